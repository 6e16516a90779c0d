#include "contract/fixture.h"

#include "support/postgres.h"

namespace groeipad::testing {

Store::Store(Engine engine)
    : engine_(engine),
      log_(base::LogLevel::error, base::LogFormat::text),
      url_(engine == Engine::sqlite ? "sqlite:" + folder_.file("data/groeipad.db")
                                    : postgres_server().fresh_database()) {}

std::unique_ptr<store::Database> Store::open() {
  auto opened = store::Database::open(url_, log_);
  if (!opened) FAIL("cannot open the database: " << opened.error().detail);
  return std::move(*opened);
}

store::Database& Store::db() {
  std::call_once(opened_, [this] { db_ = open(); });
  return *db_;
}

bool Store::has_waiting() {
  if (engine_ == Engine::sqlite) return true;
  return db().read([](store::Reader& r) {
    store::Statement& query = r.prepare(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND wait_event_type = 'Lock'");
    query.step();
    return query.int_at(0) > 0;
  });
}

base::EditionId an_edition(store::Database& db) {
  return in_write(db, [](store::Transaction& t) {
    return store::add_edition(t, {{}, "verbinder", "VB 2026", kNow, {}});
  });
}

base::EnrolmentId enrolled(store::Database& db, base::PersonId person, base::EditionId edition,
                           store::Stage stage) {
  return in_write(db, [&](store::Transaction& t) {
    return store::enrol(t, store::Enrolment{{}, person, "verbinder", edition, stage, kNow});
  });
}

base::PersonId person_named(store::Database& db, const World& world, const std::string& name) {
  return in_write(db, [&](store::Transaction& t) {
    return store::seen(t, {world.platform, "sub of " + name, world.institution, name, ""}, kNow);
  });
}

store::Platform a_platform(base::InstitutionId institution) {
  return store::Platform{.id = {},
                         .institution = institution,
                         .name = "De leeromgeving",
                         .issuer = "https://lms.example",
                         .client_id = "client-1",
                         .login_url = "https://lms.example/auth",
                         .token_url = "https://lms.example/token",
                         .jwks_url = "https://lms.example/jwks",
                         .token_audience = "",
                         .staff_are = store::StaffAre::contact,
                         .allow_anonymous = false,
                         .deployments = {"7", "5"}};
}

World some_world(store::Database& db) {
  return in_write(db, [](store::Transaction& t) {
    World world;
    world.institution = store::institution_named(t, "ROC Noord", store::Sector::mbo, kNow);
    world.platform = store::add_platform(t, a_platform(world.institution), kNow).value();
    world.person =
        store::seen(t, {world.platform, "sub-1", world.institution, "Noor de Wit", "noor@roc.example"}, kNow);
    return world;
  });
}

store::PendingLogin a_login(base::PlatformId platform, char seed) {
  return store::PendingLogin{.state_hash = hash_of(seed),
                             .nonce = std::string("nonce-") + seed,
                             .binding_hash = hash_of(static_cast<char>(seed + 1)),
                             .platform = platform,
                             .target_link_uri = "https://tool.example/",
                             .login_hint = "hint",
                             .storage_target = "_parent",
                             .started = kNow};
}

store::Session a_session(const World& world, char seed) {
  return store::Session{.token_hash = hash_of(seed),
                        .person = world.person,
                        .platform = world.platform,
                        .launch_roles = {true, false},
                        .locale = "nl",
                        .return_url = "https://lms.example/course/1",
                        .opened = kNow,
                        .last_seen = kNow,
                        .placement = {42}};
}

store::Placement a_placement(base::PlatformId platform, const std::string& resource_link) {
  return store::Placement{.id = {},
                          .platform = platform,
                          .deployment = "7",
                          .resource_link = resource_link,
                          .title = "Verbinder",
                          .context = "course-1",
                          .context_title = "Jaar 1",
                          .item = "track:verbinder",
                          .lineitems_url = "https://lms.example/items?course=1",
                          .lineitem_url = "https://lms.example/items/1",
                          .grade_scopes = "score lineitem",
                          .memberships_url = "https://lms.example/members"};
}

}  // namespace groeipad::testing
