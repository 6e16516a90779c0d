#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "demo/access_tokens.h"
#include "demo/activities.h"
#include "demo/calendar.h"
#include "demo/external_tools.h"
#include "demo/faults.h"
#include "demo/gradebook.h"
#include "demo/invitations.h"
#include "demo/launches.h"
#include "demo/pages.h"
#include "demo/picks.h"
#include "demo/platform.h"
#include "demo/score_log.h"
#include "demo/visitors.h"
#include "http/router.h"

namespace groeipad::demo {

/// One LMS with its course.
struct School {
  Platform platform;
  Gradebook gradebook;
  ExternalTools tools;
  Activities activities;
};

/// Everything that the demo's routes share; outlives the router.
struct Campus {
  School moodle;
  School brightspace;
  Launches launches;
  Visitors visitors;
  Picks picks;
  Invitations invitations;
  Faults faults;
  ScoreLog scores;
  FetchToolKeys fetch_tool_keys;
  AccessTokens tokens;
  Pages pages;
  Calendar& calendar;
  const base::Clock& wall;
  base::Log& log;
  base::Url own_url;
  base::Url tool_url;

  [[nodiscard]] School& school(Lms lms) { return lms == Lms::moodle ? moodle : brightspace; }
  [[nodiscard]] const School& school(Lms lms) const { return lms == Lms::moodle ? moodle : brightspace; }
};

/// "/", "/klok".
void add_front_routes(http::Router& router, Campus& campus);
/// Each LMS's course page and the page on which a teacher picks activities.
void add_course_routes(http::Router& router, Campus& campus);
/// Who has which grade, for teachers.
void add_gradebook_routes(http::Router& router, Campus& campus);
/// Starts of launches, authorization endpoint.
void add_launch_routes(http::Router& router, Campus& campus);
/// Where the tool's deep linking response arrives.
void add_deep_link_routes(http::Router& router, Campus& campus);
/// Keys and token endpoint.
void add_security_routes(http::Router& router, Campus& campus);
/// Dynamic Registration 1.0.
void add_registration_routes(http::Router& router, Campus& campus);
/// The administrator's list of tools.
void add_admin_routes(http::Router& router, Campus& campus);
/// Assignment and Grade Services 2.0.
void add_grade_routes(http::Router& router, Campus& campus);
/// Names and Role Provisioning Services 2.0.
void add_roster_routes(http::Router& router, Campus& campus);

/// Address in the LMS at which a launch of `activity` starts.
[[nodiscard]] std::string launch_path(const Account& account, const Activity& activity, Container container);
/// Address at which a deep linking request to `tool` starts.
[[nodiscard]] std::string deep_link_path(const Account& account, const ExternalTool& tool);

/// Makes a registered tool usable and puts a link to it in the course, so that it can be tried. False:
/// nothing with that client id waits for it.
bool activate_tool(Campus& campus, Lms lms, std::string_view client_id);

[[nodiscard]] std::string_view school_name(Lms lms);
[[nodiscard]] std::string_view product_name(Lms lms);
/// Forms of other sites may change nothing here.
[[nodiscard]] bool is_from_here(const Campus& campus, const http::Request& request);
/// What the head of every page of an LMS shows.
void show_lms(html::Values& values, Lms lms);

}  // namespace groeipad::demo
