#pragma once

#include <optional>
#include <string>

#include "web/pages/staff.h"

namespace groeipad::web::pages {

/// What came back because of something wrong.
struct RefusedChange {
  std::string name;
  store::StaffAre staff_are = store::StaffAre::nothing;
  bool allow_anonymous = false;
  NameFault fault = NameFault::missing;
};
enum class DeploymentFault { missing, no_identifier, already_there };
struct RefusedDeployment {
  std::string typed;
  DeploymentFault fault = DeploymentFault::missing;
};

struct PlatformView {
  const service::PlatformPage& page;
  Notice notice = Notice::none;
  std::optional<RefusedChange> change;
  std::optional<RefusedDeployment> deployment;
  bool is_own = false;  ///< the viewer came in by it: suspending it locks them out
  bool unsure = false;  ///< they asked for that without saying that they know
};
/// One platform: what it is, what staff may change, where the tool is placed, which launches were refused.
[[nodiscard]] std::string platform_page(const Frame& frame, const PlatformView& view);

}  // namespace groeipad::web::pages
