#include <chrono>

#include "base/text.h"
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

void add_person(ObjectBuilder& claims, const Told& told) {
  const Account& account = *told.launch.account;
  claims.add("sub", account.subject);
  claims.add("https://purl.imsglobal.org/spec/lti/claim/lis",
             claims.object().add("person_sourcedid", "").add("course_section_sourcedid", ""));
  auto ext = claims.object();
  if (told.shares_people()) {
    claims.add("given_name", account.given_name)
        .add("family_name", account.family_name)
        .add("name", account.name());
    claims.add("email", account.email());
    ext.add("user_username", account.username);
  }
  ext.add("lms", "moodle-2");
  claims.add("https://purl.imsglobal.org/spec/lti/claim/ext", ext);
}

void add_place(ObjectBuilder& claims, const Told& told) {
  claims.add("https://purl.imsglobal.org/spec/lti/claim/context", claims.object()
                                                                      .add("id", kCourseId)
                                                                      .add("label", "PROF")
                                                                      .add("title", kCourseTitle)
                                                                      .add("type", {"CourseSection"}));
  claims.add("https://purl.imsglobal.org/spec/lti/claim/tool_platform",
             claims.object()
                 .add("product_family_code", "moodle")
                 .add("version", "2024100706")
                 .add("guid", "5d0c1e7ba9f2438e86b4c7a1d3e05f92")
                 .add("name", "ROC Zilverdijk")
                 .add("description", "Leeromgeving van ROC Zilverdijk"));
  auto presentation = claims.object();
  presentation.add("locale", "nl");
  if (!told.is(MessageKind::deep_linking)) {
    const bool window = told.launch.container == Container::window;
    presentation.add("document_target", window ? "window" : "iframe")
        .add("return_url", told.platform.issuer() + "/mod/lti/return.php?course=2&launch_container=" +
                               (window ? "4" : "3") + "&instanceid=" + told.activity.resource_link_id);
    claims.add("https://purl.imsglobal.org/spec/lti/claim/resource_link",
               claims.object()
                   .add("title", told.activity.title)
                   .add("description", told.activity.text)
                   .add("id", told.activity.resource_link_id));
  }
  claims.add("https://purl.imsglobal.org/spec/lti/claim/launch_presentation", presentation);
}

/// A name with capitals or signs comes twice: mapped to lower case and '_', and as it is.
std::map<std::string, std::string> doubled(const std::map<std::string, std::string>& custom) {
  std::map<std::string, std::string> all;
  for (const auto& [name, value] : custom) {
    std::string mapped;
    for (const char c : base::to_lower_ascii(name)) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      mapped += plain ? c : '_';
    }
    all[mapped] = value;
    all[name] = value;
  }
  return all;
}

void add_services(ObjectBuilder& claims, const Told& told) {
  auto custom = doubled(told.custom());
  if (!told.scopes(kRosterScopes).empty()) {
    const std::string memberships = told.platform.memberships_url(told.tool.deployment_id);
    custom["context_memberships_url"] = memberships;
    claims.add(
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
        claims.object().add("context_memberships_url", memberships).add("service_versions", {"1.0", "2.0"}));
  }
  claims.add_map("https://purl.imsglobal.org/spec/lti/claim/custom", custom);
  const auto scopes = told.scopes(kGradeScopes);
  if (scopes.empty()) return;
  auto endpoint = claims.object();
  endpoint.add_list("scope", scopes).add("lineitems", told.platform.lineitems_url(told.tool.deployment_id));
  if (!told.is(MessageKind::deep_linking) && !told.activity.line_item.empty()) {
    endpoint.add("lineitem", told.platform.lineitem_url(told.activity.line_item, told.tool.deployment_id));
  }
  claims.add("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", endpoint);
}

void add_message(ObjectBuilder& claims, const Told& told) {
  claims.add("https://purl.imsglobal.org/spec/lti/claim/message_type", name_of(told.launch.message));
  if (told.is(MessageKind::submission_review)) {
    claims.add("https://purl.imsglobal.org/spec/lti/claim/for_user",
               claims.object().add("user_id", told.launch.for_user));
  }
  if (!told.is(MessageKind::deep_linking)) return;
  claims.add("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
             claims.object()
                 .add("accept_types", {"ltiResourceLink"})
                 .add("accept_presentation_document_targets", {"frame", "iframe", "window"})
                 .add_flag("accept_copy_advice", false)
                 .add_flag("accept_multiple", true)
                 .add_flag("accept_unsigned", false)
                 .add_flag("auto_create", false)
                 .add_flag("can_confirm", false)
                 .add("deep_link_return_url", told.launch.deep_link_return_url)
                 .add("title", told.tool.name)
                 .add("text", ""));
}

}  // namespace

rapidjson::Document moodle_claims(const Platform& platform, const Launch& launch) {
  const Told told(platform, launch);
  rapidjson::Document document;
  ObjectBuilder claims(document.GetAllocator());
  claims.add("nonce", launch.nonce)
      .add("iat", numeric_date(launch.now))
      .add("exp", numeric_date(launch.now + kTokenLives))
      .add("iss", platform.issuer())
      .add("aud", told.tool.client_id)
      .add("https://purl.imsglobal.org/spec/lti/claim/deployment_id", told.tool.deployment_id)
      .add("https://purl.imsglobal.org/spec/lti/claim/target_link_uri", told.target())
      .add("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0");
  add_message(claims, told);
  add_person(claims, told);
  add_roles(claims, launch.account->role);
  add_place(claims, told);
  add_services(claims, told);
  static_cast<rapidjson::Value&>(document) = claims.take();
  return document;
}

}  // namespace groeipad::demo
