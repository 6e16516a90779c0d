#include "store/platforms.h"

#include <array>
#include <stdexcept>
#include <utility>

#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::array<std::pair<Sector, std::string_view>, 5> kSectors = {{{Sector::po, "po"},
                                                                          {Sector::vso, "vso"},
                                                                          {Sector::vo, "vo"},
                                                                          {Sector::mbo, "mbo"},
                                                                          {Sector::hbo, "hbo"}}};
constexpr std::array<std::pair<StaffAre, std::string_view>, 3> kStaff = {
    {{StaffAre::nothing, "nothing"}, {StaffAre::contact, "contact"}, {StaffAre::trainer, "trainer"}}};

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
                                   .deployments = {}});
    }
    if (auto deployment = rows.optional_text_at(11)) platforms.back().deployments.push_back(*deployment);
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
      " staff_are, allow_anonymous, made) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
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
      .bind(11, column(now));
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
  return {};
}

std::vector<Platform> all_platforms(Reader& db) {
  return read_platforms(db.prepare(
      "SELECT p.id, p.institution, p.name, p.issuer, p.client_id, p.login_url, p.token_url, p.jwks_url,"
      " p.token_audience, p.staff_are, p.allow_anonymous, d.deployment"
      " FROM platform p LEFT JOIN platform_deployment d ON d.platform = p.id"
      " WHERE p.removed IS NULL ORDER BY p.id, d.place"));
}

std::optional<Platform> find_platform(Reader& db, base::PlatformId id) {
  Statement& query = db.prepare(
      "SELECT p.id, p.institution, p.name, p.issuer, p.client_id, p.login_url, p.token_url, p.jwks_url,"
      " p.token_audience, p.staff_are, p.allow_anonymous, d.deployment"
      " FROM platform p LEFT JOIN platform_deployment d ON d.platform = p.id"
      " WHERE p.id = ?1 AND p.removed IS NULL ORDER BY d.place");
  std::vector<Platform> found = read_platforms(query.bind(1, column(id)));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Platform> platforms_of_issuer(Reader& db, std::string_view issuer) {
  Statement& query = db.prepare(
      "SELECT p.id, p.institution, p.name, p.issuer, p.client_id, p.login_url, p.token_url, p.jwks_url,"
      " p.token_audience, p.staff_are, p.allow_anonymous, d.deployment"
      " FROM platform p LEFT JOIN platform_deployment d ON d.platform = p.id"
      " WHERE p.issuer = ?1 AND p.removed IS NULL ORDER BY p.id, d.place");
  return read_platforms(query.bind(1, issuer));
}

}  // namespace groeipad::store
