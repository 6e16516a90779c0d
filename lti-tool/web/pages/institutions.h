#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/institution_desk.h"
#include "web/pages/form_fields.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// A form that came back: what was typed, and why.
struct RefusedName {
  std::string name;
  store::Sector sector = store::Sector::mbo;
  service::InstitutionFault fault = service::InstitutionFault::missing_name;
};
struct InstitutionsPage {
  const std::vector<service::InstitutionShown>& institutions;
  std::string told = {};  ///< see add_told()
  std::optional<RefusedName> refused = {};
};
[[nodiscard]] std::string institutions_page(const Frame& frame, const InstitutionsPage& page);

struct InstitutionPageParts {
  const service::InstitutionShown& shown;
  std::string told = {};
  std::optional<RefusedName> refused = {};
  std::optional<PickRefused> contact = {};
};
[[nodiscard]] std::string institution_page(const Frame& frame, const InstitutionPageParts& page);

}  // namespace groeipad::web::pages
