#include "http/multipart.h"

#include <algorithm>

#include "base/text.h"

namespace groeipad::http {
namespace {

constexpr std::string_view kType = "multipart/form-data";
constexpr std::string_view kLine = "\r\n";
constexpr std::size_t kLongestBoundary = 70;  // RFC 2046 §5.1.1
constexpr std::size_t kMostHeaderBytes = 2048;
constexpr std::size_t kLongestName = 100;
constexpr std::size_t kLongestFileName = 255;

std::string_view before(std::string_view text, std::string_view mark) {
  return text.substr(0, std::min(text.find(mark), text.size()));
}

/// bchars of RFC 2046 §5.1.1, but no space: no browser sends one.
bool is_boundary(std::string_view text) {
  return !text.empty() && text.size() <= kLongestBoundary && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("'()+_,-./:=?").find(c) != std::string_view::npos;
  });
}

/// One "name=value" behind a header's first word; the value with or without quotes. Moves `rest` behind it.
struct Parameter {
  std::string name;
  std::string_view value;
};
std::optional<Parameter> next_parameter(std::string_view& rest) {
  if (!rest.starts_with(';')) return std::nullopt;
  rest.remove_prefix(1);
  const std::size_t equals = rest.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  Parameter found{base::to_lower_ascii(base::trim(rest.substr(0, equals))), {}};
  rest.remove_prefix(equals + 1);
  if (rest.starts_with('"')) {
    const std::size_t close = rest.find('"', 1);
    if (close == std::string_view::npos) return std::nullopt;
    found.value = rest.substr(1, close - 1);
    rest = base::trim(rest.substr(close + 1));
  } else {
    found.value = base::trim(before(rest, ";"));
    rest.remove_prefix(before(rest, ";").size());
  }
  return found;
}

std::optional<std::string> boundary_in(std::string_view content_type) {
  if (!is_multipart(content_type)) return std::nullopt;
  std::string_view rest = base::trim(content_type.substr(before(content_type, ";").size()));
  std::optional<std::string> boundary;
  while (!rest.empty()) {
    const auto parameter = next_parameter(rest);
    if (!parameter || (parameter->name == "boundary" && boundary)) return std::nullopt;
    if (parameter->name == "boundary") boundary = std::string(parameter->value);
  }
  return boundary && is_boundary(*boundary) ? boundary : std::nullopt;
}

/// Browsers write a quote and the two signs of a line's end as %22, %0D and %0A, and nothing else so (HTML
/// §4.10.21.8).
std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::string_view three = text.substr(0, 3);
    if (three == "%22") {
      plain += '"';
    } else if (three == "%0D" || three == "%0A") {
      plain += ' ';
    } else {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(3);
  }
  return plain;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName && base::is_utf8(name) &&
         std::ranges::none_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

/// What is behind the last slash of either kind: some browsers sent whole paths.
std::string file_name(std::string_view sent) {
  const std::size_t slash = sent.find_last_of("/\\");
  if (slash != std::string_view::npos) sent.remove_prefix(slash + 1);
  const std::string line = base::one_line(base::mend_utf8(unescaped(sent)));
  return std::string(base::trim(base::cut(line, kLongestFileName)));
}

bool read_disposition(std::string_view value, Part& part) {
  std::string_view rest = base::trim(value);
  if (!base::equals_ignoring_case(base::trim(before(rest, ";")), "form-data")) return false;
  rest.remove_prefix(before(rest, ";").size());
  while (!rest.empty()) {
    const auto parameter = next_parameter(rest);
    if (!parameter) return false;
    if (parameter->name == "name") {
      if (!part.name.empty()) return false;
      part.name = unescaped(parameter->value);
    } else if (parameter->name == "filename") {
      if (part.file_name) return false;
      part.file_name = file_name(parameter->value);
    }
  }
  return is_name(part.name);
}

bool read_header(std::string_view line, Part& part) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = base::to_lower_ascii(line.substr(0, colon));
  const std::string_view value = base::trim(line.substr(colon + 1));
  if (name == "content-disposition") return part.name.empty() && read_disposition(value, part);
  // What is packed once more is for mail.
  if (name == "content-transfer-encoding") return false;
  if (name != "content-type") return true;
  part.type = base::to_lower_ascii(base::trim(before(value, ";")));
  return base::is_ascii(part.type) && !part.type.starts_with("multipart/");
}

/// From behind a boundary's line to before the next: headers, an empty line, content.
std::optional<Part> read_part(std::string_view text) {
  Part part;
  const std::string_view head = before(text, "\r\n\r\n");
  if (head.size() == text.size() || head.size() > kMostHeaderBytes) return std::nullopt;
  for (std::string_view rest = head; !rest.empty();) {
    const std::string_view line = before(rest, kLine);
    if (!read_header(line, part)) return std::nullopt;
    rest.remove_prefix(std::min(line.size() + kLine.size(), rest.size()));
  }
  if (part.name.empty()) return std::nullopt;
  part.content = text.substr(head.size() + 2 * kLine.size());
  return part;
}

}  // namespace

bool is_multipart(std::string_view content_type) {
  return base::equals_ignoring_case(base::trim(before(content_type, ";")), kType);
}

std::optional<std::vector<Part>> read_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = boundary_in(content_type);
  if (!boundary) return std::nullopt;
  const std::string first = "--" + *boundary;
  const std::string between = std::string(kLine) + first;
  if (!body.starts_with(first)) return std::nullopt;
  body.remove_prefix(first.size());
  std::vector<Part> parts;
  while (body.starts_with(kLine) && parts.size() < kMostParts) {
    body.remove_prefix(kLine.size());
    const std::size_t end = body.find(between);
    if (end == std::string_view::npos) return std::nullopt;
    auto part = read_part(body.substr(0, end));
    if (!part) return std::nullopt;
    parts.push_back(std::move(*part));
    body.remove_prefix(end + between.size());
  }
  if (body != "--" && body != "--\r\n") return std::nullopt;
  return parts;
}

const Part* only_part(const std::vector<Part>& parts, std::string_view name) {
  const auto is_it = [&](const Part& part) { return part.name == name; };
  const auto found = std::ranges::find_if(parts, is_it);
  return found != parts.end() && std::ranges::count_if(parts, is_it) == 1 ? &*found : nullptr;
}

}  // namespace groeipad::http
