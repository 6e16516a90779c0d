#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/embed.h"
#include "base/result.h"
#include "base/time.h"
#include "markdown/markdown.h"

namespace groeipad::html {

enum class TemplateError { missing_text, missing_include, bad_template, unsafe };

/// How the name of a value ends that templates print unescaped, as `{{NAME_HTML:none}}`.
inline constexpr std::string_view kHtmlName = "_HTML";

/// The values of one page or of one repeated section of it. Values are UTF-8 and escaped by the template
/// engine for the place where they stand. A section sees what stands around it. Not thread-safe; lives for
/// one page.
class Values {
 public:
  Values();
  ~Values();
  Values(Values&&) noexcept;
  Values& operator=(Values&&) noexcept;

  /// Throws std::logic_error for a name that ends in `_HTML`.
  Values& set(std::string_view name, std::string_view value);
  Values& set(std::string_view name, std::int64_t value);
  /// Throws std::logic_error for a name that does not end in `_HTML`.
  Values& set_html(std::string_view name, const markdown::SafeHtml& value);
  /// One more round of `{{#NAME}} … {{/NAME}}`; the reference lives as long as this object.
  Values& section(std::string_view name);
  /// Shows `{{#NAME}} … {{/NAME}}` once, where `condition` holds. Every section that a template asks for must
  /// be declared by this or by section(): for a list that may be empty, say `show_if(name, false)` first.
  Values& show_if(std::string_view name, bool condition);

 private:
  friend class Templates;
  struct Impl;
  explicit Values(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// A name that templates use (`[[asset app.css]]`) and what it becomes.
using AssetUrls = std::span<const std::pair<std::string_view, std::string_view>>;

/// Page templates with automatic, context-aware escaping, one copy per language. At load `[[include name]]`
/// is replaced by that file, `[[asset name]]` by its URL and `[[key]]` by the text of that key, escaped;
/// `{name}` inside a text becomes the variable `{{NAME}}`. Loading fails on an unknown key, include or asset,
/// on a construct that would escape escaping (see lint.h), and on a template that does not parse. Afterwards
/// read-only and thread-safe.
class Templates {
 public:
  /// `files`: "name.tpl"; `dutch`, `english`: one JSON object of key → text each, both with the same keys.
  static base::Result<Templates, TemplateError> load(base::EmbeddedFiles files, std::string_view dutch_json,
                                                     std::string_view english_json, AssetUrls assets = {});
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  /// Throws std::logic_error for an unknown template name and for a name in the template that `values` does
  /// not declare where it is asked for: those are bugs, and a page with holes is worse than none.
  [[nodiscard]] std::string render(std::string_view name, base::Language language,
                                   const Values& values) const;
  /// A text outside templates, with `{name}` replaced from `arguments`. Plain text, not HTML. Throws for an
  /// unknown key.
  [[nodiscard]] std::string text(
      std::string_view key, base::Language language,
      std::initializer_list<std::pair<std::string_view, std::string_view>> arguments = {}) const;

 private:
  struct Impl;
  explicit Templates(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::html
