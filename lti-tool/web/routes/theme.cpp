#include "service/theme.h"

#include <algorithm>

#include "web/pages/paths.h"
#include "web/pages/theme.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::Viewer;

/// Answers with `show(frame, view)` where the viewer may read the theme, else 404.
template <class Show>
Response in_theme(App& app, const Request& request, const Viewer& viewer, Show show) {
  const auto frame = frame_for(app, request, viewer);
  const auto view =
      service::theme_view(app.services, viewer, request.path_values.at(0), request.path_values.at(1));
  return view ? show(frame, *view) : error_response(frame, request, 404);
}

/// The whole theme, or with ?werkvorm= one of its format cards.
Response theme(App& app, const Request& request, const Viewer& viewer) {
  return in_theme(app, request, viewer, [&](const pages::Frame& frame, const service::ThemeView& view) {
    const auto query = request.query_fields();
    const std::string wanted = query ? field(*query, "werkvorm") : "";
    if (wanted.empty()) return Response::html(200, pages::theme_page(frame, view));
    const auto& cards = view.material->cards;
    const auto card =
        std::find_if(cards.begin(), cards.end(), [&](const auto& one) { return one.format == wanted; });
    if (card == cards.end()) return error_response(frame, request, 404);
    return Response::html(200, pages::format_card_page(frame, view, *card));
  });
}

Response background(App& app, const Request& request, const Viewer& viewer) {
  return in_theme(app, request, viewer, [&](const pages::Frame& frame, const service::ThemeView& view) {
    const traject::Page* page = view.material->page(request.path_values.at(2));
    if (page == nullptr) return error_response(frame, request, 404);
    return Response::html(200, pages::background_page(frame, view, *page));
  });
}

/// To the page after the one that was read; after the last one back to the theme.
Response mark_read(App& app, const Request& request, const Viewer& viewer) {
  const std::string& track = request.path_values.at(0);
  const std::string& theme = request.path_values.at(1);
  const std::string& page = request.path_values.at(2);
  if (!service::mark_background_read(app.services, viewer, track, theme, page))
    return error_response(frame_for(app, request, viewer), request, 404);
  const auto& all = app.services.catalogue.material(track)->theme(theme)->background;
  const auto next =
      std::find_if(all.begin(), all.end(), [&](const traject::Page& one) { return one.id == page; }) + 1;
  return go_to(app, next == all.end() ? paths::theme(track, theme) + "#achtergrond"
                                      : paths::theme_page(track, theme, next->id));
}

}  // namespace

void add_themes(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kTheme,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return theme(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kThemePage,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return background(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kThemePage,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return mark_read(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
