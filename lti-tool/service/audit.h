#pragma once

#include <string>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/permission.h"

/// The audit trail: who saw or changed what of whom. For what staff do with others, and for every change of a
/// stage, whoever makes it; not for what people do with their own.
namespace groeipad::service {

struct About {
  base::PersonId person;        ///< not known(): it is about nobody in particular
  base::EnrolmentId enrolment;  ///< not known(): about no part in a track
  std::string detail;           ///< what of it: "started", "edition 4"; no names, nothing people wrote
};
[[nodiscard]] About about(const store::Enrolment& enrolment, std::string detail = {});

/// Something changed: in the transaction that changes it.
void remember_change(store::Transaction& db, const Services& services, const Viewer& viewer, traject::Act act,
                     About about);
/// Something was looked at. The same look within ten minutes is one. Looking at one's own is not remembered.
void remember_look(Services& services, const Viewer& viewer, traject::Act act, About about);

}  // namespace groeipad::service
