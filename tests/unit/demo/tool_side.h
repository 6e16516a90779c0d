#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>

#include "base/text.h"
#include "unit/demo/fixture.h"

namespace groeipad::testing {

/// What an honest tool asks at the authorization endpoint after the login request on `page`.
base::Fields authentication_request(const std::string& page);
http::Response authorize(DemoSchool& school, demo::Lms lms, const base::Fields& fields);
/// The id_token's claims of the launch that starts at `target`; an object without members where there is
/// none.
rapidjson::Document launched(DemoSchool& school, demo::Lms lms, std::string_view target);

/// A text claim, "" where it is absent.
std::string text_claim(const rapidjson::Value& claims, std::string_view name);
/// A claim of LTI's own by its short name: "deployment_id".
std::string lti_claim(const rapidjson::Value& claims, std::string_view name);

/// Where the frame of a demo page leads.
std::string frame_of(const std::string& page);
/// Path and query of an absolute address.
std::string target_of(std::string_view url);
std::string header(const http::Response& response, std::string_view name);
bool holds(const std::string& text, std::string_view part);

/// A registration request that Moodle takes.
std::string registration_request();
/// Registers the tool by way of the administrator's page, and gives the answer.
http::Response register_tool(DemoSchool& school, demo::Lms lms, const std::string& request);

}  // namespace groeipad::testing
