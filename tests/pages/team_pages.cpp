#include "pages/team_pages.h"

#include "service/participant.h"
#include "web/pages/my_track.h"
#include "web/pages/participant.h"
#include "web/pages/team.h"
#include "web/pages/team_year.h"
#include "web/pages/teams.h"

namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using service::TeamPlace;
using std::chrono::sys_days;
using traject::LogKind;
using traject::Pairing;
using traject::Phase;
using traject::TeamRole;
using web::pages::Frame;
using web::pages::NotTakenForm;

sys_days day(unsigned month, unsigned number) {
  return base::LocalDate(std::chrono::year(2027), std::chrono::month(month), std::chrono::day(number));
}

store::Team a_team(bool closed = false) {
  return {.id = {7},
          .institution = {2},
          .institution_name = "Mbo Rijnstroom",
          .name = "Rekenen <op maat>",
          .question = "Hoe houden we iedereen erbij?\nEn wat laten we los?",
          .made = noon(1, 4),
          .closed = closed ? std::optional(noon(3, 1)) : std::nullopt};
}

store::TeamMember member(std::int64_t id, const std::string& name, TeamRole role, bool experienced,
                         traject::Period stay) {
  return {.id = {id},
          .team = {7},
          .person = {id == 4 ? 0 : id},
          .name = name,
          .role = role,
          .experienced = experienced,
          .enrolment = {},
          .track = "",
          .stay = stay};
}

store::TeamMember fatima(bool gone = false) {
  auto learner = member(5, "Fatima el Amrani", TeamRole::process_coach, false, {day(1, 11), std::nullopt});
  if (gone) learner.stay.until = day(2, 20);
  learner.enrolment = {50};
  learner.track = "procesbegeleider";
  return learner;
}

std::vector<store::TeamMember> members() {
  return {member(6, "Anna de Boer", TeamRole::researcher, true, {day(1, 4), std::nullopt}),
          member(4, "Kees \"de bus\" Jansen", TeamRole::teacher, false, {day(1, 4), std::nullopt}),
          member(8, "", TeamRole::ict_expert, false, {day(4, 1), std::nullopt}), fatima(),
          member(9, "Lies Prins", TeamRole::researcher, true, {day(1, 4), day(2, 1)})};
}

TeamPlace place(Pairing what, std::optional<sys_days> when = std::nullopt, bool gone = false) {
  TeamPlace found{.team = a_team(), .place = fatima(gone), .beside = TeamRole::researcher};
  found.pairing = {what, when};
  if (what == Pairing::paired) found.colleagues = {"Anna de Boer", ""};
  return found;
}

std::vector<TeamPlace> places_in_every_state() {
  return {place(Pairing::paired),
          place(Pairing::nobody),
          place(Pairing::comes_later, day(3, 10)),
          place(Pairing::has_left, day(2, 1)),
          place(Pairing::team_pauses),
          place(Pairing::team_pauses, day(4, 1))};
}

Frame staff_frame(const Templates& templates, Language language = Language::dutch) {
  Frame frame = a_frame(templates, language);
  frame.path = "/beheer/designteams";
  frame.visitor->has_desk = true;
  frame.visitor->manages = true;
  return frame;
}

void add_desk(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  service::TeamsDesk desk;
  desk.institutions = {{{2}, "Mbo Rijnstroom", store::Sector::mbo}};
  pages.push_back(
      {"teams_none", teams_page(staff_frame(templates), {.desk = desk, .notice = "", .refused = {}})});
  desk.teams = {{a_team(), 5, 1, 0, false, Phase::design},
                {a_team(), 1, 1, 1, false, std::nullopt},
                {a_team(), 4, 2, 0, true, Phase::share},
                {a_team(true), 0, 0, 0, false, std::nullopt}};
  const NotTakenForm refused{.form = std::string(kNewTeamForm),
                             .field = "question",
                             .wrong = "Schrijf de praktijkvraag op.",
                             .typed = {{"name", "Team <X>"}, {"question", ""}, {"institution", "2"}}};
  pages.push_back(
      {"teams", teams_page(staff_frame(templates), {.desk = desk, .notice = "", .refused = refused})});
  pages.push_back({"teams_en", teams_page(staff_frame(templates, Language::english),
                                          {.desk = desk, .notice = "", .refused = {}})});
}

void add_team_desk(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  service::TeamDesk desk{.team = a_team(), .members = {}, .places = {}};
  // The page names the roles of tracks that have one.
  static const traject::Catalogue catalogue = [] {
    traject::Catalogue all = two_tracks();
    all.tracks.front().team = traject::TeamPart{TeamRole::process_coach, TeamRole::researcher};
    return all;
  }();
  const auto shown = [&](const char* name, Language language, std::string_view notice,
                         const std::optional<NotTakenForm>& refused) {
    pages.push_back(
        {name, team_desk_page(staff_frame(templates, language),
                              {.desk = desk, .catalogue = catalogue, .notice = notice, .refused = refused})});
  };
  shown("team_desk_new", Language::dutch, "gevormd", {});
  desk.members = members();
  desk.places = places_in_every_state();
  shown("team_desk", Language::dutch, "lid", {});
  shown("team_desk_en", Language::english, "", {});
  shown("team_desk_not_paired", Language::dutch, "",
        NotTakenForm{.form = std::string(kPlaceForm),
                     .field = "from",
                     .wrong = templates.text("team.not_paired", Language::dutch, {{"role", "onderzoeker"}}),
                     .typed = {{"who", "Bram"}, {"track", "procesbegeleider"}, {"from", "2027-03-01"}}});
  shown("team_desk_not_known", Language::dutch, "",
        NotTakenForm{.form = std::string(kMemberForm),
                     .field = "who",
                     .wrong = templates.text("team.nobody_called_so", Language::dutch),
                     .typed = {{"who", "Kees"}, {"role", "student"}, {"experienced", "yes"}, {"from", ""}}});
  shown("team_desk_leaves_too_late", Language::dutch, "",
        NotTakenForm{.form = leave_form({6}),
                     .field = "until",
                     .wrong = templates.text("team.leaves_too_late", Language::dutch),
                     .typed = {{"until", "2027-05-01"}}});
  desk.team = a_team(true);
  desk.places.clear();
  shown("team_desk_closed", Language::dutch, "",
        NotTakenForm{.form = std::string(kChangeTeamForm),
                     .field = "",
                     .wrong = templates.text("team.is_closed", Language::dutch),
                     .typed = {{"name", "Rekenen"}, {"question", "Hoe?"}}});
}

store::LogEntry entry(std::int64_t id, LogKind kind, unsigned number, const std::string& words,
                      std::int64_t corrects = 0) {
  return {.id = {id},
          .team = {7},
          .kind = kind,
          .day = day(2, number),
          .words = words,
          .corrects = {corrects},
          .author = {5},
          .author_name = id == 2 ? "" : "Fatima el Amrani",
          .made = noon(2, number)};
}

service::TeamView a_full_team() {
  service::TeamView view;
  view.team = a_team();
  view.members = members();
  view.phases = {{Phase::clarify, 1, {day(1, 4), day(1, 18)}},
                 {Phase::design, 1, {day(1, 18), day(2, 8)}},
                 {Phase::explore, 2, {day(2, 8), std::nullopt}}};
  view.pauses = {{{1}, {day(1, 25), day(2, 1)}, "Toetsweek", {6}},
                 {{2}, {day(3, 1), std::nullopt}, "Ziekte\n<van twee leden>", {6}},
                 {{3}, {day(7, 10), day(8, 23)}, "Zomervakantie", {6}}};
  view.log = {entry(3, LogKind::decision, 20, "Toch <drie> groepen.", 1),
              entry(2, LogKind::result, 14, "Het werkte."),
              entry(1, LogKind::decision, 10, "We kiezen twee groepen.\nMet een voortoets.")};
  view.products = {{{1},
                    {7},
                    "Lessenserie <4>",
                    "Vier lessen.",
                    "https://voorbeeld.example/les?a=1&b=2",
                    {5},
                    "Fatima el Amrani",
                    noon(2, 12)},
                   {{2}, {7}, "Kijkwijzer", "", "", {6}, "", noon(2, 13)}};
  view.places = {place(Pairing::team_pauses)};
  view.may_write = true;
  view.may_guide = true;
  return view;
}

/// What the page of a team shows besides it.
struct Besides {
  std::vector<std::string> trainers;
  std::optional<LogKind> kind;
  std::optional<base::LogEntryId> correcting;
  std::string_view notice;
  std::optional<NotTakenForm> refused;
};

std::string team_as_fatima(const Frame& frame, const service::TeamView& view, const Besides& besides) {
  return web::pages::team_page(frame, {.team = view,
                                       .reader = {5},
                                       .trainers = besides.trainers,
                                       .kind = besides.kind,
                                       .correcting = besides.correcting,
                                       .notice = besides.notice,
                                       .refused = besides.refused});
}

void add_team(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  const Frame frame = a_frame(templates);
  service::TeamView view = a_full_team();
  const auto add = [&](const char* name, const Frame& around, const Besides& besides) {
    pages.push_back({name, team_as_fatima(around, view, besides)});
  };
  const auto refused = [&](std::string_view form, const char* field, const char* key, base::Fields typed) {
    return NotTakenForm{.form = std::string(form),
                        .field = field,
                        .wrong = templates.text(key, Language::dutch),
                        .typed = std::move(typed)};
  };
  const Besides plain;
  add("team", frame, plain);
  add("team_en", a_frame(templates, Language::english), plain);
  Besides page = plain;
  page.kind = LogKind::result;
  page.notice = "logboek";
  add("team_log_results", frame, page);
  page.kind = LogKind::pilot;
  page.correcting = base::LogEntryId{2};
  page.refused = refused(kEntryForm, "words", "team.entry_empty", {{"kind", "pilot"}, {"day", "2027-03-01"}});
  add("team_correcting", frame, page);
  page = plain;
  page.refused =
      refused(kPhaseForm, "from", "team.phase_too_early", {{"phase", "share"}, {"from", "2027-01-01"}});
  add("team_phase_refused", frame, page);
  page.refused = refused(kPauseForm, "from", "team.overlaps", {{"from", "2027-03-01"}, {"reason", "x"}});
  add("team_pause_refused", frame, page);
  page.refused = refused(resume_form({2}), "day", "team.ends_too_early", {{"day", "2027-02-01"}});
  add("team_resume_refused", frame, page);
  page.refused = refused(kProductForm, "url", "team.no_https", {{"title", "Les"}, {"url", "http://x"}});
  add("team_product_refused", frame, page);
  page = plain;
  view.places = {place(Pairing::has_left, day(2, 1))};
  view.own_judgements = {{{7}, {50}, false, "Het logboek mag <voller>.", {9}, "Hanneke Bos", noon(2, 28)}};
  page.trainers = {"Hanneke Bos", ""};
  add("team_pairing_missing", frame, page);
  page.trainers.clear();
  view.own_judgements.front().good = true;
  add("team_pairing_missing_en", a_frame(templates, Language::english), page);
  view = {};
  view.team = a_team(true);
  view.phases = {{Phase::share, 1, {day(1, 4), day(1, 18)}}};
  view.may_form = true;
  Frame staff = staff_frame(templates);
  staff.visitor->has_team = true;
  add("team_closed", staff, plain);
  view.phases.clear();
  view.team = a_team();
  add("team_empty", frame, plain);
  pages.push_back({"my_teams", my_teams_page(frame, {a_team(), a_team(true)})});
  pages.push_back({"my_teams_none_en", my_teams_page(a_frame(templates, Language::english), {})});
}

void add_year(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  Frame frame = a_frame(templates);
  frame.visitor->has_desk = true;
  service::TeamYear year;
  year.enrolment.id = {50};
  year.person = {{5}, {2}, "Fatima <dan> Amrani"};
  year.track = &two_tracks().tracks.front();
  year.team = a_team();
  year.places = {place(Pairing::has_left, day(2, 1))};
  year.here = std::chrono::days(30);
  year.everywhere = std::chrono::days(31);
  year.may_judge = true;
  pages.push_back({"team_year", team_year_page(frame, {.year = year, .notice = "", .refused = {}})});
  const service::TeamView team = a_full_team();
  year.log = team.log;
  year.products = team.products;
  year.phases = team.phases;
  year.here = std::chrono::days(365);
  year.everywhere = std::chrono::days(400);
  year.months_needed = 12;
  year.meetings = 4;
  year.places = {place(Pairing::paired), place(Pairing::paired, std::nullopt, true)};
  year.judgements = {{{7}, {50}, false, "Schrijf meer\nop <papier>.", {9}, "Hanneke Bos", noon(2, 28)}};
  const NotTakenForm refused{.form = std::string(kJudgeForm),
                             .field = "result",
                             .wrong = templates.text("team.no_result", Language::dutch),
                             .typed = {{"result", ""}, {"words", "Mooi gedaan."}}};
  pages.push_back(
      {"team_year_refused", team_year_page(frame, {.year = year, .notice = "nog-niet", .refused = refused})});
  year.may_judge = false;
  year.judgements.insert(year.judgements.begin(), {{7}, {50}, true, "Mooi.", {9}, "", noon(3, 1)});
  Frame english = a_frame(templates, Language::english);
  english.visitor->has_desk = true;
  pages.push_back(
      {"team_year_good_en", team_year_page(english, {.year = year, .notice = "goed", .refused = {}})});
}

void add_cards(std::vector<NamedPage>& pages, const Templates& templates) {
  static const traject::Track coach = [] {
    traject::Track track = two_tracks().tracks.front();
    track.team = traject::TeamPart{TeamRole::process_coach, TeamRole::researcher};
    return track;
  }();
  service::MyTrack track = my_track_with(facts_halfway());
  track.path.track = &coach;
  const auto mine = [&](const char* name) {
    pages.push_back({name, web::pages::my_track_page(a_frame(templates), {.track = track,
                                                                          .enrolments = track.enrolments,
                                                                          .catalogue = two_tracks(),
                                                                          .refused = {}})});
  };
  mine("my_track_no_team");
  track.teams = places_in_every_state();
  TeamPlace over = place(Pairing::not_in_team, std::nullopt, true);
  over.good = true;
  track.teams.push_back(over);
  TeamPlace ahead = place(Pairing::paired);
  ahead.place.stay.from = day(4, 1);
  track.teams.push_back(ahead);
  mine("my_track_teams");
  Frame frame = a_frame(templates);
  frame.visitor->has_desk = true;
  const auto theirs = [&](const char* name) {
    pages.push_back({name, web::pages::participant_page(frame, {.track = track,
                                                                .person = {{5}, {1}, "Fatima el Amrani"},
                                                                .institution = "Mbo Rijnstroom",
                                                                .works = {}})});
  };
  theirs("participant_teams");
  track.teams.clear();
  theirs("participant_no_team");
}

}  // namespace

void add_team_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_desk(pages, templates);
  add_team_desk(pages, templates);
  add_team(pages, templates);
  add_year(pages, templates);
  add_cards(pages, templates);
}

}  // namespace groeipad::test
