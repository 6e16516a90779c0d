#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"
#include "traject/track.h"

namespace groeipad::demo {

/// The form of an intake as a process coach to be would fill it in, handed in yesterday, and an appointment.
void prepare_intake(store::Transaction& db, const traject::Track& track, base::EnrolmentId enrolment,
                    base::PersonId interviewer, base::Instant appointment, base::Instant now);

}  // namespace groeipad::demo
