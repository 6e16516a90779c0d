#pragma once

#include <string>
#include <vector>

#include "service/trainer_desk.h"
#include "traject/track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

struct TrainerDeskPage {
  const std::vector<service::DeskEdition>& editions;
  bool is_trainer = false;
  bool is_programme = false;  ///< shows the waiting applications
  const std::vector<store::EnrolledPerson>& waiting;
  const traject::Catalogue& catalogue;
  std::vector<service::Waiting> waiting_for_me = {};  ///< a trainer's; longest waiting first
};
/// More than that are counted, not listed: who waits longest comes first anyhow.
inline constexpr std::size_t kMostWaiting = 10;

[[nodiscard]] std::string trainer_desk_page(const Frame& frame, const TrainerDeskPage& page);

}  // namespace groeipad::web::pages
