#pragma once

#include <optional>
#include <vector>

#include "service/viewer.h"
#include "store/own_people.h"
#include "store/platforms.h"

namespace groeipad::service {

/// The institutions whose people the viewer may see: those they are contact of; for programme staff all. By
/// name.
[[nodiscard]] std::vector<store::Institution> own_institutions(Services& services, const Viewer& viewer);

/// How many of a track stand where.
struct StageCounts {
  int applied = 0;
  int intake = 0;
  int started = 0;  ///< without those that pause
  int paused = 0;
  int finished = 0;
  int stopped = 0;
};
struct OwnTrack {
  const traject::Track* track = nullptr;
  StageCounts counts;
  std::vector<store::OwnPerson> people;  ///< by name; without those who applied
};
/// The people of one institution: who takes part in what, and how far in its course. No contents (ALL-2).
struct OwnPeople {
  store::Institution institution;
  std::vector<store::OwnPerson> applications;  ///< longest waiting first
  std::vector<OwnTrack> tracks;                ///< those that anyone is or was in, in the catalogue's order
};
/// nullopt for who may not see them (Act::see_own_people), and where there is no such institution. Remembered
/// as looked at.
[[nodiscard]] std::optional<OwnPeople> own_people(Services& services, const Viewer& viewer,
                                                  base::InstitutionId institution);

}  // namespace groeipad::service
