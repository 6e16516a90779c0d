#include "service/course.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "service/edition_desk.h"
#include "service/my_track.h"
#include "unit/service/office/office.h"

namespace groeipad::service::test {
namespace {

using testing::a_day;
using testing::a_fact;
using traject::Deed;
using traject::FactKind;
using traject::Stage;
using traject::StopReason;

template <class Result>
std::optional<CourseFault> fault_of(const Result& result) {
  return result ? std::nullopt : std::optional(result.error().code);
}

CourseChange on(Deed deed, std::string_view day) { return {.deed = deed, .when = {a_day(day), {}}}; }
CourseChange pause(std::string_view from, std::string_view until = "") {
  return {.deed = Deed::pause,
          .when = {a_day(from), until.empty() ? std::nullopt : std::optional(a_day(until))},
          .words = "Het team staat stil"};
}
CourseChange stop(std::string_view day, std::string words = "") {
  return {
      .deed = Deed::stop, .when = {a_day(day), {}}, .words = std::move(words), .why = StopReason::no_team};
}

void set_places(Office& office, base::EditionId id, std::int64_t places) {
  auto edition = *office.services.db.read([&](store::Reader& db) { return store::find_edition(db, id); });
  edition.places = places;
  REQUIRE(change_edition(office.services, office.yvonne, edition));
}

TEST_CASE("An applicant gets a place: started, or with the intake to come where the track asks for one") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  const auto daan = office.an_applicant("Daan", office.pabo, "procesbegeleider");
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  REQUIRE(place_in(office.services, office.yvonne, daan, office.guides));
  CHECK(office.enrolment(noor).stage == Stage::started);
  CHECK(office.enrolment(noor).edition == office.connectors);
  CHECK(office.enrolment(daan).stage == Stage::intake);
  const auto course = course_page(office.services, office.yvonne, daan).value();
  REQUIRE(course.history.size() == 2);
  CHECK(course.history[0].stage == Stage::intake);
  CHECK(course.history[0].by == "Yvonne");
  CHECK(course.history[1].stage == Stage::applied);
  CHECK(course.history[1].by.empty());
  CHECK(office.remembered("compose_edition") == 2);
}

TEST_CASE("Nobody is placed where there is no room, in another track, twice, or by a trainer") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  const auto daan = office.an_applicant("Daan", office.pabo);
  const auto place = [&](base::EnrolmentId who, base::EditionId where) {
    return fault_of(place_in(office.services, office.yvonne, who, where));
  };
  CHECK(place(noor, office.guides) == CourseFault::other_track);
  CHECK(place(noor, {99}) == CourseFault::not_found);
  CHECK(place({99}, office.connectors) == CourseFault::not_found);
  CHECK(fault_of(place_in(office.services, office.anna, noor, office.connectors)) == CourseFault::not_found);
  REQUIRE(close_edition(office.services, office.yvonne, office.connectors, true));
  CHECK(place(noor, office.connectors) == CourseFault::closed);
  REQUIRE(close_edition(office.services, office.yvonne, office.connectors, false));
  set_places(office, office.connectors, 1);
  CHECK_FALSE(place(noor, office.connectors).has_value());
  CHECK(place(noor, office.connectors) == CourseFault::twice);
  CHECK(place(daan, office.connectors) == CourseFault::no_places);
  REQUIRE(change_course(office.services, office.yvonne, noor, stop("2026-09-01")));
  CHECK_FALSE(place(daan, office.connectors).has_value());
  CHECK(place(office.an_applicant("Noor", office.roc), office.connectors) == CourseFault::twice);
  CHECK(office.enrolment(daan).stage == Stage::started);
}

TEST_CASE("ALL-4: what they asked while they waited counts once they have a place, and once only") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  const auto viewer = office.as(office.enrolment(noor).person, {ViewerRole::participant});
  REQUIRE(add_question(office.services, viewer, "verbinder", "Hoe krijg ik het team mee?"));
  const auto facts = [&] {
    return office.services.db.read([&](store::Reader& db) { return store::facts_of(db, noor); });
  };
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  REQUIRE(facts().size() == 1);
  CHECK(facts().front().kind == FactKind::learning_question);
}

TEST_CASE("PBO-1: the start waits for the intake, and lies on or after its day") {
  Office office;
  const auto daan = office.an_applicant("Daan", office.pabo, "procesbegeleider");
  REQUIRE(place_in(office.services, office.yvonne, daan, office.guides));
  office.set_time("2026-10-01");
  const auto start = [&](std::string_view day) {
    return fault_of(change_course(office.services, office.anna, daan, on(Deed::start, day)));
  };
  CHECK(start("2026-09-20") == CourseFault::before_intake);
  office.happens(daan, a_fact(FactKind::intake).of("not_now").at("2026-09-10"));
  CHECK(start("2026-09-20") == CourseFault::before_intake);
  office.happens(daan, a_fact(FactKind::intake).of("suitable").at("2026-09-21"));
  CHECK(start("2026-09-20") == CourseFault::before_intake);
  CHECK(start("2026-10-02") == CourseFault::in_future);
  CHECK_FALSE(start("2026-09-21").has_value());
  CHECK(base::local_date(office.enrolment(daan).since) == a_day("2026-09-21"));
  CHECK(start("2026-09-22") == CourseFault::wrong_stage);
  CHECK(office.remembered("change_stage") == 1);
}

TEST_CASE("PBO-16: pauses are kept with their reason, seen by the participant, and do not overlap") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  office.set_time("2026-11-20");
  const auto change = [&](const CourseChange& what) {
    return fault_of(change_course(office.services, office.anna, noor, what));
  };
  CHECK(change(pause("2026-08-31")) == CourseFault::not_started);
  CHECK(change(pause("2026-10-02", "2026-10-01")) == CourseFault::until_before_from);
  CHECK_FALSE(change(pause("2026-10-01", "2026-10-10")).has_value());
  CHECK(change(pause("2026-10-09")) == CourseFault::overlaps);
  CHECK_FALSE(change(pause("2026-11-01")).has_value());
  CourseChange silent = pause("2026-12-01", "2026-12-08");
  silent.words = "  ";
  CHECK(change(silent) == CourseFault::no_reason);
  silent.words = std::string(kLongestReason + 1, 'x');
  CHECK(change(silent) == CourseFault::too_long);

  const auto viewer = office.as(office.enrolment(noor).person, {ViewerRole::participant});
  const auto mine = my_track(office.services, viewer, "verbinder").value();
  REQUIRE(mine.pause.has_value());
  CHECK(mine.pause->from == a_day("2026-11-01"));
  const auto edition = edition_page(office.services, office.anna, office.connectors).value();
  CHECK(edition.people.at(0).pause.has_value());

  CHECK(change(on(Deed::resume, "2026-11-01")) == CourseFault::until_before_from);
  CHECK_FALSE(change(on(Deed::resume, "2026-11-20")).has_value());
  CHECK_FALSE(my_track(office.services, viewer, "verbinder")->pause.has_value());
  const auto history = course_page(office.services, office.anna, noor)->history;
  REQUIRE(history.size() == 4);
  CHECK(history[0].until == a_day("2026-11-20"));
  CHECK(history[0].reason == "Het team staat stil");
  CHECK(history[0].by == "Anna");
}

TEST_CASE("A pause that is to come is called off on its first day") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  REQUIRE(change_course(office.services, office.anna, noor, pause("2026-10-01")));
  REQUIRE(change_course(office.services, office.anna, noor, on(Deed::resume, "2026-10-01")));
  CHECK(course_page(office.services, office.anna, noor)->history.size() == 2);
}

TEST_CASE("ALL-8: who stops does so for a reason, ends the pause too, and can take it up again") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  office.set_time("2026-11-20");
  const auto change = [&](const CourseChange& what) {
    return fault_of(change_course(office.services, office.anna, noor, what));
  };
  REQUIRE_FALSE(change(pause("2026-11-01")).has_value());
  CHECK(change(on(Deed::stop, "2026-11-10")) == CourseFault::no_reason);
  CourseChange other = stop("2026-11-10");
  other.why = StopReason::other;
  CHECK(change(other) == CourseFault::no_reason);
  CHECK_FALSE(change(stop("2026-11-10", "Het team is opgeheven")).has_value());
  CHECK(office.enrolment(noor).stage == Stage::stopped);
  auto course = course_page(office.services, office.anna, noor).value();
  CHECK(course.course.pauses.at(0).until == a_day("2026-11-10"));
  CHECK(stop_words(course.history.at(0).reason).why == StopReason::no_team);
  CHECK(stop_words(course.history.at(0).reason).words == "Het team is opgeheven");
  CHECK(course.open == std::vector<Deed>{Deed::restart});
  CHECK(change(on(Deed::finish, "2026-11-12")) == CourseFault::wrong_stage);

  const auto again = office.an_applicant("Noor", office.roc);
  CHECK(change(on(Deed::restart, "2026-11-12")) == CourseFault::elsewhere);
  REQUIRE(change_course(office.services, office.yvonne, again, stop("2026-11-20")));
  CHECK_FALSE(change(on(Deed::restart, "2026-11-12")).has_value());
  CHECK(office.enrolment(noor).stage == Stage::started);
  CHECK_FALSE(change(on(Deed::finish, "2026-11-20")).has_value());
  CHECK(office.enrolment(noor).stage == Stage::finished);
}

TEST_CASE("A stop that was kept before there was a list is shown as it is") {
  CHECK_FALSE(stop_words("Andere baan: in de zorg").why.has_value());
  CHECK(stop_words("Andere baan: in de zorg").words == "Andere baan: in de zorg");
  CHECK(stop_words("no_team").words.empty());
}

TEST_CASE("ALL-2: a course is for its trainers and programme staff") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  CHECK_FALSE(course_page(office.services, office.anna, noor).has_value());
  CHECK(course_page(office.services, office.yvonne, noor).has_value());
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  const auto self = office.as(office.enrolment(noor).person, {ViewerRole::participant});
  const auto piet = office.as(office.a_person("Piet", office.roc), {ViewerRole::trainer});
  for (const Viewer& viewer : {self, piet}) {
    CHECK_FALSE(course_page(office.services, viewer, noor).has_value());
    CHECK(fault_of(change_course(office.services, viewer, noor, stop("2026-09-01"))) ==
          CourseFault::not_found);
  }
  CHECK(course_page(office.services, office.anna, noor).has_value());
  CHECK(office.enrolment(noor).stage == Stage::started);
}

}  // namespace
}  // namespace groeipad::service::test
