#include "service/targets.h"

#include <catch2/catch.hpp>

namespace groeipad::service {

TEST_CASE("A target leads to a path inside the tool; anything else to its front door") {
  struct Row {
    const char* target;
    const char* path;
  };
  const auto row = GENERATE(values<Row>({
      {"https://tool.example", "/"},
      {"https://tool.example/", "/"},
      {"https://tool.example/lti/launch", "/"},
      {"https://tool.example/lti/launch?x=1", "/"},
      {"https://tool.example/traject/verbinder", "/traject/verbinder"},
      {"https://tool.example/traject/verbinder?deel=2", "/traject/verbinder?deel=2"},
      {"https://tool.example:443/trajecten", "/trajecten"},
      {"https://tool.example//evil.example/x", "/evil.example/x"},
      {"https://tool.example///evil.example", "/evil.example"},
      {"https://tool.example.evil.example/x", "/"},
      {"https://evil.example/", "/"},
      {"http://tool.example/trajecten", "/"},
      {"https://tool.example:444/trajecten", "/"},
      {"https://tool.example@evil.example/", "/"},
      {"https://tool.example/a/../../b", "/"},
      {"https://tool.example/a/%2e%2e/b", "/"},
      {"https://tool.example/a\\..\\b", "/"},
      {"javascript:alert(1)", "/"},
      {"", "/"},
  }));
  CAPTURE(row.target);
  CHECK(path_of_target(base::parse_url("https://tool.example").value(), row.target) == row.path);
}

}  // namespace groeipad::service
