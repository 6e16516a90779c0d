#include "service/quiz.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "base/text.h"
#include "crypto/digest.h"
#include "service/irregular.h"
#include "service/module_place.h"
#include "service/participant.h"
#include "service/record.h"

namespace groeipad::service {
namespace {

QuizFault as_quiz_fault(LearnFault fault) {
  switch (fault) {
    case LearnFault::locked:
      return QuizFault::locked;
    case LearnFault::not_taking_part:
      return QuizFault::not_taking_part;
    case LearnFault::not_found:
    case LearnFault::missing:
    case LearnFault::too_long:
      break;
  }
  return QuizFault::not_found;
}

std::uint64_t random_seed() {
  const std::string bytes = crypto::random_bytes(sizeof(std::uint64_t));
  std::uint64_t seed = 0;
  std::memcpy(&seed, bytes.data(), sizeof seed);
  return seed;
}

traject::NextAttempt next_of(store::Reader& db, const ModulePlace& place, base::Instant now) {
  std::vector<traject::PastAttempt> past;
  for (const auto& attempt : store::attempts_at(db, place.enrolment.id, place.module->id))
    if (attempt.handed_in) past.push_back({*attempt.handed_in, attempt.passed});
  const int granted = store::attempts_granted(db, place.enrolment.id, place.module->id);
  return traject::next_attempt(place.module->quiz, past, granted, now);
}

struct Opened {
  store::TestAttempt attempt;
  ModulePlace place;
  KeptPaper kept;
};

/// Faults: not_found, with the detail `kOfAnother` where it is somebody else's.
constexpr std::string_view kOfAnother = "attempt_of_another";

base::Result<Opened, QuizFault> open_own(store::Reader& db, const Services& services, const Viewer& viewer,
                                         base::AttemptId id) {
  auto attempt = store::find_attempt(db, id);
  if (!attempt) return base::fail(QuizFault::not_found);
  const auto enrolment = store::find_enrolment(db, attempt->enrolment);
  if (!enrolment || enrolment->person != viewer.view.session.person)
    return base::fail(QuizFault::not_found, std::string(kOfAnother));
  auto place = find_module(db, services, *enrolment, attempt->module);
  if (!place) return base::fail(as_quiz_fault(place.error().code));
  auto kept = paper_from_json(attempt->paper);
  if (!kept) throw std::logic_error("a kept paper that cannot be read");
  return Opened{std::move(*attempt), std::move(*place), std::move(*kept)};
}

/// For an attempt that is still open.
base::Result<Opened, QuizFault> open_to_write(store::Reader& db, const Services& services,
                                              const Viewer& viewer, base::AttemptId id) {
  auto opened = open_own(db, services, viewer, id);
  if (!opened) return opened;
  const auto place = to_write(opened->place);
  if (!place) return base::fail(as_quiz_fault(place.error().code));
  return opened;
}

std::vector<traject::Answer> saved_answers(store::Reader& db, const Opened& opened) {
  const auto saved = store::answers_of(db, opened.attempt.id);
  std::vector<traject::Answer> answers;
  for (const traject::Asked& asked : opened.kept.paper.asked) {
    const auto found = std::find_if(saved.begin(), saved.end(),
                                    [&](const auto& answer) { return answer.question == asked.question.id; });
    answers.push_back(found == saved.end() ? traject::Answer{}
                                           : answer_from_json(found->answer).value_or(traject::Answer{}));
  }
  return answers;
}

/// Nothing is saved where one of them is forged.
base::Result<void, QuizFault> save_all(store::Transaction& db, const Opened& opened,
                                       const std::vector<GivenAnswer>& given, Blank blank,
                                       base::Instant now) {
  const auto& paper = opened.kept.paper.asked;
  for (const GivenAnswer& one : given) {
    const auto asked = std::find_if(paper.begin(), paper.end(),
                                    [&](const traject::Asked& a) { return a.question.id == one.question; });
    if (asked == paper.end()) return base::fail(QuizFault::forged, "a question that was not asked");
    const bool is_text = asked->question.kind == traject::QuestionKind::short_answer;
    const auto answer =
        traject::from_shown(*asked, is_text ? traject::Answer{{}, base::as_typed(one.shown.text)}
                                            : traject::Answer{one.shown.choice, ""});
    if (!answer) return base::fail(QuizFault::forged, "question " + one.question);
    if (blank == Blank::keeps && traject::is_blank(*answer)) continue;
    if (!store::save_answer(db, opened.attempt.id, {one.question, to_json(*answer)}, now))
      return base::fail(QuizFault::closed);
  }
  return {};
}

std::string_view what_happened(const base::Fault<QuizFault>& fault) {
  if (fault.detail == kOfAnother) return kOfAnother;
  if (fault.code == QuizFault::forged) return "forged_answer";
  if (fault.code == QuizFault::closed) return "answer_after_closing";
  return "";
}

void remember_if_irregular(Services& services, const Viewer& viewer, base::AttemptId id,
                           const base::Fault<QuizFault>& fault, std::string_view request) {
  const std::string_view what = what_happened(fault);
  if (!what.empty())
    remember_irregular(services, viewer, what, "attempt " + std::to_string(id.value), request);
}

std::vector<std::size_t> missing_in(const traject::Paper& paper,
                                    const std::vector<traject::Answer>& answers) {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < paper.asked.size(); ++i)
    if (!traject::is_complete(paper.asked[i].question, answers[i])) missing.push_back(i);
  return missing;
}

void close(store::Transaction& db, const Services& services, const Opened& opened,
           const std::vector<traject::Answer>& answers) {
  const base::Instant now = services.calendar.now();
  traject::Quiz marked;
  marked.pass_percent = opened.kept.pass_percent;
  const traject::Score score = traject::score(marked, opened.kept.paper, answers);
  const bool closed = store::close_attempt(db, opened.attempt.id, static_cast<std::int64_t>(score.right),
                                           static_cast<std::int64_t>(score.scored), score.passed, now);
  if (!closed || !score.passed) return;
  traject::Fact passed;
  passed.kind = traject::FactKind::test_passed;
  passed.subject = opened.attempt.module;
  passed.detail = std::to_string(score.percent);
  passed.at = now;
  record(db, services, opened.place.enrolment, {passed});
}

}  // namespace

base::Result<base::AttemptId, QuizFault> start_attempt(Services& services, const Viewer& viewer,
                                                       std::string_view track, std::string_view step) {
  const base::Instant now = services.calendar.now();
  return services.db.write([&](store::Transaction& db) -> base::Result<base::AttemptId, QuizFault> {
    const auto place = to_write(find_module(db, services, viewer, track, step));
    if (!place) return base::fail(as_quiz_fault(place.error().code));
    const traject::Quiz& quiz = place->module->quiz;
    if (quiz.pools.empty()) return base::fail(QuizFault::not_found);
    const base::EnrolmentId enrolment = place->enrolment.id;
    store::hold(db, enrolment);  // how many were made stays true until this one is
    for (const auto& attempt : store::attempts_at(db, enrolment, step))
      if (!attempt.handed_in) return attempt.id;
    const auto next = next_of(db, *place, now);
    if (next.may == traject::MayStart::wait) return base::fail(QuizFault::must_wait);
    if (next.may == traject::MayStart::none_left) return base::fail(QuizFault::none_left);
    const KeptPaper kept{traject::draw(quiz, random_seed()), quiz.pass_percent};
    return store::open_attempt(db, enrolment, step, to_json(kept), now).id;
  });
}

base::Result<MyAttempt, QuizFault> my_attempt(Services& services, const Viewer& viewer, base::AttemptId id,
                                              std::string_view request) {
  auto found = services.db.read([&](store::Reader& db) -> base::Result<MyAttempt, QuizFault> {
    auto opened = open_own(db, services, viewer, id);
    if (!opened) return tl::unexpected(opened.error());
    if (!opened->attempt.handed_in && opened->place.at().state == traject::StepState::locked)
      return base::fail(QuizFault::locked);
    MyAttempt mine;
    mine.answers = saved_answers(db, *opened);
    mine.next = next_of(db, opened->place, services.calendar.now());
    for (const auto& other : store::attempts_at(db, opened->attempt.enrolment, opened->attempt.module))
      mine.passed_otherwise = mine.passed_otherwise || (other.id != id && other.passed);
    mine.track = opened->place.track;
    const base::EditionId edition = opened->place.enrolment.edition;
    if (edition.known()) mine.trainers = store::trainers_of(db, edition);
    mine.step = opened->place.at().step;
    mine.kept = std::move(opened->kept);
    mine.attempt = std::move(opened->attempt);
    return mine;
  });
  if (!found) remember_if_irregular(services, viewer, id, found.error(), request);
  return found;
}

base::Result<void, QuizFault> save_answers(Services& services, const Viewer& viewer, base::AttemptId id,
                                           const std::vector<GivenAnswer>& answers, Blank blank,
                                           std::string_view request) {
  auto saved = services.db.write([&](store::Transaction& db) -> base::Result<void, QuizFault> {
    const auto opened = open_to_write(db, services, viewer, id);
    if (!opened) return tl::unexpected(opened.error());
    if (!store::hold_attempt(db, id)) return base::fail(QuizFault::closed);
    return save_all(db, *opened, answers, blank, services.calendar.now());
  });
  if (!saved) remember_if_irregular(services, viewer, id, saved.error(), request);
  return saved;
}

base::Result<std::vector<std::size_t>, QuizFault> hand_in_attempt(Services& services, const Viewer& viewer,
                                                                  base::AttemptId id,
                                                                  const std::vector<GivenAnswer>& answers,
                                                                  std::string_view request) {
  using Missing = std::vector<std::size_t>;
  auto handed = services.db.write([&](store::Transaction& db) -> base::Result<Missing, QuizFault> {
    const auto opened = open_to_write(db, services, viewer, id);
    if (!opened) return tl::unexpected(opened.error());
    if (!store::hold_attempt(db, id)) return Missing{};
    const auto saved = save_all(db, *opened, answers, Blank::keeps, services.calendar.now());
    if (!saved) return tl::unexpected(saved.error());
    const auto all = saved_answers(db, *opened);
    auto missing = missing_in(opened->kept.paper, all);
    if (missing.empty()) close(db, services, *opened, all);
    return missing;
  });
  if (!handed) remember_if_irregular(services, viewer, id, handed.error(), request);
  return handed;
}

bool grant_attempt(Services& services, const Viewer& viewer, base::EnrolmentId id, std::string_view module) {
  const base::Instant now = services.calendar.now();
  enum class Refused { not_found };
  const auto granted = services.db.write([&](store::Transaction& db) -> base::Result<void, Refused> {
    const auto enrolment = enrolment_trained_by(db, viewer, id);
    if (!enrolment) return base::fail(Refused::not_found);
    const auto place = find_module(db, services, *enrolment, module);
    if (!place) return base::fail(Refused::not_found);
    store::hold(db, id);
    store::grant_attempt(db, id, module, viewer.view.session.person, now);
    return {};
  });
  if (!granted) return false;
  services.log.info("attempt_granted",
                    {{"by", viewer.view.session.person.value}, {"enrolment", id.value}, {"module", module}});
  return true;
}

}  // namespace groeipad::service
