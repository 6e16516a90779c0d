#include "content/gates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "content/requirement_reader.h"

namespace groeipad::content {
namespace {

using traject::LeafKind;
using traject::Requirement;
using traject::Step;
using traject::StepKind;

/// What people can do at any time, or time does, without a step of the path.
bool needs_no_step(LeafKind kind) {
  return kind == LeafKind::window || kind == LeafKind::learning_question || kind == LeafKind::evidence ||
         kind == LeafKind::before_meeting || kind == LeafKind::after_meeting;
}

/// What doing a module records of itself, whatever it asks to be done.
bool is_of_a_module(LeafKind kind) {
  return kind == LeafKind::pages_read || kind == LeafKind::reflection || kind == LeafKind::assignment ||
         kind == LeafKind::test_passed || kind == LeafKind::module_passed;
}

/// The kind of meeting that attending such a step records.
std::string_view meeting_kind(StepKind kind) {
  switch (kind) {
    case StepKind::meeting:
      return "plenary";
    case StepKind::event:
      return "community";
    case StepKind::midterm:
      return "midterm";
    case StepKind::final_interview:
      return "final_interview";
    case StepKind::intake:
      return "intake";
    default:
      return "";
  }
}

/// A step that ends in a judgement can end in any of its outcomes, whichever finishes it.
bool has_an_outcome(LeafKind kind) { return kind == LeafKind::intake || kind == LeafKind::rubric_verdict; }

bool overlaps(const Requirement& asked, const Requirement& brought, const Step& by) {
  if (asked.subjects.empty() || brought.subjects.empty() || has_an_outcome(asked.leaf)) return true;
  const auto asks_for = [&](std::string_view subject) {
    return std::find(asked.subjects.begin(), asked.subjects.end(), subject) != asked.subjects.end();
  };
  return std::any_of(brought.subjects.begin(), brought.subjects.end(), asks_for) ||
         (asked.leaf == LeafKind::attended && asks_for(meeting_kind(by.kind)));
}

/// Whether doing `step` brings about what `leaf` asks: what finishes a step is what it produces.
bool brings_about(const Step& step, const Requirement& leaf, const Requirement& done_when) {
  if (step.kind == StepKind::module && is_of_a_module(leaf.leaf))
    return std::find(leaf.subjects.begin(), leaf.subjects.end(), step.id) != leaf.subjects.end();
  if (done_when.kind == Requirement::Kind::leaf)
    return done_when.leaf == leaf.leaf && overlaps(leaf, done_when, step);
  return std::any_of(done_when.parts.begin(), done_when.parts.end(),
                     [&](const Requirement& part) { return brings_about(step, leaf, part); });
}

std::string called(const Requirement& leaf) {
  std::string name(name_of(leaf.leaf));
  for (const std::string& subject : leaf.subjects) name += " '" + subject + "'";
  return name;
}

class Gates {
 public:
  explicit Gates(const traject::Track& track) : track_(track), opens_(track.steps.size(), false) {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < opens_.size(); ++i) {
        if (opens_[i] || !can_be_met(track_.steps[i].opens_when)) continue;
        opens_[i] = true;
        changed = true;
      }
    }
  }

  void report_dead_leaves(const Requirement& node, const std::string& pointer, Remarks& remarks) const {
    if (node.kind == Requirement::Kind::leaf) {
      if (needs_no_step(node.leaf) || first_bringer(node)) return;
      remarks.push_back({pointer, "asks for " + called(node) + ", which no step of this track brings about",
                         "add a step whose done_when says so, or ask for something else"});
    }
    for (const Requirement& part : node.parts) report_dead_leaves(part, pointer, remarks);
  }

  void report_circles(Remarks& remarks) const {
    std::vector<std::size_t> told;
    for (std::size_t i = 0; i < opens_.size(); ++i) {
      if (opens_[i]) continue;
      const std::vector<std::size_t> circle = circle_from(i);
      if (circle.empty() || std::find(told.begin(), told.end(), circle.front()) != told.end()) continue;
      told.insert(told.end(), circle.begin(), circle.end());
      std::string round;
      for (const std::size_t step : circle) round += "'" + track_.steps[step].id + "' waits for ";
      remarks.push_back({"/steps/" + std::to_string(circle.front()) + "/opens_when",
                         "can never open: " + round + "'" + track_.steps[circle.front()].id + "'",
                         "let one of these steps open without the others"});
    }
  }

 private:
  bool can_be_met(const Requirement& node) const {
    if (node.kind == Requirement::Kind::leaf) {
      if (needs_no_step(node.leaf)) return true;
      for (std::size_t i = 0; i < opens_.size(); ++i) {
        if (opens_[i] && brings_about(track_.steps[i], node, track_.steps[i].done_when)) return true;
      }
      return false;
    }
    const auto met = static_cast<std::size_t>(std::count_if(
        node.parts.begin(), node.parts.end(), [&](const Requirement& part) { return can_be_met(part); }));
    if (node.kind == Requirement::Kind::all) return met == node.parts.size();
    return met >= (node.kind == Requirement::Kind::any ? 1 : node.count);
  }

  std::optional<std::size_t> first_bringer(const Requirement& leaf) const {
    for (std::size_t i = 0; i < opens_.size(); ++i) {
      if (brings_about(track_.steps[i], leaf, track_.steps[i].done_when)) return i;
    }
    return std::nullopt;
  }

  /// The first step that `node` cannot do without and that cannot open either.
  std::optional<std::size_t> blocker(const Requirement& node) const {
    if (can_be_met(node)) return std::nullopt;
    if (node.kind == Requirement::Kind::leaf) return first_bringer(node);
    for (const Requirement& part : node.parts) {
      if (const auto step = blocker(part)) return step;
    }
    return std::nullopt;
  }

  /// The steps that wait for each other in a circle at the end of what `start` waits for; empty where the
  /// chain ends at something nobody brings about.
  std::vector<std::size_t> circle_from(std::size_t start) const {
    std::vector<std::size_t> chain{start};
    while (const auto next = blocker(track_.steps[chain.back()].opens_when)) {
      const auto seen = std::find(chain.begin(), chain.end(), *next);
      if (seen == chain.end()) {
        chain.push_back(*next);
        continue;
      }
      std::vector<std::size_t> circle(seen, chain.end());
      std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
      return circle;
    }
    return {};
  }

  const traject::Track& track_;
  std::vector<bool> opens_;
};

}  // namespace

Remarks check_gates(const traject::Track& track) {
  Remarks remarks;
  const Gates gates(track);
  for (std::size_t i = 0; i < track.steps.size(); ++i)
    gates.report_dead_leaves(track.steps[i].opens_when, "/steps/" + std::to_string(i) + "/opens_when",
                             remarks);
  gates.report_dead_leaves(track.certificate.requires_all, "/certificate/requires_all", remarks);
  gates.report_circles(remarks);
  return remarks;
}

}  // namespace groeipad::content
