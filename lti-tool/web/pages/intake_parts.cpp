#include "web/pages/intake_parts.h"

#include <array>
#include <utility>

#include "base/url.h"
#include "service/intake.h"
#include "web/pages/module_parts.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

struct Told {
  IntakeNotice notice;
  std::string_view slug;
  std::string_view key;
};
constexpr std::array<Told, 10> kNotices = {{
    {IntakeNotice::saved, "bewaard", "my_intake.told_saved"},
    {IntakeNotice::handed_in, "ingeleverd", "my_intake.told_handed_in"},
    {IntakeNotice::replied, "reactie", "my_intake.told_replied"},
    {IntakeNotice::agreed, "afspraak", "intake.told_agreed"},
    {IntakeNotice::notes_kept, "aantekeningen", "intake.told_notes"},
    {IntakeNotice::recorded, "vastgelegd", "intake.told_recorded"},
    {IntakeNotice::started, "gestart", "intake.told_started"},
    {IntakeNotice::opened, "nieuw", "intake.told_opened"},
    {IntakeNotice::report_kept, "concept", "intake.told_report_kept"},
    {IntakeNotice::report_given, "verslag", "intake.told_report_given"},
}};

}  // namespace

std::string_view slug_of(IntakeNotice notice) {
  for (const Told& told : kNotices) {
    if (told.notice == notice) return told.slug;
  }
  return "";
}

IntakeNotice intake_notice_from(std::string_view slug) {
  for (const Told& told : kNotices) {
    if (told.slug == slug) return told.notice;
  }
  return IntakeNotice::none;
}

void add_intake_notice(Values& values, const Frame& frame, IntakeNotice notice) {
  values.show_if("NOTICE", notice != IntakeNotice::none);
  for (const Told& told : kNotices) {
    if (told.notice == notice) values.set("NOTICE_TEXT", say(frame, told.key));
  }
}

void add_said(Values& values, const Frame& frame, std::string_view says) {
  if (says == "yes") return add_state(values, frame, "done", "intake.says_yes");
  if (says == "partly") return add_state(values, frame, "waiting", "intake.says_partly");
  add_state(values, frame, "not-yet", says == "not_yet" ? "intake.says_not_yet" : "intake.says_nothing");
}

void add_intake_answers(Values& values, const Frame& frame, const service::IntakeFormShown& form) {
  values.show_if("SAID_POINTS", false);
  if (!form.points.empty()) {
    Values& points = values.section("SAID_POINTS");
    for (const service::FormPoint& point : form.points) {
      Values& said = points.section("SAID");
      said.set("SAID_POINT", point.asked != nullptr ? point.asked->in(frame.language) : point.answer.point);
      add_said(said, frame, point.answer.says);
      said.show_if("SAID_REMARKED", !point.answer.remark.empty()).set("SAID_REMARK", point.answer.remark);
    }
  }
  values.show_if("ANSWERED", false);
  for (const service::FormQuestion& question : form.questions) {
    const std::string& text = question.answer.text;
    Values& answered = values.section("ANSWERED");
    answered.set("ANSWERED_ASK",
                 question.asked != nullptr ? question.asked->in(frame.language) : question.answer.ask);
    answered.set("ANSWERED_TEXT", text.empty() ? say(frame, "intake.says_nothing") : text);
  }
}

void add_agreed(Values& values, const Frame& frame, const store::Intake& intake) {
  values.show_if("AGREED", false);
  if (!intake.appointment) return;
  Values& agreed = values.section("AGREED");
  agreed.set("AGREED_WHEN", spoken(frame, *intake.appointment)).set("PLACE", intake.place);
  const auto url = base::parse_url(intake.place);
  const bool is_link = url && url->is_https();
  agreed.show_if("AGREED_LINK", is_link).show_if("AGREED_PLACE", !is_link && !intake.place.empty());
  if (is_link) agreed.set("PLACE_URL", url->str());
  agreed.show_if("AGREED_WITH", !intake.interviewer_name.empty()).set("WHOM", intake.interviewer_name);
}

void add_outcome_state(Values& values, const Frame& frame, std::string_view outcome) {
  if (outcome == service::kSuitable) return add_state(values, frame, "done", "intake.suitable");
  if (outcome == service::kNotNow) return add_state(values, frame, "waiting", "intake.not_now");
  add_state(values, frame, "not-yet", "intake.withdrawn");
}

std::string longest_text(const Frame& frame, std::string_view key, std::size_t longest) {
  return say_with(frame, key, "longest", std::to_string(longest));
}

std::string say_with(const Frame& frame, std::string_view key, std::string_view name,
                     const std::string& value) {
  return frame.templates.text(key, frame.language, {{name, value}});
}

}  // namespace groeipad::web::pages
