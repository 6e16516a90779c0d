#include "pages/a_track.h"
#include "pages/contact_pages.h"
#include "pages/staff_pages.h"
#include "pages/team_pages.h"
#include "web/pages/choose_track.h"
#include "web/pages/messages.h"
#include "web/pages/my_track.h"
#include "web/pages/rubric.h"
#include "web/pages/storage.h"
#include "web/pages/trainer_desk.h"

namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using store::Stage;
using web::pages::Frame;

store::Person person(std::int64_t id, std::string name) { return {{id}, {1}, std::move(name)}; }

store::Enrolment enrolment(std::string track, Stage stage) {
  return {{1}, {1}, std::move(track), {stage == Stage::applied ? 0 : 7}, stage, noon(1, 12)};
}

store::EnrolledPerson enrolled(std::string name, std::string institution, Stage stage = Stage::started) {
  return {enrolment("procesbegeleider", stage), person(5, std::move(name)), std::move(institution)};
}

void add_my_track(std::vector<NamedPage>& pages, const Templates& templates) {
  const traject::Catalogue& catalogue = two_tracks();
  const std::vector<store::Enrolment> one = {enrolment("procesbegeleider", Stage::started)};
  const std::vector<store::Enrolment> two = {enrolment("procesbegeleider", Stage::started),
                                             enrolment("verbinder", Stage::finished),
                                             enrolment("verbinder", Stage::applied)};
  const Frame frame = a_frame(templates);
  const auto add = [&](std::string name, const service::MyTrack& track, const Frame& in,
                       const std::vector<store::Enrolment>& enrolments,
                       std::optional<web::pages::RefusedQuestion> refused = std::nullopt) {
    pages.push_back({std::move(name), web::pages::my_track_page(in, {.track = track,
                                                                     .enrolments = enrolments,
                                                                     .catalogue = catalogue,
                                                                     .refused = std::move(refused)})});
  };
  service::MyTrack halfway = my_track_with(facts_halfway());
  add("my_track_halfway", halfway, frame, two);
  add("my_track_halfway_en", halfway, a_frame(templates, Language::english), one);
  add("my_track_just_begun", my_track_with(facts_just_begun()), frame, one);
  add("my_track_all_done", my_track_with(facts_all_done()), frame, one);
  add("my_track_change_refused", halfway, frame, one,
      web::pages::RefusedQuestion{base::LearningQuestionId{1}, "", service::QuestionFault::empty});

  service::MyTrack bare = my_track_with({});
  bare.meetings.clear();
  bare.questions.clear();
  bare.trainers.clear();
  bare.edition.reset();
  add("my_track_bare", bare, frame, one,
      web::pages::RefusedQuestion{std::nullopt, "Hoe <dan>?", service::QuestionFault::too_long});

  service::MyTrack stuck = my_track_with({});
  stuck.path.next = -1;
  for (traject::PathStep& step : stuck.path.steps) step.state = traject::StepState::locked;
  stuck.questions.assign(service::kMostQuestions, stuck.questions.front());
  for (std::size_t i = 0; i < stuck.questions.size(); ++i) {
    stuck.questions[i].id.value = static_cast<std::int64_t>(i + 1);
  }
  add("my_track_nothing_open", stuck, frame, one);
}

void add_choice(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = a_frame(templates);
  const traject::Catalogue& catalogue = two_tracks();
  pages.push_back({"choose_track", web::pages::choose_track_page(frame, catalogue, {})});
  pages.push_back({"choose_track_mine",
                   web::pages::choose_track_page(
                       frame, catalogue,
                       {enrolment("procesbegeleider", Stage::started), enrolment("verbinder", Stage::stopped),
                        enrolment("verbinder", Stage::applied)})});
  pages.push_back(
      {"choose_track_refused",
       web::pages::choose_track_page(
           frame, catalogue, {},
           web::pages::RefusedApplication{"verbinder", "Omdat <ik>", service::ApplyFault::too_long})});
}

void add_desk(std::vector<NamedPage>& pages, const Templates& templates) {
  Frame frame = a_frame(templates);
  frame.visitor->has_desk = true;
  const traject::Catalogue& catalogue = two_tracks();
  const traject::Track* track = catalogue.track("procesbegeleider");
  const store::Edition edition{{7}, "procesbegeleider", "Procesbegeleiders 2026–2027", {}, {}};
  const store::Edition empty{{8}, "verbinder", "Verbinders voorjaar", {}, {}};
  const std::vector<service::DeskEdition> editions = {
      {edition,
       track,
       {{enrolled("Fatima el Amrani", "Basisschool De Linde"), 4, 7, &track->steps[5], 1, 3},
        {enrolled("", "Mbo Rijnstroom"), 7, 7, nullptr, 3, 3},
        {enrolled("Tom Visser", "Mbo Rijnstroom", Stage::stopped), 1, 7, &track->steps[1], 0, 3}}},
      {empty, nullptr, {}}};
  const std::vector<store::EnrolledPerson> waiting = {
      enrolled("Noor Jansen", "Hogeschool Zuid", Stage::applied)};
  const std::vector<store::EnrolledPerson> nobody;
  const std::vector<service::DeskEdition> none;
  pages.push_back({"desk", web::pages::trainer_desk_page(frame, {.editions = editions,
                                                                 .is_trainer = true,
                                                                 .is_programme = true,
                                                                 .waiting = waiting,
                                                                 .catalogue = catalogue})});
  pages.push_back({"desk_empty", web::pages::trainer_desk_page(frame, {.editions = none,
                                                                       .is_trainer = true,
                                                                       .is_programme = true,
                                                                       .waiting = nobody,
                                                                       .catalogue = catalogue})});
  pages.push_back({"rubric", web::pages::rubric_page(frame, *track, *catalogue.rubric(track->id))});
}

void add_messages(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::LaunchFault;
  const Frame dutch = web::pages::frame_without_session(templates, Language::dutch);
  const Frame english = web::pages::frame_without_session(templates, Language::english);
  pages.push_back({"home", web::pages::home_page(dutch)});
  pages.push_back({"home_en", web::pages::home_page(english)});
  pages.push_back({"logged_out", web::pages::logged_out_page(dutch, "https://lms.example/course/3?a=1&b=2")});
  pages.push_back({"session_gone", web::pages::session_gone_page(dutch)});
  for (const int status : {400, 403, 404, 405, 413, 500, 503}) {
    pages.push_back({"error_" + std::to_string(status), web::pages::error_page(dutch, status, "r-12ab")});
  }
  const std::pair<const char*, LaunchFault> faults[] = {
      {"setup", LaunchFault::unknown_platform}, {"platform", LaunchFault::platform_error},
      {"expired", LaunchFault::state_used},     {"browser", LaunchFault::other_browser},
      {"refused", LaunchFault::token_refused},  {"unreachable", LaunchFault::keys_unreachable},
      {"suspended", LaunchFault::suspended},    {"waits", LaunchFault::waits_approval},
      {"not_staff", LaunchFault::not_staff}};
  for (const auto& [name, fault] : faults) {
    pages.push_back({"launch_" + std::string(name), web::pages::launch_error_page(dutch, fault, "r-12ab")});
  }
  pages.push_back(
      {"launch_browser_en", web::pages::launch_error_page(english, LaunchFault::other_browser, "r-12ab")});
  pages.push_back(
      {"login_storage",
       web::pages::login_storage_page(dutch, {.state = "st4te",
                                              .binding = "b1nding",
                                              .origin = "https://lms.example",
                                              .frame = "_parent",
                                              .url = "https://lms.example/auth?scope=openid&state=st4te"})});
  pages.push_back({"launch_storage", web::pages::launch_storage_page(dutch, {.id_token = "a.b.c",
                                                                             .state = "st4te",
                                                                             .origin = "https://lms.example",
                                                                             .frame = "store"})});
  pages.push_back(
      {"login_cookie", web::pages::login_cookie_page(dutch, "https://groeipad.example/lti/window?t=1")});
  pages.push_back({"login_cookie_again", web::pages::login_cookie_page(dutch, "")});
}

}  // namespace

Frame a_frame(const Templates& templates, Language language) {
  return {templates, language, base::local_date(noon(kToday[0], kToday[1])), "/traject/procesbegeleider",
          web::pages::Visitor{"Fatima el Amrani", "csrf-0", false}};
}

service::MyTrack my_track_with(const traject::Facts& facts) {
  service::MyTrack track;
  track.enrolment = enrolment("procesbegeleider", Stage::started);
  track.edition = store::Edition{{7}, "procesbegeleider", "Procesbegeleiders 2026–2027", noon(1, 4), {}};
  track.path = traject::walk(*two_tracks().track("procesbegeleider"), facts, noon(kToday[0], kToday[1]));
  track.questions = {{{1}, "Hoe houd ik een groep bij de ontwerpvraag?", noon(1, 5)},
                     {{2}, "Wat doe ik als <niemand> wat zegt?\nEn daarna?", noon(1, 6)}};
  track.meetings = {{{1}, {7}, "intervisie", "Intervisie: jouw vraag", "Online", noon(3, 11), noon(3, 11)},
                    {{2}, {7}, "borrel", "Netwerkmiddag", "", noon(4, 1), noon(4, 1)}};
  track.trainers = {person(2, "Anna de Boer"), person(3, "Bas Smit")};
  return track;
}

std::vector<NamedPage> all_pages(const Templates& templates) {
  std::vector<NamedPage> pages;
  add_my_track(pages, templates);
  add_choice(pages, templates);
  add_desk(pages, templates);
  add_messages(pages, templates);
  add_staff_pages(pages, templates);
  add_team_pages(pages, templates);
  add_advantage_pages(pages, templates);
  add_learning_pages(pages, templates);
  add_preview_pages(pages, templates);
  add_group_pages(pages, templates);
  add_requirement_pages(pages, templates);
  add_office_pages(pages, templates);
  add_contact_pages(pages, templates);
  add_intake_pages(pages, templates);
  add_desk_pages(pages, templates);
  return pages;
}

}  // namespace groeipad::test
