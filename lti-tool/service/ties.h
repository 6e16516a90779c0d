#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/permission.h"

/// How a viewer stands to what they ask for. Every use case asks traject::may() with these; nothing else
/// decides.
namespace groeipad::service {

/// Every tie that the viewer has to anything at all: who has none that an act needs can be told so before
/// anything is looked up.
[[nodiscard]] traject::Ties ties_anywhere(const Viewer& viewer);

/// To a part in a track: self, trainer of its edition, contact of its person's institution, member of its
/// edition, programme.
[[nodiscard]] traject::Ties ties_to(store::Reader& db, const Viewer& viewer,
                                    const store::Enrolment& enrolment);
/// To an edition: member, trainer, programme.
[[nodiscard]] traject::Ties ties_to(store::Reader& db, const Viewer& viewer, base::EditionId edition);
/// To an institution: contact, programme.
[[nodiscard]] traject::Ties ties_to(store::Reader& db, const Viewer& viewer, base::InstitutionId institution);
/// To a design team: member, self (who learns there), colleague, trainer of an edition of one who learns
/// there, programme.
[[nodiscard]] traject::Ties ties_to(store::Reader& db, const Viewer& viewer, base::TeamId team);

/// The institutions of which the viewer is a contact: named as such, or staff of an LMS whose staff are
/// (store::StaffAre::contact).
[[nodiscard]] std::vector<base::InstitutionId> contact_of(store::Reader& db, const Viewer& viewer);

/// A part in a track that the viewer may do that with; nullopt for all others, and where there is none: who
/// may not see it does not learn that it is there.
[[nodiscard]] std::optional<store::Enrolment> enrolment_for(store::Reader& db, const Viewer& viewer,
                                                            base::EnrolmentId enrolment, traject::Act act);

}  // namespace groeipad::service
