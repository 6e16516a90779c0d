#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/path.h"

namespace groeipad::service {

/// A theme of a group track: for who is in that track, for its trainers and for programme staff.
struct ThemeView {
  const traject::Track* track = nullptr;
  const traject::Theme* theme = nullptr;
  const traject::ThemeMaterial* material = nullptr;
  std::vector<const traject::ActivityFormat*> formats;  ///< of the theme
  std::vector<const traject::Microlearning*> more;      ///< of the library, optional (ALL-10)
  bool own = false;                                     ///< the reader is in the track
  bool marks = false;                                   ///< what they read is kept
  std::vector<std::string> read;                        ///< ids of background pages
  std::vector<traject::PathStep> steps;                 ///< of the theme, where they stand; empty for others

  [[nodiscard]] bool has_read(std::string_view page) const;
};
/// nullopt where the viewer may not read it, or there is nothing: no such theme, no material.
[[nodiscard]] std::optional<ThemeView> theme_view(Services& services, const Viewer& viewer,
                                                  std::string_view track, std::string_view theme);

enum class ThemeFault { not_found };
/// A background page was read. Opens and closes nothing; what trainers read is not kept.
[[nodiscard]] base::Result<void, ThemeFault> mark_background_read(Services& services, const Viewer& viewer,
                                                                  std::string_view track,
                                                                  std::string_view theme,
                                                                  std::string_view page);

}  // namespace groeipad::service
