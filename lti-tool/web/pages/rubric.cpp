#include "web/pages/rubric.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

void add_criterion(Values& row, const Frame& frame, const traject::Rubric& rubric,
                   const traject::RubricCriterion& criterion) {
  row.set("CRITERION_TITLE", criterion.title.in(frame.language));
  row.set("CRITERION_SUMMARY", criterion.summary.in(frame.language));
  const std::size_t levels = std::min(rubric.levels.size(), criterion.per_level.size());
  row.show_if("LEVELS", levels > 0);
  for (std::size_t i = 0; i < levels; ++i) {
    row.section("LEVEL")
        .set("LEVEL_TITLE", rubric.levels[i].title.in(frame.language))
        .set("LEVEL_TEXT", criterion.per_level[i].in(frame.language));
  }
}

}  // namespace

void add_rubric_parts(Values& values, const Frame& frame, const traject::Rubric& rubric) {
  values.set("RUBRIC", rubric.title.in(frame.language));
  values.show_if("PART", false).show_if("PART_LINK", false);
  for (const traject::RubricPart& part : rubric.parts) {
    const std::string& title = part.title.in(frame.language);
    values.section("PART_LINK").set("PART_ID", part.id).set("PART_TITLE", title);
    Values& card = values.section("PART");
    card.set("PART_ID", part.id).set("PART_TITLE", title).show_if("CRITERION", false);
    for (const traject::RubricCriterion& criterion : part.criteria) {
      add_criterion(card.section("CRITERION"), frame, rubric, criterion);
    }
  }
}

std::string rubric_page(const Frame& frame, const traject::Track& track, const traject::Rubric& rubric) {
  Values values = framed(frame);
  values.set("TRACK", track.title.in(frame.language)).set("BACK_URL", paths::track(track.id));
  add_rubric_parts(values, frame, rubric);
  return frame.templates.render("rubric.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
