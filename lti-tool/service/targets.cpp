#include "service/targets.h"

#include "lti/launch/launch.h"

namespace groeipad::service {
namespace {

/// "" for a tool at the root, else "/below" without the closing slash.
std::string prefix_of(const base::Url& tool) {
  std::string prefix = tool.path;
  while (prefix.ends_with('/')) prefix.pop_back();
  return prefix;
}

}  // namespace

std::string path_of_target(const base::Url& tool, std::string_view target) {
  const auto url = base::parse_url(target);
  if (!url || !lti::launch::lies_inside(tool, target)) return "/";
  std::string path = url->path.substr(prefix_of(tool).size());
  if (path.empty() || path == "/lti/launch") return "/";
  // One slash only: "//host" would lead a browser elsewhere.
  while (path.starts_with("//")) path.erase(0, 1);
  return url->query.empty() ? path : path + "?" + url->query;
}

bool is_admitted(const base::Url& url, bool allow_loopback) {
  return url.is_https() || (allow_loopback && url.is_loopback());
}

}  // namespace groeipad::service
