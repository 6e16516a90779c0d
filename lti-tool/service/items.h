#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/services.h"
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
/// The same where a transaction is open already.
[[nodiscard]] std::optional<Item> find_item(store::Reader& db, const traject::Catalogue& catalogue,
                                            std::string_view id);

}  // namespace groeipad::service
