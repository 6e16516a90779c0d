#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/deep_links.h"
#include "traject/text.h"

namespace groeipad::service {

/// What can be placed in an LMS. Its id is stable and lives in the placement's custom parameters
/// ("track:verbinder", "edition:12", "module:onderzoeker/inhoud", "meetings", "dossier", "desk"), so that a
/// copied course still knows it.
enum class ItemKind { track, edition, module, meetings, dossier, desk };
struct Item {
  ItemKind kind = ItemKind::track;
  std::string id;       ///< the whole, as above
  std::string track;    ///< track, edition, module; "" for the others
  std::string subject;  ///< edition: its number; module: the step's id
  traject::Text title;
  bool graded = false;  ///< a line item makes sense
};
inline constexpr std::string_view kItemParameter = "groeipad_item";
inline constexpr std::size_t kLongestItem = 200;

/// All that can be placed, in the order of the catalogue.
[[nodiscard]] std::vector<Item> items(Services& services);
/// nullopt where nothing is known by that id (any more).
[[nodiscard]] std::optional<Item> find_item(Services& services, std::string_view id);

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
