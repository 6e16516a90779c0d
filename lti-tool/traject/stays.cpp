#include "traject/stays.h"

#include <algorithm>

#include "base/time.h"

namespace groeipad::traject {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days kForEver =
    std::chrono::year_month_day(std::chrono::year(9999), std::chrono::December, std::chrono::day(31));

}  // namespace

bool is_paired(const Fact& fact) { return fact.kind == FactKind::team_placement && fact.detail == "paired"; }

std::vector<Stay> stays_in_teams(const KnownFacts& facts) {
  std::vector<Stay> each;
  for (const Fact* placed : facts.of(FactKind::team_placement)) {
    const Fact& fact = *placed;
    if (!is_paired(fact) || (fact.until && *fact.until <= fact.at)) continue;
    each.push_back(
        {base::local_date(fact.at), fact.until ? sys_days(base::local_date(*fact.until)) : kForEver});
  }
  std::sort(each.begin(), each.end(), [](const Stay& a, const Stay& b) { return a.from < b.from; });
  std::vector<Stay> merged;
  for (const Stay& stay : each) {
    if (merged.empty() || stay.from > merged.back().to) {
      merged.push_back(stay);
    } else {
      merged.back().to = std::max(merged.back().to, stay.to);
    }
  }
  return merged;
}

days days_before(sys_days day, const std::vector<Stay>& stays) {
  days total{0};
  for (const Stay& stay : stays) total += std::max(days(0), std::min(stay.to, day) - stay.from);
  return total;
}

std::optional<sys_days> day_reached(days needed, const std::vector<Stay>& stays) {
  for (const Stay& stay : stays) {
    const days length = stay.to - stay.from;
    if (length >= needed) return stay.from + needed;
    needed -= length;
  }
  return std::nullopt;
}

}  // namespace groeipad::traject
