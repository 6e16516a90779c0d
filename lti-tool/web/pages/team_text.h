#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "service/team_places.h"
#include "web/pages/entry_form.h"
#include "web/pages/frame.h"

/// The words for design teams that several pages share.
namespace groeipad::web::pages {

[[nodiscard]] std::string role_name(const Frame& frame, traject::TeamRole role);
/// "Onderzoeker": where it stands by itself.
[[nodiscard]] std::string role_title(const Frame& frame, traject::TeamRole role);
[[nodiscard]] std::string phase_name(const Frame& frame, traject::Phase phase);
[[nodiscard]] std::string kind_name(const Frame& frame, traject::LogKind kind);
[[nodiscard]] std::vector<Choice> role_choices(const Frame& frame);

[[nodiscard]] std::string day_words(const Frame& frame, std::chrono::sys_days day);
/// "do 1 oktober – di 3 november", "sinds do 1 oktober".
[[nodiscard]] std::string period_words(const Frame& frame, const traject::Period& period);
/// In whole months and days: "5 maanden en 3 dagen". A year is 365 days, a month a twelfth of it.
[[nodiscard]] std::string long_words(const Frame& frame, std::chrono::days days);
[[nodiscard]] std::string name_or_not(const Frame& frame, const std::string& name);

enum class PairingReader { staff, learner };
[[nodiscard]] bool lacks_pairing(const traject::PairingState& pairing);
/// Who stands beside them, or what is missing.
[[nodiscard]] std::string pairing_words(const Frame& frame, const service::TeamPlace& place,
                                        PairingReader reader);
/// Declares STATE_ID and STATE_WORD, and the pairing's words, of one place.
void add_pairing(html::Values& values, const Frame& frame, const service::TeamPlace& place,
                 PairingReader reader);

/// What was just done, told once: `slug` stands in the page's query; unknown ones say nothing. What a form
/// did not take is told at the top too, with the way to its field.
void add_team_notice(html::Values& values, const Frame& frame, std::string_view slug,
                     const std::optional<NotTakenForm>& refused);

}  // namespace groeipad::web::pages
