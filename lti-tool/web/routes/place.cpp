#include "web/pages/place.h"
#include "base/url.h"
#include "service/deep_link.h"
#include "web/pages/messages.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/security.h"

namespace groeipad::web::routes {
namespace {

using service::DeepLinkFault;

http::Response refused(App& app, const http::Request& request, const service::Viewer& viewer,
                       DeepLinkFault fault) {
  const int status = fault == DeepLinkFault::not_staff ? 403 : 404;
  return http::Response::html(status,
                              pages::place_error_page(frame_for(app, request, viewer), fault, request.id));
}

http::Response choose(App& app, const http::Request& request, const service::Viewer& viewer,
                      const std::vector<std::string>& picked = {},
                      const std::optional<pages::PlaceRefusal>& refusal = std::nullopt) {
  const auto link = service::deep_link(app.services, viewer, id_in_path<base::DeepLinkId>(request));
  if (!link) return refused(app, request, viewer, link.error().code);
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::place(link->id);
  const auto items = service::items(app.services);
  return http::Response::html(refusal ? 422 : 200,
                              pages::place_page(frame, {.items = items,
                                                        .link = *link,
                                                        .catalogue = app.services.catalogue,
                                                        .picked = picked,
                                                        .refused = refusal}));
}

std::vector<std::string> picked_in(const base::Fields& form) {
  std::vector<std::string> picked;
  for (const auto& [name, value] : form) {
    if (name == "item") picked.push_back(value);
  }
  return picked;
}

http::Response place(App& app, const http::Request& request, const service::Viewer& viewer,
                     const base::Fields& form) {
  const bool changed_mind = base::only_field(form, "cancel").has_value();
  const auto picked = changed_mind ? std::vector<std::string>() : picked_in(form);
  if (picked.empty() && !changed_mind) {
    return choose(app, request, viewer, {}, pages::PlaceRefusal::nothing_chosen);
  }
  const auto answer =
      service::answer_deep_link(app.services, viewer, id_in_path<base::DeepLinkId>(request), picked);
  if (!answer && answer.error().code == DeepLinkFault::bad_choice) {
    return choose(app, request, viewer, picked, pages::PlaceRefusal::bad_choice);
  }
  if (!answer) return refused(app, request, viewer, answer.error().code);
  auto response = http::Response::html(200, pages::placed_page(frame_for(app, request, viewer), *answer));
  const auto lms = base::parse_url(answer->return_url);
  allow_form(response, lms ? lms->origin() : "");
  return response;
}

}  // namespace

void add_place(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kPlace,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return choose(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kPlace,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return place(app, request, viewer, form);
             }));
}

}  // namespace groeipad::web::routes
