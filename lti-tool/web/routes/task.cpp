#include "service/task.h"

#include "web/pages/paths.h"
#include "web/pages/task.h"
#include "web/routes/guarded.h"
#include "web/routes/step.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::TaskFault;
using service::Viewer;

const std::string& track_of(const Request& request) { return request.path_values.at(0); }
const std::string& step_of(const Request& request) { return request.path_values.at(1); }

/// Where a page of this step is read again, also when it answers a form.
pages::Frame frame_at(App& app, const Request& request, const Viewer& viewer) {
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::open_step(track_of(request), step_of(request));
  return frame;
}

int status_of(TaskFault fault) {
  switch (fault) {
    case TaskFault::not_found:
      return 404;
    case TaskFault::locked:
    case TaskFault::not_taking_part:
      return 403;
    case TaskFault::closed:
      return 409;
    case TaskFault::missing:
    case TaskFault::too_long:
      break;
  }
  return 422;
}

std::vector<std::string> texts_in(const App& app, const Request& request, const base::Fields& form) {
  std::vector<std::string> texts;
  const auto* material = app.services.catalogue.material(track_of(request));
  const traject::Task* task = material == nullptr ? nullptr : material->task(step_of(request));
  if (task == nullptr) return texts;
  for (const traject::Prompt& prompt : service::fields_of(*task))
    texts.push_back(field(form, "answer-" + prompt.id));
  return texts;
}

bool theme_has_page(const App& app, const Request& request, const traject::Step& step) {
  const auto* material = app.services.catalogue.material(track_of(request));
  return material != nullptr && material->theme(step.theme) != nullptr;
}

}  // namespace

Response other_step_page(App& app, const Request& request, const Viewer& viewer) {
  if (const auto task = service::my_task(app.services, viewer, track_of(request), step_of(request)))
    return Response::html(200, pages::task_page(frame_at(app, request, viewer), *task));
  const auto step = service::my_step(app.services, viewer, track_of(request), step_of(request));
  if (!step) return error_response(frame_for(app, request, viewer), request, 404);
  return Response::html(200, pages::step_page(frame_at(app, request, viewer), *step,
                                              theme_has_page(app, request, *step->at().step)));
}

/// A task has one page: that of its step.
Response other_task_page(App& app, const Request& request, const Viewer& viewer) {
  if (!service::my_task(app.services, viewer, track_of(request), step_of(request)))
    return error_response(frame_for(app, request, viewer), request, 404);
  return go_to(app, paths::open_step(track_of(request), step_of(request)));
}

Response keep_other_task(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const bool hand_in = field(form, "do") == "hand_in";
  const auto texts = texts_in(app, request, form);
  const auto kept = service::keep_task(app.services, viewer, track_of(request), step_of(request), texts,
                                       hand_in ? service::Keep::hand_in : service::Keep::draft, request.id);
  const std::string url = paths::open_step(track_of(request), step_of(request));
  if (kept) return go_to(app, url + (hand_in ? "#ingeleverd" : "#uitwerking"));
  const TaskFault fault = kept.error().code;
  const auto task = service::my_task(app.services, viewer, track_of(request), step_of(request));
  if (fault == TaskFault::not_found || !task)
    return error_response(frame_for(app, request, viewer), request, 404);
  return Response::html(status_of(fault), pages::task_page(frame_at(app, request, viewer), *task,
                                                           pages::RefusedTask{texts, fault}));
}

}  // namespace groeipad::web::routes
