#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace groeipad::traject {

enum class FactKind {
  intake,         ///< subject: outcome ("suitable", "not_now", "withdrawn"); at: when held
  module_passed,  ///< subject: module
  test_passed,    ///< subject: module
  assignment_handed_in,
  assignment_accepted,
  attendance,  ///< subject: meeting kind; detail: the step of the track, "" for none; active: took an active
               ///< part
  practice,    ///< subject: activity format; detail: "reflected" once the reflection is there
  team_placement,  ///< subject: team; detail: "paired" where crosswise pairing holds; until: left, or nullopt
  team_result,     ///< subject: team; detail: "good"
  event,           ///< subject: kind
  evidence_accepted,  ///< subject: criterion
  rubric_verdict,     ///< subject: "positive", "not_yet"
  self_assessment,
  evaluation,
  dossier_seen,
  learning_question,
  pages_read,       ///< subject: module; every page of it
  reflection,       ///< subject: module; detail: the prompt
  meeting_planned,  ///< subject: the step of the track; at: when it starts. Not kept as a fact: read with
                    ///< them
  waiver,           ///< subject: Requirement::key; detail: the trainer's reason
  earned,           ///< subject: Requirement::key of a step or criterion that was met once (see earned.h)
};
[[nodiscard]] std::string_view name_of(FactKind kind);
[[nodiscard]] std::optional<FactKind> fact_kind_from(std::string_view name);

/// Something that happened to one enrolment and stays true.
struct Fact {
  std::int64_t id = 0;
  FactKind kind = FactKind::intake;
  std::string subject;
  std::string detail;
  bool active = false;
  base::Instant at;
  std::optional<base::Instant> until;

  bool operator==(const Fact&) const = default;
};

using Facts = std::vector<Fact>;

/// Whether `fact` says more than `facts` do. Some things are done once, however often they are done: a
/// module, an assignment, a waiver; what is counted or can get better (meetings, results of a test) is new
/// each time.
[[nodiscard]] bool says_more(const Fact& fact, const Facts& facts);

}  // namespace groeipad::traject
