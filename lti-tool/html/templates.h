#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/embed.h"
#include "base/result.h"
#include "base/time.h"

namespace groeipad::html {

enum class TemplateError { missing_text, missing_include, bad_template, unsafe };

/// The values of one page or of one repeated section of it. Values are UTF-8 and escaped by the template engine for
/// the place where they stand. Not thread-safe; lives for one page.
class Values {
 public:
  Values();
  ~Values();
  Values(Values&&) noexcept;
  Values& operator=(Values&&) noexcept;

  Values& set(std::string_view name, std::string_view value);
  Values& set(std::string_view name, std::int64_t value);
  /// One more round of `{{#NAME}} … {{/NAME}}`; the reference lives as long as this object.
  Values& section(std::string_view name);
  /// Shows `{{#NAME}} … {{/NAME}}` once, where `condition` holds.
  Values& show_if(std::string_view name, bool condition);

 private:
  friend class Templates;
  struct Impl;
  explicit Values(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Page templates with automatic, context-aware escaping, one copy per language: at load `[[include name]]` is replaced by that file and `[[key]]` by the
/// text of that key, escaped. Loading fails on an unknown key or include, on a construct that would
/// escape escaping (see templates.cpp), and on a template that does not parse. Afterwards read-only and thread-safe.
class Templates {
 public:
  /// `files`: "name.tpl"; `dutch`, `english`: key → text, both with the same keys.
  static base::Result<Templates, TemplateError> load(base::EmbeddedFiles files, std::string_view dutch_json,
                                                     std::string_view english_json);
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  /// Throws for an unknown template name: that is a bug.
  [[nodiscard]] std::string render(std::string_view name, base::Language language, const Values& values) const;
  /// A text outside templates, with `{name}` replaced from `arguments`. Plain text, not HTML. Throws for an unknown key.
  [[nodiscard]] std::string text(std::string_view key, base::Language language,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> arguments = {}) const;

 private:
  struct Impl;
  explicit Templates(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::html
