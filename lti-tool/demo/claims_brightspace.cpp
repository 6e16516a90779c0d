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

void add_person(ObjectBuilder& claims, const Told& told) {
  const Account& account = *told.launch.account;
  claims.add("sub", account.subject);
  if (!told.shares_people()) return;
  claims.add("given_name", account.given_name)
      .add("family_name", account.family_name)
      .add("name", account.name());
  claims.add("email", account.email());
}

void add_place(ObjectBuilder& claims, const Told& told) {
  claims.add("https://purl.imsglobal.org/spec/lti/claim/context",
             claims.object()
                 .add("id", kCourseId)
                 .add("label", "PROF-26")
                 .add("title", kCourseTitle)
                 .add("type", {"http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"}));
  if (!told.is(MessageKind::deep_linking)) {
    claims.add("https://purl.imsglobal.org/spec/lti/claim/resource_link",
               claims.object().add("id", told.activity.resource_link_id).add("title", told.activity.title));
  }
  claims.add("https://purl.imsglobal.org/spec/lti/claim/launch_presentation",
             claims.object().add("locale", "nl-NL"));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/tool_platform",
             claims.object()
                 .add("guid", "4b7d0f62-8a35-4c19-b1e7-93d2a6c05f48")
                 .add("product_family_code", "desire2learn")
                 .add("name", "Hogeschool Noorderhaven"));
}

/// `lineitem` only for a column that came with the link: where Brightspace offers none, the tool makes its
/// own.
void add_services(ObjectBuilder& claims, const Told& told) {
  const auto custom = told.custom();
  if (!custom.empty()) claims.add_map("https://purl.imsglobal.org/spec/lti/claim/custom", custom);
  const auto scopes = told.scopes(kGradeScopes);
  if (!scopes.empty()) {
    auto endpoint = claims.object();
    endpoint.add_list("scope", scopes).add("lineitems", told.platform.lineitems_url(told.tool.deployment_id));
    if (!told.is(MessageKind::deep_linking) && !told.activity.line_item.empty()) {
      endpoint.add("lineitem", told.platform.lineitem_url(told.activity.line_item, told.tool.deployment_id));
    }
    claims.add("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", endpoint);
  }
  if (told.scopes(kRosterScopes).empty()) return;
  claims.add("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
             claims.object()
                 .add("context_memberships_url", told.platform.memberships_url(told.tool.deployment_id))
                 .add("service_versions", {"2.0"}));
}

void add_message(ObjectBuilder& claims, const Told& told) {
  claims.add("https://purl.imsglobal.org/spec/lti/claim/message_type", name_of(told.launch.message));
  if (told.is(MessageKind::submission_review)) {
    claims.add("https://purl.imsglobal.org/spec/lti/claim/for_user",
               claims.object().add("user_id", told.launch.for_user));
  }
  if (!told.is(MessageKind::deep_linking)) return;
  auto settings = claims.object();
  settings.add("accept_types", {"ltiResourceLink", "link"})
      .add("accept_presentation_document_targets", {"frame", "iframe", "window"})
      .add_flag("accept_multiple", true)
      .add_flag("accept_lineitem", true)
      .add_flag("auto_create", true)
      .add("deep_link_return_url", told.launch.deep_link_return_url);
  if (told.launch.data) settings.add("data", *told.launch.data);
  claims.add("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", settings);
}

}  // namespace

rapidjson::Document brightspace_claims(const Platform& platform, const Launch& launch) {
  const Told told(platform, launch);
  rapidjson::Document document;
  ObjectBuilder claims(document.GetAllocator());
  claims.add("iss", platform.issuer())
      .add("aud", told.tool.client_id)
      .add("azp", told.tool.client_id)
      .add("nonce", launch.nonce)
      .add("iat", numeric_date(launch.now))
      .add("nbf", numeric_date(launch.now))
      .add("exp", numeric_date(launch.now + kTokenLives))
      .add("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0")
      .add("https://purl.imsglobal.org/spec/lti/claim/deployment_id", told.tool.deployment_id)
      .add("https://purl.imsglobal.org/spec/lti/claim/target_link_uri", told.target());
  add_message(claims, told);
  add_person(claims, told);
  add_roles(claims, launch.account->role);
  add_place(claims, told);
  add_services(claims, told);
  add_own_claim(claims, *launch.account);
  static_cast<rapidjson::Value&>(document) = claims.take();
  return document;
}

}  // namespace groeipad::demo
