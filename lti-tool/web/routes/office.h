#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/url.h"
#include "service/pick_person.h"
#include "web/pages/form_fields.h"
#include "web/routes/guarded.h"

/// What the routes of editions, institutions and the course of an enrolment have in common.
namespace groeipad::web::routes {

/// What the page's address says was just done (pages::add_told).
[[nodiscard]] inline std::string told_in(const http::Request& request) {
  return field(request.query_fields().value_or(base::Fields{}), "melding");
}
[[nodiscard]] inline http::Response go_and_tell(App& app, std::string_view path, std::string_view told) {
  return go_to(app, base::with_query(std::string(path), "melding", told));
}
[[nodiscard]] inline http::Response not_found(App& app, const http::Request& request,
                                              const service::Viewer& viewer) {
  return error_response(frame_for(app, request, viewer), request, 404);
}
/// The frame of a page that answers a form too: a change of language leads to `path`.
[[nodiscard]] inline pages::Frame frame_of_page(App& app, const http::Request& request,
                                                const service::Viewer& viewer, std::string_view path) {
  auto frame = frame_for(app, request, viewer);
  frame.path = path;
  return frame;
}
/// A list to keep. `name`: of the file, ASCII.
[[nodiscard]] inline http::Response as_csv(std::string_view name, const std::vector<base::CsvCells>& rows) {
  http::Response response;
  response.body = base::write_csv(rows);
  response.with("Content-Type", "text/csv; charset=utf-8");
  response.with("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
  return response;
}

/// Whom a form names: by id ("person"), or by a name or address ("who") that only one person has.
struct Picked {
  base::PersonId person;  ///< not known(): see `refused`
  pages::PickRefused refused;
};
[[nodiscard]] inline Picked picked_in(App& app, const service::Viewer& viewer, const base::Fields& form) {
  if (const auto id = id_of<base::PersonId>(field(form, "person")); id.known()) return {id, {}};
  const std::string who = field(form, "who");
  auto found = service::people_called(app.services, viewer, who);
  if (found.size() == 1) return {found.front().person.id, {}};
  return {{}, {who, std::move(found)}};
}

}  // namespace groeipad::web::routes
