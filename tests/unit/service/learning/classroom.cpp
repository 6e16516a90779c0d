#include "unit/service/learning/classroom.h"

#include <algorithm>

#include "store/people.h"
#include "store/platforms.h"
#include "support/builders.h"
#include "unit/traject/quiz_builder.h"

namespace groeipad::service::test {
namespace {

using traject::LeafKind;

constexpr base::Instant kStart{std::chrono::milliseconds(1'790'000'000'250)};

traject::Prompt a_prompt(std::string id, std::string page) {
  return {std::move(id), std::move(page), "Wat doe jij?", "", {"ruimte"}};
}

traject::Module a_module(const std::string& id) {
  traject::Module module;
  module.id = id;
  module.pages = {{"een", "Eén", 10, "Tekst."}, {"twee", "Twee", 10, "Meer tekst."}};
  module.prompts = {a_prompt("kijk", "een"), a_prompt("doe", "")};
  module.assignment = {
      "Opdracht", "Doe iets.", 30, {a_prompt("plan", ""), a_prompt("terugblik", "")}, {"ruimte"}};
  module.quiz = traject::a_quiz();
  return module;
}

traject::Requirement done_when(const std::string& id) {
  return testing::all_of({testing::leaf(LeafKind::pages_read).of(id),
                          testing::leaf(LeafKind::reflection).of(id).count(2),
                          testing::leaf(LeafKind::assignment).of(id).detail("handed_in"),
                          testing::leaf(LeafKind::test_passed).of(id)});
}

traject::Catalogue one_track() {
  traject::Track track;
  track.id = "coach";
  track.title = {"Coach", "Coach"};
  traject::Step start = testing::a_step("start").of(traject::StepKind::module).titled("Start", "Start");
  start.done_when = done_when("start");
  traject::Step later = testing::a_step("later").of(traject::StepKind::module).titled("Later", "Later");
  later.opens_when = testing::leaf(LeafKind::module_passed).of("start");
  later.done_when = done_when("later");
  track.steps = {start, later};
  traject::Catalogue catalogue;
  catalogue.tracks.push_back(std::move(track));
  traject::TrackMaterial material;
  material.track = "coach";
  material.modules = {a_module("start"), a_module("later")};
  catalogue.materials.push_back(std::move(material));
  return catalogue;
}

}  // namespace

Classroom::Classroom() : premises_(lms, one_track(), kStart) {
  services.db.commit([&](store::Transaction& db) {
    const auto institution = store::institution_named(db, "ROC Test", store::Sector::mbo, kStart);
    const store::Platform elo{.id = {},
                              .institution = institution,
                              .name = "ELO",
                              .issuer = "https://elo.example.nl",
                              .client_id = "client",
                              .login_url = "https://elo.example.nl/auth",
                              .token_url = "https://elo.example.nl/token",
                              .jwks_url = "https://elo.example.nl/jwks",
                              .token_audience = "",
                              .deployments = {"1"}};
    const auto platform = store::add_platform(db, elo, kStart).value();
    const auto person = [&](const std::string& name) {
      return store::seen(
          db, {.platform = platform, .subject = name, .institution = institution, .name = name, .email = ""},
          kStart);
    };
    sam = person("Sam");
    noor = person("Noor");
    anna = person("Anna");
    bas = person("Bas");
    const auto edition = store::add_edition(
        db, {.id = {}, .track = "coach", .name = "Najaar", .starts = std::nullopt, .ends = std::nullopt});
    store::add_trainer(db, edition, anna);
    const auto enrol = [&](base::PersonId who) {
      return store::enrol(db, {.id = {},
                               .person = who,
                               .track = "coach",
                               .edition = edition,
                               .stage = store::Stage::started,
                               .since = kStart});
    };
    sams = enrol(sam);
    noors = enrol(noor);
  });
}

Viewer Classroom::viewer(base::PersonId person, std::vector<ViewerRole> roles) const {
  Viewer viewer;
  viewer.view.session.person = person;
  viewer.view.person.id = person;
  viewer.roles = std::move(roles);
  return viewer;
}

std::size_t Classroom::facts(traject::FactKind kind, const std::string& subject,
                             const std::string& detail) const {
  const auto all = read([&](store::Reader& db) { return store::facts_of(db, sams); });
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const traject::Fact& fact) {
    return fact.kind == kind && fact.subject == subject && (detail.empty() || fact.detail == detail);
  }));
}

std::vector<std::string> Classroom::irregular() const {
  std::vector<std::string> what;
  for (const auto& one : read([](store::Reader& db) { return store::irregularities(db, 50); }))
    what.push_back(one.what);
  return what;
}

}  // namespace groeipad::service::test
