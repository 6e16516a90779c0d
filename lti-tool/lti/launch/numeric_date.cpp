#include "lti/launch/numeric_date.h"

#include "base/json.h"

namespace groeipad::lti::launch {

std::optional<base::Instant> read_numeric_date(const rapidjson::Value& claims, std::string_view name) {
  constexpr double kEndOfYear9999 = 253'402'300'799.0;
  const auto* value = base::member(claims, name);
  if (value == nullptr || !value->IsNumber()) return std::nullopt;
  const double seconds = value->GetDouble();
  if (!(seconds >= 0.0 && seconds <= kEndOfYear9999)) return std::nullopt;
  return base::Instant(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000.0)));
}

}  // namespace groeipad::lti::launch
