#include "web/assets.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/embed.h"
#include "base/text.h"

namespace groeipad::embedded {
base::EmbeddedFiles web_assets();
}

namespace groeipad::web {

namespace {

using Names = std::vector<std::pair<std::string_view, std::string_view>>;

std::string_view content_of(std::string_view name) {
  const base::EmbeddedFiles files = embedded::web_assets();
  const auto file = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == name; });
  if (file == files.end()) throw std::logic_error("not built into the program: " + std::string(name));
  return file->content;
}

std::string_view content_type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "font/woff2";
}

/// Plain name → hashed name. The manifest has a line "app.css app-1a2b3c4d5e.css" for each.
Names read_manifest() {
  Names names;
  for (const std::string_view line : base::split(content_of("manifest.txt"), '\n')) {
    const std::size_t space = line.find(' ');
    if (space != std::string_view::npos) names.emplace_back(line.substr(0, space), line.substr(space + 1));
  }
  return names;
}

const Names& hashed_names() {
  static const Names kNames = read_manifest();
  return kNames;
}

Names make_urls() {
  static const std::vector<std::string> kUrls = [] {
    std::vector<std::string> made;
    for (const auto& [name, hashed] : hashed_names()) made.push_back("/assets/" + std::string(hashed));
    return made;
  }();
  Names names;
  for (std::size_t i = 0; i < kUrls.size(); ++i) names.emplace_back(hashed_names()[i].first, kUrls[i]);
  return names;
}

}  // namespace

std::optional<Asset> asset(std::string_view hashed_name) {
  for (const auto& [name, hashed] : hashed_names()) {
    if (hashed == hashed_name) return Asset{content_of(name), content_type_of(name)};
  }
  return std::nullopt;
}

std::string_view asset_url(std::string_view name) {
  for (const auto& [plain, url] : asset_urls()) {
    if (plain == name) return url;
  }
  throw std::logic_error("no such asset: " + std::string(name));
}

const std::vector<std::pair<std::string_view, std::string_view>>& asset_urls() {
  static const Names kUrls = make_urls();
  return kUrls;
}

}  // namespace groeipad::web
