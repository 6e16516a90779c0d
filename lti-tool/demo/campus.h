#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "demo/access_tokens.h"
#include "demo/calendar.h"
#include "demo/gradebook.h"
#include "demo/launches.h"
#include "demo/pages.h"
#include "demo/platform.h"
#include "http/router.h"

namespace groeipad::demo {

/// One LMS with its course.
struct School {
  Platform platform;
  Gradebook gradebook;
};

/// Everything that the demo's routes share; outlives the router.
struct Campus {
  School moodle;
  School brightspace;
  Launches launches;
  AccessTokens tokens;
  Pages pages;
  Calendar& calendar;
  const base::Clock& wall;
  base::Log& log;
  base::Url own_url;
  base::Url tool_url;

  [[nodiscard]] School& school(Lms lms) { return lms == Lms::moodle ? moodle : brightspace; }
};

/// "/", "/klok", and each LMS's course page.
void add_front_routes(http::Router& router, Campus& campus);
/// Launch start, authorization endpoint, keys, token endpoint.
void add_launch_routes(http::Router& router, Campus& campus);
/// Assignment and Grade Services 2.0.
void add_grade_routes(http::Router& router, Campus& campus);
/// Names and Role Provisioning Services 2.0.
void add_roster_routes(http::Router& router, Campus& campus);

/// Address in the LMS at which a launch starts.
[[nodiscard]] std::string launch_path(const Account& account, Container container);

}  // namespace groeipad::demo
