#pragma once

#include "http/router.h"
#include "web/app.h"

/// One file per family of addresses; web/app.cpp calls them all.
namespace groeipad::web::routes {

void add_lti(http::Router& router,
             App& app);  ///< /lti/login, /lti/launch, /lti/jwks.json, the ways round lost cookies
void add_tracks(http::Router& router,
                App& app);  ///< the front door, which tracks there are, my track, learning questions, rubric
void add_desk(http::Router& router,
              App& app);  ///< the trainer's desk, a participant's track, submission reviews
void add_steps(http::Router& router, App& app);    ///< a step of my track, its task, by kind of step
void add_modules(http::Router& router, App& app);  ///< pages, reflections and figures of a module
void add_quizzes(http::Router& router, App& app);  ///< tests and attempts
void add_dossier(http::Router& router, App& app);  ///< what one wrote; for trainers: reading and judging it
void add_themes(http::Router& router, App& app);   ///< themes of the group tracks, their background
void add_peers(http::Router& router, App& app);    ///< what colleagues wrote, feedback on it
void add_library(http::Router& router, App& app);  ///< microlearnings
void add_self_assessment(http::Router& router, App& app);  ///< scoring oneself, growth
void add_account(http::Router& router,
                 App& app);                      ///< language, log out, how to call someone, /api/me
void add_place(http::Router& router, App& app);  ///< choosing what to place in an LMS
void add_group(http::Router& router, App& app);  ///< the group of a placement, /api/roster
void add_ops(http::Router& router, App& app);    ///< assets, /healthz, /readyz, /metrics

void add_registration(http::Router& router, App& app);  ///< /lti/register: an LMS that registers itself
void add_platforms(http::Router& router, App& app);     ///< all LMSs, invitations, approval, by hand
void add_platform(http::Router& router, App& app);      ///< one LMS
void add_grades(http::Router& router, App& app);        ///< the outbox of grades

void add_find(http::Router& router, App& app);   ///< people and teams by name
void add_audit(http::Router& router, App& app);  ///< who saw or changed what of whom

}  // namespace groeipad::web::routes
