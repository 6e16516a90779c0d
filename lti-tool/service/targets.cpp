#include "service/targets.h"

namespace groeipad::service {
namespace {

/// "" for a tool at the root, else "/below" without the closing slash.
std::string prefix_of(const base::Url& tool) {
  std::string prefix = tool.path;
  while (prefix.ends_with('/')) prefix.pop_back();
  return prefix;
}

}  // namespace

bool target_inside(const base::Url& tool, std::string_view target) {
  const auto url = base::parse_url(target);
  if (!url || url->origin() != tool.origin()) return false;
  const std::string prefix = prefix_of(tool);
  if (url->path == prefix) return true;
  return url->path.starts_with(prefix + "/") && url->path.find("/../") == std::string::npos &&
         !url->path.ends_with("/..");
}

std::string path_of_target(const base::Url& tool, std::string_view target) {
  const auto url = base::parse_url(target);
  if (!url || !target_inside(tool, target)) return "/";
  std::string path = url->path.substr(prefix_of(tool).size());
  if (path.empty() || path == "/lti/launch") return "/";
  // One slash only: "//host" would lead a browser elsewhere.
  while (path.starts_with("//")) path.erase(0, 1);
  return url->query.empty() ? path : path + "?" + url->query;
}

}  // namespace groeipad::service
