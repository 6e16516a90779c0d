#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "crypto/digest.h"
#include "lti/jose/jws.h"
#include "lti/quirks/quirks.h"
#include "lti/token/token.h"
#include "service/lms_services.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kJtiBytes = 16;
/// A token that runs out on its way is of no use.
constexpr std::chrono::seconds kMargin{60};
/// Where the platform does not say.
constexpr std::chrono::seconds kUsualLife{600};

struct Kept {
  std::string token;
  base::Instant until{};
  bool fetching = false;
};
using Key = std::pair<std::int64_t, std::string>;

std::string joined(const std::vector<std::string>& scopes) {
  std::string text;
  for (const auto& scope : scopes) text += (text.empty() ? "" : " ") + scope;
  return text;
}

std::string audience_of(const store::Platform& platform) {
  if (!platform.token_audience.empty()) return platform.token_audience;
  auto own = lti::quirks::token_audience_of(platform.token_url);
  return own.empty() ? platform.token_url : own;
}

LmsFault fault_of(outbound::FetchError error) {
  switch (error) {
    case outbound::FetchError::bad_url:
    case outbound::FetchError::not_https:
    case outbound::FetchError::private_address:
      return LmsFault::bad_address;
    case outbound::FetchError::unreachable:
    case outbound::FetchError::timeout:
    case outbound::FetchError::too_large:
    case outbound::FetchError::redirected:
      break;
  }
  return LmsFault::unreachable;
}

LmsFault fault_of(lti::token::TokenError error) {
  return error == lti::token::TokenError::missing_scope ? LmsFault::scope_missing : LmsFault::token_unusable;
}

}  // namespace

struct ServiceTokens::Impl {
  outbound::HttpsClient& client;
  const ToolKeys& keys;
  const base::Clock& clock;
  base::Log& log;

  std::mutex mutex;
  std::condition_variable landed;
  std::map<Key, Kept> kept;

  base::Result<lti::token::AccessToken, LmsFault> fetch(const store::Platform& platform,
                                                        const std::vector<std::string>& scopes) {
    const auto signing = keys.signing();
    const std::string audience = audience_of(platform);
    const std::string jti = crypto::random_token(kJtiBytes);
    const std::string assertion = lti::jose::sign(
        lti::token::assertion_claims(
            {.client_id = platform.client_id, .audience = audience, .jti = jti, .now = clock.now()}),
        signing.key, signing.kid);
    const auto answer = client.fetch(
        {"POST",
         platform.token_url,
         {{"Content-Type", std::string(lti::token::kContentType)}, {"Accept", "application/json"}},
         lti::token::request_body(assertion, scopes)});
    if (!answer) return base::fail(fault_of(answer.error().code), answer.error().detail);
    if (answer->status >= 500)
      return base::fail(LmsFault::unreachable, "status " + std::to_string(answer->status));
    if (answer->status != 200) {
      const std::string error = lti::token::read_error(answer->body);
      // RFC 6749 §5.2: it knows us, but not for this.
      return base::fail(error == "invalid_scope" ? LmsFault::scope_missing : LmsFault::token_refused,
                        "status " + std::to_string(answer->status) + " " + error);
    }
    auto token = lti::token::read_token(answer->body, scopes);
    if (!token) return base::fail(fault_of(token.error().code), token.error().detail);
    return *std::move(token);
  }

  /// Whoever finds no token and no one fetching it, fetches; the others wait for that.
  std::optional<std::string> wait_or_begin(const Key& key) {
    std::unique_lock lock(mutex);
    landed.wait(lock, [&] { return !kept[key].fetching; });
    Kept& entry = kept[key];
    if (!entry.token.empty() && clock.now() < entry.until) return entry.token;
    entry.fetching = true;
    return std::nullopt;
  }

  /// Ends a fetch on every way out.
  struct Landing {
    Impl& impl;
    const Key& key;
    std::string token = {};
    base::Instant until = {};
    ~Landing() {
      {
        const std::lock_guard lock(impl.mutex);
        impl.kept[key] = Kept{.token = std::move(token), .until = until, .fetching = false};
      }
      impl.landed.notify_all();
    }
  };
};

ServiceTokens::ServiceTokens(outbound::HttpsClient& client, const ToolKeys& keys, const base::Clock& clock,
                             base::Log& log)
    : impl_(new Impl{client, keys, clock, log, {}, {}, {}}) {}
ServiceTokens::~ServiceTokens() = default;

base::Result<std::string, LmsFault> ServiceTokens::find(const store::Platform& platform,
                                                        const std::vector<std::string>& scopes) {
  const Key key{platform.id.value, joined(scopes)};
  if (auto known = impl_->wait_or_begin(key)) return *std::move(known);
  Impl::Landing landing{*impl_, key};
  const auto fetched = impl_->fetch(platform, scopes);
  if (!fetched) {
    impl_->log.warn("service token not fetched",
                    {{"platform", platform.id.value}, {"reason", std::string_view(fetched.error().detail)}});
    return tl::unexpected(fetched.error());
  }
  const auto life = fetched->expires_in.count() > 0 ? fetched->expires_in : kUsualLife;
  landing.token = fetched->token;
  landing.until = impl_->clock.now() + (life > 2 * kMargin ? life - kMargin : life / 2);
  return fetched->token;
}

void ServiceTokens::drop(base::PlatformId platform, const std::vector<std::string>& scopes) {
  const std::lock_guard lock(impl_->mutex);
  impl_->kept[{platform.value, joined(scopes)}].until = {};
}

void ServiceTokens::drop_all(base::PlatformId platform) {
  const std::lock_guard lock(impl_->mutex);
  for (auto& [key, entry] : impl_->kept) {
    if (key.first == platform.value) entry.until = {};
  }
}

base::Result<outbound::FetchAnswer, LmsFault> LmsServices::fetch(const outbound::FetchRequest& request) {
  auto answer = client_.fetch(request);
  if (!answer) return base::fail(fault_of(answer.error().code), answer.error().detail);
  return *std::move(answer);
}

base::Result<outbound::FetchAnswer, LmsFault> LmsServices::call(const store::Platform& platform,
                                                                const std::vector<std::string>& scopes,
                                                                outbound::FetchRequest request) {
  constexpr int kTries = 2;
  const auto headers = request.headers;
  for (int attempt = 1;; ++attempt) {
    const auto token = tokens_.find(platform, scopes);
    if (!token) return tl::unexpected(token.error());
    request.headers = headers;
    request.headers.emplace_back("Authorization", "Bearer " + *token);
    auto answer = fetch(request);
    if (!answer || answer->status != 401 || attempt == kTries) return answer;
    tokens_.drop(platform.id, scopes);
  }
}

}  // namespace groeipad::service
