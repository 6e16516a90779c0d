#pragma once

#include <optional>
#include <string>

#include "web/pages/staff.h"

namespace groeipad::web::pages {

/// An invitation that was just made: its link can be read on this page only.
struct NewLink {
  std::string url;
  std::string institution;
  base::Instant expires;
};
/// A form that came back with something wrong.
struct RefusedInstitution {
  base::RegistrationId waiting;  ///< that was to be approved; not known(): a new invitation
  service::InstitutionChoice typed;
  store::StaffAre staff_are = store::StaffAre::nothing;
  NameFault fault = NameFault::missing;
};

struct PlatformsPage {
  const service::PlatformDesk& desk;
  base::Instant now;         ///< of the protocol's clock: what has expired
  std::string register_url;  ///< for the policy of approval
  Notice notice = Notice::none;
  std::optional<NewLink> link;
  std::optional<RefusedInstitution> refused;
};
[[nodiscard]] std::string platforms_page(const Frame& frame, const PlatformsPage& page);

}  // namespace groeipad::web::pages
