#include "web/pages/platforms.h"

#include "base/text.h"
#include "web/pages/new_platform.h"
#include "web/pages/paths.h"
#include "web/routes/routes.h"
#include "web/routes/staff.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using pages::Notice;
using service::DeskFault;
using service::Viewer;

/// What the page of all platforms shows besides them.
struct Besides {
  Notice notice = Notice::none;
  std::optional<pages::NewLink> link;
  std::optional<pages::RefusedInstitution> refused;
};

Response show(App& app, const Request& request, const Viewer& viewer, int status, Besides besides) {
  const auto desk = service::platform_desk(app.services, viewer);
  if (!desk) return refused(app, request, viewer, desk.error().code);
  return Response::html(
      status, pages::platforms_page(frame_at(app, request, viewer, paths::kPlatforms),
                                    {.desk = *desk,
                                     .now = app.services.wall.now(),
                                     .register_url = base::under(app.services.public_url, paths::kRegister),
                                     .notice = besides.notice,
                                     .link = std::move(besides.link),
                                     .refused = std::move(besides.refused)}));
}

/// A form's institution, and what its staff are. The lists hold what may be chosen; anything else in them is
/// taken as the list's first.
pages::RefusedInstitution institution_in(const base::Fields& form) {
  pages::RefusedInstitution typed;
  typed.typed.name = base::trim(field(form, "institution"));
  typed.typed.sector = store::sector_from(field(form, "sector")).value_or(store::Sector::mbo);
  typed.staff_are = store::staff_are_from(field(form, "staff_are")).value_or(store::StaffAre::nothing);
  return typed;
}

Response invite(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  auto typed = institution_in(form);
  if (const auto fault = pages::check_name(typed.typed.name)) {
    typed.fault = *fault;
    return show(app, request, viewer, 422, {.notice = {}, .link = {}, .refused = std::move(typed)});
  }
  const auto url = service::invite(app.services, viewer, typed.typed, typed.staff_are);
  if (!url) return refused(app, request, viewer, url.error().code);
  pages::NewLink link{*url, typed.typed.name, app.services.wall.now() + service::kInvitationLife};
  return show(app, request, viewer, 200, {.notice = {}, .link = std::move(link), .refused = {}});
}

Response withdraw(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in<base::InvitationId>(request);
  if (!id) return refused(app, request, viewer, DeskFault::not_found);
  const auto done = service::withdraw_invitation(app.services, viewer, *id);
  if (done) return go_to(app, paths::kPlatforms, Notice::invitation_withdrawn);
  if (done.error().code != DeskFault::not_found) return refused(app, request, viewer, done.error().code);
  return show(app, request, viewer, 409, {.notice = Notice::invitation_gone, .link = {}, .refused = {}});
}

Response approve(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in<base::RegistrationId>(request);
  if (!id) return refused(app, request, viewer, DeskFault::not_found);
  auto typed = institution_in(form);
  typed.waiting = *id;
  if (const auto fault = pages::check_name(typed.typed.name)) {
    typed.fault = *fault;
    return show(app, request, viewer, 422, {.notice = {}, .link = {}, .refused = std::move(typed)});
  }
  const auto done = service::approve(app.services, viewer, *id, typed.typed, typed.staff_are);
  if (done) return go_to(app, paths::platform(*done), Notice::registration_approved);
  if (done.error().code != DeskFault::already_there) return refused(app, request, viewer, done.error().code);
  return show(app, request, viewer, 409,
              {.notice = Notice::registration_there_already, .link = {}, .refused = {}});
}

Response decline(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in<base::RegistrationId>(request);
  if (!id) return refused(app, request, viewer, DeskFault::not_found);
  const auto done = service::decline(app.services, viewer, *id);
  if (!done) return refused(app, request, viewer, done.error().code);
  return go_to(app, paths::kPlatforms, Notice::registration_declined);
}

Response by_hand(App& app, const Request& request, const Viewer& viewer, int status = 200,
                 const service::ManualRegistration& typed = {},
                 std::vector<service::FieldRemark> remarks = {}, bool already_there = false) {
  const auto desk = service::platform_desk(app.services, viewer);
  if (!desk) return refused(app, request, viewer, desk.error().code);
  const auto tool = service::tool_addresses(app.services);
  return Response::html(status, pages::new_platform_page(frame_at(app, request, viewer, paths::kNewPlatform),
                                                         {.tool = tool,
                                                          .institutions = desk->institutions,
                                                          .typed = typed,
                                                          .remarks = std::move(remarks),
                                                          .already_there = already_there}));
}

Response register_by_hand(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto institution = institution_in(form);
  const service::ManualRegistration typed{.institution = institution.typed,
                                          .name = field(form, "name"),
                                          .issuer = field(form, "issuer"),
                                          .client_id = field(form, "client_id"),
                                          .login_url = field(form, "login_url"),
                                          .token_url = field(form, "token_url"),
                                          .jwks_url = field(form, "jwks_url"),
                                          .token_audience = field(form, "token_audience"),
                                          .deployments = field(form, "deployments"),
                                          .staff_are = institution.staff_are};
  auto remarks = service::check(app.services, typed);
  if (!remarks.empty()) return by_hand(app, request, viewer, 422, typed, std::move(remarks));
  const auto done = service::register_by_hand(app.services, viewer, typed);
  if (done) return go_to(app, paths::platform(*done), Notice::platform_added);
  if (done.error().code != DeskFault::already_there) return refused(app, request, viewer, done.error().code);
  return by_hand(app, request, viewer, 409, typed, {}, true);
}

}  // namespace

void add_platforms(http::Router& router, App& app) {
  using http::Method;
  router.add(
      Method::get, paths::kPlatforms, for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
        return show(app, request, viewer, 200, {.notice = notice_of(request), .link = {}, .refused = {}});
      }));
  router.add(Method::get, paths::kNewPlatform,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return by_hand(app, request, viewer);
             }));
  router.add(Method::post, paths::kPlatforms,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return register_by_hand(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kInvite,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return invite(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kWithdraw,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return withdraw(app, request, viewer);
             }));
  router.add(Method::post, paths::kApprove,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return approve(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kDecline,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return decline(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
