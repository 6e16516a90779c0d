#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/edition_desk.h"
#include "web/pages/form_fields.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// A form of the page that came back: what was typed into it, and what to mend.
struct RefusedEdition {
  service::FormRemarks remarks = {};
  std::optional<service::EditionForm> change = {};
  std::optional<service::MeetingForm> meeting = {};
  base::MeetingId of = {};  ///< which meeting; not known(): a new one
  std::optional<service::SeriesForm> series = {};
  std::optional<PickRefused> trainer = {};
};
struct EditionPageParts {
  const service::EditionPage& edition;
  std::string told = {};  ///< see add_told()
  RefusedEdition refused = {};
};
[[nodiscard]] std::string edition_page(const Frame& frame, const EditionPageParts& page);

/// The parts with the meetings plan, and with the composition of the group.
void add_meeting_plan(html::Values& values, const Frame& frame, const EditionPageParts& page);
void add_composition(html::Values& values, const Frame& frame, const service::EditionPage& edition);

}  // namespace groeipad::web::pages
