#include "web/app.h"

#include "web/pages/messages.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/security.h"

namespace groeipad::web {
namespace {

bool wants_page(const http::Request& request) {
  return request.header("Accept").value_or("").find("text/html") != std::string_view::npos;
}

bool is_bare(const http::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Content-Type" && value.starts_with("text/html")) return false;
    if (name == "Content-Type" && value.starts_with("application/json")) return false;
  }
  return true;
}

}  // namespace

http::Router make_router(App& app) {
  http::Router router;
  routes::add_account(router, app);
  routes::add_lti(router, app);
  routes::add_tracks(router, app);
  routes::add_desk(router, app);
  routes::add_steps(router, app);
  routes::add_modules(router, app);
  routes::add_quizzes(router, app);
  routes::add_dossier(router, app);
  routes::add_themes(router, app);
  routes::add_peers(router, app);
  routes::add_library(router, app);
  routes::add_self_assessment(router, app);
  routes::add_place(router, app);
  routes::add_group(router, app);
  routes::add_ops(router, app);
  routes::add_registration(router, app);
  routes::add_platforms(router, app);
  routes::add_platform(router, app);
  routes::add_grades(router, app);
  return router;
}

void finish(App& app, const http::Request& request, http::Response& response) {
  if (response.status >= 400 && is_bare(response) && wants_page(request)) {
    auto page = routes::error_response(routes::frame_for_stranger(app, request), request, response.status);
    std::erase_if(response.headers, [](const auto& h) { return h.first == "Content-Type"; });
    response.body = std::move(page.body);
    response.with("Content-Type", "text/html; charset=utf-8");
    // Not where the failure may be the database's own.
    if (response.status < 500) allow_frame(response, routes::framing_origin(app, request));
  }
  harden(response, app.services.public_url.is_https());
}

}  // namespace groeipad::web
