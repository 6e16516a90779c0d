#include "content/source_file.h"

#include <fstream>
#include <iterator>
#include <utility>

#include "base/json.h"

namespace groeipad::content {
namespace {

constexpr base::JsonLimits kLimits{1024 * 1024, 32};

Remark unreadable(const base::Fault<base::JsonError>& fault) {
  switch (fault.code) {
    case base::JsonError::too_large:
      return {"", "is larger than 1 MiB", "split it, or shorten its texts"};
    case base::JsonError::not_utf8:
      return {"", "is not UTF-8 text", "save it as UTF-8"};
    case base::JsonError::too_deep:
      return {"", "is nested deeper than 32 levels", "nest less deeply"};
    case base::JsonError::duplicate_key:
      return {fault.pointer, "is written twice in the same object", "keep one of the two"};
    case base::JsonError::not_an_object:
      return {"", "is not a JSON object", "begin it with { and end it with }"};
    case base::JsonError::malformed:
      break;
  }
  return {fault.pointer, "is not well-formed JSON" + (fault.detail.empty() ? "" : " (" + fault.detail + ")"),
          "look for a missing or superfluous comma, bracket or quotation mark"};
}

}  // namespace

void SourceFile::add(Remarks more) {
  remarks.insert(remarks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::optional<std::string> read_text_file(const std::filesystem::path& path, std::size_t most) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(most, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

SourceFile read_source(const std::filesystem::path& path, std::string name) {
  SourceFile file{path, std::move(name), std::nullopt, {}};
  // One byte past the limit: enough to know that it is too large.
  const auto text = read_text_file(path, kLimits.bytes + 1);
  if (!text) {
    file.remarks.push_back({"", "cannot be read", "see that the file is there and may be read"});
    return file;
  }
  auto parsed = base::parse_json_object(*text, kLimits);
  if (parsed) {
    file.document = std::move(*parsed);
  } else {
    file.remarks.push_back(unreadable(parsed.error()));
  }
  return file;
}

}  // namespace groeipad::content
