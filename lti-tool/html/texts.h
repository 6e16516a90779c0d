#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "html/templates.h"

namespace groeipad::html {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
/// Key → text of one language.
using Texts = std::unordered_map<std::string, std::string, TextHash, std::equal_to<>>;

/// Reads one JSON object of strings. Faults: bad_template (not such an object, or a text with unbalanced
/// braces).
[[nodiscard]] base::Result<Texts, TemplateError> read_texts(std::string_view json);
/// Faults: missing_text, naming the first key that only one of both has.
[[nodiscard]] base::Result<void, TemplateError> same_keys(const Texts& dutch, const Texts& english);

/// `& < > " '` as entities.
[[nodiscard]] std::string escape_html(std::string_view text);
/// For a template: escaped, with `{name}` turned into the variable `{{NAME}}`.
[[nodiscard]] std::string as_template_text(std::string_view text);
/// `{name}` replaced by its value; a name that is not given stays as it stands.
[[nodiscard]] std::string fill_in(
    std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> arguments);

}  // namespace groeipad::html
