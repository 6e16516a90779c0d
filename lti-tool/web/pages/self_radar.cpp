#include "web/pages/self_radar.h"

#include <cmath>
#include <numbers>
#include <string>

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::GoalGrowth;

// In the units of the drawing, which is 400 by 400.
constexpr double kMiddle = 200;
constexpr double kRadius = 165;
constexpr double kLabelRadius = 185;

struct Point {
  double x = 0;
  double y = 0;
};

Point on_axis(std::size_t axis, std::size_t axes, double radius) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes);
  return {kMiddle + radius * std::sin(angle), kMiddle - radius * std::cos(angle)};
}

/// With one decimal, whatever the locale.
std::string number(double value) {
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

double radius_of(int score) { return kRadius * score / service::kHighestScore; }

template <class RadiusAt>
std::string shape(std::size_t axes, RadiusAt radius_at) {
  std::string points;
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const Point point = on_axis(axis, axes, radius_at(axis));
    points += (axis == 0 ? "" : " ") + number(point.x) + "," + number(point.y);
  }
  return points;
}

void add_score_shape(Values& values, std::string_view section, std::string_view name,
                     const std::vector<GoalGrowth>& goals, int GoalGrowth::*score) {
  values.section(section).set(
      name, shape(goals.size(), [&](std::size_t axis) { return radius_of(goals[axis].*score); }));
}

}  // namespace

void add_radar(Values& values, const service::Growth& growth) {
  const std::size_t axes = growth.goals.size();
  for (int ring = service::kHighestScore; ring >= service::kLowestScore; --ring)
    values.section("RING").set("RING_POINTS", shape(axes, [&](std::size_t) { return radius_of(ring); }));
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const Point end = on_axis(axis, axes, kRadius);
    const Point label = on_axis(axis, axes, kLabelRadius);
    values.section("AXIS")
        .set("AXIS_X", number(end.x))
        .set("AXIS_Y", number(end.y))
        .set("LABEL_X", number(label.x))
        .set("LABEL_Y", number(label.y))
        .set("AXIS_NUMBER", static_cast<std::int64_t>(axis + 1));
  }
  values.show_if("START_SHAPE", false).show_if("END_SHAPE", false);
  values.show_if("START_KEY", growth.start.has_value()).show_if("END_KEY", growth.end.has_value());
  if (growth.start) add_score_shape(values, "START_SHAPE", "START_POINTS", growth.goals, &GoalGrowth::start);
  if (growth.end) add_score_shape(values, "END_SHAPE", "END_POINTS", growth.goals, &GoalGrowth::end);
}

}  // namespace groeipad::web::pages
