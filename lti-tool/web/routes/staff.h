#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/platform_desk.h"
#include "web/pages/staff.h"
#include "web/routes/guarded.h"

/// What the routes of the programme's desk have in common.
namespace groeipad::web::routes {

/// The id in the address; nullopt where that is no number that could be one.
template <class Id>
[[nodiscard]] std::optional<Id> id_in(const http::Request& request) {
  const auto id = id_in_path<Id>(request);
  return id.known() ? std::optional(id) : std::nullopt;
}

/// The page for what the desk would not do.
[[nodiscard]] inline http::Response refused(App& app, const http::Request& request,
                                            const service::Viewer& viewer, service::DeskFault fault) {
  int status = 404;
  if (fault == service::DeskFault::forbidden) status = 403;
  if (fault == service::DeskFault::busy) status = 503;
  return error_response(frame_for(app, request, viewer), request, status);
}

/// What the page's address says was just done.
[[nodiscard]] inline pages::Notice notice_of(const http::Request& request) {
  const auto fields = request.query_fields();
  return fields ? pages::notice_from(field(*fields, "melding")) : pages::Notice::none;
}

[[nodiscard]] inline http::Response go_to(App& app, std::string_view path, pages::Notice notice) {
  return go_to(app, base::with_query(std::string(path), "melding", pages::slug_of(notice)));
}

/// The frame of a page that answers a form too: a change of language leads to `path`.
[[nodiscard]] inline pages::Frame frame_at(App& app, const http::Request& request,
                                           const service::Viewer& viewer, std::string_view path) {
  auto frame = frame_for(app, request, viewer);
  frame.path = path;
  return frame;
}

}  // namespace groeipad::web::routes
