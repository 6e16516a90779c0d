#include "web/app.h"

#include "web/pages/messages.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/security.h"

namespace groeipad::web {
http::Router make_router(App& app) {
  http::Router router;
  routes::add_account(router, app);
  routes::add_lti(router, app);
  routes::add_tracks(router, app);
  routes::add_desk(router, app);
  routes::add_steps(router, app);
  routes::add_modules(router, app);
  routes::add_quizzes(router, app);
  routes::add_dossier(router, app);
  routes::add_themes(router, app);
  routes::add_peers(router, app);
  routes::add_library(router, app);
  routes::add_self_assessment(router, app);
  routes::add_place(router, app);
  routes::add_group(router, app);
  routes::add_ops(router, app);
  routes::add_registration(router, app);
  routes::add_platforms(router, app);
  routes::add_platform(router, app);
  routes::add_grades(router, app);
  routes::add_editions(router, app);
  routes::add_edition(router, app);
  routes::add_meetings(router, app);
  routes::add_course(router, app);
  routes::add_institutions(router, app);
  routes::add_own_people(router, app);
  routes::add_recruitment(router, app);
  routes::add_manager_page(router, app);
  routes::add_intake(router, app);
  routes::add_teams(router, app);
  routes::add_team(router, app);
  routes::add_team_year(router, app);
  routes::add_find(router, app);
  routes::add_audit(router, app);
  return router;
}

void finish(App& app, const http::Request& request, http::Response& response) {
  if (routes::is_bare_error(request, response)) {
    routes::put_page(
        response, pages::error_page(routes::frame_for_stranger(app, request), response.status, request.id));
    // Not where the failure may be the database's own.
    if (response.status < 500) allow_frame(response, routes::framing_origin(app, request));
  }
  harden(response, app.services.public_url.is_https());
}

}  // namespace groeipad::web
