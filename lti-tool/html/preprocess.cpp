#include "html/preprocess.h"

#include <algorithm>

#include "base/text.h"

namespace groeipad::html {

namespace {

constexpr int kDeepestInclude = 8;
constexpr std::string_view kInclude = "include ";
constexpr std::string_view kAsset = "asset ";

class Expansion {
 public:
  Expansion(const Texts& texts, const Sources& sources) : texts_(texts), sources_(sources) {}

  base::Result<void, TemplateError> add_file(std::string_view name, int depth) {
    const auto file = std::find_if(sources_.files.begin(), sources_.files.end(),
                                   [&](const base::EmbeddedFile& f) { return f.path == name; });
    if (file == sources_.files.end() || depth > kDeepestInclude) {
      return base::fail(TemplateError::missing_include, std::string(name));
    }
    std::string_view rest = file->content;
    while (true) {
      const std::size_t open = rest.find("[[");
      out_ += rest.substr(0, open);
      if (open == std::string_view::npos) return {};
      const std::size_t close = rest.find("]]", open);
      if (close == std::string_view::npos) {
        return base::fail(TemplateError::bad_template, std::string(name) + ": [[ without ]]");
      }
      auto added = add_directive(rest.substr(open + 2, close - open - 2), depth);
      if (!added) {
        added.error().detail += " in " + std::string(name);
        return added;
      }
      rest.remove_prefix(close + 2);
    }
  }

  [[nodiscard]] std::string without_indentation() const {
    std::string tight;
    tight.reserve(out_.size());
    for (const std::string_view line : base::split(out_, '\n')) {
      const std::string_view content = base::trim(line);
      if (!content.empty()) tight.append(content) += '\n';
    }
    return tight;
  }

 private:
  base::Result<void, TemplateError> add_directive(std::string_view directive, int depth) {
    if (directive.starts_with(kInclude)) {
      return add_file(std::string(directive.substr(kInclude.size())) + ".tpl", depth + 1);
    }
    if (directive.starts_with(kAsset)) return add_asset(directive.substr(kAsset.size()));
    const auto text = texts_.find(directive);
    if (text == texts_.end()) return base::fail(TemplateError::missing_text, std::string(directive));
    out_ += as_template_text(text->second);
    return {};
  }

  base::Result<void, TemplateError> add_asset(std::string_view name) {
    const auto asset = std::find_if(sources_.assets.begin(), sources_.assets.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    if (asset == sources_.assets.end()) {
      return base::fail(TemplateError::missing_include, "asset " + std::string(name));
    }
    out_ += escape_html(asset->second);
    return {};
  }

  const Texts& texts_;
  const Sources& sources_;
  std::string out_;
};

}  // namespace

base::Result<std::string, TemplateError> preprocess(std::string_view name, const Texts& texts,
                                                    const Sources& sources) {
  Expansion expansion(texts, sources);
  if (auto expanded = expansion.add_file(name, 0); !expanded) {
    return tl::unexpected(std::move(expanded.error()));
  }
  return expansion.without_indentation();
}

}  // namespace groeipad::html
