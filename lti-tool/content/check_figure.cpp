#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/text.h"
#include "content/check_page.h"

namespace groeipad::content {
namespace {

using base::to_lower_ascii;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kNamespace = "http://www.w3.org/2000/svg";
/// What draws. Anything else may run, load, or style with what lies elsewhere.
constexpr std::array<std::string_view, 23> kElements = {
    "svg",     "g",        "path",  "rect",           "circle",         "ellipse", "line",   "polyline",
    "polygon", "text",     "tspan", "title",          "desc",           "defs",    "marker", "use",
    "symbol",  "clipPath", "mask",  "linearGradient", "radialGradient", "stop",    "pattern"};
constexpr std::array<std::string_view, 5> kEntities = {"amp", "lt", "gt", "quot", "apos"};

template <std::size_t N>
bool is_among(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Goes through the text once and stops at the first thing that is not well-formed.
class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text) {}

  Remarks run() {
    if (text_.starts_with("<?xml ")) skip_past("?>");
    while (at_ < text_.size() && !broken_) step();
    if (!broken_ && !open_.empty()) stop("never closes <" + std::string(open_.back()) + ">", "close it");
    if (!broken_ && !had_root_)
      stop("has no <svg>", "begin it with <svg xmlns=\"" + std::string(kNamespace) + "\">");
    return std::move(remarks_);
  }

 private:
  void say(std::string wrong, std::string mend) {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    remarks_.push_back({line_pointer(static_cast<int>(line)), std::move(wrong), std::move(mend)});
  }
  void stop(std::string wrong, std::string mend) {
    if (!broken_) say(std::move(wrong), std::move(mend));
    broken_ = true;
  }
  void malformed(std::string wrong) { stop(std::move(wrong), "write well-formed XML"); }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  void skip_spaces() { at_ = std::min(text_.find_first_not_of(kSpaces, at_), text_.size()); }
  void skip_past(std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    if (found == std::string_view::npos)
      return malformed("has no '" + std::string(end) + "' where one must be");
    at_ = found + end.size();
  }
  std::string_view take_name() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n=/<>\"'&", at_), text_.size());
    const std::string_view name = text_.substr(at_, end - at_);
    at_ = end;
    return name;
  }

  void step() {
    if (rest().starts_with("<!--")) return skip_past("-->");
    if (rest().starts_with("<!") || rest().starts_with("<?"))
      return stop("has a declaration or instruction, which may bring in more than is seen", "remove it");
    if (rest().starts_with("</")) return end_tag();
    if (rest().starts_with("<")) return begin_tag();
    text();
  }

  void text() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    const std::string_view words = text_.substr(at_, end - at_);
    if (open_.empty() && words.find_first_not_of(kSpaces) != std::string_view::npos)
      return malformed("has text outside <svg>");
    check_entities(words);
    at_ = end;
  }

  void check_entities(std::string_view words) {
    for (std::size_t place = words.find('&'); place != std::string_view::npos;
         place = words.find('&', place + 1)) {
      const std::size_t end = words.find(';', place);
      const std::string_view name =
          end == std::string_view::npos ? "" : words.substr(place + 1, end - place - 1);
      const bool is_number = name.size() > 1 && name.front() == '#';
      if (!is_number && !is_among(name, kEntities))
        return stop("has an & that begins no known entity", "write &amp; for an &");
    }
  }

  void end_tag() {
    at_ += 2;
    const std::string_view name = take_name();
    skip_spaces();
    if (open_.empty() || open_.back() != name)
      return malformed("closes <" + std::string(name) + ">, which is not open");
    if (!rest().starts_with(">")) return malformed("has a closing tag without >");
    ++at_;
    open_.pop_back();
  }

  void begin_tag() {
    ++at_;
    const std::string_view name = take_name();
    if (name.empty()) return malformed("has a < that begins no tag");
    if (open_.empty() && (had_root_ || name != "svg"))
      return malformed("has <" + std::string(name) + "> outside <svg>");
    if (!is_among(name, kElements))
      say("has <" + std::string(name) + ">, which does more than draw",
          "draw it with paths, shapes and text");
    attributes_.clear();
    for (skip_spaces(); !broken_ && !rest().starts_with(">") && !rest().starts_with("/>"); skip_spaces())
      attribute();
    if (broken_) return;
    if (!had_root_ && !attributes_.contains("xmlns"))
      say("does not say that it is SVG", "write <svg xmlns=\"" + std::string(kNamespace) + "\">");
    had_root_ = true;
    const bool is_empty = rest().starts_with("/>");
    at_ += is_empty ? 2 : 1;
    if (!is_empty) open_.push_back(name);
  }

  void attribute() {
    const std::string_view name = take_name();
    skip_spaces();
    if (name.empty() || !rest().starts_with("=")) return malformed("has an attribute without a value");
    ++at_;
    skip_spaces();
    if (!rest().starts_with("\"") && !rest().starts_with("'"))
      return malformed("has a value without quotation marks");
    const char quote = text_[at_++];
    const std::size_t end = text_.find(quote, at_);
    if (end == std::string_view::npos) return malformed("has a value that does not end");
    const std::string_view value = text_.substr(at_, end - at_);
    if (value.find('<') != std::string_view::npos) return malformed("has a < in a value");
    if (!attributes_.insert(std::string(name)).second)
      return malformed("has the attribute '" + std::string(name) + "' twice");
    check_entities(value);
    check_attribute(to_lower_ascii(name), value);
    at_ = end + 1;
  }

  void check_attribute(const std::string& name, std::string_view value) {
    const bool is_link = name == "href" || name.ends_with(":href") || name == "src";
    if (name.starts_with("on")) say("has '" + name + "', which runs a script", "remove it");
    if (is_link && !value.starts_with("#"))
      say("names '" + std::string(value) + "', which lies outside the figure",
          "name a part of it, as in '#pijl'");
    if (name == "xmlns" && value != kNamespace)
      say("is of a kind other than SVG", "write xmlns=\"" + std::string(kNamespace) + "\"");
    if (name == "xml:base") say("has 'xml:base', which sends its names elsewhere", "remove it");
    check_styling(value);
  }

  /// fill="url(#x)" is fine, url(https://…) is not, in whatever way it is written.
  void check_styling(std::string_view value) {
    const std::string lower = to_lower_ascii(value);
    if (value.find('\\') != std::string_view::npos || value.find("&#") != std::string_view::npos)
      return say("hides a sign in a value", "write the sign itself");
    for (std::size_t place = lower.find("url("); place != std::string::npos;
         place = lower.find("url(", place + 1)) {
      const std::size_t target = lower.find_first_not_of(" '\"", place + 4);
      if (target == std::string::npos || lower[target] != '#')
        return say("draws with something outside the figure", "write url(#…) with a part of the figure");
    }
    for (const char* word : {"image(", "image-set(", "src("}) {
      if (lower.find(word) != std::string::npos)
        return say("has '" + std::string(word) + "' in a value", "remove it");
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool broken_ = false;
  bool had_root_ = false;
  std::vector<std::string_view> open_;
  std::set<std::string> attributes_;
  Remarks remarks_;
};

}  // namespace

Remarks check_figure(const TextFile& figure) { return Reading(figure.text).run(); }

}  // namespace groeipad::content
