#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "web/pages/messages.h"
#include "web/pages/paths.h"
#include "web/pages/preview_paths.h"
#include "web/preview.h"
#include "web/routes/files.h"
#include "web/routes/guarded.h"
#include "web/security.h"

namespace groeipad::web {
namespace {

using http::Request;
using http::Response;
using pages::Frame;
using pages::PreviewContent;
using traject::Catalogue;
namespace at = paths::preview;

Frame frame_for(const Preview& preview, const Request& request) {
  return pages::frame_without_session(preview.templates, routes::language_asked(request));
}

/// The page of something in the content; nullopt where it is not there.
using Show = std::function<std::optional<std::string>(const Frame&, const PreviewContent&, const Request&)>;

http::Handler page(const Preview& preview, Show show) {
  return [&preview, show = std::move(show)](const Request& request) {
    const PreviewContent content = preview.read();
    const Frame frame = frame_for(preview, request);
    const auto shown = content.catalogue == nullptr ? std::nullopt : show(frame, content, request);
    return shown ? Response::html(200, *shown)
                 : Response::html(404, pages::preview_missing_page(frame, content));
  };
}

std::optional<std::string> module(const Frame& frame, const PreviewContent& content, const Request& request) {
  const auto* track = content.catalogue->track(request.path_values.at(0));
  const auto* material = content.catalogue->material(request.path_values.at(0));
  const auto* found = material == nullptr ? nullptr : material->module(request.path_values.at(1));
  if (track == nullptr || found == nullptr) return std::nullopt;
  return pages::preview_module_page(frame, content, *track, *found);
}

std::optional<std::string> theme(const Frame& frame, const PreviewContent& content, const Request& request) {
  const auto* track = content.catalogue->track(request.path_values.at(0));
  const auto* material = content.catalogue->material(request.path_values.at(0));
  const auto* found = material == nullptr ? nullptr : material->theme(request.path_values.at(1));
  if (track == nullptr || found == nullptr) return std::nullopt;
  return pages::preview_theme_page(frame, content, *track, *found);
}

std::optional<std::string> microlearning(const Frame& frame, const PreviewContent& content,
                                         const Request& request) {
  const auto* item = content.catalogue->library.item(request.path_values.at(0));
  if (item == nullptr) return std::nullopt;
  return pages::preview_microlearning_page(frame, content, *item);
}

std::optional<std::string> rubric(const Frame& frame, const PreviewContent& content, const Request& request) {
  const auto* track = content.catalogue->track(request.path_values.at(0));
  const auto* found = content.catalogue->rubric(request.path_values.at(0));
  if (track == nullptr || found == nullptr) return std::nullopt;
  return pages::preview_rubric_page(frame, content, *track, *found);
}

Response front(const Preview& preview, const Request& request) {
  return Response::html(200, pages::preview_front_page(frame_for(preview, request), preview.read()));
}

/// Unlike the tool's these are not kept by the browser: their author is at work on them.
Response figure(const Preview& preview, const Request& request) {
  const auto catalogue = preview.read().catalogue;
  if (catalogue == nullptr) return Response::text(404, "no content\n");
  const auto& names = request.path_values;
  auto found = routes::figure_file(*catalogue, names.at(0), names.at(1), names.at(2));
  return found ? std::move(*found) : Response::text(404, "no such figure\n");
}

}  // namespace

http::Router make_preview_router(const Preview& preview) {
  http::Router router;
  const auto get = [&](std::string_view pattern, http::Handler handler) {
    router.add(http::Method::get, pattern, std::move(handler));
  };
  get(at::kFront, [&preview](const Request& request) { return front(preview, request); });
  get(at::kModule, page(preview, module));
  get(at::kTheme, page(preview, theme));
  get(at::kMicrolearning, page(preview, microlearning));
  get(at::kRubric, page(preview, rubric));
  get(paths::kFigure, [&preview](const Request& request) { return figure(preview, request); });
  get(paths::kAsset, [](const Request& request) {
    auto found = routes::asset_file(request.path_values.front());
    return found ? std::move(*found) : Response::text(404, "no such asset\n");
  });
  return router;
}

void finish_preview(const Preview& preview, const Request& request, Response& response) {
  if (routes::is_bare_error(request, response))
    routes::put_page(response, pages::error_page(frame_for(preview, request), response.status, request.id));
  harden(response, false);
}

}  // namespace groeipad::web
