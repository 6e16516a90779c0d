#pragma once

#include <optional>
#include <string>

#include "service/recruitment.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What was just done with the logo, told at the top.
enum class LogoNotice { none, kept, removed };
[[nodiscard]] std::string_view slug_of(LogoNotice notice);
[[nodiscard]] LogoNotice logo_notice_from(std::string_view slug);

/// Why an upload was not taken, told at its field.
enum class LogoRefusal { missing, not_png, too_many_bytes, too_many_pixels, broken };

struct RecruitmentPage {
  const service::Recruiting& recruiting;
  const traject::Catalogue& catalogue;
  LogoNotice notice = LogoNotice::none;
  std::optional<LogoRefusal> refused;
};
[[nodiscard]] std::string recruitment_page(const Frame& frame, const RecruitmentPage& page);

/// A recruitment text as plain text, to put into a mail or on a page.
[[nodiscard]] std::string plain_recruitment(const Frame& frame, const traject::Track& track,
                                            const traject::Recruitment& words);

}  // namespace groeipad::web::pages
