#pragma once

#include <string>
#include <vector>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/path.h"
#include "traject/signals.h"

namespace groeipad::service {

/// Where one participant stands, for a trainer's list.
struct Standing {
  store::EnrolledPerson person;
  int done = 0;
  int required = 0;
  const traject::Step* next = nullptr;  ///< nullptr: all done
  std::size_t certificate_met = 0;
  std::size_t certificate_needed = 0;
  std::vector<traject::Signal> signals = {};  ///< only of those who are under way
};
struct DeskEdition {
  store::Edition edition;
  const traject::Track* track = nullptr;
  std::vector<Standing> people;
};

/// The editions of which the viewer is a trainer, each with its people (ALL-1: of any institution). Empty for
/// others.
[[nodiscard]] std::vector<DeskEdition> trainer_desk(Services& services, const Viewer& viewer);

/// What waits for the viewer themselves: each kind has a source in waiting_for() and an address on the page.
enum class WaitingKind {
  work,  ///< handed in, and not looked at since
};
struct Waiting {
  WaitingKind kind = WaitingKind::work;
  base::EnrolmentId enrolment;
  base::Instant since;
  std::string person_name;    ///< "" where the LMS shares none
  std::string title;          ///< of the work
  base::EvidenceId evidence;  ///< work
};
/// Longest waiting first, over all editions of which the viewer is a trainer.
[[nodiscard]] std::vector<Waiting> waiting_for(Services& services, const Viewer& viewer);

/// For programme staff: every application that waits for an edition.
[[nodiscard]] std::vector<store::EnrolledPerson> waiting_applications(Services& services,
                                                                      const Viewer& viewer);

}  // namespace groeipad::service
