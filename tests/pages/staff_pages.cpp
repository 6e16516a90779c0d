#include "pages/staff_pages.h"

#include "web/pages/grades.h"
#include "web/pages/new_platform.h"
#include "web/pages/platform.h"
#include "web/pages/platforms.h"
#include "web/pages/registration.h"
#include "web/pages/self_test.h"

namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using service::RegisterFault;
using web::pages::Frame;
using web::pages::Notice;

Frame staff_frame(const Templates& templates, Language language = Language::dutch) {
  Frame frame = a_frame(templates, language);
  frame.path = "/beheer/platforms";
  frame.visitor->has_desk = true;
  frame.visitor->manages = true;
  return frame;
}

store::Platform moodle() {
  store::Platform platform;
  platform.id = {3};
  platform.name = "Moodle van de <pabo>";
  platform.issuer = "https://moodle.example";
  platform.client_id = "aBcDeF123456";
  platform.login_url = "https://moodle.example/mod/lti/auth.php";
  platform.token_url = "https://moodle.example/mod/lti/token.php";
  platform.jwks_url = "https://moodle.example/mod/lti/certs.php";
  platform.family = "moodle";
  platform.made = noon(2, 10);
  platform.deployments = {"1", "2"};
  return platform;
}

store::Platform brightspace() {
  store::Platform platform = moodle();
  platform.id = {4};
  platform.name = "Brightspace";
  platform.issuer = "https://learn.example";
  platform.family = "desire2learn";
  platform.token_audience = "https://api.brightspace.com/auth/token";
  platform.allow_anonymous = true;
  platform.learns_deployment = true;
  platform.deployments.clear();
  platform.suspended = noon(2, 14);
  return platform;
}

const store::Institution kPabo{{1}, "Hogeschool Zuid", store::Sector::hbo};
const store::Institution kMbo{{2}, "Mbo Rijnstroom", store::Sector::mbo};

store::Invitation invitation(std::int64_t id, unsigned month, unsigned day) {
  store::Invitation made;
  made.id = {id};
  made.made = noon(month, day);
  made.expires = noon(month, day) + service::kInvitationLife;
  return made;
}

service::PlatformDesk a_desk() {
  service::PlatformDesk desk;
  store::Platform earlier = moodle();
  earlier.id = {2};
  earlier.made = noon(1, 20);
  desk.platforms = {
      {earlier, kPabo, {3}, noon(2, 9)}, {moodle(), kPabo, {3}, noon(3, 1)}, {brightspace(), kMbo, {4}, {}}};
  store::WaitingRegistration waiting;
  waiting.id = {9};
  waiting.issuer = "https://lms.example/\"><dan>";
  waiting.client_id = "client-9";
  waiting.login_url = "https://lms.example/auth";
  waiting.family = "canvas";
  waiting.deployment = "d-1";
  waiting.made = noon(3, 1);
  desk.waiting = {waiting};
  store::Invitation used = invitation(2, 2, 1);
  used.used = noon(2, 3);
  desk.invitations = {{invitation(3, 3, 1), "Hogeschool Zuid"},
                      {used, "Mbo Rijnstroom"},
                      {invitation(1, 1, 5), "Basisschool De Linde"}};
  desk.institutions = {kPabo, kMbo};
  return desk;
}

void add_registration(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame dutch = web::pages::frame_without_session(templates, Language::dutch);
  const Frame english = web::pages::frame_without_session(templates, Language::english);
  const auto done = [&](const char* name, const Frame& frame, const service::RegisterDone& what) {
    pages.push_back({name, web::pages::registered_page(frame, what)});
  };
  done("registered_moodle", dutch, {"moodle", "Hogeschool <Zuid>", false});
  done("registered_moodle_en", english, {"moodle", "Hogeschool Zuid", false});
  done("registered_brightspace", dutch, {"desire2learn", "Mbo Rijnstroom", false});
  done("registered_other", dutch, {"canvas", "Mbo Rijnstroom", false});
  done("registered_waits", dutch, {"moodle", "", true});
  const std::pair<const char*, RegisterFault> faults[] = {
      {"closed", RegisterFault::closed},           {"not_invited", RegisterFault::not_invited},
      {"used", RegisterFault::invitation_used},    {"invitation_busy", RegisterFault::invitation_busy},
      {"by_hand", RegisterFault::bad_request},     {"address", RegisterFault::bad_address},
      {"unreachable", RegisterFault::unreachable}, {"configuration", RegisterFault::bad_configuration},
      {"refused", RegisterFault::refused},         {"answer", RegisterFault::bad_answer},
      {"there", RegisterFault::already_there},     {"busy", RegisterFault::busy}};
  for (const auto& [name, fault] : faults) {
    pages.push_back(
        {"register_" + std::string(name),
         web::pages::register_fault_page(dutch, fault, "issuer: \"<dan>\" is not ours", "r-12ab")});
  }
  pages.push_back({"register_refused_en", web::pages::register_fault_page(english, RegisterFault::refused,
                                                                          "invalid_token", "r-12ab")});
}

void add_platforms(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = staff_frame(templates);
  service::PlatformDesk desk = a_desk();
  const base::Instant now = noon(3, 2);
  pages.push_back({"platforms", web::pages::platforms_page(frame, {.desk = desk,
                                                                   .now = now,
                                                                   .register_url = "",
                                                                   .notice = Notice::invitation_withdrawn,
                                                                   .link = {},
                                                                   .refused = {}})});
  pages.push_back(
      {"platforms_link_en",
       web::pages::platforms_page(staff_frame(templates, Language::english),
                                  {.desk = desk,
                                   .now = now,
                                   .register_url = "",
                                   .notice = Notice::none,
                                   .link = web::pages::NewLink{"https://groeipad.example/lti/register/s3cr3t",
                                                               "Hogeschool Zuid", noon(3, 16)},
                                   .refused = {}})});
  desk.policy = service::RegistrationPolicy::approval;
  pages.push_back(
      {"platforms_refused",
       web::pages::platforms_page(
           frame,
           {.desk = desk,
            .now = now,
            .register_url = "https://groeipad.example/lti/register",
            .notice = Notice::none,
            .link = {},
            .refused = web::pages::RefusedInstitution{
                {9}, {"", store::Sector::vo}, store::StaffAre::contact, web::pages::NameFault::missing}})});
  service::PlatformDesk empty;
  pages.push_back({"platforms_empty", web::pages::platforms_page(frame, {.desk = empty,
                                                                         .now = now,
                                                                         .register_url = "",
                                                                         .notice = Notice::none,
                                                                         .link = {},
                                                                         .refused = {}})});
  empty.policy = service::RegistrationPolicy::closed;
  pages.push_back({"platforms_closed", web::pages::platforms_page(frame, {.desk = empty,
                                                                          .now = now,
                                                                          .register_url = "",
                                                                          .notice = Notice::invitation_gone,
                                                                          .link = {},
                                                                          .refused = {}})});
}

void add_new_platform(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::Field;
  using service::FieldFault;
  const Frame frame = staff_frame(templates);
  const service::ToolAddresses tool{
      "https://groeipad.example/lti/login",     "https://groeipad.example/lti/launch",
      "https://groeipad.example/lti/jwks.json", "https://groeipad.example/",
      "https://groeipad.example/assets/m.svg",  "groeipad.example"};
  const std::vector<store::Institution> institutions = {kPabo, kMbo};
  service::ManualRegistration typed;
  typed.institution = {std::string(300, 'x'), store::Sector::po};
  typed.name = "Moodle <dan>";
  typed.issuer = "moodle.example";
  typed.login_url = "http://moodle.example/mod/lti/auth.php";
  typed.deployments = "1\n2 <ik>";
  typed.staff_are = store::StaffAre::trainer;
  pages.push_back({"new_platform", web::pages::new_platform_page(frame, {.tool = tool,
                                                                         .institutions = institutions,
                                                                         .typed = {},
                                                                         .remarks = {},
                                                                         .already_there = false})});
  pages.push_back(
      {"new_platform_refused",
       web::pages::new_platform_page(frame, {.tool = tool,
                                             .institutions = institutions,
                                             .typed = typed,
                                             .remarks = {{Field::institution, FieldFault::too_long},
                                                         {Field::issuer, FieldFault::no_address},
                                                         {Field::client_id, FieldFault::missing},
                                                         {Field::login_url, FieldFault::not_https},
                                                         {Field::deployments, FieldFault::too_long}},
                                             .already_there = false})});
  pages.push_back(
      {"new_platform_there_en",
       web::pages::new_platform_page(staff_frame(templates, Language::english), {.tool = tool,
                                                                                 .institutions = institutions,
                                                                                 .typed = typed,
                                                                                 .remarks = {},
                                                                                 .already_there = true})});
}

service::ShownPlacement placement(std::string title, std::string course) {
  service::ShownPlacement shown;
  shown.placement.id = {1};
  shown.placement.title = std::move(title);
  shown.placement.context_title = std::move(course);
  return shown;
}

service::PlatformPage a_platform() {
  service::PlatformPage page;
  page.shown = {moodle(), kPabo, {3}, noon(3, 1)};
  service::ShownPlacement read = placement("Mijn traject", "Procesbegeleiders <dan>");
  read.grades = service::GradeColumn::there;
  read.placement.memberships_url = "https://moodle.example/m";
  read.roster.read = read.roster.tried = noon(3, 1);
  service::ShownPlacement failed = read;
  failed.placement.title = "Toets";
  failed.roster.fault = "scope_missing";
  service::ShownPlacement never = read;
  never.roster = {};
  page.placements = {read, failed, never, placement("", "")};
  using service::GradeColumn;
  for (const auto& [title, column] :
       {std::pair("Begeleiding", GradeColumn::nothing_graded), std::pair("Zonder kolom", GradeColumn::gone),
        std::pair("Nieuw", GradeColumn::to_make), std::pair("Mag niet", GradeColumn::none)}) {
    page.placements.push_back(placement(title, "Procesbegeleiders"));
    page.placements.back().grades = column;
  }
  page.refusals = {
      {{3}, noon(3, 2), "r-12ab", "token_form key_known signature", "audience", "audience: aud is <ik>"},
      {{3}, noon(3, 1), "r-12ac", "", "something_new", ""}};
  return page;
}

void add_platform(std::vector<NamedPage>& pages, const Templates& templates) {
  using web::pages::DeploymentFault;
  using web::pages::NameFault;
  service::PlatformPage full = a_platform();
  const Frame frame = staff_frame(templates);
  const auto add = [&](const char* name, const Frame& in, const web::pages::PlatformView& view) {
    pages.push_back({name, web::pages::platform_page(in, view)});
  };
  add("platform", frame, {.page = full, .notice = Notice::platform_added, .change = {}, .deployment = {}});
  add("platform_en", staff_frame(templates, Language::english),
      {.page = full,
       .notice = Notice::test_busy,
       .change = {},
       .deployment = web::pages::RefusedDeployment{"1 <ik>", DeploymentFault::already_there}});
  service::PlatformPage earlier;
  earlier.shown = {moodle(), kPabo, {9}, noon(2, 9)};
  add("platform_earlier", frame, {.page = earlier, .change = {}, .deployment = {}, .is_own = true});
  add("platform_own_unsure_en", staff_frame(templates, Language::english),
      {.page = full, .change = {}, .deployment = {}, .is_own = true, .unsure = true});
  service::PlatformPage bare;
  bare.shown = {brightspace(), kMbo, {4}, {}};
  add("platform_suspended", frame,
      {.page = bare,
       .notice = Notice::platform_suspended,
       .change = web::pages::RefusedChange{"", store::StaffAre::contact, true, NameFault::missing},
       .deployment = {}});
}

void add_self_test(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::Probe;
  using service::ProbeResult;
  const Frame frame = staff_frame(templates);
  const auto add = [&](const char* name, const std::vector<service::ProbeLine>& lines) {
    pages.push_back({name, web::pages::self_test_page(frame, {3}, "Moodle van de <pabo>", lines)});
  };
  add("self_test_fine", {{Probe::addresses, ProbeResult::fine, ""},
                         {Probe::keys, ProbeResult::fine, ""},
                         {Probe::clock, ProbeResult::fine, ""},
                         {Probe::grades_token, ProbeResult::fine, ""},
                         {Probe::roster_token, ProbeResult::fine, ""}});
  add("self_test_unreachable", {{Probe::addresses, ProbeResult::bad_address, "login_url"},
                                {Probe::keys, ProbeResult::unreachable, "timeout <dan>"},
                                {Probe::clock, ProbeResult::not_tried, ""},
                                {Probe::grades_token, ProbeResult::token_unusable, "not json"},
                                {Probe::roster_token, ProbeResult::bad_status, "500"}});
  add("self_test_refused", {{Probe::addresses, ProbeResult::fine, ""},
                            {Probe::keys, ProbeResult::no_keys, ""},
                            {Probe::clock, ProbeResult::clock_differs, "-420"},
                            {Probe::grades_token, ProbeResult::token_refused, "invalid_client"},
                            {Probe::roster_token, ProbeResult::not_tried, ""}});
  add("self_test_scopes", {{Probe::addresses, ProbeResult::fine, ""},
                           {Probe::keys, ProbeResult::fine, ""},
                           {Probe::clock, ProbeResult::fine, ""},
                           {Probe::grades_token, ProbeResult::scope_missing, ""},
                           {Probe::roster_token, ProbeResult::scope_missing, ""}});
}

store::StuckScore score(std::int64_t id, std::string person, std::string why, store::ScoreState state) {
  store::StuckScore score;
  score.id = {id};
  score.wanted.measure = id % 2 == 0 ? "test" : "progress";
  score.state = state;
  score.changed = noon(2, 26);
  score.next_try = noon(3, 3);
  score.attempts = static_cast<int>(id);
  score.why = std::move(why);
  score.person = std::move(person);
  score.placement_title = "Mijn traject";
  score.context_title = "Procesbegeleiders <dan>";
  score.platform_name = "Moodle van de <pabo>";
  score.platform = {3};
  return score;
}

void add_grades(std::vector<NamedPage>& pages, const Templates& templates) {
  using store::ScoreState;
  const Frame frame = staff_frame(templates);
  service::Outbox outbox;
  outbox.count = {12, 1};
  outbox.stuck = {score(1, "Fatima <ik>", "unreachable", ScoreState::waiting),
                  score(2, "", "http_503", ScoreState::waiting),
                  score(3, "Tom Visser", "http_400", ScoreState::refused),
                  score(4, "Tom Visser", "scope_missing", ScoreState::waiting),
                  score(5, "Tom Visser", "column_gone", ScoreState::refused),
                  score(6, "Tom Visser", "replaced", ScoreState::refused)};
  outbox.stuck[1].next_try = noon(3, 1);
  outbox.stuck[2].detail = "400 <dan>";
  outbox.stuck[2].context_title.clear();
  pages.push_back({"grades", web::pages::grades_page(frame, outbox, noon(3, 2), Notice::grade_resent)});
  pages.push_back({"grades_en", web::pages::grades_page(staff_frame(templates, Language::english), outbox,
                                                        noon(3, 2), Notice::none)});
  pages.push_back({"grades_empty", web::pages::grades_page(frame, {}, noon(3, 2), Notice::none)});
}

}  // namespace

void add_staff_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_registration(pages, templates);
  add_platforms(pages, templates);
  add_new_platform(pages, templates);
  add_platform(pages, templates);
  add_self_test(pages, templates);
  add_grades(pages, templates);
}

}  // namespace groeipad::test
