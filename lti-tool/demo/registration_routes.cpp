#include "base/json.h"
#include "demo/campus.h"
#include "demo/guid.h"
#include "demo/registration_request.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

Response moodle_configuration(Campus& campus, const Request&) {
  const Platform& platform = campus.moodle.platform;
  return Response::json(
      200, platform_configuration(platform, platform.issuer() + "/mod/lti/openid-registration.php"));
}

/// Refuses with a bare word, which is no JSON.
Response bare_word(int status, const std::string& word) { return Response::html(status, word); }

Response moodle_register(Campus& campus, const Request& request) {
  School& school = campus.moodle;
  const auto client_id =
      client_of_token(school.platform, request.header("Authorization").value_or(""), campus.wall.now());
  if (!client_id) return bare_word(401, client_id.error());
  if (school.tools.find(*client_id)) return bare_word(401, "token_already_used");
  auto tool = read_registration(request.body, campus.tool_url);
  if (!tool) return bare_word(400, tool.error());
  tool->client_id = *client_id;
  const auto added = school.tools.add(std::move(*tool));
  if (!added) return bare_word(401, "token_already_used");
  return Response::json(200, registration_answer(*added, Lms::moodle));
}

/// The same token reads the registration that was made with it.
Response moodle_registration(Campus& campus, const Request& request) {
  School& school = campus.moodle;
  const auto client_id =
      client_of_token(school.platform, request.header("Authorization").value_or(""), campus.wall.now());
  if (!client_id) return bare_word(401, client_id.error());
  const auto tool = school.tools.find(*client_id);
  return tool ? Response::json(200, registration_answer(*tool, Lms::moodle))
              : bare_word(404, "client_not_found");
}

std::string secret_in(const Request& request) {
  const auto query = request.query_fields().value_or(base::Fields());
  return std::string(base::only_field(query, "registration").value_or(""));
}

Response no_json(int status, std::string_view error, std::string_view description) {
  base::JsonWriter json;
  json.begin_object().member("error", error).member("error_description", description).end_object();
  return Response::json(status, json.str());
}

/// The secret in this address is all that lets a tool register: who has not got it sees nothing.
Response brightspace_configuration(Campus& campus, const Request& request) {
  const std::string secret = secret_in(request);
  if (!campus.invitations.is_open(secret, campus.wall.now())) return Response::text(404, "Not Found");
  const Platform& platform = campus.brightspace.platform;
  const std::string endpoint =
      base::with_query(platform.issuer() + "/d2l/lti/register", "registration", secret);
  return Response::json(200, platform_configuration(platform, endpoint));
}

Response brightspace_register(Campus& campus, const Request& request) {
  const std::string secret = secret_in(request);
  if (!campus.invitations.is_open(secret, campus.wall.now())) {
    return no_json(403, "access_denied", "This registration is not open.");
  }
  auto tool = read_registration(request.body, campus.tool_url);
  if (!tool) return no_json(400, "invalid_client_metadata", tool.error());
  if (!campus.invitations.use(secret, campus.wall.now())) {
    return no_json(403, "access_denied", "This registration is not open.");
  }
  tool->client_id = new_guid();
  static_cast<void>(campus.brightspace.tools.add(*tool));
  return Response::json(201, registration_answer(*tool, Lms::brightspace));
}

}  // namespace

void add_registration_routes(http::Router& router, Campus& campus) {
  const auto add = [&](Method method, std::string_view path, auto handle) {
    router.add(method, path, [&campus, handle](const Request& request) { return handle(campus, request); });
  };
  add(Method::get, "/moodle/mod/lti/openid-configuration.php", moodle_configuration);
  add(Method::get, "/moodle/mod/lti/openid-registration.php", moodle_registration);
  add(Method::post, "/moodle/mod/lti/openid-registration.php", moodle_register);
  add(Method::get, "/brightspace/d2l/.well-known/openid-configuration", brightspace_configuration);
  add(Method::post, "/brightspace/d2l/lti/register", brightspace_register);
}

}  // namespace groeipad::demo
