#include <catch2/catch.hpp>

#include "lti/jose/jwk_set.h"
#include "unit/lti/token_builder.h"

namespace groeipad::lti {
namespace {

using launch::Check;
using launch::Message;
using launch::MessageType;
using launch::Roles;
using test::a_launch;
using test::in_seconds;
using test::lti;
using test::quoted;

constexpr std::string_view kMembership = "http://purl.imsglobal.org/vocab/lis/v2/membership";

Message accepted(const test::TokenBuilder& launch) {
  auto report = test::check(launch.str());
  const std::string objection = report.outcome ? "" : report.outcome.error().detail;
  INFO(objection);
  REQUIRE(report.outcome.has_value());
  CHECK(report.passed.size() == 19);
  return *std::move(report.outcome);
}

std::string roles(std::initializer_list<std::string> all) {
  std::string json = "[";
  for (const auto& role : all) {
    if (json.size() > 1) json += ',';
    json += quoted(role);
  }
  return json + "]";
}

std::string membership(std::string_view role) { return std::string(kMembership) + std::string(role); }

TEST_CASE("launches that must work: a student, with everything the platform told") {
  const Message message = accepted(a_launch());
  CHECK(message.type == MessageType::resource_link);
  CHECK(message.subject == "person-7");
  CHECK(message.deployment_id == "1");
  CHECK(message.roles == Roles{.learner = true});
  CHECK_FALSE(message.roles.staff());
  CHECK(message.name == "Noor Bakker");
  CHECK(message.given_name == "Noor");
  CHECK(message.family_name == "Bakker");
  CHECK(message.email == "noor@school.example");
  CHECK(message.target_link_uri == "https://tool.example/groeipad/track");
  REQUIRE(message.context.has_value());
  CHECK(message.context->id == "course-9");
  CHECK(message.context->label == "PRO1");
  CHECK(message.context->title == "Professionalisering");
  REQUIRE(message.resource_link.has_value());
  CHECK(message.resource_link->id == "link-3");
  CHECK(message.resource_link->title == "Mijn leertraject");
  CHECK_FALSE(message.grades.has_value());
  CHECK_FALSE(message.memberships.has_value());
}

struct RoleRow {
  std::string name;
  std::string json;
  Roles expected;
};

TEST_CASE("launches that must work: roles") {
  const std::vector<RoleRow> rows{
      {"teacher", roles({membership("#Instructor")}), {.instructor = true}},
      {"several roles",
       roles({membership("#Learner"), membership("#Mentor")}),
       {.learner = true, .mentor = true}},
      {"short role name Instructor", roles({"Instructor"}), {.instructor = true}},
      {"short role name Learner", roles({"Learner"}), {.learner = true}},
      {"unknown roles next to known ones",
       roles({"urn:x:Wizard", membership("#Instructor"), "Wizard"}),
       {.instructor = true}},
      {"only unknown roles", roles({"urn:x:Wizard", "Wizard", membership("#Wizard")}), {}},
      {"an empty role", roles({""}), {}},
      {"no roles at all", "[]", {}},
      {"entries that are no text", R"([null,7,{"Instructor":1},"Learner"])", {.learner = true}},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(accepted(a_launch().with(lti("roles"), row.json)).roles == row.expected);
    }
  }
}

TEST_CASE("launches that must work: name only") {
  const Message message = accepted(a_launch().without("email").without("given_name").without("family_name"));
  CHECK(message.name == "Noor Bakker");
  CHECK(message.email.empty());
}

TEST_CASE("launches that must work: email only") {
  const Message message = accepted(a_launch().without("name").without("given_name").without("family_name"));
  CHECK(message.name.empty());
  CHECK(message.email == "noor@school.example");
}

TEST_CASE("launches that must work: no personal data at all") {
  auto launch = a_launch().without("name").without("email").without("given_name").without("family_name");
  CHECK(accepted(launch).subject == "person-7");
}

TEST_CASE("launches that must work: no context claim") {
  CHECK_FALSE(accepted(a_launch().without(lti("context"))).context.has_value());
}

TEST_CASE("launches that must work: aud as array") {
  accepted(a_launch().with("aud", R"(["groeipad-client"])"));
  accepted(a_launch().with("aud", R"(["groeipad-client"])").with("azp", quoted("groeipad-client")));
}

TEST_CASE("launches that must work: null for optional claims") {
  auto launch = a_launch();
  for (const char* name : {"name", "given_name", "family_name", "email", "azp", "nbf", "locale", "picture"}) {
    launch.with(name, "null");
  }
  for (const char* name : {"context", "custom", "launch_presentation", "lis", "tool_platform"}) {
    launch.with(lti(name), "null");
  }
  launch.with("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", "null");
  launch.with("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", "null");
  const Message message = accepted(launch);
  CHECK(message.name.empty());
  CHECK_FALSE(message.context.has_value());
  CHECK_FALSE(message.grades.has_value());
}

TEST_CASE("optional claims of the wrong type count as absent") {
  auto launch = a_launch().with("name", "7").with("email", "[]").with("locale", "{}");
  launch.with(lti("context"), "[1]")
      .with(lti("custom"), quoted("x"))
      .with(lti("launch_presentation"), "true");
  launch.with("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", "1");
  const Message message = accepted(launch);
  CHECK(message.name.empty());
  CHECK(message.email.empty());
  CHECK(message.custom.empty());
  CHECK_FALSE(message.context.has_value());
  CHECK_FALSE(message.grades.has_value());
}

TEST_CASE("launches that must work: unknown claims ignored") {
  accepted(a_launch()
               .with("http://www.brightspace.com", R"({"org_defined_id":"7","username":"n"})")
               .with("zzz", "[[1]]"));
}

TEST_CASE("launches that must work: custom parameters, of which only texts are kept") {
  const Message message =
      accepted(a_launch().with(lti("custom"), R"({"track":"verbinder","a":"","n":1,"o":null})"));
  CHECK(message.custom == std::map<std::string, std::string>{{"track", "verbinder"}, {"a", ""}});
}

TEST_CASE("launches that must work: locale, of the launch before that of the person") {
  CHECK(accepted(a_launch().with("locale", quoted("nl-NL"))).locale == "nl-NL");
  auto both =
      a_launch().with("locale", quoted("nl-NL")).with(lti("launch_presentation"), R"({"locale":"en_us"})");
  CHECK(accepted(both).locale == "en-us");
  CHECK(accepted(a_launch().with("locale", quoted("<script>"))).locale.empty());
}

TEST_CASE("launches that must work: nbf present, also a little ahead of our clock") {
  accepted(a_launch().with("nbf", in_seconds(-5)));
  accepted(a_launch().with("nbf", in_seconds(60)));
}

TEST_CASE("launches that must work: clocks that differ by up to a minute") {
  accepted(a_launch().with("iat", in_seconds(60)).with("exp", in_seconds(120)));
  accepted(a_launch().with("iat", in_seconds(-119)).with("exp", in_seconds(-59)));
  accepted(a_launch().with("iat", in_seconds(-600)).with("exp", in_seconds(1200)));
}

TEST_CASE("launches that must work: dates with a fraction or an exponent") {
  accepted(a_launch().with("iat", in_seconds(-5) + ".75").with("exp", in_seconds(55) + ".0"));
  accepted(a_launch().with("iat", "1.788250799e9"));
}

TEST_CASE("launches that must work: several deployments") {
  CHECK(accepted(a_launch().with(lti("deployment_id"), quoted("2"))).deployment_id == "2");
}

TEST_CASE("launches that must work: two platforms with the same sub") {
  auto other = test::expectations();
  other.issuer = "https://other.example";
  const auto report = test::check(a_launch().with("iss", quoted("https://other.example")).str(), other);
  REQUIRE(report.outcome.has_value());
  CHECK(report.outcome->subject == accepted(a_launch()).subject);
}

TEST_CASE("launches that must work: JWKs without alg") {
  const auto& key = test::platform_key();
  auto json = jose::to_jwk_set({{"platform-key", key.public_key(), key.n(), key.e()}});
  const std::string alg = R"("alg":"RS256",)";
  json.erase(json.find(alg), alg.size());
  const auto found = jose::JwkSet::parse(json).value().find("platform-key");
  REQUIRE(found.has_value());
  const auto token = jose::take_apart(a_launch().str());
  REQUIRE(token.has_value());
  CHECK(launch::check_launch(*token, *found, test::expectations()).outcome.has_value());
}

TEST_CASE("launches that must work: no one in particular, where the deployment allows it") {
  auto expected = test::expectations();
  expected.allow_anonymous = true;
  for (const auto& token : {a_launch().without("sub").str(), a_launch().with("sub", "\"\"").str(),
                            a_launch().with("sub", "null").str()}) {
    const auto report = test::check(token, expected);
    REQUIRE(report.outcome.has_value());
    CHECK(report.outcome->subject.empty());
  }
  CHECK_FALSE(test::check(a_launch().with("sub", "7").str(), expected).outcome.has_value());
}

TEST_CASE("ids of exactly 255 characters work") {
  const std::string id(255, 'x');
  CHECK(accepted(a_launch().with("sub", quoted(id))).subject == id);
}

TEST_CASE("a token of exactly 32 levels works") {
  accepted(a_launch().with("deep", std::string(31, '[') + std::string(31, ']')));
}

TEST_CASE("deep linking needs neither resource link nor target") {
  auto launch = a_launch().with(lti("message_type"), quoted("LtiDeepLinkingRequest"));
  launch.without(lti("resource_link")).without(lti("target_link_uri"));
  launch.with(test::kSettings, R"({"deep_link_return_url":"https://lms.example/back","accept_types":[]})");
  const Message message = accepted(launch);
  CHECK(message.type == MessageType::deep_linking);
  CHECK(message.target_link_uri.empty());
  CHECK_FALSE(message.resource_link.has_value());
}

TEST_CASE("a submission review says whose work it is about") {
  auto launch = a_launch().with(lti("message_type"), quoted("LtiSubmissionReviewRequest"));
  launch.with(lti("for_user"), R"({"user_id":"person-9"})").without(lti("resource_link"));
  const Message message = accepted(launch);
  CHECK(message.type == MessageType::submission_review);
  CHECK(message.for_user == "person-9");
}

TEST_CASE("services are read where they are offered") {
  auto launch = a_launch();
  launch.with(
      "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
      R"({"scope":["a","b",1],"lineitems":"https://lms.example/items","lineitem":"https://lms.example/items/1"})");
  launch.with("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
              R"({"context_memberships_url":"https://lms.example/members?x=1","service_versions":["2.0"]})");
  const Message message = accepted(launch);
  REQUIRE(message.grades.has_value());
  CHECK(message.grades->scopes == std::vector<std::string>{"a", "b"});
  CHECK(message.grades->lineitems == "https://lms.example/items");
  CHECK(message.grades->lineitem == "https://lms.example/items/1");
  REQUIRE(message.memberships.has_value());
  CHECK(message.memberships->memberships_url == "https://lms.example/members?x=1");
}

TEST_CASE("a return address is kept only when a browser may follow it") {
  const auto with_return = [](const char* url) {
    return a_launch().with(lti("launch_presentation"), R"({"return_url":")" + std::string(url) + "\"}");
  };
  CHECK(accepted(with_return("https://lms.example/back?x=1")).return_url == "https://lms.example/back?x=1");
  CHECK(accepted(with_return("javascript:alert(1)")).return_url.empty());
}

TEST_CASE("names are cut to 255 characters, never inside one") {
  std::string name;
  for (int i = 0; i < 300; ++i) name += "\xc3\xab";
  CHECK(accepted(a_launch().with("name", quoted(name))).name.size() == 510);
}

TEST_CASE("targets inside the tool") {
  const auto at_root = base::parse_url("https://tool.example").value();
  const auto below = base::parse_url("https://tool.example/groeipad/").value();
  CHECK(launch::lies_inside(at_root, "https://tool.example"));
  CHECK(launch::lies_inside(at_root, "https://tool.example:443/anything?x=..%2f"));
  CHECK(launch::lies_inside(below, "https://TOOL.example/groeipad"));
  CHECK(launch::lies_inside(below, "https://tool.example/groeipad/"));
  CHECK(launch::lies_inside(below, "https://tool.example/groeipad/a..b/...?q"));
  CHECK_FALSE(launch::lies_inside(below, "https://tool.example/"));
}

}  // namespace
}  // namespace groeipad::lti
