#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::markdown {

/// What lies behind this many bytes of a text is left out.
inline constexpr std::size_t kMostBytes = 256 * 1024;

/// HTML that may be shown unescaped: only to_html() makes any.
class SafeHtml {
 public:
  SafeHtml() = default;
  [[nodiscard]] const std::string& str() const { return html_; }
  bool operator==(const SafeHtml&) const = default;

 private:
  explicit SafeHtml(std::string html) : html_(std::move(html)) {}
  friend SafeHtml to_html(std::string_view markdown, std::string_view figures);

  std::string html_;
};

/// CommonMark with tables. Raw HTML is left out. Links lead to https or to a relative address and open in a
/// window of their own, without telling where one came from; of any other link its words remain. Images are
/// figures: a bare file name ("fasen.svg"), of which the address is `figures` + name ("/figuren/inleiding/");
/// of any other image the words that describe it remain. Headings keep their level. Any bytes will do; what
/// is not UTF-8 becomes U+FFFD. Thread-safe.
[[nodiscard]] SafeHtml to_html(std::string_view markdown, std::string_view figures);

/// A figure's name, as in the folder of its page: "fasen.svg".
[[nodiscard]] bool is_figure_name(std::string_view name);

/// Lines count from 1. A link, image or tag inside a paragraph has the line of the paragraph's begin at
/// least.
struct Link {
  std::string target;
  int line = 0;
};
struct Image {
  std::string name;
  std::string alt;  ///< "" where nothing describes it
  int line = 0;
};
struct Heading {
  int level = 0;
  int line = 0;
};
/// What is in a text, for those who check it.
struct Survey {
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<Heading> headings;
  std::vector<int> raw_html;  ///< lines
  std::size_t words = 0;      ///< code included, descriptions of images not
};
/// Thread-safe.
[[nodiscard]] Survey survey(std::string_view markdown);

}  // namespace groeipad::markdown
