#include "base/json.h"

#include <rapidjson/reader.h>

#include "base/text.h"
#include "fuzz/require.h"

// JSON of a stranger. What is taken must be writable again, and mean the same.

namespace {

/// Fractions are read to within a few units in the last place: written and read again they may differ.
struct FractionFinder : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, FractionFinder> {
  bool found = false;
  // The name is RapidJSON's.
  bool Double(double /*value*/) { return found = true; }  // NOLINT(readability-identifier-naming)
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace groeipad;
  const std::string_view text = fuzz::input(data, size);
  const auto document = base::parse_json_object(text);
  if (!document) return 0;
  fuzz::require(document->IsObject() && base::is_utf8(text));
  FractionFinder fractions;
  document->Accept(fractions);
  if (fractions.found) return 0;
  const std::string again = base::JsonWriter().raw(*document).str();
  const auto reread = base::parse_json_object(again, {.bytes = again.size(), .depth = 32});
  fuzz::require(reread.has_value() && *reread == *document);
  return 0;
}
