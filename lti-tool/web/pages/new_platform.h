#pragma once

#include <string>
#include <vector>

#include "web/pages/staff.h"

namespace groeipad::web::pages {

/// Registering a platform by hand: what to copy there, what to type over from there.
struct NewPlatformPage {
  const service::ToolAddresses& tool;
  const std::vector<store::Institution>& institutions;
  service::ManualRegistration typed;
  std::vector<service::FieldRemark> remarks;  ///< on what was typed; empty the first time
  bool already_there = false;
};
[[nodiscard]] std::string new_platform_page(const Frame& frame, const NewPlatformPage& page);

}  // namespace groeipad::web::pages
