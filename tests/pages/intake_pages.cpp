#include "pages/a_track.h"
#include "web/pages/intake.h"
#include "web/pages/my_intake.h"

namespace groeipad::test {
namespace {

using base::Language;
using html::Templates;
using service::CandidateIntake;
using service::IntakeFault;
using service::MyIntake;
using service::MyIntakeFault;
using traject::IntakeSubject;
using web::pages::IntakeForm;
using web::pages::IntakeNotice;

const traject::Track& a_profiled_track() {
  static const traject::Track kTrack = [] {
    traject::Track track = *two_tracks().track("procesbegeleider");
    track.profile = {{"Je hebt <groepen> begeleid.", "You have coached <groups>."},
                     {"Je onderzoekt voordat je oordeelt.", "You inquire before you judge."}};
    track.intake_questions = {
        {{"Welke groepen heb je begeleid?", "Which groups have you coached?"}, IntakeSubject::practice},
        {{"Met welke leervragen begin je?", "With which learning questions do you start?"},
         IntakeSubject::learning_questions}};
    return track;
  }();
  return kTrack;
}

store::IntakeForm filled_form() {
  return {{{"Je hebt <groepen> begeleid.", "yes", "Vooral <kleine>."},
           {"Je onderzoekt voordat je oordeelt.", "partly", ""}},
          {{"practice", "Welke groepen heb je begeleid?", "Een team van vier.\nEn een <jaarlaag>."},
           {"learning_questions", "Met welke leervragen begin je?",
            "Hoe houd ik een groep bij de vraag?\nWanneer grijp ik in?"},
           {"", "Wat vroegen we vroeger?", "Dit antwoord bleef."}}};
}

MyIntake mine(const store::IntakeForm& form = {}) {
  MyIntake mine;
  mine.track = &a_profiled_track();
  mine.enrolment.id = {5};
  mine.enrolment.stage = store::Stage::intake;
  mine.intake.id = {4};
  mine.intake.form = form;
  mine.form = service::shown_form(*mine.track, form);
  mine.may_write = true;
  mine.trainers = {{{2}, {1}, "Anna de Boer"}};
  return mine;
}

store::Intake held(std::int64_t id, std::string outcome, unsigned month, unsigned day) {
  store::Intake intake;
  intake.id = {id};
  intake.form = filled_form();
  intake.saved = intake.handed_in = noon(month, 1);
  intake.outcome = std::move(outcome);
  intake.held = base::local_date(noon(month, day));
  return intake;
}

store::Intake reported(store::Intake intake) {
  intake.report = "Je past <goed> bij het profiel.\n\nWe spraken af: eerst een team.";
  intake.reported = noon(2, 20);
  return intake;
}

void add_mine(std::vector<NamedPage>& pages, const Templates& templates) {
  const auto add = [&](const char* name, const web::pages::MyIntakePage& page,
                       Language language = Language::dutch) {
    pages.push_back({name, web::pages::my_intake_page(a_frame(templates, language), page)});
  };
  add("my_intake", {.mine = mine()});
  MyIntake draft = mine(filled_form());
  draft.intake.saved = noon(3, 1);
  draft.intake.appointment = noon(3, 10);
  draft.intake.place = "Lokaal <B2>";
  draft.intake.interviewer = {2};
  draft.intake.interviewer_name = "Anna de Boer";
  add("my_intake_draft", {.mine = draft, .notice = IntakeNotice::saved});
  draft.intake.handed_in = noon(3, 1);
  draft.intake.place = "https://meet.example/intake?a=1&b=2";
  draft.questions = {{{1}, "Hoe houd ik een groep bij de vraag?", noon(3, 1)},
                     {{2}, "Wanneer grijp ik in?", noon(3, 1)}};
  add("my_intake_handed_in_en", {.mine = draft, .notice = IntakeNotice::handed_in}, Language::english);
  add("my_intake_missing",
      {.mine = mine(),
       .refused = web::pages::RefusedIntakeForm{{.points = {{"yes", ""}, {"", std::string(501, 'x')}},
                                                 .texts = {"", "Hoe <dan>?"},
                                                 .become_questions = true},
                                                MyIntakeFault::missing}});
  add("my_intake_questions_refused",
      {.mine = mine(),
       .refused = web::pages::RefusedIntakeForm{
           {.points = {{"yes", ""}, {"yes", ""}}, .texts = {"A", "B"}, .become_questions = true},
           MyIntakeFault::too_many_questions}});
  MyIntake over = mine(filled_form());
  over.intake = held(4, "suitable", 2, 18);
  over.may_write = false;
  add("my_intake_suitable", {.mine = over});
  add("my_intake_late", {.mine = over,
                         .refused = web::pages::RefusedIntakeForm{{.points = {}, .texts = {"Nog <iets>"}},
                                                                  MyIntakeFault::closed}});
  over.intake = reported(held(4, "not_now", 2, 18));
  over.intake.interviewer_name = "Anna de Boer";
  add("my_intake_not_now", {.mine = over});
  over.intake.reply = "Dat <klopt>.";
  over.intake.replied = noon(2, 22);
  add("my_intake_replied_en", {.mine = over, .notice = IntakeNotice::replied}, Language::english);
  add("my_intake_reply_refused",
      {.mine = over, .refused_reply = web::pages::RefusedReply{"  ", MyIntakeFault::empty}});
  MyIntake again = mine(filled_form());
  again.earlier = {reported(held(3, "not_now", 2, 18)), held(2, "withdrawn", 1, 12)};
  add("my_intake_again", {.mine = again});
}

CandidateIntake candidate() {
  CandidateIntake one;
  one.track = &a_profiled_track();
  one.enrolment.id = {5};
  one.enrolment.stage = store::Stage::intake;
  one.person = {{9}, {1}, "Daan <Visser>"};
  one.institution = "ROC Zilverdijk";
  store::Edition edition;
  edition.id = {7};
  edition.name = "Procesbegeleiders, doorlopend";
  one.edition = edition;
  one.intake.id = {4};
  one.is_open = true;
  one.trainers = one.interviewers = {{{2}, {1}, "Anna de Boer"}, {{3}, {1}, ""}};
  one.mail = service::MailWay::open;
  return one;
}

CandidateIntake handed_in() {
  CandidateIntake one = candidate();
  one.intake.form = filled_form();
  one.intake.saved = one.intake.handed_in = noon(3, 1);
  one.intake.appointment = noon(3, 10);
  one.intake.place = "Lokaal B2";
  one.intake.interviewer = {8};
  one.intake.interviewer_name = "Els <Oud>";
  one.intake.notes = "Vraagt <door>.";
  one.form = service::shown_form(*one.track, one.intake.form);
  return one;
}

CandidateIntake over(std::string outcome) {
  CandidateIntake one = handed_in();
  one.intake = held(4, std::move(outcome), 2, 18);
  one.is_open = false;
  return one;
}

void add_held_by_staff(std::vector<NamedPage>& pages, const Templates& templates) {
  const auto add = [&](const char* name, const web::pages::IntakePage& page,
                       Language language = Language::dutch) {
    pages.push_back({name, web::pages::intake_page(a_frame(templates, language), page)});
  };
  const auto refused = [](IntakeForm form, IntakeFault fault, base::Fields typed) {
    return web::pages::RefusedIntake{form, fault, std::move(typed)};
  };
  add("intake", {.candidate = candidate()});
  add("intake_handed_in", {.candidate = handed_in(), .notice = IntakeNotice::agreed});
  add("intake_handed_in_en", {.candidate = handed_in()}, Language::english);
  CandidateIntake applicant = candidate();
  applicant.edition.reset();
  applicant.enrolment.stage = store::Stage::applied;
  applicant.mail = service::MailWay::no_address;
  add("intake_applicant", {.candidate = applicant});
  add("intake_day_refused",
      {.candidate = candidate(),
       .refused =
           refused(IntakeForm::appointment, IntakeFault::past,
                   {{"day", "2027-02-01"}, {"time", "10:00"}, {"place", "<hier>"}, {"interviewer", "2"}})});
  add("intake_time_refused", {.candidate = candidate(),
                              .refused = refused(IntakeForm::appointment, IntakeFault::half,
                                                 {{"day", "2027-04-01"}, {"time", ""}})});
  add("intake_place_refused", {.candidate = candidate(),
                               .refused = refused(IntakeForm::appointment, IntakeFault::too_long,
                                                  {{"place", std::string(301, 'x')}})});
  add("intake_held_refused", {.candidate = handed_in(),
                              .refused = refused(IntakeForm::outcome, IntakeFault::not_yet,
                                                 {{"held", "2027-04-01"}, {"outcome", "suitable"}})});
  add("intake_outcome_refused",
      {.candidate = handed_in(),
       .refused = refused(IntakeForm::outcome, IntakeFault::unknown_outcome, {{"held", "2027-03-01"}})});
  add("intake_start_refused",
      {.candidate = handed_in(),
       .refused = refused(IntakeForm::outcome, IntakeFault::start_before_intake,
                          {{"held", "2027-03-02"}, {"outcome", "suitable"}, {"start", "2027-03-01"}})});
  CandidateIntake suitable = over("suitable");
  suitable.may_start = true;
  suitable.mail = service::MailWay::off;
  suitable.intake.report = "Een <concept>.";
  add("intake_suitable", {.candidate = suitable, .notice = IntakeNotice::recorded});
  add("intake_start_later_refused",
      {.candidate = suitable,
       .refused = refused(IntakeForm::start, IntakeFault::start_in_future, {{"start", "2027-09-01"}})});
  add("intake_report_refused",
      {.candidate = suitable, .refused = refused(IntakeForm::report, IntakeFault::empty, {{"text", " "}})});
  add("intake_notes_refused",
      {.candidate = suitable,
       .refused = refused(IntakeForm::notes, IntakeFault::too_long, {{"text", std::string(40, 'x')}})});
  add("intake_over", {.candidate = suitable, .refused = refused(IntakeForm::outcome, IntakeFault::over, {})});
  CandidateIntake not_now = over("not_now");
  not_now.intake = reported(not_now.intake);
  not_now.intake.reply = "Ik <snap> het.";
  not_now.intake.replied = noon(2, 22);
  not_now.may_open_new = true;
  add("intake_not_now", {.candidate = not_now, .notice = IntakeNotice::report_given});
  CandidateIntake again = candidate();
  store::Intake before = not_now.intake;
  before.notes = "Nog geen <team>.";
  again.earlier = {before};
  add("intake_again", {.candidate = again, .notice = IntakeNotice::opened});
}

}  // namespace

void add_intake_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_mine(pages, templates);
  add_held_by_staff(pages, templates);
}

}  // namespace groeipad::test
