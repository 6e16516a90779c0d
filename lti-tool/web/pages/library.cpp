#include "web/pages/library.h"

#include <algorithm>

#include "markdown/markdown.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/theme_parts.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using traject::Microlearning;

bool holds(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

void add_option(Values& values, std::string_view list, const std::string& id, const std::string& title,
                bool chosen) {
  Values& option = values.section(list);
  option.set("OPTION_ID", id).set("OPTION_TITLE", title).show_if("OPTION_CHOSEN", chosen);
}

void add_options(Values& values, const Frame& frame, const LibraryPage& page) {
  values.show_if("TRACK_OPTION", false).show_if("TAG_OPTION", false);
  const auto add_track = [&](const traject::Track& track) {
    add_option(values, "TRACK_OPTION", track.id, track.title.in(frame.language),
               page.query.track == track.id);
  };
  for (const std::string& own : page.own) {
    if (const traject::Track* track = page.catalogue.track(own)) add_track(*track);
  }
  for (const traject::Track& track : page.catalogue.tracks) {
    if (!holds(page.own, track.id)) add_track(track);
  }
  for (const service::TagCount& tag : service::tags_of(page.catalogue.library)) {
    add_option(values, "TAG_OPTION", tag.tag, tag.tag + " (" + std::to_string(tag.items) + ")",
               page.query.tag == tag.tag);
  }
}

void add_tags(Values& values, const Microlearning& item) {
  values.show_if("ITEM_TAG", false);
  for (const std::string& tag : item.tags)
    values.section("ITEM_TAG").set("TAG", tag).set("TAG_URL", paths::library_with_tag(tag));
}

bool is_for(const Microlearning& item, const std::vector<std::string>& own) {
  return std::any_of(item.uses.begin(), item.uses.end(),
                     [&](const Microlearning::Use& use) { return holds(own, use.track); });
}

void add_items(Values& values, const Frame& frame, const std::vector<const Microlearning*>& found,
               const std::vector<std::string>& own) {
  values.show_if("ITEMS", false);
  if (found.empty()) return;
  Values& items = values.section("ITEMS");
  for (const Microlearning* item : found) {
    Values& row = items.section("ITEM");
    row.set("ITEM_URL", paths::microlearning(item->id)).set("ITEM_TITLE", item->title);
    row.set("ITEM_SUMMARY", item->summary);
    std::string meta = spoken_minutes(frame, item->minutes);
    if (is_for(*item, own)) meta += " · " + say(frame, "library.for_you");
    row.set("ITEM_META", meta);
    add_tags(row, *item);
  }
}

void add_themes(Values& row, const Frame& frame, const traject::Track& track, const Microlearning::Use& use,
                bool own) {
  std::vector<const traject::Theme*> themes;
  for (const std::string& id : use.themes) {
    if (const traject::Theme* theme = track.theme(id)) themes.push_back(theme);
  }
  row.show_if("USE_THEMES", false);
  if (themes.empty()) return;
  // Only group tracks have pages of themes.
  const bool linked = own && track.kind == traject::TrackKind::group;
  Values& list = row.section("USE_THEMES");
  for (const traject::Theme* theme : themes) {
    Values& one = list.section("USE_THEME");
    one.set("THEME_TITLE", theme->title.in(frame.language));
    one.set("THEME_URL", paths::theme(track.id, theme->id));
    one.show_if("THEME_LINK", linked).show_if("THEME_PLAIN", !linked);
    one.show_if("THEME_MORE", theme != themes.back());
  }
}

void add_goals(Values& row, const Frame& frame, const traject::Track& track, const Microlearning::Use& use) {
  row.show_if("USE_GOALS", false);
  Values* list = nullptr;
  for (const traject::LearningGoal& goal : track.goals) {
    if (!holds(use.goals, goal.id)) continue;
    if (list == nullptr) list = &row.section("USE_GOALS");
    list->section("USE_GOAL").set("GOAL_TEXT", goal.text.in(frame.language));
  }
}

void add_uses(Values& values, const Frame& frame, const traject::Catalogue& catalogue,
              const Microlearning& item, const std::vector<std::string>& own) {
  values.show_if("USES", false);
  Values* list = nullptr;
  for (const Microlearning::Use& use : item.uses) {
    const traject::Track* track = catalogue.track(use.track);
    if (track == nullptr) continue;
    if (list == nullptr) list = &values.section("USES");
    Values& row = list->section("USE");
    row.set("USE_TRACK", track->title.in(frame.language));
    add_themes(row, frame, *track, use, holds(own, use.track));
    add_goals(row, frame, *track, use);
  }
}

std::string found_line(const Frame& frame, std::size_t count, bool narrowed) {
  if (count == 1) return say(frame, "library.found_one");
  return frame.templates.text(narrowed ? "library.found" : "library.all", frame.language,
                              {{"count", std::to_string(count)}});
}

}  // namespace

std::string library_page(const Frame& frame, const LibraryPage& page) {
  Values values = framed(frame);
  const auto found = service::search(page.catalogue.library, page.query, page.own);
  const bool narrowed = !page.query.words.empty() || !page.query.tag.empty() || !page.query.track.empty();
  const traject::Track* track = page.own.empty() ? nullptr : page.catalogue.track(page.own.front());
  values.show_if("HAS_TRACK", track != nullptr);
  if (track != nullptr)
    values.set("TRACK", track->title.in(frame.language)).set("TRACK_URL", paths::track(track->id));
  values.set("WORDS", page.query.words);
  add_options(values, frame, page);
  values.set("FOUND", found_line(frame, found.size(), narrowed));
  values.show_if("NARROWED", narrowed).show_if("NOTHING", found.empty());
  add_items(values, frame, found, page.own);
  return frame.templates.render("library.tpl", frame.language, values);
}

std::string microlearning_page(const Frame& frame, const traject::Catalogue& catalogue,
                               const Microlearning& item, const std::vector<std::string>& own) {
  Values values = framed(frame);
  values.set("TITLE", item.title).set("SUMMARY", item.summary);
  values.set("MINUTES", spoken_minutes(frame, item.minutes));
  values.set_html("TEXT_HTML", markdown::to_html(item.markdown, paths::figures("microlearnings", "beeld")));
  add_clips(values, frame, item.clips);
  add_uses(values, frame, catalogue, item, own);
  values.show_if("TAGS", false);
  if (!item.tags.empty()) add_tags(values.section("TAGS"), item);
  add_sources(values, frame, item.sources);
  return frame.templates.render("microlearning.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
