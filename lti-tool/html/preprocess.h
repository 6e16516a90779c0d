#pragma once

#include <string>
#include <string_view>

#include "base/embed.h"
#include "html/texts.h"

namespace groeipad::html {

/// Where `[[…]]` gets its contents from.
struct Sources {
  base::EmbeddedFiles files;
  AssetUrls assets;
};

/// The template `name` ("page.tpl") with all its `[[…]]` resolved, indentation and blank lines removed (line
/// breaks stay: they part words). Faults: missing_text, missing_include (also a circle), bad_template.
[[nodiscard]] base::Result<std::string, TemplateError> preprocess(std::string_view name, const Texts& texts,
                                                                  const Sources& sources);

}  // namespace groeipad::html
