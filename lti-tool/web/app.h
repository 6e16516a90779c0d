#pragma once

#include <string>

#include "html/templates.h"
#include "http/router.h"
#include "http/server.h"
#include "service/services.h"
#include "web/metrics.h"
#include "web/rate_limit.h"

namespace groeipad::web {

/// What every route works with. Made once, outlives the server; each part is thread-safe.
struct App {
  service::Services& services;
  const html::Templates& templates;
  Metrics& metrics;
  RateLimit& login_rate;  ///< per address, on login initiation
};

/// All routes of the tool. To add a page: a file in routes/, its line here, its template and words beside the
/// others.
[[nodiscard]] http::Router make_router(App& app);

/// What happens to each answer on its way out: security headers, and a page instead of a bare line for
/// errors.
void finish(App& app, const http::Request& request, http::Response& response);

}  // namespace groeipad::web
