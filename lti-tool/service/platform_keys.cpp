#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <unordered_map>

#include "base/text.h"
#include "lti/jose/jwk_set.h"
#include "service/keys.h"

namespace groeipad::service {
namespace {

using namespace std::chrono_literals;
using base::Instant;

constexpr std::chrono::seconds kFreshAtLeast = 60s;
constexpr std::chrono::seconds kFreshAtMost = 24h;
constexpr std::chrono::seconds kFreshUnlessTold = 1h;
constexpr std::chrono::seconds kBetweenFetches = 10s;

/// What one directive of Cache-Control says about freshness (RFC 9111 §5.2.2), if anything. `no-cache` asks
/// for a question each time; a minute is our least, and an unknown kid makes us ask sooner anyway.
std::optional<std::chrono::seconds> freshness_by(std::string_view directive) {
  constexpr std::string_view kMaxAge = "max-age=";
  const auto name = base::to_lower_ascii(base::trim(directive));
  if (name == "no-cache" || name == "no-store") return 0s;
  if (!name.starts_with(kMaxAge)) return std::nullopt;
  std::int64_t seconds = 0;
  const auto* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + kMaxAge.size(), end, seconds);
  if (read.ec == std::errc::result_out_of_range) return kFreshAtMost;
  if (read.ec != std::errc{} || read.ptr != end) return 0s;
  return std::chrono::seconds(seconds);
}

std::chrono::seconds freshness_of(const outbound::FetchAnswer& answer) {
  std::optional<std::chrono::seconds> shortest;
  for (const auto& [name, value] : answer.headers) {
    if (name != "cache-control") continue;
    for (const auto directive : base::split(value, ',')) {
      const auto said = freshness_by(directive);
      if (said && (!shortest || *said < *shortest)) shortest = said;
    }
  }
  return std::clamp(shortest.value_or(kFreshUnlessTold), kFreshAtLeast, kFreshAtMost);
}

struct Fetched {
  lti::jose::JwkSet keys;
  std::chrono::seconds fresh_for;
};

/// What is known of one address. `keys` and `fresh_until` are guarded by Impl::snapshots, the rest by
/// `flight`.
struct Address {
  std::shared_ptr<const lti::jose::JwkSet> keys;
  Instant fresh_until{};

  std::mutex flight;
  std::condition_variable landed;
  bool fetching = false;
  int waiting = 0;
  std::chrono::steady_clock::time_point took_off{};
  bool last_failed = false;
  std::optional<Instant> last_fetch;

  [[nodiscard]] bool may_fetch(Instant now) const {
    return !last_fetch || now < *last_fetch || now >= *last_fetch + kBetweenFetches;
  }
};

}  // namespace

struct PlatformKeys::Impl {
  outbound::HttpsClient& client;
  const base::Clock& clock;
  base::Log& log;

  /// Guards the map and every address's snapshot. Held for look-ups and swaps, never during a fetch.
  std::shared_mutex snapshots;
  std::unordered_map<std::string, std::shared_ptr<Address>> addresses;

  struct Known {
    std::optional<crypto::RsaPublicKey> key;
    bool fresh = false;
  };

  Known look_up(const std::string& url, std::string_view kid) {
    const std::shared_lock lock(snapshots);
    const auto found = addresses.find(url);
    if (found == addresses.end() || !found->second->keys) return {};
    return {found->second->keys->find(kid), clock.now() < found->second->fresh_until};
  }

  std::shared_ptr<Address> address_of(const std::string& url) {
    const std::unique_lock lock(snapshots);
    auto& address = addresses[url];
    if (!address) address = std::make_shared<Address>();
    return address;
  }

  tl::expected<Fetched, std::string> fetch(const std::string& url) {
    const auto answer = client.fetch({"GET", url, {{"Accept", "application/json"}}, {}});
    if (!answer) return tl::unexpected(answer.error().detail);
    if (answer->status != 200) return tl::unexpected("status " + std::to_string(answer->status));
    auto keys = lti::jose::JwkSet::parse(answer->body);
    if (!keys) return tl::unexpected("not a key set: " + keys.error().detail);
    return Fetched{*std::move(keys), freshness_of(*answer)};
  }

  /// Fetches, and takes over what came. False when nothing usable came: what was known stays.
  bool refresh(const std::string& url, Address& address) {
    auto fetched = fetch(url);
    if (!fetched) {
      log.warn("platform keys not fetched", {{"url", url}, {"reason", fetched.error()}});
      return false;
    }
    log.debug("platform keys fetched",
              {{"url", url}, {"keys", static_cast<std::int64_t>(fetched->keys.size())}});
    auto keys = std::make_shared<const lti::jose::JwkSet>(std::move(fetched->keys));
    const std::unique_lock lock(snapshots);
    address.keys = std::move(keys);
    address.fresh_until = clock.now() + fetched->fresh_for;
    return true;
  }

  /// A platform that answers within kPatience has everybody wait for it; for a slower one a few do. False for
  /// those who went without.
  static bool wait_for_landing(std::unique_lock<std::mutex>& lock, Address& address) {
    const auto landed = [&address] { return !address.fetching; };
    ++address.waiting;
    bool there = address.landed.wait_until(lock, address.took_off + kPatience, landed);
    if (!there && address.waiting <= kMostWaiting) {
      address.landed.wait(lock, landed);
      there = true;
    }
    --address.waiting;
    return there;
  }

  /// Whoever finds no flight under way makes it, if one is allowed by now; everyone else waits until it has
  /// landed. False when the last fetch failed.
  bool refresh_once(const std::string& url, Address& address) {
    std::unique_lock lock(address.flight);
    if (address.fetching) {
      return wait_for_landing(lock, address) && !address.last_failed;
    }
    if (!address.may_fetch(clock.now())) return !address.last_failed;
    address.fetching = true;
    address.took_off = std::chrono::steady_clock::now();
    lock.unlock();
    Landing landing{*this, address};
    return landing.succeeded = refresh(url, address);
  }

  /// Ends the flight on every way out, an exception's too.
  struct Landing {
    Impl& impl;
    Address& address;
    bool succeeded = false;

    ~Landing() {
      {
        const std::lock_guard lock(address.flight);
        address.fetching = false;
        address.last_failed = !succeeded;
        address.last_fetch = impl.clock.now();
      }
      address.landed.notify_all();
    }
  };

  /// Someone is fetching already, so that a stale key need not wait for the same.
  static bool is_fetching(Address& address) {
    const std::lock_guard lock(address.flight);
    return address.fetching;
  }
};

PlatformKeys::PlatformKeys(outbound::HttpsClient& client, const base::Clock& clock, base::Log& log)
    : impl_(new Impl{client, clock, log, {}, {}}) {}
PlatformKeys::~PlatformKeys() = default;

base::Result<crypto::RsaPublicKey, KeyFault> PlatformKeys::find(const std::string& jwks_url,
                                                                std::string_view kid) {
  auto known = impl_->look_up(jwks_url, kid);
  if (known.key && known.fresh) return *std::move(known.key);

  const auto address = impl_->address_of(jwks_url);
  if (known.key && Impl::is_fetching(*address)) return *std::move(known.key);

  const bool reached = impl_->refresh_once(jwks_url, *address);
  known = impl_->look_up(jwks_url, kid);
  if (known.key) return *std::move(known.key);
  return base::fail(reached ? KeyFault::unknown_kid : KeyFault::unreachable, jwks_url);
}

void PlatformKeys::keep_warm(const std::string& jwks_url) {
  if (impl_->look_up(jwks_url, "").fresh) return;
  impl_->refresh_once(jwks_url, *impl_->address_of(jwks_url));
}

}  // namespace groeipad::service
