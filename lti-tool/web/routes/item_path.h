#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/items.h"
#include "service/my_track.h"

namespace groeipad::web::routes {

/// Where an item leads a person with these enrolments (started ones first). A track that they are not in
/// leads to its place among all tracks; nullopt, what is not known any more, to the front door.
[[nodiscard]] std::string path_of_item(const std::optional<service::Item>& item,
                                       const std::vector<store::Enrolment>& mine);

}  // namespace groeipad::web::routes
