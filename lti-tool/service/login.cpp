#include <algorithm>

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "lti/launch/launch.h"
#include "service/belief.h"
#include "service/launch.h"
#include "service/targets.h"
#include "store/logins.h"
#include "store/platforms.h"
#include "store/registrations.h"
#include "store/sessions.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kStateBytes = 24;
constexpr std::size_t kBindingBytes = 16;
constexpr std::size_t kSessionBytes = 32;

/// A value that we could have made ourselves: nothing else is taken over into a new login.
bool is_binding(std::string_view value) {
  const auto bytes = crypto::from_base64url(value);
  return bytes && bytes->size() == kBindingBytes;
}

base::Result<store::Platform, LaunchFault> platform_of(Services& services,
                                                       const lti::oidc::LoginRequest& request) {
  auto candidates =
      services.db.read([&](store::Reader& db) { return store::platforms_of_issuer(db, request.issuer); });
  if (!request.client_id.empty()) {
    std::erase_if(candidates, [&](const store::Platform& p) { return p.client_id != request.client_id; });
  }
  if (candidates.empty()) {
    const bool waits =
        services.db.read([&](store::Reader& db) { return store::is_waiting(db, request.issuer); });
    return refuse(waits ? LaunchFault::waits_approval : LaunchFault::unknown_platform,
                  "issuer or client id is not registered");
  }
  if (candidates.size() > 1) {
    return refuse(LaunchFault::unknown_platform,
                  "the issuer has several registrations and client_id is absent");
  }
  const auto login_url = base::parse_url(candidates.front().login_url);
  if (!login_url || !is_admitted(*login_url, services.allow_loopback_platforms)) {
    return refuse(LaunchFault::unknown_platform, "the registration's login URL is not https");
  }
  return std::move(candidates.front());
}

}  // namespace

base::Result<LoginStarted, LaunchFault> begin_login(Services& services,
                                                    const lti::oidc::LoginRequest& request,
                                                    const std::vector<std::string>& bindings,
                                                    std::string_view http_request) {
  if (!lti::launch::lies_inside(services.public_url, request.target_link_uri)) {
    return refuse(LaunchFault::bad_target, "target_link_uri lies outside the tool");
  }
  const auto platform = platform_of(services, request);
  if (!platform) return tl::unexpected(platform.error());
  if (platform->suspended) {
    remember_suspended(services, *platform, http_request);
    return refuse(LaunchFault::suspended, "the platform is suspended");
  }

  LoginStarted started;
  started.state = crypto::random_token(kStateBytes);
  const auto known = std::find_if(bindings.begin(), bindings.end(), is_binding);
  started.binding_is_new = known == bindings.end();
  started.binding = started.binding_is_new ? crypto::random_token(kBindingBytes) : *known;
  started.storage_target = request.storage_target;
  started.platform_origin = origin_of(platform->login_url);

  const store::PendingLogin login{.state_hash = hash_of(started.state),
                                  .nonce = crypto::random_token(kStateBytes),
                                  .binding_hash = hash_of(started.binding),
                                  .platform = platform->id,
                                  .target_link_uri = request.target_link_uri,
                                  .login_hint = request.login_hint,
                                  .storage_target = request.storage_target,
                                  .started = services.wall.now()};
  services.db.commit([&](store::Transaction& db) { store::add_login(db, login); });
  started.authentication_url =
      lti::oidc::authentication_url({.login_url = platform->login_url,
                                     .client_id = platform->client_id,
                                     .redirect_uri = base::under(services.public_url, "/lti/launch"),
                                     .state = started.state,
                                     .nonce = login.nonce},
                                    request);
  return started;
}

std::optional<LoginHint> login_of_state(Services& services, std::string_view state) {
  return services.db.read([&](store::Reader& db) -> std::optional<LoginHint> {
    const auto login = store::find_login(db, hash_of(state));
    if (!login) return std::nullopt;
    const auto platform = store::find_platform(db, login->platform);
    if (!platform) return std::nullopt;
    return LoginHint{origin_of(platform->login_url), login->storage_target};
  });
}

std::optional<std::string> registered_origin(Services& services, std::string_view origin_or_url) {
  const std::string origin = origin_of(origin_or_url);
  if (origin.empty()) return std::nullopt;
  const auto platforms = services.db.read([](store::Reader& db) { return store::all_platforms(db); });
  const bool known = std::any_of(platforms.begin(), platforms.end(),
                                 [&](const store::Platform& p) { return origin_of(p.login_url) == origin; });
  return known ? std::optional(origin) : std::nullopt;
}

std::optional<std::string> use_ticket(Services& services, std::string_view ticket) {
  enum class NoTicket { used_or_unknown };
  const std::string token = crypto::random_token(kSessionBytes);
  const auto opened = services.db.write([&](store::Transaction& db) -> base::Result<void, NoTicket> {
    auto session = store::consume_ticket(db, hash_of(ticket), services.wall.now());
    if (!session) return base::fail(NoTicket::used_or_unknown);
    session->token_hash = hash_of(token);
    session->opened = session->last_seen = services.wall.now();
    store::open_session(db, *session);
    return {};
  });
  return opened ? std::optional(token) : std::nullopt;
}

}  // namespace groeipad::service
