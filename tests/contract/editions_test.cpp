#include "store/editions.h"

#include "contract/fixture.h"
#include "store/institutions.h"
#include "store/pauses.h"
#include "store/ties.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Reader;
using store::Stage;
using store::Transaction;

base::LocalDate day(const char* iso) { return base::from_iso_date(iso).value(); }

TEST_CASE("An edition keeps its name, dates and places, and is closed and opened") {
  Store store(either_engine());
  const auto id = an_edition(store.db());
  const auto read = [&] {
    return store.db().read([&](Reader& r) { return store::find_edition(r, id); }).value();
  };
  CHECK(read().places == 0);
  CHECK_FALSE(read().closed.has_value());
  auto edition = read();
  edition.name = "Groep 14";
  edition.starts = kNow;
  edition.ends = kNow + std::chrono::hours(24);
  edition.places = 16;
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::change_edition(t, edition));
    store::close_edition(t, id, kNow);
    store::Edition none;
    none.id = {99};
    CHECK_FALSE(store::change_edition(t, none));
  });
  CHECK(read().name == "Groep 14");
  CHECK(read().places == 16);
  CHECK(read().ends == kNow + std::chrono::hours(24));
  CHECK(read().closed == kNow);
  in_write(store.db(), [&](Transaction& t) { store::close_edition(t, id, std::nullopt); });
  CHECK_FALSE(read().closed.has_value());
}

TEST_CASE("Places are taken by those who are in it, not by those who stopped or wait") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  CHECK(store.db().read([](Reader& r) { return store::places_taken(r); }).empty());
  enrolled(store.db(), world.person, edition);
  enrolled(store.db(), person_named(store.db(), world, "Daan"), edition, Stage::intake);
  enrolled(store.db(), person_named(store.db(), world, "Wim"), edition, Stage::finished);
  enrolled(store.db(), person_named(store.db(), world, "Piet"), edition, Stage::stopped);
  const auto taken = store.db().read([](Reader& r) { return store::places_taken(r); });
  CHECK(store.db().read([&](Reader& r) { return store::places_taken(r, edition); }) == 3);
  CHECK(taken == std::map<base::EditionId, std::int64_t>{{edition, 3}});
}

TEST_CASE("An application gets a place once, with who gave it") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  const auto by = person_named(store.db(), world, "Yvonne");
  const auto applied = in_write(store.db(), [&](Transaction& t) {
    return store::apply(t, world.person, "verbinder", "Graag.", kNow).value();
  });
  const auto waiting = [&](std::string_view track) {
    return store.db().read([&](Reader& r) { return store::applicants_with_reasons(r, track); });
  };
  REQUIRE(waiting("").size() == 1);
  CHECK(waiting("verbinder").at(0).motivation == "Graag.");
  CHECK(waiting("verbinder").at(0).who.person.id == world.person);
  CHECK(waiting("onderzoeker").empty());
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::give_place(t, applied, edition, Stage::intake, kNow, by));
    CHECK_FALSE(store::give_place(t, applied, edition, Stage::started, kNow, by));
  });
  CHECK(waiting("").empty());
  store.db().read([&](Reader& r) {
    CHECK(store::find_enrolment(r, applied)->edition == edition);
    CHECK(store::stages_of(r, applied).back() == store::StageChange{Stage::intake, kNow, "", by});
    return 0;
  });
}

TEST_CASE("Of two who take the last place at once, the one who holds the edition counts first") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  const auto place = [&](base::PersonId person) {
    return [&, person](Transaction& t) {
      store::hold(t, edition);
      const bool room = store::places_taken(t, edition) == 0;
      if (room) static_cast<void>(store::enrol(t, {{}, person, "verbinder", edition, Stage::started, kNow}));
      return room;
    };
  };
  const auto daan = person_named(store.db(), world, "Daan");
  bool first = false;
  const bool second = overlapping(
      store, [&](Transaction& t) { first = place(world.person)(t); }, place(daan));
  CHECK(first);
  CHECK_FALSE(second);
}

TEST_CASE("Trainers are removed, and named for all editions") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::add_trainer(t, edition, world.person);
    const auto names = store::trainer_names(t);
    REQUIRE(names.size() == 1);
    CHECK(names[0].first == edition);
    CHECK(names[0].second == "Noor de Wit");
    CHECK(store::remove_trainer(t, edition, world.person));
    CHECK_FALSE(store::remove_trainer(t, edition, world.person));
    CHECK(store::trainer_names(t).empty());
  });
}

TEST_CASE("Meetings are changed, removed and known to be attended") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  const auto enrolment = enrolled(store.db(), world.person, edition);
  store::Meeting meeting{.id = {},
                         .edition = edition,
                         .kind = "plenary",
                         .title = "Een",
                         .place = "",
                         .starts = kNow,
                         .ends = kNow + std::chrono::hours(3),
                         .step = "bijeenkomst-1"};
  in_write(store.db(), [&](Transaction& t) {
    meeting.id = store::add_meeting(t, meeting);
    CHECK_FALSE(store::is_attended(t, meeting));
    traject::Fact fact;
    fact.kind = traject::FactKind::attendance;
    fact.subject = "plenary";
    fact.detail = "bijeenkomst-1";
    fact.at = kNow;
    store::add_fact(t, enrolment, fact, kNow);
    CHECK(store::is_attended(t, meeting));
    auto other = meeting;
    other.step = "bijeenkomst-2";
    CHECK_FALSE(store::is_attended(t, other));
    other.step = "";
    CHECK_FALSE(store::is_attended(t, other));
    fact.kind = traject::FactKind::event;
    fact.subject = "community";
    fact.detail = "";
    store::add_fact(t, enrolment, fact, kNow);
    other.kind = "community";
    CHECK(store::is_attended(t, other));
    other.starts += std::chrono::hours(48);
    other.ends += std::chrono::hours(48);
    CHECK_FALSE(store::is_attended(t, other));
    meeting.title = "Eén";
    meeting.place = "Utrecht";
    CHECK(store::change_meeting(t, meeting));
    REQUIRE(store::meetings_of(t, edition).size() == 1);
    CHECK(store::meetings_of(t, edition).at(0).place == "Utrecht");
    CHECK(store::remove_meeting(t, meeting.id));
    CHECK_FALSE(store::remove_meeting(t, meeting.id));
    CHECK_FALSE(store::change_meeting(t, meeting));
  });
}

TEST_CASE("PBO-16: pauses are kept by their days, ended, taken back and cut off by an end") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  const auto enrolment = enrolled(store.db(), world.person, edition);
  const auto add = [&](Transaction& t, traject::Pause when) {
    return store::add_pause(t, {{}, enrolment, when, "Ziek", world.person, kNow});
  };
  in_write(store.db(), [&](Transaction& t) {
    const auto late = add(t, {day("2027-01-01"), {}});
    const auto early = add(t, {day("2026-10-01"), day("2026-10-08")});
    auto pauses = store::pauses_of(t, enrolment);
    REQUIRE(pauses.size() == 2);
    CHECK(pauses[0].id == early);
    CHECK(pauses[0].when == traject::Pause{day("2026-10-01"), day("2026-10-08")});
    CHECK(pauses[0].reason == "Ziek");
    CHECK(pauses[0].by == world.person);
    CHECK_FALSE(pauses[1].when.until.has_value());
    CHECK(store::days_of(store::pauses_in(t, edition)) == store::days_of(pauses));
    store::end_pause(t, late, day("2027-02-01"));
    CHECK(store::pauses_of(t, enrolment)[1].when.until == day("2027-02-01"));
    store::end_pauses(t, enrolment, day("2027-01-15"));
    CHECK(store::pauses_of(t, enrolment)[0].when.until == day("2026-10-08"));
    CHECK(store::pauses_of(t, enrolment)[1].when.until == day("2027-01-15"));
    store::end_pauses(t, enrolment, day("2027-01-01"));
    CHECK(store::pauses_of(t, enrolment).size() == 1);
    store::remove_pause(t, early);
    CHECK(store::pauses_of(t, enrolment).empty());
  });
}

TEST_CASE("Institutions have a name of their own in their sector, people and contacts") {
  Store store(either_engine());
  const World world = some_world(store.db());
  using store::InstitutionError;
  using store::Sector;
  in_write(store.db(), [&](Transaction& t) {
    const auto before = store::find_institution(t, world.institution).value();
    const auto added = store::add_institution(t, "De Linde", Sector::po, kNow);
    REQUIRE(added);
    CHECK(store::add_institution(t, "De Linde", Sector::po, kNow).error().code ==
          InstitutionError::already_there);
    CHECK(store::add_institution(t, "De Linde", Sector::vo, kNow));
    CHECK(store::change_institution(t, {*added, before.name, before.sector}).error().code ==
          InstitutionError::already_there);
    CHECK(store::change_institution(t, {*added, "De Eik", Sector::po}));
    CHECK(store::change_institution(t, {*added, "De Eik", Sector::po}));
    CHECK(store::change_institution(t, {{99}, "X", Sector::po}).error().code == InstitutionError::not_found);
    CHECK(store::find_institution(t, *added)->name == "De Eik");
    const auto counts = store::people_counts(t);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].institution == world.institution);
    CHECK(counts[0].people == 1);
    store::add_contact(t, *added, world.person, kNow);
    REQUIRE(store::all_contacts(t).size() == 1);
    CHECK(store::all_contacts(t)[0].institution == *added);
    CHECK(store::all_contacts(t)[0].person.id == world.person);
    CHECK(store::people_with(t, store::Role::trainer).empty());
    store::grant(t, world.person, store::Role::trainer, kNow);
    CHECK(store::people_with(t, store::Role::trainer).at(0).id == world.person);
  });
}

}  // namespace
}  // namespace groeipad
