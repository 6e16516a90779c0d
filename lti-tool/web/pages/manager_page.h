#pragma once

#include <optional>
#include <string>

#include "service/manager_page.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What was just done with a link.
enum class LinkNotice { none, revoked, too_many };

struct SharePage {
  const service::SharedTrack& shared;
  LinkNotice notice = LinkNotice::none;
  std::string new_link;  ///< the whole address of one just made, shown this once; "" without
};
/// A participant's own: what their manager's page is, and the links to it.
[[nodiscard]] std::string share_page(const Frame& frame, const SharePage& page);

/// What such a link shows.
[[nodiscard]] std::string manager_page(const Frame& frame, const service::ManagerPage& page);

}  // namespace groeipad::web::pages
