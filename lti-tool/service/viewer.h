#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "service/services.h"
#include "store/sessions.h"

namespace groeipad::service {

/// colleague: the experienced one of a design team.
enum class ViewerRole { participant, trainer, contact, colleague, programme };
[[nodiscard]] std::string_view name_of(ViewerRole role);

/// The person behind a request, and what they may do.
struct Viewer {
  store::SessionView view;
  std::vector<ViewerRole> roles;
  base::Language language = base::Language::dutch;
  /// The id of the request, as the log has it; "" where there is none.
  std::string request;
  /// Goes into every form and comes back with it; bound to the session.
  std::string csrf;

  [[nodiscard]] bool is(ViewerRole role) const;
};

/// `token`: the session cookie's value. nullopt: no session, unknown, idle too long. Keeps the session alive
/// (written at most once a minute).
[[nodiscard]] std::optional<Viewer> who_is(Services& services, std::string_view token);
[[nodiscard]] bool csrf_holds(const Viewer& viewer, std::string_view csrf);
/// Changes the language of this session's pages.
void speak(Services& services, const Viewer& viewer, base::Language language);
void log_out(Services& services, const Viewer& viewer);

}  // namespace groeipad::service
