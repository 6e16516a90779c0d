#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "pages/loaded.h"

using namespace groeipad;

namespace {

using Tokens = std::map<std::string, std::string>;

/// "--name: #rrggbb;" of a piece of CSS.
Tokens colours_in(std::string_view css) {
  Tokens tokens;
  for (std::size_t at = css.find("--"); at != std::string_view::npos; at = css.find("--", at + 2)) {
    const std::size_t colon = css.find(':', at);
    if (colon == std::string_view::npos || css.substr(colon, 3) != ": #") continue;
    tokens[std::string(css.substr(at + 2, colon - at - 2))] = css.substr(colon + 3, 6);
  }
  return tokens;
}

/// WCAG 2.2, relative luminance.
double luminance(const std::string& hex) {
  const auto channel = [&](std::size_t at) {
    const double value = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

double contrast(const Tokens& tokens, const std::string& a, const std::string& b) {
  const double one = luminance(tokens.at(a));
  const double other = luminance(tokens.at(b));
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

void check_text(const Tokens& tokens, const std::string& ink, std::initializer_list<const char*> grounds) {
  for (const char* ground : grounds) {
    CAPTURE(ink, ground);
    CHECK(contrast(tokens, ink, ground) >= 4.5);
  }
}

void check(const Tokens& tokens) {
  check_text(tokens, "ink", {"ground", "surface", "sunken", "accent-wash"});
  check_text(tokens, "ink-soft", {"ground", "surface", "sunken", "accent-wash"});
  check_text(tokens, "accent", {"ground", "surface", "accent-wash"});
  check_text(tokens, "accent-strong", {"ground", "surface", "accent-wash"});
  check_text(tokens, "on-accent", {"accent", "accent-strong"});
  for (const std::string state : {"done", "open", "locked", "optional", "wrong"}) {
    const std::string wash = state + "-wash";
    check_text(tokens, state, {wash.c_str(), "ground", "surface"});
  }
  check_text(tokens, "ground", {"done"});
  // Borders of fields and what is in focus: parts of the interface need 3 to 1 (1.4.11).
  for (const char* ground : {"ground", "surface"}) {
    CHECK(contrast(tokens, "line-strong", ground) >= 3.0);
    CHECK(contrast(tokens, "accent", ground) >= 3.0);
  }
}

}  // namespace

TEST_CASE("every pair of colours in use has enough contrast, by day and by night") {
  const std::string css = test::read_file(GROEIPAD_SOURCE_DIR "/lti-tool/web/assets/src/tokens.css");
  const std::size_t night = css.find("@media");
  REQUIRE(night != std::string::npos);
  const Tokens light = colours_in(std::string_view(css).substr(0, night));
  const Tokens dark = colours_in(std::string_view(css).substr(night));
  REQUIRE(light.size() >= 18);
  REQUIRE(dark.size() == light.size());
  SECTION("light") { check(light); }
  SECTION("dark") { check(dark); }
}

TEST_CASE("the contrast of black on white is 21 to 1") {
  const Tokens tokens{{"black", "000000"}, {"white", "ffffff"}};
  CHECK(contrast(tokens, "black", "white") == Approx(21.0));
}
