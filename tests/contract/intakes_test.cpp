#include "store/intakes.h"

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Intake;
using store::IntakeForm;
using store::Reader;
using store::Transaction;

base::EnrolmentId a_candidate(store::Database& db) {
  const World world = some_world(db);
  return enrolled(db, world.person, an_edition(db), store::Stage::intake);
}

const IntakeForm kForm{
    {{"Je brengt mensen bij elkaar.", "partly", "Soms \"wel\""}, {"Je coacht.", "", ""}},
    {{"practice", "Welke vraag bleef liggen?", "Die van\nde leerlingen."}, {"", "Wie?", ""}}};
const base::LocalDate kDay = base::from_iso_date("2026-09-21").value();

TEST_CASE("PBO-1: an intake comes back as it was, from the form to the reply") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto enrolment = enrolled(store.db(), world.person, an_edition(store.db()), store::Stage::intake);
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::intakes_of(t, enrolment).empty());
    CHECK_FALSE(store::open_intake(t, enrolment));
    const auto id = store::begin_intake(t, enrolment, kNow);
    CHECK(store::begin_intake(t, enrolment, kNow + 1h) == id);
    CHECK(store::save_form(t, id, kForm, kNow + 1h));
    CHECK(store::hand_in_form(t, id, kNow + 2h));
    CHECK(store::hand_in_form(t, id, kNow + 3h));
    CHECK(store::make_appointment(t, id, {kNow + 48h, "Lokaal B2", world.person}));
    CHECK(store::save_intake_notes(t, id, "Vraagt door."));
    CHECK(store::save_report(t, id, "Concept", std::nullopt));
    const Intake open = store::open_intake(t, enrolment).value();
    CHECK(open.id == id);
    CHECK(open.enrolment == enrolment);
    CHECK(open.form == kForm);
    CHECK(open.saved == kNow + 1h);
    CHECK(open.handed_in == kNow + 2h);
    CHECK(open.appointment == kNow + 48h);
    CHECK(open.place == "Lokaal B2");
    CHECK(open.interviewer == world.person);
    CHECK(open.interviewer_name == "Noor de Wit");
    CHECK(open.notes == "Vraagt door.");
    CHECK(open.report == "Concept");
    CHECK_FALSE(open.reported);
    CHECK_FALSE(store::save_reply(t, id, "Te vroeg", kNow));
    CHECK(store::conclude_intake(t, id, "suitable", kDay));
    CHECK(store::save_report(t, id, "Je past.", kNow + 50h));
    CHECK(store::save_reply(t, id, "Dank.", kNow + 51h));
    const Intake over = store::intakes_of(t, enrolment).front();
    CHECK(over.outcome == "suitable");
    CHECK(over.held == kDay);
    CHECK(over.report == "Je past.");
    CHECK(over.reported == kNow + 50h);
    CHECK(over.reply == "Dank.");
    CHECK(over.replied == kNow + 51h);
    CHECK(over.made == kNow);
  });
}

TEST_CASE("PBO-1: what was held stays as it is, and another intake begins empty") {
  Store store(either_engine());
  const auto enrolment = a_candidate(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto first = store::begin_intake(t, enrolment, kNow);
    CHECK(store::save_form(t, first, kForm, kNow));
    CHECK(store::conclude_intake(t, first, "not_now", kDay));
    CHECK_FALSE(store::conclude_intake(t, first, "suitable", kDay));
    CHECK_FALSE(store::save_form(t, first, {}, kNow));
    CHECK_FALSE(store::hand_in_form(t, first, kNow));
    CHECK_FALSE(store::make_appointment(t, first, {kNow, "", {}}));
    CHECK(store::save_intake_notes(t, first, "Later."));
    const auto second = store::begin_intake(t, enrolment, kNow + 1h);
    CHECK(second != first);
    const auto all = store::intakes_of(t, enrolment);
    REQUIRE(all.size() == 2);
    CHECK(all[0].form == kForm);
    CHECK(all[0].notes == "Later.");
    CHECK(all[1].form == IntakeForm{});
    CHECK(store::open_intake(t, enrolment)->id == second);
  });
}

TEST_CASE("Two who begin an intake at once get the same one") {
  Store store(either_engine());
  const auto enrolment = a_candidate(store.db());
  const auto begin = [&](Transaction& t) { return store::begin_intake(t, enrolment, kNow); };
  const auto id = overlapping(store, begin, begin);
  const auto all = store.db().read([&](Reader& r) { return store::intakes_of(r, enrolment); });
  REQUIRE(all.size() == 1);
  CHECK(all[0].id == id);
}

TEST_CASE("Of two outcomes at once the first one holds") {
  Store store(either_engine());
  const auto enrolment = a_candidate(store.db());
  const auto id =
      in_write(store.db(), [&](Transaction& t) { return store::begin_intake(t, enrolment, kNow); });
  const auto conclude = [&](const char* outcome) {
    return [&, outcome](Transaction& t) { return store::conclude_intake(t, id, outcome, kDay); };
  };
  CHECK_FALSE(overlapping(store, conclude("suitable"), conclude("not_now")));
  CHECK(store.db().read([&](Reader& r) { return store::intakes_of(r, enrolment); })[0].outcome == "suitable");
}

}  // namespace
}  // namespace groeipad
