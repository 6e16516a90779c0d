#include "traject/course.h"

#include <algorithm>
#include <array>
#include <utility>

#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using base::LocalDate;

constexpr std::array<std::pair<Deed, std::string_view>, 6> kDeeds = {{{Deed::start, "start"},
                                                                      {Deed::pause, "pause"},
                                                                      {Deed::resume, "resume"},
                                                                      {Deed::finish, "finish"},
                                                                      {Deed::stop, "stop"},
                                                                      {Deed::restart, "restart"}}};
constexpr std::array<std::pair<StopReason, std::string_view>, 6> kReasons = {
    {{StopReason::other_job, "other_job"},
     {StopReason::personal, "personal"},
     {StopReason::expectations, "expectations"},
     {StopReason::no_team, "no_team"},
     {StopReason::no_time, "no_time"},
     {StopReason::other, "other"}}};

bool overlap(const Pause& one, const Pause& other) {
  return (!other.until || one.from < *other.until) && (!one.until || other.from < *one.until);
}

bool has_ended(Stage stage) { return stage == Stage::finished || stage == Stage::stopped; }

bool can_be_done(const Course& course, Deed deed, const LocalDate& today) {
  switch (deed) {
    case Deed::start:
      return course.stage == Stage::intake;
    case Deed::pause:
      return course.stage == Stage::started;
    case Deed::resume:
      return course.stage == Stage::started && pause_at(course.pauses, today) != nullptr;
    case Deed::finish:
      return course.stage == Stage::started;
    case Deed::stop:
      return !has_ended(course.stage);
    case Deed::restart:
      return has_ended(course.stage) && course.is_placed;
  }
  return false;
}

std::optional<CourseFault> objection_to_pause(const Course& course, const Pause& when) {
  if (when.until && *when.until <= when.from) return CourseFault::until_before_from;
  if (when.from < course.since) return CourseFault::not_started;
  const bool overlaps =
      std::ranges::any_of(course.pauses, [&](const Pause& pause) { return overlap(pause, when); });
  return overlaps ? std::optional(CourseFault::overlaps) : std::nullopt;
}

/// A pause that has not begun can be called off by taking up on its first day.
std::optional<CourseFault> objection_to_resume(const Course& course, const LocalDate& day,
                                               const LocalDate& today) {
  const Pause& pause = *pause_at(course.pauses, today);
  if (day < pause.from || (day == pause.from && pause.from <= today)) return CourseFault::until_before_from;
  const bool overlaps = std::ranges::any_of(course.pauses, [&](const Pause& other) {
    return other != pause && overlap({pause.from, day}, other);
  });
  return overlaps ? std::optional(CourseFault::overlaps) : std::nullopt;
}

bool asks_intake(const Requirement& requirement) { return leaf_of(requirement, LeafKind::intake) != nullptr; }

}  // namespace

bool covers(const Pause& pause, const LocalDate& day) {
  return pause.from <= day && (!pause.until || day < *pause.until);
}

const Pause* pause_at(const std::vector<Pause>& pauses, const LocalDate& today) {
  const Pause* found = nullptr;
  for (const Pause& pause : pauses) {
    if (pause.until && *pause.until <= today) continue;
    if (found == nullptr || pause.from < found->from) found = &pause;
  }
  return found;
}

std::string_view name_of(Deed deed) { return kDeeds.at(static_cast<std::size_t>(deed)).second; }

std::optional<Deed> deed_from(std::string_view name) {
  for (const auto& [deed, known] : kDeeds) {
    if (known == name) return deed;
  }
  return std::nullopt;
}

std::optional<CourseFault> objection(const Course& course, Deed deed, const Pause& when,
                                     const LocalDate& today) {
  if (!can_be_done(course, deed, today)) return CourseFault::wrong_stage;
  if (deed == Deed::pause) return objection_to_pause(course, when);
  if (deed == Deed::resume) return objection_to_resume(course, when.from, today);
  if (when.from > today) return CourseFault::in_future;
  if (when.from < course.since) return CourseFault::before_last;
  const bool starts =
      deed == Deed::start || (deed == Deed::restart && stage_after_restart(course) == Stage::started);
  if (starts && course.asks_intake && (!course.suitable || when.from < *course.suitable))
    return CourseFault::before_intake;
  return std::nullopt;
}

std::vector<Deed> deeds_open(const Course& course, const LocalDate& today) {
  std::vector<Deed> open;
  for (const auto& [deed, name] : kDeeds) {
    if (can_be_done(course, deed, today)) open.push_back(deed);
  }
  return open;
}

Stage stage_after_restart(const Course& course) {
  return course.was_started || !course.asks_intake ? Stage::started : Stage::intake;
}

std::string_view name_of(StopReason reason) { return kReasons.at(static_cast<std::size_t>(reason)).second; }

std::optional<StopReason> stop_reason_from(std::string_view name) {
  for (const auto& [reason, known] : kReasons) {
    if (known == name) return reason;
  }
  return std::nullopt;
}

bool asks_intake(const Track& track) {
  return asks_intake(track.certificate.requires_all) ||
         std::ranges::any_of(track.steps, [](const Step& step) {
           return asks_intake(step.opens_when) || asks_intake(step.done_when);
         });
}

Stage stage_when_placed(const Track& track) { return asks_intake(track) ? Stage::intake : Stage::started; }

std::optional<LocalDate> suitable_since(const Facts& facts) {
  std::optional<LocalDate> first;
  for (const Fact& fact : facts) {
    if (fact.kind != FactKind::intake || fact.subject != "suitable") continue;
    const LocalDate held = base::local_date(fact.at);
    if (!first || held < *first) first = held;
  }
  return first;
}

}  // namespace groeipad::traject
