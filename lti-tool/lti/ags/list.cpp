#include "lti/ags/list.h"

#include "base/json.h"
#include "base/text.h"

namespace groeipad::lti::ags {
namespace {

constexpr std::string_view kName = "list";

}  // namespace

/// The house's reader takes objects alone. A text that is right as the only member of an object is one value.
base::Result<List, AgsError> List::parse(std::string_view json) {
  if (json.size() > kMostBytes) return base::fail(AgsError::not_json, "too large");
  const std::string wrapped =
      std::string("{\"").append(kName).append("\":").append(base::trim(json)).append("}");
  auto document = base::parse_json_object(wrapped, {.bytes = wrapped.size()});
  if (!document) return base::fail(AgsError::not_json, document.error().detail, document.error().pointer);
  if (document->MemberCount() != 1) return base::fail(AgsError::not_json, "more than one value");
  const auto* list = base::member(*document, kName);
  if (list == nullptr || !list->IsArray()) return base::fail(AgsError::malformed, "no list");
  return List(*std::move(document));
}

rapidjson::Value::ConstArray List::entries() const { return base::member(wrapped_, kName)->GetArray(); }

}  // namespace groeipad::lti::ags
