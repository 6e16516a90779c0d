#pragma once

#include <optional>
#include <string_view>

#include "service/my_track.h"
#include "service/services.h"

/// What the use cases of the group tracks share: where a step of the viewer's own track stands.
namespace groeipad::service {

/// How a gate stands. Closed: time closed what was open before, as a meeting's start does (GRP-2).
enum class Gate { open, locked, closed };
/// Judged by the verdict alone: closed where all but what time closed is met.
[[nodiscard]] Gate gate_of(const traject::Verdict& opens);

/// A step of the viewer's own track, in a transaction.
struct StepPlace {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  traject::Path path;
  std::size_t index = 0;  ///< of the step in the path

  [[nodiscard]] const traject::PathStep& at() const { return path.steps[index]; }
};
/// nullopt where the viewer has no place in that track, or it has no such step.
[[nodiscard]] std::optional<StepPlace> find_step(store::Reader& db, const Services& services,
                                                 const Viewer& viewer, std::string_view track,
                                                 std::string_view step);

/// A step of the viewer's own track, to be shown.
struct MyStep {
  MyTrack track;
  std::size_t index = 0;
  Gate gate = Gate::open;
  std::optional<store::Meeting> meeting;  ///< of kind meeting: as it is planned, while it is not over
  std::optional<base::Instant> meets;     ///< of kind meeting: when it starts or started

  [[nodiscard]] const traject::PathStep& at() const { return track.path.steps[index]; }
  [[nodiscard]] bool takes_part() const { return store::has_place(track.enrolment.stage); }
};
[[nodiscard]] std::optional<MyStep> my_step(Services& services, const Viewer& viewer, std::string_view track,
                                            std::string_view step);

/// What finishing a step asks of that kind: the first leaf in content order, or nullptr.
[[nodiscard]] const traject::Requirement* leaf_of(const traject::Requirement& asked, traject::LeafKind kind);

}  // namespace groeipad::service
