#include "service/belief.h"

#include <chrono>

#include "crypto/digest.h"
#include "lti/jose/jws.h"
#include "service/keys.h"
#include "store/refusals.h"

namespace groeipad::service {
namespace {

/// Anyone can start a launch, without proof of anything: of those that meet a suspended platform one in a
/// while is told, so that they push no other refusal out of the list.
constexpr std::chrono::minutes kSuspendedTold{10};

/// A deployment that nobody registered is taken over from the first launch of a platform that registered
/// itself without one: the platform's own signature vouches for it.
std::vector<std::string> deployments_of(const store::Platform& platform, const lti::jose::Jws& token) {
  if (!platform.learns_deployment) return platform.deployments;
  return {lti::launch::deployment_of(token)};
}

/// What this tool asks of a message beyond the specification: choosing content is for staff, and the answer
/// goes to nobody but the platform.
base::Result<void, LaunchFault> accept_message(const store::Platform& platform,
                                               const lti::launch::Message& message) {
  using lti::launch::MessageType;
  if (message.type == MessageType::resource_link) return {};
  if (!message.roles.staff()) return refuse(LaunchFault::not_staff, "the message is for staff only");
  if (message.type == MessageType::submission_review) return {};
  const std::string origin = origin_of(message.deep_linking->return_url);
  if (origin != origin_of(platform.login_url) && origin != origin_of(platform.issuer)) {
    return refuse(LaunchFault::bad_return, "deep_link_return_url is not of the platform's origin");
  }
  return {};
}

Believed no(LaunchFault fault, std::string failed, const std::string& detail) {
  return {refuse(fault, failed + ": " + detail), {}, std::move(failed)};
}

}  // namespace

tl::unexpected<base::Fault<LaunchFault>> refuse(LaunchFault fault, std::string detail) {
  return base::fail(fault, std::move(detail));
}

std::string_view name_of(LaunchFault fault) {
  switch (fault) {
    case LaunchFault::bad_login:
      return "bad_login";
    case LaunchFault::unknown_platform:
      return "unknown_platform";
    case LaunchFault::bad_target:
      return "bad_target";
    case LaunchFault::platform_error:
      return "platform_error";
    case LaunchFault::state_unknown:
      return "state_unknown";
    case LaunchFault::state_used:
      return "state_used";
    case LaunchFault::other_browser:
      return "other_browser";
    case LaunchFault::token_refused:
      return "token_refused";
    case LaunchFault::keys_unreachable:
      return "keys_unreachable";
    case LaunchFault::suspended:
      return "suspended";
    case LaunchFault::waits_approval:
      return "waits_approval";
    case LaunchFault::not_staff:
      return "not_staff";
    case LaunchFault::bad_return:
      return "bad_return";
  }
  return "";
}

std::string hash_of(std::string_view secret) { return std::string(crypto::view(crypto::sha256(secret))); }

std::string origin_of(std::string_view url) {
  const auto parsed = base::parse_url(url);
  return parsed ? parsed->origin() : std::string();
}

void remember(Services& services, const store::Platform& platform, std::string_view request,
              const Believed& refused) {
  std::string names;
  for (const auto check : refused.passed) {
    if (!names.empty()) names += ' ';
    names += lti::launch::name_of(check);
  }
  const store::LaunchRefusal refusal{.platform = platform.id,
                                     .happened = services.wall.now(),
                                     .request = std::string(request),
                                     .passed = names,
                                     .failed = refused.failed,
                                     .detail = refused.message.error().detail};
  services.db.commit([&](store::Transaction& db) { store::remember_refusal(db, refusal); });
}

void remember_suspended(Services& services, const store::Platform& platform, std::string_view request) {
  const base::Instant now = services.wall.now();
  const std::string failed(name_of(LaunchFault::suspended));
  services.db.commit([&](store::Transaction& db) {
    if (store::was_refused(db, platform.id, failed, now - kSuspendedTold)) return;
    store::remember_refusal(db, {.platform = platform.id,
                                 .happened = now,
                                 .request = std::string(request),
                                 .passed = {},
                                 .failed = failed,
                                 .detail = {}});
  });
}

Believed believe(Services& services, const store::Platform& platform, const store::PendingLogin& login,
                 const std::string& id_token) {
  const auto token = lti::jose::take_apart(id_token);
  if (!token) return no(LaunchFault::token_refused, "token_form", token.error().detail);
  const auto key = services.platform_keys.find(platform.jwks_url, token->kid);
  if (!key) {
    const bool unknown = key.error().code == KeyFault::unknown_kid;
    return no(unknown ? LaunchFault::token_refused : LaunchFault::keys_unreachable, "key_known",
              key.error().detail);
  }
  const auto deployments = deployments_of(platform, *token);
  auto report = lti::launch::check_launch(*token, *key,
                                          {.issuer = platform.issuer,
                                           .client_id = platform.client_id,
                                           .deployments = deployments,
                                           .nonce = login.nonce,
                                           .tool = services.public_url,
                                           .now = services.wall.now(),
                                           .allow_anonymous = platform.allow_anonymous});
  if (!report.outcome) {
    const auto& refusal = report.outcome.error();
    auto refused =
        no(LaunchFault::token_refused, std::string(lti::launch::name_of(refusal.failed)), refusal.detail);
    refused.passed = std::move(report.passed);
    return refused;
  }
  if (const auto accepted = accept_message(platform, *report.outcome); !accepted) {
    return {tl::unexpected(accepted.error()), std::move(report.passed),
            std::string(name_of(accepted.error().code))};
  }
  return {*std::move(report.outcome), std::move(report.passed), {}};
}

}  // namespace groeipad::service
