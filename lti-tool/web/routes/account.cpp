#include "base/json.h"
#include "base/text.h"
#include "service/my_track.h"
#include "service/participant.h"
#include "web/cookies.h"
#include "web/pages/messages.h"
#include "web/pages/name.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

http::Response change_language(App& app, const service::Viewer& viewer, const base::Fields& form) {
  service::speak(app.services, viewer,
                 field(form, "language") == "en" ? base::Language::english : base::Language::dutch);
  return go_to(app, path_or_home(field(form, "back")));
}

http::Response log_out(App& app, const http::Request& request, const service::Viewer& viewer) {
  service::log_out(app.services, viewer);
  auto frame = frame_for(app, request, viewer);
  frame.visitor.reset();
  auto response = http::Response::html(200, pages::logged_out_page(frame, viewer.view.session.return_url));
  drop_session(app.services.public_url, response);
  return response;
}

/// Who was asked before is not asked again.
http::Response ask_name(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  std::string to = path_or_home(field(fields, "to"));
  if (!service::must_ask_name(app.services, viewer)) return go_to(app, to);
  return http::Response::html(200, pages::name_page(frame_for(app, request, viewer), {.to = std::move(to)}));
}

http::Response keep_name(App& app, const http::Request& request, const service::Viewer& viewer,
                         const base::Fields& form) {
  const std::string to = path_or_home(field(form, "to"));
  if (!service::must_ask_name(app.services, viewer)) return go_to(app, to);
  const bool rather_not = base::only_field(form, "rather_not").has_value();
  const std::string typed = field(form, "name");
  const std::string_view name = rather_not ? std::string_view() : base::trim(typed);
  std::optional<pages::NameRefusal> refused;
  if (name.empty() && !rather_not) refused = pages::NameRefusal::empty;
  if (base::count_code_points(name) > service::kLongestName) refused = pages::NameRefusal::too_long;
  if (refused) {
    return http::Response::html(422, pages::name_page(frame_for(app, request, viewer),
                                                      {.to = to, .typed = typed, .refused = refused}));
  }
  service::answer_name(app.services, viewer, name);
  return go_to(app, to);
}

std::string me_as_json(App& app, const service::Viewer& viewer) {
  base::JsonWriter json;
  json.begin_object()
      .member("person", viewer.view.session.person.value)
      .member("name", viewer.view.person.name)
      .member("sub", viewer.view.subject)
      .member("issuer", viewer.view.issuer)
      .member("institution", viewer.view.institution);
  json.key("roles").begin_array();
  for (const auto role : viewer.roles) json.value(service::name_of(role));
  json.end_array();
  json.key("tracks").begin_array();
  for (const auto& enrolment : service::my_enrolments(app.services, viewer)) {
    json.begin_object()
        .member("track", enrolment.track)
        .member("stage", store::name_of(enrolment.stage))
        .end_object();
  }
  json.end_array().end_object();
  return json.str();
}

http::Response me(App& app, const http::Request& request) {
  const auto token = session_token(app.services.public_url, request);
  const auto viewer = token ? service::who_is(app.services, *token) : std::nullopt;
  if (!viewer) return http::Response::json(401, R"({"error":"no_session"})");
  return http::Response::json(200, me_as_json(app, *viewer));
}

}  // namespace

void add_account(http::Router& router, App& app) {
  router.add(http::Method::get, "/api/me", [&app](const http::Request& request) { return me(app, request); });
  router.add(http::Method::post, paths::kLanguage,
             for_form(app, [&app](const auto&, const auto& viewer, const auto& form) {
               return change_language(app, viewer, form);
             }));
  router.add(http::Method::post, paths::kLogOut,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return log_out(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kName,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return ask_name(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kName,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return keep_name(app, request, viewer, form);
             }));
}

}  // namespace groeipad::web::routes
