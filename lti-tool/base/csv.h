#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// Tables as files that spreadsheets read and write (RFC 4180, and what Excel makes of it).
namespace groeipad::base {

using CsvCells = std::vector<std::string>;

/// With ';' between cells and a byte order mark before them, so that a Dutch Excel opens it as it is; lines
/// end in CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] std::string write_csv(const std::vector<CsvCells>& rows);

struct CsvRow {
  std::size_t line = 0;  ///< of the file, where the row begins: the first is 1
  CsvCells cells;
  bool operator==(const CsvRow&) const = default;
};
enum class CsvProblem {
  empty,           ///< no row at all
  not_utf8,        ///< another encoding, such as Windows-1252, or no text
  open_quote,      ///< a quoted cell that never ends
  after_quote,     ///< text behind the end of a quoted cell
  unequal_cells,   ///< more or fewer cells than the first row: each such line
  too_many_lines,  ///< rows beyond kMostCsvRows
};
struct CsvFault {
  CsvProblem problem = CsvProblem::empty;
  std::vector<std::size_t>
      lines;  ///< where, in order; for the encoding the first such line; none for `empty`
  bool operator==(const CsvFault&) const = default;
};
inline constexpr std::size_t kMostCsvRows = 10'000;  ///< the header is one of them

/// Rows of equally many cells, the header first. What stands between the cells (';', ',' or a tab) is read
/// from the first line: what stands there most. Takes UTF-8 with and without a byte order mark, and UTF-16
/// with one. Rows in which every cell is blank are left out. The apostrophe that write_csv() puts before a
/// formula is taken away again.
[[nodiscard]] tl::expected<std::vector<CsvRow>, CsvFault> read_csv(std::string_view bytes);

}  // namespace groeipad::base
