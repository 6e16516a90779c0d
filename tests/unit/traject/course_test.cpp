#include "traject/course.h"

#include <catch2/catch.hpp>

#include "support/builders.h"

namespace groeipad::traject {
namespace {

base::LocalDate day(const char* iso) { return base::from_iso_date(iso).value(); }
Pause on(const char* from) { return {day(from), {}}; }
Pause between(const char* from, const char* until) { return {day(from), day(until)}; }

const base::LocalDate kToday = day("2026-11-22");

/// Placed on 1 September, in a track that asks an intake.
Course placed() {
  return {.stage = Stage::intake, .since = day("2026-09-01"), .asks_intake = true, .is_placed = true};
}
Course started() {
  Course course = placed();
  course.stage = Stage::started;
  course.since = day("2026-09-15");
  course.suitable = day("2026-09-10");
  course.was_started = true;
  return course;
}

TEST_CASE("PBO-1: a start comes on or after the day of an intake that found them suitable") {
  Course course = placed();
  CHECK(objection(course, Deed::start, on("2026-09-20"), kToday) == CourseFault::before_intake);
  course.suitable = day("2026-09-20");
  CHECK(objection(course, Deed::start, on("2026-09-19"), kToday) == CourseFault::before_intake);
  CHECK_FALSE(objection(course, Deed::start, on("2026-09-20"), kToday).has_value());
  course.suitable.reset();
  course.asks_intake = false;
  CHECK_FALSE(objection(course, Deed::start, on("2026-09-02"), kToday).has_value());
}

TEST_CASE("What happened lies neither in the future nor before what happened last") {
  for (const Deed deed : {Deed::finish, Deed::stop}) {
    CHECK(objection(started(), deed, on("2026-11-23"), kToday) == CourseFault::in_future);
    CHECK(objection(started(), deed, on("2026-09-14"), kToday) == CourseFault::before_last);
    CHECK_FALSE(objection(started(), deed, on("2026-11-22"), kToday).has_value());
  }
}

TEST_CASE("PBO-16: pauses begin after the start, end after they began and never overlap") {
  Course course = started();
  course.pauses = {between("2026-10-01", "2026-10-15"), on("2026-12-01")};
  const auto pause = [&](const Pause& when) { return objection(course, Deed::pause, when, kToday); };
  CHECK(pause(between("2026-09-01", "2026-09-20")) == CourseFault::not_started);
  CHECK(pause(between("2026-11-01", "2026-11-01")) == CourseFault::until_before_from);
  CHECK(pause(between("2026-11-02", "2026-11-01")) == CourseFault::until_before_from);
  CHECK(pause(between("2026-09-20", "2026-10-02")) == CourseFault::overlaps);
  CHECK(pause(between("2026-10-14", "2026-10-20")) == CourseFault::overlaps);
  CHECK(pause(on("2026-11-01")) == CourseFault::overlaps);
  CHECK(pause(between("2027-01-01", "2027-01-08")) == CourseFault::overlaps);
  CHECK_FALSE(pause(between("2026-10-15", "2026-12-01")).has_value());
  course.stage = Stage::intake;
  CHECK(pause(between("2026-10-15", "2026-12-01")) == CourseFault::wrong_stage);
}

TEST_CASE("A pause goes on until its last day, and the one that goes on comes first") {
  const std::vector<Pause> pauses = {between("2026-10-01", "2026-10-15"), on("2026-12-01")};
  CHECK(covers(pauses[0], day("2026-10-01")));
  CHECK(covers(pauses[0], day("2026-10-14")));
  CHECK_FALSE(covers(pauses[0], day("2026-10-15")));
  CHECK(pause_at(pauses, day("2026-10-14")) == pauses.data());
  CHECK(pause_at(pauses, day("2026-10-15")) == &pauses[1]);
  CHECK(pause_at({}, kToday) == nullptr);
}

TEST_CASE("What is paused is taken up after its first day; what is to come can be called off") {
  Course course = started();
  CHECK(objection(course, Deed::resume, on("2026-11-22"), kToday) == CourseFault::wrong_stage);
  course.pauses = {on("2026-11-01")};
  CHECK(objection(course, Deed::resume, on("2026-11-01"), kToday) == CourseFault::until_before_from);
  CHECK_FALSE(objection(course, Deed::resume, on("2026-12-01"), kToday).has_value());
  course.pauses = {between("2026-12-01", "2026-12-20"), on("2027-01-01")};
  CHECK_FALSE(objection(course, Deed::resume, on("2026-12-01"), kToday).has_value());
  CHECK(objection(course, Deed::resume, on("2026-11-30"), kToday) == CourseFault::until_before_from);
  CHECK(objection(course, Deed::resume, on("2027-01-02"), kToday) == CourseFault::overlaps);
}

TEST_CASE("What is offered is what can be done from there") {
  using Deeds = std::vector<Deed>;
  Course course = started();
  CHECK(deeds_open(course, kToday) == Deeds{Deed::pause, Deed::finish, Deed::stop});
  course.pauses = {on("2026-11-01")};
  CHECK(deeds_open(course, kToday) == Deeds{Deed::pause, Deed::resume, Deed::finish, Deed::stop});
  CHECK(deeds_open(placed(), kToday) == Deeds{Deed::start, Deed::stop});
  course = {};
  CHECK(deeds_open(course, kToday) == Deeds{Deed::stop});
  course.stage = Stage::stopped;
  CHECK(deeds_open(course, kToday).empty());
  course.is_placed = true;
  CHECK(deeds_open(course, kToday) == Deeds{Deed::restart});
}

TEST_CASE("ALL-8: who stopped is again what they were before, and still needs the intake") {
  Course course = started();
  course.stage = Stage::stopped;
  course.since = day("2026-11-01");
  CHECK(stage_after_restart(course) == Stage::started);
  CHECK_FALSE(objection(course, Deed::restart, on("2026-11-20"), kToday).has_value());
  CHECK(objection(course, Deed::restart, on("2026-10-31"), kToday) == CourseFault::before_last);
  course.suitable.reset();
  CHECK(objection(course, Deed::restart, on("2026-11-20"), kToday) == CourseFault::before_intake);
  course.was_started = false;
  CHECK(stage_after_restart(course) == Stage::intake);
  CHECK_FALSE(objection(course, Deed::restart, on("2026-11-20"), kToday).has_value());
}

TEST_CASE("A track asks an intake where any step or its certificate does") {
  Track track;
  track.steps = {groeipad::testing::a_step("begin")};
  CHECK(stage_when_placed(track) == Stage::started);
  track.steps[0].opens_when =
      groeipad::testing::all_of({groeipad::testing::leaf(LeafKind::intake).of("suitable")});
  CHECK(stage_when_placed(track) == Stage::intake);
  track.steps.clear();
  track.certificate.requires_all =
      groeipad::testing::all_of({groeipad::testing::leaf(LeafKind::intake).of("suitable")});
  CHECK(asks_intake(track));
}

TEST_CASE("The first intake that found them suitable counts, whatever came of the others") {
  const auto intake = [](const char* outcome, const char* when) {
    return Fact{.kind = FactKind::intake, .subject = outcome, .at = groeipad::testing::moment(when)};
  };
  CHECK_FALSE(suitable_since({intake("not_now", "2026-09-01")}).has_value());
  CHECK(suitable_since({intake("not_now", "2026-09-01"), intake("suitable", "2026-10-02"),
                        intake("suitable", "2026-10-01")}) == day("2026-10-01"));
}

TEST_CASE("Deeds and reasons are known by their names") {
  for (const Deed deed : {Deed::start, Deed::pause, Deed::resume, Deed::finish, Deed::stop, Deed::restart})
    CHECK(deed_from(name_of(deed)) == deed);
  CHECK_FALSE(deed_from("").has_value());
  for (const StopReason reason : {StopReason::other_job, StopReason::personal, StopReason::expectations,
                                  StopReason::no_team, StopReason::no_time, StopReason::other})
    CHECK(stop_reason_from(name_of(reason)) == reason);
  CHECK_FALSE(stop_reason_from("Andere baan").has_value());
}

}  // namespace
}  // namespace groeipad::traject
