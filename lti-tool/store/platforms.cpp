#include "store/platforms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "store/rows.h"
#include "store/settings.h"

namespace groeipad::store {
namespace {

constexpr std::array<std::pair<Sector, std::string_view>, 5> kSectors = {{{Sector::po, "po"},
                                                                          {Sector::vso, "vso"},
                                                                          {Sector::vo, "vo"},
                                                                          {Sector::mbo, "mbo"},
                                                                          {Sector::hbo, "hbo"}}};
constexpr std::array<std::pair<StaffAre, std::string_view>, 3> kStaff = {
    {{StaffAre::nothing, "nothing"}, {StaffAre::contact, "contact"}, {StaffAre::trainer, "trainer"}}};

constexpr std::chrono::hours kOpenedEvery{1};

std::string opened_key(base::PlatformId id) { return "platform " + std::to_string(id.value) + " opened"; }

/// One row for each deployment; a platform without any has one row with NULL.
std::vector<Platform> read_platforms(Statement& rows) {
  std::vector<Platform> platforms;
  while (rows.step()) {
    const base::PlatformId id{rows.int_at(0)};
    if (platforms.empty() || platforms.back().id != id) {
      platforms.push_back(Platform{.id = id,
                                   .institution = {rows.int_at(1)},
                                   .name = rows.text_at(2),
                                   .issuer = rows.text_at(3),
                                   .client_id = rows.text_at(4),
                                   .login_url = rows.text_at(5),
                                   .token_url = rows.text_at(6),
                                   .jwks_url = rows.text_at(7),
                                   .token_audience = rows.text_at(8),
                                   .staff_are = staff_are_from(rows.text_at(9)).value(),
                                   .allow_anonymous = rows.int_at(10) != 0,
                                   .family = rows.text_at(11),
                                   .learns_deployment = rows.int_at(12) != 0,
                                   .suspended = optional_instant_at(rows, 13),
                                   .made = instant_at(rows, 15),
                                   .deployments = {}});
    }
    if (auto deployment = rows.optional_text_at(14)) platforms.back().deployments.push_back(*deployment);
  }
  return platforms;
}

}  // namespace

std::string_view name_of(Sector sector) {
  for (const auto& [known, name] : kSectors) {
    if (known == sector) return name;
  }
  throw std::logic_error("no such sector");
}

std::optional<Sector> sector_from(std::string_view name) {
  for (const auto& [sector, known] : kSectors) {
    if (known == name) return sector;
  }
  return std::nullopt;
}

std::string_view name_of(StaffAre staff) {
  for (const auto& [known, name] : kStaff) {
    if (known == staff) return name;
  }
  throw std::logic_error("no such staff");
}

std::optional<StaffAre> staff_are_from(std::string_view name) {
  for (const auto& [staff, known] : kStaff) {
    if (known == name) return staff;
  }
  return std::nullopt;
}

base::InstitutionId institution_named(Transaction& db, std::string_view name, Sector sector,
                                      base::Instant now) {
  // Updating to what it is makes RETURNING answer for a row that was there, too.
  Statement& made = db.prepare(
      "INSERT INTO institution (name, sector, made) VALUES (?1, ?2, ?3)"
      " ON CONFLICT (name, sector) DO UPDATE SET name = excluded.name RETURNING id");
  made.bind(1, name).bind(2, name_of(sector)).bind(3, column(now)).step();
  return {made.int_at(0)};
}

std::optional<Institution> find_institution(Reader& db, base::InstitutionId id) {
  Statement& query = db.prepare("SELECT name, sector FROM institution WHERE id = ?1");
  query.bind(1, column(id));
  if (!query.step()) return std::nullopt;
  return Institution{id, query.text_at(0), sector_from(query.text_at(1)).value()};
}

base::Result<base::PlatformId, PlatformError> add_platform(Transaction& db, const Platform& platform,
                                                           base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO platform (institution, name, issuer, client_id, login_url, token_url, jwks_url, "
      "token_audience,"
      " staff_are, allow_anonymous, family, learns_deployment, suspended, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
      " ON CONFLICT DO NOTHING RETURNING id");
  made.bind(1, column(platform.institution))
      .bind(2, platform.name)
      .bind(3, platform.issuer)
      .bind(4, platform.client_id)
      .bind(5, platform.login_url)
      .bind(6, platform.token_url)
      .bind(7, platform.jwks_url)
      .bind(8, platform.token_audience)
      .bind(9, name_of(platform.staff_are))
      .bind(10, column(platform.allow_anonymous))
      .bind(11, platform.family)
      .bind(12, column(platform.learns_deployment))
      .bind(14, column(now));
  bind_optional(made, 13, platform.suspended);
  if (!made.step()) return base::fail(PlatformError::already_there, "issuer and client id are registered");
  const base::PlatformId id{made.int_at(0)};
  std::int64_t place = 0;
  for (const std::string& deployment : platform.deployments) {
    db.prepare(
          "INSERT INTO platform_deployment (platform, deployment, place) VALUES (?1, ?2, ?3) ON CONFLICT DO "
          "NOTHING")
        .bind(1, column(id))
        .bind(2, deployment)
        .bind(3, place++)
        .run();
  }
  return id;
}

base::Result<void, PlatformError> remove_platform(Transaction& db, base::PlatformId id, base::Instant now) {
  const std::int64_t removed =
      db.prepare("UPDATE platform SET removed = ?2 WHERE id = ?1 AND removed IS NULL")
          .bind(1, column(id))
          .bind(2, column(now))
          .run();
  if (removed == 0) return base::fail(PlatformError::not_found, "no such platform");
  db.prepare(
        "UPDATE score SET state = 'refused', attempts = attempts + 1, why = 'removed', detail = '',"
        " claimed_by = '', claimed_until = 0, attempt_at = NULL WHERE state = 'waiting'"
        " AND placement IN (SELECT c.id FROM placement c WHERE c.platform = ?1)")
      .bind(1, column(id))
      .run();
  return {};
}

bool change_platform(Transaction& db, base::PlatformId id, std::string_view name, StaffAre staff_are,
                     bool allow_anonymous) {
  return db.prepare(
               "UPDATE platform SET name = ?2, staff_are = ?3, allow_anonymous = ?4"
               " WHERE id = ?1 AND removed IS NULL")
             .bind(1, column(id))
             .bind(2, name)
             .bind(3, name_of(staff_are))
             .bind(4, column(allow_anonymous))
             .run() == 1;
}

bool suspend_platform(Transaction& db, base::PlatformId id, base::Instant now) {
  return db.prepare(
               "UPDATE platform SET suspended = ?2"
               " WHERE id = ?1 AND removed IS NULL AND suspended IS NULL")
             .bind(1, column(id))
             .bind(2, column(now))
             .run() == 1;
}

bool resume_platform(Transaction& db, base::PlatformId id) {
  return db.prepare(
               "UPDATE platform SET suspended = NULL"
               " WHERE id = ?1 AND removed IS NULL AND suspended IS NOT NULL")
             .bind(1, column(id))
             .run() == 1;
}

bool add_deployment(Transaction& db, base::PlatformId id, std::string_view deployment) {
  return db.prepare(
               "INSERT INTO platform_deployment (platform, deployment, place)"
               " SELECT p.id, ?2, (SELECT COALESCE(max(d.place) + 1, 0) FROM platform_deployment d"
               " WHERE d.platform = p.id) FROM platform p WHERE p.id = ?1 AND p.removed IS NULL"
               " ON CONFLICT DO NOTHING")
             .bind(1, column(id))
             .bind(2, deployment)
             .run() == 1;
}

bool learn_deployment(Transaction& db, base::PlatformId id, std::string_view deployment) {
  const std::int64_t learned = db.prepare(
                                     "UPDATE platform SET learns_deployment = 0"
                                     " WHERE id = ?1 AND learns_deployment = 1 AND removed IS NULL")
                                   .bind(1, column(id))
                                   .run();
  if (learned == 0) return false;
  add_deployment(db, id, deployment);
  return true;
}

void learn_family(Transaction& db, base::PlatformId id, std::string_view family) {
  db.prepare("UPDATE platform SET family = ?2 WHERE id = ?1 AND family = ''")
      .bind(1, column(id))
      .bind(2, family)
      .run();
}

void opened_from(Transaction& db, base::PlatformId id, base::Instant now) {
  const auto last = last_opened(db, id);
  if (last && now - *last < kOpenedEvery) return;
  set_setting(db, opened_key(id), std::to_string(column(now)));
}

std::optional<base::Instant> last_opened(Reader& db, base::PlatformId id) {
  const auto kept = setting(db, opened_key(id));
  if (!kept) return std::nullopt;
  std::int64_t at = 0;
  const char* const end = kept->data() + kept->size();
  const auto [read, error] = std::from_chars(kept->data(), end, at);
  if (error != std::errc() || read != end) return std::nullopt;
  return base::Instant(std::chrono::milliseconds(at));
}

std::vector<Institution> all_institutions(Reader& db) {
  Statement& query = db.prepare("SELECT id, name, sector FROM institution");
  std::vector<Institution> institutions;
  while (query.step()) {
    institutions.push_back({{query.int_at(0)}, query.text_at(1), sector_from(query.text_at(2)).value()});
  }
  // Here, because the engines do not agree on the order of letters.
  std::ranges::sort(institutions, {}, [](const Institution& one) {
    return std::tuple(base::to_lower_ascii(one.name), one.id);
  });
  return institutions;
}

std::vector<Platform> all_platforms(Reader& db) {
  return read_platforms(db.prepare(
      "SELECT p.id, p.institution, p.name, p.issuer, p.client_id, p.login_url, p.token_url, p.jwks_url,"
      " p.token_audience, p.staff_are, p.allow_anonymous, p.family, p.learns_deployment, p.suspended, "
      "d.deployment, p.made"
      " FROM platform p LEFT JOIN platform_deployment d ON d.platform = p.id"
      " WHERE p.removed IS NULL ORDER BY p.id, d.place, d.deployment"));
}

std::optional<Platform> find_platform(Reader& db, base::PlatformId id) {
  Statement& query = db.prepare(
      "SELECT p.id, p.institution, p.name, p.issuer, p.client_id, p.login_url, p.token_url, p.jwks_url,"
      " p.token_audience, p.staff_are, p.allow_anonymous, p.family, p.learns_deployment, p.suspended, "
      "d.deployment, p.made"
      " FROM platform p LEFT JOIN platform_deployment d ON d.platform = p.id"
      " WHERE p.id = ?1 AND p.removed IS NULL ORDER BY d.place, d.deployment");
  std::vector<Platform> found = read_platforms(query.bind(1, column(id)));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Platform> platforms_of_issuer(Reader& db, std::string_view issuer) {
  Statement& query = db.prepare(
      "SELECT p.id, p.institution, p.name, p.issuer, p.client_id, p.login_url, p.token_url, p.jwks_url,"
      " p.token_audience, p.staff_are, p.allow_anonymous, p.family, p.learns_deployment, p.suspended, "
      "d.deployment, p.made"
      " FROM platform p LEFT JOIN platform_deployment d ON d.platform = p.id"
      " WHERE p.issuer = ?1 AND p.removed IS NULL ORDER BY p.id, d.place, d.deployment");
  return read_platforms(query.bind(1, issuer));
}

}  // namespace groeipad::store
