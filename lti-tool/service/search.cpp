#include "service/search.h"

#include <algorithm>
#include <utility>

#include "base/letters.h"
#include "base/text.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using traject::Act;
using traject::may;
using traject::Tie;
using traject::Ties;

/// What holds for the viewer towards everything, without looking.
Ties ties_to_all(const Viewer& viewer) {
  return viewer.is(ViewerRole::programme) ? Ties(Tie::programme) : Ties();
}

store::SearchScope scope_of(store::Reader& db, const Viewer& viewer, Act act) {
  store::SearchScope scope;
  scope.everything = may(act, ties_to_all(viewer));
  if (viewer.is(ViewerRole::trainer) && may(act, Ties(Tie::trainer)))
    scope.trainer = viewer.view.session.person;
  if (viewer.is(ViewerRole::contact) && may(act, Ties(Tie::contact)))
    scope.institutions = contact_of(db, viewer);
  return scope;
}

std::vector<FoundPart> parts_of(store::Reader& db, const Services& services, const Viewer& viewer,
                                base::PersonId person) {
  const Ties to_all = ties_to_all(viewer);
  std::vector<FoundPart> parts;
  for (store::Enrolment& enrolment : store::enrolments_of(db, person)) {
    const Ties ties = may(Act::see_stage, to_all) ? to_all : ties_to(db, viewer, enrolment);
    if (!may(Act::see_stage, ties)) continue;
    FoundPart part;
    part.track = services.catalogue.track(enrolment.track);
    // There is a page from the place in an edition on.
    part.may_open = enrolment.edition.known() && part.track != nullptr && may(Act::see_track, ties);
    part.enrolment = std::move(enrolment);
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<store::Found> found_of(store::Reader& db, const Viewer& viewer, store::FoundKind kind,
                                   const std::vector<std::string>& words, bool& more) {
  const Act act = kind == store::FoundKind::person ? Act::see_stage : Act::see_team;
  auto found = store::find(db, kind, words, scope_of(db, viewer, act), static_cast<int>(kMostFound) + 1);
  if (found.size() > kMostFound) {
    more = true;
    found.resize(kMostFound);
  }
  std::ranges::stable_sort(found, {}, [](const store::Found& one) { return base::folded(one.name); });
  return found;
}

}  // namespace

Findings find_people(Services& services, const Viewer& viewer, std::string_view typed) {
  Findings findings;
  findings.typed = base::cut(base::one_line(typed), kLongestNameSearch);
  findings.has_trail = may(Act::read_audit, ties_to_all(viewer));
  const auto words = base::words_in(findings.typed);
  findings.asked = !words.empty();
  if (!findings.asked || !may(Act::find_people, ties_anywhere(viewer))) return findings;
  return services.db.read([&](store::Reader& db) {
    Findings all = findings;
    for (auto& one : found_of(db, viewer, store::FoundKind::person, words, all.more)) {
      FoundPerson person{{one.id}, std::move(one.name), std::move(one.institution), {}};
      person.parts = parts_of(db, services, viewer, person.person);
      if (!person.parts.empty() || may(Act::keep_people, ties_to_all(viewer)))
        all.people.push_back(std::move(person));
    }
    for (auto& one : found_of(db, viewer, store::FoundKind::team, words, all.more)) {
      const base::TeamId team{one.id};
      const Ties to_all = ties_to_all(viewer);
      if (may(Act::see_team, may(Act::see_team, to_all) ? to_all : ties_to(db, viewer, team)))
        all.teams.push_back({team, std::move(one.name), std::move(one.institution)});
    }
    return all;
  });
}

}  // namespace groeipad::service
