#include "base/letters.h"

#include <catch2/catch.hpp>

namespace groeipad::base {

TEST_CASE("Folding leaves plain letters, whichever way accents are written") {
  CHECK(folded("COÖRDINEREN") == "coordineren");
  CHECK(folded("ideee\xcc\x88n") == "ideeen");
  CHECK(folded("café Łódź ’s") == "cafe lodz 's");
  CHECK(folded("€ 5 – 日本") == "€ 5 - 日本");
}

TEST_CASE("The words of a text stand between its signs and spaces, each once") {
  using Words = std::vector<std::string>;
  CHECK(words_in("Anne-Fleur d'Hont") == Words{"anne", "fleur", "d", "hont"});
  CHECK(words_in("  Zoë\tVan  der Meer, van ") == Words{"zoe", "van", "der", "meer"});
  CHECK(words_in("日本 7b") == Words{"日本", "7b"});
  CHECK(words_in(" - .% ").empty());
  CHECK(words_in("").empty());
}

}  // namespace groeipad::base
