#include "pages/a_track.h"

namespace groeipad::test {

using namespace traject;

namespace {

Requirement leaf(LeafKind kind, std::vector<std::string> subjects = {}, std::size_t count = 1) {
  Requirement leaf;
  leaf.kind = Requirement::Kind::leaf;
  leaf.leaf = kind;
  leaf.subjects = std::move(subjects);
  leaf.count = count;
  return leaf;
}

Requirement together(Requirement::Kind kind, std::vector<Requirement> parts, Text label = {}) {
  Requirement node;
  node.kind = kind;
  node.parts = std::move(parts);
  node.label = std::move(label);
  return node;
}

Requirement intake_days_ago(int days) {
  Requirement intake = leaf(LeafKind::intake, {"suitable"});
  intake.days = days;
  return intake;
}

Requirement year_in_team() {
  Requirement months = leaf(LeafKind::team_months, {}, 12);
  months.detail = "good_result";
  return months;
}

Requirement named(Requirement requirement, std::string id, Text label) {
  requirement.id = std::move(id);
  requirement.label = std::move(label);
  return requirement;
}

Step step(std::string id, StepKind kind, std::string theme, Text title, Text summary, Requirement opens,
          Requirement done) {
  Step step;
  step.id = std::move(id);
  step.kind = kind;
  step.theme = std::move(theme);
  step.title = std::move(title);
  step.summary = std::move(summary);
  step.opens_when = std::move(opens);
  step.done_when = std::move(done);
  return step;
}

Requirement sessions(std::size_t count) {
  Requirement attended = leaf(LeafKind::attended, {"intervisie", "coaching"}, count);
  attended.active = true;
  return attended;
}

std::vector<Step> coach_steps() {
  using K = Requirement::Kind;
  const auto module = [](const char* id) {
    return together(K::all, {leaf(LeafKind::module_passed, {id}), leaf(LeafKind::test_passed, {id})},
                    {"Rond eerst ‘" + std::string(id) + "’ af, met de toets",
                     "First complete ‘" + std::string(id) + "’, with its test"});
  };
  std::vector<Step> steps = {
      step("intake", StepKind::intake, "", {"Intake", "Intake"}, {"Een gesprek over wat je wilt leren.", ""},
           {}, intake_days_ago(0)),
      step("inleiding", StepKind::module, "inhoud", {"Inleiding", "Introduction"},
           {"Hoe een designteam werkt en wat jouw rol daarin is.", ""}, intake_days_ago(14),
           module("inleiding")),
      step("team", StepKind::design_team, "", {"Start in een designteam", "Start in a design team"},
           {"Je doet mee in een team, naast een ervaren onderzoeker.", ""}, module("inleiding"),
           leaf(LeafKind::team_placement)),
      step("sessies", StepKind::intervisie, "", {"Drie keer intervisie", "Three times intervisie"},
           {"Je brengt zelf een vraag in en denkt mee over die van anderen.", ""}, intake_days_ago(0),
           sessions(3)),
      step("extra", StepKind::intervisie, "", {"Nog een keer intervisie", "Once more intervisie"},
           {"Wie wil, doet vaker mee.", ""}, intake_days_ago(0), sessions(4)),
      step("proces", StepKind::module, "proces", {"Proces & groep <dynamiek>", "Process"},
           {"Zien wat er in een groep gebeurt, en er iets mee doen.", ""}, module("inleiding"),
           module("proces")),
      step("jaar", StepKind::design_team, "", {"Een jaar in je team", "A year in your team"},
           {"Je begeleidt het team een jaar lang.", ""}, leaf(LeafKind::team_placement), year_in_team()),
      step("gesprek", StepKind::final_interview, "", {"Eindgesprek", "Final interview"},
           {"Je kijkt met je trainers terug en vooruit.", ""},
           together(K::any, {leaf(LeafKind::evaluation, {"midterm"}), leaf(LeafKind::dossier_seen)}),
           leaf(LeafKind::rubric_verdict, {"positive"})),
  };
  steps[1].minutes = 90;
  steps[3].minutes = 60;
  steps[4].optional = true;
  steps[5].minutes = 100;
  steps[6].minutes = 2400;
  return steps;
}

Track coach() {
  Track track;
  track.id = "procesbegeleider";
  track.kind = TrackKind::individual;
  track.title = {"Procesbegeleider", "Process coach"};
  track.summary = {"Je helpt een designteam om samen verder te komen.", "You help a design team to get on."};
  track.track_hours = 40;
  track.team_hours = 40;
  track.profile = {{"Je krijgt een groep op gang.", ""}, {"Je luistert voordat je stuurt.", ""}};
  track.intake_questions = {{"Welke groepen heb je begeleid?", "Which groups have you coached?"}};
  track.themes = {{.id = "inhoud",
                   .title = {"Inhoud", "Content"},
                   .summary = {"De werkwijze van een designteam.", ""},
                   .goals = {},
                   .subthemes = {},
                   .questions = {}},
                  {.id = "proces",
                   .title = {"Proces", "Process"},
                   .summary = {},
                   .goals = {},
                   .subthemes = {},
                   .questions = {}}};
  track.steps = coach_steps();
  track.certificate.title = {"Certificaat van deelname", "Certificate of participation"};
  track.certificate.requires_all = together(
      Requirement::Kind::all,
      {named(sessions(3), "sessies", {"Drie keer actief bij intervisie of coaching", "Three sessions"}),
       named(year_in_team(), "jaar", {"Een jaar een designteam begeleid", "A year in a design team"}),
       named(leaf(LeafKind::rubric_verdict, {"positive"}), "gesprek",
             {"Eindgesprek positief beoordeeld", "Final interview judged positive"})});
  return track;
}

Track connector() {
  Track track;
  track.id = "verbinder";
  track.title = {"Verbinder", ""};
  track.summary = {"Je brengt beleid, onderzoek en praktijk bij elkaar.", ""};
  track.steps = {step("bijeenkomst-1", StepKind::meeting, "", {"Bijeenkomst 1", ""}, {"Kennismaken.", ""}, {},
                      leaf(LeafKind::attended, {"bijeenkomst-1"})),
                 step("praktijk", StepKind::practice, "", {"In je praktijk", ""}, {"Probeer het uit.", ""},
                      leaf(LeafKind::attended, {"bijeenkomst-1"}), leaf(LeafKind::practice, {"spel"}))};
  track.certificate.title = {"Certificaat van deelname", ""};
  return track;
}

Rubric coach_rubric() {
  Rubric rubric;
  rubric.track = "procesbegeleider";
  rubric.title = {"Beoordelingskader procesbegeleider", "Assessment framework process coach"};
  rubric.levels = {{"begin", {"Beginnend", "Starting"}}, {"sterk", {"Sterk", "Strong"}}};
  rubric.parts = {
      {"groep",
       {"De groep", "The group"},
       {{"ruimte",
         {"Ruimte geven", "Giving room"},
         {"Iedereen komt aan het woord.", "Everyone gets a say."},
         {{"Je laat mensen uitspreken.", "You let people finish."}, {"Je haalt stille mensen erbij.", ""}}},
        {"vragen", {"Vragen stellen", ""}, {"Je vraagt door.", ""}, {}}}}};
  return rubric;
}

Fact fact(FactKind kind, std::string subject, unsigned month, unsigned day, std::string detail = "") {
  static std::int64_t id = 0;
  Fact fact;
  fact.id = ++id;
  fact.kind = kind;
  fact.subject = std::move(subject);
  fact.detail = std::move(detail);
  fact.active = true;
  fact.at = noon(month, day);
  return fact;
}

}  // namespace

base::Instant noon(unsigned month, unsigned day) {
  const base::LocalDate date{std::chrono::year(2027), std::chrono::month(month), std::chrono::day(day)};
  return base::instant_of({date, std::chrono::minutes(12 * 60)});
}

const Catalogue& two_tracks() {
  static const Catalogue catalogue{{coach(), connector()}, {coach_rubric()}};
  return catalogue;
}

Facts facts_just_begun() { return {fact(FactKind::intake, "suitable", 2, 26)}; }

Facts facts_halfway() {
  return {fact(FactKind::intake, "suitable", 1, 4), fact(FactKind::module_passed, "inleiding", 2, 1),
          fact(FactKind::test_passed, "inleiding", 2, 2), fact(FactKind::attendance, "intervisie", 2, 9),
          fact(FactKind::team_placement, "team-1", 2, 15, "paired")};
}

Facts facts_all_done() {
  Facts facts = facts_halfway();
  for (const unsigned day : {16U, 23U, 24U}) facts.push_back(fact(FactKind::attendance, "coaching", 2, day));
  facts.push_back(fact(FactKind::module_passed, "proces", 2, 20));
  facts.push_back(fact(FactKind::test_passed, "proces", 2, 20));
  facts.push_back(fact(FactKind::team_result, "team-1", 2, 21, "good"));
  facts.push_back(fact(FactKind::rubric_verdict, "positive", 2, 22));
  facts[4].at -= std::chrono::days(400);
  return facts;
}

}  // namespace groeipad::test
