#include "traject/leaves.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace groeipad::traject {
namespace {

using base::Instant;
using std::chrono::days;
using std::chrono::sys_days;

bool names(const Requirement& leaf, std::string_view subject) {
  return leaf.subjects.empty() ||
         std::find(leaf.subjects.begin(), leaf.subjects.end(), subject) != leaf.subjects.end();
}

Instant start_of(sys_days day) { return base::instant_of({base::LocalDate{day}, std::chrono::minutes(0)}); }

/// Counts facts of one kind that `counts` accepts, up to what the leaf needs.
template <class Counts>
Verdict counted(const Requirement& leaf, const Facts& facts, FactKind kind, Actor actor, Counts counts) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.need = std::max<std::size_t>(1, leaf.count);
  verdict.actor = actor;
  for (const Fact& fact : facts) {
    if (fact.kind == kind && counts(fact)) verdict.proof.push_back(fact.id);
  }
  verdict.have = std::min(verdict.proof.size(), verdict.need);
  verdict.met = verdict.have == verdict.need;
  verdict.reason = verdict.met ? Reason::met : verdict.have > 0 ? Reason::partly : Reason::not_yet;
  return verdict;
}

Verdict of_subject(const Requirement& leaf, const Facts& facts, FactKind kind, Actor actor) {
  return counted(leaf, facts, kind, actor, [&](const Fact& fact) { return names(leaf, fact.subject); });
}

/// PBO-2: whole calendar days in Amsterdam lie between the intake and the day on which this becomes true.
Verdict intake(const Requirement& leaf, const Facts& facts, Instant now) {
  const auto ready_on = [&](const Fact& fact) {
    return sys_days(base::local_date(fact.at)) + days(leaf.days);
  };
  const sys_days today = base::local_date(now);
  Verdict verdict = counted(leaf, facts, FactKind::intake, Actor::programme, [&](const Fact& fact) {
    return names(leaf, fact.subject) && ready_on(fact) <= today;
  });
  if (verdict.met) return verdict;
  for (const Fact& fact : facts) {
    if (fact.kind != FactKind::intake || !names(leaf, fact.subject)) continue;
    const Instant ready = start_of(ready_on(fact));
    verdict.reason = Reason::waiting;
    verdict.actor = Actor::nobody_waits;
    verdict.earliest = verdict.earliest ? std::min(*verdict.earliest, ready) : ready;
  }
  return verdict;
}

/// "accepted" needs a trainer's word; "handed_in" is met by either, so that acceptance never takes anything
/// away.
Verdict assignment(const Requirement& leaf, const Facts& facts) {
  Verdict accepted = of_subject(leaf, facts, FactKind::assignment_accepted, Actor::participant);
  const Verdict handed_in = of_subject(leaf, facts, FactKind::assignment_handed_in, Actor::participant);
  if (accepted.met) return accepted;
  if (leaf.detail != "accepted") return handed_in;
  if (handed_in.met) {
    accepted.reason = Reason::handed_in;
    accepted.actor = Actor::trainer;
  }
  return accepted;
}

/// GRP-3: the format was tried in one's own practice, and there is a reflection on it.
Verdict practice(const Requirement& leaf, const Facts& facts) {
  Verdict verdict = counted(leaf, facts, FactKind::practice, Actor::participant, [&](const Fact& fact) {
    return names(leaf, fact.subject) && fact.detail == "reflected";
  });
  if (!verdict.met && of_subject(leaf, facts, FactKind::practice, Actor::participant).met)
    verdict.reason = Reason::partly;
  return verdict;
}

bool is_paired(const Fact& fact) { return fact.kind == FactKind::team_placement && fact.detail == "paired"; }

/// PBO-9: placed in a team is not enough; without crosswise pairing there is no start.
Verdict team_placement(const Requirement& leaf, const Facts& facts) {
  return counted(leaf, facts, FactKind::team_placement, Actor::programme, is_paired);
}

/// Days on which the person was in at least one team: overlapping teams do not count twice.
days days_in_teams(const Facts& facts, Instant now) {
  std::vector<std::pair<sys_days, sys_days>> stays;
  for (const Fact& fact : facts) {
    if (!is_paired(fact) || fact.at > now) continue;
    const Instant end = fact.until ? std::min(*fact.until, now) : now;
    if (end > fact.at) stays.emplace_back(base::local_date(fact.at), base::local_date(end));
  }
  std::sort(stays.begin(), stays.end());
  days total{0};
  sys_days counted_to = stays.empty() ? sys_days{} : stays.front().first;
  for (const auto& [from, to] : stays) {
    const sys_days begin = std::max(from, counted_to);
    if (to > begin) total += to - begin;
    counted_to = std::max(counted_to, to);
  }
  return total;
}

/// PBO-8: months in design teams, added up over teams; a year is 365 days. With "good_result" a trainer must
/// have judged so.
Verdict team_months(const Requirement& leaf, const Facts& facts, Instant now) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.need = std::max<std::size_t>(1, leaf.count);
  const days needed(static_cast<int>(verdict.need) * 365 / 12);
  const days spent = days_in_teams(facts, now);
  const bool long_enough = spent >= needed;
  verdict.have = long_enough ? verdict.need : static_cast<std::size_t>(spent.count() * 12 / 365);

  bool good = leaf.detail != "good_result";
  bool in_a_team = false;
  for (const Fact& fact : facts) {
    if (is_paired(fact) && fact.at <= now) {
      verdict.proof.push_back(fact.id);
      in_a_team = in_a_team || !fact.until || *fact.until > now;
    } else if (fact.kind == FactKind::team_result && fact.detail == "good") {
      verdict.proof.push_back(fact.id);
      good = true;
    }
  }
  verdict.met = long_enough && good;
  if (verdict.met) {
    verdict.reason = Reason::met;
  } else if (long_enough) {
    verdict.reason = Reason::handed_in;
    verdict.actor = Actor::trainer;
  } else if (in_a_team) {
    verdict.reason = Reason::waiting;
    verdict.actor = Actor::nobody_waits;
    verdict.earliest = start_of(sys_days(base::local_date(now)) + (needed - spent));
  } else {
    verdict.reason = spent > days(0) ? Reason::partly : Reason::not_yet;
    verdict.actor = Actor::programme;
  }
  return verdict;
}

Verdict window(const Requirement& leaf, Instant now) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.actor = Actor::nobody_waits;
  const sys_days today = base::local_date(now);
  if (leaf.from.ok() && today < sys_days(leaf.from)) {
    verdict.reason = Reason::not_open_yet;
    verdict.earliest = start_of(sys_days(leaf.from));
  } else if (leaf.until.ok() && today > sys_days(leaf.until)) {
    verdict.reason = Reason::closed;
    verdict.actor = Actor::trainer;
  } else {
    verdict.met = true;
    verdict.have = 1;
    verdict.reason = Reason::met;
  }
  return verdict;
}

Verdict leaf_verdict(const Requirement& leaf, const Facts& facts, Instant now) {
  switch (leaf.leaf) {
    case LeafKind::intake:
      return intake(leaf, facts, now);
    case LeafKind::module_passed:
      return of_subject(leaf, facts, FactKind::module_passed, Actor::participant);
    case LeafKind::test_passed:
      return of_subject(leaf, facts, FactKind::test_passed, Actor::participant);
    case LeafKind::assignment:
      return assignment(leaf, facts);
    case LeafKind::attended:
      return counted(leaf, facts, FactKind::attendance, Actor::participant, [&](const Fact& fact) {
        return (names(leaf, fact.subject) || names(leaf, fact.detail)) && (!leaf.active || fact.active);
      });
    case LeafKind::practice:
      return practice(leaf, facts);
    case LeafKind::team_placement:
      return team_placement(leaf, facts);
    case LeafKind::team_months:
      return team_months(leaf, facts, now);
    case LeafKind::event:
      return of_subject(leaf, facts, FactKind::event, Actor::participant);
    case LeafKind::evidence:
      return of_subject(leaf, facts, FactKind::evidence_accepted, Actor::participant);
    case LeafKind::rubric_verdict:
      return of_subject(leaf, facts, FactKind::rubric_verdict, Actor::participant);
    case LeafKind::self_assessment:
      return of_subject(leaf, facts, FactKind::self_assessment, Actor::participant);
    case LeafKind::evaluation:
      return of_subject(leaf, facts, FactKind::evaluation, Actor::participant);
    case LeafKind::dossier_seen:
      return of_subject(leaf, facts, FactKind::dossier_seen, Actor::trainer);
    case LeafKind::learning_question:
      return of_subject(leaf, facts, FactKind::learning_question, Actor::participant);
    case LeafKind::window:
      return window(leaf, now);
  }
  return {};
}

}  // namespace

Verdict evaluate_leaf(const Requirement& leaf, const Facts& facts, base::Instant now) {
  Verdict verdict = leaf_verdict(leaf, facts, now);
  std::sort(verdict.proof.begin(), verdict.proof.end());
  return verdict;
}

}  // namespace groeipad::traject
