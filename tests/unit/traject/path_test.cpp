#include "traject/path.h"

#include <catch2/catch.hpp>
#include <set>

#include "support/builders.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::a_step;
using testing::all_of;
using testing::facts;
using testing::leaf;
using testing::moment;

const base::Instant kNow = moment("2026-09-10");

Requirement module(std::string id) { return leaf(LeafKind::module_passed).of(std::move(id)); }
Fact passed(std::string id) { return a_fact(FactKind::module_passed).of(std::move(id)); }

/// intake → m1 → m2, beside them an optional reading, and a team that the programme arranges.
Track a_track() {
  Track track;
  track.id = "procesbegeleider";
  track.steps = {
      a_step("intake").done_when(leaf(LeafKind::intake).of("suitable")),
      a_step("reading").optional().done_when(module("reading")),
      a_step("team").opens_when(module("m1")).done_when(leaf(LeafKind::team_placement)),
      a_step("m1").opens_when(leaf(LeafKind::intake).of("suitable").days(14)).done_when(module("m1")),
      a_step("m2").opens_when(module("m1")).done_when(module("m2"))};
  track.certificate.requires_all = all_of({module("m1"), module("m2")});
  return track;
}

std::string next_id(const Path& path) {
  return path.next < 0 ? "" : path.steps[static_cast<std::size_t>(path.next)].step->id;
}

std::string states(const Path& path) {
  std::string out;
  for (const auto& step : path.steps)
    out += step.state == StepState::done ? 'd' : step.state == StepState::open ? 'o' : '-';
  return out;
}

TEST_CASE("ALL-5, PBO-4: steps are done, open or locked, and the next one is the participant's first") {
  const Track track = a_track();
  const Fact intake = a_fact(FactKind::intake).id(50).of("suitable").at("2026-08-01");
  struct Row {
    Facts given;
    const char* states;
    const char* next;
    int done;
  };
  Fact recent = intake;
  recent.at = moment("2026-09-08");
  const Row rows[] = {
      {{}, "oo---", "intake", 0},
      {{recent}, "do---", "reading", 1},
      {{intake}, "do-o-", "m1", 1},
      {facts({intake, passed("m1")}), "doodo", "m2", 2},
      {facts({intake, passed("m1"), passed("m2")}), "doodd", "team", 3},
      {facts({intake, passed("m1"), passed("m2"), a_fact(FactKind::team_placement).detail("paired")}),
       "doddd", "reading", 4},
      {facts({intake, passed("reading"), passed("m1"), passed("m2"),
              a_fact(FactKind::team_placement).detail("paired")}),
       "ddddd", "", 4},
  };
  for (const auto& row : rows) {
    const Path path = walk(track, row.given, kNow);
    INFO(row.states);
    CHECK(path.track == &track);
    CHECK(states(path) == row.states);
    CHECK(next_id(path) == row.next);
    CHECK(path.done == row.done);
    CHECK(path.required == 4);
  }
}

TEST_CASE("what is done stays done, also behind a gate that is closed") {
  Track track;
  track.steps = {
      a_step("late").opens_when(leaf(LeafKind::window).until("2026-01-01")).done_when(module("m1"))};
  CHECK(states(walk(track, facts({passed("m1")}), kNow)) == "d");
  CHECK(states(walk(track, {}, kNow)) == "-");
  CHECK(walk(track, {}, kNow).steps[0].opens.reason == Reason::closed);
  CHECK(walk(track, {}, kNow).next == -1);
}

TEST_CASE("ALL-5: a step on which the participant can act comes before one that waits for others") {
  Track track;
  track.steps = {a_step("a").done_when(leaf(LeafKind::assignment).of("a").detail("accepted")),
                 a_step("b").done_when(leaf(LeafKind::assignment).of("b").detail("accepted"))};
  const Facts handed_in = facts({a_fact(FactKind::assignment_handed_in).of("a")});
  CHECK(next_id(walk(track, {}, kNow)) == "a");
  CHECK(next_id(walk(track, handed_in, kNow)) == "b");
  const Facts both =
      facts({a_fact(FactKind::assignment_handed_in).of("b"), a_fact(FactKind::assignment_handed_in).of("a")});
  CHECK(next_id(walk(track, both, kNow)) == "a");
}

TEST_CASE("ALL-5: a step is the participant's as long as any part of it is theirs to do") {
  Track track;
  track.steps = {a_step("mixed").done_when(all_of({leaf(LeafKind::dossier_seen), module("m1")})),
                 a_step("plain").done_when(module("m2"))};
  CHECK(next_id(walk(track, {}, kNow)) == "mixed");
  CHECK(next_id(walk(track, facts({passed("m1")}), kNow)) == "plain");
}

TEST_CASE("PBO-14: the certificate is judged beside the steps, with all its proof") {
  const Track track = a_track();
  const Path halfway = walk(track, facts({passed("m1")}), kNow);
  CHECK_FALSE(halfway.certificate.met);
  CHECK(halfway.certificate.have == 1);
  CHECK(halfway.certificate.need == 2);
  const Path whole = walk(track, facts({passed("m2"), passed("m1")}), kNow);
  CHECK(whole.certificate.met);
  CHECK(whole.certificate.proof == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("an empty track has no next step") {
  const Path path = walk(Track{}, {}, kNow);
  CHECK(path.next == -1);
  CHECK(path.required == 0);
  CHECK(path.certificate.met);
}

TEST_CASE("every kind of fact and of step has a name of its own, and facts are found by it") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(FactKind::learning_question); ++i) {
    const auto kind = static_cast<FactKind>(i);
    INFO("fact kind " << i);
    CHECK_FALSE(name_of(kind).empty());
    CHECK(names.insert(name_of(kind)).second);
    CHECK(fact_kind_from(name_of(kind)) == kind);
  }
  CHECK_FALSE(fact_kind_from(""));
  CHECK_FALSE(fact_kind_from("Intake"));
  names.clear();
  for (int i = 0; i <= static_cast<int>(StepKind::dossier); ++i) {
    CHECK_FALSE(name_of(static_cast<StepKind>(i)).empty());
    CHECK(names.insert(name_of(static_cast<StepKind>(i))).second);
  }
}

TEST_CASE("a catalogue finds tracks and rubrics by the track's id; texts fall back on Dutch") {
  Catalogue catalogue;
  catalogue.tracks.resize(2);
  catalogue.tracks[1].id = "verbinder";
  catalogue.rubrics.resize(1);
  catalogue.rubrics[0].track = "verbinder";
  CHECK(catalogue.track("verbinder") == &catalogue.tracks[1]);
  CHECK(catalogue.track("Verbinder") == nullptr);
  CHECK(catalogue.rubric("verbinder") == &catalogue.rubrics[0]);
  CHECK(catalogue.rubric("onderzoeker") == nullptr);
  CHECK(Text{"ja", "yes"}.in(base::Language::english) == "yes");
  CHECK(Text{"ja", ""}.in(base::Language::english) == "ja");
  CHECK(Text{"ja", "yes"}.in(base::Language::dutch) == "ja");
}

}  // namespace
}  // namespace groeipad::traject
