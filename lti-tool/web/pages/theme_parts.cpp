#include "web/pages/theme_parts.h"

#include <algorithm>

#include "base/text.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/requirement_tree.h"
#include "web/pages/track_path.h"
#include "web/pages/verdict_text.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

std::string_view source_key(std::string_view ref) {
  if (ref.starts_with("S0")) return "theme.source_0";
  if (ref.starts_with("S1")) return "theme.source_1";
  if (ref.starts_with("S2")) return "theme.source_2";
  if (ref.starts_with("S3")) return "theme.source_3";
  if (ref.starts_with("S4")) return "theme.source_4";
  return {};
}

void add_steps_of(Values& values, const Frame& frame, const traject::FormatCard& card) {
  values.show_if("CARD_STEP", false);
  for (const traject::CardStep& step : card.steps) {
    Values& row = values.section("CARD_STEP");
    row.set("CARD_STEP_TITLE", step.title).set("CARD_STEP_TEXT", step.text);
    row.show_if("CARD_STEP_TIMED", step.minutes > 0);
    row.set("CARD_STEP_TIME", spoken_minutes(frame, step.minutes));
  }
}

void add_list(Values& values, std::string_view list, std::string_view item, std::string_view name,
              const std::vector<std::string>& texts) {
  values.show_if(list, false);
  if (texts.empty()) return;
  Values& shown = values.section(list);
  for (const std::string& text : texts) shown.section(item).set(name, text);
}

}  // namespace

std::string spoken_source(const Frame& frame, std::string_view ref) {
  if (ref == "project") return say(frame, "theme.source_project");
  const std::string_view key = source_key(ref);
  if (key.empty()) return std::string(ref);
  std::string place(base::trim(ref.substr(2)));
  if (place.starts_with("annex")) place.replace(0, 5, say(frame, "theme.annex"));
  return place.empty() ? say(frame, key) : say(frame, key) + ", " + place;
}

void add_sources(Values& values, const Frame& frame, const std::vector<traject::SourceNote>& sources) {
  values.show_if("SOURCES", false);
  if (sources.empty()) return;
  Values& list = values.section("SOURCES");
  for (const traject::SourceNote& source : sources) {
    list.section("SOURCE")
        .set("SOURCE_ABOUT", source.about)
        .set("SOURCE_REF", spoken_source(frame, source.ref));
  }
}

void add_clips(Values& values, const Frame& frame, const std::vector<traject::Clip>& clips) {
  values.show_if("CLIPS", false);
  if (clips.empty()) return;
  Values& list = values.section("CLIPS");
  for (const traject::Clip& clip : clips) {
    Values& row = list.section("CLIP");
    row.set("CLIP_URL", clip.url).set("CLIP_TITLE", clip.title).set("CLIP_WHY", clip.why);
    row.show_if("CLIP_TIMED", clip.minutes > 0).set("CLIP_TIME", spoken_minutes(frame, clip.minutes));
  }
}

void add_card(Values& values, const Frame& frame, const traject::Track& track,
              const traject::FormatCard& card) {
  const traject::ActivityFormat* format = track.format(card.format);
  values.set("CARD_ID", card.format);
  values.set("CARD_TITLE", format == nullptr ? card.format : format->title.in(frame.language));
  values.set("CARD_SUMMARY", format == nullptr ? "" : format->summary.in(frame.language));
  values.set("CARD_URL", format == nullptr ? "" : paths::format_card(track.id, format->theme, card.format));
  values.set("CARD_GOAL", card.goal).set("CARD_GROUP", card.group_size);
  values.set("CARD_TIME", spoken_minutes(frame, card.minutes));
  add_list(values, "CARD_MATERIALS", "CARD_MATERIAL", "MATERIAL", card.materials);
  add_list(values, "CARD_PITFALLS", "CARD_PITFALL", "PITFALL", card.pitfalls);
  add_steps_of(values, frame, card);
  values.show_if("CARD_VARIATION", !card.variation.empty()).set("VARIATION", card.variation);
  values.set("CARD_SOURCE", frame.templates.text("theme.card_source", frame.language,
                                                 {{"source", spoken_source(frame, card.source)}}));
}

void add_theme_steps(Values& values, const Frame& frame, const traject::Track& track,
                     const std::vector<const traject::PathStep*>& steps, std::string_view here) {
  values.show_if("STEP", false);
  for (const traject::PathStep* step : steps) {
    Values& row = values.section("STEP");
    const bool is_here = step->step->id == here;
    row.show_if("STEP_HERE", is_here).show_if("STEP_AWAY", !is_here);
    row.set("STEP_TITLE", step->step->title.in(frame.language));
    row.set("STEP_URL", paths::open_step(track.id, step->step->id));
    row.set("STEP_META", step_meta(frame, *step->step));
    const std::string_view state = step_state(*step);
    add_state(row, frame, state, "state." + std::string(state));
  }
}

void add_whole(Values& values, const Frame& frame, const service::MyTrack& track,
               const traject::Verdict& verdict) {
  if (!verdict.parts.empty() || verdict.requirement->kind != traject::Requirement::Kind::leaf) {
    add_requirements(values, frame, track, verdict, TreeReader::participant);
    return;
  }
  traject::Verdict list = verdict;
  list.parts = {verdict};
  add_requirements(values, frame, track, list, TreeReader::participant);
}

void add_gate(Values& values, const Frame& frame, const service::MyStep& step) {
  const bool locked = step.gate == service::Gate::locked && step.at().state != traject::StepState::done;
  values.show_if("LOCKED", false).set("ASK", ask_whom(frame, step.track.trainers));
  if (!locked) return;
  Values& gate = values.section("LOCKED");
  std::string opens;
  const Telling telling{frame.templates, frame.language, *step.track.path.track, frame.today};
  for (const std::string& sentence : what_opens(step.at().opens, telling))
    opens += (opens.empty() ? "" : " ") + sentence;
  const bool has_tree = !step.at().opens.parts.empty();
  gate.show_if("OPENS_WORDS", !has_tree).set("OPENS", opens).show_if("OPENS_TREE", false);
  if (has_tree)
    add_requirements(gate.section("OPENS_TREE"), frame, step.track, step.at().opens, TreeReader::participant);
}

}  // namespace groeipad::web::pages
