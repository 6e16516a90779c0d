#include "web/routes/guarded.h"
#include "web/routes/step.h"

namespace groeipad::web::routes {

http::Response other_step_page(App& app, const http::Request& request, const service::Viewer& viewer) {
  return error_response(frame_for(app, request, viewer), request, 404);
}

http::Response other_task_page(App& app, const http::Request& request, const service::Viewer& viewer) {
  return error_response(frame_for(app, request, viewer), request, 404);
}

http::Response keep_other_task(App& app, const http::Request& request, const service::Viewer& viewer,
                               const base::Fields&) {
  return error_response(frame_for(app, request, viewer), request, 404);
}

}  // namespace groeipad::web::routes
