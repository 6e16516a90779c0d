#include "pages/a_track.h"
#include "service/course.h"
#include "web/pages/course.h"
#include "web/pages/edition.h"
#include "web/pages/editions.h"
#include "web/pages/institutions.h"
#include "web/pages/my_track.h"

namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using store::Stage;
using web::pages::Frame;

Frame office_frame(const Templates& templates, Language language = Language::dutch) {
  Frame frame = a_frame(templates, language);
  frame.path = "/beheer/uitvoeringen";
  frame.visitor->has_desk = true;
  frame.visitor->manages = true;
  return frame;
}

base::LocalDate day(unsigned month, unsigned day) { return base::local_date(noon(month, day)); }

store::EnrolledPerson someone(std::int64_t id, const std::string& name, const std::string& institution,
                              Stage stage) {
  const store::Enrolment enrolment{
      .id = {id + 100},
      .person = {id},
      .track = "procesbegeleider",
      .edition = stage == Stage::applied ? base::EditionId{} : base::EditionId{7},
      .stage = stage,
      .since = noon(1, 12)};
  return {enrolment, {{id}, {1}, name}, institution};
}

store::Edition an_edition() {
  store::Edition edition;
  edition.id = {7};
  edition.track = "procesbegeleider";
  edition.name = "Procesbegeleiders <dan> 2027";
  edition.starts = noon(1, 4);
  edition.ends = noon(7, 9);
  edition.places = 4;
  return edition;
}

std::vector<store::Applicant> two_applicants() {
  return {{someone(11, "Wim Kok", "Mbo Rijnstroom", Stage::applied), "Ik wil <dan> leren begeleiden.\nEcht."},
          {someone(12, "", "Hogeschool Zuid", Stage::applied), ""}};
}

service::EditionPage a_full_page() {
  static const traject::Track& track = *two_tracks().track("procesbegeleider");
  service::EditionPage page{.edition = an_edition()};
  page.track = &track;
  page.taken = 3;
  page.people = {
      {someone(1, "Anna de Boer", "Hogeschool Zuid", Stage::started), traject::Pause{day(2, 20), day(4, 1)}},
      {someone(2, "Bas Smit", "Mbo Rijnstroom", Stage::intake), {}},
      {someone(3, "Carla Vos", "Mbo Rijnstroom", Stage::finished), {}},
      {someone(4, "", "Basisschool De Linde", Stage::stopped), {}}};
  page.meetings = {
      {{{1}, {7}, "intervisie", "Intervisie: jouw vraag", "Online", noon(2, 1), noon(2, 1)}, true},
      {{{2}, {7}, "community", "Resultaten delen", "", noon(5, 1), noon(5, 1)}, false}};
  page.trainers = {{{21}, {1}, "Hanneke Roos"}, {{22}, {1}, ""}};
  page.may_compose = true;
  page.waiting = two_applicants();
  page.sectors = {
      {"", store::Sector::vso, 0, 1}, {"", store::Sector::mbo, 2, 1}, {"", store::Sector::hbo, 1, 1}};
  page.institutions = {{"Mbo Rijnstroom", store::Sector::mbo, 2, 1},
                       {"Hogeschool Zuid", store::Sector::hbo, 1, 1},
                       {"De <dan> School", store::Sector::vso, 0, 1}};
  page.more_trainers = {{{23}, {1}, "Piet Bakker"}};
  return page;
}

/// A group track of which nothing is planned yet, closed and without people.
service::EditionPage an_empty_page() {
  static const traject::Track& track = *two_tracks().track("verbinder");
  service::EditionPage page{.edition = an_edition()};
  page.edition.track = "verbinder";
  page.edition.starts.reset();
  page.edition.ends.reset();
  page.edition.places = 0;
  page.edition.closed = noon(2, 1);
  page.track = &track;
  page.may_compose = true;
  for (const traject::Step& step : track.steps) page.meeting_steps.push_back(&step);
  page.unplanned = page.meeting_steps;
  return page;
}

std::string edition(const Frame& frame, const service::EditionPage& page, std::string told = {},
                    web::pages::RefusedEdition refused = {}) {
  return web::pages::edition_page(frame, {page, std::move(told), std::move(refused)});
}

void add_edition_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = office_frame(templates);
  const auto full = a_full_page();
  pages.push_back({"edition", edition(frame, full, "geplaatst")});
  pages.push_back({"edition_en", edition(office_frame(templates, Language::english), full)});
  auto no_room = full;
  no_room.edition.places = 3;
  pages.push_back(
      {"edition_full", edition(frame, no_room, "vol",
                               {.remarks = {{service::FormField::places, service::FormFault::below_taken}},
                                .change = service::EditionForm{"procesbegeleider", "PB", "", "", "2"}})});
  const auto empty = an_empty_page();
  pages.push_back({"edition_empty", edition(frame, empty)});
  auto closed = full;
  closed.edition.closed = noon(2, 1);
  closed.edition.places = 0;
  closed.taken = 1;
  pages.push_back(
      {"edition_meeting_refused",
       edition(frame, closed, "",
               {.remarks = {{service::FormField::title, service::FormFault::missing},
                            {service::FormField::until, service::FormFault::ends_first},
                            {service::FormField::kind, service::FormFault::attended}},
                .meeting = service::MeetingForm{"community", "", "", "2027-05-01", "13:00", "12:00", ""},
                .of = {2}})});
  pages.push_back({"edition_series_refused",
                   edition(frame, empty, "",
                           {.remarks = {{service::FormField::day, service::FormFault::no_day},
                                        {service::FormField::from, service::FormFault::no_time},
                                        {service::FormField::weeks, service::FormFault::no_number}},
                            .series = service::SeriesForm{"Utrecht", "morgen", "13", "16:00", "0"}})});
  pages.push_back({"edition_new_meeting_refused",
                   edition(frame, empty, "",
                           {.remarks = {{service::FormField::title, service::FormFault::too_long}},
                            .meeting = service::MeetingForm{"plenary", "Te lang", "", "", "", "", ""}})});
  pages.push_back({"edition_trainer_nobody",
                   edition(frame, full, "", {.trainer = web::pages::PickRefused{"Iemand <dan>", {}}})});
  pages.push_back(
      {"edition_trainer_several",
       edition(frame, full, "",
               {.trainer = web::pages::PickRefused{"Jan Smit",
                                                   {{{{31}, {1}, "Jan Smit"}, "Mbo Rijnstroom"},
                                                    {{{32}, {2}, "Jan Smit"}, "Hogeschool <Zuid>"}}}})});
  auto trainers = full;
  trainers.may_compose = false;
  trainers.waiting.clear();
  Frame trainer = a_frame(templates);
  trainer.visitor->has_desk = true;
  pages.push_back({"edition_trainer", edition(trainer, trainers)});
}

void add_editions_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = office_frame(templates);
  service::EditionList list;
  list.may_compose = true;
  auto closed = an_empty_page().edition;
  closed.id = {8};
  list.editions = {{an_edition(), two_tracks().track("procesbegeleider"), 3, {"Hanneke Roos", "Piet Bakker"}},
                   {closed, nullptr, 1, {}}};
  list.waiting = two_applicants();
  pages.push_back({"editions", web::pages::editions_page(frame, list, two_tracks(), "")});
  pages.push_back({"editions_en", web::pages::editions_page(office_frame(templates, Language::english), list,
                                                            two_tracks(), "")});
  list.editions.clear();
  list.waiting.clear();
  pages.push_back({"editions_empty", web::pages::editions_page(frame, list, two_tracks(), "")});
  pages.push_back({"new_edition", web::pages::new_edition_page(frame, {two_tracks()})});
  pages.push_back(
      {"new_edition_refused",
       web::pages::new_edition_page(frame, {two_tracks(),
                                            {"verbinder", "", "2027-09-01", "2027-08-01", "veel"},
                                            {{service::FormField::name, service::FormFault::missing},
                                             {service::FormField::ends, service::FormFault::ends_first},
                                             {service::FormField::places, service::FormFault::no_number}}})});
}

service::CoursePage a_course() {
  service::CoursePage page{.enrolment = someone(1, "", "", Stage::started).enrolment,
                           .person = {{1}, {1}, "Anna <dan> Boer"}};
  page.institution = "Hogeschool Zuid";
  page.edition = an_edition();
  page.track = two_tracks().track("procesbegeleider");
  page.course.stage = Stage::started;
  page.course.asks_intake = true;
  page.course.suitable = day(1, 8);
  page.course.pauses = {{day(2, 20), {}}};
  page.open = {traject::Deed::pause, traject::Deed::resume, traject::Deed::finish, traject::Deed::stop};
  page.history = {{{}, day(2, 20), {}, "Het <dan> team\nstaat stil", "Hanneke Roos"},
                  {Stage::started, day(1, 12), {}, "", "Hanneke Roos"},
                  {Stage::stopped, day(1, 11), {}, "no_team: Geen collega’s", "Yvonne"},
                  {Stage::stopped, day(1, 11), {}, "other_job", "Yvonne"},
                  {Stage::stopped, day(1, 10), {}, "Andere baan", ""},
                  {Stage::intake, day(1, 5), {}, "", "Yvonne"},
                  {Stage::applied, day(1, 2), {}, "", ""}};
  return page;
}

void add_course_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::CourseFault;
  using traject::Deed;
  const Frame frame = office_frame(templates);
  auto course = a_course();
  const auto show = [&](const std::string& name, web::pages::CoursePageParts parts) {
    pages.push_back({name, web::pages::course_page(frame, parts)});
  };
  show("course", {course, true, "verloop"});
  pages.push_back(
      {"course_en", web::pages::course_page(office_frame(templates, Language::english), {course})});
  show("course_overlap",
       {course, true, "", web::pages::CourseForm{Deed::pause, "2027-02-21", "", "", "Te druk"},
        CourseFault::overlaps});
  show("course_no_reason", {course, true, "", web::pages::CourseForm{Deed::stop, "2027-02-21", "", "", ""},
                            CourseFault::no_reason});
  show("course_no_words", {course, true, "", web::pages::CourseForm{Deed::pause, "2027-04-21", "", "", ""},
                           CourseFault::no_reason});
  show("course_resume_refused",
       {course, true, "", web::pages::CourseForm{Deed::resume, "2027-02-20", "", "", ""},
        CourseFault::until_before_from});
  show("course_no_day", {course, true, "", web::pages::CourseForm{Deed::finish, "gisteren", "", "", ""}});
  course.enrolment.stage = Stage::intake;
  course.course = {.stage = Stage::intake, .asks_intake = true};
  course.open = {Deed::start, Deed::stop};
  show("course_before_intake",
       {course, true, "", web::pages::CourseForm{Deed::start, "2027-02-21", "", "", ""},
        CourseFault::before_intake});
  course.enrolment.stage = Stage::stopped;
  course.open = {Deed::restart};
  show("course_elsewhere", {course, true, "", web::pages::CourseForm{Deed::restart, "2027-02-21", "", "", ""},
                            CourseFault::elsewhere});
  course.enrolment.stage = Stage::applied;
  course.edition.reset();
  course.track = nullptr;
  course.open = {Deed::stop};
  show("course_applied", {course});
}

void add_institution_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::InstitutionFault;
  const Frame frame = office_frame(templates);
  store::Platform moodle;
  moodle.id = {3};
  moodle.name = "Moodle van de <pabo>";
  moodle.staff_are = store::StaffAre::contact;
  const std::vector<service::InstitutionShown> all = {
      {{{1}, "Hogeschool <Zuid>", store::Sector::hbo},
       12,
       {moodle},
       {{{5}, {1}, "Petra Scholtema"}, {{6}, {1}, ""}}},
      {{{2}, "Basisschool De Linde", store::Sector::po}, 1, {}, {}}};
  const std::vector<service::InstitutionShown> none;
  pages.push_back({"institutions", web::pages::institutions_page(frame, {all})});
  pages.push_back(
      {"institutions_en", web::pages::institutions_page(office_frame(templates, Language::english), {all})});
  pages.push_back(
      {"institutions_refused",
       web::pages::institutions_page(
           frame,
           {none, "", web::pages::RefusedName{"", store::Sector::vo, InstitutionFault::missing_name}})});
  pages.push_back({"institution", web::pages::institution_page(frame, {all[0], "contact"})});
  pages.push_back(
      {"institution_refused",
       web::pages::institution_page(frame, {all[1], "",
                                            web::pages::RefusedName{"Hogeschool <Zuid>", store::Sector::hbo,
                                                                    InstitutionFault::already_there},
                                            web::pages::PickRefused{"Petra", {}}})});
}

void add_paused_track(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = a_frame(templates);
  auto track = my_track_with(facts_halfway());
  const auto show = [&](const std::string& name, const traject::Pause& pause) {
    track.pause = pause;
    const std::vector<store::Enrolment> enrolments = {track.enrolment};
    pages.push_back(
        {name, web::pages::my_track_page(
                   frame, {.track = track, .enrolments = enrolments, .catalogue = two_tracks()})});
  };
  show("my_track_paused", {day(2, 20), {}});
  show("my_track_paused_until", {day(2, 20), day(4, 1)});
  show("my_track_to_pause", {day(4, 1), {}});
}

}  // namespace

void add_office_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_editions_pages(pages, templates);
  add_edition_pages(pages, templates);
  add_course_pages(pages, templates);
  add_institution_pages(pages, templates);
  add_paused_track(pages, templates);
}

}  // namespace groeipad::test
