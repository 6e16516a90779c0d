#pragma once

#include <optional>
#include <string>

#include "service/dossier.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// Everything one wrote, by kind, newest first, with what was said of it (PBO-12).
[[nodiscard]] std::string dossier_page(const Frame& frame, const service::MyDossier& dossier);

struct RefusedRemark {
  std::string text;
  service::RemarkFault fault = service::RemarkFault::empty;
};
/// One piece of a participant, for their trainer: to read, and to say something of.
[[nodiscard]] std::string work_page(const Frame& frame, const service::Work& work,
                                    const std::optional<RefusedRemark>& refused = std::nullopt);

/// _works.tpl: what a participant handed in, and how their tests went.
void add_works(html::Values& values, const Frame& frame, base::EnrolmentId enrolment,
               const service::Works& works);

}  // namespace groeipad::web::pages
