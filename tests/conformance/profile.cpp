#include "conformance/profile.h"

#include "conformance/id_token.h"
#include "lti/ags/ags.h"
#include "lti/nrps/nrps.h"

namespace groeipad::conformance {
namespace {

std::vector<std::string> all_scopes() {
  using namespace groeipad::lti;
  return {std::string(ags::scope::kLineItem), std::string(ags::scope::kLineItemReadOnly),
          std::string(ags::scope::kResultReadOnly), std::string(ags::scope::kScore),
          std::string(nrps::kScope)};
}

std::string system_role(std::string_view role) {
  return "http://purl.imsglobal.org/vocab/lis/v2/system/person" + std::string(role);
}
std::string institution_role(std::string_view role) {
  return "http://purl.imsglobal.org/vocab/lis/v2/institution/person" + std::string(role);
}

}  // namespace

Profile moodle_like() {
  Profile p;
  p.name = "moodle";
  p.family = "moodle";
  p.login = "/mod/lti/auth.php";
  p.token = "/mod/lti/token.php";
  p.keys = "/mod/lti/certs.php";
  p.configuration = "/mod/lti/openid-configuration.php";
  p.registration = "/mod/lti/openid-registration.php";
  p.items = "/mod/lti/services.php/2/lineitems";
  p.item_suffix = "/lineitem";
  p.item_query = "type_id=4";
  p.members = "/mod/lti/services.php/CourseSection/2/bindings/4/memberships";
  p.back = "/mod/lti/contentitem_return.php?course=2&id=4&sesskey=aB1";
  p.client_id = "Fq8ZpX0w2LrT5Ky";
  p.deployment = "4";
  p.learner_roles = list_of({membership("#Learner")});
  p.teacher_roles = list_of({membership("#Instructor"), institution_role("#Administrator")});
  p.learner_in_roster = "Learner";
  p.teacher_in_roster = "Instructor";
  p.message_hint = R"({"cmid":9,"launchid":"ltilaunch4_1217233795"})";
  p.claims = {{lti("context"), R"({"id":"2","label":"traject","title":"Traject","type":["CourseSection"]})"},
              {lti("ext"), R"({"user_username":"student1","lms":"moodle-2"})"},
              {lti("tool_platform"), R"({"product_family_code":"moodle","version":"2024100706","guid":"g"})"},
              {lti("custom"), R"({"Chosen-Item":"x","chosen_item":"x","unknown":"$Not.a.variable"})"},
              {"https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome",
               R"({"lis_result_sourcedid":"{\"data\":{\"instanceid\":\"8\"},\"hash\":\"b4\"}"})"}};
  p.scopes = all_scopes();
  p.messages = {"LtiResourceLinkRequest", "LtiDeepLinkingRequest"};
  p.gives_registration_token = true;
  p.is_moodle = true;
  return p;
}

Profile brightspace_like() {
  Profile p;
  p.name = "brightspace";
  p.family = "desire2learn";
  p.login = "/d2l/lti/authenticate";
  p.token = "/core/connect/token";
  p.keys = "/d2l/.well-known/jwks";
  p.configuration = "/d2l/.well-known/openid-configuration";
  p.registration = "/d2l/lti/registration";
  p.items = "/d2l/api/lti/ags/2.0/deployment/77/orgunit/6606/lineitems";
  p.members = "/d2l/api/lti/nrps/2.0/deployment/77/orgunit/6606/memberships";
  p.back = "/d2l/lti/dl/return?ou=6606";
  p.client_id = "5f1d7c52-95a4-4e6c-9a63-0b8a3b6e8d11";
  p.deployment = "b0a1d1f2-6a3b-4f55-8f0e-2f5cfc2f9a07";
  p.subject_suffix = "_342";
  p.audience = "https://api.brightspace.com/auth/token";
  p.learner_roles = list_of({membership("#Learner"), institution_role("#Learner"), "urn:lti:role:x/Learner"});
  p.teacher_roles = list_of({membership("#Instructor"), institution_role("#Instructor")});
  p.learner_in_roster = membership("#Learner");
  p.teacher_in_roster = membership("#Instructor");
  p.message_hint = "bGlua0lkPTEyMw";
  p.claims = {{lti("context"), R"({"id":"6606","label":"PRO1","title":"Professionaliseren","type":[)"
                               R"("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"]})"},
              {lti("launch_presentation"), R"({"locale":"nl-nl"})"},
              {lti("tool_platform"), R"({"product_family_code":"desire2learn","guid":"9c"})"},
              {"http://www.brightspace.com",
               R"({"tenant_id":"9c","org_defined_id":"s1","user_id":342,"username":"s1",)"
               R"("Context.id.history":"","ResourceLink.id.history":"","link_id":7})"}};
  p.scopes = all_scopes();
  p.messages = {"LtiResourceLinkRequest", "LtiDeepLinkingRequest", "LtiSubmissionReviewRequest"};
  p.tells_deployment = false;
  p.has_own_item = false;
  p.keys_have_alg = false;
  p.has_storage = true;
  p.sends_not_before = true;
  p.token_life = 1800;
  return p;
}

Profile canvas_like() {
  Profile p;
  p.name = "canvas";
  p.family = "canvas";
  p.login = "/api/lti/authorize_redirect";
  p.token = "/login/oauth2/token";
  p.keys = "/api/lti/security/jwks";
  p.configuration = "/api/lti/security/openid-configuration";
  p.registration = "/api/lti/registrations";
  p.items = "/api/lti/courses/107/line_items";
  p.members = "/api/lti/courses/107/names_and_roles";
  p.back = "/courses/107/deep_linking_response?modal=true";
  p.client_id = "104400000000000042";
  p.deployment = "9:8865aa05b4b79b64a91a86042e43af5ea8ae79eb";
  p.subject_suffix = "-535fa085f22b4655f48cd5a36a9215f64c062838";
  p.learner_roles = list_of({institution_role("#Student"), membership("#Learner"), system_role("#User")});
  p.teacher_roles = list_of({institution_role("#Instructor"), membership("#Instructor"),
                             membership("/Instructor#TeachingAssistant"), system_role("#User")});
  p.learner_in_roster = membership("#Learner");
  p.teacher_in_roster = membership("#Instructor");
  p.message_hint = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ2ZXJpZmllciI6IjEifQ.c2ln";
  p.claims = {
      {lti("context"), R"({"id":"4dde05e8ca1973bcca9bffc13e1548820eee93a3","label":"PRO1","title":"Pro",)"
                       R"("type":["http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"]})"},
      {lti("launch_presentation"), R"({"document_target":"iframe","height":400,"width":800,"locale":"nl"})"},
      {lti("tool_platform"), R"({"guid":"c","name":"C","version":"cloud","product_family_code":"canvas"})"},
      {lti("lti11_legacy_user_id"), as_json("535fa085f22b4655f48cd5a36a9215f64c062838")},
      {lti("eulaservice"), R"({"url":"https://canvas.example/eula"})"},
      {"https://www.instructure.com/placement", as_json("course_navigation")},
      {"https://canvas.instructure.com/lti/roles", "[\"student\"]"},
      {"errors", R"({"errors":{}})"},
      {"locale", as_json("nl")},
      {"picture", as_json("https://canvas.example/avatar.png")}};
  p.scopes = all_scopes();
  p.scopes.emplace_back("https://canvas.instructure.com/lti/public_jwk/scope/update");
  p.scopes.emplace_back("https://canvas.instructure.com/lti-ags/progress/scope/show");
  p.messages = {"LtiResourceLinkRequest", "LtiDeepLinkingRequest"};
  p.login_elsewhere = true;
  p.has_storage = true;
  p.token_life = 3600;
  p.roster_page = 2;
  return p;
}

}  // namespace groeipad::conformance
