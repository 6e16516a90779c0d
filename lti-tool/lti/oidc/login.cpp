#include "lti/oidc/login.h"

#include <algorithm>

#include "base/url.h"

namespace groeipad::lti::oidc {
namespace {

/// Hints are the platform's own business and may be whole tokens; they come back in the address we send the
/// browser to, which servers cut at 8 to 16 KiB.
constexpr std::size_t kMaxHint = 4096;
constexpr std::size_t kMaxUrl = 2048;
constexpr std::size_t kMaxId = 255;

struct Parameter {
  std::string_view name;
  std::size_t max;
  std::string LoginRequest::*place;
};
constexpr Parameter kParameters[] = {
    {"iss", kMaxUrl, &LoginRequest::issuer},
    {"login_hint", kMaxHint, &LoginRequest::login_hint},
    {"target_link_uri", kMaxUrl, &LoginRequest::target_link_uri},
    {"client_id", kMaxId, &LoginRequest::client_id},
    {"lti_message_hint", kMaxHint, &LoginRequest::message_hint},
    {"lti_deployment_id", kMaxId, &LoginRequest::deployment_id},
    {"lti_storage_target", kMaxId, &LoginRequest::storage_target},
};

std::string detail(std::string_view name, std::string_view what) {
  return std::string(name).append(" ").append(what);
}

}  // namespace

base::Result<LoginRequest, LoginError> read_login_request(const base::Fields& fields) {
  LoginRequest request;
  for (const auto& [name, max, place] : kParameters) {
    const auto is_this = [wanted = name](const auto& field) { return field.first == wanted; };
    const auto found = std::find_if(fields.begin(), fields.end(), is_this);
    if (found == fields.end()) continue;
    if (std::any_of(found + 1, fields.end(), is_this)) {
      return base::fail(LoginError::repeated_parameter, detail(name, "comes more than once"));
    }
    if (found->second.size() > max) return base::fail(LoginError::too_long, detail(name, "is too long"));
    request.*place = found->second;
    if (place == &LoginRequest::message_hint) request.has_message_hint = true;
  }
  if (request.issuer.empty()) return base::fail(LoginError::missing_issuer, "iss is absent");
  if (request.login_hint.empty()) return base::fail(LoginError::missing_login_hint, "login_hint is absent");
  if (request.target_link_uri.empty())
    return base::fail(LoginError::missing_target, "target_link_uri is absent");
  if (!base::parse_url(request.target_link_uri)) {
    return base::fail(LoginError::bad_target, "target_link_uri is not an address of a page");
  }
  return request;
}

std::string authentication_url(const AuthenticationRequest& request, const LoginRequest& login) {
  // Security Framework §5.1.1.2: these first four values are fixed. `prompt=none`: the person is logged in
  // already.
  std::string url = base::with_query(request.login_url, "scope", "openid");
  const auto add = [&url](std::string_view name, std::string_view value) {
    url.append("&").append(name).append("=").append(base::percent_encode(value));
  };
  add("response_type", "id_token");
  add("response_mode", "form_post");
  add("prompt", "none");
  add("client_id", request.client_id);
  add("redirect_uri", request.redirect_uri);
  add("state", request.state);
  add("nonce", request.nonce);
  add("login_hint", login.login_hint);
  if (login.has_message_hint) add("lti_message_hint", login.message_hint);
  return url;
}

}  // namespace groeipad::lti::oidc
