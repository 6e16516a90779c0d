#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/module.h"
#include "service/my_step.h"
#include "store/evidence.h"

namespace groeipad::service {

/// A preparation (GRP-2) or a practice (GRP-3) of the viewer's own track, and what they wrote for it.
struct MyTask {
  MyStep step;
  const traject::Task* task = nullptr;
  const traject::FormatCard* card = nullptr;  ///< practice: of the format to apply; nullptr where it has none
  std::optional<store::Evidence> written;     ///< the draft, or what was handed in last
  std::vector<store::Answered> handed_in;     ///< empty while it never was
  std::vector<store::EvidenceRemark> remarks;  ///< oldest first
  std::vector<store::SharedEvidence> group;    ///< practice: what colleagues in the edition handed in

  /// Something was written since it was handed in.
  [[nodiscard]] bool has_newer_draft() const;
  [[nodiscard]] bool may_write() const { return step.gate == Gate::open && step.takes_part(); }
};
/// nullopt where the viewer has no place in that track, or the step is no such task. `group` is empty for
/// whoever stopped.
[[nodiscard]] std::optional<MyTask> my_task(Services& services, const Viewer& viewer, std::string_view track,
                                            std::string_view step);

enum class TaskFault {
  not_found,
  locked,           ///< never was open: no page of ours offers it (remembered)
  closed,           ///< came after its meeting began
  not_taking_part,  ///< who stopped may read, and write no more
  missing,          ///< handed in without all fields
  too_long,         ///< over kLongestAnswer characters in one field
};
/// `texts`: in the order of fields_of(); what is missing is empty. `request` names the request, for what is
/// remembered. Handing in records assignment_handed_in or practice.
[[nodiscard]] base::Result<void, TaskFault> keep_task(Services& services, const Viewer& viewer,
                                                      std::string_view track, std::string_view step,
                                                      const std::vector<std::string>& texts, Keep keep,
                                                      std::string_view request);

}  // namespace groeipad::service
