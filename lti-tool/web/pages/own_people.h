#pragma once

#include <string>
#include <vector>

#include "service/own_people.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// For who may see those of several institutions: which.
[[nodiscard]] std::string own_institutions_page(const Frame& frame,
                                                const std::vector<store::Institution>& institutions);
[[nodiscard]] std::string own_people_page(const Frame& frame, const service::OwnPeople& people);

/// The tabs over the pages of one institution. `here`: "people", "recruit".
void add_institution_nav(html::Values& values, base::InstitutionId institution, std::string_view here);

}  // namespace groeipad::web::pages
