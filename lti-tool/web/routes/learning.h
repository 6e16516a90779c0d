#pragma once

#include "service/quiz.h"
#include "web/app.h"
#include "web/routes/guarded.h"

/// What the routes inside a module share.
namespace groeipad::web::routes {

/// Answers with `show(frame, module)` where the module is there and open; else 404, or 403 with what opens
/// it.
template <class Show>
http::Response in_open_module(App& app, const http::Request& request, const service::Viewer& viewer,
                              Show show);
[[nodiscard]] http::Response locked_module(App& app, const http::Request& request,
                                           const service::Viewer& viewer, const service::MyModule& mine,
                                           int status);
/// For faults that a form cannot mend: 404, and 403 for what is locked or over.
[[nodiscard]] http::Response refused_learning(App& app, const http::Request& request,
                                              const service::Viewer& viewer, std::string_view track,
                                              std::string_view step, service::LearnFault fault);

template <class Show>
http::Response in_open_module(App& app, const http::Request& request, const service::Viewer& viewer,
                              Show show) {
  const auto mine =
      service::my_module(app.services, viewer, request.path_values.at(0), request.path_values.at(1));
  if (!mine) return error_response(frame_for(app, request, viewer), request, 404);
  if (!mine->is_open()) return locked_module(app, request, viewer, *mine, 403);
  auto frame = frame_for(app, request, viewer);
  return show(frame, *mine);
}

}  // namespace groeipad::web::routes
