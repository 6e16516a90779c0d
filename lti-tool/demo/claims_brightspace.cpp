#include <chrono>

#include "demo/claims.h"

namespace groeipad::demo {
namespace {

constexpr std::chrono::minutes kTokenLives{30};

void add_roles(ObjectBuilder& claims, CourseRole role) {
  constexpr std::string_view kClaim = "https://purl.imsglobal.org/spec/lti/claim/roles";
  switch (role) {
    case CourseRole::student:
      claims.add(kClaim, {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student",
                          "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"});
      return;
    case CourseRole::teacher:
    case CourseRole::non_editing_teacher:
      claims.add(kClaim, {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
                          "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"});
      return;
    case CourseRole::administrator:
      claims.add(kClaim, {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
                          "http://purl.imsglobal.org/vocab/lis/v2/membership#Administrator"});
      return;
    case CourseRole::employee:
      claims.add(kClaim, {"http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff"});
      return;
  }
}

/// The claim of Brightspace's own, a plain http address as its name.
void add_own_claim(ObjectBuilder& claims, const Account& account) {
  const std::string number = account.subject.substr(account.subject.find('_') + 1);
  const std::string tenant = account.subject.substr(0, account.subject.find('_'));
  claims.add("http://www.brightspace.com", claims.object()
                                               .add("tenant_id", tenant)
                                               .add("org_defined_id", "NH" + number)
                                               .add("user_id", std::stoll(number))
                                               .add("username", account.username)
                                               .add("Context.id.history", "")
                                               .add("ResourceLink.id.history", ""));
}

void add_person(ObjectBuilder& claims, const Platform& platform, const Account& account) {
  claims.add("sub", account.subject);
  if (!platform.shares_personal_data()) return;
  claims.add("given_name", account.given_name)
      .add("family_name", account.family_name)
      .add("name", account.name());
  claims.add("email", account.email());
}

void add_place(ObjectBuilder& claims) {
  claims.add("https://purl.imsglobal.org/spec/lti/claim/context",
             claims.object()
                 .add("id", kCourseId)
                 .add("label", "PROF-26")
                 .add("title", kCourseTitle)
                 .add("type", {"http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"}));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/resource_link",
             claims.object().add("id", kResourceLinkId).add("title", "Groeipad"));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/launch_presentation",
             claims.object().add("locale", "nl-NL"));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/tool_platform",
             claims.object()
                 .add("guid", "4b7d0f62-8a35-4c19-b1e7-93d2a6c05f48")
                 .add("product_family_code", "desire2learn")
                 .add("name", "Hogeschool Noorderhaven"));
}

/// No `lineitem`: where Brightspace offers none, the tool makes its own.
void add_services(ObjectBuilder& claims, const Platform& platform) {
  claims.add("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
             claims.object()
                 .add("scope", {"https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                                "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
                                "https://purl.imsglobal.org/spec/lti-ags/scope/score"})
                 .add("lineitems", platform.lineitems_url()));
  claims.add("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
             claims.object()
                 .add("context_memberships_url", platform.memberships_url())
                 .add("service_versions", {"2.0"}));
}

}  // namespace

rapidjson::Document brightspace_claims(const Platform& platform, const Launch& launch) {
  rapidjson::Document document;
  ObjectBuilder claims(document.GetAllocator());
  claims.add("iss", platform.issuer())
      .add("aud", platform.client_id())
      .add("azp", platform.client_id())
      .add("nonce", launch.nonce)
      .add("iat", numeric_date(launch.now))
      .add("nbf", numeric_date(launch.now))
      .add("exp", numeric_date(launch.now + kTokenLives))
      .add("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiResourceLinkRequest")
      .add("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0")
      .add("https://purl.imsglobal.org/spec/lti/claim/deployment_id", platform.deployment_id())
      .add("https://purl.imsglobal.org/spec/lti/claim/target_link_uri", platform.target_link_uri());
  add_person(claims, platform, *launch.account);
  add_roles(claims, launch.account->role);
  add_place(claims);
  add_services(claims, platform);
  add_own_claim(claims, *launch.account);
  static_cast<rapidjson::Value&>(document) = claims.take();
  return document;
}

}  // namespace groeipad::demo
