#include "certify/pdf.h"

#include <catch2/catch.hpp>
#include <thread>

#include "certify/amend.h"
#include "unit/certify/pictures.h"

namespace groeipad::certify {
namespace {

using testing::told_by;

PdfAbout about(base::Language language = base::Language::dutch) {
  return {.title = "Een titel – met ‘tekens’",
          .author = "Hogeschool Zuid",
          .subject = "Waarover",
          .language = language,
          .made = base::Instant(std::chrono::milliseconds(1'790'000'000'123))};
}

std::string one_page(base::Language language = base::Language::dutch) {
  auto pdf = Pdf::begin(about(language));
  REQUIRE(pdf);
  const Type type{.size = 12, .colour = {}};
  double y = 40;
  y += pdf->text(Tag::title, "Zoë’s certificaat", {.size = 24, .bold = true, .colour = {}}, 40, y, 500);
  y += pdf->bullets({"een", "twee"}, type, 40, y, 500, 4);
  y += pdf->link("groeipad.example", "https://groeipad.example/", type, 40, y, 500);
  pdf->image(Image::read_png(testing::a_png(30, 20)).value(), {40, y, 90, 60}, "Een logo");
  pdf->qr("https://groeipad.example/", {300, y, 90, 90}, "Een code 🙂");
  return pdf->end().value();
}

TEST_CASE("A page is a PDF that says its title, author, subject, and when it was made") {
  const std::string told = told_by("pdfinfo", {"-isodates"}, one_page());
  CHECK(told.find("Een titel – met ‘tekens’") != std::string::npos);
  CHECK(told.find("Hogeschool Zuid") != std::string::npos);
  CHECK(told.find("Waarover") != std::string::npos);
  CHECK(told.find("2026-09-21T") != std::string::npos);
  CHECK(told.find("595.28 x 841.89 pts (A4)") != std::string::npos);
}

TEST_CASE("Words can be read back, in an order and with tags that tell what they are") {
  const std::string pdf = one_page();
  CHECK(testing::in_one_line(told_by("pdftotext", {}, pdf)).find("Zoë’s certificaat") == 0);
  const std::string tree = testing::in_one_line(told_by("pdfinfo", {"-struct-text"}, pdf));
  CHECK(tree.find(
            "Document H1 (block) \"Zoë’s certificaat\" L (block) LI (block) Lbl (block) \"•\" LBody (block) "
            "\"een\"") != std::string::npos);
  CHECK(tree.find("Link") != std::string::npos);
}

TEST_CASE("Fonts lie in the file, Lato and no other") {
  const std::string told = told_by("pdffonts", {}, one_page());
  CHECK(told.find("+Lato-Regular") != std::string::npos);
  CHECK(told.find("+Lato-Bold") != std::string::npos);
  CHECK(told.find(" no  yes yes") == std::string::npos);
  CHECK(told.find("DejaVu") == std::string::npos);
}

TEST_CASE("The file states its language, and what each figure shows in the order of drawing") {
  const std::string dutch = one_page();
  CHECK(dutch.find("/Lang (nl)") != std::string::npos);
  CHECK(one_page(base::Language::english).find("/Lang (en)") != std::string::npos);
  const std::size_t logo = dutch.find("/Alt " + pdf_string("Een logo"));
  const std::size_t code = dutch.find("/Alt " + pdf_string("Een code 🙂"));
  CHECK(logo != std::string::npos);
  CHECK(code != std::string::npos);
  CHECK(logo < code);
}

TEST_CASE("Text beyond the plane that sixteen bits hold is written in two halves") {
  CHECK(pdf_string("aé€🙂") == "<FEFF006100E920ACD83DDE42>");
  CHECK(pdf_string("") == "<FEFF>");
}

TEST_CASE("What is no file of cairo's is left alone") {
  for (const std::string& text : {std::string(), std::string("%PDF-1.5\nstartxref\n99\n%%EOF\n"),
                                  std::string("/Size 5 /Root 9 0 R /Info 1 0 R startxref\n0\n")}) {
    CHECK(amend(text, "nl", {"x"}) == text);
  }
}

TEST_CASE("An address that would end cairo's own quotes is refused") {
  auto pdf = Pdf::begin(about());
  REQUIRE(pdf);
  CHECK_THROWS_AS(pdf->link("x", "https://a/'", {.size = 12, .colour = {}}, 0, 0, 100), std::logic_error);
}

TEST_CASE("Pages are drawn on several threads at once") {
  std::vector<std::string> drawn(4);
  std::vector<std::thread> threads;
  for (std::string& pdf : drawn) threads.emplace_back([&pdf] { pdf = one_page(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& pdf : drawn) CHECK(pdf == drawn.front());
}

}  // namespace
}  // namespace groeipad::certify
