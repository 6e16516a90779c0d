#include "web/routes/files.h"

#include <algorithm>
#include <string>

#include "web/assets.h"

namespace groeipad::web::routes {
namespace {

const std::vector<traject::Figure>* figures_in(const traject::Catalogue& catalogue, std::string_view track,
                                               std::string_view folder) {
  if (track == "microlearnings") return &catalogue.library.figures;
  const auto* material = catalogue.material(track);
  if (material == nullptr) return nullptr;
  if (const auto* module = material->module(folder)) return &module->figures;
  const auto* theme = material->theme(folder);
  return theme == nullptr ? nullptr : &theme->figures;
}

}  // namespace

std::optional<http::Response> asset_file(std::string_view hashed_name) {
  const auto found = asset(hashed_name);
  if (!found) return std::nullopt;
  http::Response response;
  response.body = std::string(found->content);
  response.with("Content-Type", std::string(found->content_type));
  response.with("Cache-Control", "public, max-age=31536000, immutable");
  return response;
}

std::optional<http::Response> figure_file(const traject::Catalogue& catalogue, std::string_view track,
                                          std::string_view folder, std::string_view name) {
  const auto* figures = figures_in(catalogue, track, folder);
  if (figures == nullptr) return std::nullopt;
  const auto found = std::find_if(figures->begin(), figures->end(),
                                  [&](const traject::Figure& one) { return one.name == name; });
  if (found == figures->end()) return std::nullopt;
  http::Response response;
  response.body = found->svg;
  response.with("Content-Type", "image/svg+xml");
  response.with("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
  return response;
}

}  // namespace groeipad::web::routes
