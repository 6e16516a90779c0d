#pragma once

#include "store/enrolments.h"
#include "traject/track.h"

namespace groeipad::demo {

/// What invented participants left behind where `facts` say that they read, wrote or were tested: pages read,
/// texts in the dossier, attempts at tests, self-assessments. Words are invented.
void leave_traces(store::Transaction& db, const store::Enrolment& enrolment, const traject::Track& track,
                  const traject::TrackMaterial& material, const traject::Facts& facts);

}  // namespace groeipad::demo
