#pragma once

#include <string>
#include <string_view>

/// Where the pages of the preview live; figures and assets are where the tool has them.
namespace groeipad::web::paths::preview {

inline constexpr std::string_view kFront = "/";
inline constexpr std::string_view kModule = "/module/{}/{}";  ///< track, step
inline constexpr std::string_view kTheme = "/thema/{}/{}";    ///< track, theme
inline constexpr std::string_view kMicrolearning = "/microlearning/{}";
inline constexpr std::string_view kRubric = "/beoordelingskader/{}";  ///< track

[[nodiscard]] inline std::string module(std::string_view track, std::string_view step) {
  return "/module/" + std::string(track) + "/" + std::string(step);
}
[[nodiscard]] inline std::string theme(std::string_view track, std::string_view theme) {
  return "/thema/" + std::string(track) + "/" + std::string(theme);
}
[[nodiscard]] inline std::string microlearning(std::string_view id) {
  return "/microlearning/" + std::string(id);
}
[[nodiscard]] inline std::string rubric(std::string_view track) {
  return "/beoordelingskader/" + std::string(track);
}

}  // namespace groeipad::web::paths::preview
