#pragma once

#include <vector>

#include "base/csv.h"
#include "service/edition_desk.h"
#include "service/institution_desk.h"
#include "web/pages/frame.h"

/// Lists to keep, as tables for a spreadsheet: the head first.
namespace groeipad::web::pages {

[[nodiscard]] std::vector<base::CsvCells> editions_list(const Frame& frame, const service::EditionList& list);
[[nodiscard]] std::vector<base::CsvCells> applicants_list(const Frame& frame,
                                                          const std::vector<store::Applicant>& applicants,
                                                          const traject::Catalogue& catalogue);
[[nodiscard]] std::vector<base::CsvCells> people_list(const Frame& frame,
                                                      const service::EditionPage& edition);
[[nodiscard]] std::vector<base::CsvCells> institutions_list(
    const Frame& frame, const std::vector<service::InstitutionShown>& institutions);

}  // namespace groeipad::web::pages
