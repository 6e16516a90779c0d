#include <algorithm>
#include <string>

#include "web/pages/team.h"
#include "web/pages/team_text.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using traject::Phase;
using traject::PhaseRun;

// In the units of the drawing: a column for each phase, a row for each round.
constexpr int kColumn = 40;
constexpr int kRow = 44;
constexpr int kMiddle = 22;

int x_of(Phase phase) { return kMiddle + kColumn * static_cast<int>(phase); }
int y_of(int row) { return kMiddle + kRow * row; }

int rounds_of(const std::vector<PhaseRun>& runs) {
  int most = 1;
  for (const PhaseRun& run : runs) most = std::max(most, run.iteration);
  return most;
}

void add_stops(Values& drawing, const std::vector<PhaseRun>& runs) {
  for (int round = 1; round <= rounds_of(runs); ++round) {
    for (const Phase phase : traject::phases()) {
      const auto run = std::find_if(runs.begin(), runs.end(), [&](const PhaseRun& one) {
        return one.phase == phase && one.iteration == round;
      });
      const bool been = run != runs.end();
      const bool now = been && !run->period.until;
      drawing.section("STOP")
          .set("STOP_CLASS", now    ? "phase-now"
                             : been ? "phase-been"
                                    : "phase-open")
          .set("STOP_X", std::int64_t{x_of(phase)})
          .set("STOP_Y", std::int64_t{y_of(round - 1)})
          .set("STOP_NUMBER", std::int64_t{static_cast<int>(phase) + 1});
    }
  }
}

std::string way_of(const std::vector<PhaseRun>& runs) {
  std::string points;
  for (const PhaseRun& run : runs) {
    points += (points.empty() ? "" : " ") + std::to_string(x_of(run.phase)) + "," +
              std::to_string(y_of(run.iteration - 1));
  }
  return points;
}

std::string told(const Frame& frame, const std::vector<PhaseRun>& runs) {
  if (runs.empty()) return say(frame, "team.no_phase_yet");
  const PhaseRun& last = runs.back();
  return frame.templates.text(
      last.period.until ? "team.phases_been" : "team.phases_now", frame.language,
      {{"phase", phase_name(frame, last.phase)}, {"round", std::to_string(last.iteration)}});
}

}  // namespace

void add_phases(Values& values, const Frame& frame, const std::vector<PhaseRun>& runs) {
  values.set("PHASES_TOLD", told(frame, runs));
  values.set("PHASES_VIEW", "0 0 " + std::to_string(2 * kMiddle + 8 * kColumn) + " " +
                                std::to_string(2 * kMiddle + kRow * (rounds_of(runs) - 1)));
  values.show_if("WAY", false).show_if("PHASE_ITEM", false);
  if (runs.size() > 1) values.section("WAY").set("WAY_POINTS", way_of(runs));
  add_stops(values, runs);
  for (const Phase phase : traject::phases()) {
    Values& item = values.section("PHASE_ITEM");
    item.set("PHASE_NAME", phase_name(frame, phase)).show_if("PHASE_RUN", false);
    for (const PhaseRun& run : runs) {
      if (run.phase != phase) continue;
      Values& row = item.section("PHASE_RUN");
      row.set("PHASE_WHEN", period_words(frame, run.period));
      row.show_if("PHASE_ROUND", run.iteration > 1).set("ROUND", std::int64_t{run.iteration});
      row.show_if("PHASE_NOW", !run.period.until);
    }
  }
}

}  // namespace groeipad::web::pages
