#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "real_content.h"
#include "traject/path.h"

using namespace groeipad;
using traject::Fact;
using traject::FactKind;
using traject::LeafKind;
using traject::Requirement;
using traject::Step;
using traject::StepKind;
using traject::StepState;

namespace {

using std::chrono::days;
using Days = days;

/// One person who goes through a track.
class Life {
 public:
  explicit Life(const traject::Track& track) : track_(track) {}

  [[nodiscard]] traject::Path path() const { return traject::walk(track_, facts_, now_); }
  [[nodiscard]] StepState state(std::string_view id) const {
    for (const traject::PathStep& step : path().steps) {
      if (step.step->id == id) return step.state;
    }
    throw std::runtime_error("no such step");
  }

  void pass(Days time) { now_ += time; }
  void add(FactKind kind, std::string subject, std::string detail = {}, bool active = true) {
    Fact fact;
    fact.id = static_cast<std::int64_t>(facts_.size()) + 1;
    fact.kind = kind;
    fact.subject = std::move(subject);
    fact.detail = std::move(detail);
    fact.active = active;
    fact.at = now_;
    facts_.push_back(std::move(fact));
  }

  /// Does what finishes the step, and records of a module that it is.
  void live(const Step& step) {
    for (const Requirement* leaf : leaves_of(step.done_when)) {
      for (int tries = 0; !traject::evaluate(*leaf, facts_, now_).met && tries < 10; ++tries)
        bring_about(*leaf, step);
    }
    if (step.kind == StepKind::module) add(FactKind::module_passed, step.id);
  }
  void live(std::string_view id) { live(step_of(track_, id)); }

 private:
  void bring_about(const Requirement& leaf, const Step& step) {
    const std::string subject = leaf.subjects.empty() ? "" : leaf.subjects.front();
    switch (leaf.leaf) {
      case LeafKind::intake:
        return add(FactKind::intake, subject);
      case LeafKind::module_passed:
        return add(FactKind::module_passed, subject);
      case LeafKind::test_passed:
        return add(FactKind::test_passed, subject);
      case LeafKind::assignment:
        return add(FactKind::assignment_handed_in, subject);
      case LeafKind::attended:
        return step.kind == StepKind::meeting ? add(FactKind::attendance, "plenary", step.id)
                                              : add(FactKind::attendance, subject);
      case LeafKind::practice:
        return add(FactKind::practice, subject, "reflected");
      case LeafKind::team_placement:
        return add(FactKind::team_placement, "team", "paired");
      case LeafKind::team_months:
        pass(Days(366));
        return add(FactKind::team_result, "team", "good");
      case LeafKind::event:
        return add(FactKind::event, subject);
      case LeafKind::evidence:
        return add(FactKind::evidence_accepted, subject);
      case LeafKind::rubric_verdict:
        return add(FactKind::rubric_verdict, subject);
      case LeafKind::self_assessment:
        return add(FactKind::self_assessment, subject);
      case LeafKind::evaluation:
        return add(FactKind::evaluation, subject);
      case LeafKind::dossier_seen:
        return add(FactKind::dossier_seen, "");
      case LeafKind::learning_question:
        return add(FactKind::learning_question, "1");
      case LeafKind::pages_read:
        return add(FactKind::pages_read, subject);
      case LeafKind::reflection:
        return add(FactKind::reflection, subject, "prompt-" + std::to_string(facts_.size()));
      case LeafKind::before_meeting:
      case LeafKind::after_meeting:
      case LeafKind::window:
        return pass(Days(1));
    }
  }

  const traject::Track& track_;
  traject::Facts facts_;
  base::Instant now_{std::chrono::sys_days(std::chrono::year(2026) / 9 / 1) + std::chrono::hours(10)};
};

bool is_open(const traject::PathStep& step) { return step.state == StepState::open; }

}  // namespace

TEST_CASE("a track lived in order leads to every step done and its certificate met") {
  for (const traject::Track& track : real_content().tracks) {
    Life life(track);
    const std::string decisive = track.kind == traject::TrackKind::group ? "groeidossier" : "eindgesprek";
    for (const Step& step : track.steps) {
      INFO(track.id << " " << step.id);
      if (life.state(step.id) == StepState::locked) life.pass(Days(14));
      CHECK(life.state(step.id) != StepState::locked);
      if (step.id == decisive) CHECK_FALSE(life.path().certificate.met);
      life.live(step);
      CHECK(life.state(step.id) == StepState::done);
      if (step.id == decisive) CHECK(life.path().certificate.met);
    }
    CHECK(life.path().next == -1);
    CHECK(life.path().done == life.path().required);
  }
}

TEST_CASE("whichever open step one takes, no step stays out of reach") {
  std::mt19937 random(20260901);
  for (const traject::Track& track : real_content().tracks) {
    for (int round = 0; round < 25; ++round) {
      Life life(track);
      for (std::size_t taken = 0; taken < track.steps.size(); ++taken) {
        traject::Path path = life.path();
        if (std::none_of(path.steps.begin(), path.steps.end(), is_open)) {
          life.pass(Days(14));
          path = life.path();
        }
        std::vector<const Step*> open;
        for (const traject::PathStep& step : path.steps) {
          if (is_open(step)) open.push_back(step.step);
        }
        if (open.empty()) break;
        life.live(*open[random() % open.size()]);
      }
      const traject::Path path = life.path();
      for (const traject::PathStep& step : path.steps) {
        INFO(track.id << " " << step.step->id);
        CHECK(step.state == StepState::done);
      }
      CHECK(path.certificate.met);
    }
  }
}

TEST_CASE("GRP-5: whoever misses one meeting still opens all other steps and gets the certificate") {
  for (const char* id : {"verbinder", "leidinggevende"}) {
    const traject::Track& track = real_track(id);
    for (const Step* missed : steps_of(track, StepKind::meeting)) {
      INFO(id << " without " << missed->id);
      Life life(track);
      for (int round = 0; round < 2; ++round) {
        for (const Step& step : track.steps) {
          if (&step != missed && life.state(step.id) == StepState::open) life.live(step);
        }
      }
      CHECK(life.path().certificate.met);
      CHECK(life.path().done == life.path().required - 1);
    }
  }
}

TEST_CASE("GRP-5: whoever misses two meetings is locked out of nothing, but has no certificate yet") {
  const traject::Track& track = real_track("verbinder");
  Life life(track);
  for (int round = 0; round < 2; ++round) {
    for (const Step& step : track.steps) {
      if (step.id != "bijeenkomst-5" && step.id != "bijeenkomst-8" && life.state(step.id) == StepState::open)
        life.live(step);
    }
  }
  CHECK_FALSE(life.path().certificate.met);
  for (const traject::PathStep& step : life.path().steps) CHECK(step.state != StepState::locked);
}

TEST_CASE("PBO-2: the introductory module stays closed until fourteen days after the intake") {
  for (const char* id : {"procesbegeleider", "onderzoeker"}) {
    Life life(real_track(id));
    CHECK(life.state("inleiding") == StepState::locked);
    life.live("intake");
    life.pass(Days(13));
    CHECK(life.state("inleiding") == StepState::locked);
    life.pass(Days(1));
    CHECK(life.state("inleiding") == StepState::open);
  }
}

TEST_CASE("PBO-1: an intake that says not now opens nothing") {
  Life life(real_track("onderzoeker"));
  life.add(FactKind::intake, "not_now");
  life.pass(Days(30));
  CHECK(life.state("intake") == StepState::open);
  CHECK(life.state("inleiding") == StepState::locked);
  CHECK(life.state("intervisie-1") == StepState::locked);
}

TEST_CASE("PBO-4: a module is done with its test only, and the next one waits for that") {
  const traject::Track& track = real_track("procesbegeleider");
  Life life(track);
  life.live("intake");
  life.pass(Days(14));
  life.add(FactKind::pages_read, "inleiding");
  life.add(FactKind::reflection, "inleiding", "een");
  life.add(FactKind::reflection, "inleiding", "twee");
  life.add(FactKind::assignment_handed_in, "inleiding");
  CHECK(life.state("inleiding") == StepState::open);
  CHECK(life.state("praktijkvraag") == StepState::locked);
  life.live("inleiding");
  CHECK(life.state("inleiding") == StepState::done);
  CHECK(life.state("praktijkvraag") == StepState::open);
}

TEST_CASE("PBO-8 and PBO-9: no start in a team before the introduction, and none without pairing") {
  Life life(real_track("onderzoeker"));
  life.live("intake");
  CHECK(life.state("designteam-start") == StepState::locked);
  life.live("inleiding");
  CHECK(life.state("designteam-start") == StepState::open);
  life.add(FactKind::team_placement, "team", "");
  CHECK(life.state("designteam-start") == StepState::open);
  CHECK(life.state("designteam-jaar") == StepState::locked);
  life.add(FactKind::team_placement, "team", "paired");
  CHECK(life.state("designteam-start") == StepState::done);
  CHECK(life.state("designteam-jaar") == StepState::open);
}

TEST_CASE("PBO-14 b: being there is not yet taking part") {
  Life life(real_track("procesbegeleider"));
  life.live("intake");
  life.add(FactKind::attendance, "coaching", "", false);
  CHECK(life.state("intervisie-1") == StepState::open);
  life.add(FactKind::attendance, "coaching", "", true);
  CHECK(life.state("intervisie-1") == StepState::done);
}

TEST_CASE("PBO-13: after a final interview that says not yet, one can try again") {
  const traject::Track& track = real_track("procesbegeleider");
  Life life(track);
  for (const Step& step : track.steps) {
    if (step.kind != StepKind::final_interview) life.live(step);
  }
  life.add(FactKind::rubric_verdict, "not_yet");
  CHECK(life.state("eindgesprek") == StepState::open);
  CHECK_FALSE(life.path().certificate.met);
  life.live("eindgesprek");
  CHECK(life.path().certificate.met);
}
