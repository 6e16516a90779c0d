#include "web/pages/paths.h"

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

}  // namespace groeipad::web::paths
