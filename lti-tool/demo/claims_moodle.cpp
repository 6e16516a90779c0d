#include <chrono>

#include "demo/claims.h"

namespace groeipad::demo {
namespace {

constexpr std::chrono::seconds kTokenLives{60};

/// Moodle's own lists: a teacher without editing rights is an Instructor here (and a Learner in the roster).
void add_roles(ObjectBuilder& claims, CourseRole role) {
  constexpr std::string_view kClaim = "https://purl.imsglobal.org/spec/lti/claim/roles";
  constexpr std::string_view kLearner = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
  constexpr std::string_view kInstructor = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
  switch (role) {
    case CourseRole::student:
    case CourseRole::employee:
      claims.add(kClaim, {kLearner});
      return;
    case CourseRole::teacher:
    case CourseRole::non_editing_teacher:
      claims.add(kClaim, {kInstructor});
      return;
    case CourseRole::administrator:
      claims.add(kClaim, {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                          kInstructor, "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator"});
      return;
  }
}

void add_person(ObjectBuilder& claims, const Platform& platform, const Account& account) {
  claims.add("sub", account.subject);
  claims.add("https://purl.imsglobal.org/spec/lti/claim/lis",
             claims.object().add("person_sourcedid", "").add("course_section_sourcedid", ""));
  auto ext = claims.object();
  if (platform.shares_personal_data()) {
    claims.add("given_name", account.given_name)
        .add("family_name", account.family_name)
        .add("name", account.name());
    claims.add("email", account.email());
    ext.add("user_username", account.username);
  }
  ext.add("lms", "moodle-2");
  claims.add("https://purl.imsglobal.org/spec/lti/claim/ext", ext);
}

void add_place(ObjectBuilder& claims, const Platform& platform, const Launch& launch) {
  const bool window = launch.container == Container::window;
  claims.add("https://purl.imsglobal.org/spec/lti/claim/context", claims.object()
                                                                      .add("id", kCourseId)
                                                                      .add("label", "PROF")
                                                                      .add("title", kCourseTitle)
                                                                      .add("type", {"CourseSection"}));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/resource_link",
             claims.object().add("title", "Groeipad").add("description", "").add("id", kResourceLinkId));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/launch_presentation",
             claims.object()
                 .add("locale", "nl")
                 .add("document_target", window ? "window" : "iframe")
                 .add("return_url", platform.issuer() + "/mod/lti/return.php?course=2&launch_container=" +
                                        (window ? "4" : "3") + "&instanceid=8"));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/tool_platform",
             claims.object()
                 .add("product_family_code", "moodle")
                 .add("version", "2024100706")
                 .add("guid", "5d0c1e7ba9f2438e86b4c7a1d3e05f92")
                 .add("name", "ROC Zilverdijk")
                 .add("description", "Leeromgeving van ROC Zilverdijk"));
}

void add_services(ObjectBuilder& claims, const Platform& platform) {
  claims.add("https://purl.imsglobal.org/spec/lti/claim/custom",
             claims.object().add("context_memberships_url", platform.memberships_url()));
  claims.add("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
             claims.object()
                 .add("scope", {"https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
                                "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
                                "https://purl.imsglobal.org/spec/lti-ags/scope/score"})
                 .add("lineitems", platform.lineitems_url())
                 .add("lineitem", platform.lineitem_url("1")));
  claims.add("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
             claims.object()
                 .add("context_memberships_url", platform.memberships_url())
                 .add("service_versions", {"1.0", "2.0"}));
}

}  // namespace

rapidjson::Document moodle_claims(const Platform& platform, const Launch& launch) {
  rapidjson::Document document;
  ObjectBuilder claims(document.GetAllocator());
  claims.add("nonce", launch.nonce)
      .add("iat", numeric_date(launch.now))
      .add("exp", numeric_date(launch.now + kTokenLives))
      .add("iss", platform.issuer())
      .add("aud", platform.client_id())
      .add("https://purl.imsglobal.org/spec/lti/claim/deployment_id", platform.deployment_id())
      .add("https://purl.imsglobal.org/spec/lti/claim/target_link_uri", platform.target_link_uri())
      .add("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiResourceLinkRequest")
      .add("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0");
  add_person(claims, platform, *launch.account);
  add_roles(claims, launch.account->role);
  add_place(claims, platform, launch);
  add_services(claims, platform);
  static_cast<rapidjson::Value&>(document) = claims.take();
  return document;
}

}  // namespace groeipad::demo
