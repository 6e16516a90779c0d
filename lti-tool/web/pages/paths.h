#pragma once

#include <string>
#include <string_view>

#include "base/ids.h"

/// Where pages live. The patterns are the router's; the functions give one address of a pattern.
namespace groeipad::web::paths {

inline constexpr std::string_view kHome = "/";
inline constexpr std::string_view kTracks = "/trajecten";                     ///< GET: which tracks there are
inline constexpr std::string_view kApply = "/trajecten/{}/aanmelden";         ///< POST csrf, motivation
inline constexpr std::string_view kTrack = "/traject/{}";                     ///< GET: my track
inline constexpr std::string_view kRubric = "/traject/{}/beoordelingskader";  ///< GET
inline constexpr std::string_view kAddQuestion = "/traject/{}/leervragen";    ///< POST csrf, text
inline constexpr std::string_view kChangeQuestion = "/traject/{}/leervragen/{}";  ///< POST csrf, text
inline constexpr std::string_view kRemoveQuestion = "/traject/{}/leervragen/{}/verwijderen";  ///< POST csrf
inline constexpr std::string_view kDesk = "/begeleiding";  ///< GET: people in my editions
inline constexpr std::string_view kLanguage = "/taal";     ///< POST csrf, language (nl, en), back
inline constexpr std::string_view kLogOut = "/uitloggen";  ///< POST csrf
inline constexpr std::string_view kAsset = "/assets/{}";

/// Track ids come from content, are checked there and need no encoding.
[[nodiscard]] std::string track(std::string_view track);
[[nodiscard]] std::string apply(std::string_view track);
[[nodiscard]] std::string rubric(std::string_view track);
[[nodiscard]] std::string questions(std::string_view track);
[[nodiscard]] std::string question(std::string_view track, base::LearningQuestionId id);
[[nodiscard]] std::string remove_question(std::string_view track, base::LearningQuestionId id);

}  // namespace groeipad::web::paths
