#include "web/pages/institutions.h"

#include "web/pages/lists.h"
#include "web/pages/paths.h"
#include "web/routes/office.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using base::InstitutionId;
using http::Request;
using http::Response;
using service::InstitutionFault;
using service::Viewer;

Response all(App& app, const Request& request, const Viewer& viewer, int status = 200,
             std::optional<pages::RefusedName> refused = {}) {
  const auto list = service::institution_list(app.services, viewer);
  return Response::html(
      status, pages::institutions_page(frame_of_page(app, request, viewer, paths::kInstitutions),
                                       {list, status == 200 ? told_in(request) : "", std::move(refused)}));
}

Response one(App& app, const Request& request, const Viewer& viewer, int status = 200,
             std::optional<pages::RefusedName> refused = {}, std::optional<pages::PickRefused> contact = {}) {
  const auto id = id_in_path<InstitutionId>(request);
  const auto shown = service::institution_shown(app.services, viewer, id);
  if (!shown) return not_found(app, request, viewer);
  return Response::html(
      status, pages::institution_page(
                  frame_of_page(app, request, viewer, paths::institution(id)),
                  {*shown, status == 200 ? told_in(request) : "", std::move(refused), std::move(contact)}));
}

pages::RefusedName typed_in(const base::Fields& form) {
  return {field(form, "name"), store::sector_from(field(form, "sector")).value_or(store::Sector::mbo), {}};
}

Response add(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  auto typed = typed_in(form);
  const auto added = service::add_institution(app.services, viewer, typed.name, typed.sector);
  if (added) return go_and_tell(app, paths::institution(*added), "instelling");
  typed.fault = added.error().code;
  if (typed.fault == InstitutionFault::not_found) return not_found(app, request, viewer);
  return all(app, request, viewer, 422, std::move(typed));
}

Response change(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<InstitutionId>(request);
  auto typed = typed_in(form);
  const auto changed = service::change_institution(app.services, viewer, id, typed.name, typed.sector);
  if (changed) return go_and_tell(app, paths::institution(id), "instelling-gewijzigd");
  typed.fault = changed.error().code;
  if (typed.fault == InstitutionFault::not_found) return not_found(app, request, viewer);
  return one(app, request, viewer, 422, std::move(typed));
}

Response add_contact(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<InstitutionId>(request);
  auto picked = picked_in(app, viewer, form);
  if (!picked.person.known()) return one(app, request, viewer, 422, {}, std::move(picked.refused));
  const auto done = service::add_contact(app.services, viewer, id, picked.person);
  if (!done) return not_found(app, request, viewer);
  return go_and_tell(app, paths::institution(id), "contact");
}

Response remove_contact(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in_path<InstitutionId>(request);
  const auto done = service::remove_contact(app.services, viewer, id, id_in_path<base::PersonId>(request, 1));
  if (!done) return not_found(app, request, viewer);
  return go_and_tell(app, paths::institution(id), "contact-weg");
}

Response all_as_csv(App& app, const Request& request, const Viewer& viewer) {
  return as_csv("instellingen.csv",
                pages::institutions_list(frame_for(app, request, viewer),
                                         service::institution_list(app.services, viewer)));
}

}  // namespace

void add_institutions(http::Router& router, App& app) {
  using http::Method;
  router.add(Method::get, paths::kInstitutions,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return all(app, request, viewer);
             }));
  router.add(Method::get, paths::kInstitutionsCsv,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return all_as_csv(app, request, viewer);
             }));
  router.add(Method::get, paths::kInstitution,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return one(app, request, viewer);
             }));
  router.add(Method::post, paths::kInstitutions,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return add(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kInstitution,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return change(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kContacts,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return add_contact(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kContactRemove,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return remove_contact(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
