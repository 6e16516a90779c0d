#include <catch2/catch.hpp>

#include "hostile/probes.h"
#include "hostile/victim.h"

using namespace groeipad::testing;

namespace {

std::vector<Probe> all_probes() {
  std::vector<Probe> all = bad_requests();
  for (const auto& more : {bad_heads(), bad_bodies()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

/// What any number of these may leave behind in memory, far below what any of them sends or announces.
constexpr long kGrowthKib = 48 * 1024;

}  // namespace

TEST_CASE("straight at the listener every bad request gets a clear status and harms nobody") {
  Victim victim;
  REQUIRE(victim.well());
  const std::size_t descriptors = victim.process().open_descriptors();
  const long memory = victim.process().resident_kib();
  for (const Probe& probe : all_probes()) {
    INFO(probe.name);
    CHECK_THAT(probe.straight, Catch::VectorContains(status_of(victim.port(), probe.bytes)));
    REQUIRE(victim.well());
  }
  CHECK(victim.comes_back_to(descriptors));
  CHECK(victim.process().resident_kib() - memory < kGrowthKib);
}

TEST_CASE("through nginx every bad request gets a clear status and harms nobody") {
  Victim victim({"--trust", "127.0.0.1"});
  Front front(victim.port());
  REQUIRE(victim.well());
  const std::size_t descriptors = victim.process().open_descriptors();
  const long memory = victim.process().resident_kib();
  for (const Probe& probe : all_probes()) {
    INFO(probe.name);
    const int status = status_of(front.port(), probe.bytes, std::chrono::seconds(1));
    if (probe.front.empty()) {
      CHECK(status >= 0);
    } else {
      CHECK_THAT(probe.front, Catch::VectorContains(status));
    }
    REQUIRE(HttpClient(front.port()).get("/hello").status == 200);
  }
  CHECK(front.process().running());
  CHECK(victim.process().running());
  CHECK(victim.comes_back_to(descriptors));
  CHECK(victim.process().resident_kib() - memory < kGrowthKib);
}
