#include "store/search.h"

#include "base/letters.h"
#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Found;
using store::FoundKind;
using store::Reader;
using store::SearchScope;
using store::Transaction;

using Names = std::vector<std::string>;

constexpr SearchScope kEverything{.everything = true, .trainer = {}, .institutions = {}};

Names names(store::Database& db, const std::string& typed, const SearchScope& scope = kEverything,
            FoundKind kind = FoundKind::person, int most = 10) {
  Names all;
  for (const Found& one :
       db.read([&](Reader& r) { return store::find(r, kind, base::words_in(typed), scope, most); }))
    all.push_back(one.name);
  std::ranges::sort(all);
  return all;
}

base::TeamId a_team(store::Database& db, base::InstitutionId institution, const std::string& name) {
  return in_write(db, [&](Transaction& t) {
    auto& made = t.prepare(
        "INSERT INTO design_team (institution, name, question, made) VALUES (?1, ?2, '', 0) RETURNING id");
    made.bind(1, institution.value).bind(2, name).step();
    const base::TeamId team{made.int_at(0)};
    store::index_words(t, FoundKind::team, team.value, name);
    return team;
  });
}

}  // namespace

TEST_CASE("People are found by the beginning of every word that is typed, without case and accents") {
  Store store(either_engine());
  const World world = some_world(store.db());  // Noor de Wit
  (void)person_named(store.db(), world, "Zoë Noordhoek-de Wit");
  (void)person_named(store.db(), world, "Jan d'Hont");
  CHECK(names(store.db(), "noor") == Names{"Noor de Wit", "Zoë Noordhoek-de Wit"});
  CHECK(names(store.db(), "NOOR wi") == Names{"Noor de Wit", "Zoë Noordhoek-de Wit"});
  CHECK(names(store.db(), "zoe") == Names{"Zoë Noordhoek-de Wit"});
  CHECK(names(store.db(), "ZOË no") == Names{"Zoë Noordhoek-de Wit"});
  CHECK(names(store.db(), "d hont") == Names{"Jan d'Hont"});
  CHECK(names(store.db(), "noor jan").empty());
  CHECK(names(store.db(), "oor").empty());
  CHECK(names(store.db(), "").empty());
  CHECK(names(store.db(), "% _").empty());
}

TEST_CASE("A name with several words that begin so is found once, and no more than was asked for") {
  Store store(either_engine());
  const World world = some_world(store.db());
  (void)person_named(store.db(), world, "Jan Janssen van Jantsum");
  (void)person_named(store.db(), world, "Janneke Smit");
  CHECK(names(store.db(), "jan") == Names{"Jan Janssen van Jantsum", "Janneke Smit"});
  CHECK(names(store.db(), "jan", kEverything, FoundKind::person, 1).size() == 1);
}

TEST_CASE("People are found by the name of today") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto nameless = in_write(store.db(), [&](Transaction& t) {
    return store::seen(t, {world.platform, "sub-9", world.institution, "", ""}, kNow);
  });
  SECTION("as the LMS shares it") {
    in_write(store.db(), [&](Transaction& t) {
      CHECK(store::seen(t, {world.platform, "sub-1", world.institution, "Noor Bakker", ""}, kNow) ==
            world.person);
    });
    CHECK(names(store.db(), "bak") == Names{"Noor Bakker"});
    CHECK(names(store.db(), "wit").empty());
  }
  SECTION("as they call themselves, where the LMS shares none") {
    in_write(store.db(), [&](Transaction& t) {
      store::answer_name(t, nameless, "Yvonne", kNow);
      store::answer_name(t, world.person, "Iemand Anders", kNow);
    });
    CHECK(names(store.db(), "yv") == Names{"Yvonne"});
    CHECK(names(store.db(), "iemand").empty());
  }
  SECTION("as they were renamed") {
    in_write(store.db(), [&](Transaction& t) {
      CHECK(store::rename(t, nameless, "Bo Peep"));
      CHECK_FALSE(store::rename(t, {4711}, "Niemand"));
    });
    CHECK(names(store.db(), "peep") == Names{"Bo Peep"});
    CHECK(names(store.db(), "niemand").empty());
  }
  SECTION("and not any more, once they turned out to be somebody else") {
    in_write(store.db(), [&](Transaction& t) {
      t.prepare("UPDATE person SET joined_into = ?2 WHERE id = ?1")
          .bind(1, world.person.value)
          .bind(2, nameless.value)
          .run();
    });
    CHECK(names(store.db(), "noor").empty());
  }
}

TEST_CASE("Trainers find the people of their editions, and the teams in which those learn") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto trainer = person_named(store.db(), world, "Truus");
  const auto edition = an_edition(store.db());
  const auto ann = enrolled(store.db(), person_named(store.db(), world, "Ann Mol"), edition);
  enrolled(store.db(), person_named(store.db(), world, "Anna Pos"), an_edition(store.db()));
  const auto team = a_team(store.db(), world.institution, "Anders rekenen");
  a_team(store.db(), world.institution, "Anders lezen");
  in_write(store.db(), [&](Transaction& t) {
    store::add_trainer(t, edition, trainer);
    t.prepare(
         "INSERT INTO team_member (team, person, name, role, experienced, enrolment, from_day, made)"
         " VALUES (?1, NULL, '', 'researcher', 0, ?2, '2026-09-01', 0)")
        .bind(1, team.value)
        .bind(2, ann.value)
        .run();
  });
  const SearchScope scope{.everything = false, .trainer = trainer, .institutions = {}};
  CHECK(names(store.db(), "an", scope) == Names{"Ann Mol"});
  CHECK(names(store.db(), "an mo", scope) == Names{"Ann Mol"});
  CHECK(names(store.db(), "an pos", scope).empty());
  CHECK(names(store.db(), "and", scope, FoundKind::team) == Names{"Anders rekenen"});
  CHECK(names(store.db(), "an", kEverything, FoundKind::team) == Names{"Anders lezen", "Anders rekenen"});
  CHECK(names(store.db(), "an", {}).empty());
}

TEST_CASE("Contacts find the people of their institutions who are or were in a track, once each") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  enrolled(store.db(), world.person, edition, store::Stage::stopped);
  (void)person_named(store.db(), world, "Noor Nergens");
  const auto elsewhere = in_write(store.db(), [&](Transaction& t) {
    const auto institution = store::institution_named(t, "ROC Zuid", store::Sector::mbo, kNow);
    auto platform = a_platform(institution);
    platform.issuer = "https://other.example";
    const auto other = store::add_platform(t, platform, kNow).value();
    const auto person = store::seen(t, {other, "s", institution, "Noor Elders", ""}, kNow);
    (void)store::apply(t, person, "verbinder", "", kNow);
    return institution;
  });
  const auto at = [&](std::vector<base::InstitutionId> institutions) {
    return names(store.db(), "noor",
                 {.everything = false, .trainer = {}, .institutions = std::move(institutions)});
  };
  CHECK(at({world.institution}) == Names{"Noor de Wit"});
  CHECK(at({elsewhere}) == Names{"Noor Elders"});
  CHECK(at({world.institution, elsewhere, world.institution}) == Names{"Noor Elders", "Noor de Wit"});
  CHECK(names(store.db(), "noor", {.everything = false, .trainer = {}, .institutions = {elsewhere}},
              FoundKind::team)
            .empty());
}

}  // namespace groeipad
