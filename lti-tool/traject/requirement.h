#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "traject/facts.h"
#include "traject/known_facts.h"
#include "traject/text.h"

namespace groeipad::traject {

/// What a leaf looks at. Each reads facts of one kind; see leaves.cpp for what counts. Modules, tests,
/// assignments, activity formats, self-assessments and evaluations count once per subject, however often they
/// were done.
enum class LeafKind {
  intake,           ///< subject: outcome ("suitable"); days: how long ago at least (PBO-2)
  module_passed,    ///< subject: module
  test_passed,      ///< subject: module
  assignment,       ///< subject: assignment; detail: "handed_in" or "accepted" (accepted counts as handed in)
  attended,         ///< subjects: meeting kinds or one meeting's step; count; active: only active part counts
                    ///< (PBO-14 b)
  practice,         ///< subject: activity format applied in one's own practice, with a reflection (GRP-3)
  team_placement,   ///< in a design team, crosswise paired (PBO-9)
  team_months,      ///< count: months in design teams, added up (PBO-8); detail "good_result": judged so
  event,            ///< subject: kind of event ("community"); count (PBO-10)
  evidence,         ///< subject: rubric criterion; count: accepted pieces
  rubric_verdict,   ///< subject: "positive"
  self_assessment,  ///< subject: "start" or "end" (ALL-9)
  evaluation,       ///< subject: "closing", "midterm", "follow_up" (ALL-6)
  dossier_seen,     ///< by a trainer (GRP-5)
  learning_question,  ///< count: stated at least (ALL-4)
  pages_read,         ///< subject: module; every page of it
  reflection,         ///< subject: module; count: prompts answered
  after_meeting,      ///< subject: a step's meeting that has begun
  before_meeting,     ///< subject: a step's meeting that has not begun; time closes it (GRP-2)
  window,             ///< from/until: a date window, which time can close again
};

/// A gate, an eligibility or a certificate criterion, as data. A tree: inner nodes combine, leaves look at
/// facts.
struct Requirement {
  enum class Kind { all, any, at_least, leaf };

  Kind kind = Kind::all;
  std::string id;  ///< unique within its tree; "" where content gives none
  /// Names what is asked, in waivers and in what was earned. A leaf: itself, "module_passed inleiding", the
  /// same wherever it is asked. The root of a step's tree or of a criterion: "opens inhoud", "done inhoud",
  /// "criterion modules". Else "".
  std::string key;
  Text label;             ///< what a person reads for this node; may be empty
  std::size_t count = 1;  ///< at_least: how many parts; leaf: how many of what it counts
  std::vector<Requirement> parts;

  LeafKind leaf = LeafKind::window;
  std::vector<std::string> subjects;  ///< any of these counts
  std::string detail;
  int days = 0;
  bool active = false;
  base::LocalDate from{};   ///< window: first day; not ok() means open
  base::LocalDate until{};  ///< window: last day

  bool operator==(const Requirement&) const = default;
};

/// Who can take the next action.
enum class Actor { participant, trainer, programme, nobody_waits };

/// Why a node is met or not yet; the words are the web's, in the reader's language.
enum class Reason {
  met,
  waived,     ///< met because a trainer waived it; proof is the waiver
  earned,     ///< met because it once was, whatever is asked now
  not_yet,    ///< the thing itself has not happened
  partly,     ///< have < need
  waiting,    ///< it happened, time must pass: see earliest; without one, something else is needed after it
  handed_in,  ///< done by the participant, waits for acceptance
  not_open_yet,  ///< window in the future: see earliest
  closed,        ///< window in the past
};

/// The answer to one node, with its parts. Never a refusal: a node is met or not yet (PBO-18).
struct Verdict {
  const Requirement* requirement = nullptr;  ///< lives as long as the track
  bool met = false;
  Reason reason = Reason::not_yet;
  std::size_t have = 0;
  std::size_t need = 1;
  Actor actor = Actor::participant;
  std::optional<base::Instant>
      earliest;                     ///< the earliest moment at which it can become true without further deeds
  std::vector<std::int64_t> proof;  ///< ids of the facts that count, sorted
  std::vector<Verdict> parts;
};

/// Pure. The order of facts does not matter; a fact more never makes a met node unmet (windows apart).
[[nodiscard]] Verdict evaluate(const Requirement& requirement, const Facts& facts, base::Instant now);
/// The same, for many requirements over the same facts.
[[nodiscard]] Verdict evaluate(const Requirement& requirement, const KnownFacts& facts, base::Instant now);

/// The first leaf of that kind in content order; nullptr where it asks for none.
[[nodiscard]] const Requirement* leaf_of(const Requirement& requirement, LeafKind kind);

/// Not met, and would be were it not for what time has closed: a window, a meeting that began (GRP-2).
[[nodiscard]] bool is_closed_by_time(const Verdict& verdict);

/// The first unmet leaf to work on, in content order; where there is only waiting (for time, for a trainer's
/// judgement), the first that waits; nullptr where all is met.
[[nodiscard]] const Verdict* first_unmet(const Verdict& verdict);

}  // namespace groeipad::traject
