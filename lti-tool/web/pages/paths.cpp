#include "web/pages/paths.h"

#include "base/url.h"

namespace groeipad::web::paths {

std::string track(std::string_view track) { return "/traject/" + std::string(track); }
std::string apply(std::string_view track) { return "/trajecten/" + std::string(track) + "/aanmelden"; }
std::string rubric(std::string_view track) { return paths::track(track) + "/beoordelingskader"; }
std::string questions(std::string_view track) { return paths::track(track) + "/leervragen"; }
std::string question(std::string_view track, base::LearningQuestionId id) {
  return questions(track) + "/" + std::to_string(id.value);
}
std::string remove_question(std::string_view track, base::LearningQuestionId id) {
  return question(track, id) + "/verwijderen";
}
std::string step(std::string_view track, std::string_view step) {
  return paths::track(track) + "#stap-" + std::string(step);
}
std::string meetings(std::string_view track) { return paths::track(track) + "#bijeenkomsten"; }
std::string track_among_all(std::string_view track) {
  return std::string(kTracks) + "#traject-" + std::string(track);
}
std::string participant(base::EnrolmentId enrolment) {
  return "/begeleiding/deelnemer/" + std::to_string(enrolment.value);
}
std::string review(std::string_view subject) {
  return base::with_query(std::string(kReview), "wie", subject);
}
std::string place(base::DeepLinkId id) { return "/plaatsen/" + std::to_string(id.value); }
std::string name_on_the_way(std::string_view to) { return base::with_query(std::string(kName), "to", to); }

}  // namespace groeipad::web::paths
