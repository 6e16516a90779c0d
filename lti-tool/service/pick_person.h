#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/viewer.h"

namespace groeipad::service {

/// Somebody to choose, with what tells two of the same name apart.
struct PickablePerson {
  store::Person person;
  std::string institution;
};
/// Whom programme staff may mean by a whole name or e-mail address, as they typed it; nobody for others.
[[nodiscard]] std::vector<PickablePerson> people_called(Services& services, const Viewer& viewer,
                                                        std::string_view name_or_email);

}  // namespace groeipad::service
