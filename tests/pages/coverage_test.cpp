#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "base/embed.h"
#include "base/json.h"
#include "pages/a_track.h"
#include "pages/loaded.h"
#include "web/assets.h"

namespace groeipad::embedded {
base::EmbeddedFiles web_templates();
base::EmbeddedFiles web_texts();
}  // namespace groeipad::embedded

using namespace groeipad;

namespace {

/// Each section of each template starts with a mark of its own, valid in text, tags and values alike.
struct Marked {
  std::vector<std::pair<std::string, std::string>> contents;
  std::map<std::string, std::string> sections;  ///< mark → "page.tpl: SECTION"
};

Marked mark_sections() {
  Marked marked;
  int number = 0;
  for (const base::EmbeddedFile& file : embedded::web_templates()) {
    std::string content;
    std::string_view rest = file.content;
    for (std::size_t open = rest.find("{{#"); open != std::string_view::npos; open = rest.find("{{#")) {
      const std::size_t close = rest.find("}}", open) + 2;
      const std::string mark = "mark" + std::to_string(1000 + ++number);
      marked.sections[mark] = std::string(file.path) + ": " + std::string(rest.substr(open, close - open));
      content.append(rest.substr(0, close)).append(" " + mark + " ");
      rest.remove_prefix(close);
    }
    marked.contents.emplace_back(file.path, content.append(rest));
  }
  return marked;
}

std::string_view texts_of(std::string_view name) {
  for (const base::EmbeddedFile& file : embedded::web_texts()) {
    if (file.path == name) return file.content;
  }
  return {};
}

std::string all_sources() {
  std::string all;
  const std::filesystem::path web = GROEIPAD_SOURCE_DIR "/lti-tool/web";
  for (const std::string folder : {"pages", "templates"}) {
    for (const auto& entry : std::filesystem::directory_iterator(web / folder)) {
      all += test::read_file(entry.path().string());
    }
  }
  return all;
}

}  // namespace

TEST_CASE("every section of every template is seen in some approved page") {
  const Marked marked = mark_sections();
  std::vector<base::EmbeddedFile> files;
  for (const auto& [path, content] : marked.contents) files.push_back({path, content});
  const auto templates =
      html::Templates::load(files, texts_of("nl.json"), texts_of("en.json"), web::asset_urls());
  REQUIRE(templates);
  std::string seen;
  for (const test::NamedPage& page : test::all_pages(*templates)) seen += page.html;
  for (const auto& [mark, section] : marked.sections) {
    CAPTURE(section);
    CHECK(seen.find(mark) != std::string::npos);
  }
}

TEST_CASE("every text is used somewhere") {
  // These are put together from a name: "kind." + the kind of step.
  const std::array<std::string, 7> composed = {"kind.", "meetings.",    "a_meeting.", "state.",
                                               "fact.", "requirement.", "act."};
  const std::string sources = all_sources();
  const auto texts = base::parse_json_object(texts_of("nl.json"), {.bytes = 1 << 20, .depth = 2});
  REQUIRE(texts);
  for (const auto& entry : texts->GetObject()) {
    const std::string key(base::text_of(entry.name));
    CAPTURE(key);
    const bool is_composed = std::any_of(composed.begin(), composed.end(),
                                         [&](const std::string& prefix) { return key.starts_with(prefix); });
    const bool evaluation = key.starts_with("verdict.evaluation_");
    CHECK((is_composed || evaluation || sources.find("[[" + key + "]]") != std::string::npos ||
           sources.find("\"" + key + "\"") != std::string::npos));
  }
}
