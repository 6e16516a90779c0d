#include <algorithm>

#include "web/pages/edition.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::Share;

// In the units of the drawing, which is 360 wide.
constexpr std::int64_t kFrom = 56;
constexpr std::int64_t kWidth = 240;
constexpr std::int64_t kRow = 34;

std::string count_of(const Share& share) {
  std::string count = std::to_string(share.placed);
  if (share.waiting > 0) count += " + " + std::to_string(share.waiting);
  return count;
}

std::string told(const Frame& frame, const std::vector<Share>& sectors) {
  std::string text;
  for (const Share& share : sectors) {
    if (!text.empty()) text += " ";
    text += frame.templates.text("edition.chart_line", frame.language,
                                 {{"sector", say(frame, sector_key(share.sector))},
                                  {"placed", std::to_string(share.placed)},
                                  {"waiting", std::to_string(share.waiting)}});
  }
  return text;
}

void add_bars(Values& chart, const std::vector<Share>& sectors) {
  std::int64_t most = 1;
  for (const Share& share : sectors) most = std::max(most, share.placed + share.waiting);
  std::int64_t y = 0;
  for (const Share& share : sectors) {
    const std::int64_t placed = kWidth * share.placed / most;
    const std::int64_t waiting = kWidth * share.waiting / most;
    chart.section("BAR")
        .set("BAR_SECTOR", share.sector == store::Sector::vso ? "(v)so" : store::name_of(share.sector))
        .set("BAR_Y", y + 4)
        .set("BAR_TEXT_Y", y + 20)
        .set("PLACED_WIDTH", placed)
        .set("WAITING_X", kFrom + placed)
        .set("WAITING_WIDTH", waiting)
        .set("COUNT_X", kFrom + placed + waiting + 8)
        .set("BAR_COUNT", count_of(share));
    y += kRow;
  }
  chart.set("CHART_HEIGHT", y);
}

}  // namespace

void add_composition(Values& values, const Frame& frame, const service::EditionPage& edition) {
  values.show_if("NO_COMPOSITION", edition.sectors.empty()).show_if("COMPOSITION", false);
  if (edition.sectors.empty()) return;
  Values& chart = values.section("COMPOSITION");
  chart.set("CHART_TEXT", told(frame, edition.sectors));
  add_bars(chart, edition.sectors);
  for (const Share& share : edition.institutions) {
    chart.section("SHARE")
        .set("SHARE_NAME", share.name)
        .set("SHARE_SECTOR", say(frame, sector_key(share.sector)))
        .set("SHARE_PLACED", share.placed)
        .set("SHARE_WAITING", share.waiting);
  }
}

}  // namespace groeipad::web::pages
