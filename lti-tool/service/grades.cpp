#include "service/grades.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <numeric>
#include <optional>

#include "service/items.h"
#include "service/line_items.h"
#include "service/ties.h"
#include "store/enrolments.h"
#include "store/placements.h"
#include "traject/path.h"

namespace groeipad::service {
namespace {

constexpr store::Points kFull = 10'000;
constexpr int kPeopleAtATime = 100;
constexpr int kMostStuck = 200;

/// What of a placement's item counts as a grade.
struct Graded {
  std::string track;   ///< "" for whichever track the person lands on
  std::string module;  ///< "" for the progress of the track
};

/// Nothing for pages without a grade. Editions and plain links show the progress of the track.
std::optional<Graded> graded(store::Reader& db, const Services& services, const store::Placement& placement) {
  if (placement.item.empty()) return Graded{};
  const auto item = find_item(db, services.catalogue, placement.item);
  if (!item || !item->graded) return std::nullopt;
  return Graded{item->track, item->kind == ItemKind::module ? item->subject : std::string()};
}

std::optional<store::Enrolment> enrolment_for(const std::vector<store::Enrolment>& enrolments,
                                              const std::string& track) {
  const auto found = std::find_if(enrolments.begin(), enrolments.end(), [&](const store::Enrolment& e) {
    return store::has_place(e.stage) && (track.empty() || e.track == track);
  });
  return found == enrolments.end() ? std::nullopt : std::optional(*found);
}

/// How much of one node is there, of kFull: of its parts those that are furthest, as many as it needs.
store::Points share(const traject::Verdict& verdict) {
  if (verdict.met || verdict.need == 0) return kFull;
  const auto need = static_cast<store::Points>(verdict.need);
  if (verdict.parts.empty()) return kFull * static_cast<store::Points>(verdict.have) / need;
  std::vector<store::Points> shares;
  for (const auto& part : verdict.parts) shares.push_back(share(part));
  std::sort(shares.begin(), shares.end(), std::greater<>());
  shares.resize(std::min(shares.size(), verdict.need));
  return std::accumulate(shares.begin(), shares.end(), store::Points{0}) / need;
}

/// The share of the certificate's criteria that are met; one that is met in part counts for that part, so
/// that half a track does not read as nothing.
store::Points progress(const traject::Track& track, const traject::Facts& facts, base::Instant now) {
  const auto verdict = traject::evaluate(track.certificate.requires_all, facts, now);
  return verdict.met ? kFull : std::min(share(verdict), kFull - 1);
}

/// The best result of a module's test; a test that was passed without a figure counts in full.
store::Points test_result(const traject::Facts& facts, const std::string& module) {
  store::Points best = 0;
  for (const auto& fact : facts) {
    if (fact.kind != traject::FactKind::test_passed || fact.subject != module) continue;
    int percent = 0;
    const char* const end = fact.detail.data() + fact.detail.size();
    const auto [read, error] = std::from_chars(fact.detail.data(), end, percent);
    const bool told = error == std::errc() && read == end && percent >= 0 && percent <= 100;
    best = std::max(best, told ? static_cast<store::Points>(percent) * 100 : kFull);
  }
  return best;
}

/// Puts one person's grade of one placement in the outbox, where there is one.
void want(store::Transaction& db, const Services& services, const store::Placement& placement,
          const Graded& what, base::PersonId person) {
  const auto enrolment = enrolment_for(store::enrolments_of(db, person), what.track);
  const auto* track = enrolment ? services.catalogue.track(enrolment->track) : nullptr;
  const auto member = store::find_member(db, placement.id, person);
  if (track == nullptr || !member) return;
  const auto facts = store::facts_of(db, enrolment->id);
  const bool is_test = !what.module.empty();
  store::want_score(
      db,
      {.placement = placement.id,
       .person = person,
       .measure = std::string(is_test ? kTest : kProgress),
       .subject = member->subject,
       .given = is_test ? test_result(facts, what.module) : progress(*track, facts, services.calendar.now())},
      services.wall.now());
}

bool can_be_graded(const store::Placement& placement) {
  return !placement.lineitem_url.empty() || !placement.lineitems_url.empty();
}

bool same_columns(const store::Placement& a, const store::Placement& b) {
  return a.lineitems_url == b.lineitems_url && a.lineitem_url == b.lineitem_url &&
         grade_scopes(a) == grade_scopes(b);
}

/// The column that grades of a measure went to last, "" where they never had one.
std::string last_column(store::Reader& db, const store::Placement& placement, std::string_view measure) {
  if (!placement.lineitem_url.empty()) return placement.lineitem_url;
  const auto lost = store::line_item_of(db, placement.id, store::kLostLineItem);
  return lost.empty() ? store::line_item_of(db, placement.id, measure) : lost;
}

/// Moodle tells a line item that we made as if it were the activity's own.
bool is_made_by_us(store::Reader& db, const store::Placement& placement) {
  return placement.lineitem_url == store::line_item_of(db, placement.id, kProgress) ||
         placement.lineitem_url == store::line_item_of(db, placement.id, kTest);
}

}  // namespace

void grades_changed(store::Transaction& db, const Services& services, base::PersonId person) {
  for (const auto& placement : store::graded_placements(db, person, "")) {
    if (const auto what = graded(db, services, placement)) want(db, services, placement, *what, person);
  }
}

bool is_graded(store::Reader& db, const Services& services, const store::Placement& placement) {
  return graded(db, services, placement).has_value();
}

void placement_changed(store::Transaction& db, const Services& services, const store::Placement& before,
                       const store::Placement& after) {
  if (same_columns(before, after)) return;
  if (can_be_graded(after)) {
    for (const auto measure : {kProgress, kTest}) {
      const auto last = last_column(db, before, measure);
      const bool is_another = !after.lineitem_url.empty() && !last.empty() && after.lineitem_url != last;
      store::send_again(db, after.id, measure, is_another, kLeft, services.wall.now());
    }
  }
  const bool lost = !before.lineitem_url.empty() && after.lineitem_url != before.lineitem_url;
  if (lost && !is_made_by_us(db, before)) {
    store::keep_line_item(db, after.id, store::kLostLineItem, before.lineitem_url);
  }
  const auto what = can_be_graded(after) ? graded(db, services, after) : std::nullopt;
  if (!what) return;
  for (const auto& [member, person, email] : store::members_of(db, after.id)) {
    if (member.learner && !member.staff && !member.gone) want(db, services, after, *what, member.person);
  }
}

void joined(store::Transaction& db, const Services& services, base::PlacementId placement,
            base::PersonId person) {
  store::resend_refused_as(db, placement, person, kLeft, services.wall.now());
  grades_changed(db, services, person);
}

void refresh_grades(Services& services) {
  base::PersonId after;
  for (;;) {
    const auto people =
        services.db.read([&](store::Reader& db) { return store::graded_people(db, after, kPeopleAtATime); });
    if (people.empty()) return;
    services.db.commit([&](store::Transaction& db) {
      for (const auto person : people) grades_changed(db, services, person);
    });
    after = people.back();
  }
}

base::Result<Outbox, OutboxFault> outbox(Services& services, const Viewer& viewer) {
  if (!traject::may(traject::Act::keep_platforms, ties_anywhere(viewer)))
    return base::fail(OutboxFault::forbidden);
  return services.db.read([](store::Reader& db) {
    return Outbox{store::count_scores(db), store::stuck_scores(db, kMostStuck)};
  });
}

base::Result<void, OutboxFault> resend(Services& services, const Viewer& viewer, base::ScoreId id) {
  if (!traject::may(traject::Act::keep_platforms, ties_anywhere(viewer)))
    return base::fail(OutboxFault::forbidden);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, OutboxFault> {
    if (!store::resend(db, id, services.wall.now())) return base::fail(OutboxFault::not_found);
    return {};
  });
}

}  // namespace groeipad::service
