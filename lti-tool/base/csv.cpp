#include "base/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"

namespace groeipad::base {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

bool begins_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void write_cell(std::string& out, std::string_view cell) {
  const bool defuse = begins_formula(cell);
  const bool quote = cell.find_first_of(";,\t\"\r\n") != std::string_view::npos;
  if (quote) out += '"';
  if (defuse) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quote) out += '"';
}

void append_utf8(std::string& out, char32_t point) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

/// nullopt where half a character, or half a pair, is left over.
std::optional<std::string> from_utf16(std::string_view bytes, bool little_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little_endian ? second << 8 | first : first << 8 | second);
  };
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t point = unit(at);
    if (point >= 0xDC00 && point < 0xE000) return std::nullopt;
    if (point >= 0xD800 && point < 0xDC00) {
      at += 2;
      if (at >= bytes.size()) return std::nullopt;
      const char32_t low = unit(at);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(out, point);
  }
  return out;
}

std::optional<std::string> decoded(std::string_view bytes) {
  if (bytes.starts_with(kLittleEndianMark)) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with(kBigEndianMark)) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  return std::string(bytes);
}

bool is_readable(std::string_view text) { return is_utf8(text) && text.find('\0') == std::string_view::npos; }

std::size_t first_unreadable_line(std::string_view text) {
  std::size_t line = 1;
  for (const std::string_view part : split(text, '\n')) {
    if (!is_readable(part)) return line;
    ++line;
  }
  return 1;
}

char separator_of(std::string_view text) {
  constexpr std::array kSeparators = {';', ',', '\t'};
  std::array<int, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    for (std::size_t i = 0; i < kSeparators.size(); ++i) counts.at(i) += c == kSeparators.at(i) ? 1 : 0;
  }
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return kSeparators.at(static_cast<std::size_t>(most));
}

std::string as_meant(std::string cell) {
  if (cell.size() > 1 && cell.front() == '\'' && begins_formula(std::string_view(cell).substr(1)))
    cell.erase(0, 1);
  return cell;
}

/// Reads one row after the other; a quote opens a quoted cell only where a cell begins.
class Scanner {
 public:
  Scanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

  tl::expected<CsvRow, CsvFault> row() {
    CsvRow row{line_, {}};
    for (;;) {
      const bool quoted = !at_end() && text_[at_] == '"';
      auto cell = quoted ? quoted_cell() : plain_cell();
      if (!cell) return tl::unexpected(cell.error());
      row.cells.push_back(as_meant(std::move(*cell)));
      if (at_end()) return row;
      if (text_[at_] == separator_) {
        ++at_;
        continue;
      }
      if (ends_line()) return row;
      return tl::unexpected(CsvFault{CsvProblem::after_quote, {line_}});
    }
  }

 private:
  bool ends_line() {
    if (text_[at_] == '\r') {
      ++at_;
      if (!at_end() && text_[at_] == '\n') ++at_;
    } else if (text_[at_] == '\n') {
      ++at_;
    } else {
      return false;
    }
    ++line_;
    return true;
  }

  tl::expected<std::string, CsvFault> plain_cell() {
    const std::size_t begin = at_;
    while (!at_end() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n') ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  tl::expected<std::string, CsvFault> quoted_cell() {
    const std::size_t opened = line_;
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') {
          ++at_;
          return cell;
        }
        ++at_;
      }
      if (c == '\n') ++line_;
      cell += c;
    }
    return tl::unexpected(CsvFault{CsvProblem::open_quote, {opened}});
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

bool is_blank(const CsvRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return trim(cell).empty(); });
}

}  // namespace

std::string write_csv(const std::vector<CsvCells>& rows) {
  std::string out(kUtf8Mark);
  for (const CsvCells& row : rows) {
    bool first = true;
    for (const std::string& cell : row) {
      if (!first) out += ';';
      first = false;
      write_cell(out, cell);
    }
    out += "\r\n";
  }
  return out;
}

tl::expected<std::vector<CsvRow>, CsvFault> read_csv(std::string_view bytes) {
  const auto text = decoded(bytes);
  if (!text) return tl::unexpected(CsvFault{CsvProblem::not_utf8, {1}});
  if (!is_readable(*text))
    return tl::unexpected(CsvFault{CsvProblem::not_utf8, {first_unreadable_line(*text)}});
  Scanner scanner(*text, separator_of(*text));
  std::vector<CsvRow> rows;
  CsvFault unequal{CsvProblem::unequal_cells, {}};
  while (!scanner.at_end()) {
    auto row = scanner.row();
    if (!row) return tl::unexpected(row.error());
    if (is_blank(*row)) continue;
    if (rows.size() == kMostCsvRows) return tl::unexpected(CsvFault{CsvProblem::too_many_lines, {row->line}});
    if (!rows.empty() && row->cells.size() != rows.front().cells.size()) unequal.lines.push_back(row->line);
    rows.push_back(std::move(*row));
  }
  if (rows.empty()) return tl::unexpected(CsvFault{CsvProblem::empty, {}});
  if (!unequal.lines.empty()) return tl::unexpected(unequal);
  return rows;
}

}  // namespace groeipad::base
