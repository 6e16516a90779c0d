#include "pages/a_track.h"
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

}  // namespace

void add_desk_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_trainer_desk(pages, templates);
}

}  // namespace groeipad::test
