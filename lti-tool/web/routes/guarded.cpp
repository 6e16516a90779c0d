#include "web/routes/guarded.h"

#include "base/url.h"
#include "web/cookies.h"
#include "web/pages/messages.h"
#include "web/security.h"

namespace groeipad::web::routes {
namespace {

std::string platform_origin(const service::Viewer& viewer) {
  const auto url = base::parse_url(viewer.view.login_url);
  return url ? url->origin() : std::string();
}

/// A browser that says where a form came from must name ourselves; the token is the guard, this is the second
/// lock.
bool came_from_elsewhere(const App& app, const http::Request& request) {
  const auto origin = request.header("Origin");
  return origin && *origin != "null" && *origin != app.services.public_url.origin();
}

std::optional<service::Viewer> viewer_of(App& app, const http::Request& request) {
  const auto token = session_token(app.services.public_url, request);
  return token ? service::who_is(app.services, *token) : std::nullopt;
}

/// Without a session the platform is not known; a frame of the one that sent the browser may still show the
/// reason.
http::Response no_session(App& app, const http::Request& request) {
  auto response = http::Response::html(401, pages::session_gone_page(frame_for_stranger(app, request)));
  if (const auto referer = request.header("Referer")) {
    allow_frame(response, service::registered_origin(app.services, *referer).value_or(""));
  }
  return response;
}

}  // namespace

http::Handler for_viewer(App& app, ViewerHandler handler) {
  return [&app, handler = std::move(handler)](const http::Request& request) {
    const auto viewer = viewer_of(app, request);
    if (!viewer) return no_session(app, request);
    auto response = handler(request, *viewer);
    allow_frame(response, platform_origin(*viewer));
    return response;
  };
}

http::Handler for_form(App& app, FormHandler handler) {
  return for_viewer(
      app, [&app, handler = std::move(handler)](const http::Request& request, const service::Viewer& viewer) {
        const auto form = request.form();
        if (!form) return error_response(frame_for(app, request, viewer), request, 400);
        const auto csrf = base::only_field(*form, "csrf");
        if (!csrf || !service::csrf_holds(viewer, *csrf) || came_from_elsewhere(app, request)) {
          return error_response(frame_for(app, request, viewer), request, 403);
        }
        return handler(request, viewer, *form);
      });
}

std::string field(const base::Fields& fields, std::string_view name) {
  return std::string(base::only_field(fields, name).value_or(""));
}

pages::Frame frame_for(App& app, const http::Request& request, const service::Viewer& viewer) {
  return pages::frame_of(app.templates, viewer, request.path, app.services.calendar.now());
}

pages::Frame frame_for_stranger(App& app, const http::Request& request) {
  const std::string accepted = base::to_lower_ascii(request.header("Accept-Language").value_or("nl"));
  const std::size_t english = accepted.find("en");
  const std::size_t dutch = accepted.find("nl");
  const bool prefers_english =
      english != std::string::npos && (dutch == std::string::npos || english < dutch);
  return pages::frame_without_session(app.templates,
                                      prefers_english ? base::Language::english : base::Language::dutch);
}

http::Response error_response(const pages::Frame& frame, const http::Request& request, int status) {
  return http::Response::html(status, pages::error_page(frame, status, request.id));
}

http::Response go_to(App& app, std::string_view path) {
  return http::Response::redirect(base::under(app.services.public_url, path));
}

}  // namespace groeipad::web::routes
