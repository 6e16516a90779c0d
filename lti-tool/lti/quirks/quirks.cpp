#include "lti/quirks/quirks.h"

#include <algorithm>

#include "base/url.h"

namespace groeipad::lti::quirks {

std::string token_audience_of(std::string_view token_url) {
  const auto url = base::parse_url(token_url);
  if (!url || !url->is_https() || url->host != "auth.brightspace.com") return {};
  return "https://api.brightspace.com/auth/token";
}

base::Instant later_second(base::Instant now, base::Instant last) {
  using std::chrono::seconds;
  if (last == base::Instant{}) return now;
  return std::max<base::Instant>(now, std::chrono::floor<seconds>(last) + seconds(1));
}

}  // namespace groeipad::lti::quirks
