#include "service/my_intake.h"

#include <algorithm>

#include "base/text.h"
#include "service/irregular.h"
#include "service/my_track.h"
#include "service/record.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using traject::Act;

/// The viewer's part in that track, if they may do that with it.
std::optional<store::Enrolment> mine_in(store::Reader& db, const Viewer& viewer, std::string_view track,
                                        Act act) {
  auto enrolment = enrolment_in(db, viewer, track);
  if (!enrolment || !traject::may(act, ties_to(db, viewer, *enrolment))) return std::nullopt;
  return enrolment;
}

store::Intake for_candidate(store::Intake intake) {
  intake.notes.clear();
  if (!intake.reported) intake.report.clear();
  return intake;
}

MyIntakeFault fault_of(IntakeFormFault fault) {
  switch (fault) {
    case IntakeFormFault::forged:
      return MyIntakeFault::forged;
    case IntakeFormFault::missing:
      return MyIntakeFault::missing;
    case IntakeFormFault::too_long:
      return MyIntakeFault::too_long;
    case IntakeFormFault::question_too_long:
      return MyIntakeFault::question_too_long;
    case IntakeFormFault::too_many_questions:
      return MyIntakeFault::too_many_questions;
  }
  return MyIntakeFault::forged;
}

base::Result<void, MyIntakeFault> state_questions(store::Transaction& db, const Services& services,
                                                  const store::Enrolment& enrolment,
                                                  const std::vector<std::string>& stated) {
  for (const std::string& text : stated) {
    const auto known = store::learning_questions_of(db, enrolment.id);
    if (std::ranges::find(known, text, &store::LearningQuestion::text) != known.end()) continue;
    const auto kept = keep_question(db, services, enrolment, text);
    if (kept) continue;
    return base::fail(kept.error().code == QuestionFault::too_many ? MyIntakeFault::too_many_questions
                                                                   : MyIntakeFault::question_too_long);
  }
  return {};
}

base::Result<void, MyIntakeFault> keep_in(store::Transaction& db, const Services& services,
                                          const store::Enrolment& enrolment, const GivenIntake& given,
                                          Keep keep) {
  const base::Instant now = services.calendar.now();
  const traject::Track* track = services.catalogue.track(enrolment.track);
  store::hold(db, enrolment.id);
  if (track == nullptr || !awaits_intake(db, services, enrolment)) return base::fail(MyIntakeFault::closed);
  auto open = store::open_intake(db, enrolment.id);
  if (!open) {
    static_cast<void>(store::begin_intake(db, enrolment.id, now));
    open = store::open_intake(db, enrolment.id);
  }
  const auto form = filled_in(*track, open->form, given);
  if (!form) return base::fail(fault_of(form.error().code));
  const IntakeFormShown shown = shown_form(*track, *form);
  const bool handed_in = keep == Keep::hand_in || open->handed_in;
  if (handed_in && !is_complete(shown)) return base::fail(MyIntakeFault::missing);
  if (!store::save_form(db, open->id, *form, now)) return base::fail(MyIntakeFault::closed);
  if (!handed_in) return {};
  static_cast<void>(store::hand_in_form(db, open->id, now));
  if (!given.become_questions) return {};
  return state_questions(db, services, enrolment, learning_questions_in(shown));
}

}  // namespace

bool awaits_intake(store::Reader& db, const Services& services, const store::Enrolment& enrolment) {
  if (enrolment.stage == store::Stage::stopped || enrolment.stage == store::Stage::finished) return false;
  const auto held = store::intakes_of(db, enrolment.id);
  const bool is_open = std::ranges::any_of(held, [](const auto& one) { return one.outcome.empty(); });
  // One that was held is the last, until whoever held it opens another.
  if (is_open || !held.empty()) return is_open;
  if (enrolment.stage != store::Stage::started) return true;
  const traject::Track* track = services.catalogue.track(enrolment.track);
  if (track == nullptr) return false;
  const auto path = traject::walk(*track, store::facts_of(db, enrolment.id), services.calendar.now());
  return std::ranges::any_of(path.steps, [](const traject::PathStep& step) {
    return step.step->kind == traject::StepKind::intake && step.state != traject::StepState::done;
  });
}

void put_intake_first(traject::Path& path, const store::Enrolment& enrolment) {
  if (enrolment.stage != store::Stage::intake) return;
  const auto intake = std::ranges::find_if(path.steps, [](const traject::PathStep& step) {
    return step.step->kind == traject::StepKind::intake && step.state == traject::StepState::open;
  });
  if (intake != path.steps.end()) path.next = static_cast<int>(intake - path.steps.begin());
}

std::optional<MyIntake> my_intake(Services& services, const Viewer& viewer, std::string_view track) {
  return services.db.read([&](store::Reader& db) -> std::optional<MyIntake> {
    const auto enrolment = mine_in(db, viewer, track, Act::see_intake);
    const traject::Track* content = services.catalogue.track(track);
    if (!enrolment || content == nullptr) return std::nullopt;
    MyIntake mine;
    mine.enrolment = *enrolment;
    mine.track = content;
    mine.may_write = awaits_intake(db, services, *enrolment);
    auto intakes = store::intakes_of(db, enrolment->id);
    if (intakes.empty() && !mine.may_write) return std::nullopt;
    for (store::Intake& one : intakes)
      mine.earlier.insert(mine.earlier.begin(), for_candidate(std::move(one)));
    if (!mine.earlier.empty()) {
      mine.intake = std::move(mine.earlier.front());
      mine.earlier.erase(mine.earlier.begin());
    }
    mine.form = shown_form(*content, mine.intake.form);
    mine.questions = store::learning_questions_of(db, enrolment->id);
    if (enrolment->edition.known()) mine.trainers = store::trainers_of(db, enrolment->edition);
    return mine;
  });
}

base::Result<void, MyIntakeFault> keep_intake_form(Services& services, const Viewer& viewer,
                                                   std::string_view track, const GivenIntake& given,
                                                   Keep keep, std::string_view request) {
  auto kept = services.db.write([&](store::Transaction& db) -> base::Result<void, MyIntakeFault> {
    const auto enrolment = mine_in(db, viewer, track, Act::take_part);
    if (!enrolment) return base::fail(MyIntakeFault::not_found);
    return keep_in(db, services, *enrolment, given, keep);
  });
  if (!kept && kept.error().code == MyIntakeFault::forged)
    remember_irregular(services, viewer, "forged_intake", std::string(track), request);
  return kept;
}

base::Result<void, MyIntakeFault> reply_to_report(Services& services, const Viewer& viewer,
                                                  std::string_view track, std::string_view text) {
  const std::string reply = base::as_typed(text);
  if (reply.empty()) return base::fail(MyIntakeFault::empty);
  if (base::count_code_points(reply) > kLongestReply) return base::fail(MyIntakeFault::too_long);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, MyIntakeFault> {
    const auto enrolment = mine_in(db, viewer, track, Act::take_part);
    if (!enrolment) return base::fail(MyIntakeFault::not_found);
    const auto intakes = store::intakes_of(db, enrolment->id);
    const auto given = std::find_if(intakes.rbegin(), intakes.rend(),
                                    [](const store::Intake& one) { return one.reported.has_value(); });
    if (given == intakes.rend() || !store::save_reply(db, given->id, reply, services.calendar.now()))
      return base::fail(MyIntakeFault::not_found);
    return {};
  });
}

}  // namespace groeipad::service
