#include "web/pages/intake.h"

#include <array>

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::CandidateIntake;
using service::IntakeFault;

std::string name_of(const Frame& frame, const CandidateIntake& candidate) {
  return candidate.person.name.empty() ? say(frame, "frame.nameless") : candidate.person.name;
}

/// What was typed into a field of the form that was refused; `kept` where it was another form.
std::string typed(const IntakePage& page, IntakeForm form, std::string_view field, std::string kept) {
  if (!page.refused || page.refused->form != form) return kept;
  return std::string(base::only_field(page.refused->typed, field).value_or(""));
}

std::string wrong_of(const Frame& frame, IntakeFault fault) {
  switch (fault) {
    case IntakeFault::not_yet:
      return say(frame, "intake.wrong_not_yet");
    case IntakeFault::no_day:
      return say(frame, "intake.wrong_day");
    case IntakeFault::unknown_outcome:
      return say(frame, "intake.wrong_outcome");
    case IntakeFault::past:
      return say(frame, "intake.wrong_past");
    case IntakeFault::half:
      return say(frame, "intake.wrong_half");
    case IntakeFault::empty:
      return say(frame, "intake.wrong_empty");
    case IntakeFault::start_before_intake:
      return say(frame, "intake.wrong_start_before");
    case IntakeFault::start_in_future:
      return say(frame, "intake.wrong_start_future");
    case IntakeFault::not_suitable:
      return say(frame, "intake.wrong_not_suitable");
    case IntakeFault::no_place:
      return say(frame, "intake.no_place_yet");
    case IntakeFault::not_over:
      return say(frame, "intake.wrong_not_over");
    case IntakeFault::started:
      return say(frame, "intake.wrong_started");
    case IntakeFault::over:
    case IntakeFault::no_such_enrolment:
    case IntakeFault::no_such_person:
    case IntakeFault::too_long:
      break;
  }
  return say(frame, "intake.wrong_over");
}

/// The faults that stand at a field of a form; any other stands at the top of the page.
struct Place {
  IntakeForm form;
  IntakeFault fault;
  std::string_view field;
};
constexpr std::array<Place, 17> kPlaces = {{
    {IntakeForm::appointment, IntakeFault::past, "DAY"},
    {IntakeForm::appointment, IntakeFault::no_day, "DAY"},
    {IntakeForm::appointment, IntakeFault::half, "TIME"},
    {IntakeForm::appointment, IntakeFault::too_long, "PLACE"},
    {IntakeForm::outcome, IntakeFault::not_yet, "HELD"},
    {IntakeForm::outcome, IntakeFault::no_day, "HELD"},
    {IntakeForm::outcome, IntakeFault::unknown_outcome, "OUTCOME"},
    {IntakeForm::outcome, IntakeFault::start_before_intake, "START"},
    {IntakeForm::outcome, IntakeFault::start_in_future, "START"},
    {IntakeForm::outcome, IntakeFault::not_suitable, "START"},
    {IntakeForm::start, IntakeFault::no_day, "START"},
    {IntakeForm::start, IntakeFault::start_before_intake, "START"},
    {IntakeForm::start, IntakeFault::start_in_future, "START"},
    {IntakeForm::notes, IntakeFault::too_long, "NOTES"},
    {IntakeForm::report, IntakeFault::too_long, "REPORT"},
    {IntakeForm::report, IntakeFault::empty, "REPORT"},
    {IntakeForm::report, IntakeFault::not_over, "REPORT"},
}};

std::string_view field_of(const IntakePage& page) {
  if (!page.refused) return "";
  for (const Place& place : kPlaces) {
    if (place.form == page.refused->form && place.fault == page.refused->fault) return place.field;
  }
  return "";
}

/// FIELD_REFUSED and FIELD_WRONG.
void add_wrong(Values& values, const Frame& frame, const IntakePage& page, const std::string& field,
               std::size_t longest = 0) {
  const bool refused = field_of(page) == field;
  values.show_if(field + "_REFUSED", refused);
  if (!refused) return;
  const IntakeFault fault = page.refused->fault;
  values.set(field + "_WRONG", fault == IntakeFault::too_long
                                   ? longest_text(frame, "my_intake.too_long", longest)
                                   : wrong_of(frame, fault));
}

std::string time_text(base::Instant at) {
  const auto minutes = base::local_time(at).since_midnight.count();
  const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

void add_head(Values& values, const Frame& frame, const CandidateIntake& candidate) {
  values.set("NAME", name_of(frame, candidate));
  const bool placed = candidate.edition.has_value();
  values.set("BACK_URL", placed ? paths::participant(candidate.enrolment.id) : std::string(paths::kDesk));
  values.set("BACK", placed ? name_of(frame, candidate) : say(frame, "desk.title"));
  std::string place = candidate.institution;
  if (!place.empty()) place += " · ";
  place += candidate.track->title.in(frame.language);
  place += " · " + (placed ? candidate.edition->name : say(frame, "intake.applied"));
  values.set("PLACE_OF", place).set("STATE_NOTE", "");
  const store::Intake& intake = candidate.intake;
  if (!candidate.is_open) {
    add_outcome_state(values, frame, intake.outcome);
  } else if (intake.appointment) {
    add_state(values, frame, "open", "intake.is_agreed");
    values.set("STATE_NOTE", spoken(frame, *intake.appointment));
  } else {
    add_state(values, frame, "open", "intake.is_to_plan");
  }
}

void add_agree(Values& values, const Frame& frame, const IntakePage& page) {
  const CandidateIntake& candidate = page.candidate;
  values.show_if("AGREE", false);
  if (!candidate.is_open) return;
  const store::Intake& intake = candidate.intake;
  const std::string day = intake.appointment ? base::to_iso_date(base::local_date(*intake.appointment)) : "";
  Values& agree = values.section("AGREE");
  add_agreed(agree, frame, intake);
  agree.set("APPOINTMENT_URL", paths::appointment(candidate.enrolment.id));
  agree.set("DAY_TYPED", typed(page, IntakeForm::appointment, "day", day));
  agree.set("TIME_TYPED", typed(page, IntakeForm::appointment, "time",
                                intake.appointment ? time_text(*intake.appointment) : ""));
  agree.set("PLACE_TYPED", typed(page, IntakeForm::appointment, "place", intake.place));
  add_wrong(agree, frame, page, "DAY");
  add_wrong(agree, frame, page, "TIME");
  add_wrong(agree, frame, page, "PLACE", service::kLongestPlace);
  const std::string chosen =
      typed(page, IntakeForm::appointment, "interviewer", std::to_string(intake.interviewer.value));
  bool is_listed = !intake.interviewer.known();
  const auto add = [&](base::PersonId id, const std::string& name) {
    Values& one = agree.section("INTERVIEWER");
    one.set("INTERVIEWER_ID", id.value).set("INTERVIEWER_NAME", name);
    one.show_if("INTERVIEWER_CHOSEN", chosen == std::to_string(id.value));
    is_listed = is_listed || id == intake.interviewer;
  };
  agree.show_if("INTERVIEWER", false);
  for (const store::Person& person : candidate.interviewers)
    add(person.id, person.name.empty() ? say(frame, "frame.nameless") : person.name);
  if (!is_listed) add(intake.interviewer, intake.interviewer_name);
}

std::string_view hint_of(std::string_view outcome) {
  if (outcome == service::kSuitable) return "intake.hint_suitable";
  return outcome == service::kNotNow ? "intake.hint_not_now" : "intake.hint_withdrawn";
}

void add_outcomes(Values& conclude, const Frame& frame, const IntakePage& page) {
  const std::string chosen = typed(page, IntakeForm::outcome, "outcome", "");
  for (const std::string_view outcome : {service::kSuitable, service::kNotNow, service::kWithdrawn}) {
    Values& one = conclude.section("OUTCOME");
    one.set("OUTCOME_VALUE", outcome).show_if("OUTCOME_CHOSEN", chosen == outcome);
    one.set("OUTCOME_WORD", say(frame, "intake." + std::string(outcome)));
    one.set("OUTCOME_HINT", say(frame, hint_of(outcome)));
  }
}

void add_conclude(Values& values, const Frame& frame, const IntakePage& page) {
  const CandidateIntake& candidate = page.candidate;
  values.show_if("CONCLUDE", false);
  if (!candidate.is_open) return;
  Values& conclude = values.section("CONCLUDE");
  conclude.set("INTAKE_URL", paths::intake(candidate.enrolment.id));
  conclude.set("HELD_TYPED", typed(page, IntakeForm::outcome, "held", base::to_iso_date(frame.today)));
  add_wrong(conclude, frame, page, "HELD");
  add_wrong(conclude, frame, page, "OUTCOME");
  add_outcomes(conclude, frame, page);
  const bool startable = candidate.edition && candidate.enrolment.stage == store::Stage::intake;
  conclude.show_if("WITH_START", startable).show_if("WITHOUT_START", !candidate.edition);
  conclude.set("START_TYPED", typed(page, IntakeForm::outcome, "start", ""));
  add_wrong(conclude, frame, page, "START");
}

void add_concluded(Values& values, const Frame& frame, const IntakePage& page) {
  const CandidateIntake& candidate = page.candidate;
  values.show_if("CONCLUDED", false);
  if (candidate.is_open || !candidate.intake.held) return;
  const base::LocalDate held = *candidate.intake.held;
  Values& concluded = values.section("CONCLUDED");
  concluded.set("OUTCOME_WORD", say(frame, "intake." + candidate.intake.outcome));
  concluded.set("HELD_WHEN", say_with(frame, "intake.held_on", "day",
                                      base::spoken_date(held, frame.today, frame.language)));
  concluded.show_if("MAY_START", candidate.may_start).show_if("MAY_OPEN", candidate.may_open_new);
  concluded.set("START_URL", paths::start_after_intake(candidate.enrolment.id));
  concluded.set("NEW_URL", paths::new_intake(candidate.enrolment.id));
  concluded.set("HELD_DAY", base::to_iso_date(held));
  concluded.set("START_TYPED", typed(page, IntakeForm::start, "start", base::to_iso_date(frame.today)));
  add_wrong(concluded, frame, page, "START");
}

std::string_view mail_key(service::MailWay mail) {
  switch (mail) {
    case service::MailWay::off:
      return "intake.mail_off";
    case service::MailWay::no_address:
      return "intake.mail_unknown";
    case service::MailWay::open:
      break;
  }
  return "intake.mail_goes";
}

std::string_view report_hint(const CandidateIntake& candidate) {
  if (candidate.is_open) return "intake.report_hint_open";
  return candidate.intake.outcome == service::kNotNow ? "intake.report_hint_not_now" : "intake.report_hint";
}

void add_report(Values& values, const Frame& frame, const IntakePage& page) {
  const CandidateIntake& candidate = page.candidate;
  const store::Intake& intake = candidate.intake;
  values.set("REPORT_URL", paths::report(candidate.enrolment.id));
  values.show_if("REPORTED", intake.reported.has_value());
  if (intake.reported)
    values.set("REPORT_WHEN",
               say_with(frame, "intake.report_given", "when", spoken(frame, *intake.reported)));
  values.set("REPORT_HINT", say(frame, report_hint(candidate)));
  values.set("REPORT_TYPED", typed(page, IntakeForm::report, "text", intake.report));
  add_wrong(values, frame, page, "REPORT", service::kLongestReport);
  values.set("REPORT_DRAFT", "intake/" + std::to_string(intake.id.value) + "/verslag");
  values.set("MAIL_LINE", say(frame, mail_key(candidate.mail)));
  values.show_if("MAY_GIVE", !candidate.is_open).show_if("MAY_DRAFT", !intake.reported);
  values.set("GIVE", say(frame, intake.reported ? "intake.give_again" : "intake.give"));
  values.show_if("REPLIED", intake.replied.has_value());
  if (intake.replied)
    values.set("REPLY_WHEN", spoken(frame, *intake.replied)).set("REPLY_TEXT", intake.reply);
}

void add_notes(Values& values, const Frame& frame, const IntakePage& page) {
  values.set("NOTES_URL", paths::intake_notes(page.candidate.enrolment.id));
  values.set("NOTES_TYPED", typed(page, IntakeForm::notes, "text", page.candidate.intake.notes));
  values.set("NOTES_DRAFT", "intake/" + std::to_string(page.candidate.intake.id.value) + "/notities");
  add_wrong(values, frame, page, "NOTES", service::kLongestIntakeNotes);
}

void add_earlier(Values& values, const Frame& frame, const CandidateIntake& candidate) {
  values.show_if("EARLIER", false);
  for (const store::Intake& intake : candidate.earlier) {
    const base::LocalDate held = intake.held.value_or(frame.today);
    Values& one = values.section("EARLIER");
    one.set("EARLIER_ID", intake.id.value);
    one.set("EARLIER_TITLE",
            say_with(frame, "intake.earlier", "day", base::spoken_date(held, frame.today, frame.language)));
    one.set("OUTCOME_WORD", say(frame, "intake." + intake.outcome));
    one.show_if("EARLIER_REPORT", !intake.report.empty()).set("REPORT_TEXT", intake.report);
    one.show_if("EARLIER_REPLY", !intake.reply.empty()).set("REPLY_TEXT", intake.reply);
    one.show_if("EARLIER_NOTES", !intake.notes.empty()).set("NOTES_TEXT", intake.notes);
  }
}

void add_filled_in(Values& values, const Frame& frame, const CandidateIntake& candidate) {
  const auto& handed_in = candidate.intake.handed_in;
  values.show_if("NOT_HANDED", !handed_in).show_if("HANDED", false);
  if (!handed_in) return;
  Values& handed = values.section("HANDED");
  handed.set("HANDED_WHEN", say_with(frame, "intake.handed_in", "when", spoken(frame, *handed_in)));
  add_intake_answers(handed, frame, candidate.form);
}

}  // namespace

std::string intake_page(const Frame& frame, const IntakePage& page) {
  Values values = framed(frame);
  add_head(values, frame, page.candidate);
  values.set("TODAY", base::to_iso_date(frame.today));
  add_intake_notice(values, frame, page.notice);
  const bool elsewhere = page.refused && field_of(page).empty();
  values.show_if("PROBLEM", elsewhere);
  if (elsewhere) values.set("PROBLEM_TEXT", wrong_of(frame, page.refused->fault));
  add_filled_in(values, frame, page.candidate);
  add_agree(values, frame, page);
  add_conclude(values, frame, page);
  add_concluded(values, frame, page);
  add_notes(values, frame, page);
  add_report(values, frame, page);
  add_earlier(values, frame, page.candidate);
  return frame.templates.render("intake.tpl", frame.language, values);
}

service::ReportMail report_mail(const Frame& frame, const CandidateIntake& candidate, std::string_view report,
                                bool full) {
  const auto in = [&](base::Language language, std::string_view key) {
    const std::string& name = candidate.person.name;
    return frame.templates.text(
        key, language,
        {{"name", name.empty() ? frame.templates.text("frame.nameless", language) : name},
         {"track", candidate.track->title.in(language)}});
  };
  service::ReportMail mail;
  mail.subject = in(base::Language::dutch, "intake.mail_subject");
  mail.body = in(base::Language::dutch, "intake.mail_body");
  if (full) mail.body += "\n\n" + std::string(report);
  mail.body += "\n\n--\n" + in(base::Language::english, "intake.mail_body") + "\n";
  return mail;
}

}  // namespace groeipad::web::pages
