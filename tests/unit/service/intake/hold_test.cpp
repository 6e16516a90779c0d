#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "service/my_track.h"
#include "store/mail.h"
#include "support/builders.h"
#include "unit/service/intake/interview.h"

namespace groeipad::service::test {
namespace {

using store::Stage;
using testing::a_day;
using traject::FactKind;

const base::LocalDate kHeld = a_day("2026-09-07");

IntakeFault fault_of(const base::Result<void, IntakeFault>& done) {
  REQUIRE_FALSE(done);
  return done.error().code;
}

base::Result<void, IntakeFault> report(Interview& office, std::string_view text,
                                       Give give = Give::to_candidate) {
  return write_report(office.services, office.anna_(), office.of_daan, text, give,
                      {"Er staat een verslag klaar", "Beste Daan,"});
}

MyIntake mine(Interview& office) {
  return my_intake(office.services, office.daan_(), "procesbegeleider").value();
}
CandidateIntake seen(Interview& office) {
  return candidate_intake(office.services, office.anna_(), office.of_daan).value();
}

TEST_CASE("PBO-1: the appointment is agreed in Amsterdam's time, seen by the candidate, and can lapse") {
  Interview office;
  const AgreedTime agreed{a_day("2026-09-21"), std::chrono::hours(14), " Lokaal B2 ", office.anna};
  REQUIRE(agree_on(office.services, office.anna_(), office.of_daan, agreed));
  CHECK(mine(office).intake.appointment == base::from_iso8601("2026-09-21T12:00:00Z"));
  CHECK(mine(office).intake.place == "Lokaal B2");
  CHECK(mine(office).intake.interviewer_name == "Anna");
  REQUIRE(agree_on(office.services, office.anna_(), office.of_daan, {}));
  CHECK_FALSE(mine(office).intake.appointment);
}

TEST_CASE("PBO-1: an appointment that cannot be is refused with its reason") {
  Interview office;
  const auto agree = [&](const AgreedTime& agreed) {
    return fault_of(agree_on(office.services, office.anna_(), office.of_daan, agreed));
  };
  const auto hour = std::chrono::hours(9);
  CHECK(agree({a_day("2026-09-06"), hour, "", {}}) == IntakeFault::past);
  CHECK(agree({base::LocalDate{}, hour, "", {}}) == IntakeFault::no_day);
  CHECK(agree({a_day("2026-09-09"), std::nullopt, "", {}}) == IntakeFault::half);
  CHECK(agree({std::nullopt, hour, "", {}}) == IntakeFault::half);
  CHECK(agree({a_day("2026-09-09"), hour, "", office.piet}) == IntakeFault::no_such_person);
  CHECK(agree({a_day("2026-09-09"), hour, std::string(kLongestPlace + 1, 'x'), {}}) == IntakeFault::too_long);
  CHECK_FALSE(mine(office).intake.id.known());
}

TEST_CASE("PBO-1: suitable becomes a fact, and starts at once where that is asked") {
  Interview office;
  office.premises.calendar.set(testing::moment("2026-09-09"));
  REQUIRE(
      record_intake(office.services, office.anna_(), office.of_daan, kSuitable, kHeld, a_day("2026-09-08")));
  CHECK(office.count(office.of_daan, FactKind::intake, "suitable") == 1);
  CHECK(office.now(office.of_daan).stage == Stage::started);
  CHECK(base::local_date(office.now(office.of_daan).since) == a_day("2026-09-08"));
  CHECK(seen(office).intake.held == kHeld);
  const auto stages =
      office.services.db.read([&](store::Reader& db) { return store::stages_of(db, office.of_daan); });
  CHECK(stages.back().by == office.anna);
}

TEST_CASE("PBO-1: a start before the intake, in the future or with another outcome changes nothing") {
  Interview office;
  const auto start = [&](std::string_view outcome, std::string_view day) {
    return fault_of(
        record_intake(office.services, office.anna_(), office.of_daan, outcome, kHeld, a_day(day)));
  };
  CHECK(start(kSuitable, "2026-09-06") == IntakeFault::start_before_intake);
  CHECK(start(kSuitable, "2026-09-08") == IntakeFault::start_in_future);
  CHECK(start(kNotNow, "2026-09-07") == IntakeFault::not_suitable);
  CHECK(office.count(office.of_daan, FactKind::intake, "") == 0);
  CHECK(office.now(office.of_daan).stage == Stage::intake);
  CHECK(seen(office).is_open);
}

TEST_CASE("PBO-1: the start can come later, not before the intake, and once") {
  Interview office;
  const auto start = [&](std::string_view day) {
    return start_after_intake(office.services, office.anna_(), office.of_daan, a_day(day));
  };
  CHECK(fault_of(start("2026-09-07")) == IntakeFault::not_over);
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable, kHeld));
  CHECK(office.now(office.of_daan).stage == Stage::intake);
  CHECK(seen(office).may_start);
  CHECK(fault_of(start("2026-09-06")) == IntakeFault::start_before_intake);
  REQUIRE(start("2026-09-07"));
  CHECK(office.now(office.of_daan).stage == Stage::started);
  CHECK_FALSE(seen(office).may_start);
  CHECK(fault_of(start("2026-09-07")) == IntakeFault::started);
}

TEST_CASE("PBO-1, PBO-18: not now keeps the place, and another intake finds the answers ready") {
  Interview office;
  office.hand_in();
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kNotNow, kHeld));
  CHECK(office.now(office.of_daan).stage == Stage::intake);
  CHECK(office.count(office.of_daan, FactKind::intake, "not_now") == 1);
  CHECK(seen(office).may_open_new);
  CHECK_FALSE(mine(office).may_write);
  REQUIRE(open_new_intake(office.services, office.anna_(), office.of_daan));
  CHECK(fault_of(open_new_intake(office.services, office.anna_(), office.of_daan)) == IntakeFault::over);
  CHECK(mine(office).may_write);
  CHECK(mine(office).form.questions[0].answer.text == "Een team\nvan vier.");
  CHECK_FALSE(mine(office).intake.handed_in);
  REQUIRE(mine(office).earlier.size() == 1);
  CHECK(mine(office).earlier[0].outcome == kNotNow);
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable, kHeld));
  CHECK(office.count(office.of_daan, FactKind::intake, "suitable") == 1);
}

TEST_CASE("PBO-1: who withdraws stops, for that reason, and reads the report as ever") {
  Interview office;
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kWithdrawn, kHeld));
  CHECK(office.now(office.of_daan).stage == Stage::stopped);
  const auto stages =
      office.services.db.read([&](store::Reader& db) { return store::stages_of(db, office.of_daan); });
  CHECK(stages.back().reason == kWithdrawn);
  CHECK_FALSE(seen(office).may_open_new);
  REQUIRE(report(office, "Tot ziens."));
  CHECK(mine(office).intake.report == "Tot ziens.");
}

TEST_CASE("PBO-1: of two who record an outcome at once one does") {
  Interview office;
  std::vector<int> done(4);
  std::vector<std::thread> tabs;
  for (std::size_t i = 0; i < done.size(); ++i) {
    tabs.emplace_back([&, i] {
      const auto outcome = i % 2 == 0 ? kSuitable : kNotNow;
      done[i] = record_intake(office.services, office.anna_(), office.of_daan, outcome, kHeld) ? 1 : 0;
    });
  }
  for (auto& tab : tabs) tab.join();
  CHECK(std::ranges::count(done, 1) == 1);
  CHECK(office.count(office.of_daan, FactKind::intake, "") == 1);
}

TEST_CASE("PBO-1: a report is a draft until it is given, and given only after the outcome") {
  Interview office;
  REQUIRE(report(office, "Concept.", Give::draft));
  CHECK(mine(office).intake.report.empty());
  CHECK(seen(office).intake.report == "Concept.");
  CHECK(fault_of(report(office, "Te vroeg.")) == IntakeFault::not_over);
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable, kHeld));
  CHECK(mine(office).intake.report.empty());
  CHECK(fault_of(report(office, "  ")) == IntakeFault::empty);
  REQUIRE(report(office, "Je past."));
  CHECK(mine(office).intake.report == "Je past.");
  CHECK(fault_of(report(office, "Stil veranderd.", Give::draft)) == IntakeFault::over);
  REQUIRE(report(office, "Je past goed."));
  CHECK(mine(office).intake.report == "Je past goed.");
}

TEST_CASE("PBO-1: the candidate replies to the report, and may change the reply") {
  Interview office;
  const auto reply = [&](std::string_view text) {
    return reply_to_report(office.services, office.daan_(), "procesbegeleider", text);
  };
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kNotNow, kHeld));
  CHECK(reply("Waarop?").error().code == MyIntakeFault::not_found);
  REQUIRE(report(office, "Nog geen team."));
  CHECK(reply(" \r\n").error().code == MyIntakeFault::empty);
  CHECK(reply(std::string(kLongestReply + 1, 'x')).error().code == MyIntakeFault::too_long);
  REQUIRE(reply("Begrepen."));
  REQUIRE(open_new_intake(office.services, office.anna_(), office.of_daan));
  REQUIRE(reply("Toch een vraag."));
  CHECK(seen(office).earlier[0].reply == "Toch een vraag.");
  CHECK(seen(office).earlier[0].replied == kMonday);
}

TEST_CASE("Notes are for trainers and programme staff alone") {
  Interview office;
  REQUIRE(keep_intake_notes(office.services, office.anna_(), office.of_daan, "Twijfelt."));
  CHECK(seen(office).intake.notes == "Twijfelt.");
  CHECK(mine(office).intake.notes.empty());
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kNotNow, kHeld));
  REQUIRE(keep_intake_notes(office.services, office.els_(), office.of_daan, "Twijfelt nog."));
  CHECK(candidate_intake(office.services, office.els_(), office.of_daan)->intake.notes == "Twijfelt nog.");
  REQUIRE(open_new_intake(office.services, office.anna_(), office.of_daan));
  CHECK(mine(office).earlier[0].notes.empty());
}

TEST_CASE("ALL-2: others neither see nor hold an intake, and do not learn that it is there") {
  Interview office;
  for (const Viewer& other :
       {office.as(office.piet, {ViewerRole::trainer}), office.daan_(),
        office.as(office.fatima, {ViewerRole::contact}), office.as(office.fatima, {ViewerRole::colleague})}) {
    Services& services = office.services;
    CHECK(fault_of(record_intake(services, other, office.of_daan, kSuitable, kHeld)) ==
          IntakeFault::no_such_enrolment);
    CHECK(fault_of(agree_on(services, other, office.of_daan, {})) == IntakeFault::no_such_enrolment);
    CHECK(fault_of(keep_intake_notes(services, other, office.of_daan, "x")) ==
          IntakeFault::no_such_enrolment);
    CHECK(fault_of(start_after_intake(services, other, office.of_daan, kHeld)) ==
          IntakeFault::no_such_enrolment);
    CHECK(fault_of(open_new_intake(services, other, office.of_daan)) == IntakeFault::no_such_enrolment);
    CHECK(fault_of(write_report(services, other, office.of_daan, "x", Give::draft, {})) ==
          IntakeFault::no_such_enrolment);
  }
  CHECK(office.trail(office.daan).empty());
}

TEST_CASE("Programme staff hold the intake of an applicant; a start waits for a place") {
  Interview office;
  CHECK_FALSE(candidate_intake(office.services, office.anna_(), office.of_wouter));
  CHECK(candidate_intake(office.services, office.els_(), office.of_wouter)->is_open);
  CHECK(fault_of(record_intake(office.services, office.els_(), office.of_wouter, kSuitable, kHeld, kHeld)) ==
        IntakeFault::no_place);
  REQUIRE(record_intake(office.services, office.els_(), office.of_wouter, kSuitable, kHeld));
  CHECK(office.now(office.of_wouter).stage == Stage::applied);
  CHECK(office.count(office.of_wouter, FactKind::intake, "suitable") == 1);
}

TEST_CASE(
    "Everything that is done to a candidate stands in the audit trail, with nothing that people wrote") {
  Interview office;
  office.hand_in();
  static_cast<void>(seen(office));
  static_cast<void>(seen(office));
  REQUIRE(agree_on(office.services, office.anna_(), office.of_daan, {}));
  REQUIRE(keep_intake_notes(office.services, office.anna_(), office.of_daan, "Geheim"));
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable, kHeld, kHeld));
  REQUIRE(report(office, "Geheim"));
  static_cast<void>(mine(office));
  std::vector<std::string> trail;
  for (const auto& entry : office.trail(office.daan)) {
    CHECK(entry.actor == office.anna);
    CHECK(entry.enrolment == office.of_daan);
    trail.push_back(entry.act + "/" + entry.detail);
  }
  CHECK(trail == std::vector<std::string>{"see_intake/", "hold_intake/appointment", "hold_intake/notes",
                                          "hold_intake/outcome suitable", "change_stage/started",
                                          "hold_intake/report"});
}

TEST_CASE("A mail goes with a given report where there is a way to send it") {
  Interview office;
  REQUIRE(record_intake(office.services, office.anna_(), office.of_daan, kSuitable, kHeld));
  CHECK(seen(office).mail == MailWay::open);
  const auto queued = [&](base::PersonId person) {
    return office.services.db.read([&](store::Reader& db) { return store::last_mail_to(db, person); });
  };
  REQUIRE(report(office, "Concept.", Give::draft));
  CHECK_FALSE(queued(office.daan));
  REQUIRE(report(office, "Je past."));
  CHECK(queued(office.daan));
  REQUIRE(record_intake(office.services, office.els_(), office.of_wouter, kNotNow, kHeld));
  CHECK(candidate_intake(office.services, office.els_(), office.of_wouter)->mail == MailWay::no_address);
  REQUIRE(write_report(office.services, office.els_(), office.of_wouter, "Later.", Give::to_candidate,
                       {"a", "b"}));
  CHECK_FALSE(queued(office.wouter));
  office.services.mailer = nullptr;
  CHECK(seen(office).mail == MailWay::off);
}

}  // namespace
}  // namespace groeipad::service::test
