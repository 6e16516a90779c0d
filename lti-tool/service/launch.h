#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "lti/launch/launch.h"
#include "lti/oidc/login.h"
#include "service/services.h"

namespace groeipad::service {

enum class LaunchFault {
  bad_login,         ///< login initiation lacks what it must have
  unknown_platform,  ///< issuer or client id not registered, or client id absent where an issuer has several
  bad_target,        ///< target_link_uri outside the tool
  platform_error,    ///< the LMS sent error=…
  state_unknown,     ///< absent, unknown, expired
  state_used,
  other_browser,     ///< no cookie of ours, or another browser's
  token_refused,     ///< a named check failed
  keys_unreachable,  ///< the platform's keys cannot be had now
  suspended,         ///< programme staff have suspended this platform
  waits_approval,    ///< the platform has registered itself, and waits for programme staff
  not_staff,         ///< a message that only people with a teaching or staff role may send
  bad_return,        ///< deep linking: a return address that is not the platform's own
};
/// For logs, metrics and the list of a platform's refusals.
[[nodiscard]] std::string_view name_of(LaunchFault fault);

struct LoginStarted {
  std::string authentication_url;
  std::string state;
  std::string binding;  ///< value of the binding cookie: one that the browser sent, or a new one
  bool binding_is_new = false;
  std::string storage_target;   ///< frame for platform storage, "" for none
  std::string platform_origin;  ///< origin of the platform's login URL
};

/// Starts a launch: finds the platform, keeps state, nonce and binding. `bindings`: values of all binding
/// cookies the browser sent. `http_request`: its id, for the list of refusals. Source: Security Framework 1.0
/// §5.1.1; LTI Core 1.3 §4.1.
[[nodiscard]] base::Result<LoginStarted, LaunchFault> begin_login(Services& services,
                                                                  const lti::oidc::LoginRequest& request,
                                                                  const std::vector<std::string>& bindings,
                                                                  std::string_view http_request = {});

struct LaunchDone {
  std::string session_token;  ///< for the cookie
  std::string target_path;    ///< path and query inside the tool to go on to
  /// Stable id of what is placed there ("track:verbinder"), "" for none: outweighs target_path.
  std::string item = {};
  base::DeepLinkId deep_link = {};  ///< known(): what to place is to be chosen
  std::string review_of = {};       ///< submission review: the subject whose work is to be seen, else ""
  std::string platform_origin;
  std::string ticket;  ///< "" or the one-time ticket for a window of its own (only when the binding came from
                       ///< platform storage)
};

struct LaunchAttempt {
  std::string id_token;
  std::string state;
  std::vector<std::string> bindings;  ///< cookie values
  std::string stored_binding;         ///< from platform storage, "" for none
  std::string request = {};           ///< the request's id, for the log
};

/// Verifies the token, consumes the login and opens a session, all or nothing. A refusal's detail names
/// the check that failed.
[[nodiscard]] base::Result<LaunchDone, LaunchFault> complete_launch(Services& services,
                                                                    const LaunchAttempt& attempt);

/// For error pages and the platform-storage page: what is known of a login by its state, without consuming
/// it.
struct LoginHint {
  std::string platform_origin;
  std::string storage_target;
};
[[nodiscard]] std::optional<LoginHint> login_of_state(Services& services, std::string_view state);
/// The origin, when a registered platform's login URL has it: pages for failed launches may be framed by that
/// platform and nobody else.
[[nodiscard]] std::optional<std::string> registered_origin(Services& services,
                                                           std::string_view origin_or_url);

/// Opens the session that a ticket stands for, once. The new session token.
[[nodiscard]] std::optional<std::string> use_ticket(Services& services, std::string_view ticket);

}  // namespace groeipad::service
