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

void add_editions(http::Router& router, App& app);      ///< all editions, a new one, applications as a list
void add_edition(http::Router& router, App& app);       ///< one edition: its group, trainers, places
void add_meetings(http::Router& router, App& app);      ///< the meetings of an edition
void add_course(http::Router& router, App& app);        ///< the course of an enrolment
void add_institutions(http::Router& router, App& app);  ///< institutions and their contacts
void add_own_people(http::Router& router, App& app);    ///< a contact's people
void add_recruitment(http::Router& router, App& app);   ///< texts, flyers, the logo
void add_manager_page(http::Router& router, App& app);  ///< a participant's links, and what they show
void add_intake(http::Router& router, App& app);  ///< the intake: form, appointment, outcome, report, reply
void add_teams(http::Router& router, App& app);   ///< forming design teams
void add_team(http::Router& router, App& app);    ///< a design team's own page
void add_team_year(http::Router& router, App& app);  ///< judging somebody's year in a team
void add_find(http::Router& router, App& app);       ///< people and teams by name
void add_audit(http::Router& router, App& app);      ///< who saw or changed what of whom

}  // namespace groeipad::web::routes
