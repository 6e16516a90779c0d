#include "web/pages/edition.h"
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

Response refused_form(App& app, const Request& request, const Viewer& viewer,
                      const service::EditionPage& page, pages::RefusedEdition refused) {
  return Response::html(
      422, pages::edition_page(frame_of_page(app, request, viewer, paths::edition(page.edition.id)),
                               {page, {}, std::move(refused)}));
}

service::MeetingForm meeting_in(const base::Fields& form) {
  return {field(form, "kind"), field(form, "title"), field(form, "place"), field(form, "day"),
          field(form, "from"), field(form, "until"), field(form, "step")};
}

/// A new one, or the change of `of`.
Response keep(App& app, const Request& request, const Viewer& viewer, const base::Fields& form,
              base::MeetingId of) {
  const auto id = id_in_path<EditionId>(request);
  const auto page = service::edition_page(app.services, viewer, id);
  if (!page) return not_found(app, request, viewer);
  const auto typed = meeting_in(form);
  auto meeting = service::read_meeting(page->track, typed);
  if (!meeting)
    return refused_form(app, request, viewer, *page,
                        {.remarks = std::move(meeting.error()), .meeting = typed, .of = of});
  meeting->id = of;
  meeting->edition = id;
  const auto kept = service::keep_meeting(app.services, viewer, *meeting);
  if (!kept && kept.error().code == EditionFault::attended)
    return refused_form(
        app, request, viewer, *page,
        {.remarks = {{service::FormField::kind, service::FormFault::attended}}, .meeting = typed, .of = of});
  if (!kept) return not_found(app, request, viewer);
  return go_and_tell(app, paths::edition(id), "bijeenkomst");
}

Response plan_series(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<EditionId>(request);
  const service::SeriesForm typed{field(form, "place"), field(form, "day"), field(form, "from"),
                                  field(form, "until"), field(form, "weeks")};
  auto series = service::read_series(typed);
  if (!series) {
    const auto page = service::edition_page(app.services, viewer, id);
    if (!page) return not_found(app, request, viewer);
    return refused_form(app, request, viewer, *page, {.remarks = std::move(series.error()), .series = typed});
  }
  const auto planned = service::plan_series(app.services, viewer, id, *series);
  if (!planned) return not_found(app, request, viewer);
  return go_and_tell(app, paths::edition(id), "gepland");
}

Response remove(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in_path<EditionId>(request);
  const auto removed =
      service::remove_meeting(app.services, viewer, id, id_in_path<base::MeetingId>(request, 1));
  if (!removed && removed.error().code == EditionFault::not_found) return not_found(app, request, viewer);
  return go_and_tell(app, paths::edition(id), removed ? "bijeenkomst-weg" : "bezocht");
}

}  // namespace

void add_meetings(http::Router& router, App& app) {
  using http::Method;
  router.add(Method::post, paths::kMeetings,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return keep(app, request, viewer, form, {});
             }));
  router.add(Method::post, paths::kMeeting,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               const auto of = id_in_path<base::MeetingId>(request, 1);
               return of.known() ? keep(app, request, viewer, form, of) : not_found(app, request, viewer);
             }));
  router.add(Method::post, paths::kSeries,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return plan_series(app, request, viewer, form);
             }));
  router.add(Method::post, paths::kMeetingRemove,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return remove(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
