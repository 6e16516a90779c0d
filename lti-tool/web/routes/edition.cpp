#include "web/pages/edition.h"

#include "service/course.h"
#include "web/pages/lists.h"
#include "web/pages/paths.h"
#include "web/routes/office.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using base::EditionId;
using http::Request;
using http::Response;
using service::EditionFault;
using service::Viewer;

Response show(App& app, const Request& request, const Viewer& viewer, pages::RefusedEdition refused = {},
              int status = 200, std::string told = {}) {
  const auto id = id_in_path<EditionId>(request);
  const auto page = service::edition_page(app.services, viewer, id);
  if (!page) return not_found(app, request, viewer);
  return Response::html(status, pages::edition_page(frame_of_page(app, request, viewer, paths::edition(id)),
                                                    {*page, std::move(told), std::move(refused)}));
}

/// Back to the page with what was done, or why not.
Response after(App& app, const Request& request, const Viewer& viewer, bool done, std::string_view told) {
  if (!done) return not_found(app, request, viewer);
  return go_and_tell(app, paths::edition(id_in_path<EditionId>(request)), told);
}

Response change(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<EditionId>(request);
  const auto page = service::edition_page(app.services, viewer, id);
  if (!page) return not_found(app, request, viewer);
  service::EditionForm typed{page->edition.track, field(form, "name"), field(form, "starts"),
                             field(form, "ends"), field(form, "places")};
  const auto refused = [&](service::FormRemarks remarks) {
    return show(app, request, viewer, {.remarks = std::move(remarks), .change = typed}, 422);
  };
  auto edition = service::read_edition(app.services.catalogue, typed);
  if (!edition) return refused(std::move(edition.error()));
  edition->id = id;
  const auto changed = service::change_edition(app.services, viewer, *edition);
  if (!changed && changed.error().code == EditionFault::below_taken)
    return refused({{service::FormField::places, service::FormFault::below_taken}});
  return after(app, request, viewer, changed.has_value(), "gewijzigd");
}

Response close(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const bool closed = field(form, "closed") == "yes";
  const auto done = service::close_edition(app.services, viewer, id_in_path<EditionId>(request), closed);
  return after(app, request, viewer, done.has_value(), closed ? "gesloten" : "geopend");
}

Response place(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto placed =
      service::place_in(app.services, viewer, id_of<base::EnrolmentId>(field(form, "enrolment")),
                        id_in_path<EditionId>(request));
  if (placed) return after(app, request, viewer, true, "geplaatst");
  switch (placed.error().code) {
    case service::CourseFault::no_places:
      return show(app, request, viewer, {}, 409, "vol");
    case service::CourseFault::closed:
      return show(app, request, viewer, {}, 409, "dicht");
    case service::CourseFault::twice:
      return show(app, request, viewer, {}, 409, "al-in-groep");
    default:
      return not_found(app, request, viewer);
  }
}

Response add_trainer(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  auto picked = picked_in(app, viewer, form);
  if (!picked.person.known()) return show(app, request, viewer, {.trainer = std::move(picked.refused)}, 422);
  const auto done = service::add_trainer(app.services, viewer, id_in_path<EditionId>(request), picked.person);
  return after(app, request, viewer, done.has_value(), "trainer");
}

Response remove_trainer(App& app, const Request& request, const Viewer& viewer) {
  const auto done = service::remove_trainer(app.services, viewer, id_in_path<EditionId>(request),
                                            id_in_path<base::PersonId>(request, 1));
  return after(app, request, viewer, done.has_value(), "trainer-weg");
}

Response people_as_csv(App& app, const Request& request, const Viewer& viewer) {
  const auto page = service::edition_page(app.services, viewer, id_in_path<EditionId>(request));
  if (!page) return not_found(app, request, viewer);
  return as_csv("mensen.csv", pages::people_list(frame_for(app, request, viewer), *page));
}

}  // namespace

void add_edition(http::Router& router, App& app) {
  using http::Method;
  router.add(Method::get, paths::kEdition,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer, {}, 200, told_in(request));
             }));
  router.add(Method::get, paths::kEditionPeopleCsv,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return people_as_csv(app, request, viewer);
             }));
  const auto post = [&](std::string_view path, auto handle) {
    router.add(
        Method::post, path,
        for_form(app, [&app, handle](const Request& request, const Viewer& viewer, const base::Fields& form) {
          return handle(app, request, viewer, form);
        }));
  };
  post(paths::kEdition, change);
  post(paths::kEditionClose, close);
  post(paths::kEditionPlace, place);
  post(paths::kEditionTrainers, add_trainer);
  post(paths::kTrainerRemove, [](App& of, const Request& request, const Viewer& viewer, const base::Fields&) {
    return remove_trainer(of, request, viewer);
  });
}

}  // namespace groeipad::web::routes
