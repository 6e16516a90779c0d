#pragma once

#include <vector>

#include "service/services.h"
#include "store/enrolments.h"
#include "traject/facts.h"

namespace groeipad::service {

/// The way by which facts come in: writes them, and what they earn (traject::newly_earned), and brings the
/// grades of that person up to date, in the caller's transaction. `by`: who recorded it; not known() for the
/// participant's own doing. Facts that say
/// nothing more (traject::says_more) are not written again. Holds the enrolment: of two at once one waits.
void record(store::Transaction& db, const Services& services, const store::Enrolment& enrolment,
            const std::vector<traject::Fact>& facts, base::PersonId by = {});

/// For everyone under way: records what time alone has earned them since (a gate after two weeks, a year in a
/// team). A transaction for each of them, so that nobody waits long; safe to run on several nodes at once.
void earn_by_time(Services& services);

}  // namespace groeipad::service
