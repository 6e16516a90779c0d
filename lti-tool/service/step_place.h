#pragma once

#include <optional>
#include <string_view>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/path.h"

/// What the use cases inside a step share: whose it is, and whether it is open.
namespace groeipad::service {

/// The viewer's enrolment in that track: one that runs before one that is over; an application is none.
[[nodiscard]] std::optional<store::Enrolment> place_in(store::Reader& db, const Viewer& viewer,
                                                       std::string_view track);

/// How a gate stands. Closed: time closed what was open before, as a meeting's start does (GRP-2).
enum class Gate { open, locked, closed };
/// Judged by the verdict alone: closed where all but what time closed is met.
[[nodiscard]] Gate gate_of(const traject::Verdict& opens);

/// A step of somebody's own track as it stands in this transaction.
struct StepPlace {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  traject::Path path;
  std::size_t index = 0;  ///< of the step in the path

  [[nodiscard]] const traject::PathStep& at() const { return path.steps[index]; }
};
/// nullopt where the track has no such step.
[[nodiscard]] std::optional<StepPlace> find_step(store::Reader& db, const Services& services,
                                                 const store::Enrolment& enrolment, std::string_view step);
/// The viewer's own; nullopt also where they have no place in that track.
[[nodiscard]] std::optional<StepPlace> find_step(store::Reader& db, const Services& services,
                                                 const Viewer& viewer, std::string_view track,
                                                 std::string_view step);
/// Of a step in a path; nullopt where it has none of that id.
[[nodiscard]] std::optional<std::size_t> index_of(const traject::Path& path, std::string_view step);

}  // namespace groeipad::service
