#include <atomic>
#include <thread>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Edition;
using store::Meeting;
using store::Reader;
using store::Stage;
using store::StageChange;
using store::Transaction;
using traject::Fact;
using traject::FactKind;

auto apply(store::Database& db, base::PersonId person, std::string_view track) {
  return db.write([&](Transaction& t) { return store::apply(t, person, track, "Omdat ik wil", kNow); });
}

TEST_CASE("Editions keep their dates, rolling ones have none, and know their trainers") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto dated = store::add_edition(t, {{}, "verbinder", "VB 2026", kNow, kNow + 24h});
    const auto rolling = store::add_edition(t, {{}, "onderzoeker", "OZ", {}, {}});
    store::add_trainer(t, dated, world.person);
    store::add_trainer(t, dated, world.person);
    const auto found = store::find_edition(t, dated);
    REQUIRE(found.has_value());
    CHECK(found->track == "verbinder");
    CHECK(found->name == "VB 2026");
    CHECK(found->starts == kNow);
    CHECK(found->ends == kNow + 24h);
    CHECK_FALSE(store::find_edition(t, rolling)->starts.has_value());
    CHECK_FALSE(store::find_edition(t, base::EditionId{99}).has_value());
    CHECK(store::all_editions(t).size() == 2);
    REQUIRE(store::editions_of_trainer(t, world.person).size() == 1);
    CHECK(store::editions_of_trainer(t, world.person).front().id == dated);
    REQUIRE(store::trainers_of(t, dated).size() == 1);
    CHECK(store::trainers_of(t, dated).front().name == "Noor de Wit");
    CHECK(store::trainers_of(t, rolling).empty());
  });
}

TEST_CASE("Somebody applies once for a track, and may apply for another") {
  Store store(either_engine());
  const World world = some_world(store.db());
  REQUIRE(apply(store.db(), world.person, "verbinder").has_value());
  CHECK(apply(store.db(), world.person, "verbinder").error().code == store::EnrolmentError::already_there);
  CHECK(apply(store.db(), world.person, "onderzoeker").has_value());
  const auto waiting = store.db().read([](Reader& r) { return store::applicants(r); });
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].enrolment.track == "verbinder");
  CHECK(waiting[0].enrolment.stage == Stage::applied);
  CHECK_FALSE(waiting[0].enrolment.edition.known());
  CHECK(waiting[0].person.name == "Noor de Wit");
  CHECK(waiting[0].institution == "ROC Noord");
}

TEST_CASE("Of many applications at once on two nodes one is kept") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> other = store.open();
  const World world = some_world(store.db());
  std::atomic<int> kept = 0;
  std::vector<std::thread> clicks;
  for (int i = 0; i < 8; ++i) {
    clicks.emplace_back([&, i] {
      if (apply(i % 2 == 0 ? store.db() : *other, world.person, "verbinder")) ++kept;
    });
  }
  for (std::thread& click : clicks) click.join();
  CHECK(kept == 1);
  CHECK(store.db().read([&](Reader& r) { return store::enrolments_of(r, world.person); }).size() == 1);
}

TEST_CASE("An application becomes the enrolment; who runs in a track cannot be enrolled there again") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto application = apply(store.db(), world.person, "verbinder");
  const base::EditionId edition = an_edition(store.db());
  const base::EnrolmentId enrolment = enrolled(store.db(), world.person, edition);
  CHECK(enrolment == application.value());
  CHECK_THROWS_AS(enrolled(store.db(), world.person, edition), store::ConstraintBroken);
  CHECK(apply(store.db(), world.person, "verbinder").error().code == store::EnrolmentError::already_there);
  store.db().read([&](Reader& r) {
    CHECK(store::applicants(r).empty());
    const auto mine = store::enrolments_of(r, world.person);
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].edition == edition);
    CHECK(mine[0].stage == Stage::started);
    CHECK(mine[0].since == kNow);
    return 0;
  });
}

TEST_CASE("ALL-8: who stops leaves a reason, and may apply again") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EnrolmentId enrolment = enrolled(store.db(), world.person, an_edition(store.db()));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::change_stage(t, enrolment, Stage::stopped, "andere baan", kNow + 1h));
    CHECK_FALSE(store::change_stage(t, base::EnrolmentId{999}, Stage::stopped, "", kNow));
  });
  const auto stages = store.db().read([&](Reader& r) { return store::stages_of(r, enrolment); });
  CHECK(stages ==
        std::vector<StageChange>{{Stage::started, kNow, ""}, {Stage::stopped, kNow + 1h, "andere baan"}});
  CHECK(apply(store.db(), world.person, "verbinder").has_value());
}

TEST_CASE("People of an edition come in the order of their names") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EditionId edition = an_edition(store.db());
  for (const char* name : {"Zoë", "anna", "Bert", "anna b"}) {
    enrolled(store.db(), person_named(store.db(), world, name), edition);
  }
  std::vector<std::string> names;
  for (const auto& one : store.db().read([&](Reader& r) { return store::people_in(r, edition); })) {
    names.push_back(one.person.name);
    CHECK(one.institution == "ROC Noord");
    CHECK(one.enrolment.edition == edition);
  }
  CHECK(names == std::vector<std::string>{"anna", "anna b", "Bert", "Zoë"});
}

TEST_CASE("Facts come back as they were recorded, in the order in which they happened") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EditionId edition = an_edition(store.db());
  const base::EnrolmentId first = enrolled(store.db(), world.person, edition);
  const base::EnrolmentId second = enrolled(store.db(), person_named(store.db(), world, "Bert"), edition);
  const base::EnrolmentId third = enrolled(store.db(), person_named(store.db(), world, "Cas"), edition);
  Fact placed{0, FactKind::team_placement, "team-1", "paired", false, kNow + 2h, kNow + 3h};
  Fact attended{0, FactKind::attendance, "plenary", "step-1", true, kNow + 1h, {}};
  in_write(store.db(), [&](Transaction& t) {
    placed.id = store::add_fact(t, first, placed, kNow);
    attended.id = store::add_fact(t, first, attended, kNow);
    store::add_fact(t, third, attended, kNow);
  });
  store.db().read([&](Reader& r) {
    CHECK(store::facts_of(r, first) == traject::Facts{attended, placed});
    CHECK(store::facts_of(r, second).empty());
    const auto all = store::facts_in(r, edition);
    REQUIRE(all.size() == 2);
    CHECK(all[0].first == first);
    CHECK(all[0].second == traject::Facts{attended, placed});
    CHECK(all[1].first == third);
    CHECK(all[1].second.size() == 1);
    return 0;
  });
}

TEST_CASE("A fact keeps who recorded it, where that is known") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EnrolmentId enrolment = enrolled(store.db(), world.person, an_edition(store.db()));
  const base::PersonId trainer = person_named(store.db(), world, "Bert");
  const Fact fact{0, FactKind::event, "showcase", "", false, kNow, {}};
  in_write(store.db(), [&](Transaction& t) {
    store::add_fact(t, enrolment, fact, kNow);
    store::add_fact(t, enrolment, fact, kNow, trainer);
    auto& query = t.prepare("SELECT recorded_by FROM fact ORDER BY id");
    REQUIRE(query.step());
    CHECK_FALSE(query.optional_int_at(0).has_value());
    REQUIRE(query.step());
    CHECK(query.optional_int_at(0) == trainer.value);
  });
}

TEST_CASE("GRP-2: planned meetings that are a step come with the facts of all in their edition") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EditionId edition = an_edition(store.db());
  const base::EnrolmentId first = enrolled(store.db(), world.person, edition);
  const base::EnrolmentId second = enrolled(store.db(), person_named(store.db(), world, "Bert"), edition);
  const auto third = apply(store.db(), person_named(store.db(), world, "Cas"), "verbinder").value();
  Fact event{0, FactKind::event, "showcase", "", false, kNow + 2h, {}};
  const auto planned = [](std::string step, base::Instant at) {
    return Fact{0, FactKind::meeting_planned, std::move(step), "", false, at, {}};
  };
  in_write(store.db(), [&](Transaction& t) {
    event.id = store::add_fact(t, first, event, kNow);
    store::add_meeting(t, {{}, edition, "plenary", "B", "", kNow + 3h, kNow + 4h, "meeting-2"});
    store::add_meeting(t, {{}, edition, "plenary", "A", "", kNow + 1h, kNow + 2h, "meeting-1"});
    store::add_meeting(t, {{}, edition, "intervisie", "I", "", kNow + 1h, kNow + 2h, ""});
    const auto other = store::add_edition(t, {{}, "verbinder", "VB 2027", {}, {}});
    store::add_meeting(t, {{}, other, "plenary", "X", "", kNow + 1h, kNow + 2h, "meeting-1"});
    CHECK(store::upcoming_meetings(t, edition, kNow, 9).back().step == "meeting-2");
  });
  store.db().read([&](Reader& r) {
    const traject::Facts of_first{planned("meeting-1", kNow + 1h), event, planned("meeting-2", kNow + 3h)};
    const traject::Facts of_second{planned("meeting-1", kNow + 1h), planned("meeting-2", kNow + 3h)};
    CHECK(store::facts_of(r, first) == of_first);
    CHECK(store::facts_of(r, second) == of_second);
    CHECK(store::facts_of(r, third).empty());
    const auto all = store::facts_in(r, edition);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == std::pair(first, of_first));
    CHECK(all[1] == std::pair(second, of_second));
    return 0;
  });
}

TEST_CASE("Facts of every kind come back") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EnrolmentId enrolment = enrolled(store.db(), world.person, an_edition(store.db()));
  in_write(store.db(), [&](Transaction& t) {
    for (const FactKind kind :
         {FactKind::pages_read, FactKind::reflection, FactKind::waiver, FactKind::earned}) {
      Fact fact{0, kind, "inleiding", "omdat het kan", false, kNow, {}};
      fact.id = store::add_fact(t, enrolment, fact, kNow);
      CHECK(store::facts_of(t, enrolment).back() == fact);
    }
  });
}

TEST_CASE("ALL-4: learning questions change and go, within their own enrolment, and earlier wordings stay") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EditionId edition = an_edition(store.db());
  const base::EnrolmentId mine = enrolled(store.db(), world.person, edition);
  const base::EnrolmentId other = enrolled(store.db(), person_named(store.db(), world, "Bert"), edition);
  in_write(store.db(), [&](Transaction& t) {
    const auto first = store::add_learning_question(t, mine, "Hoe begin ik?", kNow);
    const auto second = store::add_learning_question(t, mine, "En daarna?", kNow);
    CHECK_FALSE(store::change_learning_question(t, other, first, "van een ander", kNow));
    CHECK_FALSE(store::remove_learning_question(t, other, first, kNow));
    CHECK(store::change_learning_question(t, mine, first, "Hoe begin ik goed?", kNow + 1h));
    CHECK(store::remove_learning_question(t, mine, second, kNow + 1h));
    CHECK_FALSE(store::remove_learning_question(t, mine, second, kNow + 1h));
    CHECK_FALSE(store::change_learning_question(t, mine, second, "te laat", kNow + 1h));

    const auto questions = store::learning_questions_of(t, mine);
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].id == first);
    CHECK(questions[0].text == "Hoe begin ik goed?");
    CHECK(questions[0].changed == kNow + 1h);
    const auto wordings = store::wordings_of(t, first);
    REQUIRE(wordings.size() == 2);
    CHECK(wordings[0].text == "Hoe begin ik?");
    CHECK(wordings[1].text == "Hoe begin ik goed?");
    CHECK(store::learning_questions_of(t, other).empty());
  });
}

TEST_CASE("Upcoming meetings are those not yet over, soonest first, as many as asked") {
  Store store(either_engine());
  const base::EditionId edition = an_edition(store.db());
  const auto meeting = [&](std::string title, base::Instant starts) {
    return Meeting{{}, edition, "plenary", std::move(title), "Utrecht", starts, starts + 2h};
  };
  in_write(store.db(), [&](Transaction& t) {
    for (const auto& one : {meeting("later", kNow + 48h), meeting("over", kNow - 2h),
                            meeting("now", kNow - 1h), meeting("soon", kNow + 1h)}) {
      store::add_meeting(t, one);
    }
    const auto upcoming = store::upcoming_meetings(t, edition, kNow, 2);
    REQUIRE(upcoming.size() == 2);
    CHECK(upcoming[0].title == "now");
    CHECK(upcoming[1].title == "soon");
    CHECK(upcoming[1].kind == "plenary");
    CHECK(upcoming[1].place == "Utrecht");
    CHECK(upcoming[1].starts == kNow + 1h);
    CHECK(upcoming[1].ends == kNow + 3h);
    CHECK(upcoming[1].step.empty());
    CHECK(store::upcoming_meetings(t, edition, kNow, 9).size() == 3);
    CHECK(store::upcoming_meetings(t, base::EditionId{99}, kNow, 9).empty());
  });
}

TEST_CASE("Those under way come in order, in portions, without applicants and those who stopped") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EditionId edition = an_edition(store.db());
  const auto first = enrolled(store.db(), world.person, edition);
  const auto stopped = enrolled(store.db(), person_named(store.db(), world, "Bert"), edition);
  const auto third = enrolled(store.db(), person_named(store.db(), world, "Cas"), edition);
  REQUIRE(apply(store.db(), person_named(store.db(), world, "Dirk"), "verbinder"));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::change_stage(t, stopped, Stage::stopped, "andere baan", kNow));
    const auto portion = store::enrolments_under_way(t, {}, 1);
    REQUIRE(portion.size() == 1);
    CHECK(portion[0].id == first);
    const auto rest = store::enrolments_under_way(t, first, 9);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].id == third);
    CHECK(rest[0].edition == edition);
  });
}

}  // namespace
}  // namespace groeipad
