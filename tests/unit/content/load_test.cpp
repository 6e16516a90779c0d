#include <catch2/catch.hpp>

#include "real_content.h"

using namespace groeipad;

TEST_CASE("the content that is shipped loads without a fault, in the order in which it is shown") {
  std::vector<std::string> ids;
  for (const traject::Track& track : real_content().tracks) ids.push_back(track.id);
  CHECK(ids == std::vector<std::string>{"verbinder", "leidinggevende", "procesbegeleider", "onderzoeker"});
}
