#include <catch2/catch.hpp>

#include "markdown/markdown.h"

using namespace groeipad;

TEST_CASE("a survey tells links, images, headings and raw HTML with the lines on which they stand") {
  const markdown::Survey found = markdown::survey(
      "## Een\n"
      "\n"
      "Tekst met een\n"
      "[link](http://a.nl) en\n"
      "![](leeg.svg)\n"
      "\n"
      "#### Twee\n"
      "\n"
      "<div>\n"
      "\n"
      "> - ![Wat *je* ziet](fasen.svg) <b>\n");
  REQUIRE(found.headings.size() == 2);
  CHECK((found.headings[0].level == 2 && found.headings[0].line == 1));
  CHECK((found.headings[1].level == 4 && found.headings[1].line == 7));
  REQUIRE(found.links.size() == 1);
  CHECK((found.links[0].target == "http://a.nl" && found.links[0].line == 4));
  REQUIRE(found.images.size() == 2);
  CHECK((found.images[0].name == "leeg.svg" && found.images[0].alt.empty() && found.images[0].line == 5));
  CHECK((found.images[1].alt == "Wat je ziet" && found.images[1].line == 11));
  CHECK(found.raw_html == std::vector<int>{9, 11});
}

TEST_CASE("words are counted as people read them") {
  CHECK(markdown::survey("").words == 0);
  CHECK(markdown::survey("Drie *korte* woorden.\n").words == 3);
  CHECK(markdown::survey("Foto’s – en **half**weg: `een twee`\n").words == 5);
  CHECK(markdown::survey("- een\n- twee\n\n| drie | vier |\n| --- | --- |\n| vijf | zes |\n").words == 6);
  CHECK(markdown::survey("![niet](x.svg) wel\n").words == 1);
}

TEST_CASE("a heading by underlining is a heading, a word with a dash below is not HTML") {
  const markdown::Survey found = markdown::survey("Kop\n===\n\na < b en c > d\n");
  REQUIRE(found.headings.size() == 1);
  CHECK(found.headings[0].level == 1);
  CHECK(found.raw_html.empty());
}
