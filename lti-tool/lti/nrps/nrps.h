#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lti/launch/launch.h"

/// Names and Role Provisioning Services 2.0. Pure.
namespace groeipad::lti::nrps {

inline constexpr std::string_view kScope =
    "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
inline constexpr std::string_view kMediaType = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

enum class Status { active, inactive, deleted };

/// §2.2. Texts are "" where not shared, cut to 255 characters and free of control characters, as in a launch.
struct Member {
  std::string subject;
  Status status = Status::active;  ///< absent or unknown means active
  launch::Roles roles;             ///< short names and URIs alike
  std::string name;                ///< put together from given and family name where only those are there
  std::string email;
};

enum class NrpsError { not_json, malformed, too_many };

/// One page of a roster. Members without a usable user_id (empty, over 255 characters, not ASCII) are left
/// out. At most 50,000 a page and 16 MiB.
[[nodiscard]] base::Result<std::vector<Member>, NrpsError> read_page(std::string_view json);

/// Whether our token may go to `next`, found on the page at `present`: an http(s) address of the same origin.
/// A page that names itself as the next one is the caller's to notice.
[[nodiscard]] bool may_follow(std::string_view present, std::string_view next);

}  // namespace groeipad::lti::nrps
