#include "service/my_track.h"

#include <algorithm>

#include "base/text.h"
#include "service/my_intake.h"
#include "service/record.h"
#include "store/pauses.h"

namespace groeipad::service {
namespace {

constexpr int kMeetingsShown = 5;
constexpr std::size_t kLongestMotivation = 2000;

int rank(store::Stage stage) {
  switch (stage) {
    case store::Stage::started:
    case store::Stage::intake:
      return 0;
    case store::Stage::applied:
      return 1;
    case store::Stage::finished:
      return 2;
    case store::Stage::stopped:
      return 3;
  }
  return 3;
}

std::vector<store::Enrolment> sorted_enrolments(store::Reader& db, base::PersonId person) {
  auto enrolments = store::enrolments_of(db, person);
  std::stable_sort(enrolments.begin(), enrolments.end(),
                   [](const auto& a, const auto& b) { return rank(a.stage) < rank(b.stage); });
  return enrolments;
}

base::Result<std::string, QuestionFault> checked(std::string_view text) {
  auto typed = base::as_typed(text);
  if (typed.empty()) return base::fail(QuestionFault::empty);
  if (base::count_code_points(typed) > kLongestQuestion) return base::fail(QuestionFault::too_long);
  return typed;
}

base::Result<store::Enrolment, QuestionFault> own_enrolment(store::Reader& db, const Viewer& viewer,
                                                            std::string_view track) {
  auto enrolment = enrolment_in(db, viewer, track);
  if (!enrolment) return base::fail(QuestionFault::no_such_track);
  return std::move(*enrolment);
}

}  // namespace

std::optional<store::Enrolment> enrolment_in(store::Reader& db, const Viewer& viewer,
                                             std::string_view track) {
  const auto enrolments = sorted_enrolments(db, viewer.view.session.person);
  const auto found =
      std::find_if(enrolments.begin(), enrolments.end(), [&](const auto& e) { return e.track == track; });
  return found == enrolments.end() ? std::nullopt : std::optional(*found);
}

std::vector<store::Enrolment> my_enrolments(Services& services, const Viewer& viewer) {
  return services.db.read(
      [&](store::Reader& db) { return sorted_enrolments(db, viewer.view.session.person); });
}

std::optional<MyTrack> my_track(Services& services, const Viewer& viewer, std::string_view track) {
  const base::Instant now = services.calendar.now();
  auto mine = services.db.read([&](store::Reader& db) -> std::optional<MyTrack> {
    MyTrack found;
    found.enrolments = sorted_enrolments(db, viewer.view.session.person);
    const auto at =
        std::find_if(found.enrolments.begin(), found.enrolments.end(), [&](const store::Enrolment& e) {
          return track.empty() ? e.stage != store::Stage::applied : e.track == track;
        });
    if (at == found.enrolments.end()) return std::nullopt;
    found.enrolment = *at;
    found.facts = store::facts_of(db, at->id);
    found.questions = store::learning_questions_of(db, at->id);
    const auto pauses = store::days_of(store::pauses_of(db, at->id));
    if (const auto* pause = traject::pause_at(pauses, base::local_date(now))) found.pause = *pause;
    found.teams = team_places(db, services, *at, found.facts);
    if (at->edition.known()) {
      found.edition = store::find_edition(db, at->edition);
      found.meetings = store::upcoming_meetings(db, at->edition, now, kMeetingsShown);
      found.trainers = store::trainers_of(db, at->edition);
    }
    return found;
  });
  if (!mine) return std::nullopt;
  const traject::Track* content = services.catalogue.track(mine->enrolment.track);
  if (content == nullptr) return std::nullopt;
  mine->path = traject::walk(*content, mine->facts, now);
  put_intake_first(mine->path, mine->enrolment);
  return mine;
}

base::Result<void, ApplyFault> apply_for(Services& services, const Viewer& viewer, std::string_view track,
                                         std::string_view motivation) {
  if (services.catalogue.track(track) == nullptr) return base::fail(ApplyFault::unknown_track);
  const std::string typed = base::as_typed(motivation);
  if (base::count_code_points(typed) > kLongestMotivation) return base::fail(ApplyFault::too_long);
  const auto applied = services.db.write([&](store::Transaction& db) {
    return store::apply(db, viewer.view.session.person, track, typed, services.calendar.now());
  });
  if (!applied) return base::fail(ApplyFault::already_there);
  services.log.info("applied", {{"person", viewer.view.session.person.value}, {"enrolment", applied->value}});
  return {};
}

base::Result<void, QuestionFault> add_question(Services& services, const Viewer& viewer,
                                               std::string_view track, std::string_view text) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, QuestionFault> {
    const auto enrolment = own_enrolment(db, viewer, track);
    if (!enrolment) return tl::unexpected(enrolment.error());
    return keep_question(db, services, *enrolment, text);
  });
}

base::Result<void, QuestionFault> keep_question(store::Transaction& db, const Services& services,
                                                const store::Enrolment& enrolment, std::string_view text) {
  const auto question = checked(text);
  if (!question) return tl::unexpected(question.error());
  store::hold(db, enrolment.id);
  if (store::learning_questions_of(db, enrolment.id).size() >= kMostQuestions)
    return base::fail(QuestionFault::too_many);
  const base::Instant now = services.calendar.now();
  const auto id = store::add_learning_question(db, enrolment.id, *question, now);
  const traject::Fact stated{
      .kind = traject::FactKind::learning_question, .subject = std::to_string(id.value), .at = now};
  if (enrolment.stage != store::Stage::stopped) record(db, services, enrolment, {stated});
  return {};
}

base::Result<void, QuestionFault> change_question(Services& services, const Viewer& viewer,
                                                  std::string_view track, base::LearningQuestionId id,
                                                  std::string_view text) {
  const auto question = checked(text);
  if (!question) return tl::unexpected(question.error());
  return services.db.write([&](store::Transaction& db) -> base::Result<void, QuestionFault> {
    const auto enrolment = own_enrolment(db, viewer, track);
    if (!enrolment) return tl::unexpected(enrolment.error());
    if (!store::change_learning_question(db, enrolment->id, id, *question, services.calendar.now())) {
      return base::fail(QuestionFault::no_such_question);
    }
    return {};
  });
}

base::Result<void, QuestionFault> remove_question(Services& services, const Viewer& viewer,
                                                  std::string_view track, base::LearningQuestionId id) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, QuestionFault> {
    const auto enrolment = own_enrolment(db, viewer, track);
    if (!enrolment) return tl::unexpected(enrolment.error());
    if (!store::remove_learning_question(db, enrolment->id, id, services.calendar.now())) {
      return base::fail(QuestionFault::no_such_question);
    }
    return {};
  });
}

}  // namespace groeipad::service
