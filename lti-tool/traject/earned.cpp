#include "traject/earned.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace groeipad::traject {
namespace {

bool is_there(const Facts& facts, FactKind kind, std::string_view subject) {
  return std::any_of(facts.begin(), facts.end(),
                     [&](const Fact& fact) { return fact.kind == kind && fact.subject == subject; });
}

std::string named(const std::vector<std::int64_t>& proof) {
  std::string ids;
  for (const std::int64_t id : proof) {
    if (!ids.empty()) ids += ' ';
    ids += std::to_string(id);
  }
  return ids;
}

class Earning {
 public:
  Earning(const Facts& facts, base::Instant now) : all_(facts), now_(now) {}

  /// Whether it is met; `asked` by its key is earned then.
  bool earn(const Requirement& asked) {
    const Verdict verdict = evaluate(asked, all_, now_);
    if (!verdict.met) return false;
    if (!asked.key.empty()) add(FactKind::earned, asked.key, verdict.proof);
    return true;
  }

  void earn_module(const Step& step) {
    const Verdict verdict = evaluate(step.done_when, all_, now_);
    add(FactKind::module_passed, step.id, verdict.proof);
  }

  Facts take() { return std::move(new_); }

 private:
  void add(FactKind kind, const std::string& subject, const std::vector<std::int64_t>& proof) {
    if (is_there(all_, kind, subject)) return;
    const Fact fact{.kind = kind, .subject = subject, .detail = named(proof), .at = now_};
    all_.push_back(fact);
    new_.push_back(fact);
  }

  Facts all_;
  Facts new_;
  base::Instant now_;
};

/// What is open from the start needs no keeping, and what time closes must not be kept open.
bool is_worth_keeping(const Requirement& gate) {
  const bool asks_nothing = gate.kind != Requirement::Kind::leaf && gate.parts.empty();
  return !asks_nothing && !can_close(gate);
}

}  // namespace

Facts newly_earned(const Track& track, const Facts& facts, base::Instant now) {
  Earning earning(facts, now);
  // Modules first: what else is met may ask for them.
  for (const Step& step : track.steps) {
    if (earning.earn(step.done_when) && step.kind == StepKind::module) earning.earn_module(step);
  }
  for (const Step& step : track.steps) {
    earning.earn(step.done_when);
    if (is_worth_keeping(step.opens_when)) earning.earn(step.opens_when);
  }
  for (const Requirement& criterion : track.certificate.requires_all.parts) earning.earn(criterion);
  return earning.take();
}

bool can_close(const Requirement& requirement) {
  if (requirement.kind == Requirement::Kind::leaf)
    return requirement.leaf == LeafKind::window || requirement.leaf == LeafKind::before_meeting;
  return std::any_of(requirement.parts.begin(), requirement.parts.end(), can_close);
}

}  // namespace groeipad::traject
