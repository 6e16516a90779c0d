#include <algorithm>
#include <catch2/catch.hpp>

#include "service/team_page.h"
#include "service/team_year.h"
#include "unit/service/teams/staffroom.h"

namespace groeipad::service::test {
namespace {

struct Course {
  Course() : team(room.a_team()) {
    REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
    REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  }
  std::optional<WriteFault> write(const Viewer& viewer, const NewEntry& entry) {
    return fault_of(write_log(room.services, viewer, team, entry));
  }
  std::optional<GuideFault> phase(std::string_view name, std::string_view from) {
    return fault_of(begin_phase(room.services, of_fatima(), team, name, on(from)));
  }
  std::optional<JudgeFault> judge(const Viewer& viewer, std::string_view result, std::string_view words) {
    return fault_of(judge_year(room.services, viewer, room.fatimas, team, result, words));
  }
  [[nodiscard]] Viewer of_fatima() const { return room.viewer(room.fatima); }

  Staffroom room;
  base::TeamId team;
};

TEST_CASE("DT-2: phases follow one another, and going back begins another round") {
  Course course;
  CHECK_FALSE(course.phase("clarify", "2026-10-01"));
  CHECK_FALSE(course.phase("explore", "2026-11-01"));
  CHECK(course.phase("design", "2026-10-31") == GuideFault::too_early);
  CHECK(course.phase("design", "2027-03-02") == GuideFault::too_late);
  CHECK(course.phase("denken", "2027-01-01") == GuideFault::unknown_phase);
  CHECK(course.phase("design", "1999-01-01") == GuideFault::no_day);
  CHECK_FALSE(course.phase("clarify", "2027-01-01"));
  const auto view = team_view(course.room.services, course.of_fatima(), course.team);
  REQUIRE(view->phases.size() == 3);
  CHECK(view->phases[1].period.until == std::chrono::sys_days(*on("2027-01-01")));
  CHECK(view->phases[2].iteration == 2);
}

TEST_CASE("DT-3: members write in the log, trainers read it, and corrections name an entry of that log") {
  Course course;
  const Viewer fatima = course.of_fatima();
  const NewEntry good{"decision", on("2026-12-01"), " We kiezen groep 5. ", {}};
  CHECK_FALSE(course.write(fatima, good));
  CHECK_FALSE(course.write(course.room.viewer(course.room.anna, {ViewerRole::colleague}), good));
  CHECK(course.write(course.room.of_hanneke(), good) == WriteFault::no_such_team);
  CHECK(course.write(course.room.viewer(course.room.piet), good) == WriteFault::no_such_team);
  CHECK(course.write(fatima, {"besluit", on("2026-12-01"), "x", {}}) == WriteFault::unknown_kind);
  CHECK(course.write(fatima, {"decision", on("2027-03-02"), "x", {}}) == WriteFault::no_day);
  CHECK(course.write(fatima, {"decision", std::nullopt, "x", {}}) == WriteFault::no_day);
  CHECK(course.write(fatima, {"decision", on("2026-12-01"), " \r\n", {}}) == WriteFault::empty);
  CHECK(course.write(fatima, {"decision", on("2026-12-01"), std::string(2001, 'x'), {}}) ==
        WriteFault::too_long);
  CHECK(course.write(fatima, {"decision", on("2026-12-01"), "x", {999}}) == WriteFault::no_such_entry);
  const auto log = team_view(course.room.services, fatima, course.team)->log;
  REQUIRE(log.size() == 2);
  CHECK(log[0].words == "We kiezen groep 5.");
  CHECK_FALSE(course.write(fatima, {"decision", on("2026-12-02"), "Toch groep 6.", log[0].id}));
  CHECK(team_view(course.room.services, fatima, course.team)->log.at(0).corrects == log[0].id);
}

TEST_CASE("Products are shown with an address that is https, or none") {
  Course course;
  const auto add = [&](const std::string& title, const std::string& url) {
    return fault_of(
        add_product(course.room.services, course.of_fatima(), course.team, {title, "Waarvoor?", url}));
  };
  CHECK(add("", "") == WriteFault::title_missing);
  CHECK(add(std::string(161, 'x'), "") == WriteFault::title_too_long);
  CHECK(add("Les", "http://voorbeeld.example/") == WriteFault::no_https);
  CHECK(add("Les", "javascript:alert(1)") == WriteFault::no_https);
  CHECK_FALSE(add("Les", " https://voorbeeld.example/les "));
  CHECK_FALSE(add("Kijkwijzer", ""));
  const auto products = team_view(course.room.services, course.of_fatima(), course.team)->products;
  REQUIRE(products.size() == 2);
  CHECK(products[1].url == "https://voorbeeld.example/les");
  const auto remove = [&] {
    return fault_of(remove_product(course.room.services, course.of_fatima(), course.team, products[0].id));
  };
  CHECK_FALSE(remove());
  CHECK(remove() == WriteFault::no_such_product);
}

TEST_CASE("PBO-8: a trainer of the edition judges the year, from what can be seen of it") {
  Course course;
  const Viewer hanneke = course.room.of_hanneke();
  REQUIRE_FALSE(course.phase("clarify", "2026-10-01"));
  REQUIRE_FALSE(course.write(course.of_fatima(), {"ground", on("2026-12-01"), "Omdat.", {}}));
  REQUIRE_FALSE(course.write(course.room.viewer(course.room.anna), {"ground", on("2026-12-01"), "Ook.", {}}));
  const auto year = team_year(course.room.services, hanneke, course.room.fatimas, course.team);
  REQUIRE(year.has_value());
  CHECK(year->here == std::chrono::days(151));
  CHECK(year->everywhere == std::chrono::days(151));
  CHECK(year->months_needed == 12);
  CHECK(year->log.size() == 1);
  CHECK(year->phases.size() == 1);
  CHECK(year->may_judge);
  const auto seen =
      team_year(course.room.services, course.room.of_yvonne(), course.room.fatimas, course.team);
  REQUIRE(seen.has_value());
  CHECK_FALSE(seen->may_judge);
  CHECK_FALSE(team_year(course.room.services, course.of_fatima(), course.room.fatimas, course.team));
  CHECK_FALSE(team_year(course.room.services, course.room.viewer(course.room.anna), course.room.fatimas,
                        course.team));
  CHECK_FALSE(team_year(course.room.services, hanneke, course.room.brams, course.team));
}

TEST_CASE("PBO-8, PBO-18: not yet is no refusal and can be followed by good, which stays") {
  Course course;
  const Viewer hanneke = course.room.of_hanneke();
  CHECK(course.judge(course.room.of_yvonne(), "good", "Mooi") == JudgeFault::no_such_year);
  CHECK(course.judge(course.of_fatima(), "good", "Mooi") == JudgeFault::no_such_year);
  CHECK(course.judge(course.room.viewer(course.room.anna, {ViewerRole::trainer}), "good", "Mooi") ==
        JudgeFault::no_such_year);
  CHECK(fault_of(judge_year(course.room.services, hanneke, course.room.brams, course.team, "good", "Mooi")) ==
        JudgeFault::no_such_year);
  CHECK(course.judge(hanneke, "bad", "x") == JudgeFault::no_result);
  CHECK(course.judge(hanneke, "good", " ") == JudgeFault::no_words);
  CHECK(course.judge(hanneke, "good", std::string(2001, 'x')) == JudgeFault::too_long);
  CHECK_FALSE(course.judge(hanneke, "not_yet", "Het logboek mag voller."));
  const auto results = [&] {
    const auto facts = course.room.facts(course.room.fatimas);
    return std::ranges::count(facts, traject::FactKind::team_result, &traject::Fact::kind);
  };
  CHECK(results() == 0);
  CHECK_FALSE(course.judge(hanneke, "good", "Nu wel."));
  CHECK(results() == 1);
  CHECK(course.judge(hanneke, "not_yet", "Toch niet") == JudgeFault::already_good);
  const auto year = team_year(course.room.services, hanneke, course.room.fatimas, course.team);
  REQUIRE(year->judgements.size() == 2);
  CHECK(year->judgements[0].good);
  CHECK(year->places.at(0).good);
  const auto own = team_view(course.room.services, course.of_fatima(), course.team)->own_judgements;
  REQUIRE(own.size() == 2);
  CHECK(own[0].words == "Nu wel.");
  CHECK(team_view(course.room.services, hanneke, course.team)->own_judgements.empty());
  CHECK_FALSE(year->may_judge);
}

}  // namespace
}  // namespace groeipad::service::test
