#include "html/lint.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace groeipad::html {

namespace {

using base::equals_ignoring_case;
using base::fail;

using Checked = base::Result<void, TemplateError>;

constexpr std::array<std::string_view, 6> kElements = {"style", "base", "object", "embed", "iframe", "frame"};
constexpr std::array<std::string_view, 4> kAttributes = {"style", "srcdoc", "formaction", "xlink:href"};
constexpr std::array<std::string_view, 4> kFixedAttributes = {"srcset", "ping", "data", "content"};

/// The engine's html escaping turns line breaks into spaces; this modifier escapes as much and keeps them.
constexpr std::string_view kKeepLines = ":p";
/// No escaping at all, for what Values::set_html() takes.
constexpr std::string_view kAsItIs = ":none";

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view other) { return equals_ignoring_case(name, other); });
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool is_marker_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

bool is_html_name(std::string_view name) { return name.ends_with(kHtmlName); }

class Linter {
 public:
  explicit Linter(std::string_view html) : rest_(html) {}

  Checked run() {
    while (!rest_.empty()) {
      if (auto checked = step(); !checked) return checked;
    }
    if (place_ != Place::text) return unsafe("ends inside a tag");
    if (!sections_.empty()) return unsafe("section never closes: " + std::string(sections_.back().name));
    return {};
  }

 private:
  enum class Place { text, comment, tag, value };
  struct OpenSection {
    std::string_view name;
    Place place;
    std::size_t
        attribute;  ///< number of attributes begun so far: a section in a value closes in that same value
    std::size_t tag;
  };

  [[nodiscard]] Checked unsafe(std::string detail) const {
    return fail(TemplateError::unsafe, std::move(detail) + " before: " + std::string(rest_.substr(0, 40)));
  }

  Checked step() {
    if (rest_.starts_with("{{")) return marker();
    switch (place_) {
      case Place::text:
        return text();
      case Place::comment:
        return comment();
      case Place::tag:
        return inside_tag();
      case Place::value:
        return value();
    }
    return {};
  }

  Checked marker() {
    const std::size_t end = rest_.find("}}");
    if (end == std::string_view::npos) return unsafe("{{ without }}");
    std::string_view inside = rest_.substr(2, end - 2);
    if (inside.empty()) return unsafe("empty marker");
    const char sort = inside.front();
    if (sort == '#' || sort == '/') inside.remove_prefix(1);
    if (place_ == Place::text && sort != '#' && sort != '/' && inside.ends_with(kKeepLines)) {
      inside.remove_suffix(kKeepLines.size());
    }
    const bool is_variable = sort != '#' && sort != '/' && sort != '!';
    if (is_variable && place_ == Place::text && inside.ends_with(kAsItIs) &&
        is_html_name(inside.substr(0, inside.size() - kAsItIs.size()))) {
      inside.remove_suffix(kAsItIs.size());
    } else if (is_variable && is_html_name(inside)) {
      return unsafe("HTML that is not printed as it is");
    }
    if (sort != '!' && !is_marker_name(inside)) return unsafe("marker is not a plain name");
    if (auto checked = sort == '#'   ? open_section(inside)
                       : sort == '/' ? close_section(inside)
                       : sort == '!' ? Checked{}
                                     : variable();
        !checked) {
      return checked;
    }
    rest_.remove_prefix(end + 2);
    return {};
  }

  Checked variable() {
    if (place_ == Place::comment) return unsafe("variable in a comment");
    if (place_ == Place::tag) return unsafe("variable as tag or attribute name");
    if (place_ == Place::value && is_one_of(attribute_, kFixedAttributes)) {
      return unsafe("variable in attribute " + std::string(attribute_));
    }
    return {};
  }

  Checked open_section(std::string_view name) {
    sections_.push_back({name, place_, attributes_, tags_});
    return {};
  }

  Checked close_section(std::string_view name) {
    if (sections_.empty() || sections_.back().name != name) return unsafe("section closes unopened");
    const OpenSection opened = sections_.back();
    sections_.pop_back();
    const bool same_tag = place_ == Place::text || opened.tag == tags_;
    const bool same_value = place_ != Place::value || opened.attribute == attributes_;
    if (opened.place != place_ || !same_tag || !same_value) {
      return unsafe("section closes in another kind of place");
    }
    return {};
  }

  Checked text() {
    if (rest_.starts_with("<!--")) {
      place_ = Place::comment;
      rest_.remove_prefix(4);
      return {};
    }
    if (rest_.front() != '<') {
      rest_.remove_prefix(std::min({rest_.find('<'), rest_.find("{{"), rest_.size()}));
      return {};
    }
    return begin_tag();
  }

  Checked comment() {
    if (rest_.starts_with("-->")) {
      place_ = Place::text;
      rest_.remove_prefix(3);
    } else {
      rest_.remove_prefix(1);
    }
    return {};
  }

  /// Whether a name that ends at `end` would grow by what a marker puts there: only the end of a section, or
  /// one that begins with a space, keeps it as it is.
  [[nodiscard]] bool joins_what_follows(std::size_t end) const {
    const std::string_view after = rest_.substr(end);
    if (!after.starts_with("{") || after.starts_with("{{/")) return false;
    const std::size_t close = after.find("}}");
    return !after.starts_with("{{#") || close + 2 >= after.size() || !is_space(after[close + 2]);
  }

  Checked begin_tag() {
    rest_.remove_prefix(1);
    const std::size_t end = std::min(rest_.find_first_of(" \n\t\r\f>{"), rest_.size());
    tag_ = rest_.substr(0, end);
    if (tag_.empty() || joins_what_follows(end)) return unsafe("variable as tag name");
    if (is_one_of(tag_, kElements)) return unsafe("element " + std::string(tag_));
    has_src_ = false;
    ++tags_;
    place_ = Place::tag;
    rest_.remove_prefix(end);
    return {};
  }

  Checked inside_tag() {
    const char c = rest_.front();
    if (c == '>') return end_tag();
    if (is_space(c) || c == '/') {
      rest_.remove_prefix(1);
      return {};
    }
    return begin_attribute();
  }

  Checked end_tag() {
    place_ = Place::text;
    rest_.remove_prefix(1);
    if (!equals_ignoring_case(tag_, "script")) return {};
    if (!has_src_) return unsafe("script without src");
    if (!rest_.starts_with("</script>")) return unsafe("script with content");
    return {};
  }

  Checked begin_attribute() {
    const std::size_t end = std::min(rest_.find_first_of(" \n\t\r\f>=/{\"'"), rest_.size());
    attribute_ = rest_.substr(0, end);
    if (attribute_.empty()) return unsafe("stray character in a tag");
    ++attributes_;
    const std::string_view prefix = attribute_.substr(0, 2);
    if (is_one_of(attribute_, kAttributes) || equals_ignoring_case(prefix, "on")) {
      return unsafe("attribute " + std::string(attribute_));
    }
    if (equals_ignoring_case(attribute_, "src")) has_src_ = true;
    if (equals_ignoring_case(tag_, "meta") && equals_ignoring_case(attribute_, "http-equiv")) {
      return unsafe("meta http-equiv");
    }
    rest_.remove_prefix(end);
    if (joins_what_follows(0)) return unsafe("variable as attribute name");
    if (!rest_.starts_with("=")) return {};
    rest_.remove_prefix(1);
    if (!rest_.starts_with("\"") && !rest_.starts_with("'")) return unsafe("unquoted attribute value");
    quote_ = rest_.front();
    rest_.remove_prefix(1);
    place_ = Place::value;
    return {};
  }

  Checked value() {
    if (rest_.front() == quote_) place_ = Place::tag;
    rest_.remove_prefix(1);
    return {};
  }

  std::string_view rest_;
  Place place_ = Place::text;
  std::string_view tag_;
  std::string_view attribute_;
  std::size_t tags_ = 0;
  std::size_t attributes_ = 0;
  bool has_src_ = false;
  char quote_ = '"';
  std::vector<OpenSection> sections_;
};

}  // namespace

base::Result<void, TemplateError> lint(std::string_view html) { return Linter(html).run(); }

}  // namespace groeipad::html
