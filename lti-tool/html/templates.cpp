#include "html/templates.h"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>

#include <stdexcept>

#include "html/lint.h"
#include "html/preprocess.h"
#include "html/texts.h"
#include "html/values_impl.h"

namespace groeipad::html {

namespace {

constexpr std::size_t kUsualPage = 32 * 1024;
// Without this line a template is expanded raw.
constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";

using Parsed =
    std::unordered_map<std::string, std::unique_ptr<ctemplate::Template>, TextHash, std::equal_to<>>;

struct Edition {
  Texts texts;
  Parsed templates;
};

base::Result<std::unique_ptr<ctemplate::Template>, TemplateError> parse(std::string_view name,
                                                                        const std::string& html) {
  const std::string source = std::string(kPragma) + html;
  std::unique_ptr<ctemplate::Template> parsed(
      ctemplate::Template::StringToTemplate(source.data(), source.size(), ctemplate::DO_NOT_STRIP));
  if (!parsed || parsed->state() != ctemplate::TS_READY) {
    return base::fail(TemplateError::bad_template, "does not parse: " + std::string(name));
  }
  return parsed;
}

base::Result<void, TemplateError> add_template(Edition& edition, std::string_view name,
                                               const Sources& sources) {
  const auto html = preprocess(name, edition.texts, sources);
  if (!html) return tl::unexpected(html.error());
  if (auto clean = lint(*html); !clean) {
    clean.error().detail += " in " + std::string(name);
    return clean;
  }
  auto parsed = parse(name, *html);
  if (!parsed) return tl::unexpected(std::move(parsed.error()));
  edition.templates.emplace(name, std::move(*parsed));
  return {};
}

/// Files named "_part.tpl" are only for inclusion: they need not make sense on their own.
bool is_page(std::string_view path) { return path.ends_with(".tpl") && !path.starts_with("_"); }

base::Result<Edition, TemplateError> load_edition(const Sources& sources, std::string_view json) {
  auto texts = read_texts(json);
  if (!texts) return tl::unexpected(std::move(texts.error()));
  Edition edition{std::move(*texts), {}};
  for (const base::EmbeddedFile& file : sources.files) {
    if (!is_page(file.path)) continue;
    if (auto added = add_template(edition, file.path, sources); !added) {
      return tl::unexpected(std::move(added.error()));
    }
  }
  return edition;
}

}  // namespace

struct Templates::Impl {
  Edition dutch;
  Edition english;

  [[nodiscard]] const Edition& in(base::Language language) const {
    return language == base::Language::english ? english : dutch;
  }
};

Templates::Templates(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

base::Result<Templates, TemplateError> Templates::load(base::EmbeddedFiles files, std::string_view dutch_json,
                                                       std::string_view english_json, AssetUrls assets) {
  const Sources sources{files, assets};
  auto dutch = load_edition(sources, dutch_json);
  if (!dutch) return tl::unexpected(std::move(dutch.error()));
  auto english = load_edition(sources, english_json);
  if (!english) return tl::unexpected(std::move(english.error()));
  if (auto same = same_keys(dutch->texts, english->texts); !same) {
    return tl::unexpected(std::move(same.error()));
  }
  return Templates(std::make_unique<Impl>(Impl{std::move(*dutch), std::move(*english)}));
}

std::string Templates::render(std::string_view name, base::Language language, const Values& values) const {
  const Parsed& templates = impl_->in(language).templates;
  const auto found = templates.find(name);
  if (found == templates.end()) throw std::logic_error("no such template: " + std::string(name));
  std::string page;
  page.reserve(kUsualPage);
  ctemplate::PerExpandData nothing_more;
  const bool expanded = found->second->ExpandWithData(&page, values.impl_.get(), &nothing_more);
  std::vector<std::string>& unknown = values.impl_->root->unknown_names;
  if (!unknown.empty() || !expanded) {
    const std::string first = unknown.empty() ? "" : unknown.front();
    unknown.clear();
    throw std::logic_error(std::string(name) + " asks for a name that its page does not declare: " + first);
  }
  return page;
}

std::string Templates::text(
    std::string_view key, base::Language language,
    std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) const {
  const Texts& texts = impl_->in(language).texts;
  const auto found = texts.find(key);
  if (found == texts.end()) throw std::logic_error("no such text: " + std::string(key));
  return fill_in(found->second, arguments);
}

}  // namespace groeipad::html
