#include "web/routes/guarded.h"

#include <algorithm>
#include <stdexcept>

#include "base/url.h"
#include "service/launch.h"
#include "service/ties.h"
#include "web/access.h"
#include "web/cookies.h"
#include "web/pages/messages.h"
#include "web/pages/paths.h"
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
  auto viewer = token ? service::who_is(app.services, *token) : std::nullopt;
  if (viewer) viewer->request = request.id;
  return viewer;
}

http::Response no_session(App& app, const http::Request& request) {
  auto response = http::Response::html(401, pages::session_gone_page(frame_for_stranger(app, request)));
  allow_frame(response, framing_origin(app, request));
  return response;
}

/// "", or '#' and the id of something on our pages.
bool is_plain_place(std::string_view fragment) {
  return fragment.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-", fragment.empty() ? 0 : 1) ==
         std::string_view::npos;
}

bool is_ours(const App& app, std::string_view url) {
  const auto parsed = base::parse_url(url);
  return parsed && parsed->origin() == app.services.public_url.origin();
}

/// Whether the viewer has any tie that lets people do what this address is for.
bool may_come_in(const http::Request& request, const service::Viewer& viewer) {
  const auto act = act_at(request.method, request.route);
  if (!act) throw std::logic_error("an address without a line in web/access.cpp");
  return traject::may(*act, service::ties_anywhere(viewer));
}

}  // namespace

http::Handler for_viewer(App& app, ViewerHandler handler) {
  return [&app, handler = std::move(handler)](const http::Request& request) {
    const auto viewer = viewer_of(app, request);
    if (!viewer) return no_session(app, request);
    auto response = may_come_in(request, *viewer)
                        ? handler(request, *viewer)
                        : error_response(frame_for(app, request, *viewer), request, 403);
    allow_frame(response, platform_origin(*viewer));
    return response;
  };
}

http::Handler for_form(App& app, FormHandler handler) {
  return for_viewer(
      app, [&app, handler = std::move(handler)](const http::Request& request, const service::Viewer& viewer) {
        const auto form = request.form();
        if (!form)
          return error_response(frame_for(app, request, viewer), request, status_of_bad_form(request));
        const auto csrf = base::only_field(*form, "csrf");
        if (!csrf || !service::csrf_holds(viewer, *csrf) || came_from_elsewhere(app, request)) {
          return error_response(frame_for(app, request, viewer), request, 403);
        }
        return handler(request, viewer, *form);
      });
}

http::Handler for_upload(App& app, UploadHandler handler) {
  return for_viewer(app, [&app, handler = std::move(handler)](const http::Request& request,
                                                              const service::Viewer& viewer) {
    const std::string_view type = request.header("Content-Type").value_or("");
    const auto parts = http::read_multipart(type, request.body);
    if (!parts)
      return error_response(frame_for(app, request, viewer), request, http::is_multipart(type) ? 400 : 415);
    const http::Part* csrf = http::only_part(*parts, "csrf");
    if (csrf == nullptr || !service::csrf_holds(viewer, csrf->content) || came_from_elsewhere(app, request))
      return error_response(frame_for(app, request, viewer), request, 403);
    return handler(request, viewer, *parts);
  });
}

std::string field(const base::Fields& fields, std::string_view name) {
  return std::string(base::only_field(fields, name).value_or(""));
}

pages::Frame frame_for(App& app, const http::Request& request, const service::Viewer& viewer) {
  // Where to come back to after a change of language: an address for forms shows nothing by itself.
  const bool is_page = request.method == http::Method::get || request.method == http::Method::head;
  return pages::frame_of(app.templates, viewer, is_page ? std::string_view(request.path) : paths::kHome,
                         app.services.calendar.now());
}

base::Language language_asked(const http::Request& request) {
  const std::string accepted = base::to_lower_ascii(request.header("Accept-Language").value_or("nl"));
  const std::size_t english = accepted.find("en");
  const std::size_t dutch = accepted.find("nl");
  const bool prefers_english =
      english != std::string::npos && (dutch == std::string::npos || english < dutch);
  return prefers_english ? base::Language::english : base::Language::dutch;
}

pages::Frame frame_for_stranger(App& app, const http::Request& request) {
  return pages::frame_without_session(app.templates, language_asked(request));
}

http::Response error_response(const pages::Frame& frame, const http::Request& request, int status) {
  return http::Response::html(status, pages::error_page(frame, status, request.id));
}

bool is_bare_error(const http::Request& request, const http::Response& response) {
  if (response.status < 400 ||
      request.header("Accept").value_or("").find("text/html") == std::string_view::npos)
    return false;
  return std::none_of(response.headers.begin(), response.headers.end(), [](const auto& header) {
    const auto& [name, value] = header;
    return name == "Content-Type" &&
           (value.starts_with("text/html") || value.starts_with("application/json"));
  });
}

void put_page(http::Response& response, std::string html) {
  std::erase_if(response.headers, [](const auto& header) { return header.first == "Content-Type"; });
  response.body = std::move(html);
  response.with("Content-Type", "text/html; charset=utf-8");
}

http::Response go_to(App& app, std::string_view path) {
  return http::Response::redirect(base::under(app.services.public_url, path));
}

std::string path_or_home(std::string_view text) {
  const std::size_t place = std::min(text.find('#'), text.size());
  const bool inside = text.starts_with('/') && !text.starts_with("//") &&
                      base::parse_url("https://here" + std::string(text.substr(0, place))).has_value() &&
                      is_plain_place(text.substr(place));
  return std::string(inside ? text : paths::kHome);
}

bool from_own_page(const App& app, const http::Request& request) {
  if (const auto origin = request.header("Origin")) return is_ours(app, *origin);
  if (const auto site = request.header("Sec-Fetch-Site")) return *site == "same-origin";
  return is_ours(app, request.header("Referer").value_or(""));
}

std::string framing_origin(App& app, const http::Request& request) {
  const auto from = [&](std::optional<std::string_view> url) {
    return url ? service::registered_origin(app.services, *url) : std::nullopt;
  };
  if (auto origin = from(request.header("Origin"))) return *origin;
  if (auto referer = from(request.header("Referer"))) return *referer;
  return from(last_platform(app.services.public_url, request)).value_or("");
}

int status_of_bad_form(const http::Request& request) {
  const std::string_view type = request.header("Content-Type").value_or("");
  const bool is_form =
      base::to_lower_ascii(type).find("application/x-www-form-urlencoded") != std::string::npos;
  return is_form ? 400 : 415;
}

}  // namespace groeipad::web::routes
