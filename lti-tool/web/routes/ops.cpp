#include "service/tool_description.h"
#include "web/assets.h"
#include "web/pages/paths.h"
#include "web/routes/files.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

http::Response serve_asset(App& app, const http::Request& request) {
  auto found = asset_file(request.path_values.front());
  return found ? std::move(*found) : error_response(frame_for_stranger(app, request), request, 404);
}

/// Our mark at an address that stays: LMSs keep it and show it from there.
http::Response icon() {
  const std::string_view url = asset_url("mark.svg");
  const auto found = asset(url.substr(url.rfind('/') + 1)).value();
  http::Response response;
  response.body = std::string(found.content);
  response.with("Content-Type", std::string(found.content_type));
  response.with("Cache-Control", "public, max-age=86400");
  return response;
}

/// Ready: the database answers. While it does not, a front should send people elsewhere.
http::Response ready(App& app) {
  try {
    app.services.db.ping();
  } catch (const store::StoreLost&) {
    return http::Response::text(503, "database\n");
  }
  return http::Response::text(200, "ready\n");
}

}  // namespace

void add_ops(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kAsset,
             [&app](const http::Request& request) { return serve_asset(app, request); });
  router.add(http::Method::get, service::kIconPath, [](const http::Request&) { return icon(); });
  router.add(http::Method::get, "/healthz",
             [](const http::Request&) { return http::Response::text(200, "ok\n"); });
  router.add(http::Method::get, "/readyz", [&app](const http::Request&) { return ready(app); });
  router.add(http::Method::get, "/metrics",
             [&app](const http::Request&) { return http::Response::text(200, app.metrics.exposition()); });
}

}  // namespace groeipad::web::routes
