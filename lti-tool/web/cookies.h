#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/url.h"
#include "http/message.h"

namespace groeipad::web {

/// The session cookie's name: with the `__Host-` prefix over https, so that no neighbour under our domain can
/// set it.
[[nodiscard]] std::string_view session_cookie_name(const base::Url& tool);
[[nodiscard]] std::optional<std::string_view> session_token(const base::Url& tool,
                                                            const http::Request& request);
void set_session(const base::Url& tool, http::Response& response, std::string_view token);
void drop_session(const base::Url& tool, http::Response& response);

/// The origin of the platform of the last launch, as the browser kept it: without a session it tells whose
/// frame we are probably in. To be checked against the registered ones; it opens nothing.
[[nodiscard]] std::optional<std::string_view> last_platform(const base::Url& tool,
                                                            const http::Request& request);
void set_last_platform(const base::Url& tool, http::Response& response, std::string_view origin);

/// Binding cookies tie a login to the browser that started it. A browser that has one keeps it: abandoned
/// logins add nothing. Only logins that start at the same moment without one get several, each with a name of
/// its own, so that parallel tabs do not overwrite each other. About 40 bytes each.
[[nodiscard]] std::vector<std::string> bindings(const base::Url& tool, const http::Request& request);
void set_binding(const base::Url& tool, http::Response& response, std::string_view binding);

}  // namespace groeipad::web
