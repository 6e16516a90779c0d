#include "html/texts.h"

#include <algorithm>

#include "base/json.h"

namespace groeipad::html {

namespace {

constexpr std::size_t kLargestTexts = 512 * 1024;

bool is_name_char(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// Every brace belongs to a `{name}`.
bool has_sound_braces(std::string_view text) {
  while (!text.empty()) {
    const std::size_t brace = text.find_first_of("{}");
    if (brace == std::string_view::npos) return true;
    if (text[brace] == '}') return false;
    const std::size_t end = text.find('}', brace);
    if (end == std::string_view::npos || end == brace + 1) return false;
    const std::string_view name = text.substr(brace + 1, end - brace - 1);
    if (!std::all_of(name.begin(), name.end(), is_name_char)) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

/// Calls `plain` for what stands between, and `name` for what stands inside, the braces of a sound text.
template <class Plain, class Name>
void walk(std::string_view text, Plain plain, Name name) {
  while (!text.empty()) {
    const std::size_t brace = text.find('{');
    plain(text.substr(0, brace));
    if (brace == std::string_view::npos) return;
    const std::size_t end = text.find('}', brace);
    name(text.substr(brace + 1, end - brace - 1));
    text.remove_prefix(end + 1);
  }
}

}  // namespace

base::Result<Texts, TemplateError> read_texts(std::string_view json) {
  const auto document = base::parse_json_object(json, {.bytes = kLargestTexts, .depth = 2});
  if (!document) {
    return base::fail(TemplateError::bad_template, "texts: " + document.error().detail,
                      document.error().pointer);
  }
  Texts texts;
  for (const auto& entry : document->GetObject()) {
    const std::string_view key = base::text_of(entry.name);
    if (!entry.value.IsString()) {
      return base::fail(TemplateError::bad_template, "text is not a string: " + std::string(key));
    }
    const std::string_view text = base::text_of(entry.value);
    if (!has_sound_braces(text)) {
      return base::fail(TemplateError::bad_template, "text with unbalanced braces: " + std::string(key));
    }
    texts.emplace(key, text);
  }
  return texts;
}

base::Result<void, TemplateError> same_keys(const Texts& dutch, const Texts& english) {
  for (const auto& [key, text] : dutch) {
    if (!english.contains(key)) return base::fail(TemplateError::missing_text, "only in Dutch: " + key);
  }
  for (const auto& [key, text] : english) {
    if (!dutch.contains(key)) return base::fail(TemplateError::missing_text, "only in English: " + key);
  }
  return {};
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string as_template_text(std::string_view text) {
  std::string out;
  walk(
      text, [&](std::string_view plain) { out += escape_html(plain); },
      [&](std::string_view name) {
        out += "{{";
        std::transform(name.begin(), name.end(), std::back_inserter(out),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        out += "}}";
      });
  return out;
}

std::string fill_in(std::string_view text,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) {
  std::string out;
  walk(
      text, [&](std::string_view plain) { out += plain; },
      [&](std::string_view name) {
        const auto found = std::find_if(arguments.begin(), arguments.end(),
                                        [&](const auto& argument) { return argument.first == name; });
        if (found != arguments.end()) {
          out += found->second;
        } else {
          (out += '{').append(name) += '}';
        }
      });
  return out;
}

}  // namespace groeipad::html
