#include "content/checks.h"
#include "content/id_book.h"

namespace groeipad::content {
namespace {

std::vector<Node> all_criteria(const Node& rubric) {
  std::vector<Node> criteria;
  for (const Node& part : rubric["parts"].items()) {
    for (const Node& criterion : part["criteria"].items()) criteria.push_back(criterion);
  }
  return criteria;
}

void check_levels(const Node& criterion, std::size_t levels, Remarks& remarks) {
  const std::size_t described = criterion["per_level"].items().size();
  if (!criterion["per_level"].there() || described == levels) return;
  remarks.push_back({criterion["per_level"].pointer(),
                     "describes " + std::to_string(described) + " of " + std::to_string(levels) + " levels",
                     "describe each level once, in the order of \"levels\""});
}

void check_against(const Node& rubric, const Node& track, Remarks& remarks) {
  Remarks told_with_the_track;
  const IdBook themes("theme", track["themes"].items(), told_with_the_track);
  const IdBook goals("goal", track["goals"].items(), told_with_the_track);
  for (const Node& part : rubric["parts"].items()) themes.expect(part["theme"], remarks);
  for (const Node& criterion : all_criteria(rubric)) goals.expect_each(criterion["goals"], remarks);
}

}  // namespace

std::set<std::string> criteria_of(const Node& rubric) {
  std::set<std::string> ids;
  for (const Node& criterion : all_criteria(rubric)) ids.insert(criterion["id"].text());
  return ids;
}

Remarks check_rubric(const Node& document, const Node& track) {
  Remarks remarks;
  const IdBook levels("level", document["levels"].items(), remarks);
  const IdBook parts("part", document["parts"].items(), remarks);
  const IdBook criteria("criterion", all_criteria(document), remarks);
  for (const Node& criterion : all_criteria(document))
    check_levels(criterion, document["levels"].items().size(), remarks);
  if (track.there()) check_against(document, track, remarks);
  return remarks;
}

}  // namespace groeipad::content
