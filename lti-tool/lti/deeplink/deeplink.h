#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

/// Deep Linking 2.0: the answer to a request. The request's settings are read by launch/.
namespace groeipad::lti::deeplink {

/// §3.2 (lineItem of an LTI resource link). `score_maximum` is whole and from 1 to 100: Moodle drops others.
struct LineItem {
  std::string label;
  int score_maximum = 100;
  std::string resource_id;
  std::string tag;
};
/// §3.2: a hint how to present a link, a window of its own or a frame of kFrameHeight CSS pixels.
enum class ShownIn { unsaid, frame, window };
inline constexpr int kFrameHeight = 700;

/// §3.2.
struct ResourceLink {
  std::string title;
  std::string text;
  std::string url;
  std::string icon_url;                       ///< "" for none
  std::map<std::string, std::string> custom;  ///< lower-case keys; values without '=' (Moodle cuts there)
  std::optional<LineItem> line_item;
  ShownIn shown_in = ShownIn::unsaid;
};
/// §4.5.
struct Response {
  std::string_view client_id;  ///< iss
  std::string_view issuer;     ///< aud, as one text
  std::string_view deployment;
  std::string_view nonce;
  std::optional<std::string> data;  ///< echoed exactly where given
  std::vector<ResourceLink> items;  ///< none: the person changed their mind
  std::string message;              ///< shown by the platform, "" for none
  base::Instant now;
};
/// Claims as JSON, to be signed with our kid; good for five minutes, iat 5 s back.
[[nodiscard]] std::string response_claims(const Response& response);

}  // namespace groeipad::lti::deeplink
