#include <iterator>

#include "contract/fixture.h"
#include "store/evidence.h"
#include "store/migrate.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Migration;
using store::Reader;
using store::Transaction;

store::Engine engine_of(Engine engine) {
  return engine == Engine::sqlite ? store::Engine::sqlite : store::Engine::postgresql;
}

/// The tables that `migrations` make, youngest first.
std::vector<std::string> tables_of(const std::vector<Migration>& migrations) {
  constexpr std::string_view kCreate = "CREATE TABLE ";
  std::vector<std::string> names;
  for (const Migration& migration : migrations) {
    for (const std::string& statement : migration.statements) {
      const auto at = statement.find(kCreate);
      if (at == std::string::npos) continue;
      const auto start = at + kCreate.size();
      names.insert(names.begin(), statement.substr(start, statement.find(' ', start) - start));
    }
  }
  return names;
}

/// Makes a database of schema `version` out of an empty one of the newest.
void set_back(Store& store, Engine engine, int version) {
  std::vector<Migration> migrations = store::migrations_for(engine_of(engine));
  in_write(store.db(), [&](Transaction& t) {
    for (const std::string& table : tables_of(migrations)) t.prepare("DROP TABLE " + table).run();
    t.prepare("DROP TABLE schema_migration").run();
  });
  migrations.erase(std::next(migrations.begin(), version), migrations.end());
  REQUIRE(store::migrate(store.db(), engine_of(engine), migrations, store.log()).value() == version);
  REQUIRE(store.db().schema_version() == version);
}

void fill_schema_1(Transaction& t) {
  for (const char* sql :
       {"INSERT INTO institution (id, name, sector, made) VALUES (1, 'ROC', 'mbo', 5)",
        "INSERT INTO platform (id, institution, name, issuer, client_id, login_url, token_url, jwks_url,"
        " token_audience, staff_are, allow_anonymous, made) VALUES (1, 1, 'LMS', 'https://lms.example', 'c',"
        " 'l', 't', 'j', '', 'contact', 1, 5)",
        "INSERT INTO platform_deployment (platform, deployment, place) VALUES (1, '7', 0)",
        "INSERT INTO person (id, institution, name, email, name_key, email_key, made)"
        " VALUES (1, 1, '', '', '', '', 5)",
        "INSERT INTO identity (platform, subject, person) VALUES (1, 'sub-1', 1)"}) {
    t.prepare(sql).run();
  }
  for (const char* sql :
       {"INSERT INTO session (token_hash, person, platform, learner, staff, locale, return_url, opened,"
        " last_seen) VALUES (?1, 1, 1, 1, 0, 'nl', 'back', ?2, ?2)",
        "INSERT INTO ticket (ticket_hash, person, platform, learner, staff, locale, return_url, opened,"
        " last_seen, issued) VALUES (?1, 1, 1, 1, 0, 'nl', 'back', ?2, ?2, ?2)"}) {
    t.prepare(sql).bind_blob(1, hash_of('s')).bind(2, kNow.time_since_epoch().count()).run();
  }
}

TEST_CASE("A database of the first schema keeps all it holds when it is brought up to date") {
  const Engine engine = either_engine();
  Store store(engine);
  set_back(store, engine, 1);
  in_write(store.db(), fill_schema_1);

  const std::unique_ptr<store::Database> db = store.open();
  CHECK(db->schema_version() == static_cast<int>(store::migrations_for(engine_of(engine)).size()));
  in_write(*db, [](Transaction& t) {
    const auto platform = store::find_platform(t, {1});
    REQUIRE(platform.has_value());
    CHECK(platform->name == "LMS");
    CHECK(platform->allow_anonymous);
    CHECK(platform->family.empty());
    CHECK_FALSE(platform->learns_deployment);
    CHECK_FALSE(platform->suspended.has_value());
    CHECK(platform->deployments == std::vector<std::string>{"7"});
    const auto view = store::find_session(t, hash_of('s'), kNow);
    REQUIRE(view.has_value());
    CHECK(view->session.return_url == "back");
    CHECK_FALSE(view->session.placement.known());
    const auto carried = store::consume_ticket(t, hash_of('s'), kNow);
    REQUIRE(carried.has_value());
    CHECK_FALSE(carried->placement.known());
    CHECK(store::must_ask_name(t, {1}));
    CHECK(store::seen(t, {{1}, "sub-1", {1}, "", ""}, kNow) == base::PersonId{1});
    CHECK(store::place(t, a_placement({1}), kNow).known());
  });
}

void fill_schema_2(Transaction& t) {
  fill_schema_1(t);
  for (const char* sql :
       {"INSERT INTO edition (id, track, name) VALUES (1, 'verbinder', 'VB')",
        "INSERT INTO enrolment (id, person, track, edition, stage, since, motivation)"
        " VALUES (1, 1, 'verbinder', 1, 'started', 5, '')",
        "INSERT INTO meeting (id, edition, kind, title, place, starts, ends)"
        " VALUES (1, 1, 'plenary', 'Samen', 'Utrecht', 5, 9)",
        "INSERT INTO fact (id, enrolment, kind, subject, detail, active, happened, recorded)"
        " VALUES (1, 1, 'event', 'showcase', '', 0, 7, 8)"}) {
    t.prepare(sql).run();
  }
}

TEST_CASE("A database of the second schema keeps facts and meetings, and holds what is learnt after") {
  const Engine engine = either_engine();
  Store store(engine);
  set_back(store, engine, 2);
  in_write(store.db(), fill_schema_2);

  const std::unique_ptr<store::Database> db = store.open();
  in_write(*db, [](Transaction& t) {
    const auto instant = [](int at) { return base::Instant(std::chrono::milliseconds(at)); };
    const auto meetings = store::upcoming_meetings(t, {1}, instant(6), 9);
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].title == "Samen");
    CHECK(meetings[0].step.empty());
    const traject::Fact kept{1, traject::FactKind::event, "showcase", "", false, instant(7), {}};
    CHECK(store::facts_of(t, {1}) == traject::Facts{kept});
    CHECK_FALSE(t.prepare("SELECT 1 FROM fact WHERE recorded_by IS NOT NULL").step());
    store::Evidence evidence;
    evidence.enrolment = {1};
    CHECK(store::hand_in(t, store::save_draft(t, evidence, kNow), kNow));
  });
}

}  // namespace
}  // namespace groeipad
