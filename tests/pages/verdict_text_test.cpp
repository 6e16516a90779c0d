#include <catch2/catch.hpp>

#include "pages/a_track.h"
#include "pages/loaded.h"
#include "web/pages/verdict_text.h"

using namespace groeipad;
using base::Language;
using traject::LeafKind;
using traject::Reason;
using traject::Requirement;
using traject::Verdict;

namespace {

/// A leaf, how it stands, and what is said of it.
struct Told {
  LeafKind kind;
  std::vector<std::string> subjects;
  Reason reason;
  std::size_t have;
  std::size_t need;
  std::string dutch;
  std::string english;
  int days = 0;
  bool active = false;
};

web::pages::Telling telling(Language language = Language::dutch) {
  return {test::loaded_templates(), language, *test::two_tracks().track("procesbegeleider"),
          base::local_date(test::noon(3, 2))};
}

bool waits(Reason reason) { return reason == Reason::waiting || reason == Reason::not_open_yet; }

Requirement leaf_of(const Told& told) {
  Requirement leaf;
  leaf.kind = Requirement::Kind::leaf;
  leaf.leaf = told.kind;
  leaf.subjects = told.subjects;
  leaf.count = told.need;
  leaf.days = told.days;
  leaf.active = told.active;
  leaf.from = base::local_date(test::noon(3, 12));
  leaf.until = base::local_date(test::noon(2, 1));
  return leaf;
}

Verdict verdict_of(const Requirement& leaf, const Told& told) {
  Verdict verdict;
  verdict.requirement = &leaf;
  verdict.reason = told.reason;
  verdict.have = told.have;
  verdict.need = told.need;
  if (waits(told.reason)) verdict.earliest = test::noon(3, 12);
  return verdict;
}

Verdict unmet(const Requirement& requirement, std::vector<Verdict> parts, std::size_t need) {
  Verdict verdict;
  verdict.requirement = &requirement;
  verdict.need = need;
  verdict.parts = std::move(parts);
  return verdict;
}

Requirement node(Requirement::Kind kind, std::string label = "") {
  Requirement node;
  node.kind = kind;
  node.label.nl = std::move(label);
  return node;
}

}  // namespace

TEST_CASE("PBO-18: each leaf says in a sentence what is still needed") {
  using K = LeafKind;
  const Told told = GENERATE(values<Told>({
      {K::intake,
       {"suitable"},
       Reason::not_yet,
       0,
       1,
       "Eerst is er een intakegesprek over wat je wilt leren; de projectleiding plant het met je.",
       "First comes an intake interview about what you want to learn; the programme staff plan it with you."},
      {K::intake,
       {"suitable"},
       Reason::waiting,
       0,
       1,
       "Opent op vr 12 maart: twee weken na je intake.",
       "Opens on Fri 12 March: two weeks after your intake.",
       14},
      {K::intake,
       {},
       Reason::waiting,
       0,
       1,
       "Opent op vr 12 maart: een week na je intake.",
       "Opens on Fri 12 March: one week after your intake.",
       7},
      {K::intake,
       {},
       Reason::waiting,
       0,
       1,
       "Opent op vr 12 maart: 3 weken na je intake.",
       "Opens on Fri 12 March: 3 weeks after your intake.",
       21},
      {K::intake,
       {},
       Reason::waiting,
       0,
       1,
       "Opent op vr 12 maart: 10 dagen na je intake.",
       "Opens on Fri 12 March: 10 days after your intake.",
       10},
      {K::module_passed,
       {"inleiding"},
       Reason::not_yet,
       0,
       1,
       "Rond de module ‘Inleiding’ af.",
       "Complete the module ‘Introduction’."},
      {K::module_passed,
       {"onbekend"},
       Reason::not_yet,
       0,
       1,
       "Rond een online module af.",
       "Complete an online module."},
      {K::module_passed,
       {},
       Reason::partly,
       1,
       4,
       "Nog 3 van de 4 online modules.",
       "3 of 4 online modules to go."},
      {K::test_passed,
       {"inleiding"},
       Reason::not_yet,
       0,
       1,
       "Haal de toets van ‘Inleiding’.",
       "Pass the test of ‘Introduction’."},
      {K::test_passed,
       {},
       Reason::not_yet,
       0,
       1,
       "Haal de toets van een online module.",
       "Pass the test of an online module."},
      {K::test_passed, {}, Reason::partly, 1, 2, "Nog 1 van de 2 toetsen.", "1 of 2 tests to go."},
      {K::assignment,
       {"team"},
       Reason::not_yet,
       0,
       1,
       "Lever ‘Start in een designteam’ in.",
       "Hand in ‘Start in a design team’."},
      {K::assignment, {}, Reason::not_yet, 0, 1, "Lever de opdracht in.", "Hand in the assignment."},
      {K::assignment,
       {"team"},
       Reason::handed_in,
       0,
       1,
       "‘Start in een designteam’ is ingeleverd; je trainer bekijkt het nog.",
       "‘Start in a design team’ has been handed in; your trainer will look at it."},
      {K::assignment,
       {},
       Reason::handed_in,
       0,
       1,
       "Je opdracht is ingeleverd; je trainer bekijkt hem nog.",
       "Your assignment has been handed in; your trainer will look at it."},
      {K::assignment,
       {},
       Reason::partly,
       6,
       8,
       "Nog 2 van de 8 opdrachten in te leveren.",
       "2 of 8 assignments to hand in."},
      {K::attended,
       {"intervisie"},
       Reason::partly,
       1,
       3,
       "Nog 2 van de 3 intervisiebijeenkomsten.",
       "2 of 3 peer consultation meetings to go."},
      {K::attended,
       {"intervisie", "coaching"},
       Reason::not_yet,
       0,
       3,
       "Doe actief mee aan 3 bijeenkomsten voor intervisie of coaching.",
       "Take an active part in 3 peer consultation or coaching sessions.",
       0,
       true},
      {K::attended,
       {"plenary"},
       Reason::not_yet,
       0,
       8,
       "Doe mee aan 8 plenaire bijeenkomsten.",
       "Take part in 8 plenary meetings."},
      {K::attended,
       {"coaching"},
       Reason::not_yet,
       0,
       1,
       "Doe actief mee aan een coachingsgesprek.",
       "Take an active part in a coaching session.",
       0,
       true},
      {K::attended,
       {"sessies"},
       Reason::not_yet,
       0,
       1,
       "Doe mee aan ‘Drie keer intervisie’.",
       "Take part in ‘Three times intervisie’."},
      {K::attended,
       {"borrel", "lezing"},
       Reason::not_yet,
       0,
       1,
       "Doe mee aan een bijeenkomst.",
       "Take part in a meeting."},
      {K::practice,
       {"onbekend"},
       Reason::not_yet,
       0,
       1,
       "Pas een werkvorm toe met collega’s en schrijf op wat het opleverde.",
       "Apply an activity format with colleagues and write down what came of it."},
      {K::practice,
       {"proces"},
       Reason::not_yet,
       0,
       1,
       "Pas ‘Proces & groep <dynamiek>’ toe met collega’s en schrijf op wat het opleverde.",
       "Apply ‘Process’ with colleagues and write down what came of it."},
      {K::practice,
       {"proces"},
       Reason::partly,
       0,
       1,
       "Schrijf nog je reflectie op ‘Proces & groep <dynamiek>’.",
       "Your reflection on ‘Process’ is still to be written."},
      {K::practice,
       {},
       Reason::partly,
       0,
       1,
       "Schrijf nog je reflectie op de werkvorm.",
       "Your reflection on the activity format is still to be written."},
      {K::practice,
       {},
       Reason::partly,
       1,
       4,
       "Nog 3 van de 4 werkvormen toe te passen, met een reflectie.",
       "3 of 4 activity formats to apply, with a reflection."},
  }));
  const Requirement leaf = leaf_of(told);
  const Verdict verdict = verdict_of(leaf, told);
  CHECK(web::pages::leaf_sentence(verdict, telling()) == told.dutch);
  CHECK(web::pages::leaf_sentence(verdict, telling(Language::english)) == told.english);
}

TEST_CASE("PBO-18: the leaves of team, dossier and closing say what is still needed") {
  using K = LeafKind;
  const Told told = GENERATE(values<Told>({
      {K::team_placement,
       {},
       Reason::not_yet,
       0,
       1,
       "De projectleiding koppelt je aan een designteam en aan een ervaren collega in de andere rol.",
       ""},
      {K::team_months, {}, Reason::not_yet, 0, 12, "Draai 12 maanden mee in een designteam.", ""},
      {K::team_months, {}, Reason::partly, 4, 12, "Nog 8 van de 12 maanden in een designteam.", ""},
      {K::team_months,
       {},
       Reason::waiting,
       4,
       12,
       "Je draait mee in een designteam; de 12 maanden zijn vol op vr 12 maart.",
       ""},
      {K::team_months,
       {},
       Reason::handed_in,
       12,
       12,
       "Je 12 maanden in het designteam zitten erop; je trainer bekijkt nog hoe het ging.",
       ""},
      {K::event,
       {"community"},
       Reason::not_yet,
       0,
       1,
       "Doe mee aan een community-event van je designteam.",
       ""},
      {K::event, {}, Reason::partly, 1, 2, "Nog 1 van de 2 community-events.", ""},
      {K::evidence,
       {"x"},
       Reason::not_yet,
       0,
       1,
       "Voeg een bewijsstuk toe aan je groeidossier en laat het door je trainer bekijken.",
       ""},
      {K::evidence, {}, Reason::partly, 2, 5, "Nog 3 van de 5 bewijsstukken in je groeidossier.", ""},
      {K::rubric_verdict,
       {"positive"},
       Reason::not_yet,
       0,
       1,
       "Kies zelf het moment voor het eindgesprek over je groeidossier.",
       ""},
      {K::self_assessment, {"start"}, Reason::not_yet, 0, 1, "Vul de zelfbeoordeling aan het begin in.", ""},
      {K::self_assessment, {"end"}, Reason::not_yet, 0, 1, "Vul de zelfbeoordeling aan het eind in.", ""},
      {K::self_assessment, {}, Reason::not_yet, 0, 1, "Vul een zelfbeoordeling in.", ""},
      {K::evaluation, {"closing"}, Reason::not_yet, 0, 1, "Vul de evaluatie van het traject in.", ""},
      {K::evaluation, {"midterm"}, Reason::not_yet, 0, 1, "Houd de tussenevaluatie met je trainers.", ""},
      {K::evaluation, {"follow_up"}, Reason::not_yet, 0, 1, "Vul een jaar later de terugblik in.", ""},
      {K::evaluation, {}, Reason::not_yet, 0, 1, "Vul een evaluatie in.", ""},
      {K::dossier_seen, {}, Reason::not_yet, 0, 1, "Een trainer bekijkt je groeidossier.", ""},
      {K::learning_question, {}, Reason::not_yet, 0, 1, "Schrijf ten minste één leervraag op.", ""},
      {K::learning_question, {}, Reason::partly, 1, 3, "Schrijf nog 2 van de 3 leervragen op.", ""},
      {K::window, {}, Reason::not_open_yet, 0, 1, "Opent op vr 12 maart.", ""},
      {K::window,
       {},
       Reason::closed,
       0,
       1,
       "Dit kon tot en met ma 1 februari. Bespreek met je trainer wat er nog mogelijk is.",
       ""},
  }));
  const Requirement leaf = leaf_of(told);
  const Verdict verdict = verdict_of(leaf, told);
  CHECK(web::pages::leaf_sentence(verdict, telling()) == told.dutch);
  CHECK_FALSE(web::pages::leaf_sentence(verdict, telling(Language::english)).empty());
}

TEST_CASE("a year in a team that runs without a verdict says how much of it is left") {
  const Told told{LeafKind::team_months, {}, Reason::waiting, 2, 12, "", ""};
  const Requirement leaf = leaf_of(told);
  Verdict verdict = verdict_of(leaf, told);
  verdict.earliest.reset();
  CHECK(web::pages::leaf_sentence(verdict, telling()) ==
        "Je draait mee in een designteam: nog 10 van de 12 maanden.");
}

TEST_CASE("several needs are several sentences, each once; a choice is one sentence; many are a number") {
  const Told question{LeafKind::learning_question, {}, Reason::not_yet, 0, 1, "", ""};
  const Told dossier{LeafKind::dossier_seen, {}, Reason::not_yet, 0, 1, "", ""};
  const Requirement question_leaf = leaf_of(question);
  const Requirement dossier_leaf = leaf_of(dossier);
  const Verdict asks = verdict_of(question_leaf, question);
  const Verdict seen = verdict_of(dossier_leaf, dossier);

  const Requirement all = node(Requirement::Kind::all);
  CHECK(web::pages::what_is_needed(unmet(all, {asks, seen, asks}, 3), telling()) ==
        std::vector<std::string>{"Schrijf ten minste één leervraag op.",
                                 "Een trainer bekijkt je groeidossier."});
  const Requirement any = node(Requirement::Kind::any);
  CHECK(web::pages::what_is_needed(unmet(any, {asks, seen}, 1), telling()) ==
        std::vector<std::string>{"Eén hiervan is genoeg: schrijf ten minste één leervraag op; een trainer "
                                 "bekijkt je groeidossier."});
  const Requirement two = node(Requirement::Kind::at_least);
  CHECK(web::pages::what_is_needed(unmet(two, {asks, seen}, 2), telling())
            .front()
            .starts_with("Nog 2 hiervan: "));

  std::vector<Requirement> leaves;
  std::vector<Verdict> parts;
  leaves.reserve(4);
  for (const std::string subject : {"inleiding", "team", "sessies", "proces"}) {
    const Told told{LeafKind::attended, {subject}, Reason::not_yet, 0, 1, "", ""};
    leaves.push_back(leaf_of(told));
    parts.push_back(verdict_of(leaves.back(), told));
  }
  CHECK(web::pages::what_is_needed(unmet(two, parts, 3), telling()) ==
        std::vector<std::string>{"Nog 3 van de 3."});
}

TEST_CASE("a gate reads as content words it while nothing of it is done; what is met needs nothing") {
  const Told question{LeafKind::learning_question, {}, Reason::not_yet, 0, 1, "", ""};
  const Requirement leaf = leaf_of(question);
  const Requirement gate = node(Requirement::Kind::all, "Schrijf eerst je leervraag op");
  Verdict verdict = unmet(gate, {verdict_of(leaf, question)}, 2);
  CHECK(web::pages::what_opens(verdict, telling()) ==
        std::vector<std::string>{"Schrijf eerst je leervraag op."});
  verdict.reason = Reason::partly;
  CHECK(web::pages::what_opens(verdict, telling()) ==
        std::vector<std::string>{"Schrijf ten minste één leervraag op."});
  verdict.met = true;
  CHECK(web::pages::what_opens(verdict, telling()).empty());
  CHECK(web::pages::what_is_needed(verdict, telling()).empty());
}
