#include <algorithm>

#include "base/text.h"
#include "lti/launch/launch.h"

namespace groeipad::lti::launch {
namespace {

/// As a server further on may read it: decoded, and a backslash taken for a slash.
bool has_dot_segment(std::string_view path) {
  auto decoded = base::percent_decode(path);
  if (!decoded) return true;
  std::replace(decoded->begin(), decoded->end(), '\\', '/');
  const auto segments = base::split(*decoded, '/');
  return std::any_of(segments.begin(), segments.end(),
                     [](std::string_view segment) { return segment == "." || segment == ".."; });
}

}  // namespace

bool lies_inside(const base::Url& tool, std::string_view address) {
  const auto url = base::parse_url(address);
  if (!url || url->scheme != tool.scheme || url->host != tool.host || url->port != tool.port) return false;
  if (has_dot_segment(url->path)) return false;
  std::string_view folder = tool.path;
  while (folder.ends_with('/')) folder.remove_suffix(1);
  const std::string_view path = url->path;
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || path[folder.size()] == '/';
}

}  // namespace groeipad::lti::launch
