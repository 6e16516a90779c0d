#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/placements.h"
#include "store/refusals.h"
#include "store/registrations.h"

/// The desk from which programme staff look after the LMSs. Everything here is for ViewerRole::programme;
/// others get `forbidden`.
namespace groeipad::service {

enum class DeskFault {
  forbidden,
  not_found,
  already_there,  ///< a registration of that issuer and client id
  busy,           ///< too many slow talks with LMSs at the moment
};

struct InstitutionChoice {
  std::string name;
  store::Sector sector = store::Sector::mbo;
};
struct ShownInvitation {
  store::Invitation invitation;
  std::string institution;
};
struct ShownPlatform {
  store::Platform platform;
  store::Institution institution;
  base::PlatformId newest = {};              ///< registration of the same LMS: this one, or a later one
  std::optional<base::Instant> opened = {};  ///< last launch, to the hour
};
struct PlatformDesk {
  std::vector<ShownPlatform> platforms;  ///< by institution, name, id
  std::vector<store::WaitingRegistration> waiting;
  std::vector<ShownInvitation> invitations;
  std::vector<store::Institution> institutions;
  RegistrationPolicy policy = RegistrationPolicy::invitation;
};
[[nodiscard]] base::Result<PlatformDesk, DeskFault> platform_desk(Services& services, const Viewer& viewer);

/// What becomes of the grades of a placement.
enum class GradeColumn {
  not_offered,     ///< the LMS offers no grade service here
  nothing_graded,  ///< what is placed here has no grade
  there,
  gone,     ///< the LMS had a column here and has no more
  to_make,  ///< none yet: we make one with the first grade
  none,     ///< none, and no right to make one
};
struct ShownPlacement {
  store::Placement placement;
  store::RosterState roster;
  GradeColumn grades = GradeColumn::not_offered;
};
struct PlatformPage {
  ShownPlatform shown;
  std::vector<ShownPlacement> placements;
  std::vector<store::LaunchRefusal> refusals;  ///< newest first, at most 20
};
[[nodiscard]] base::Result<PlatformPage, DeskFault> platform_page(Services& services, const Viewer& viewer,
                                                                  base::PlatformId id);

inline constexpr std::chrono::hours kInvitationLife{24 * 14};
/// The link to give to the LMS's administrator: the only moment at which it can be read. Good for
/// kInvitationLife and one registration. `institution.name` must not be empty: bad names are the caller's.
[[nodiscard]] base::Result<std::string, DeskFault> invite(Services& services, const Viewer& viewer,
                                                          const InstitutionChoice& institution,
                                                          store::StaffAre staff_are);
/// The same for whoever holds the program itself: how the first LMS comes in.
[[nodiscard]] std::string add_invitation(store::Transaction& db, const base::Url& tool,
                                         const InstitutionChoice& institution, store::StaffAre staff_are,
                                         base::Instant now);
[[nodiscard]] base::Result<void, DeskFault> withdraw_invitation(Services& services, const Viewer& viewer,
                                                                base::InvitationId id);

[[nodiscard]] base::Result<base::PlatformId, DeskFault> approve(Services& services, const Viewer& viewer,
                                                                base::RegistrationId id,
                                                                const InstitutionChoice& institution,
                                                                store::StaffAre staff_are);
[[nodiscard]] base::Result<void, DeskFault> decline(Services& services, const Viewer& viewer,
                                                    base::RegistrationId id);

/// What an administrator copies into the LMS.
struct ToolAddresses {
  std::string login_url, redirect_url, jwks_url, target_url, icon_url, domain;
};
[[nodiscard]] ToolAddresses tool_addresses(const Services& services);

/// 1 to 255 ASCII characters (LTI Core 1.3 §3.1.3).
[[nodiscard]] bool is_deployment_id(std::string_view text);

/// A registration typed over from an LMS's screen.
struct ManualRegistration {
  InstitutionChoice institution;
  std::string name, issuer, client_id, login_url, token_url, jwks_url, token_audience;
  std::string deployments;  ///< one a line; none: the first launch names it
  store::StaffAre staff_are = store::StaffAre::nothing;
};
enum class Field { institution, name, issuer, client_id, login_url, token_url, jwks_url, deployments };
enum class FieldFault { missing, too_long, no_address, not_https };
struct FieldRemark {
  Field field;
  FieldFault fault;
};
/// Empty: fine. Pure.
[[nodiscard]] std::vector<FieldRemark> check(const Services& services, const ManualRegistration& typed);
/// `typed` has passed check().
[[nodiscard]] base::Result<base::PlatformId, DeskFault> register_by_hand(Services& services,
                                                                         const Viewer& viewer,
                                                                         const ManualRegistration& typed);

[[nodiscard]] base::Result<void, DeskFault> change(Services& services, const Viewer& viewer,
                                                   base::PlatformId id, std::string_view name,
                                                   store::StaffAre staff_are, bool allow_anonymous);
[[nodiscard]] base::Result<void, DeskFault> add_deployment(Services& services, const Viewer& viewer,
                                                           base::PlatformId id, std::string_view deployment);
/// Sessions end, launches are refused, nothing is sent.
[[nodiscard]] base::Result<void, DeskFault> suspend(Services& services, const Viewer& viewer,
                                                    base::PlatformId id);
[[nodiscard]] base::Result<void, DeskFault> resume(Services& services, const Viewer& viewer,
                                                   base::PlatformId id);

/// What a self-test looks at, in this order.
enum class Probe { addresses, keys, clock, grades_token, roster_token };
enum class ProbeResult {
  fine,
  bad_address,  ///< not https, or on a private network
  unreachable,
  bad_status,     ///< the detail is the status
  no_keys,        ///< nothing usable in the key set
  clock_differs,  ///< the detail is the difference in seconds
  token_refused,  ///< the detail is the platform's word
  token_unusable,
  scope_missing,  ///< the service is not switched on for this tool
  not_tried,      ///< because of an earlier one
};
struct ProbeLine {
  Probe probe;
  ProbeResult result;
  std::string detail;
};
[[nodiscard]] base::Result<std::vector<ProbeLine>, DeskFault> self_test(Services& services,
                                                                        const Viewer& viewer,
                                                                        base::PlatformId id);

}  // namespace groeipad::service
