#pragma once

#include <string>
#include <string_view>

#include "html/templates.h"
#include "service/edition_desk.h"
#include "web/pages/frame.h"

/// What the pages of editions, institutions and the course of an enrolment have in common.
namespace groeipad::web::pages {

/// What was just done, by its name in the page's address ("melding"): told once at the top. Anything unknown
/// tells nothing.
void add_told(html::Values& values, const Frame& frame, std::string_view slug);

[[nodiscard]] std::string track_name(const Frame& frame, const traject::Track* track, std::string_view id);
/// "1 september 2026 – 6 juli 2027", or that people step in at any moment.
[[nodiscard]] std::string year_of(const Frame& frame, const store::Edition& edition);
/// "11 van 16 plaatsen bezet", without a limit "11 mensen".
[[nodiscard]] std::string places_of(const Frame& frame, const store::Edition& edition, std::int64_t taken);
[[nodiscard]] std::string stage_name(const Frame& frame, store::Stage stage);
/// With the pause in which it is.
[[nodiscard]] std::string stage_name(const Frame& frame, const service::EditionMember& member);
/// "Staat stil van 3 maart tot 1 mei": since when, or from when on, and until when where that is known.
[[nodiscard]] std::string pause_line(const Frame& frame, const traject::Pause& pause);
/// What to mend in a field.
[[nodiscard]] std::string fault_text(const Frame& frame, service::FormFault fault);

}  // namespace groeipad::web::pages
