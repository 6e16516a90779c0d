#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "service/items.h"
#include "service/viewer.h"
#include "store/deep_links.h"

namespace groeipad::service {

enum class DeepLinkFault {
  not_found,   ///< unknown, another's, answered before, or too old
  not_staff,   ///< only people with a teaching or staff role may pick
  bad_choice,  ///< something that cannot be placed, or several where one is asked
};
[[nodiscard]] base::Result<store::DeepLink, DeepLinkFault> deep_link(Services& services, const Viewer& viewer,
                                                                     base::DeepLinkId id);
struct DeepLinkAnswer {
  std::string return_url;
  std::string jwt;  ///< goes as the form's field JWT
};
/// Signs the answer and closes the request. No items: the person changed their mind.
[[nodiscard]] base::Result<DeepLinkAnswer, DeepLinkFault> answer_deep_link(
    Services& services, const Viewer& viewer, base::DeepLinkId id, const std::vector<std::string>& picked);

}  // namespace groeipad::service
