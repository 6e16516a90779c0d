#include "certify/amend.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>

namespace groeipad::certify {
namespace {

std::optional<std::size_t> number_after(std::string_view text, std::string_view word) {
  const std::size_t found = text.rfind(word);
  if (found == std::string_view::npos) return std::nullopt;
  std::string_view rest = text.substr(found + word.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \r\n"), rest.size()));
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

/// Where a cross-reference table says that its objects are: entry i stands for object i.
///
///   xref
///   0 26
///   0000000000 65535 f
///   0000007484 00000 n
constexpr std::size_t kEntry = 20;

std::vector<std::size_t> offsets_in(std::string_view pdf, std::size_t table, std::size_t size) {
  if (table > pdf.size()) return {};
  std::string_view rest = pdf.substr(table);
  if (!rest.starts_with("xref\n0 ")) return {};
  const std::size_t first = rest.find('\n', 5);
  if (first == std::string_view::npos || rest.size() < first + 1 + size * kEntry) return {};
  rest.remove_prefix(first + 1);
  std::vector<std::size_t> offsets(size);
  for (std::size_t i = 0; i < size; ++i) {
    const std::string_view entry = rest.substr(i * kEntry, 10);
    const auto [end, error] = std::from_chars(entry.data(), entry.data() + entry.size(), offsets[i]);
    if (error != std::errc() || offsets[i] >= pdf.size()) return {};
  }
  return offsets;
}

/// "7 0 obj\n<< … >>\nendobj\n", where it is a dictionary.
std::string_view object_at(std::string_view pdf, std::size_t offset) {
  constexpr std::string_view kEnd = "endobj\n";
  const std::size_t end = pdf.find(kEnd, offset);
  if (end == std::string_view::npos) return {};
  return pdf.substr(offset, end + kEnd.size() - offset);
}

bool is_figure(std::string_view object) {
  const std::size_t open = object.find("<<");
  return open != std::string_view::npos &&
         object.substr(open).starts_with("<< /Type /StructElem\n   /S /Figure\n");
}

std::string with_entries(std::string_view object, const std::string& entries) {
  std::string changed(object);
  const std::size_t close = changed.rfind(">>");
  if (close != std::string::npos) changed.insert(close, entries);
  return changed;
}

std::string padded(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(10 - digits.size(), '0') + digits;
}

struct Update {
  std::size_t size;
  std::size_t root;
  std::size_t info;
  std::size_t previous;
  std::map<std::size_t, std::string> objects;
};

std::string append(std::string pdf, const Update& update) {
  std::string table = "xref\n";
  for (const auto& [number, object] : update.objects) {
    table += std::to_string(number) + " 1\n" + padded(pdf.size()) + " 00000 n \n";
    pdf += object;
  }
  const std::string start = std::to_string(pdf.size());
  pdf += table + "trailer\n<< /Size " + std::to_string(update.size) + "\n   /Root " +
         std::to_string(update.root) + " 0 R\n   /Info " + std::to_string(update.info) + " 0 R\n   /Prev " +
         std::to_string(update.previous) + "\n>>\nstartxref\n" + start + "\n%%EOF\n";
  return pdf;
}

void put_code_unit(std::string& hex, std::uint32_t unit) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) hex += kDigits[unit >> shift & 0xFU];
}

/// The code point at `at`, which moves behind it.
std::uint32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto first = static_cast<unsigned char>(utf8[at++]);
  const int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  std::uint32_t point = more == 0 ? first : first & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && at < utf8.size(); ++i)
    point = point << 6U | (static_cast<unsigned char>(utf8[at++]) & 0x3FU);
  return point;
}

}  // namespace

std::string pdf_string(std::string_view utf8) {
  std::string hex = "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) {
    const std::uint32_t point = next_code_point(utf8, at);
    if (point < 0x10000) {
      put_code_unit(hex, point);
    } else {
      put_code_unit(hex, 0xD800 + ((point - 0x10000) >> 10U));
      put_code_unit(hex, 0xDC00 + ((point - 0x10000) & 0x3FFU));
    }
  }
  return hex + ">";
}

std::string amend(std::string pdf, std::string_view language, const std::vector<std::string>& figures) {
  const auto size = number_after(pdf, "/Size");
  const auto root = number_after(pdf, "/Root");
  const auto info = number_after(pdf, "/Info");
  const auto table = number_after(pdf, "startxref");
  if (!size || !root || !info || !table) return pdf;
  const std::vector<std::size_t> offsets = offsets_in(pdf, *table, *size);
  if (*root >= offsets.size()) return pdf;
  Update update{*size, *root, *info, *table, {}};
  update.objects[*root] = with_entries(
      object_at(pdf, offsets[*root]),
      "   /Lang (" + std::string(language) + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n");
  std::size_t figure = 0;
  for (std::size_t number = 1; number < offsets.size() && figure < figures.size(); ++number) {
    const std::string_view object = object_at(pdf, offsets[number]);
    if (!is_figure(object)) continue;
    update.objects[number] = with_entries(object, "   /Alt " + pdf_string(figures[figure++]) + "\n");
  }
  return append(std::move(pdf), update);
}

}  // namespace groeipad::certify
