#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"

namespace groeipad::lti::oidc {

enum class LoginError {
  missing_issuer,
  missing_login_hint,
  missing_target,
  repeated_parameter,
  too_long,
  bad_target
};

/// What an LMS sends to start a launch (1EdTech Security Framework 1.0 §5.1.1.1, LTI Core 1.3 §4.1;
/// lti_storage_target: LTI OIDC Login with client side postMessages §2).
struct LoginRequest {
  std::string issuer;
  std::string login_hint;
  std::string target_link_uri;
  std::string client_id;     ///< "" where the platform leaves it out
  std::string message_hint;  ///< returned byte for byte; has_message_hint tells absent from empty
  bool has_message_hint = false;
  std::string deployment_id;   ///< "" where left out
  std::string storage_target;  ///< frame name, "_parent", or "" where the platform offers no storage
};

/// `fields`: of the query (GET) or the form (POST). Unknown parameters are ignored.
[[nodiscard]] base::Result<LoginRequest, LoginError> read_login_request(const base::Fields& fields);

struct AuthenticationRequest {
  std::string login_url;  ///< the platform's OIDC authorization endpoint; may have a query of its own
  std::string client_id;
  std::string redirect_uri;
  std::string state;
  std::string nonce;
};

/// The address that the browser is sent to (Security Framework 1.0 §5.1.1.2): by GET, so that Moodle's own
/// cookie goes along.
[[nodiscard]] std::string authentication_url(const AuthenticationRequest& request, const LoginRequest& login);

}  // namespace groeipad::lti::oidc
