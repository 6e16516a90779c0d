#include "demo/traces.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "service/dossier_piece.h"
#include "service/paper.h"
#include "service/self_assessment.h"
#include "store/attempts.h"
#include "store/evidence.h"
#include "store/progress.h"
#include "traject/quiz.h"

namespace groeipad::demo {
namespace {

using store::EvidenceKind;
using traject::Fact;
using traject::FactKind;

constexpr std::array<std::string_view, 6> kWritten = {
    "Ik merkte dat we te snel naar een oplossing gingen. Pas toen ik vroeg wat er misgaat als we niets doen, "
    "werd "
    "duidelijk wat het team echt dwarszat. Dat wil ik vaker aan het begin doen.",
    "Twee collega’s waren eerst terughoudend. Door ze allebei een voorbeeld uit hun eigen les te laten "
    "vertellen, "
    "kwamen ze los. De volgende keer begin ik daarmee, en plan ik er tien minuten meer voor in.",
    "Het liep anders dan gepland: we hadden maar een halfuur. Ik heb één stap overgeslagen en die later per "
    "mail "
    "nagevraagd. Dat leverde minder op dan samen aan tafel.",
    "Ik heb vooral geluisterd en doorgevraagd. Dat was lastig, want ik had zelf al een idee. Achteraf was "
    "het team "
    "tevredener over het besluit dan wanneer ik het had ingebracht.",
    "We hebben opgeschreven wat we besloten en waarop dat steunt. Toen er een maand later discussie kwam, "
    "konden we "
    "terugkijken en hoefden we niet opnieuw te beginnen.",
    "Mijn teamleider vroeg wat het opleverde. Ik kon twee dingen noemen die we in de klas zagen veranderen "
    "en één "
    "ding dat we nog niet weten. Dat gesprek hielp om uren vrij te maken."};

class Traces {
 public:
  Traces(store::Transaction& db, const store::Enrolment& enrolment, const traject::Track& track,
         const traject::TrackMaterial& material)
      : db_(db), enrolment_(enrolment), track_(track), material_(material) {}

  void follow(const Fact& fact) {
    switch (fact.kind) {
      case FactKind::pages_read:
        return read(fact);
      case FactKind::reflection:
        return reflect(fact);
      case FactKind::assignment_handed_in:
        return hand_in(EvidenceKind::assignment, fact.subject, fact.at);
      case FactKind::practice:
        return practise(fact);
      case FactKind::test_passed:
        return pass(fact);
      case FactKind::self_assessment:
        return assess(fact);
      default:
        return;
    }
  }

 private:
  std::string written() { return std::string(kWritten[next_++ % kWritten.size()]); }

  void read(const Fact& fact) {
    const traject::Module* module = material_.module(fact.subject);
    if (module == nullptr) return;
    for (const traject::Page& page : module->pages)
      store::mark_read(db_, enrolment_.id, module->id, page.id, fact.at);
  }

  [[nodiscard]] std::string title_of(std::string_view id) const {
    const traject::Step* step = track_.step(id);
    return step == nullptr ? std::string(id) : step->title.nl;
  }

  /// As a participant hands it in.
  void keep(service::Piece piece, base::Instant at) {
    for (std::size_t i = 0; i < piece.prompts.size(); ++i) piece.texts.push_back(written());
    static_cast<void>(service::keep_piece(db_, enrolment_.id, piece, service::Keep::hand_in, at));
  }

  void reflect(const Fact& fact) {
    const traject::Module* module = material_.module(fact.subject);
    const traject::Prompt* prompt = module == nullptr ? nullptr : module->prompt(fact.detail);
    if (prompt == nullptr) return;
    keep({.kind = EvidenceKind::reflection,
          .step = module->id,
          .part = prompt->id,
          .title = title_of(module->id),
          .criteria = prompt->criteria,
          .prompts = {*prompt},
          .texts = {}},
         fact.at);
  }

  void hand_in(EvidenceKind kind, const std::string& step, base::Instant at) {
    const traject::Task* task = material_.task(step);
    if (task == nullptr) return;
    keep({.kind = kind,
          .step = step,
          .part = "",
          .title = task->title.empty() ? title_of(step) : task->title,
          .criteria = task->criteria,
          .prompts = service::fields_of(*task),
          .texts = {}},
         at);
  }

  void practise(const Fact& fact) {
    for (const traject::Step& step : track_.steps) {
      const auto* asked = traject::leaf_of(step.done_when, traject::LeafKind::practice);
      if (step.kind != traject::StepKind::practice || asked == nullptr) continue;
      const auto& formats = asked->subjects;
      if (std::find(formats.begin(), formats.end(), fact.subject) != formats.end())
        hand_in(EvidenceKind::practice, step.id, fact.at);
    }
  }

  void pass(const Fact& fact) {
    const traject::Module* module = material_.module(fact.subject);
    if (module == nullptr) return;
    const auto paper = traject::draw(module->quiz, static_cast<std::uint64_t>(enrolment_.id.value));
    const auto attempt =
        store::open_attempt(db_, enrolment_.id, module->id,
                            service::to_json(service::KeptPaper{paper, module->quiz.pass_percent}), fact.at);
    const auto scored = static_cast<std::int64_t>(
        std::count_if(paper.asked.begin(), paper.asked.end(), [](const traject::Asked& asked) {
          return asked.question.kind != traject::QuestionKind::short_answer;
        }));
    for (const traject::Asked& asked : paper.asked)
      static_cast<void>(store::save_answer(
          db_, attempt.id, {asked.question.id, service::to_json(right_answer(asked.question))}, fact.at));
    static_cast<void>(store::close_attempt(db_, attempt.id, scored, scored, true, fact.at));
  }

  traject::Answer right_answer(const traject::Question& question) {
    traject::Answer answer;
    switch (question.kind) {
      case traject::QuestionKind::single:
      case traject::QuestionKind::multiple:
        for (std::size_t i = 0; i < question.options.size(); ++i) {
          if (question.options[i].right) answer.choice.push_back(i);
        }
        break;
      case traject::QuestionKind::ordering:
        for (std::size_t i = 0; i < question.items.size(); ++i) answer.choice.push_back(i);
        break;
      case traject::QuestionKind::matching:
        for (std::size_t i = 0; i < question.pairs.size(); ++i) answer.choice.push_back(i);
        break;
      case traject::QuestionKind::short_answer:
        answer.text = written();
        break;
    }
    return answer;
  }

  void assess(const Fact& fact) {
    const int more = fact.subject == "end" ? 1 : 0;
    std::vector<store::SelfScore> scores;
    int turn = static_cast<int>(enrolment_.id.value);
    for (const traject::LearningGoal* goal : service::goals_to_score(track_))
      scores.push_back({goal->id, std::min(5, 2 + turn++ % 3 + more), ""});
    store::save_self_scores(db_, enrolment_.id, fact.subject, scores, fact.at);
  }

  store::Transaction& db_;
  const store::Enrolment& enrolment_;
  const traject::Track& track_;
  const traject::TrackMaterial& material_;
  std::size_t next_ = 0;
};

}  // namespace

void leave_traces(store::Transaction& db, const store::Enrolment& enrolment, const traject::Track& track,
                  const traject::TrackMaterial& material, const traject::Facts& facts) {
  Traces traces(db, enrolment, track, material);
  for (const Fact& fact : facts) traces.follow(fact);
}

}  // namespace groeipad::demo
