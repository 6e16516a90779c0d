#include "pages/contact_pages.h"

#include "web/pages/manager_page.h"
#include "web/pages/messages.h"
#include "web/pages/own_people.h"
#include "web/pages/recruitment.h"

namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using store::Stage;
using web::pages::Frame;
using web::pages::LinkNotice;
using web::pages::LogoNotice;
using web::pages::LogoRefusal;

const store::Institution kMbo{{2}, "Mbo <Rijnstroom>", store::Sector::mbo};
const store::Institution kSchool{{3}, "Basisschool De Linde", store::Sector::po};

Frame contact_frame(const Templates& templates, Language language = Language::dutch) {
  Frame frame = a_frame(templates, language);
  frame.path = "/instelling/2";
  frame.visitor->is_contact = true;
  return frame;
}

store::OwnPerson person(std::int64_t id, std::string name, const char* track, Stage stage) {
  return {.enrolment = {id},
          .person = {id},
          .name = std::move(name),
          .track = track,
          .edition = stage == Stage::applied ? "" : "Groep <7>",
          .stage = stage,
          .since = noon(2, static_cast<unsigned>(id)),
          .paused = false};
}

service::OwnPeople own_people() {
  service::OwnPeople own{kMbo, {}, {}};
  own.applications = {person(8, "Wim", "verbinder", Stage::applied), person(9, "", "elders", Stage::applied)};
  service::OwnTrack coach{two_tracks().track("procesbegeleider"), {0, 1, 1, 1, 1, 1}, {}};
  coach.people = {person(1, "Anna <ik>", "procesbegeleider", Stage::intake),
                  person(2, "Bas", "procesbegeleider", Stage::started),
                  person(3, "Cas", "procesbegeleider", Stage::started),
                  person(4, "Dana", "procesbegeleider", Stage::finished),
                  person(5, "", "procesbegeleider", Stage::stopped)};
  coach.people[2].paused = true;
  service::OwnTrack connector{two_tracks().track("verbinder"), {1, 0, 0, 0, 0, 0}, {}};
  own.tracks = {std::move(coach), std::move(connector)};
  return own;
}

traject::Outreach an_outreach() {
  traject::Outreach outreach;
  outreach.track = "procesbegeleider";
  outreach.recruitment = {
      {"Breng een team in <beweging>", "Get a team moving"},   {"Jij geeft ruimte.", "You give room."},
      {{"Je begeleidt graag.", "You like to coach."}},         {{"Werkvormen kiezen.", "Choosing formats."}},
      {{"Een intake vooraf.", "An intake beforehand."}},       {"40 uur.", "40 hours."},
      {{"Een team dat vooruitkomt.", "A team that gets on."}}, {"Meld je aan.", "Apply."}};
  outreach.manager = {
      {"Je collega leert begeleiden.", "Your colleague learns to coach."},
      {"40 uur en nog eens 40.", "40 hours and 40 more."},
      {{{"Zet de <uren> in de taak", "Put the hours in the job"}, {"Dat helpt.", "It helps."}}},
      {{{"Bij de start", "At the start"}, {"Bespreek het plan.", "Talk about the plan."}}}};
  return outreach;
}

void add_people(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame dutch = contact_frame(templates);
  const Frame english = contact_frame(templates, Language::english);
  pages.push_back({"own_people", web::pages::own_people_page(dutch, own_people())});
  pages.push_back({"own_people_en", web::pages::own_people_page(english, own_people())});
  pages.push_back({"own_people_nobody", web::pages::own_people_page(dutch, {kSchool, {}, {}})});
  pages.push_back({"own_institutions", web::pages::own_institutions_page(dutch, {kSchool, kMbo})});
  pages.push_back({"own_institutions_none", web::pages::own_institutions_page(dutch, {})});
}

void add_recruitment(std::vector<NamedPage>& pages, const Templates& templates) {
  traject::Catalogue catalogue = two_tracks();
  catalogue.outreaches = {an_outreach()};
  const service::Recruiting bare{kMbo, false, {}};
  const service::Recruiting full{kMbo, true, {"Petra <P>", "Bas Smit"}};
  const auto add = [&](const char* name, const service::Recruiting& recruiting, LogoNotice notice,
                       std::optional<LogoRefusal> refused, Language language = Language::dutch) {
    pages.push_back(
        {name,
         web::pages::recruitment_page(
             contact_frame(templates, language),
             {.recruiting = recruiting, .catalogue = catalogue, .notice = notice, .refused = refused})});
  };
  add("recruitment", full, LogoNotice::kept, {});
  add("recruitment_en", full, LogoNotice::none, {}, Language::english);
  add("recruitment_bare", bare, LogoNotice::removed, {});
  add("recruitment_not_png", bare, LogoNotice::none, LogoRefusal::not_png);
  add("recruitment_missing", bare, LogoNotice::none, LogoRefusal::missing);
  add("recruitment_bytes", bare, LogoNotice::none, LogoRefusal::too_many_bytes);
  add("recruitment_pixels", bare, LogoNotice::none, LogoRefusal::too_many_pixels);
  add("recruitment_broken", bare, LogoNotice::none, LogoRefusal::broken);
}

void add_sharing(std::vector<NamedPage>& pages, const Templates& templates) {
  const traject::Track* track = two_tracks().track("procesbegeleider");
  const service::SharedTrack none{track, {}, true};
  const service::SharedTrack some{
      track, {{{4}, noon(3, 1), std::nullopt}, {{3}, noon(2, 1), noon(2, 20)}}, true};
  service::SharedTrack full = some;
  full.may_add = false;
  const auto add = [&](const char* name, const service::SharedTrack& shared, LinkNotice notice,
                       const std::string& link, Language language = Language::dutch) {
    pages.push_back({name, web::pages::share_page(a_frame(templates, language),
                                                  {.shared = shared, .notice = notice, .new_link = link})});
  };
  add("share", none, LinkNotice::none, "");
  add("share_new", some, LinkNotice::none, "https://groeipad.example/voor-leidinggevenden/s3cr3t");
  add("share_en", some, LinkNotice::revoked, "", Language::english);
  add("share_full", full, LinkNotice::too_many, "");
}

void add_manager(std::vector<NamedPage>& pages, const Templates& templates) {
  const traject::Outreach outreach = an_outreach();
  Frame dutch = web::pages::frame_without_session(templates, Language::dutch);
  Frame english = web::pages::frame_without_session(templates, Language::english);
  dutch.today = english.today = base::local_date(noon(kToday[0], kToday[1]));
  service::ManagerPage page;
  page.participant = "Fatima <ik>";
  page.track = two_tracks().track("procesbegeleider");
  page.brief = &outreach.manager;
  page.edition = "Procesbegeleiders 2026–2027";
  page.meetings = {base::local_date(noon(3, 11)), base::local_date(noon(4, 1))};
  page.trainers = {"Anna de Boer", "Bas <Smit>"};
  pages.push_back({"manager", web::pages::manager_page(dutch, page)});
  pages.push_back({"manager_en", web::pages::manager_page(english, page)});
  service::ManagerPage early;
  early.track = page.track;
  early.brief = page.brief;
  pages.push_back({"manager_early", web::pages::manager_page(dutch, early)});
  pages.push_back({"manager_gone", web::pages::manager_link_gone_page(dutch)});
}

}  // namespace

void add_contact_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_people(pages, templates);
  add_recruitment(pages, templates);
  add_sharing(pages, templates);
  add_manager(pages, templates);
}

}  // namespace groeipad::test
