#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"
#include "service/platform_desk.h"
#include "web/pages/frame.h"

/// What the pages for programme staff have in common.
namespace groeipad::web::pages {

inline constexpr std::size_t kLongestName = 255;

/// What was just done, or why it was not, told once at the top of a page. `slug` stands in the page's query.
enum class Notice {
  none,
  invitation_withdrawn,
  registration_declined,
  registration_approved,
  platform_added,
  platform_changed,
  deployment_added,
  platform_suspended,
  platform_resumed,
  grade_resent,
  invitation_gone,             ///< it did not work: used or withdrawn meanwhile
  registration_there_already,  ///< it did not work: approved, but that platform is there
  test_busy,                   ///< it did not work: too many slow talks with LMSs
};
[[nodiscard]] std::string_view slug_of(Notice notice);
/// Anything unknown is no notice.
[[nodiscard]] Notice notice_from(std::string_view slug);

enum class NameFault { missing, too_long };
/// A name of a platform or an institution, `trimmed`.
[[nodiscard]] std::optional<NameFault> check_name(std::string_view trimmed);

/// The fields for an institution and what its staff are: an invitation, an approval, a registration by hand.
struct InstitutionEntry {
  std::string form;  ///< names this form among others of the page
  service::InstitutionChoice typed;
  store::StaffAre staff_are = store::StaffAre::nothing;
  std::optional<NameFault> wrong;
};

[[nodiscard]] std::string_view sector_key(store::Sector sector);
/// "moodle" → "Moodle": the name that people know a product by.
[[nodiscard]] std::string family_name(const Frame& frame, std::string_view family);
[[nodiscard]] std::string when(const Frame& frame, base::Instant at);
/// The text of `key`, with {when} filled in.
[[nodiscard]] std::string say_when(const Frame& frame, std::string_view key, base::Instant at);

/// `at`: the name of the tab in _staff_nav.tpl; `here` as below.
void add_staff_nav(html::Values& values, std::string_view at, std::string_view here);
/// `here`: "page" where the link leads to this very page, "true" for a page below it.
/// When an LMS registered, and whether that was its latest; when it was last opened from.
void add_age(html::Values& values, const Frame& frame, const service::ShownPlatform& shown);
void add_platforms_nav(html::Values& values, std::string_view here);
void add_grades_nav(html::Values& values);
void add_notice(html::Values& values, const Frame& frame, Notice notice);
void add_staff_are(html::Values& values, const Frame& frame, std::string_view form, store::StaffAre chosen);
void add_institution(html::Values& values, const Frame& frame, const InstitutionEntry& entry);
/// What the field for an institution proposes.
void add_known_institutions(html::Values& values, const std::vector<store::Institution>& institutions);
void add_copy_field(html::Values& values, std::string_view id, std::string_view label,
                    std::string_view value);

}  // namespace groeipad::web::pages
