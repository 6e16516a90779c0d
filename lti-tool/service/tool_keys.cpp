#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "lti/jose/jwk_set.h"
#include "service/key_folder.h"
#include "service/keys.h"

namespace groeipad::service {
namespace {

using base::Instant;
using Keys = std::vector<StoredKey>;

/// Between two looks at the folder for another process's rotation.
constexpr std::chrono::seconds kBetweenLooks{10};

/// The one that began last; before any has begun (a clock set back), the oldest.
const StoredKey& signing_key(const Keys& keys, Instant now) {
  const auto begun =
      std::find_if(keys.rbegin(), keys.rend(), [now](const auto& key) { return key.signs_from <= now; });
  return begun == keys.rend() ? keys.front() : *begun;
}

/// Its successor began so long ago that nothing it signed is still valid.
bool is_dead(const Keys& keys, std::size_t at, Instant now) {
  return at + 1 < keys.size() && keys[at + 1].signs_from + ToolKeys::kKeepAfter <= now;
}

/// Moves the dead ones out of `keys`.
Keys drop_dead(Keys& keys, Instant now) {
  Keys dead;
  while (is_dead(keys, 0, now)) {
    dead.push_back(std::move(keys.front()));
    keys.erase(keys.begin());
  }
  return dead;
}

StoredKey new_key(Instant published_at, Instant signs_from) {
  auto key = crypto::RsaPrivateKey::generate();
  auto kid = thumbprint(key);
  return {std::move(kid), std::move(key), published_at, signs_from};
}

}  // namespace

struct ToolKeys::Impl {
  KeyFolder folder;
  const base::Clock& clock;

  std::shared_mutex mutex;
  std::shared_ptr<const Keys> keys;
  KeyFolder::Stamp stamp;
  Instant looked_at;

  void take_over(Keys loaded, KeyFolder::Stamp loaded_stamp) {
    auto fresh = std::make_shared<const Keys>(std::move(loaded));
    const std::unique_lock lock(mutex);
    keys = std::move(fresh);
    stamp = loaded_stamp;
    looked_at = clock.now();
  }

  /// What is in the folder, or what was there when it could last be read.
  std::shared_ptr<const Keys> current() {
    const auto now = clock.now();
    {
      const std::shared_lock lock(mutex);
      if (looked_at <= now && now < looked_at + kBetweenLooks) return keys;
    }
    const std::unique_lock lock(mutex);
    looked_at = now;
    const auto seen = folder.stamp();
    if (seen == stamp) return keys;
    if (auto loaded = folder.load(); loaded && !loaded->empty()) {
      keys = std::make_shared<const Keys>(*std::move(loaded));
      stamp = seen;
    }
    return keys;
  }

  /// The caller holds the folder's lock and has just loaded `stored`. The first key signs at once.
  base::Result<std::string, ToolKeyError> add_key(Keys stored) {
    const auto now = clock.now();
    const auto ahead = stored.empty() ? std::chrono::hours(0) : kPublishAhead;
    const auto dead = drop_dead(stored, now);
    stored.push_back(new_key(now, now + ahead));
    auto kid = stored.back().kid;
    if (auto saved = folder.save(stored, dead); !saved) return tl::unexpected(saved.error());
    take_over(std::move(stored), folder.stamp());
    return kid;
  }
};

ToolKeys::ToolKeys(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ToolKeys::~ToolKeys() = default;

base::Result<std::unique_ptr<ToolKeys>, ToolKeyError> ToolKeys::open(const std::filesystem::path& folder,
                                                                     const base::Clock& clock) {
  auto opened = KeyFolder::open(folder);
  if (!opened) return tl::unexpected(opened.error());
  std::unique_ptr<Impl> impl(new Impl{*std::move(opened), clock, {}, {}, {}, {}});
  const auto lock = impl->folder.lock();
  if (!lock) return tl::unexpected(lock.error());
  auto loaded = impl->folder.load();
  if (!loaded) return tl::unexpected(loaded.error());
  if (loaded->empty()) {
    const auto made = impl->add_key({});
    if (!made) return tl::unexpected(made.error());
  } else {
    impl->take_over(*std::move(loaded), impl->folder.stamp());
  }
  return std::unique_ptr<ToolKeys>(new ToolKeys(std::move(impl)));
}

ToolKeys::Signing ToolKeys::signing() const {
  const auto keys = impl_->current();
  const auto& key = signing_key(*keys, impl_->clock.now());
  return {key.kid, key.key};
}

std::string ToolKeys::jwk_set() const {
  const auto keys = impl_->current();
  const auto now = impl_->clock.now();
  std::vector<lti::jose::PublishedKey> published;
  for (std::size_t at = 0; at < keys->size(); ++at) {
    const auto& [kid, key, published_at, signs_from] = (*keys)[at];
    if (!is_dead(*keys, at, now)) published.push_back({kid, key.public_key(), key.n(), key.e()});
  }
  return lti::jose::to_jwk_set(published);
}

base::Result<std::string, ToolKeyError> ToolKeys::rotate() {
  const auto lock = impl_->folder.lock();
  if (!lock) return tl::unexpected(lock.error());
  auto stored = impl_->folder.load();
  if (!stored) return tl::unexpected(stored.error());
  return impl_->add_key(*std::move(stored));
}

base::Result<void, ToolKeyError> ToolKeys::rotate_by_age() {
  const auto lock = impl_->folder.lock();
  if (!lock) return tl::unexpected(lock.error());
  auto stored = impl_->folder.load();
  if (!stored) return tl::unexpected(stored.error());
  const auto now = impl_->clock.now();
  if (!stored->empty()) {
    const auto& signing = signing_key(*stored, now);
    const bool successor_waits = stored->back().signs_from > now;
    if (successor_waits || now - signing.signs_from <= kRotateAfter) return {};
  }
  auto made = impl_->add_key(*std::move(stored));
  if (!made) return tl::unexpected(made.error());
  return {};
}

}  // namespace groeipad::service
