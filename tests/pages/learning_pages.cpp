#include "pages/a_track.h"
#include "unit/traject/quiz_builder.h"
#include "web/pages/dossier.h"
#include "web/pages/module.h"
#include "web/pages/participant.h"
#include "web/pages/quiz.h"

/// Modules, tests, the dossier.
namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using store::EvidenceKind;
using store::RemarkKind;
using web::pages::Frame;

const traject::Track& track() {
  static const traject::Track kept = [] {
    traject::Track with_goals = *two_tracks().track("procesbegeleider");
    with_goals.goals = {{"1", "inhoud", {"Je kunt uitleggen hoe een team werkt.", "You can explain."}},
                        {"2", "inhoud", {"Niet van deze module.", ""}}};
    for (traject::Step& step : with_goals.steps)
      if (step.id == "inleiding") step.goals = {"1"};
    return with_goals;
  }();
  return kept;
}

const traject::Module& module() {
  static const traject::Module kept = [] {
    traject::Module made;
    made.id = "inleiding";
    made.pages = {{"team", "Wat een team <dan> doet", 12,
                   "Een *team* zoekt.\n\n## Rollen\n\n- Zij vraagt\n- Hij tekent\n\n"
                   "![De fasen op een rij](fasen.svg)\n\n<script>alert(1)</script>"},
                  {"rol", "Jouw rol", 75, "> Een voorbeeld uit het vo."}};
    made.prompts = {{"kijk", "team", "Wat zag je <dan>?", "Denk aan gisteren.", {"ruimte"}},
                    {"doe", "", "Wat ga je doen?", "", {}}};
    made.assignment = {
        "Kijk mee <dan>",
        "Ga langs en kijk.",
        90,
        {{"plan", "", "Wat was je plan?", "Twee zinnen.", {}}, {"zag", "", "Wat zag je?", "", {}}},
        {"ruimte"}};
    made.quiz = traject::a_quiz();
    made.clips = {{"Een team aan het werk", "https://video.example.nl/team", "Let op wie er zwijgt.", 4}};
    made.sources = {{"S3 §3", "Hoe een team stap voor stap werkt."}};
    made.note = "De bronnen zeggen niet hoe groot een team is.";
    return made;
  }();
  return kept;
}

store::Evidence evidence(std::int64_t id, EvidenceKind kind, std::string part, std::string text,
                         int version) {
  store::Evidence evidence;
  evidence.id = {id};
  evidence.enrolment = {1};
  evidence.kind = kind;
  evidence.step = "inleiding";
  evidence.part = std::move(part);
  evidence.title = kind == EvidenceKind::assignment ? "Kijk mee" : "Inleiding";
  evidence.criteria = {"ruimte"};
  evidence.answers = {
      {kind == EvidenceKind::assignment ? "plan" : evidence.part, "Wat <dan>?", std::move(text)}};
  evidence.version = version;
  evidence.changed = noon(2, 25);
  if (version > 0) evidence.handed_in = noon(2, 24);
  return evidence;
}

std::vector<store::EvidenceRemark> remarks() {
  return {{1, {2}, {9}, "Anna de Boer", RemarkKind::comment, 1, "Wat deed <dan> de rest?", noon(2, 26)},
          {2, {2}, {9}, "", RemarkKind::accepted, 1, "", noon(2, 27)}};
}

store::TestAttempt attempt(std::int64_t id, bool open, bool passed) {
  store::TestAttempt attempt;
  attempt.id = {id};
  attempt.enrolment = {1};
  attempt.module = "inleiding";
  attempt.started = noon(2, 27);
  if (!open) attempt.handed_in = noon(2, 28);
  attempt.right = passed ? 8 : 3;
  attempt.scored = 8;
  attempt.passed = passed;
  return attempt;
}

service::MyModule fresh() {
  service::MyModule mine;
  mine.enrolment = my_track_with({}).enrolment;
  mine.track = &track();
  mine.rubric = two_tracks().rubric("procesbegeleider");
  mine.module = &module();
  mine.at = traject::walk(track(), facts_halfway(), noon(kToday[0], kToday[1])).steps[1];
  mine.next_step = &track().steps[5];
  mine.trainers = {{{2}, {1}, "Anna de Boer"}};
  mine.next_attempt.left = 3;
  return mine;
}

service::MyModule halfway() {
  service::MyModule mine = fresh();
  mine.read = {"team"};
  mine.evidence = {evidence(1, EvidenceKind::reflection, "kijk", "Stilte.\nDaarna gelach <dan>.", 2),
                   evidence(3, EvidenceKind::reflection, "doe", "Een klad", 0)};
  mine.attempts = {attempt(1, false, false), attempt(2, true, false)};
  return mine;
}

service::MyModule all_done() {
  service::MyModule mine = halfway();
  mine.read = {"team", "rol"};
  mine.evidence = {evidence(1, EvidenceKind::reflection, "kijk", "Stilte.", 1),
                   evidence(2, EvidenceKind::assignment, "", "Ik keek.", 1),
                   evidence(3, EvidenceKind::reflection, "doe", "Vragen.", 1)};
  mine.remarks = remarks();
  mine.attempts = {attempt(1, false, false), attempt(2, false, true)};
  mine.next_attempt.left = std::nullopt;
  return mine;
}

service::MyModule without_attempts_left() {
  service::MyModule mine = halfway();
  mine.attempts = {attempt(1, false, false)};
  mine.next_attempt = {traject::MayStart::none_left, std::nullopt, 0};
  return mine;
}

void add_modules(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  const Frame frame = a_frame(templates);
  pages.push_back({"module_fresh", module_page(frame, fresh())});
  pages.push_back({"module_halfway", module_page(frame, halfway())});
  pages.push_back({"module_done_en", module_page(a_frame(templates, Language::english), all_done())});
  service::MyModule locked = fresh();
  locked.at = traject::walk(track(), facts_just_begun(), noon(kToday[0], kToday[1])).steps[1];
  pages.push_back({"module_locked", module_locked_page(frame, locked)});
  pages.push_back({"module_text", module_text_page(frame, halfway(), module().pages[0])});
  pages.push_back(
      {"module_text_refused", module_text_page(frame, halfway(), module().pages[1],
                                               RefusedWriting{"doe", {""}, service::LearnFault::missing})});
  pages.push_back({"module_task", module_task_page(frame, fresh())});
  pages.push_back({"module_task_again", module_task_page(frame, all_done())});
  pages.push_back(
      {"module_task_refused",
       module_task_page(frame, fresh(),
                        RefusedWriting{"", {"Een plan <dan>", " "}, service::LearnFault::missing})});
}

/// Some right, some wrong, some half, a short one.
service::MyAttempt an_attempt(bool open, bool passed) {
  service::MyAttempt mine;
  mine.attempt = attempt(7, open, passed);
  mine.kept = {traject::draw(module().quiz, 5), 70};
  mine.kept.paper.asked.front().question.ask = "Wat nu <dan>?";
  mine.answers = traject::right_answers(mine.kept.paper);
  for (std::size_t i = 0; i < mine.answers.size(); i += 2) {
    traject::Answer& answer = mine.answers[i];
    const traject::Question& question = mine.kept.paper.asked[i].question;
    if (!question.options.empty()) {
      answer.choice = {question.options.front().right ? std::size_t{1} : std::size_t{0}};
    } else if (!answer.choice.empty()) {
      std::swap(answer.choice[0], answer.choice[1]);
    }
  }
  mine.track = &track();
  mine.step = &track().steps[1];
  mine.trainers = {{{2}, {1}, "Anna de Boer"}};
  return mine;
}

void add_quizzes(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  const Frame frame = a_frame(templates);
  pages.push_back({"quiz_new", quiz_page(frame, fresh())});
  pages.push_back({"quiz_open", quiz_page(frame, halfway())});
  pages.push_back({"quiz_passed", quiz_page(frame, all_done())});
  pages.push_back({"quiz_none_left", quiz_page(frame, without_attempts_left())});
  service::MyModule waits = without_attempts_left();
  waits.next_attempt = {traject::MayStart::wait, noon(3, 3), 1};
  pages.push_back({"quiz_waits_en", quiz_page(a_frame(templates, Language::english), waits)});
  pages.push_back({"attempt", attempt_page(frame, an_attempt(true, false), {2, 4})});
  pages.push_back({"result_passed", result_page(frame, an_attempt(false, true))});
  service::MyAttempt failed = an_attempt(false, false);
  pages.push_back({"result_again_en", result_page(a_frame(templates, Language::english), failed)});
  failed.passed_otherwise = true;
  pages.push_back({"result_practised", result_page(frame, failed)});
  failed.passed_otherwise = false;
  failed.next = {traject::MayStart::none_left, std::nullopt, 0};
  pages.push_back({"result_none_left", result_page(frame, failed)});
}

service::DossierPiece piece(store::Evidence evidence, std::vector<store::EvidenceRemark> said = {}) {
  service::DossierPiece piece;
  if (evidence.version > 0) piece.handed_in = evidence.answers;
  piece.evidence = std::move(evidence);
  piece.remarks = std::move(said);
  return piece;
}

service::Works works() {
  service::Works works;
  works.pieces = {piece(evidence(2, EvidenceKind::assignment, "", "Ik keek.", 1), remarks()),
                  piece(evidence(1, EvidenceKind::reflection, "kijk", "Stilte.", 1))};
  works.tests = {{&track().steps[1], 3, false, 62, {traject::MayStart::none_left, std::nullopt, 0}},
                 {&track().steps[5], 1, true, 87, {}}};
  return works;
}

void add_dossiers(std::vector<NamedPage>& pages, const Templates& templates) {
  using namespace web::pages;
  Frame frame = a_frame(templates);
  service::MyDossier dossier;
  dossier.enrolment = my_track_with({}).enrolment;
  dossier.track = &track();
  dossier.rubric = two_tracks().rubric("procesbegeleider");
  pages.push_back({"dossier_empty", dossier_page(frame, dossier)});
  dossier.pieces = works().pieces;
  dossier.pieces.push_back(piece(evidence(3, EvidenceKind::reflection, "doe", "Een klad", 0)));
  dossier.pieces[1].evidence.answers.front().text = "Nog beter.";
  pages.push_back({"dossier", dossier_page(frame, dossier)});

  frame.visitor->has_desk = true;
  service::ParticipantTrack participant;
  participant.track = my_track_with(facts_halfway());
  participant.person = {{5}, {1}, "Fatima el Amrani"};
  participant.institution = "Basisschool De Linde";
  participant.works = works();
  pages.push_back({"participant_works", participant_page(frame, participant)});
  const service::Work work{participant, dossier.rubric, works().pieces[1]};
  pages.push_back({"work", work_page(frame, work)});
  const service::Work accepted{participant, dossier.rubric, works().pieces[0]};
  pages.push_back(
      {"work_refused", work_page(frame, accepted, RefusedRemark{"", service::RemarkFault::empty})});
}

}  // namespace

void add_learning_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_modules(pages, templates);
  add_quizzes(pages, templates);
  add_dossiers(pages, templates);
}

}  // namespace groeipad::test
