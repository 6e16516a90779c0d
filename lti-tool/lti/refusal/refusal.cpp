#include "lti/refusal/refusal.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "lti/launch/short_text.h"

namespace groeipad::lti::refusal {
namespace {

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::size_t kLongest = 200;
constexpr std::size_t kLongestBare = 1000;

std::string words_of(std::string_view text) {
  return launch::short_text(base::mend_utf8(text.substr(0, kMostBytes)), kLongest);
}

std::string member_of(const rapidjson::Value& object, std::string_view name) {
  return words_of(base::string_member(object, name).value_or(""));
}

/// Moodle glues its errors into `{ "error" : "…" }` without escaping: all between the first quote behind the
/// colon and the last quote of the text.
std::string between_quotes(std::string_view text) {
  constexpr std::string_view kName = "\"error\"";
  const std::size_t name = text.find(kName);
  if (name == std::string_view::npos) return {};
  text = base::trim(text.substr(name + kName.size()));
  if (!text.starts_with(':')) return {};
  text = base::trim(text.substr(1));
  const std::size_t last = text.rfind('"');
  if (!text.starts_with('"') || last == 0) return {};
  return words_of(text.substr(1, last - 1));
}

}  // namespace

Words read(std::string_view body) {
  body = base::trim(body.substr(0, kMostBytes));
  if (const auto json = base::parse_json_object(body, {.bytes = kMostBytes})) {
    return {member_of(*json, "error"), member_of(*json, "error_description")};
  }
  if (body.starts_with('{')) return {between_quotes(body), {}};
  const bool page_or_data = body.starts_with('<') || body.starts_with('[') || body.size() > kLongestBare;
  return {page_or_data ? std::string() : words_of(body), {}};
}

}  // namespace groeipad::lti::refusal
