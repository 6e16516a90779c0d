#include "base/text.h"
#include "conformance/stage.h"

// Login initiation: what works, and what must be refused.

namespace groeipad::conformance {
namespace {

struct LoginRow {
  std::string name;
  std::string field;
  std::function<std::optional<std::string>(const Stage&)> value;  ///< nullopt: absent
};

LoginRow with(std::string name, std::string field, std::string value) {
  return {std::move(name), std::move(field), [value](const Stage&) { return value; }};
}
LoginRow without(std::string name, std::string field) {
  return {std::move(name), std::move(field), [](const Stage&) { return std::nullopt; }};
}

std::vector<LoginRow> refused_rows() {
  const std::string hostile = "\"><script>alert(1)</script>";
  return {
      with("unknown issuer", "iss", "https://elsewhere.example"),
      without("issuer absent", "iss"),
      with("hostile issuer reflected nowhere", "iss", hostile),
      with("unknown client id", "client_id", "somebody-else"),
      with("hostile client id reflected nowhere", "client_id", hostile),
      without("login_hint absent", "login_hint"),
      without("target absent", "target_link_uri"),
      with("target outside the tool", "target_link_uri", "https://evil.example/lti/launch"),
      with("target a script", "target_link_uri", "javascript:alert(1)"),
      {"target that only starts like ours", "target_link_uri",
       [](const Stage& stage) { return stage.tool() + ".evil.example/"; }},
  };
}

void play(Stage& stage, const LoginRow& row) {
  for (const bool by_post : {true, false}) {
    auto fields = login_fields(stage, stage.moodle());
    if (const auto value = row.value(stage)) {
      fields[row.field] = *value;
    } else {
      fields.erase(row.field);
    }
    auto browser = stage.browser();
    const auto answer =
        by_post ? browser.post("/lti/login", as_form(fields)) : browser.get("/lti/login?" + as_form(fields));
    require(answer.status == 400, "answered with " + std::to_string(answer.status));
    require(answer.header("Content-Type").starts_with("text/html"), "refused without a page");
    require(!has(answer.body, "alert(1)") && !has(answer.body, "evil.example"),
            "the page shows what was sent");
    require(answer.all("Set-Cookie").empty(), "refused with a cookie");
  }
}

void check_request(const Stage& stage, const Platform& platform, const std::string& location) {
  const auto value = [&](std::string_view name) { return query_value(location, name); };
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"scope", "openid"},
      {"response_type", "id_token"},
      {"response_mode", "form_post"},
      {"prompt", "none"},
      {"client_id", platform.profile().client_id},
      {"redirect_uri", stage.tool() + "/lti/launch"},
      {"login_hint", "4"},
      {"lti_message_hint", platform.profile().message_hint},
      {"repost", ""}};
  for (const auto& [name, text] : expected) require(value(name) == text, name + " is " + value(name));
  require(value("state").size() >= 22 && value("nonce").size() >= 22, "state or nonce is short");
}

void by(Stage& stage, bool post) {
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    auto browser = stage.browser();
    const std::string form = as_form(login_fields(stage, *platform));
    const auto answer = post ? browser.post("/lti/login", form) : browser.get("/lti/login?" + form);
    require(answer.status == 302, platform->profile().name + ": " + std::to_string(answer.status));
    require(answer.header("Location").starts_with(platform->login_url() + "?"), "leads elsewhere");
    check_request(stage, *platform, answer.header("Location"));
    require(answer.header("Cache-Control") == "no-store", "may be cached");
  }
}

void hostile_hint(Stage& stage) {
  auto fields = login_fields(stage, stage.moodle());
  fields["login_hint"] = "a\r\nSet-Cookie: x=1&b=\"<>";
  auto browser = stage.browser();
  const auto answer = browser.post("/lti/login", as_form(fields));
  require(answer.status == 302, "answered with " + std::to_string(answer.status));
  require(answer.all("Set-Cookie").size() == 1, "a header was slipped in");
  require(query_value(answer.header("Location"), "login_hint") == fields["login_hint"],
          "the hint was changed");
}

/// Two registrations of one issuer: its second client is registered at the same platform.
void client_id_decides(Stage& stage) {
  Profile profile = canvas_like();
  profile.name = "twice";
  Platform& platform = stage.fresh(profile);
  const std::string second = "10990000000000777";
  const std::string link = stage.invitation();
  platform.intercept(profile.registration, [&](const http::Request& request) {
    std::string body = request.body;
    body.insert(1, "\"client_id\":\"" + second + "\",");
    return json_reply(201, body);
  });
  const auto page = stage.enter(platform, link);
  platform.restore();
  require(page.status == 200, "the second registration was answered with " + std::to_string(page.status));
  auto fields = login_fields(stage, platform);
  for (const std::string& client : {profile.client_id, second}) {
    fields["client_id"] = client;
    auto browser = stage.browser();
    const auto answer = browser.post("/lti/login", as_form(fields));
    require(query_value(answer.header("Location"), "client_id") == client, "client_id does not decide");
  }
  fields.erase("client_id");
  auto browser = stage.browser();
  const auto answer = browser.post("/lti/login", as_form(fields));
  require(answer.status == 400, "without client_id: " + std::to_string(answer.status));
}

void without_client_id(Stage& stage) {
  auto fields = login_fields(stage, stage.moodle());
  fields.erase("client_id");
  auto browser = stage.browser();
  require(browser.post("/lti/login", as_form(fields)).status == 302,
          "an issuer with one registration needs none");
}

}  // namespace

void add_refused_logins(Rows& rows) {
  rows.push_back({"login: by POST", [](Stage& stage) { by(stage, true); }});
  rows.push_back({"login: by GET", [](Stage& stage) { by(stage, false); }});
  for (const auto& row : refused_rows()) {
    rows.push_back({"login: " + row.name, [row](Stage& stage) { play(stage, row); }});
  }
  rows.push_back({"login: hostile hint goes to the platform encoded and nowhere else", hostile_hint});
  rows.push_back({"login: two registrations of one issuer, client_id decides", client_id_decides});
  rows.push_back({"login: one registration, client_id absent", without_client_id});
}

}  // namespace groeipad::conformance
