#include <catch2/catch.hpp>
#include <random>

#include "unit/lti/token_builder.h"

namespace groeipad::lti {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";

class Mutator {
 public:
  explicit Mutator(std::uint32_t seed) : random_(seed) {}

  std::string mutate(std::string text) {
    for (std::size_t times = 1 + below(3); times > 0; --times) mutate_once(text);
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  char letter() { return kLetters[below(kLetters.size())]; }

  void mutate_once(std::string& text) {
    if (text.empty()) return;
    const std::size_t at = below(text.size());
    switch (below(7)) {
      case 0:
        text[at] = letter();
        break;
      case 1:
        text[at] = static_cast<char>(random_() & 0xffU);
        break;
      case 2:
        text.insert(at, 1, letter());
        break;
      case 3:
        text.erase(at, 1 + below(4));
        break;
      case 4:
        text.insert(at, text.substr(below(text.size()), below(40)));
        break;
      case 5:
        std::swap(text[at], text[below(text.size())]);
        break;
      default:
        text.resize(at);
        break;
    }
  }

  std::mt19937 random_;
};

TEST_CASE("no mutation of a good token is a good token") {
  const std::string genuine = test::a_launch().str();
  REQUIRE(test::check(genuine).outcome.has_value());
  Mutator mutator(20260901);
  int tried = 0;
  while (tried < 5000) {
    const std::string token = mutator.mutate(genuine);
    if (token == genuine) continue;
    ++tried;
    if (test::check(token).outcome.has_value()) FAIL_CHECK(token);
  }
}

TEST_CASE("a changed letter anywhere in a good token spoils it") {
  const std::string genuine = test::a_launch().str();
  for (std::size_t i = 0; i < genuine.size(); ++i) {
    std::string token = genuine;
    token[i] = token[i] == 'A' ? 'B' : 'A';
    if (test::check(token).outcome.has_value()) FAIL_CHECK("letter " << i);
  }
}

TEST_CASE("whatever the payload, a checked launch keeps its promises") {
  Mutator mutator(4711);
  const std::string genuine = test::a_launch().payload_json();
  for (int i = 0; i < 300; ++i) {
    const auto report = test::check(test::a_launch().payload(mutator.mutate(genuine)).str());
    if (!report.outcome) continue;
    CHECK(report.outcome->subject.size() <= 255);
    CHECK_FALSE(report.outcome->subject.empty());
    CHECK(report.outcome->deployment_id == "1");
    CHECK(launch::lies_inside(test::expectations().tool, report.outcome->target_link_uri));
    CHECK(report.outcome->resource_link.has_value());
  }
}

}  // namespace
}  // namespace groeipad::lti
