#include "traject/leaves.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <set>
#include <utility>

#include "traject/stays.h"

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

/// What two facts of one subject are: two of what is counted (meetings, pieces of evidence), or the same
/// thing done twice (a module, an assignment).
enum class Same { counts_each, counts_once };

/// Counts the facts of `kinds` that `counts` accepts, up to what the leaf needs.
template <class Counts>
Verdict counted(const Requirement& leaf, const KnownFacts& facts, std::initializer_list<FactKind> kinds,
                Actor actor, Same same, Counts counts) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.need = std::max<std::size_t>(1, leaf.count);
  verdict.actor = actor;
  const bool by_subject = same == Same::counts_once && verdict.need > 1;
  std::set<std::string_view> subjects;
  for (const FactKind kind : kinds) {
    for (const Fact* fact : facts.of(kind)) {
      if (!counts(*fact)) continue;
      verdict.proof.push_back(fact->id);
      if (by_subject) subjects.insert(fact->subject);
    }
  }
  const std::size_t found = by_subject ? subjects.size() : verdict.proof.size();
  verdict.have = std::min(found, verdict.need);
  verdict.met = verdict.have == verdict.need;
  verdict.reason = verdict.met ? Reason::met : verdict.have > 0 ? Reason::partly : Reason::not_yet;
  return verdict;
}

Verdict of_subject(const Requirement& leaf, const KnownFacts& facts, FactKind kind, Actor actor,
                   Same same = Same::counts_each) {
  return counted(leaf, facts, {kind}, actor, same,
                 [&](const Fact& fact) { return names(leaf, fact.subject); });
}

/// For a leaf that is not met: `moments` are those at which one more will count, by time alone.
void wait_for(Verdict& verdict, std::vector<Instant> moments) {
  const std::size_t missing = verdict.need - verdict.have;
  if (moments.size() < missing) return;
  std::sort(moments.begin(), moments.end());
  verdict.reason = Reason::waiting;
  verdict.actor = Actor::nobody_waits;
  verdict.earliest = moments[missing - 1];
}

/// PBO-2: whole calendar days in Amsterdam lie between the intake and the day on which this becomes true.
Verdict intake(const Requirement& leaf, const KnownFacts& facts, Instant now) {
  const sys_days today = base::local_date(now);
  std::vector<Instant> moments;
  Verdict verdict =
      counted(leaf, facts, {FactKind::intake}, Actor::programme, Same::counts_each, [&](const Fact& fact) {
        if (!names(leaf, fact.subject)) return false;
        const sys_days ready_on = sys_days(base::local_date(fact.at)) + days(leaf.days);
        if (ready_on > today) moments.push_back(start_of(ready_on));
        return ready_on <= today;
      });
  if (!verdict.met) wait_for(verdict, std::move(moments));
  return verdict;
}

/// "accepted" needs a trainer's word; "handed_in" is met by either, so that acceptance never takes anything
/// away.
Verdict assignment(const Requirement& leaf, const KnownFacts& facts) {
  auto handed_in = counted(leaf, facts, {FactKind::assignment_handed_in, FactKind::assignment_accepted},
                           Actor::participant, Same::counts_once,
                           [&](const Fact& fact) { return names(leaf, fact.subject); });
  if (leaf.detail != "accepted") return handed_in;
  Verdict accepted =
      of_subject(leaf, facts, FactKind::assignment_accepted, Actor::participant, Same::counts_once);
  if (!accepted.met && handed_in.met) {
    accepted.reason = Reason::handed_in;
    accepted.actor = Actor::trainer;
  }
  return accepted;
}

/// PBO-7: a meeting that turned into coaching counts the same where the leaf names both kinds.
Verdict attended(const Requirement& leaf, const KnownFacts& facts) {
  return counted(
      leaf, facts, {FactKind::attendance}, Actor::participant, Same::counts_each, [&](const Fact& fact) {
        return (names(leaf, fact.subject) || names(leaf, fact.detail)) && (!leaf.active || fact.active);
      });
}

/// GRP-3: the format was tried in one's own practice, and there is a reflection on it.
Verdict practice(const Requirement& leaf, const KnownFacts& facts) {
  Verdict verdict =
      counted(leaf, facts, {FactKind::practice}, Actor::participant, Same::counts_once,
              [&](const Fact& fact) { return names(leaf, fact.subject) && fact.detail == "reflected"; });
  const Verdict tried = of_subject(leaf, facts, FactKind::practice, Actor::participant, Same::counts_once);
  if (!verdict.met && tried.met) verdict.reason = Reason::partly;
  return verdict;
}

/// PBO-9: placed in a team is not enough; without crosswise pairing there is no start.
Verdict team_placement(const Requirement& leaf, const KnownFacts& facts, Instant now) {
  std::vector<Instant> moments;
  Verdict verdict = counted(leaf, facts, {FactKind::team_placement}, Actor::programme, Same::counts_each,
                            [&](const Fact& fact) {
                              if (!is_paired(fact)) return false;
                              if (fact.at > now) moments.push_back(fact.at);
                              return fact.at <= now;
                            });
  if (!verdict.met) wait_for(verdict, std::move(moments));
  return verdict;
}

bool is_good(const Fact& result) { return result.detail == "good"; }

/// Ids of what counts for team_months.
std::vector<std::int64_t> team_proof(const KnownFacts& facts, bool with_result, Instant now) {
  std::vector<std::int64_t> proof;
  for (const Fact* fact : facts.of(FactKind::team_placement)) {
    if (is_paired(*fact) && fact->at <= now) proof.push_back(fact->id);
  }
  if (!with_result) return proof;
  for (const Fact* fact : facts.of(FactKind::team_result)) {
    if (is_good(*fact)) proof.push_back(fact->id);
  }
  return proof;
}

/// PBO-8: months in design teams, added up over teams; overlapping teams do not count twice, a year is 365
/// days. With "good_result" a trainer must have judged so.
Verdict team_months(const Requirement& leaf, const KnownFacts& facts, Instant now) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.need = std::max<std::size_t>(1, leaf.count);
  const days needed(static_cast<int>(verdict.need) * 365 / 12);
  const sys_days today = base::local_date(now);
  const std::vector<Stay> stays = stays_in_teams(facts);
  const days spent = days_before(today, stays);
  const auto full_on = day_reached(needed, stays);
  const bool long_enough = full_on && *full_on <= today;
  verdict.have = long_enough ? verdict.need : static_cast<std::size_t>(spent.count() * 12 / 365);

  const bool with_result = leaf.detail == "good_result";
  const auto results = facts.of(FactKind::team_result);
  const bool good = !with_result || std::any_of(results.begin(), results.end(),
                                                [](const Fact* result) { return is_good(*result); });
  verdict.proof = team_proof(facts, with_result, now);
  verdict.met = long_enough && good;
  if (verdict.met) {
    verdict.reason = Reason::met;
  } else if (long_enough) {
    verdict.reason = Reason::handed_in;
    verdict.actor = Actor::trainer;
  } else if (full_on) {
    verdict.reason = Reason::waiting;
    verdict.actor = Actor::nobody_waits;
    if (good) verdict.earliest = start_of(*full_on);
  } else {
    verdict.reason = spent > days(0) ? Reason::partly : Reason::not_yet;
    verdict.actor = Actor::programme;
  }
  return verdict;
}

/// Prompts of a module that were answered; one that was answered again counts once.
Verdict reflection(const Requirement& leaf, const KnownFacts& facts) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.need = std::max<std::size_t>(1, leaf.count);
  std::set<std::pair<std::string_view, std::string_view>> prompts;
  for (const Fact* fact : facts.of(FactKind::reflection)) {
    if (!names(leaf, fact->subject)) continue;
    verdict.proof.push_back(fact->id);
    prompts.emplace(fact->subject, fact->detail);
  }
  verdict.have = std::min(prompts.size(), verdict.need);
  verdict.met = verdict.have == verdict.need;
  verdict.reason = verdict.met ? Reason::met : verdict.have > 0 ? Reason::partly : Reason::not_yet;
  return verdict;
}

/// GRP-2: open while the meeting lies ahead; one that is put off opens again. Without a date nothing closes.
Verdict before_meeting(const Requirement& leaf, const KnownFacts& facts, Instant now) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.actor = Actor::nobody_waits;
  bool planned = false;
  bool ahead = false;
  for (const Fact* fact : facts.of(FactKind::meeting_planned)) {
    if (!names(leaf, fact->subject)) continue;
    planned = true;
    if (fact->at <= now) continue;
    ahead = true;
    verdict.proof.push_back(fact->id);
  }
  verdict.met = ahead || !planned;
  verdict.have = verdict.met ? 1 : 0;
  verdict.reason = verdict.met ? Reason::met : Reason::closed;
  if (!verdict.met) verdict.actor = Actor::trainer;
  return verdict;
}

Verdict after_meeting(const Requirement& leaf, const KnownFacts& facts, Instant now) {
  std::vector<Instant> moments;
  Verdict verdict = counted(leaf, facts, {FactKind::meeting_planned}, Actor::programme, Same::counts_each,
                            [&](const Fact& fact) {
                              if (!names(leaf, fact.subject)) return false;
                              if (fact.at > now) moments.push_back(fact.at);
                              return fact.at <= now;
                            });
  if (!verdict.met) wait_for(verdict, std::move(moments));
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

Verdict leaf_verdict(const Requirement& leaf, const KnownFacts& facts, Instant now) {
  switch (leaf.leaf) {
    case LeafKind::intake:
      return intake(leaf, facts, now);
    case LeafKind::module_passed:
      return of_subject(leaf, facts, FactKind::module_passed, Actor::participant, Same::counts_once);
    case LeafKind::test_passed:
      return of_subject(leaf, facts, FactKind::test_passed, Actor::participant, Same::counts_once);
    case LeafKind::assignment:
      return assignment(leaf, facts);
    case LeafKind::attended:
      return attended(leaf, facts);
    case LeafKind::practice:
      return practice(leaf, facts);
    case LeafKind::team_placement:
      return team_placement(leaf, facts, now);
    case LeafKind::team_months:
      return team_months(leaf, facts, now);
    case LeafKind::event:
      return of_subject(leaf, facts, FactKind::event, Actor::participant);
    case LeafKind::evidence:
      return of_subject(leaf, facts, FactKind::evidence_accepted, Actor::participant);
    case LeafKind::rubric_verdict:
      return of_subject(leaf, facts, FactKind::rubric_verdict, Actor::participant);
    case LeafKind::self_assessment:
      return of_subject(leaf, facts, FactKind::self_assessment, Actor::participant, Same::counts_once);
    case LeafKind::evaluation:
      return of_subject(leaf, facts, FactKind::evaluation, Actor::participant, Same::counts_once);
    case LeafKind::dossier_seen:
      return of_subject(leaf, facts, FactKind::dossier_seen, Actor::trainer);
    case LeafKind::learning_question:
      return of_subject(leaf, facts, FactKind::learning_question, Actor::participant);
    case LeafKind::pages_read:
      return of_subject(leaf, facts, FactKind::pages_read, Actor::participant, Same::counts_once);
    case LeafKind::reflection:
      return reflection(leaf, facts);
    case LeafKind::before_meeting:
      return before_meeting(leaf, facts, now);
    case LeafKind::after_meeting:
      return after_meeting(leaf, facts, now);
    case LeafKind::window:
      return window(leaf, now);
  }
  return {};
}

}  // namespace

Verdict evaluate_leaf(const Requirement& leaf, const KnownFacts& facts, base::Instant now) {
  Verdict verdict = leaf_verdict(leaf, facts, now);
  std::sort(verdict.proof.begin(), verdict.proof.end());
  return verdict;
}

}  // namespace groeipad::traject
