#include "traject/material.h"

#include <algorithm>

#include "traject/track.h"

namespace groeipad::traject {
namespace {

/// The element whose `member` is `id`, or nullptr.
template <class Value>
const Value* find(const std::vector<Value>& values, std::string Value::*member, std::string_view id) {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const Value& value) { return value.*member == id; });
  return found == values.end() ? nullptr : &*found;
}

}  // namespace

const Page* Module::page(std::string_view page_id) const { return find(pages, &Page::id, page_id); }

const Prompt* Module::prompt(std::string_view prompt_id) const {
  return find(prompts, &Prompt::id, prompt_id);
}

const Page* ThemeMaterial::page(std::string_view page_id) const {
  return find(background, &Page::id, page_id);
}

const Module* TrackMaterial::module(std::string_view step) const { return find(modules, &Module::id, step); }

const ThemeMaterial* TrackMaterial::theme(std::string_view theme_id) const {
  return find(themes, &ThemeMaterial::theme, theme_id);
}

const Task* TrackMaterial::task(std::string_view step) const {
  if (const Module* of_module = module(step)) return &of_module->assignment;
  const StepTask* of_step = find(tasks, &StepTask::step, step);
  return of_step == nullptr ? nullptr : &of_step->task;
}

const Microlearning* Library::item(std::string_view id) const { return find(items, &Microlearning::id, id); }

const TrackMaterial* Catalogue::material(std::string_view track_id) const {
  return find(materials, &TrackMaterial::track, track_id);
}

const Outreach* Catalogue::outreach(std::string_view track_id) const {
  return find(outreaches, &Outreach::track, track_id);
}

}  // namespace groeipad::traject
