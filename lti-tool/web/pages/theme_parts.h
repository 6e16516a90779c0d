#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"
#include "service/my_step.h"
#include "web/pages/frame.h"

/// What the pages of the group tracks and the library share.
namespace groeipad::web::pages {

/// "Implementeren kun je leren (2024), §1" for "S0 §1"; what is no reference of the project's stays itself.
[[nodiscard]] std::string spoken_source(const Frame& frame, std::string_view ref);
/// _sources.tpl, _clips.tpl.
void add_sources(html::Values& values, const Frame& frame, const std::vector<traject::SourceNote>& sources);
void add_clips(html::Values& values, const Frame& frame, const std::vector<traject::Clip>& clips);
/// _format_card.tpl, and CARD_TITLE, CARD_SUMMARY, CARD_URL, CARD_ID.
void add_card(html::Values& values, const Frame& frame, const traject::Track& track,
              const traject::FormatCard& card);
/// _theme_steps.tpl; `here`: the step on whose page it stands, "" for none.
void add_theme_steps(html::Values& values, const Frame& frame, const traject::Track& track,
                     const std::vector<const traject::PathStep*>& steps, std::string_view here);
/// _gate.tpl: what opens a step that is locked.
void add_gate(html::Values& values, const Frame& frame, const service::MyStep& step);
/// The whole of a verdict as a tree, also where it is a single leaf.
void add_whole(html::Values& values, const Frame& frame, const service::MyTrack& track,
               const traject::Verdict& verdict);
}  // namespace groeipad::web::pages
