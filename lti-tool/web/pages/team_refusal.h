#pragma once

#include <optional>
#include <string_view>

#include "service/team_page.h"
#include "service/team_year.h"
#include "service/teams.h"
#include "web/pages/entry_form.h"
#include "web/pages/frame.h"

/// What a form about design teams did not take, in words at its field; nullopt for what no form can mend: the
/// viewer may not do that, or there is no such thing.
namespace groeipad::web::pages {

/// `beside`: the role that must be there with experience, where that is what is missing.
[[nodiscard]] std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form,
                                                    service::TeamFault fault, const base::Fields& typed,
                                                    std::optional<traject::TeamRole> beside = std::nullopt);
[[nodiscard]] std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form,
                                                    service::GuideFault fault, const base::Fields& typed);
[[nodiscard]] std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form,
                                                    service::WriteFault fault, const base::Fields& typed);
[[nodiscard]] std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form,
                                                    service::JudgeFault fault, const base::Fields& typed);

}  // namespace groeipad::web::pages
