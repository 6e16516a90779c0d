#include "base/csv.h"

#include <catch2/catch.hpp>

namespace groeipad::base {
namespace {

using Lines = std::vector<std::size_t>;

CsvFault fault_of(std::string_view bytes) {
  const auto rows = read_csv(bytes);
  REQUIRE_FALSE(rows.has_value());
  return rows.error();
}

std::vector<CsvRow> rows_of(std::string_view bytes) {
  const auto rows = read_csv(bytes);
  REQUIRE(rows.has_value());
  return *rows;
}

std::string in_utf16(std::u16string_view text, bool little_endian) {
  std::string bytes = little_endian ? "\xFF\xFE" : "\xFE\xFF";
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8);
    const auto low = static_cast<char>(unit & 0xFF);
    bytes += little_endian ? low : high;
    bytes += little_endian ? high : low;
  }
  return bytes;
}

TEST_CASE("A table is written for a Dutch Excel: a mark, semicolons, quotes where they are needed") {
  CHECK(write_csv({{"Naam", "Instelling"}, {"Zoë", "ROC \"Zuid\"; Breda"}, {"twee\nregels", ""}}) ==
        "\xEF\xBB\xBFNaam;Instelling\r\nZoë;\"ROC \"\"Zuid\"\"; Breda\"\r\n\"twee\nregels\";\r\n");
}

TEST_CASE("What a spreadsheet would take for a formula is defused, and read back as it was") {
  const CsvCells bad = {"=1+1", "+31612345678", "-3", "@SUM(A1)", "\tx", "\rx", "=\"a\";b"};
  const std::string written = write_csv({bad});
  CHECK(written == "\xEF\xBB\xBF'=1+1;'+31612345678;'-3;'@SUM(A1);\"'\tx\";\"'\rx\";\"'=\"\"a\"\";b\"\r\n");
  CHECK(rows_of(written).front().cells == bad);
  CHECK(rows_of("'s-Hertogenbosch;a=b").front().cells == CsvCells{"'s-Hertogenbosch", "a=b"});
}

TEST_CASE("What stands between cells is found in the header") {
  for (const char separator : {';', ',', '\t'}) {
    const std::string s(1, separator);
    const auto rows = rows_of("naam" + s + "e-mail" + s + "rol\r\nA" + s + s + "x\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == CsvCells{"naam", "e-mail", "rol"});
    CHECK(rows[1] == CsvRow{2, {"A", "", "x"}});
  }
  CHECK(rows_of("\"a,b,c\";d\n1;2").front().cells == CsvCells{"a,b,c", "d"});
  CHECK(rows_of("naam\nAnna").back().cells == CsvCells{"Anna"});
}

TEST_CASE("UTF-8 with and without a mark and UTF-16 with one say the same") {
  const std::vector<CsvRow> meant = {{1, {"naam", "€"}}, {2, {"Zoë", "😀"}}};
  CHECK(rows_of("naam;€\nZoë;😀\n") == meant);
  CHECK(rows_of("\xEF\xBB\xBFnaam;€\nZoë;😀\n") == meant);
  CHECK(rows_of(in_utf16(u"naam;€\nZoë;😀\n", true)) == meant);
  CHECK(rows_of(in_utf16(u"naam;€\nZoë;😀\n", false)) == meant);
}

TEST_CASE("Other encodings are refused, with the line") {
  CHECK(fault_of("naam;rol\nZo\xEB;x\n") == CsvFault{CsvProblem::not_utf8, {2}});
  CHECK(fault_of(std::string("a\0b\0", 4)) == CsvFault{CsvProblem::not_utf8, {1}});
  CHECK(fault_of(in_utf16(u"naam", true) + "x").problem == CsvProblem::not_utf8);
  CHECK(fault_of(in_utf16(std::u16string(1, char16_t{0xD83D}), true)).problem == CsvProblem::not_utf8);
  CHECK(fault_of(in_utf16(std::u16string(1, char16_t{0xDC00}), false)).problem == CsvProblem::not_utf8);
}

TEST_CASE("Quoted cells hold separators, quotes and line breaks, and lines are counted on") {
  const auto rows = rows_of("a;b\n\"een;\r\ntwee \"\"drie\"\"\";x\nna;y");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1] == CsvRow{2, {"een;\r\ntwee \"drie\"", "x"}});
  CHECK(rows[2].line == 4);
  CHECK(fault_of("a;b\n\"open;x\nna;y") == CsvFault{CsvProblem::open_quote, {2}});
  CHECK(fault_of("a;b\n\"een\"twee;x") == CsvFault{CsvProblem::after_quote, {2}});
  CHECK(rows_of("a;5\" scherm").front().cells == CsvCells{"a", "5\" scherm"});
}

TEST_CASE("Every line with too few or too many cells is named; blank ones are no rows") {
  CHECK(fault_of("a;b\n1\n1;2\n\n1;2;3\n") == CsvFault{CsvProblem::unequal_cells, Lines{2, 5}});
  const auto rows = rows_of("a;b\n\n;;;\n ; \n1;2\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].line == 5);
}

TEST_CASE("An empty file and one with too many lines are refused") {
  CHECK(fault_of("") == CsvFault{CsvProblem::empty, {}});
  CHECK(fault_of("\xEF\xBB\xBF\n\n").problem == CsvProblem::empty);
  std::string most;
  for (std::size_t i = 0; i < kMostCsvRows; ++i) most += "a;b\n";
  CHECK(rows_of(most).size() == kMostCsvRows);
  CHECK(fault_of(most + "a;b\n") == CsvFault{CsvProblem::too_many_lines, {kMostCsvRows + 1}});
}

}  // namespace
}  // namespace groeipad::base
