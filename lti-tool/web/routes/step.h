#pragma once

#include "service/viewer.h"
#include "web/app.h"

/// What answers at a step of one's own track (kStep, kTask), by the kind of step. The route's values are
/// track and step, in that order.
namespace groeipad::web::routes {

/// Forms in which people write: a dozen long answers, each letter as up to twelve bytes.
inline constexpr std::size_t kWritingLimit = 2 * 1024 * 1024;

http::Response module_step(App& app, const http::Request& request, const service::Viewer& viewer);
http::Response module_task(App& app, const http::Request& request, const service::Viewer& viewer);
http::Response keep_module_task(App& app, const http::Request& request, const service::Viewer& viewer,
                                const base::Fields& form);

/// Steps of any other kind.
http::Response other_step_page(App& app, const http::Request& request, const service::Viewer& viewer);
http::Response other_task_page(App& app, const http::Request& request, const service::Viewer& viewer);
http::Response keep_other_task(App& app, const http::Request& request, const service::Viewer& viewer,
                               const base::Fields& form);

}  // namespace groeipad::web::routes
