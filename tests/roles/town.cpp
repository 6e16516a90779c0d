#include "roles/town.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "content/content.h"
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "service/viewer.h"
#include "store/attempts.h"
#include "store/deep_links.h"
#include "store/enrolments.h"
#include "store/evidence.h"
#include "store/intakes.h"
#include "store/manager_links.h"
#include "store/own_people.h"
#include "store/placements.h"
#include "store/platforms.h"
#include "store/registrations.h"
#include "store/scores.h"
#include "store/teams.h"
#include "store/ties.h"
#include "web/cookies.h"
#include "web/pages/frame.h"

namespace groeipad::roles {
namespace {

using traject::Tie;
using traject::Ties;

constexpr base::Instant kNow{std::chrono::milliseconds(1'790'000'000'250)};
constexpr std::string_view kTrack = "procesbegeleider";

traject::Catalogue the_content() {
  const std::filesystem::path source(GROEIPAD_SOURCE_DIR);
  return content::load(source / "modules", source / "rubrics").value();
}

store::Platform an_lms(char letter, base::InstitutionId institution) {
  const std::string name = letter == 'A' ? "lms-a.example.nl" : "lms-b.example.nl";
  return {.id = {},
          .institution = institution,
          .name = name,
          .issuer = "https://" + name,
          .client_id = "client",
          .login_url = "https://" + name + "/auth",
          .token_url = "https://" + name + "/token",
          .jwks_url = "https://" + name + "/jwks",
          .token_audience = "",
          // ROC A has its LMS's staff as contacts; at B an LMS role means nothing here.
          .staff_are = letter == 'A' ? store::StaffAre::contact : store::StaffAre::nothing,
          .deployments = {"1"}};
}

std::string text(std::int64_t number) { return std::to_string(number); }

}  // namespace

Ties Inhabitant::to(Thing thing) const {
  const auto found = ties.find(thing);
  return found == ties.end() ? Ties() : found->second;
}

Town::Town(const std::string& url)
    : premises_(lms_, the_content(), kNow, url),
      templates_(web::pages::load_templates().value()),
      rate_({.spare_loopback = true}, premises_.wall),
      app_{premises_.services, templates_, metrics_, rate_},
      router_(web::make_router(app_)) {
  settle();
}

Inhabitant& Town::move_in(const std::string& name, char institution, store::LaunchRoles roles) {
  Inhabitant one{.name = name,
                 .person = {},
                 .platform = platforms_.at(institution),
                 .launch_roles = roles,
                 .placement = placements_.at(institution),
                 .ties = {{Thing::anybodys, Ties(Tie::self)}}};
  premises_.services.db.commit([&](store::Transaction& db) {
    one.person = store::seen(db,
                             {.platform = one.platform,
                              .subject = name,
                              .institution = institutions_.at(institution),
                              .name = name,
                              .email = ""},
                             kNow);
    store::join(db, one.placement,
                {.person = one.person, .subject = name, .learner = roles.learner, .staff = roles.staff},
                kNow);
  });
  if (roles.staff) one.ties[Thing::course].add(Tie::teacher);
  people_.push_back(std::move(one));
  return people_.back();
}

Inhabitant& Town::called(std::string_view name) {
  return *std::ranges::find_if(people_, [&](const Inhabitant& one) { return one.name == name; });
}

void Town::found_institutions(store::Transaction& db) {
  for (const char letter : {'A', 'B'}) {
    const std::string name = letter == 'A' ? "ROC A" : "Hogeschool B";
    const auto sector = letter == 'A' ? store::Sector::mbo : store::Sector::hbo;
    institutions_[letter] = store::institution_named(db, name, sector, kNow);
    platforms_[letter] = store::add_platform(db, an_lms(letter, institutions_[letter]), kNow).value();
    const store::Placement course{.id = {},
                                  .platform = platforms_[letter],
                                  .deployment = "1",
                                  .resource_link = "link",
                                  .title = "Groeipad",
                                  .context = "course",
                                  .context_title = "Professionalisering",
                                  .item = "",
                                  .lineitems_url = "",
                                  .lineitem_url = "",
                                  .grade_scopes = "",
                                  .memberships_url = ""};
    placements_[letter] = store::place(db, course, kNow);
  }
  ids_["institution"] = text(institutions_.at('A').value);
  ids_["platform"] = text(platforms_.at('A').value);
}

void Town::gather_groups(store::Transaction& db) {
  const auto edition = [&](const std::string& name) {
    return store::add_edition(
        db, {.id = {}, .track = std::string(kTrack), .name = name, .starts = {}, .ends = {}});
  };
  const base::EditionId theirs = edition("Doorlopend");
  const base::EditionId other = edition("Een andere");
  ids_["edition"] = text(theirs.value);
  const auto enrol = [&](std::string_view name, base::EditionId where) {
    return store::enrol(db, {.id = {},
                             .person = called(name).person,
                             .track = std::string(kTrack),
                             .edition = where,
                             .stage = store::Stage::started,
                             .since = kNow - std::chrono::hours(24 * 60)});
  };
  ids_["enrolment"] = text(enrol("Ann", theirs).value);
  enrol("Bas", theirs);
  ids_["candidate"] = text(enrol("Eva", theirs).value);
  static_cast<void>(store::change_stage(db, {std::stoll(ids_.at("candidate"))}, store::Stage::intake, "",
                                        kNow - std::chrono::hours(1)));
  store::add_trainer(db, theirs, called("Rein").person);
  enrol("Cor", other);
  const auto group =
      store::add_edition(db, {.id = {}, .track = "verbinder", .name = "Een groep", .starts = {}, .ends = {}});
  for (const std::string_view name : {"Bas", "Ann"}) {
    const auto member = store::enrol(db, {.id = {},
                                          .person = called(name).person,
                                          .track = "verbinder",
                                          .edition = group,
                                          .stage = store::Stage::started,
                                          .since = kNow});
    ids_["member"] = text(member.value);
  }
  store::add_trainer(db, group, called("Truus").person);
  store::add_trainer(db, theirs, called("Truus").person);
  store::add_trainer(db, other, called("Otto").person);
  store::add_contact(db, institutions_.at('A'), called("Connie").person, kNow);
  store::add_contact(db, institutions_.at('B'), called("Dick").person, kNow);
  store::grant(db, called("Paula").person, store::Role::programme, kNow);
}

void Town::leave_work(store::Transaction& db) {
  const base::EnrolmentId anns{std::stoll(ids_.at("enrolment"))};
  const auto intake = premises_.calendar.now() - std::chrono::hours(24 * 30);
  store::add_fact(db, anns, {.kind = traject::FactKind::intake, .subject = "suitable", .at = intake}, kNow);
  const auto work = store::save_draft(db,
                                      {.id = {},
                                       .enrolment = anns,
                                       .kind = store::EvidenceKind::assignment,
                                       .step = "inleiding",
                                       .part = "",
                                       .title = "Opdracht",
                                       .criteria = {},
                                       .answers = {{"a", "Wat zag je?", "Veel."}},
                                       .version = 0,
                                       .changed = kNow,
                                       .handed_in = std::nullopt},
                                      kNow);
  static_cast<void>(store::hand_in(db, work, kNow));
  ids_["work"] = text(work.value);
  const auto shared = store::save_draft(db,
                                        {.id = {},
                                         .enrolment = {std::stoll(ids_.at("member"))},
                                         .kind = store::EvidenceKind::practice,
                                         .step = "praktijk-1",
                                         .part = "",
                                         .title = "Toegepast",
                                         .criteria = {},
                                         .answers = {{"a", "Wat deed je?", "Iets."}},
                                         .version = 0,
                                         .changed = kNow,
                                         .handed_in = std::nullopt},
                                        kNow);
  static_cast<void>(store::hand_in(db, shared, kNow));
  ids_["shared"] = text(shared.value);
  const traject::Catalogue& content = premises_.services.catalogue;
  ids_["prompt"] = content.material(kTrack)->modules.front().prompts.front().id;
  ids_["page"] = content.material(kTrack)->modules.front().pages.front().id;
  ids_["microlearning"] = content.library.items.front().id;
  const auto question = store::add_learning_question(db, anns, "Hoe?", kNow);
  ids_["question"] = text(question.value);
  const auto request = store::add_deep_link(db, {.id = {},
                                                 .platform = platforms_.at('B'),
                                                 .person = called("Ulla").person,
                                                 .deployment = "1",
                                                 .return_url = "https://lms-b.example.nl/return",
                                                 .data = std::nullopt,
                                                 .started = kNow});
  ids_["deep_link"] = text(request.value);
}

/// At ROC A; Ann learns there, Wil of the other institution is the experienced colleague.
void Town::form_team(store::Transaction& db) {
  const auto team = store::add_team(db, {.id = {},
                                         .institution = institutions_.at('A'),
                                         .institution_name = "",
                                         .name = "Rekenen",
                                         .question = "Hoe?",
                                         .made = kNow,
                                         .closed = std::nullopt});
  ids_["team"] = text(team.value);
  const auto day = std::chrono::sys_days(base::local_date(kNow)) - std::chrono::days(20);
  const auto join = [&](base::PersonId person, traject::TeamRole role, bool experienced,
                        base::EnrolmentId in) {
    return store::add_member(db,
                             {.id = {},
                              .team = team,
                              .person = person,
                              .name = person.known() ? "" : "Piet",
                              .role = role,
                              .experienced = experienced,
                              .enrolment = in,
                              .track = "",
                              .stay = {day, std::nullopt}},
                             kNow);
  };
  join(called("Ann").person, traject::TeamRole::process_coach, false, {std::stoll(ids_.at("enrolment"))});
  join(called("Wil").person, traject::TeamRole::researcher, true, {});
  ids_["team_member"] = text(join({}, traject::TeamRole::teacher, false, {}).value);
  store::begin_phase(db, team, {traject::Phase::clarify, 1, {day, std::nullopt}});
  ids_["pause"] = text(store::add_pause(db, team,
                                        {.id = {},
                                         .period = {day + std::chrono::days(19), std::nullopt},
                                         .reason = "Vakantie",
                                         .made_by = called("Wil").person},
                                        kNow)
                           .value);
  ids_["entry"] = text(store::add_log_entry(db, {.id = {},
                                                 .team = team,
                                                 .kind = traject::LogKind::decision,
                                                 .day = day,
                                                 .words = "Zo",
                                                 .corrects = {},
                                                 .author = called("Wil").person,
                                                 .author_name = "",
                                                 .made = kNow})
                           .value);
  ids_["product"] = text(store::add_product(db, {.id = {},
                                                 .team = team,
                                                 .title = "Les",
                                                 .about = "",
                                                 .url = "",
                                                 .author = called("Wil").person,
                                                 .author_name = "",
                                                 .made = kNow})
                             .value);
}

/// What is to come: meetings, an intake, somebody to place; and what was shared.
void Town::plan(store::Transaction& db) {
  for (const std::string which : {"meeting", "other_meeting"}) {
    const auto starts = kNow + std::chrono::hours(24 * 10);
    ids_[which] = text(store::add_meeting(db, {.id = {},
                                               .edition = {std::stoll(ids_.at("edition"))},
                                               .kind = "intervisie",
                                               .title = which,
                                               .place = "Online",
                                               .starts = starts,
                                               .ends = starts + std::chrono::hours(2),
                                               .step = ""})
                           .value);
  }
  const base::EnrolmentId evas{std::stoll(ids_.at("candidate"))};
  static_cast<void>(store::begin_intake(db, evas, kNow));
  ids_["applicant"] = text(store::apply(db, called("Aad").person, kTrack, "Graag", kNow).value().value);
  ids_["link"] =
      text(store::add_manager_link(db, {std::stoll(ids_.at("enrolment"))}, std::string(32, 'm'), kNow).value);
  store::keep_logo(db, institutions_.at('A'), "png", kNow);
  ids_["trainer"] = text(called("Rein").person.value);
  ids_["contact"] = text(called("Connie").person.value);
}

/// What programme staff find on their desk.
void Town::leave_office(store::Transaction& db) {
  ids_["invitation"] = text(store::add_invitation(db, {.id = {},
                                                       .secret_hash = std::string(32, 'x'),
                                                       .institution = institutions_.at('A'),
                                                       .made = kNow,
                                                       .expires = kNow + std::chrono::hours(1),
                                                       .used = std::nullopt,
                                                       .platform = {}})
                                .value);
  for (const std::string which : {"registration", "other_registration"}) {
    const std::string lms = "https://" + which + ".example.nl";
    ids_[which] = text(store::add_waiting(db, {.id = {},
                                               .issuer = lms,
                                               .client_id = "c",
                                               .login_url = lms + "/auth",
                                               .token_url = lms + "/token",
                                               .jwks_url = lms + "/jwks",
                                               .token_audience = "",
                                               .family = "moodle",
                                               .deployment = "1",
                                               .made = kNow})
                           .value()
                           .value);
  }
  store::want_score(db,
                    {.placement = placements_.at('A'),
                     .person = called("Ann").person,
                     .measure = "progress",
                     .subject = "Ann",
                     .given = 500},
                    kNow);
  const auto claimed = store::claim_scores(db, "us", kNow, kNow + std::chrono::minutes(1), 1);
  ids_["score"] = text(claimed.at(0).id.value);
  store::refused(db, claimed.at(0).id, "us", "status", "403");
  auto spare = an_lms('C', institutions_.at('B'));
  spare.issuer = "https://lms-c.example.nl";
  ids_["spare"] = text(store::add_platform(db, spare, kNow).value().value);
}

void Town::settle() {
  auto& db = premises_.services.db;
  db.commit([&](store::Transaction& t) { found_institutions(t); });

  constexpr store::LaunchRoles kLearner{true, false};
  constexpr store::LaunchRoles kStaff{false, true};
  move_in("Ann", 'A')
      .ties.merge(std::map<Thing, Ties>{{Thing::participants, Ties(Tie::self)},
                                        {Thing::parts, Ties(Tie::self)},
                                        {Thing::anns, Ties(Tie::self)},
                                        {Thing::enrolment, Ties(Tie::self, Tie::member)},
                                        {Thing::edition, Ties(Tie::member)},
                                        {Thing::team, Ties(Tie::self, Tie::member)},
                                        {Thing::theme, Ties(Tie::self)},
                                        {Thing::anns_work, Ties(Tie::self)}});
  // Of the same edition, but of another institution.
  move_in("Bas", 'B')
      .ties.merge(std::map<Thing, Ties>{{Thing::participants, Ties(Tie::self)},
                                        {Thing::parts, Ties(Tie::self)},
                                        {Thing::to_come, Ties(Tie::self)},
                                        {Thing::enrolment, Ties(Tie::member)},
                                        {Thing::edition, Ties(Tie::member)},
                                        {Thing::theme, Ties(Tie::self)},
                                        {Thing::anns_work, Ties(Tie::member)},
                                        {Thing::others_work, Ties(Tie::member)}});
  // Of the same institution, but of another edition.
  move_in("Cor", 'A')
      .ties.merge(std::map<Thing, Ties>{{Thing::participants, Ties(Tie::self)},
                                        {Thing::parts, Ties(Tie::self)},
                                        {Thing::to_come, Ties(Tie::self)}});
  move_in("Truus", 'B')
      .ties.merge(std::map<Thing, Ties>{{Thing::enrolment, Ties(Tie::trainer)},
                                        {Thing::edition, Ties(Tie::trainer)},
                                        {Thing::team, Ties(Tie::trainer)},
                                        {Thing::theme, Ties(Tie::trainer)},
                                        {Thing::bas, Ties(Tie::trainer)},
                                        {Thing::candidate, Ties(Tie::trainer)},
                                        {Thing::whole, Ties(Tie::trainer)}});
  // Trainer of another edition.
  move_in("Otto", 'A').ties[Thing::whole] = Ties(Tie::trainer);
  move_in("Connie", 'A', kLearner)
      .ties.merge(std::map<Thing, Ties>{{Thing::enrolment, Ties(Tie::contact)},
                                        {Thing::candidate, Ties(Tie::contact)},
                                        {Thing::institution, Ties(Tie::contact)},
                                        {Thing::whole, Ties(Tie::contact)}});
  // Contact of the other institution.
  move_in("Dick", 'B', kLearner).ties[Thing::whole] = Ties(Tie::contact);
  // By the LMS's word only: at A that makes a contact, at B nothing.
  move_in("Teun", 'A', kStaff)
      .ties.merge(std::map<Thing, Ties>{{Thing::enrolment, Ties(Tie::contact)},
                                        {Thing::candidate, Ties(Tie::contact)},
                                        {Thing::institution, Ties(Tie::contact)},
                                        {Thing::whole, Ties(Tie::contact)}});
  move_in("Ulla", 'B', kStaff).ties[Thing::deep_link] = Ties(Tie::teacher);
  // The experienced colleague of the team at ROC A, from elsewhere.
  move_in("Wil", 'B').ties[Thing::team] = Ties(Tie::member, Tie::colleague);
  move_in("Eva", 'A')
      .ties.merge(std::map<Thing, Ties>{{Thing::participants, Ties(Tie::self)},
                                        {Thing::parts, Ties(Tie::self)},
                                        {Thing::to_come, Ties(Tie::self)},
                                        {Thing::enrolment, Ties(Tie::member)},
                                        {Thing::edition, Ties(Tie::member)},
                                        {Thing::candidate, Ties(Tie::self, Tie::member)},
                                        {Thing::evas, Ties(Tie::self)}});
  move_in("Aad", 'B')
      .ties.merge(std::map<Thing, Ties>{{Thing::parts, Ties(Tie::self)}, {Thing::to_come, Ties(Tie::self)}});
  Inhabitant& rein = move_in("Rein", 'B');
  rein.ties = called("Truus").ties;
  rein.ties.erase(Thing::theme);
  move_in("Paula", 'B', kLearner);
  for (const Thing thing : {Thing::enrolment, Thing::edition, Thing::institution, Thing::team, Thing::whole,
                            Thing::theme, Thing::bas, Thing::candidate})
    called("Paula").ties[thing].add(Tie::programme);
  called("Paula").ties[Thing::course].add(Tie::programme);
  move_in("Niemand", 'B');

  db.commit([&](store::Transaction& t) {
    gather_groups(t);
    leave_work(t);
    leave_office(t);
    form_team(t);
    plan(t);
  });
  begin_test();
}

/// Ann opens a test, as people do.
void Town::begin_test() {
  const auto opened =
      ask(called("Ann"), http::Method::post, "/traject/procesbegeleider/stap/inleiding/toets", "");
  const auto location =
      std::ranges::find_if(opened.headers, [](const auto& h) { return h.first == "Location"; });
  REQUIRE(location != opened.headers.end());
  ids_["attempt"] = location->second.substr(location->second.rfind('/') + 1);
}

http::Response Town::answer(http::Request request) {
  const auto match = router_.match(request.method, request.path);
  INFO(request.path);
  REQUIRE(match.handler != nullptr);
  request.id = "roles";
  request.route = match.pattern;
  request.path_values = match.path_values;
  return (*match.handler)(request);
}

http::Response Town::ask(const Inhabitant& who, http::Method method, std::string_view path,
                         std::string_view form) {
  const std::string token = "token-" + std::to_string(++sessions_);
  premises_.services.db.commit([&](store::Transaction& db) {
    store::open_session(db, {.token_hash = std::string(crypto::view(crypto::sha256(token))),
                             .person = who.person,
                             .platform = who.platform,
                             .launch_roles = who.launch_roles,
                             .locale = "nl",
                             .return_url = "",
                             .opened = kNow,
                             .last_seen = kNow,
                             .placement = who.placement});
  });
  const auto question = path.find('?');
  http::Request request;
  request.method = method;
  request.path = path.substr(0, question);
  if (question != std::string_view::npos) request.query = path.substr(question + 1);
  request.headers = {
      {"Cookie", std::string(web::session_cookie_name(app_.services.public_url)) + "=" + token}};
  if (method == http::Method::post) {
    const auto viewer = service::who_is(app_.services, token);
    REQUIRE(viewer);
    const bool file = form == "file";
    request.headers.emplace_back(
        "Content-Type", file ? "multipart/form-data; boundary=grens" : "application/x-www-form-urlencoded");
    request.body = "csrf=" + viewer->csrf;
    if (file) {
      request.body = "--grens\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + viewer->csrf +
                     "\r\n--grens\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n"
                     "Content-Type: image/png\r\n\r\nno picture\r\n--grens--\r\n";
    } else if (!form.empty()) {
      request.body.append("&").append(form);
    }
  }
  return answer(std::move(request));
}

http::Response Town::ask_without_session(http::Method method, std::string_view path) {
  http::Request request;
  request.method = method;
  request.path = path.substr(0, path.find('?'));
  return answer(std::move(request));
}

}  // namespace groeipad::roles
