#include "fault/child.h"

#include <cstdlib>
#include <stdexcept>

namespace groeipad::testing {
namespace {

constexpr const char* kVariable = "GROEIPAD_TEST_DATABASE";

}  // namespace

Process start_child(const std::string& role, const std::string& url) {
  ProcessOptions options;
  options.program = "/proc/self/exe";
  options.args = {role};
  options.env = {{kVariable, url}};
  return Process(options);
}

std::string url_for_child() {
  const char* url = std::getenv(kVariable);
  if (url == nullptr) throw std::runtime_error("only for a child of another test");
  return url;
}

}  // namespace groeipad::testing
