#include "pages/a_track.h"
#include "support/builders.h"
#include "traject/earned.h"
#include "web/pages/participant.h"
#include "web/pages/requirement_tree.h"

namespace groeipad::test {
namespace {

using testing::a_fact;
using testing::a_step;
using testing::all_of;
using testing::at_least;
using testing::keyed;
using testing::leaf;
using traject::FactKind;
using traject::LeafKind;
using traject::Requirement;

Requirement named(std::string nl, std::string en, Requirement node) {
  node.label = {std::move(nl), std::move(en)};
  return node;
}

Requirement a_module(const std::string& id) {
  return leaf(LeafKind::module_passed).of(id).key("module_passed " + id);
}

/// Three floors, and a leaf in every state.
traject::Track a_demanding_track() {
  traject::Track track = *two_tracks().track("procesbegeleider");
  track.steps.push_back(a_step("praktijk")
                            .of(traject::StepKind::practice)
                            .titled("In je praktijk", "In your practice")
                            .done_when(leaf(LeafKind::practice).of("energizer").key("practice energizer")));
  track.certificate.requires_all = all_of(
      {keyed("criterion modules",
             named("Modules", "Modules",
                   all_of({named("Begin", "Start", all_of({a_module("inleiding"), a_module("inhoud")})),
                           a_module("werkvormen")}))),
       named("Intervisie", "Intervisie",
             leaf(LeafKind::attended).of("intervisie").of("coaching").count(3).actively().key("attended")),
       named("Eén van deze", "One of these",
             at_least(1, {leaf(LeafKind::practice).of("energizer").key("practice energizer"),
                          leaf(LeafKind::evidence).of("werkwijze").key("evidence werkwijze")})),
       named("Zelfbeoordeling", "Self-assessment",
             leaf(LeafKind::self_assessment).of("end").key("self_assessment end")),
       named("Leervraag", "Learning question", leaf(LeafKind::learning_question).key("learning_question")),
       named("Dossier", "Portfolio", leaf(LeafKind::dossier_seen).key("dossier_seen")),
       named("Event", "Event", leaf(LeafKind::event).of("community").key("event community")),
       named("Toets", "Test", leaf(LeafKind::test_passed).of("inleiding").key("test_passed inleiding")),
       named("Team", "Team", leaf(LeafKind::team_months).count(12).key("team_months 12")),
       keyed("criterion oud",
             named("Vroeger", "Formerly", all_of({leaf(LeafKind::evaluation).of("closing")})))});
  return track;
}

service::MyTrack standing(const traject::Track& track, const traject::Facts& facts) {
  service::MyTrack mine = my_track_with(facts);
  mine.facts = facts;
  mine.path = traject::walk(track, facts, noon(kToday[0], kToday[1]));
  return mine;
}

traject::Facts on_the_way() {
  return testing::facts({a_fact(FactKind::module_passed).of("inleiding").at("2026-11-02"),
                         a_fact(FactKind::test_passed).of("inleiding").detail("83").at("2026-11-02"),
                         a_fact(FactKind::attendance).of("intervisie").actively().at("2026-11-20"),
                         a_fact(FactKind::waiver)
                             .of("event community")
                             .detail("Was bij het event van een <ander> team.")
                             .at("2027-01-12"),
                         a_fact(FactKind::earned).of("criterion oud").at("2026-12-01"),
                         a_fact(FactKind::team_placement).of("team").detail("paired").at("2026-10-01")});
}

traject::Facts everything() {
  traject::Facts facts = on_the_way();
  const auto add = [&](FactKind kind, std::string subject, std::string detail = "") {
    facts.push_back(a_fact(kind)
                        .id(static_cast<std::int64_t>(facts.size()) + 1)
                        .of(std::move(subject))
                        .detail(std::move(detail))
                        .actively()
                        .at("2027-02-01"));
  };
  add(FactKind::module_passed, "inhoud");
  add(FactKind::module_passed, "werkvormen");
  add(FactKind::attendance, "coaching");
  add(FactKind::attendance, "intervisie", "bijeenkomst-1");
  add(FactKind::practice, "energizer", "reflected");
  add(FactKind::evidence_accepted, "werkwijze");
  add(FactKind::self_assessment, "end");
  add(FactKind::learning_question, "1");
  add(FactKind::dossier_seen, "");
  add(FactKind::earned, "team_months 12");
  return facts;
}

}  // namespace

void add_requirement_pages(std::vector<NamedPage>& pages, const html::Templates& templates) {
  using web::pages::NotTaken;
  static const traject::Track kTrack = a_demanding_track();
  const auto frame = a_frame(templates);
  pages.push_back({"criteria", web::pages::criteria_page(frame, standing(kTrack, on_the_way()))});
  pages.push_back({"criteria_en", web::pages::criteria_page(a_frame(templates, base::Language::english),
                                                            standing(kTrack, on_the_way()))});
  pages.push_back({"criteria_met", web::pages::criteria_page(frame, standing(kTrack, everything()))});

  service::ParticipantTrack participant;
  participant.track = standing(kTrack, on_the_way());
  participant.person = {{5}, {1}, "Bram Oosterling"};
  participant.institution = "ROC Zilverdijk";
  pages.push_back(
      {"participant_waiver_refused", web::pages::participant_page(frame, participant, NotTaken::waiver)});
  participant.track = standing(kTrack, {});
  pages.push_back({"participant_intake", web::pages::participant_page(frame, participant)});
}

}  // namespace groeipad::test
