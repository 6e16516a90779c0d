#include "service/ties.h"

#include <algorithm>

#include "store/ties.h"

namespace groeipad::service {
namespace {

using traject::Tie;
using traject::Ties;

bool is_contact_of_any(const std::vector<base::InstitutionId>& theirs,
                       const std::vector<base::InstitutionId>& institutions) {
  return std::ranges::any_of(theirs, [&](base::InstitutionId id) {
    return std::ranges::find(institutions, id) != institutions.end();
  });
}

base::PersonId who(const Viewer& viewer) { return viewer.view.session.person; }

}  // namespace

Ties ties_anywhere(const Viewer& viewer) {
  Ties ties(Tie::self, Tie::member);
  if (viewer.is(ViewerRole::trainer)) ties.add(Tie::trainer);
  if (viewer.is(ViewerRole::contact)) ties.add(Tie::contact);
  if (viewer.is(ViewerRole::colleague)) ties.add(Tie::colleague);
  if (viewer.is(ViewerRole::programme)) ties.add(Tie::programme);
  if (viewer.view.session.launch_roles.staff) ties.add(Tie::teacher);
  return ties;
}

Ties ties_to(store::Reader& db, const Viewer& viewer, const store::Enrolment& enrolment) {
  Ties ties;
  if (enrolment.edition.known()) ties = ties_to(db, viewer, enrolment.edition);
  if (viewer.is(ViewerRole::programme)) ties.add(Tie::programme);
  if (enrolment.person == who(viewer)) ties.add(Tie::self);
  if (viewer.is(ViewerRole::contact) &&
      is_contact_of_any(contact_of(db, viewer), store::institutions_of(db, enrolment.person)))
    ties.add(Tie::contact);
  return ties;
}

Ties ties_to(store::Reader& db, const Viewer& viewer, base::EditionId edition) {
  Ties ties;
  if (viewer.is(ViewerRole::programme)) ties.add(Tie::programme);
  if (viewer.is(ViewerRole::trainer) && store::trains(db, who(viewer), edition)) ties.add(Tie::trainer);
  if (store::takes_part_in(db, who(viewer), edition)) ties.add(Tie::member);
  return ties;
}

Ties ties_to(store::Reader& db, const Viewer& viewer, base::InstitutionId institution) {
  Ties ties;
  if (viewer.is(ViewerRole::programme)) ties.add(Tie::programme);
  if (viewer.is(ViewerRole::contact) && is_contact_of_any(contact_of(db, viewer), {institution}))
    ties.add(Tie::contact);
  return ties;
}

Ties ties_to(store::Reader& db, const Viewer& viewer, base::TeamId team) {
  Ties ties;
  if (viewer.is(ViewerRole::programme)) ties.add(Tie::programme);
  const store::TeamTies found = store::team_ties(db, who(viewer), team);
  if (found.member) ties.add(Tie::member);
  if (found.experienced) ties.add(Tie::colleague);
  if (found.learns) ties.add(Tie::self);
  if (found.trains) ties.add(Tie::trainer);
  return ties;
}

std::vector<base::InstitutionId> contact_of(store::Reader& db, const Viewer& viewer) {
  auto institutions = store::institutions_of_contact(db, who(viewer));
  const auto& view = viewer.view;
  if (view.session.launch_roles.staff && view.staff_are == store::StaffAre::contact) {
    const auto of_platform = view.platform_institution;
    if (std::ranges::find(institutions, of_platform) == institutions.end())
      institutions.push_back(of_platform);
  }
  return institutions;
}

std::optional<store::Enrolment> enrolment_for(store::Reader& db, const Viewer& viewer, base::EnrolmentId id,
                                              traject::Act act) {
  auto enrolment = store::find_enrolment(db, id);
  if (!enrolment || !traject::may(act, ties_to(db, viewer, *enrolment))) return std::nullopt;
  return enrolment;
}

}  // namespace groeipad::service
