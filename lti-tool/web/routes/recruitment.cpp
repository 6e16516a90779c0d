#include "service/recruitment.h"

#include "base/url.h"
#include "web/pages/paths.h"
#include "web/pages/recruitment.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using pages::LogoNotice;
using pages::LogoRefusal;
using service::LogoFault;
using service::Viewer;

Response show(App& app, const Request& request, const Viewer& viewer,
              std::optional<LogoRefusal> refused = std::nullopt) {
  const auto id = id_in_path<base::InstitutionId>(request);
  const auto recruiting = service::recruiting(app.services, viewer, id);
  auto frame = frame_for(app, request, viewer);
  if (!recruiting) return error_response(frame, request, 404);
  frame.path = paths::recruit(id);
  const auto query = request.query_fields().value_or(base::Fields{});
  return Response::html(
      refused ? 422 : 200,
      pages::recruitment_page(
          frame, {.recruiting = *recruiting,
                  .catalogue = app.services.catalogue,
                  .notice = refused ? LogoNotice::none : pages::logo_notice_from(field(query, "melding")),
                  .refused = refused}));
}

Response back(App& app, base::InstitutionId id, LogoNotice notice) {
  return go_to(app, base::with_query(paths::recruit(id), "melding", pages::slug_of(notice)) + "#logo-kop");
}

LogoRefusal as_refusal(LogoFault fault) {
  switch (fault) {
    case LogoFault::not_png:
      return LogoRefusal::not_png;
    case LogoFault::too_many_bytes:
      return LogoRefusal::too_many_bytes;
    case LogoFault::too_many_pixels:
      return LogoRefusal::too_many_pixels;
    case LogoFault::no_such_institution:
    case LogoFault::broken:
      break;
  }
  return LogoRefusal::broken;
}

Response keep_logo(App& app, const Request& request, const Viewer& viewer,
                   const std::vector<http::Part>& parts) {
  const auto id = id_in_path<base::InstitutionId>(request);
  const http::Part* file = http::only_part(parts, "logo");
  if (file == nullptr || file->content.empty()) return show(app, request, viewer, LogoRefusal::missing);
  const auto kept = service::keep_logo(app.services, viewer, id, file->content);
  if (kept) return back(app, id, LogoNotice::kept);
  if (kept.error().code == LogoFault::no_such_institution)
    return error_response(frame_for(app, request, viewer), request, 404);
  return show(app, request, viewer, as_refusal(kept.error().code));
}

Response remove_logo(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in_path<base::InstitutionId>(request);
  if (!service::remove_logo(app.services, viewer, id))
    return error_response(frame_for(app, request, viewer), request, 404);
  return back(app, id, LogoNotice::removed);
}

Response logo(App& app, const Request& request, const Viewer& viewer) {
  auto png = service::logo(app.services, viewer, id_in_path<base::InstitutionId>(request));
  if (!png) return error_response(frame_for(app, request, viewer), request, 404);
  Response response;
  response.body = std::move(*png);
  response.with("Content-Type", "image/png");
  return response;
}

Response flyer(App& app, const Request& request, const Viewer& viewer) {
  const auto query = request.query_fields().value_or(base::Fields{});
  const std::string asked = field(query, "taal");
  const auto language = asked == "en"   ? base::Language::english
                        : asked == "nl" ? base::Language::dutch
                                        : viewer.language;
  const std::string& track = request.path_values.at(1);
  auto pdf = service::flyer(app.services, viewer, id_in_path<base::InstitutionId>(request), track, language);
  if (!pdf) {
    const int status = pdf.error().code == service::FlyerFault::not_found ? 404 : 500;
    return error_response(frame_for(app, request, viewer), request, status);
  }
  Response response;
  response.body = std::move(*pdf);
  response.with("Content-Type", "application/pdf");
  // A track's id is lower-case letters, digits and hyphens.
  response.with("Content-Disposition", "attachment; filename=\"flyer-" + track + ".pdf\"");
  return response;
}

}  // namespace

void add_recruitment(http::Router& router, App& app) {
  const auto page = [&app](auto answer) {
    return for_viewer(app, [&app, answer](const Request& request, const Viewer& viewer) {
      return answer(app, request, viewer);
    });
  };
  router.add(
      http::Method::get, paths::kRecruit,
      page([](App& a, const Request& request, const Viewer& viewer) { return show(a, request, viewer); }));
  router.add(http::Method::get, paths::kFlyer, page(flyer));
  router.add(http::Method::get, paths::kLogo, page(logo));
  router.add(http::Method::post, paths::kLogo,
             for_upload(app, [&app](const auto& request, const auto& viewer,
                                    const auto& parts) { return keep_logo(app, request, viewer, parts); }),
             kUploadBody);
  router.add(http::Method::post, paths::kRemoveLogo,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return remove_logo(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
