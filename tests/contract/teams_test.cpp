#include "store/teams.h"

#include "contract/fixture.h"
#include "contract/listening.h"
#include "support/builders.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Reader;
using store::Team;
using store::TeamMember;
using store::Transaction;
using traject::LogKind;
using traject::Period;
using traject::Phase;
using traject::TeamRole;

std::chrono::sys_days day(std::string_view text) { return a_day(text); }
Period since(std::string_view from) { return {day(from), std::nullopt}; }

struct TeamWorld {
  explicit TeamWorld(store::Database& db)
      : world(some_world(db)), edition(an_edition(db)), enrolment(enrolled(db, world.person, edition)) {
    team = in_write(db, [&](Transaction& t) { return store::add_team(t, a_team("Rekenen op maat")); });
  }
  [[nodiscard]] Team a_team(const std::string& name) const {
    return {.id = {},
            .institution = world.institution,
            .institution_name = "",
            .name = name,
            .question = "Hoe houden we \"iedereen\" erbij?\nEn wie niet?",
            .made = kNow,
            .closed = std::nullopt};
  }
  [[nodiscard]] TeamMember learner() const {
    return {.id = {},
            .team = team,
            .person = world.person,
            .name = "",
            .role = TeamRole::process_coach,
            .experienced = false,
            .enrolment = enrolment,
            .track = "",
            .stay = since("2026-09-10")};
  }
  [[nodiscard]] TeamMember outsider(const std::string& name, Period stay) const {
    return {.id = {},
            .team = team,
            .person = {},
            .name = name,
            .role = TeamRole::researcher,
            .experienced = true,
            .enrolment = {},
            .track = "",
            .stay = stay};
  }

  World world;
  base::EditionId edition;
  base::EnrolmentId enrolment;
  base::TeamId team;
};

TEST_CASE("DT-1: a design team comes back as it was formed, changed and closed") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto other = store::add_team(t, world.a_team("Aardrijkskunde"));
    CHECK(store::change_team(t, other, "Zaakvakken", "Waarom?"));
    CHECK_FALSE(store::change_team(t, {999}, "x", "y"));
    const auto all = store::all_teams(t);
    REQUIRE(all.size() == 2);
    CHECK(all[0].name == "Rekenen op maat");
    CHECK(all[0].question == "Hoe houden we \"iedereen\" erbij?\nEn wie niet?");
    CHECK(all[0].institution == world.world.institution);
    CHECK_FALSE(all[0].institution_name.empty());
    CHECK(all[0].made == kNow);
    CHECK(store::close_team(t, world.team, kNow + 1h));
    CHECK_FALSE(store::close_team(t, world.team, kNow + 2h));
    CHECK(store::find_team(t, world.team)->closed == kNow + 1h);
    CHECK(store::all_teams(t)[0].name == "Zaakvakken");
    CHECK_FALSE(store::find_team(t, {999}).has_value());
  });
}

TEST_CASE("DT-1: members come and go with their days, also without an account, and come back") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto first = store::add_member(t, world.learner(), kNow);
    const auto second =
        store::add_member(t, world.outsider("Ank van Buiten", {day("2026-09-01"), day("2026-09-05")}), kNow);
    const auto third = store::add_member(t, world.outsider("Bo", since("2026-09-02")), kNow);
    const auto members = store::members_of(t, world.team);
    REQUIRE(members.size() == 3);
    CHECK(members[0].id == third);
    CHECK(members[1].id == first);
    CHECK(members[1].person == world.world.person);
    CHECK(members[1].name == store::find_person(t, world.world.person)->name);
    CHECK(members[1].enrolment == world.enrolment);
    CHECK(members[1].track == "verbinder");
    CHECK(members[1].stay == since("2026-09-10"));
    CHECK(members[2].id == second);
    CHECK(members[2].name == "Ank van Buiten");
    CHECK(members[2].experienced);
    CHECK(members[2].role == TeamRole::researcher);
    CHECK_FALSE(members[2].person.known());
    CHECK(members[2].stay == Period{day("2026-09-01"), day("2026-09-05")});
    CHECK_FALSE(store::end_stay(t, world.team, second, day("2026-09-06")));
    CHECK_FALSE(store::end_stay(t, {999}, first, day("2026-09-12")));
    CHECK(store::end_stay(t, world.team, first, day("2026-09-12")));
    TeamMember again = world.learner();
    again.stay = since("2026-10-01");
    store::add_member(t, again, kNow);
    const auto places = store::places_of(t, world.enrolment);
    REQUIRE(places.size() == 2);
    CHECK(places[0].stay == Period{day("2026-09-10"), day("2026-09-12")});
    CHECK(places[1].stay == since("2026-10-01"));
    CHECK(store::all_members(t).size() == 4);
    CHECK(store::teams_of(t, world.world.person).size() == 1);
    CHECK(store::teams_of(t, {999}).empty());
  });
}

TEST_CASE("One enrolment learns in a team once at a time, however often at once it is placed") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) { store::add_member(t, world.learner(), kNow); });
  const auto again = [&] {
    in_write(store.db(), [&](Transaction& t) { store::add_member(t, world.learner(), kNow); });
  };
  CHECK_THROWS_AS(again(), store::ConstraintBroken);
}

TEST_CASE("DT-2: the next phase ends the one before it") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::begin_phase(t, world.team, {Phase::clarify, 1, since("2026-09-01")});
    store::begin_phase(t, world.team, {Phase::design, 1, since("2026-09-20")});
    store::begin_phase(t, world.team, {Phase::explore, 2, since("2026-10-02")});
    CHECK(store::phases_of(t, world.team) ==
          std::vector<traject::PhaseRun>{{Phase::clarify, 1, {day("2026-09-01"), day("2026-09-20")}},
                                         {Phase::design, 1, {day("2026-09-20"), day("2026-10-02")}},
                                         {Phase::explore, 2, since("2026-10-02")}});
    store::end_phase(t, world.team, day("2026-10-09"));
    CHECK(store::phases_of(t, world.team).back().period.until == day("2026-10-09"));
  });
}

TEST_CASE("PBO-16: pauses come back by when they begin, and can be given an end") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto later =
        store::add_pause(t, world.team, {{}, since("2027-07-10"), "Zomervakantie", world.world.person}, kNow);
    store::add_pause(t, world.team, {{}, {day("2026-12-20"), day("2027-01-05")}, "Kerst", world.world.person},
                     kNow);
    CHECK(store::end_pause(t, world.team, later, day("2027-08-30")));
    CHECK_FALSE(store::end_pause(t, {999}, later, day("2027-08-31")));
    const auto pauses = store::team_pauses(t, world.team);
    REQUIRE(pauses.size() == 2);
    CHECK(pauses[0].reason == "Kerst");
    CHECK(pauses[0].made_by == world.world.person);
    CHECK(pauses[1].id == later);
    CHECK(pauses[1].period == Period{day("2027-07-10"), day("2027-08-30")});
  });
}

TEST_CASE("DT-3: the log has the newest day first, and corrections name what they correct") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::LogEntry entry;
    entry.team = world.team;
    entry.kind = LogKind::decision;
    entry.day = day("2026-10-01");
    entry.words = "We kiezen <twee> groepen.\nMet 'pre-toets'.";
    entry.author = world.world.person;
    entry.made = kNow;
    const auto first = store::add_log_entry(t, entry);
    entry.kind = LogKind::ground;
    entry.day = day("2026-09-01");
    store::add_log_entry(t, entry);
    entry.kind = LogKind::decision;
    entry.day = day("2026-10-01");
    entry.words = "Toch drie.";
    entry.corrects = first;
    const auto third = store::add_log_entry(t, entry);
    const auto log = store::log_of(t, world.team);
    REQUIRE(log.size() == 3);
    CHECK(log[0].id == third);
    CHECK(log[0].corrects == first);
    CHECK(log[1].id == first);
    CHECK(log[1].words == "We kiezen <twee> groepen.\nMet 'pre-toets'.");
    CHECK(log[1].author == world.world.person);
    CHECK(log[1].author_name == store::find_person(t, world.world.person)->name);
    CHECK_FALSE(log[1].corrects.known());
    CHECK(log[2].kind == LogKind::ground);
    CHECK(log[2].day == day("2026-09-01"));
    CHECK(store::log_of(t, {999}).empty());
  });
}

TEST_CASE("Products of a team are shown until they are removed") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::Product product;
    product.team = world.team;
    product.title = "Lessenserie";
    product.about = "Vier lessen";
    product.url = "https://voorbeeld.example/les";
    product.author = world.world.person;
    product.made = kNow;
    const auto first = store::add_product(t, product);
    product.title = "Kijkwijzer";
    const auto second = store::add_product(t, product);
    CHECK_FALSE(store::remove_product(t, {999}, first, kNow));
    CHECK(store::products_of(t, world.team).at(0).id == second);
    CHECK(store::remove_product(t, world.team, second, kNow));
    CHECK_FALSE(store::remove_product(t, world.team, second, kNow));
    const auto products = store::products_of(t, world.team);
    REQUIRE(products.size() == 1);
    CHECK(products[0].title == "Lessenserie");
    CHECK(products[0].about == "Vier lessen");
    CHECK(products[0].url == "https://voorbeeld.example/les");
    CHECK(products[0].author == world.world.person);
    CHECK_FALSE(products[0].author_name.empty());
    CHECK(products[0].made == kNow);
  });
}

TEST_CASE("PBO-8: judgements of a year stay, the newest first; of one person in one team") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::add_judgement(t, {world.team, world.enrolment, false, "Nog even", world.world.person, "", kNow});
    store::add_judgement(t, {world.team, world.enrolment, true, "Mooi", world.world.person, "", kNow + 24h});
    const auto found = store::judgements_of(t, world.team, world.enrolment);
    REQUIRE(found.size() == 2);
    CHECK(found[0].good);
    CHECK(found[0].words == "Mooi");
    CHECK(found[0].made == kNow + 24h);
    CHECK_FALSE(found[0].judge_name.empty());
    CHECK_FALSE(found[1].good);
    CHECK(store::judgements_of(t, world.team, {999}).empty());
    CHECK(store::judgements_of(t, {999}, world.enrolment).empty());
  });
}

TEST_CASE("PBO-16: until when a fact held can be said later, and taken back") {
  Store store(either_engine());
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const traject::Fact placed = a_fact(traject::FactKind::team_placement).of("1").detail("paired");
    const auto id = store::add_fact(t, world.enrolment, placed, kNow);
    store::end_fact(t, id, kNow);
    CHECK(store::facts_of(t, world.enrolment).at(0).until == kNow);
    store::end_fact(t, id, std::nullopt);
    CHECK_FALSE(store::facts_of(t, world.enrolment).at(0).until.has_value());
  });
}

TEST_CASE("No statement about one team or one person reads through a table") {
  Store store(Engine::sqlite);
  const TeamWorld world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    Listening listening(t);
    Transaction& db = listening;
    store::hold(db, world.team);
    const auto member = store::add_member(db, world.learner(), kNow);
    CHECK(store::members_of(db, world.team).size() == 1);
    CHECK(store::places_of(db, world.enrolment).size() == 1);
    CHECK(store::teams_of(db, world.world.person).size() == 1);
    CHECK(store::find_team(db, world.team).has_value());
    CHECK(store::end_stay(db, world.team, member, day("2026-10-01")));
    store::begin_phase(db, world.team, {Phase::clarify, 1, since("2026-09-01")});
    CHECK(store::phases_of(db, world.team).size() == 1);
    CHECK(store::team_pauses(db, world.team).empty());
    CHECK(store::log_of(db, world.team).empty());
    CHECK(store::products_of(db, world.team).empty());
    CHECK(store::judgements_of(db, world.team, world.enrolment).empty());
    REQUIRE(listening.heard().size() > 10);
    for (const std::string& sql : listening.heard()) {
      INFO(sql);
      auto& plan = t.prepare("EXPLAIN QUERY PLAN " + sql);
      while (plan.step()) {
        INFO(plan.text_at(3));
        CHECK((plan.text_at(3).find("SCAN") == std::string::npos || plan.text_at(3) == "SCAN CONSTANT ROW"));
      }
    }
  });
}

}  // namespace
}  // namespace groeipad
