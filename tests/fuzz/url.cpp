#include "base/url.h"

#include "fuzz/require.h"
#include "lti/launch/launch.h"

// An address of a stranger. What is taken must read the same when written, and only ours lies inside the
// tool.

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace groeipad;
  static const base::Url kTool = base::parse_url("https://tool.example/t").value();
  const std::string_view text = fuzz::input(data, size);
  const auto url = base::parse_url(text);
  if (!url) {
    fuzz::require(!lti::launch::lies_inside(kTool, text));
    return 0;
  }
  fuzz::require(!url->host.empty() && url->port != 0 && url->path.starts_with('/'));
  // Writing may add the slash of an empty path and so pass the greatest length by one.
  if (text.size() < 2048) fuzz::require(base::parse_url(url->str()) == url);
  if (lti::launch::lies_inside(kTool, text)) {
    fuzz::require(url->origin() == kTool.origin());
    fuzz::require(url->path == "/t" || url->path.starts_with("/t/"));
    fuzz::require(url->path.find("/../") == std::string::npos);
  }
  return 0;
}
