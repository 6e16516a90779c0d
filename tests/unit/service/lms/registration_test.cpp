#include "service/registration.h"

#include <catch2/catch.hpp>

#include "base/json.h"
#include "service/platform_desk.h"
#include "unit/service/lms/school.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;

const std::string kNew = "https://nieuw.example.nl";
const std::string kConfiguration = kNew + "/.well-known/openid-configuration";

std::string configuration(const std::string& issuer, const std::string& family = "moodle") {
  base::JsonWriter json;
  json.begin_object()
      .member("issuer", issuer)
      .member("authorization_endpoint", kNew + "/auth")
      .member("token_endpoint", kNew + "/token")
      .member("jwks_uri", kNew + "/jwks")
      .member("registration_endpoint", kNew + "/registration");
  json.key("https://purl.imsglobal.org/spec/lti-platform-configuration")
      .begin_object()
      .member("product_family_code", family)
      .end_object();
  return json.end_object().str();
}

std::string registered(const std::string& deployment) {
  base::JsonWriter json;
  json.begin_object().member("client_id", "new-client");
  json.key("https://purl.imsglobal.org/spec/lti-tool-configuration").begin_object();
  if (!deployment.empty()) json.member("deployment_id", deployment);
  return json.end_object().end_object().str();
}

/// An LMS that wants to register, and programme staff who invited it.
struct Newcomer {
  School school;
  Viewer staff = school.viewer(school.person, true, {ViewerRole::programme});
  std::string link =
      invite(school.services, staff, {"Nieuwe School", store::Sector::vo}, store::StaffAre::trainer).value();

  explicit Newcomer(const std::string& deployment = "31") {
    school.lms.pages[kConfiguration] = {200, {}, configuration(kNew)};
    school.lms.pages[kNew + "/registration"] = {200, {}, registered(deployment)};
  }
  [[nodiscard]] RegisterRequest request() const {
    return {.invitation = link.substr(link.rfind('/') + 1),
            .openid_configuration = kConfiguration,
            .registration_token = "reg-token",
            .request = "r1"};
  }
  base::Result<RegisterDone, RegisterFault> go() { return register_platform(school.services, request()); }
  RegisterFault refused() {
    const auto done = go();
    REQUIRE_FALSE(done);
    return done.error().code;
  }
  [[nodiscard]] std::vector<store::Platform> platforms() {
    auto all = school.services.db.read([](store::Reader& db) { return store::all_platforms(db); });
    std::erase_if(all, [](const store::Platform& platform) { return platform.issuer != kNew; });
    return all;
  }
};

std::string authorization_of(const School& school) {
  for (const auto& request : school.lms.requests) {
    if (request.method != "POST") continue;
    for (const auto& [name, value] : request.headers) {
      if (name == "Authorization") return value;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("An invited LMS registers itself, and is the institution's that the invitation names") {
  Newcomer newcomer;
  const auto done = newcomer.go();
  REQUIRE(done);
  CHECK(done->institution == "Nieuwe School");
  CHECK(done->family == "moodle");
  CHECK_FALSE(done->waits);
  REQUIRE(newcomer.platforms().size() == 1);
  const auto platform = newcomer.platforms().front();
  CHECK(platform.client_id == "new-client");
  CHECK(platform.login_url == kNew + "/auth");
  CHECK(platform.deployments == std::vector<std::string>{"31"});
  CHECK_FALSE(platform.learns_deployment);
  CHECK(platform.staff_are == store::StaffAre::trainer);
  CHECK(authorization_of(newcomer.school) == "Bearer reg-token");
}

TEST_CASE(
    "Brightspace: no registration token, no Authorization; the deployment comes with the first launch") {
  Newcomer newcomer("");
  auto request = newcomer.request();
  request.registration_token.clear();
  REQUIRE(register_platform(newcomer.school.services, request));
  CHECK(authorization_of(newcomer.school).empty());
  CHECK(newcomer.platforms().front().learns_deployment);
}

TEST_CASE("An invitation serves once") {
  Newcomer newcomer;
  REQUIRE(newcomer.go());
  CHECK(newcomer.refused() == RegisterFault::invitation_used);
  CHECK(newcomer.platforms().size() == 1);
}

TEST_CASE("An invitation that is old, withdrawn or made up opens nothing, and the LMS is not even asked") {
  Newcomer newcomer;
  auto expected = RegisterFault::not_invited;
  SECTION("old") {
    newcomer.school.wall.advance(kInvitationLife + 1s);
    expected = RegisterFault::invitation_used;
  }
  SECTION("withdrawn") {
    const auto desk = platform_desk(newcomer.school.services, newcomer.staff).value();
    REQUIRE(withdraw_invitation(newcomer.school.services, newcomer.staff,
                                desk.invitations.front().invitation.id));
  }
  SECTION("made up") { newcomer.link += "x"; }
  SECTION("absent") { newcomer.link += "/"; }
  CHECK(newcomer.refused() == expected);
  CHECK(newcomer.school.lms.requests.empty());
}

TEST_CASE("A registration that fails gives the invitation back") {
  Newcomer newcomer;
  auto& pages = newcomer.school.lms.pages;
  auto expected = RegisterFault::unreachable;
  SECTION("no configuration") { pages[kConfiguration] = {404, {}, ""}; }
  SECTION("an LMS that is down") { newcomer.school.lms.troubles.push_back({.part = kNew, .status = 0}); }
  SECTION("a private address") {
    newcomer.school.lms.troubles.push_back(
        {.part = kNew, .status = 0, .error = outbound::FetchError::private_address});
    expected = RegisterFault::bad_address;
  }
  SECTION("a redirect") {
    newcomer.school.lms.troubles.push_back(
        {.part = kNew, .status = 0, .error = outbound::FetchError::redirected});
  }
  SECTION("too much") {
    newcomer.school.lms.troubles.push_back(
        {.part = kNew, .status = 0, .error = outbound::FetchError::too_large});
  }
  SECTION("another's issuer") {
    pages[kConfiguration] = {200, {}, configuration("https://ander.example.nl")};
    expected = RegisterFault::bad_configuration;
  }
  SECTION("no JSON") {
    pages[kConfiguration] = {200, {}, "<html>"};
    expected = RegisterFault::bad_configuration;
  }
  SECTION("refused by the LMS") {
    pages[kNew + "/registration"] = {400, {}, "missing_domain"};
    expected = RegisterFault::refused;
  }
  SECTION("an LMS that breaks") { pages[kNew + "/registration"] = {502, {}, ""}; }
  SECTION("an answer without a client id") {
    pages[kNew + "/registration"] = {200, {}, "{}"};
    expected = RegisterFault::bad_answer;
  }
  CHECK(newcomer.refused() == expected);
  CHECK(newcomer.platforms().empty());
  pages[kConfiguration] = {200, {}, configuration(kNew)};
  pages[kNew + "/registration"] = {200, {}, registered("31")};
  newcomer.school.lms.troubles.clear();
  CHECK(newcomer.go());
}

TEST_CASE("A configuration that is not https is not fetched") {
  Newcomer newcomer;
  auto request = newcomer.request();
  request.openid_configuration = GENERATE("http://nieuw.example.nl/c", "http://127.0.0.1/c", "ftp://x/y", "");
  const auto done = register_platform(newcomer.school.services, request);
  REQUIRE_FALSE(done);
  CHECK(newcomer.school.lms.requests.empty());
}

TEST_CASE("Closed, nobody registers; open with approval, programme staff decide") {
  Newcomer newcomer;
  auto& services = newcomer.school.services;
  auto request = newcomer.request();
  SECTION("closed") {
    services.registration = RegistrationPolicy::closed;
    CHECK(newcomer.refused() == RegisterFault::closed);
  }
  SECTION("approval") {
    services.registration = RegistrationPolicy::approval;
    request.invitation.clear();
    const auto done = register_platform(services, request);
    REQUIRE(done);
    CHECK(done->waits);
    CHECK(newcomer.platforms().empty());
    const auto desk = platform_desk(services, newcomer.staff).value();
    REQUIRE(desk.waiting.size() == 1);
    const auto id = desk.waiting.front().id;
    SECTION("approved") {
      REQUIRE(approve(services, newcomer.staff, id, {"Open School", store::Sector::hbo},
                      store::StaffAre::contact));
      REQUIRE(newcomer.platforms().size() == 1);
      CHECK(newcomer.platforms().front().deployments == std::vector<std::string>{"31"});
      CHECK(
          approve(services, newcomer.staff, id, {"Open School", store::Sector::hbo}, store::StaffAre::contact)
              .error()
              .code == DeskFault::not_found);
    }
    SECTION("declined") {
      REQUIRE(decline(services, newcomer.staff, id));
      CHECK(newcomer.platforms().empty());
      CHECK(platform_desk(services, newcomer.staff)->waiting.empty());
    }
  }
}

TEST_CASE("Only so many slow registrations at a time") {
  Newcomer newcomer;
  const auto one = newcomer.school.services.outgoing.enter();
  const auto two = newcomer.school.services.outgoing.enter();
  CHECK(newcomer.refused() == RegisterFault::busy);
}

TEST_CASE("The platform desk is for programme staff alone") {
  School school;
  auto& services = school.services;
  const auto other = school.viewer(school.person, true, {ViewerRole::trainer, ViewerRole::contact});
  const auto id = school.platform;
  CHECK(platform_desk(services, other).error().code == DeskFault::forbidden);
  CHECK(platform_page(services, other, id).error().code == DeskFault::forbidden);
  CHECK(invite(services, other, {"X", store::Sector::vo}, store::StaffAre::nothing).error().code ==
        DeskFault::forbidden);
  CHECK(withdraw_invitation(services, other, base::InvitationId{1}).error().code == DeskFault::forbidden);
  CHECK(approve(services, other, base::RegistrationId{1}, {"X", store::Sector::vo}, store::StaffAre::nothing)
            .error()
            .code == DeskFault::forbidden);
  CHECK(decline(services, other, base::RegistrationId{1}).error().code == DeskFault::forbidden);
  CHECK(register_by_hand(services, other, {}).error().code == DeskFault::forbidden);
  CHECK(change(services, other, id, "x", store::StaffAre::trainer, true).error().code ==
        DeskFault::forbidden);
  CHECK(add_deployment(services, other, id, "2").error().code == DeskFault::forbidden);
  CHECK(suspend(services, other, id).error().code == DeskFault::forbidden);
  CHECK(resume(services, other, id).error().code == DeskFault::forbidden);
  CHECK(self_test(services, other, id).error().code == DeskFault::forbidden);
}

TEST_CASE("A self-test says what is wrong, one line for each thing it looks at") {
  School school;
  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  const auto results = [&] {
    std::vector<ProbeResult> shown;
    const auto lines = self_test(school.services, staff, school.platform).value();
    for (const auto& line : lines) shown.push_back(line.result);
    return shown;
  };
  using enum ProbeResult;
  const std::string jwks = std::string(kLms) + "/jwks";
  SECTION("keys that are not there, a roster that is not switched on") {
    school.lms.grants_roster = false;
    CHECK(results() == std::vector{fine, bad_status, not_tried, fine, scope_missing});
  }
  SECTION("services that are switched off, in Moodle's words") {
    school.lms.troubles.push_back({.part = "/jwks", .status = 0});
    for (int i = 0; i < 2; ++i) {
      school.lms.troubles.push_back(
          {.part = "/token", .status = 400, .body = R"({"error" : "invalid_scope"})"});
    }
    CHECK(results() == std::vector{fine, unreachable, not_tried, scope_missing, scope_missing});
  }
  SECTION("a key set without keys, a clock that is off") {
    school.lms.pages[jwks] = {200, {{"date", "Mon, 21 Sep 2026 14:00:00 GMT"}}, R"({"keys":[]})"};
    CHECK(results() == std::vector{fine, no_keys, clock_differs, fine, fine});
  }
  SECTION("an LMS that refuses our assertion") {
    school.lms.troubles.push_back({.part = "/jwks", .status = 0});
    school.lms.troubles.push_back({.part = "/token", .status = 400});
    school.lms.troubles.push_back({.part = "/token", .status = 500});
    CHECK(results() == std::vector{fine, unreachable, not_tried, token_refused, unreachable});
  }
}

TEST_CASE("A manual registration is checked field by field") {
  School school;
  ManualRegistration typed{.institution = {"School", store::Sector::vo},
                           .name = "ELO",
                           .issuer = "https://a.example.nl",
                           .client_id = "c",
                           .login_url = "https://a.example.nl/l",
                           .token_url = "https://a.example.nl/t",
                           .jwks_url = "https://a.example.nl/k",
                           .token_audience = "",
                           .deployments = "1\n 2 \n\n"};
  CHECK(check(school.services, typed).empty());
  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  const auto id = register_by_hand(school.services, staff, typed);
  REQUIRE(id);
  CHECK(register_by_hand(school.services, staff, typed).error().code == DeskFault::already_there);
  CHECK(platform_page(school.services, staff, *id)->shown.platform.deployments ==
        std::vector<std::string>{"1", "2"});

  typed.name = " ";
  typed.login_url = "http://a.example.nl/l";
  typed.jwks_url = "javascript:alert(1)";
  typed.client_id = std::string(256, 'x');
  const auto remarks = check(school.services, typed);
  REQUIRE(remarks.size() == 4);
  CHECK(remarks[0].fault == FieldFault::missing);
  CHECK(remarks[1].fault == FieldFault::too_long);
  CHECK(remarks[2].fault == FieldFault::not_https);
  CHECK(remarks[3].fault == FieldFault::no_address);
}

}  // namespace groeipad::service::test
