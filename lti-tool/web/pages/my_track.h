#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/my_track.h"
#include "traject/track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// A learning question that was sent and could not be kept: shown again with what is wrong, so nothing is
/// lost.
struct RefusedQuestion {
  std::optional<base::LearningQuestionId> id;  ///< nullopt: a new question
  std::string text;
  service::QuestionFault fault;
};

struct MyTrackPage {
  const service::MyTrack& track;
  const std::vector<store::Enrolment>& enrolments;  ///< all of the viewer's: several give tabs
  const traject::Catalogue& catalogue;
  std::optional<RefusedQuestion> refused;
};

/// The path of a started track (ALL-5): next step first, then every step with its state and, where locked,
/// what opens it and whom to turn to (PBO-18). For an enrolment that is still an application see
/// choose_track.h.
[[nodiscard]] std::string my_track_page(const Frame& frame, const MyTrackPage& page);

/// The text that names a kind of meeting.
[[nodiscard]] std::string_view meeting_key(std::string_view kind);

}  // namespace groeipad::web::pages
