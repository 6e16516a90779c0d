#pragma once

#include <optional>
#include <string>

#include "service/my_intake.h"
#include "web/pages/intake_parts.h"

namespace groeipad::web::pages {

/// A form that was sent and not taken: shown again, so nothing is lost.
struct RefusedIntakeForm {
  service::GivenIntake given;
  service::MyIntakeFault fault = service::MyIntakeFault::missing;
};
struct RefusedReply {
  std::string text;
  service::MyIntakeFault fault = service::MyIntakeFault::empty;
};
struct MyIntakePage {
  const service::MyIntake& mine;
  IntakeNotice notice = IntakeNotice::none;
  std::optional<RefusedIntakeForm> refused;
  std::optional<RefusedReply> refused_reply;
};
/// The candidate's: the appointment, the form, what came of it and the report (PBO-1).
[[nodiscard]] std::string my_intake_page(const Frame& frame, const MyIntakePage& page);

}  // namespace groeipad::web::pages
