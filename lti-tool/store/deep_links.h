#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// A deep linking request that someone is answering (Deep Linking 2.0 §4.4).
struct DeepLink {
  base::DeepLinkId id;
  base::PlatformId platform;
  base::PersonId person;
  std::string deployment;
  std::string return_url;
  std::optional<std::string> data;  ///< echoed where given
  bool accepts_multiple = false;
  bool accepts_line_items = true;
  bool only_in_window = false;
  base::Instant started;
};
[[nodiscard]] base::DeepLinkId add_deep_link(Transaction& db, const DeepLink& link);
/// Of that person, unanswered, not older than four hours.
[[nodiscard]] std::optional<DeepLink> find_deep_link(Reader& db, base::DeepLinkId id, base::PersonId person,
                                                     base::Instant now);
/// True for the one caller who may answer.
[[nodiscard]] bool answer_deep_link(Transaction& db, base::DeepLinkId id, base::Instant now);
/// Requests started before `before`; at most `most` at a time.
std::int64_t prune_deep_links(Transaction& db, base::Instant before, std::int64_t most);

}  // namespace groeipad::store
