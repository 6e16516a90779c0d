#include "web/pages/course.h"

#include "web/pages/paths.h"
#include "web/routes/office.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::Viewer;

Response show(App& app, const Request& request, const Viewer& viewer, std::string told,
              std::optional<pages::CourseForm> refused = {}, std::optional<service::CourseFault> fault = {}) {
  const auto id = id_in_path<base::EnrolmentId>(request);
  const auto course = service::course_page(app.services, viewer, id);
  if (!course) return not_found(app, request, viewer);
  const bool may_see_track = course->edition.has_value() && course->track != nullptr;
  const int status = refused ? 422 : 200;
  return Response::html(
      status, pages::course_page(frame_of_page(app, request, viewer, paths::course(id)),
                                 {*course, may_see_track, std::move(told), std::move(refused), fault}));
}

Response change(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto deed = traject::deed_from(field(form, "deed"));
  if (!deed) return error_response(frame_for(app, request, viewer), request, 400);
  pages::CourseForm typed{*deed, field(form, "day"), field(form, "until"), field(form, "reason"),
                          field(form, "words")};
  const auto day = base::from_iso_date(typed.day);
  const auto until = base::from_iso_date(typed.until);
  if (!day || (!until && !typed.until.empty())) return show(app, request, viewer, {}, std::move(typed));
  const auto id = id_in_path<base::EnrolmentId>(request);
  const auto changed = service::change_course(app.services, viewer, id,
                                              {.deed = *deed,
                                               .when = {*day, until},
                                               .words = typed.words,
                                               .why = traject::stop_reason_from(typed.reason)});
  if (!changed) return show(app, request, viewer, {}, std::move(typed), changed.error().code);
  return go_and_tell(app, paths::course(id), "verloop");
}

}  // namespace

void add_course(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kCourse,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer, told_in(request));
             }));
  router.add(http::Method::post, paths::kCourse,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return change(app, request, viewer, form);
             }));
}

}  // namespace groeipad::web::routes
