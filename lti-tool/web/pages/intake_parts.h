#pragma once

#include <string>
#include <string_view>

#include "service/intake_form.h"
#include "web/pages/frame.h"

/// What the candidate's page of the intake and that of who holds it share.
namespace groeipad::web::pages {

/// What was just done, told once at the top of the page. `slug` stands in the page's query.
enum class IntakeNotice {
  none,
  saved,
  handed_in,
  replied,
  agreed,
  notes_kept,
  recorded,
  started,
  opened,
  report_kept,
  report_given,
};
[[nodiscard]] std::string_view slug_of(IntakeNotice notice);
/// Anything unknown is no notice.
[[nodiscard]] IntakeNotice intake_notice_from(std::string_view slug);
void add_intake_notice(html::Values& values, const Frame& frame, IntakeNotice notice);

/// _intake_answers.tpl: what was filled in.
void add_intake_answers(html::Values& values, const Frame& frame, const service::IntakeFormShown& form);
/// _state.tpl: an answer to a point of the profile.
void add_said(html::Values& values, const Frame& frame, std::string_view says);
/// The appointment: AGREED with when, where and with whom.
void add_agreed(html::Values& values, const Frame& frame, const store::Intake& intake);
/// _state.tpl: an outcome.
void add_outcome_state(html::Values& values, const Frame& frame, std::string_view outcome);
[[nodiscard]] std::string longest_text(const Frame& frame, std::string_view key, std::size_t longest);
/// The text of `key` with {name} filled in.
[[nodiscard]] std::string say_with(const Frame& frame, std::string_view key, std::string_view name,
                                   const std::string& value);

}  // namespace groeipad::web::pages
