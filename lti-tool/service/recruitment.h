#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/viewer.h"
#include "store/platforms.h"
#include "traject/track.h"

/// What an institution's contact recruits with: texts, flyers, their logo (Act::recruit).
namespace groeipad::service {

struct Recruiting {
  store::Institution institution;
  bool has_logo = false;
  std::vector<std::string> contacts;  ///< the names on the flyer
};
/// nullopt for who may not recruit there, and where there is no such institution; so in all of this.
[[nodiscard]] std::optional<Recruiting> recruiting(Services& services, const Viewer& viewer,
                                                   base::InstitutionId institution);

enum class LogoFault { no_such_institution, not_png, too_many_bytes, too_many_pixels, broken };
/// `sent`: a PNG, which is judged by what is in it. Kept drawn anew, at most kLargestLogo pixels each way.
inline constexpr int kLargestLogo = 800;  // on paper 300 dots an inch and more
[[nodiscard]] base::Result<void, LogoFault> keep_logo(Services& services, const Viewer& viewer,
                                                      base::InstitutionId institution, std::string_view sent);
/// False for who may not; also true where there was none any more.
[[nodiscard]] bool remove_logo(Services& services, const Viewer& viewer, base::InstitutionId institution);
/// As PNG.
[[nodiscard]] std::optional<std::string> logo(Services& services, const Viewer& viewer,
                                              base::InstitutionId institution);

enum class FlyerFault {
  not_found,  ///< no such institution for the viewer, or no recruitment text for the track
  no_font,    ///< the typeface is not installed
  failed,
};
/// A PDF of one page. The names on it are those of the institution's contacts; where none is named, the
/// viewer's, if they are its contact by their LMS's word.
[[nodiscard]] base::Result<std::string, FlyerFault> flyer(Services& services, const Viewer& viewer,
                                                          base::InstitutionId institution,
                                                          std::string_view track, base::Language language);

}  // namespace groeipad::service
