#include "pages/a_track.h"
#include "support/builders.h"
#include "web/pages/library.h"
#include "web/pages/peer.h"
#include "web/pages/self_assessment.h"
#include "web/pages/task.h"
#include "web/pages/theme.h"

/// The group tracks, the library, self-assessments.
namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using store::EvidenceKind;
using store::RemarkKind;
using testing::a_fact;
using testing::a_step;
using testing::leaf;
using traject::FactKind;
using traject::LeafKind;
using traject::StepKind;
using web::pages::Frame;

traject::Step in_theme(traject::Step step, std::string summary) {
  step.theme = "wie";
  step.summary = {std::move(summary), ""};
  return step;
}

traject::Requirement labelled(traject::Requirement node, std::string label) {
  node.label = {std::move(label), ""};
  return node;
}

traject::Track group_track() {
  const auto handed_in = [](const std::string& step) {
    return leaf(LeafKind::assignment).of(step).detail("handed_in");
  };
  traject::Track track;
  track.id = "verbinder";
  track.title = {"Verbinder <dan>", "Connector"};
  track.goals = {{"1", "", {"Je haalt vragen op <dan>.", ""}},
                 {"2", "", {"Je vraagt door.", ""}},
                 {"3", "", {"Je brengt mensen bij elkaar.", ""}},
                 {"4", "", {"Je deelt kennis.", ""}}};
  track.themes = {{.id = "wie",
                   .title = {"Wie ben je als verbinder?", ""},
                   .summary = {"Je rol tussen praktijk & beleid.", ""},
                   .goals = {"1"},
                   .subthemes = {{"rol", {"Jouw rol", ""}}},
                   .questions = {{"Waar sta ik <dan>?", ""}, {"Waaraan merken anderen dat?", ""}}}};
  track.formats = {{"spel", "wie", {"Competentiespel", ""}, {"Sterke kanten bespreken.", ""}}};
  track.steps = {
      a_step("start")
          .of(StepKind::self_assessment)
          .titled("Waar sta je nu?")
          .done_when(testing::all_of(
              {labelled(leaf(LeafKind::self_assessment).of("start"), "Je zelfbeoordeling is ingevuld"),
               labelled(leaf(LeafKind::learning_question), "Je hebt een leervraag")})),
      in_theme(a_step("voorbereiding-1")
                   .of(StepKind::assignment)
                   .titled("Voorbereiding 1 <dan>")
                   .opens_when(leaf(LeafKind::before_meeting).of("bijeenkomst-1"))
                   .done_when(handed_in("voorbereiding-1")),
               "Teken je plek."),
      in_theme(a_step("bijeenkomst-1")
                   .of(StepKind::meeting)
                   .titled("Bijeenkomst 1")
                   .done_when(leaf(LeafKind::attended).of("bijeenkomst-1")),
               "Kennismaken."),
      in_theme(a_step("praktijk-1")
                   .of(StepKind::practice)
                   .titled("In je praktijk: speel het spel")
                   .opens_when(testing::any_of(
                       {labelled(leaf(LeafKind::attended).of("bijeenkomst-1"), "Woon bijeenkomst 1 bij"),
                        labelled(handed_in("voorbereiding-1"), "Lever voorbereiding 1 in")}))
                   .done_when(leaf(LeafKind::practice).of("spel")),
               "Speel het met collega’s."),
      a_step("eind")
          .of(StepKind::self_assessment)
          .titled("Waar sta je aan het eind?")
          .opens_when(leaf(LeafKind::attended).of("bijeenkomst-1"))
          .done_when(leaf(LeafKind::self_assessment).of("end")),
      a_step("gesprek")
          .of(StepKind::final_interview)
          .titled("Eindgesprek")
          .done_when(leaf(LeafKind::rubric_verdict).of("positive")),
      a_step("groeidossier")
          .of(StepKind::dossier)
          .titled("Je groeidossier")
          .done_when(leaf(LeafKind::dossier_seen)),
      a_step("intake").of(StepKind::intake).titled("Intake").done_when(leaf(LeafKind::intake).of("suitable")),
  };
  track.intake_questions = {{"Waar <dan> geef je leiding aan?", ""}, {"Wat verwacht je?", ""}};
  return track;
}

const traject::Track& track() {
  static const traject::Track track = group_track();
  return track;
}

traject::FormatCard a_card() {
  return {.format = "spel",
          .goal = "Zien wat ieder meebrengt <dan>.",
          .group_size = "4 tot 8 mensen",
          .minutes = 90,
          .materials = {"kaartjes", "stiften"},
          .steps = {{"Kader", "Zeg waarom je speelt.", 10}, {"Spelen", "Trek om de beurt een kaart.", 0}},
          .pitfalls = {"Meteen oordelen."},
          .variation = "Op afstand: een digitaal bord.",
          .source = "project"};
}

const traject::ThemeMaterial& material() {
  static const traject::ThemeMaterial material{
      .theme = "wie",
      .background = {{"rol", "De rol <dan>", 12, "Een *rol*.\n\n## Kijken\n\n![Een driehoek](driehoek.svg)"},
                     {"vraag", "De vraag", 75, "> Een voorbeeld."}},
      .cards = {a_card()},
      .clips = {{"Een verbinder aan het werk", "https://video.example.nl/rol", "Let op de vragen.", 4},
                {"Zonder tijd", "https://video.example.nl/meer", "", 0}},
      .sources = {{"S3 §2", "De thema’s."},
                  {"S3 annex 1", "De doelen."},
                  {"project", "De kaart."},
                  {"eigen", "?"}},
      .note = "De bronnen noemen geen volgorde <dan>.",
      .figures = {}};
  return material;
}

const traject::Task& task() {
  static const traject::Task task{.title = "",
                                  .markdown = "## Teken\n\nTeken waar je staat.",
                                  .minutes = 45,
                                  .fields = {{"plek", "", "Waar sta je <dan>?", "Denk aan drie hoeken.", {}},
                                             {"vraag", "", "Welke vraag speelt er?", "", {}}},
                                  .criteria = {}};
  return task;
}

traject::Facts facts_at(std::initializer_list<traject::Fact> more, std::string_view meeting = "2027-03-11") {
  traject::Facts facts = {a_fact(FactKind::meeting_planned).of("bijeenkomst-1").at(meeting)};
  facts.insert(facts.end(), more.begin(), more.end());
  std::int64_t id = 0;
  for (traject::Fact& fact : facts) fact.id = id++;
  return facts;
}

traject::Fact handed_in_fact() {
  return a_fact(FactKind::assignment_handed_in).of("voorbereiding-1").at("2027-02-20");
}
traject::Fact attended_fact() {
  return a_fact(FactKind::attendance).of("plenary").detail("bijeenkomst-1").at("2027-02-20");
}

service::MyStep step_with(std::size_t index, traject::Facts facts,
                          store::Stage stage = store::Stage::started) {
  service::MyStep step;
  step.track = my_track_with({});
  step.track.enrolment.track = "verbinder";
  step.track.enrolment.stage = stage;
  step.track.facts = std::move(facts);
  step.track.path = traject::walk(track(), step.track.facts, noon(kToday[0], kToday[1]));
  step.index = index;
  step.gate = service::gate_of(step.at().opens);
  return step;
}

store::Evidence written(EvidenceKind kind, std::string text, int version) {
  store::Evidence evidence;
  evidence.id = {7};
  evidence.enrolment = {1};
  evidence.kind = kind;
  evidence.answers = {{"plek", "Waar sta je <dan>?", std::move(text)},
                      {"vraag", "Welke vraag speelt er?", ""}};
  evidence.version = version;
  evidence.changed = noon(2, 25);
  if (version > 0) evidence.handed_in = noon(2, 24);
  return evidence;
}

service::MyTask task_with(service::MyStep step) {
  service::MyTask mine;
  mine.step = std::move(step);
  mine.task = &task();
  return mine;
}

service::MyTask handed_in(service::MyStep step, EvidenceKind kind, int version) {
  auto mine = task_with(std::move(step));
  mine.written = written(kind, "Tussen beleid\nen praktijk <dan>.", version);
  mine.handed_in = mine.written->answers;
  return mine;
}

store::SharedEvidence shared(std::string name, std::size_t remarks) {
  return {written(EvidenceKind::practice, "Het liep <dan>.", 1), {12}, std::move(name), remarks};
}

store::EvidenceRemark remark(RemarkKind kind, std::string author, std::string text) {
  return {1, {7}, {9}, std::move(author), kind, 1, std::move(text), noon(2, 26)};
}

constexpr std::string_view kPast = "2027-02-22";

void add_preparations(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::TaskFault;
  using web::pages::task_page;
  const Frame frame = a_frame(templates);
  const auto add = [&](std::string name, const service::MyTask& mine,
                       const std::optional<web::pages::RefusedTask>& refused = std::nullopt) {
    pages.push_back({"task_" + std::move(name), task_page(frame, mine, refused)});
  };
  const auto open = task_with(step_with(1, facts_at({})));
  add("open", open);
  pages.push_back({"task_open_en", task_page(a_frame(templates, Language::english), open)});
  add("undated", task_with(step_with(1, {})));
  auto draft = open;
  draft.written = written(EvidenceKind::assignment, "Nog niet af <dan>", 0);
  add("draft", draft);
  add("missing", open, web::pages::RefusedTask{{"Tussen", " "}, TaskFault::missing});
  add("too_long", open,
      web::pages::RefusedTask{{"Kort", std::string(service::kLongestAnswer + 1, 'a')}, TaskFault::too_long});
  add("handed_in", handed_in(step_with(1, facts_at({handed_in_fact()})), EvidenceKind::assignment, 2));
  auto closed = handed_in(step_with(1, facts_at({handed_in_fact()}, kPast)), EvidenceKind::assignment, 1);
  closed.remarks = {remark(RemarkKind::comment, "Anna de Boer", "Wie mist er <dan>?")};
  add("closed", closed);
  auto nothing = task_with(step_with(1, facts_at({}, kPast)));
  add("closed_nothing", nothing);
  add("late", nothing, web::pages::RefusedTask{{"Te laat <dan>", "Waarom?"}, TaskFault::closed});
  nothing.written = draft.written;
  add("closed_draft", nothing);
  add("stopped", handed_in(step_with(1, facts_at({handed_in_fact()}), store::Stage::stopped),
                           EvidenceKind::assignment, 1));
}

void add_practices(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = a_frame(templates);
  static const traject::FormatCard card = a_card();
  auto locked = task_with(step_with(3, facts_at({})));
  locked.card = &card;
  pages.push_back({"practice_locked", task_page(frame, locked)});
  pages.push_back(
      {"practice_forged",
       task_page(frame, locked, web::pages::RefusedTask{{"a", "b"}, service::TaskFault::locked})});
  auto open = task_with(step_with(3, facts_at({attended_fact()})));
  open.card = &card;
  pages.push_back({"practice", task_page(frame, open)});
  const traject::Fact practised = a_fact(FactKind::practice).of("spel").detail("reflected").at("2027-02-25");
  auto done = handed_in(step_with(3, facts_at({attended_fact(), practised})), EvidenceKind::practice, 1);
  done.card = &card;
  pages.push_back({"practice_handed_in", task_page(frame, done)});
  done.written->answers[0].text = "Anders";
  done.remarks = {remark(RemarkKind::peer, "Kim <dan>", "Mooi.\nEn nu?"),
                  remark(RemarkKind::accepted, "", "")};
  done.group = {shared("Kim <dan>", 2), shared("", 1), shared("Bo", 0)};
  pages.push_back({"practice_feedback", task_page(frame, done)});
}

void add_steps(std::vector<NamedPage>& pages, const Templates& templates) {
  using web::pages::step_page;
  const Frame frame = a_frame(templates);
  auto meeting = step_with(2, facts_at({}));
  meeting.meets = noon(3, 11);
  meeting.meeting =
      store::Meeting{{4}, {7}, "plenary", "Bijeenkomst 1", "Utrecht <dan>", noon(3, 11), noon(3, 11), ""};
  pages.push_back({"step_meeting", step_page(frame, meeting, true)});
  pages.push_back({"step_meeting_undated", step_page(frame, step_with(2, {}), false)});
  pages.push_back({"step_self", step_page(frame, step_with(0, facts_at({})), false)});
  pages.push_back({"step_self_locked", step_page(frame, step_with(4, facts_at({})), false)});
  pages.push_back({"step_task_locked", step_page(frame, step_with(3, facts_at({})), true)});
  pages.push_back({"step_interview", step_page(frame, step_with(5, facts_at({})), false)});
  pages.push_back({"step_dossier", step_page(frame, step_with(6, facts_at({})), false)});
  pages.push_back({"step_intake", step_page(frame, step_with(7, facts_at({})), false)});
}

void add_peer(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::PeerFault;
  using web::pages::peer_page;
  const Frame frame = a_frame(templates);
  service::ColleagueWork work{&track(), &track().steps[3], shared("Kim <dan>", 0), {}, false};
  pages.push_back({"peer", peer_page(frame, work)});
  pages.push_back({"peer_empty", peer_page(frame, work, web::pages::RefusedFeedback{" ", PeerFault::empty})});
  pages.push_back(
      {"peer_too_long", peer_page(frame, work, web::pages::RefusedFeedback{"Veel", PeerFault::too_long})});
  work.given = {remark(RemarkKind::peer, "Fatima", "Mooi <dan>.")};
  work.work.name = "";
  pages.push_back(
      {"peer_enough", peer_page(frame, work, web::pages::RefusedFeedback{"Nog", PeerFault::enough})});
}

traject::Library a_library() {
  traject::Library library;
  library.items = {
      {.id = "doorvragen",
       .title = "Doorvragen <dan>",
       .summary = "Hoe je verder komt dan de eerste vraag.",
       .minutes = 6,
       .markdown = "## Zo\n\nVraag door. ![Een ladder](ladder.svg)",
       .tags = {"vragen", "gesprek & co"},
       .uses = {{"verbinder", {"wie"}, {"1", "2"}}, {"procesbegeleider", {"inhoud", "proces"}, {}}},
       .clips = {},
       .sources = {{"S0 §1", "De les over vragen."}}},
      {.id = "energie",
       .title = "Energizers",
       .summary = "Kort en krachtig.",
       .minutes = 4,
       .markdown = "Sta op.",
       .tags = {"vragen"},
       .uses = {{"procesbegeleider", {}, {}}, {"weg", {}, {}}},
       .clips = {},
       .sources = {}},
      {.id = "kaal",
       .title = "Kaal",
       .summary = "",
       .minutes = 1,
       .markdown = "",
       .tags = {},
       .uses = {},
       .clips = {},
       .sources = {}}};
  return library;
}

void add_themes_and_library(std::vector<NamedPage>& pages, const Templates& templates) {
  const Frame frame = a_frame(templates);
  static const traject::Catalogue catalogue{
      {track(), *two_tracks().track("procesbegeleider")}, {}, {}, a_library()};
  service::ThemeView view;
  view.track = &track();
  view.theme = &track().themes[0];
  view.material = &material();
  pages.push_back({"theme_trainer", theme_page(frame, view)});
  pages.push_back({"theme_page_trainer", background_page(frame, view, material().background[0])});
  view.own = view.marks = true;
  view.read = {"rol"};
  view.more = {&catalogue.library.items[0]};
  const auto path = traject::walk(track(), facts_at({}), noon(kToday[0], kToday[1]));
  view.steps = {path.steps[1], path.steps[2], path.steps[3]};
  pages.push_back({"theme", theme_page(frame, view)});
  pages.push_back({"theme_en", theme_page(a_frame(templates, Language::english), view)});
  pages.push_back({"theme_page_read", background_page(frame, view, material().background[0])});
  pages.push_back({"theme_page", background_page(frame, view, material().background[1])});
  pages.push_back({"format_card", format_card_page(frame, view, material().cards[0])});

  const std::vector<std::string> own = {"verbinder"};
  const auto add = [&](std::string name, const service::LibraryQuery& query,
                       const std::vector<std::string>& mine) {
    pages.push_back({std::move(name), library_page(frame, {catalogue, query, mine})});
  };
  add("library", {}, own);
  add("library_found", {"DOORVRAGEN <dan>", "vragen", "verbinder"}, own);
  add("library_nothing", {"niets\"hier", "", ""}, {});
  pages.push_back({"microlearning", microlearning_page(frame, catalogue, catalogue.library.items[0], own)});
  pages.push_back(
      {"microlearning_bare", microlearning_page(frame, catalogue, catalogue.library.items[2], {})});
}

service::SelfAssessment self_with(service::Moment moment, traject::Facts facts,
                                  store::Stage stage = store::Stage::started) {
  service::SelfAssessment mine;
  mine.step = step_with(moment == service::Moment::start ? 0 : 4, std::move(facts), stage);
  mine.moment = moment;
  mine.goals = service::goals_to_score(track());
  return mine;
}

void add_self(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::Moment;
  using service::SelfFault;
  using web::pages::RefusedScores;
  using web::pages::self_assessment_page;
  const Frame frame = a_frame(templates);
  auto mine = self_with(Moment::start, {});
  pages.push_back({"self", self_assessment_page(frame, mine)});
  pages.push_back({"self_en", self_assessment_page(a_frame(templates, Language::english), mine)});
  mine.scores = {{"1", 3, "Nog <dan> zoeken.\nEn verder."}};
  pages.push_back({"self_draft", self_assessment_page(frame, mine)});
  pages.push_back(
      {"self_missing", self_assessment_page(frame, mine, RefusedScores{{{"2", 4, ""}}, SelfFault::missing})});
  pages.push_back(
      {"self_too_long",
       self_assessment_page(frame, mine, RefusedScores{{{"2", 4, "Veel"}}, SelfFault::too_long})});
  pages.push_back({"self_locked", self_assessment_page(frame, self_with(Moment::end, {}))});
  pages.push_back(
      {"self_stopped", self_assessment_page(frame, self_with(Moment::start, {}, store::Stage::stopped))});
  mine.scores = {{"1", 3, "Nog <dan> zoeken."}, {"2", 2, ""}, {"3", 5, ""}};
  mine.handed_in = noon(2, 20);
  pages.push_back({"self_fixed", self_assessment_page(frame, mine)});
  pages.push_back({"self_already", self_assessment_page(frame, mine, RefusedScores{{}, SelfFault::fixed})});
}

void add_growth(std::vector<NamedPage>& pages, const Templates& templates) {
  using web::pages::growth_page;
  const Frame frame = a_frame(templates);
  service::Growth growth;
  growth.track = step_with(0, {}).track;
  for (const auto* goal : service::goals_to_score(track())) growth.goals.push_back({goal, 0, 0, "", ""});
  pages.push_back({"growth_none", growth_page(frame, growth)});
  growth.start = noon(1, 20);
  const int start[] = {1, 2, 3, 4};
  for (std::size_t i = 0; i < growth.goals.size(); ++i) growth.goals[i].start = start[i];
  growth.goals[1].start_note = "Lastig <dan>.";
  pages.push_back({"growth_start", growth_page(frame, growth)});
  growth.end = noon(2, 20);
  const int end[] = {1, 5, 4, 3};
  for (std::size_t i = 0; i < growth.goals.size(); ++i) growth.goals[i].end = end[i];
  growth.goals[1].end_note = "Nu vanzelf.";
  pages.push_back({"growth", growth_page(frame, growth)});
  pages.push_back({"growth_en", growth_page(a_frame(templates, Language::english), growth)});
  for (auto& goal : growth.goals) goal.end = 1;
  pages.push_back({"growth_nowhere", growth_page(frame, growth)});
  growth.start.reset();
  for (auto& goal : growth.goals) goal.start = 0;
  pages.push_back({"growth_end", growth_page(frame, growth)});
}

}  // namespace

void add_group_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_preparations(pages, templates);
  add_practices(pages, templates);
  add_steps(pages, templates);
  add_peer(pages, templates);
  add_themes_and_library(pages, templates);
  add_self(pages, templates);
  add_growth(pages, templates);
}

}  // namespace groeipad::test
