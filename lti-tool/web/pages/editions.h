#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/edition_desk.h"
#include "web/pages/form_fields.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

[[nodiscard]] std::string editions_page(const Frame& frame, const service::EditionList& list,
                                        const traject::Catalogue& catalogue, std::string_view told);

struct NewEditionPage {
  const traject::Catalogue& catalogue;
  service::EditionForm typed = {};
  service::FormRemarks remarks = {};
};
[[nodiscard]] std::string new_edition_page(const Frame& frame, const NewEditionPage& page);

/// The fields of an edition; `catalogue`: nullptr where the track stays what it is.
[[nodiscard]] std::vector<ShownField> edition_fields(const Frame& frame, const traject::Catalogue* catalogue,
                                                     const service::EditionForm& typed,
                                                     const service::FormRemarks& remarks);
/// What is wrong with that field, as people read it; "" where nothing is.
[[nodiscard]] std::string wrong_with(const Frame& frame, const service::FormRemarks& remarks,
                                     service::FormField field);

}  // namespace groeipad::web::pages
