#include "service/launch.h"

#include <algorithm>

#include "base/text.h"
#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "lti/jose/jws.h"
#include "service/keys.h"
#include "service/targets.h"
#include "store/logins.h"
#include "store/people.h"
#include "store/platforms.h"
#include "store/sessions.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kStateBytes = 24;
constexpr std::size_t kBindingBytes = 16;
constexpr std::size_t kSessionBytes = 32;

std::string hash_of(std::string_view secret) { return std::string(crypto::view(crypto::sha256(secret))); }

/// A value that we could have made ourselves: nothing else is taken over into a new login.
bool is_binding(std::string_view value) {
  const auto bytes = crypto::from_base64url(value);
  return bytes && bytes->size() == kBindingBytes;
}

tl::unexpected<base::Fault<LaunchFault>> refuse(LaunchFault fault, std::string detail) {
  return base::fail(fault, std::move(detail));
}

base::Result<store::Platform, LaunchFault> platform_of(Services& services,
                                                       const lti::oidc::LoginRequest& request) {
  auto candidates =
      services.db.read([&](store::Reader& db) { return store::platforms_of_issuer(db, request.issuer); });
  if (!request.client_id.empty()) {
    std::erase_if(candidates, [&](const store::Platform& p) { return p.client_id != request.client_id; });
  }
  if (candidates.empty())
    return refuse(LaunchFault::unknown_platform, "issuer or client id is not registered");
  if (candidates.size() > 1) {
    return refuse(LaunchFault::unknown_platform,
                  "the issuer has several registrations and client_id is absent");
  }
  const auto login_url = base::parse_url(candidates.front().login_url);
  if (!login_url ||
      !(login_url->is_https() || (services.allow_loopback_platforms && login_url->is_loopback()))) {
    return refuse(LaunchFault::unknown_platform, "the registration's login URL is not https");
  }
  return std::move(candidates.front());
}

/// Everything that the token alone must prove, before anything is written.
base::Result<lti::launch::Message, LaunchFault> believe(Services& services, const store::Platform& platform,
                                                        const store::PendingLogin& login,
                                                        const std::string& id_token) {
  const auto token = lti::jose::take_apart(id_token);
  if (!token) return refuse(LaunchFault::token_refused, "token_form: " + token.error().detail);
  const auto key = services.platform_keys.find(platform.jwks_url, token->kid);
  if (!key) {
    const bool unknown = key.error().code == KeyFault::unknown_kid;
    return refuse(unknown ? LaunchFault::token_refused : LaunchFault::keys_unreachable,
                  "key_known: " + key.error().detail);
  }
  const auto report = lti::launch::check_launch(*token, *key,
                                                {.issuer = platform.issuer,
                                                 .client_id = platform.client_id,
                                                 .deployments = platform.deployments,
                                                 .nonce = login.nonce,
                                                 .tool = services.public_url,
                                                 .now = services.wall.now(),
                                                 .allow_anonymous = platform.allow_anonymous});
  if (!report.outcome) {
    const auto& refusal = report.outcome.error();
    return refuse(LaunchFault::token_refused,
                  std::string(lti::launch::name_of(refusal.failed)) + ": " + refusal.detail);
  }
  if (report.outcome->type != lti::launch::MessageType::resource_link) {
    return refuse(LaunchFault::wrong_message, "only resource link requests are taken here");
  }
  return *report.outcome;
}

LaunchFault to_launch_fault(store::LoginFault fault) {
  switch (fault) {
    case store::LoginFault::used:
      return LaunchFault::state_used;
    case store::LoginFault::other_browser:
      return LaunchFault::other_browser;
    case store::LoginFault::unknown:
    case store::LoginFault::expired:
      break;
  }
  return LaunchFault::state_unknown;
}

std::string full_name(const lti::launch::Message& message) {
  if (!message.name.empty()) return message.name;
  std::string name = message.given_name;
  if (!name.empty() && !message.family_name.empty()) name += ' ';
  return name + message.family_name;
}

/// The one transaction of a launch: consume the login, know the person, open the session.
base::Result<base::PersonId, LaunchFault> admit(store::Transaction& db, const lti::launch::Message& message,
                                                const store::Platform& platform, const LaunchAttempt& attempt,
                                                const std::vector<std::string>& bindings,
                                                const LaunchDone& done, base::Instant now) {
  const auto login = store::consume_login(db, hash_of(attempt.state), bindings, now);
  if (!login) return refuse(to_launch_fault(login.error().code), login.error().detail);
  const auto person = store::seen(db,
                                  {.platform = platform.id,
                                   .subject = message.subject,
                                   .institution = platform.institution,
                                   .name = full_name(message),
                                   .email = message.email},
                                  now);
  store::Session session{.token_hash = hash_of(done.session_token),
                         .person = person,
                         .platform = platform.id,
                         .launch_roles = {.learner = message.roles.learner, .staff = message.roles.staff()},
                         .locale = message.locale.starts_with("en") ? "en" : "nl",
                         .return_url = message.return_url,
                         .opened = now,
                         .last_seen = now};
  store::open_session(db, session);
  if (!done.ticket.empty()) {
    session.token_hash.clear();
    store::add_ticket(db, {.ticket_hash = hash_of(done.ticket), .session = session, .issued = now});
  }
  return person;
}

std::string origin_of(std::string_view url) {
  const auto parsed = base::parse_url(url);
  return parsed ? parsed->origin() : std::string();
}

}  // namespace

base::Result<LoginStarted, LaunchFault> begin_login(Services& services,
                                                    const lti::oidc::LoginRequest& request,
                                                    const std::vector<std::string>& bindings) {
  if (!lti::launch::lies_inside(services.public_url, request.target_link_uri)) {
    return refuse(LaunchFault::bad_target, "target_link_uri lies outside the tool");
  }
  const auto platform = platform_of(services, request);
  if (!platform) return tl::unexpected(platform.error());

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

base::Result<LaunchDone, LaunchFault> complete_launch(Services& services, const LaunchAttempt& attempt) {
  struct Known {
    store::PendingLogin login;
    store::Platform platform;
  };
  const auto known = services.db.read([&](store::Reader& db) -> std::optional<Known> {
    auto login = store::find_login(db, hash_of(attempt.state));
    if (!login) return std::nullopt;
    auto platform = store::find_platform(db, login->platform);
    if (!platform) return std::nullopt;
    return Known{std::move(*login), std::move(*platform)};
  });
  if (!known) return refuse(LaunchFault::state_unknown, "no login of that state");
  const auto message = believe(services, known->platform, known->login, attempt.id_token);
  if (!message) return tl::unexpected(message.error());

  std::vector<std::string> bindings;
  for (const auto& binding : attempt.bindings) bindings.push_back(hash_of(binding));
  if (!attempt.stored_binding.empty()) bindings.push_back(hash_of(attempt.stored_binding));

  LaunchDone done;
  done.session_token = crypto::random_token(kSessionBytes);
  done.target_path = path_of_target(services.public_url, message->target_link_uri);
  done.platform_origin = origin_of(known->platform.login_url);
  if (attempt.bindings.empty()) done.ticket = crypto::random_token(kSessionBytes);
  const base::Instant now = services.wall.now();
  const auto person = services.db.write([&](store::Transaction& db) {
    return admit(db, *message, known->platform, attempt, bindings, done, now);
  });
  if (!person) return tl::unexpected(person.error());
  services.log.info(
      "launch",
      {{"request", attempt.request}, {"platform", known->platform.id.value}, {"person", person->value}});
  return done;
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
