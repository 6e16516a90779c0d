#pragma once

#include <optional>
#include <string>

#include "base/text.h"
#include "service/intake.h"
#include "web/pages/intake_parts.h"

namespace groeipad::web::pages {

enum class IntakeForm { appointment, notes, outcome, start, report };
/// A form that was sent and not taken: shown again as it was typed.
struct RefusedIntake {
  IntakeForm form = IntakeForm::outcome;
  service::IntakeFault fault = service::IntakeFault::over;
  base::Fields typed;
};
struct IntakePage {
  const service::CandidateIntake& candidate;
  IntakeNotice notice = IntakeNotice::none;
  std::optional<RefusedIntake> refused;
};
/// For who holds the intake: what the candidate filled in, the appointment, notes, outcome and report
/// (PBO-1).
[[nodiscard]] std::string intake_page(const Frame& frame, const IntakePage& page);

/// The mail that goes with a report: a notice, in both languages; with the report's text where `full`.
[[nodiscard]] service::ReportMail report_mail(const Frame& frame, const service::CandidateIntake& candidate,
                                              std::string_view report, bool full);

}  // namespace groeipad::web::pages
