#include "http/target.h"

#include <algorithm>

#include "base/text.h"

namespace groeipad::http {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool climbs(std::string_view path) {
  for (std::size_t at = 0; at != std::string_view::npos;) {
    const std::size_t end = path.find('/', at + 1);
    const std::string_view segment = path.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    if (segment == "." || segment == "..") {
      return true;
    }
    at = end;
  }
  return false;
}

}  // namespace

std::optional<std::string> decode_path(std::string_view raw) {
  if (raw.empty() || raw[0] != '/' || (raw.size() > 1 && raw[1] == '/')) {
    return std::nullopt;
  }
  std::optional<std::string> path;
  if (raw.find('%') == std::string_view::npos) {
    path = std::string(raw);
  } else {
    path = base::percent_decode(raw);
  }
  if (!path || (path->size() > 1 && (*path)[1] == '/') || climbs(*path) ||
      std::any_of(path->begin(), path->end(), is_control) || !base::is_utf8(*path)) {
    return std::nullopt;
  }
  return path;
}

}  // namespace groeipad::http
