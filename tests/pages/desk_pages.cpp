#include "pages/a_track.h"
#include "traject/permission.h"
#include "web/pages/audit.h"
#include "web/pages/find.h"
#include "web/pages/participant.h"
#include "web/pages/trainer_desk.h"

namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using traject::Signal;
using traject::SignalKind;
using web::pages::Frame;

base::LocalDate day(unsigned month, unsigned of_month) { return base::local_date(noon(month, of_month)); }

service::Standing standing(std::int64_t id, std::string name, std::vector<Signal> signals) {
  const store::Enrolment enrolment{{id}, {id}, "procesbegeleider", {7}, store::Stage::started, noon(1, 12)};
  service::Standing one;
  one.person = {enrolment, {{id}, {1}, std::move(name)}, "Mbo Rijnstroom"};
  one.required = 9;
  one.signals = std::move(signals);
  return one;
}

service::Waiting work(std::int64_t id, std::string name, std::string title, base::Instant since) {
  return {.kind = service::WaitingKind::work,
          .enrolment = {id},
          .since = since,
          .person_name = std::move(name),
          .title = std::move(title),
          .evidence = {id}};
}

void add_trainer_desk(std::vector<NamedPage>& pages, const Templates& templates) {
  const traject::Catalogue& catalogue = two_tracks();
  const store::Edition edition{{7}, "procesbegeleider", "Procesbegeleiders 2026–2027", {}, {}};
  const std::vector<service::DeskEdition> editions = {
      {edition,
       catalogue.track("procesbegeleider"),
       {standing(1, "Fatima el Amrani",
                 {{.kind = SignalKind::silent, .since = day(1, 20)},
                  {.kind = SignalKind::midterm_missing, .since = {}},
                  {.kind = SignalKind::sessions_missing, .since = {}, .have = 1, .need = 3, .left = 1}}),
        standing(2, "Tom <Visser>", {}),
        standing(3, "",
                 {{.kind = SignalKind::midterm_missing, .since = day(2, 1)},
                  {.kind = SignalKind::modules_behind, .since = day(1, 4), .have = 2, .need = 7}}),
        standing(4, "Noor Jansen", {{.kind = SignalKind::team_missing, .since = {}}})}}};
  std::vector<service::Waiting> waiting = {work(1, "Fatima el Amrani", "Je <plan>", noon(1, 30)),
                                           work(3, "", "Terugblik", noon(3, 1)),
                                           work(4, "Noor Jansen", "Terugblik", noon(3, 2))};
  const std::vector<store::EnrolledPerson> nobody;
  for (const auto& [name, language] :
       {std::pair{"desk_waiting", Language::dutch}, {"desk_waiting_en", Language::english}}) {
    Frame frame = a_frame(templates, language);
    frame.visitor->has_desk = true;
    pages.push_back({name, web::pages::trainer_desk_page(frame, {.editions = editions,
                                                                 .is_trainer = true,
                                                                 .waiting = nobody,
                                                                 .catalogue = catalogue,
                                                                 .waiting_for_me = waiting})});
  }
  while (waiting.size() < web::pages::kMostWaiting + 2) waiting.push_back(waiting.back());
  Frame frame = a_frame(templates);
  frame.visitor->has_desk = true;
  pages.push_back({"desk_many_waiting", web::pages::trainer_desk_page(frame, {.editions = editions,
                                                                              .is_trainer = true,
                                                                              .waiting = nobody,
                                                                              .catalogue = catalogue,
                                                                              .waiting_for_me = waiting})});
}

service::FoundPart part(std::string_view track, store::Stage stage, bool may_open) {
  service::FoundPart part;
  part.enrolment = {{4}, {5}, std::string(track), {7}, stage, noon(1, 12)};
  part.track = two_tracks().track(track);
  part.may_open = may_open;
  return part;
}

void add_search(std::vector<NamedPage>& pages, const Templates& templates) {
  Frame frame = a_frame(templates);
  frame.path = "/zoeken";
  pages.push_back({"find", web::pages::find_page(frame, {})});
  frame.visitor->has_desk = true;
  service::Findings findings;
  findings.typed = "no <wit>";
  findings.asked = true;
  pages.push_back({"find_nothing", web::pages::find_page(frame, findings)});
  using enum store::Stage;
  findings.people = {{{5},
                      "Noor <de> Wit",
                      "Mbo Rijnstroom",
                      {part("procesbegeleider", started, true), part("verbinder", finished, true),
                       part("verbinder", stopped, true)}},
                     {{6},
                      "Noortje Wit",
                      "Hogeschool Zuid",
                      {part("verbinder", applied, false), part("weg", intake, false)}},
                     {{7}, "Nova Wittebol", "Hogeschool Zuid", {}}};
  findings.teams = {{{3}, "Noord-wit <rekenen>", "Mbo Rijnstroom"}};
  findings.more = true;
  findings.has_trail = true;
  pages.push_back({"find_found", web::pages::find_page(frame, findings)});
  frame.language = Language::english;
  findings.people.resize(1);
  findings.teams.clear();
  findings.more = false;
  findings.has_trail = false;
  pages.push_back({"find_one_en", web::pages::find_page(frame, findings)});
}

store::NamedAuditEntry entry(std::int64_t id, std::string act, std::int64_t actor, std::int64_t person,
                             std::string detail) {
  return {{.id = id,
           .happened = noon(3, 1),
           .actor = {actor},
           .act = std::move(act),
           .person = {person},
           .enrolment = {},
           .detail = std::move(detail),
           .request = "r"},
          actor == 2 ? "Anna <de> Boer" : "",
          person == 5 ? "Tom Visser" : ""};
}

void add_audit(std::vector<NamedPage>& pages, const Templates& templates) {
  Frame frame = a_frame(templates);
  frame.path = "/beheer/logboek";
  frame.visitor->has_desk = true;
  frame.visitor->manages = true;
  service::Trail trail;
  pages.push_back({"audit_empty", web::pages::audit_page(frame, trail)});
  trail.entries = {entry(9, "change_stage", 2, 5, "stopped"), entry(8, "sign_in", 0, 0, ""),
                   entry(7, "see_work", 3, 6, "work 4")};
  trail.older = 7;
  pages.push_back({"audit", web::pages::audit_page(frame, trail)});
  trail.filter = {.person = {5}, .actor = {2}, .before = 10};
  trail.person_name = "Tom Visser";
  trail.older = 0;
  frame.language = Language::english;
  pages.push_back({"audit_filtered_en", web::pages::audit_page(frame, trail)});
  frame.language = Language::dutch;
  service::ParticipantTrack participant;
  participant.track = my_track_with(facts_just_begun());
  participant.person = {{5}, {1}, "Tom Visser"};
  pages.push_back({"participant_for_programme", web::pages::participant_page(frame, participant)});
  // Every act has its words.
  trail = {};
  for (const auto& rule : traject::rules())
    trail.entries.push_back(entry(1, std::string(rule.name), 2, 5, ""));
  pages.push_back({"audit_acts", web::pages::audit_page(frame, trail)});
  frame.language = Language::english;
  pages.push_back({"audit_acts_en", web::pages::audit_page(frame, trail)});
}

}  // namespace

void add_desk_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_trainer_desk(pages, templates);
  add_search(pages, templates);
  add_audit(pages, templates);
}

}  // namespace groeipad::test
