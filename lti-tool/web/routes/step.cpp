#include "web/routes/step.h"

#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

bool is_module(const App& app, const http::Request& request) {
  const auto* material = app.services.catalogue.material(request.path_values.at(0));
  return material != nullptr && material->module(request.path_values.at(1)) != nullptr;
}

}  // namespace

void add_steps(http::Router& router, App& app) {
  using http::Request;
  using service::Viewer;
  router.add(http::Method::get, paths::kStep,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return is_module(app, request) ? module_step(app, request, viewer)
                                              : other_step_page(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kTask,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return is_module(app, request) ? module_task(app, request, viewer)
                                              : other_task_page(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kTask,
             for_form(app,
                      [&app](const auto& request, const auto& viewer, const auto& form) {
                        return is_module(app, request) ? keep_module_task(app, request, viewer, form)
                                                       : keep_other_task(app, request, viewer, form);
                      }),
             kWritingLimit);
}

}  // namespace groeipad::web::routes
