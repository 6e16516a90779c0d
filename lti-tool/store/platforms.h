#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "store/database.h"

namespace groeipad::store {

enum class Sector { po, vso, vo, mbo, hbo };  ///< vso: (v)so
[[nodiscard]] std::string_view name_of(Sector sector);
[[nodiscard]] std::optional<Sector> sector_from(std::string_view name);

/// What the platform's own staff (Instructor, Administrator) are here; "nothing" leaves them participants.
enum class StaffAre { nothing, contact, trainer };
[[nodiscard]] std::string_view name_of(StaffAre staff);
[[nodiscard]] std::optional<StaffAre> staff_are_from(std::string_view name);

struct Institution {
  base::InstitutionId id;
  std::string name;
  Sector sector = Sector::mbo;
};

/// One registration of the tool in an LMS. (issuer, client_id) is unique among those not removed.
struct Platform {
  base::PlatformId id;
  base::InstitutionId institution;
  std::string name;
  std::string issuer;
  std::string client_id;
  std::string login_url;
  std::string token_url;
  std::string jwks_url;
  std::string token_audience;  ///< "" means the token URL
  StaffAre staff_are = StaffAre::nothing;
  bool allow_anonymous = false;
  std::string family = {};         ///< the product as it names itself ("moodle"), "" where not known
  bool learns_deployment = false;  ///< the first launch may name a deployment that nobody registered
  std::optional<base::Instant> suspended = {};  ///< no launches, no sessions, no services since then
  base::Instant made = {};  ///< when it was registered; add_platform() does not look at it
  std::vector<std::string> deployments;
};

enum class PlatformError { already_there, not_found };

/// By name and sector, made where there is none.
[[nodiscard]] base::InstitutionId institution_named(Transaction& db, std::string_view name, Sector sector,
                                                    base::Instant now);
[[nodiscard]] std::optional<Institution> find_institution(Reader& db, base::InstitutionId id);

[[nodiscard]] base::Result<base::PlatformId, PlatformError> add_platform(Transaction& db,
                                                                         const Platform& platform,
                                                                         base::Instant now);
/// Keeps the row (people and sessions refer to it) but no launch finds it again, and what waits to be sent to
/// it ends.
[[nodiscard]] base::Result<void, PlatformError> remove_platform(Transaction& db, base::PlatformId id,
                                                                base::Instant now);
/// What programme staff may change of a registration; the rest is how people are known by it. False where
/// there is none.
[[nodiscard]] bool change_platform(Transaction& db, base::PlatformId id, std::string_view name,
                                   StaffAre staff_are, bool allow_anonymous);
/// Its sessions end with it (find_session). False where there is none, or it was so already.
[[nodiscard]] bool suspend_platform(Transaction& db, base::PlatformId id, base::Instant now);
[[nodiscard]] bool resume_platform(Transaction& db, base::PlatformId id);
/// It comes last in the order of the platform's. False where it was there already, or there is no such
/// platform.
bool add_deployment(Transaction& db, base::PlatformId id, std::string_view deployment);
/// add_deployment() for a platform that learns one, which it then has: true for the first caller.
[[nodiscard]] bool learn_deployment(Transaction& db, base::PlatformId id, std::string_view deployment);
/// Keeps what product it is, where that is not known yet.
void learn_family(Transaction& db, base::PlatformId id, std::string_view family);
/// Someone opened the tool from there. Kept by the hour, so that launches at the same time seldom wait for
/// each other.
void opened_from(Transaction& db, base::PlatformId id, base::Instant now);
/// nullopt where nobody has, since this is kept.
[[nodiscard]] std::optional<base::Instant> last_opened(Reader& db, base::PlatformId id);
/// By name, then id.
[[nodiscard]] std::vector<Institution> all_institutions(Reader& db);
/// None of these three finds a removed platform; suspended ones they find.
[[nodiscard]] std::vector<Platform> all_platforms(Reader& db);
[[nodiscard]] std::optional<Platform> find_platform(Reader& db, base::PlatformId id);
/// All registrations of an issuer: login initiation without client_id needs to know whether there is exactly
/// one.
[[nodiscard]] std::vector<Platform> platforms_of_issuer(Reader& db, std::string_view issuer);

}  // namespace groeipad::store
