#include "certify/flyer.h"

#include <catch2/catch.hpp>

#include "unit/certify/pictures.h"

namespace groeipad::certify {
namespace {

using base::Language;
using testing::in_one_line;
using testing::told_by;
using traject::Text;

traject::Track a_track() {
  traject::Track track;
  track.id = "procesbegeleider";
  track.title = {"Procesbegeleider in een designteam", "Process coach in a design team"};
  return track;
}

/// Every text as long as modules/outreach.schema.json lets it be.
traject::Recruitment the_longest() {
  const auto words = [](std::size_t length) {
    std::string text;
    while (text.size() < length) text += "vernieuwend onderwijs ";
    text.resize(length);
    text.back() = '.';
    return Text{text, text};
  };
  const std::vector<Text> points(4, words(110));
  return {words(80), words(250), points, points, points, words(250), {points.begin(), points.end() - 1},
          words(250)};
}

traject::Recruitment some_words() {
  return {
      {"Breng een team in beweging", "Get a team moving"},     {"Jij geeft ruimte.", "You give room."},
      {{"Je begeleidt graag.", "You like to coach."}},         {{"Werkvormen kiezen.", "Choosing formats."}},
      {{"Een intake vooraf.", "An intake beforehand."}},       {"Veertig uur.", "Forty hours."},
      {{"Een team dat vooruitkomt.", "A team that gets on."}}, {"Meld je aan.", "Apply."}};
}

Flyer a_flyer() {
  Flyer flyer;
  flyer.institution = "Hogeschool Zuid";
  flyer.contacts = {"Petra Scholtema", "Zoë d’Hont"};
  flyer.address = "https://groeipad.example/";
  return flyer;
}

std::string text_of(const Flyer& flyer, Language language) {
  const auto pdf = flyer_pdf(a_track(), some_words(), flyer, language);
  REQUIRE(pdf);
  return in_one_line(told_by("pdftotext", {"-raw"}, *pdf));
}

TEST_CASE("A flyer names the institution, the track, whom to ask and where to go, in either language") {
  const std::string dutch = text_of(a_flyer(), Language::dutch);
  for (const char* said :
       {"Hogeschool Zuid", "Procesbegeleider in een designteam", "Breng een team in beweging", "Voor wie",
        "Vragen? Ga naar Petra Scholtema of Zoë d’Hont.", "groeipad.example"}) {
    CAPTURE(said);
    CHECK(dutch.find(said) != std::string::npos);
  }
  const std::string english = text_of(a_flyer(), Language::english);
  for (const char* said :
       {"Process coach in a design team", "For whom", "Questions? Ask Petra Scholtema or Zoë"}) {
    CAPTURE(said);
    CHECK(english.find(said) != std::string::npos);
  }
}

TEST_CASE("Without contacts a flyer refers to nobody; of many it names three") {
  Flyer flyer = a_flyer();
  flyer.contacts.clear();
  CHECK(text_of(flyer, Language::dutch).find("Vragen?") == std::string::npos);
  flyer.contacts = {"An", "Bo", "Cor", "Dré"};
  CHECK(text_of(flyer, Language::dutch).find("Ga naar An, Bo of Cor.") != std::string::npos);
}

TEST_CASE("The longest texts and a very long name still make one page, with and without a logo") {
  Flyer flyer = a_flyer();
  flyer.institution =
      "Stichting Openbaar Primair en Voortgezet Speciaal Onderwijs Noordoost-Twente, Salland en de Achterhoek"
      " i.s.m. Regionaal Opleidingscentrum De Nieuwe Rijnstroom";
  for (const bool with_logo : {false, true}) {
    if (with_logo) flyer.logo = Image::read_png(testing::a_png(400, 30)).value();
    const auto pdf = flyer_pdf(a_track(), the_longest(), flyer, Language::dutch);
    REQUIRE(pdf);
    CHECK(told_by("pdfinfo", {}, *pdf).find("Pages:           1\n") != std::string::npos);
  }
}

TEST_CASE("What cannot fit a page is not drawn over its edge") {
  traject::Recruitment words = the_longest();
  words.learn.assign(20, words.pitch);
  const auto pdf = flyer_pdf(a_track(), words, a_flyer(), Language::dutch);
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().code == PdfFault::too_much_text);
}

}  // namespace
}  // namespace groeipad::certify
