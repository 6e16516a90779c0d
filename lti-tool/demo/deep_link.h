#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "demo/external_tools.h"
#include "demo/people.h"

namespace groeipad::demo {

struct PickedLineItem {
  double score_maximum = 100;
  bool whole = true;  ///< the tool wrote a whole number
  std::string label;
  std::string resource_id;
  std::string tag;
};
/// One item of a deep linking response (Deep Linking 2.0 §3) that can become an activity.
struct PickedItem {
  std::string title;
  std::string text;
  std::string url;  ///< "": the tool's own
  std::map<std::string, std::string> custom;
  std::optional<PickedLineItem> line_item;
};

struct DeepLinkAnswer {
  std::string nonce;
  base::Instant expires;
  std::string message;  ///< to be shown, "" for none
  std::vector<PickedItem> items;
};

enum class DeepLinkError {
  no_jws,
  no_keys,
  unknown_key,
  signature,
  issuer,
  audience,
  times,
  nonce,
  deployment,
  version,
  message_type,
  data,
  items,
};
[[nodiscard]] std::string_view name_of(DeepLinkError error);

/// What the answer must be.
struct ExpectedAnswer {
  const ExternalTool& tool;
  std::string_view issuer;          ///< the LMS's
  std::optional<std::string> data;  ///< echoed, or absent
  base::Instant now;
};

/// Strict where Moodle is not: audience, times, deployment and `data` are looked at too. That the nonce is
/// new is the caller's to see. `keys`: the tool's JWK set as it is now.
[[nodiscard]] base::Result<DeepLinkAnswer, DeepLinkError> check_deep_link_answer(
    const std::string& jwt, const std::optional<std::string>& keys, const ExpectedAnswer& expected);

enum class KeepError { bad_grade };  ///< the teacher's form is refused

/// The items as the LMS keeps them. Moodle takes only whole maxima from 1 to 100: with one item it refuses,
/// of several it drops that one without a word; it strips markup from titles and cuts custom values at a '='.
[[nodiscard]] base::Result<std::vector<PickedItem>, KeepError> as_kept(Lms lms,
                                                                       std::vector<PickedItem> items);

}  // namespace groeipad::demo
