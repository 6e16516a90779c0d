#include "unit/service/group/circle.h"

#include "store/people.h"
#include "store/platforms.h"
#include "store/progress.h"

namespace groeipad::service::test {
namespace {

using testing::a_step;
using testing::leaf;
using traject::LeafKind;
using traject::StepKind;

traject::Step in_theme(traject::Step step) {
  step.theme = "wie";
  return step;
}

std::vector<traject::Step> steps() {
  const auto handed_in = [](const std::string& step) {
    return leaf(LeafKind::assignment).of(step).detail("handed_in");
  };
  const auto before = [](const std::string& step) {
    return leaf(LeafKind::before_meeting).of(step).key("before " + step);
  };
  return {
      a_step("start")
          .of(StepKind::self_assessment)
          .done_when(testing::all_of(
              {leaf(LeafKind::self_assessment).of("start"), leaf(LeafKind::learning_question)})),
      in_theme(a_step("voorbereiding-1")
                   .of(StepKind::assignment)
                   .titled("Voorbereiding 1")
                   .opens_when(before("bijeenkomst-1"))
                   .done_when(handed_in("voorbereiding-1"))),
      in_theme(a_step("bijeenkomst-1")
                   .of(StepKind::meeting)
                   .done_when(leaf(LeafKind::attended).of("bijeenkomst-1"))),
      in_theme(a_step("praktijk-1")
                   .of(StepKind::practice)
                   .titled("Praktijk 1")
                   .opens_when(leaf(LeafKind::attended).of("bijeenkomst-1"))
                   .done_when(leaf(LeafKind::practice).of("spel"))),
      in_theme(a_step("voorbereiding-2")
                   .of(StepKind::assignment)
                   .opens_when(
                       testing::all_of({testing::any_of({handed_in("voorbereiding-1"),
                                                         leaf(LeafKind::after_meeting).of("bijeenkomst-1")}),
                                        before("bijeenkomst-2")}))
                   .done_when(handed_in("voorbereiding-2"))),
      in_theme(a_step("bijeenkomst-2")
                   .of(StepKind::meeting)
                   .done_when(leaf(LeafKind::attended).of("bijeenkomst-2"))),
      a_step("eind")
          .of(StepKind::self_assessment)
          .opens_when(leaf(LeafKind::attended).of("bijeenkomst-2"))
          .done_when(leaf(LeafKind::self_assessment).of("end")),
  };
}

traject::Track track() {
  traject::Track track;
  track.id = kTrack;
  track.title = {"Verbinder", "Connector"};
  track.goals = {{"1", "", {"Vragen ophalen.", ""}},
                 {"2", "", {"Doorvragen.", ""}},
                 {"3", "", {"Verbinden.", ""}},
                 {"4", "", {"Delen.", ""}}};
  traject::Theme theme;
  theme.id = "wie";
  theme.title = {"Wie ben je?", ""};
  track.themes = {theme};
  track.formats = {{"spel", "wie", {"Het spel", ""}, {"Een spel.", ""}}};
  track.steps = steps();
  return track;
}

traject::Task task(std::vector<std::string> fields) {
  traject::Task task;
  task.markdown = "Doe dit.";
  for (const std::string& id : fields) {
    traject::Prompt prompt;
    prompt.id = id;
    prompt.ask = "Wat is je " + id + "?";
    task.fields.push_back(std::move(prompt));
  }
  task.criteria = {"doorvragen"};
  return task;
}

traject::TrackMaterial material() {
  traject::TrackMaterial material;
  material.track = kTrack;
  traject::ThemeMaterial theme;
  theme.theme = "wie";
  theme.background = {{"rol", "De rol", 10, "Tekst."}, {"vraag", "De vraag", 12, "Tekst."}};
  traject::FormatCard card;
  card.format = "spel";
  card.goal = "Elkaar leren kennen.";
  theme.cards = {card};
  material.themes = {theme};
  material.tasks = {{"voorbereiding-1", task({"plek", "vraag"})},
                    {"praktijk-1", task({"verloop"})},
                    {"voorbereiding-2", task({})}};
  return material;
}

traject::Catalogue catalogue() {
  traject::Catalogue catalogue;
  catalogue.tracks.push_back(track());
  catalogue.materials.push_back(material());
  traject::Microlearning item;
  item.id = "doorvragen";
  item.title = "Doorvragen";
  item.uses = {{std::string(kTrack), {"wie"}, {"2"}}};
  catalogue.library.items = {item};
  return catalogue;
}

base::EditionId an_edition(store::Transaction& db, const std::string& name) {
  const auto edition = store::add_edition(
      db,
      {.id = {}, .track = std::string(kTrack), .name = name, .starts = std::nullopt, .ends = std::nullopt});
  for (const auto& [step, day] :
       {std::pair{"bijeenkomst-1", "2026-09-10"}, {"bijeenkomst-2", "2026-09-24"}}) {
    store::add_meeting(db, {.id = {},
                            .edition = edition,
                            .kind = "plenary",
                            .title = step,
                            .place = "Utrecht",
                            .starts = testing::moment(day),
                            .ends = testing::moment(day) + std::chrono::hours(3),
                            .step = step});
  }
  return edition;
}

}  // namespace

Circle::Circle() : premises_(lms_, catalogue(), testing::moment("2026-09-01")) {
  services.db.commit([&](store::Transaction& db) {
    const base::Instant now = services.wall.now();
    const std::string lms = "https://elo.example.nl";
    institution_ = store::institution_named(db, "ROC Test", store::Sector::mbo, now);
    platform_ = store::add_platform(db,
                                    {.id = {},
                                     .institution = institution_,
                                     .name = "ELO",
                                     .issuer = lms,
                                     .client_id = "client",
                                     .login_url = lms + "/auth",
                                     .token_url = lms + "/token",
                                     .jwks_url = lms + "/jwks",
                                     .token_audience = "",
                                     .deployments = {"1"}},
                                    now)
                    .value();
    edition = an_edition(db, "Groep 1");
    other_edition = an_edition(db, "Groep 2");
  });
}

Circle::Member Circle::join(const std::string& name, base::EditionId where, store::Stage stage) {
  Member member;
  services.db.commit([&](store::Transaction& db) {
    const auto person = store::seen(
        db, {.platform = platform_, .subject = name, .institution = institution_, .name = name, .email = ""},
        services.wall.now());
    member.enrolment = {.id = {},
                        .person = person,
                        .track = std::string(kTrack),
                        .edition = where,
                        .stage = stage,
                        .since = services.calendar.now()};
    member.enrolment.id = store::enrol(db, member.enrolment);
  });
  member.viewer.view.session.person = member.enrolment.person;
  member.viewer.view.person = {member.enrolment.person, institution_, name};
  member.viewer.roles = {ViewerRole::participant};
  return member;
}

Viewer Circle::a_trainer(const std::string& name, base::EditionId where) {
  Viewer viewer;
  services.db.commit([&](store::Transaction& db) {
    viewer.view.session.person = store::seen(
        db, {.platform = platform_, .subject = name, .institution = institution_, .name = name, .email = ""},
        services.wall.now());
    store::add_trainer(db, where, viewer.view.session.person);
  });
  viewer.roles = {ViewerRole::trainer};
  return viewer;
}

void Circle::stop(const Member& member) {
  services.db.commit([&](store::Transaction& db) {
    (void)store::change_stage(db, member.enrolment.id, store::Stage::stopped, "job", services.calendar.now());
  });
}

void Circle::add_fact(const Member& member, const traject::Fact& fact) {
  services.db.commit([&](store::Transaction& db) {
    store::add_fact(db, member.enrolment.id, fact, services.calendar.now());
  });
}

traject::Facts Circle::facts(const Member& member) const {
  return services.db.read([&](store::Reader& db) { return store::facts_of(db, member.enrolment.id); });
}

std::size_t Circle::facts_of_kind(const Member& member, traject::FactKind kind) const {
  std::size_t count = 0;
  for (const traject::Fact& fact : facts(member)) count += fact.kind == kind ? 1U : 0U;
  return count;
}

std::vector<std::string> Circle::remembered() const {
  std::vector<std::string> what;
  for (const auto& one : services.db.read([](store::Reader& db) { return store::irregularities(db, 10); })) {
    what.push_back(one.what + " " + one.detail + " " + one.request);
  }
  return what;
}

}  // namespace groeipad::service::test
