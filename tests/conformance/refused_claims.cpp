#include "conformance/stage.h"

// Launches that must be refused because of what the token says.

namespace groeipad::conformance {
namespace {

struct ClaimRow {
  std::string name;
  std::string check;  ///< that must fail
  std::function<void(IdToken&, const Platform&)> change;
};

/// Another value of one claim.
ClaimRow set(std::string name, std::string check, std::string claim, std::string json) {
  return {std::move(name), std::move(check),
          [claim = std::move(claim), json = std::move(json)](IdToken& token, const Platform&) {
            token.with(claim, json);
          }};
}

ClaimRow absent(std::string name, std::string check, std::string claim) {
  return {std::move(name), std::move(check),
          [claim = std::move(claim)](IdToken& token, const Platform&) { token.without(claim); }};
}

std::vector<ClaimRow> issuer_rows() {
  return {
      set("iss not the registered one", "issuer", "iss", as_json("https://evil.example")),
      {"iss with a slash more", "issuer",
       [](IdToken& t, const Platform& p) { t.with("iss", as_json(p.issuer() + "/")); }},
      absent("iss absent", "issuer", "iss"),
      {"iss an array", "issuer",
       [](IdToken& t, const Platform& p) { t.with("iss", "[" + as_json(p.issuer()) + "]"); }},
      set("aud without our client id: text", "audience", "aud", as_json("other-client")),
      set("aud without our client id: array", "audience", "aud", R"(["other-client"])"),
      set("aud without our client id: empty array", "audience", "aud", "[]"),
      absent("aud absent", "audience", "aud"),
      set("aud a number", "audience", "aud", "7"),
      {"aud with an untrusted extra audience", "audience",
       [](IdToken& t, const Platform& p) {
         const std::string us = as_json(p.profile().client_id);
         t.with("aud", "[" + us + ",\"other\"]").with("azp", us);
       }},
      {"several aud and azp not ours", "authorized_party",
       [](IdToken& t, const Platform& p) {
         const std::string us = as_json(p.profile().client_id);
         t.with("aud", "[" + us + "," + us + "]").with("azp", as_json("other"));
       }},
      {"several aud and no azp", "authorized_party",
       [](IdToken& t, const Platform& p) {
         const std::string us = as_json(p.profile().client_id);
         t.with("aud", "[" + us + "," + us + "]");
       }},
      set("one aud and azp not ours", "authorized_party", "azp", as_json("other")),
  };
}

std::vector<ClaimRow> date_rows() {
  const auto dates = [](std::string name, std::string check, long long iat, long long exp) {
    return ClaimRow{std::move(name), std::move(check), [iat, exp](IdToken& t, const Platform&) {
                      t.with("iat", in_seconds(iat)).with("exp", in_seconds(exp));
                    }};
  };
  return {
      dates("iat and exp long past", "issued_at", -86'400, -82'800),
      dates("iat over 10 minutes back", "issued_at", -605, 600),
      dates("iat in the future", "issued_at", 75, 600),
      dates("exp past", "expiry", -120, -65),
      absent("iat absent", "issued_at", "iat"),
      set("iat a text", "issued_at", "iat", as_json("now")),
      set("iat below zero", "issued_at", "iat", "-9223372036854775808"),
      set("iat beyond all numbers", "issued_at", "iat", "18446744073709551615"),
      absent("exp absent", "expiry", "exp"),
      set("exp 1e300", "expiry", "exp", "1e300"),
      {"nbf in the future", "not_before", [](IdToken& t, const Platform&) { t.with("nbf", in_seconds(75)); }},
      set("nbf a text", "not_before", "nbf", as_json("now")),
  };
}

std::vector<ClaimRow> nonce_rows() {
  return {
      absent("nonce absent", "nonce", "nonce"),
      set("nonce empty", "nonce", "nonce", "\"\""),
      set("nonce unknown", "nonce", "nonce", as_json("another")),
      set("nonce a number", "nonce", "nonce", "1"),
      set("nonce a list", "nonce", "nonce", "[]"),
      set("nonce an object", "nonce", "nonce", "{}"),
  };
}

std::vector<ClaimRow> message_rows() {
  const std::string version = lti("version");
  const std::string type = lti("message_type");
  const std::string deployment = lti("deployment_id");
  return {
      set("version other than 1.3.0: 1.3", "version", version, as_json("1.3")),
      set("version other than 1.3.0: LTI-1p0", "version", version, as_json("LTI-1p0")),
      absent("version absent", "version", version),
      absent("message_type absent", "message_type", type),
      set("message_type unknown", "message_type", type, as_json("LtiStartProctoring")),
      set("message_type in other case", "message_type", type, as_json("ltiresourcelinkrequest")),
      absent("deployment_id absent", "deployment", deployment),
      set("deployment_id empty", "deployment", deployment, "\"\""),
      set("deployment_id not registered", "deployment", deployment, as_json("not-there")),
      absent("sub absent", "subject", "sub"),
      set("sub null", "subject", "sub", "null"),
      set("sub empty", "subject", "sub", "\"\""),
      set("sub a number", "subject", "sub", "7"),
      set("submission review without for_user", "subject", type, as_json("LtiSubmissionReviewRequest")),
      {"submission review of nobody", "subject",
       [](IdToken& t, const Platform&) {
         t.with(lti("message_type"), as_json("LtiSubmissionReviewRequest"))
             .with(lti("for_user"), R"({"name":"Noor"})");
       }},
      absent("roles claim absent", "roles", lti("roles")),
      set("roles claim null", "roles", lti("roles"), "null"),
      set("roles claim a text", "roles", lti("roles"), as_json("Instructor")),
  };
}

std::vector<ClaimRow> link_rows() {
  const std::string link = lti("resource_link");
  const std::string target = lti("target_link_uri");
  return {
      absent("resource_link absent", "resource_link", link),
      set("resource_link without id", "resource_link", link, R"({"title":"x"})"),
      set("resource_link with an empty id", "resource_link", link, R"({"id":""})"),
      set("resource_link with a null id", "resource_link", link, R"({"id":null})"),
      set("resource_link with a number for id", "resource_link", link, R"({"id":3})"),
      set("resource_link a text", "resource_link", link, as_json("link-3")),
      absent("target_link_uri absent", "target_link", target),
      set("target_link_uri a number", "target_link", target, "1"),
      set("target_link_uri outside the tool: another host", "target_link", target,
          as_json("https://evil.example/lti/launch")),
      set("target_link_uri outside the tool: a script", "target_link", target,
          as_json("javascript:alert(1)")),
      set("target_link_uri outside the tool: no scheme", "target_link", target,
          as_json("//evil.example/lti/launch")),
      set("target_link_uri outside the tool: a path", "target_link", target, as_json("/lti/launch")),
      set("target_link_uri outside the tool: nothing", "target_link", target, "\"\""),
  };
}

std::vector<ClaimRow> identifier_rows() {
  const std::string long_id = as_json(std::string(256, 'x'));
  const std::string accented = as_json("id\xc3\xa9");
  const auto object = [](const std::string& id) { return "{\"id\":" + id + "}"; };
  return {
      set("sub over 255 characters", "identifiers", "sub", long_id),
      set("sub not ASCII", "identifiers", "sub", accented),
      set("sub with a NUL", "identifiers", "sub", "\"a\\u0000b\""),
      set("resource_link.id over 255 characters", "identifiers", lti("resource_link"), object(long_id)),
      set("resource_link.id not ASCII", "identifiers", lti("resource_link"), object(accented)),
      set("context.id over 255 characters", "identifiers", lti("context"), object(long_id)),
      set("context.id not ASCII", "identifiers", lti("context"), object(accented)),
      set("for_user.user_id over 255 characters", "identifiers", lti("for_user"),
          "{\"user_id\":" + long_id + "}"),
  };
}

void play(Stage& stage, const ClaimRow& row) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto login = begin(stage, browser, platform);
  IdToken token = platform.launch(stage.tool(), login.nonce);
  row.change(token, platform);
  const std::string text = token.str();
  const auto answer = post_launch(browser, text, login.state);
  expect_refused(stage, browser, answer, row.check, 400, {login.state, login.nonce, text});
  require(!has(answer.body, "evil.example"), "the page shows what the token said");
}

/// Addresses that only look like the tool's.
void play_lookalikes(Stage& stage) {
  const std::string tool = stage.tool();
  for (const std::string& target :
       {tool + ".evil.example/lti/launch", tool + "@evil.example/", tool + "/../../etc",
        tool + "/%2e%2e/admin", tool + "/..%5cadmin", tool + "/%zz"}) {
    Platform& platform = stage.moodle();
    auto browser = stage.browser();
    const auto answer = launch(stage, browser, platform, {},
                               [&](IdToken& token) { token.with(lti("target_link_uri"), as_json(target)); });
    try {
      expect_refused(stage, browser, answer, "target_link");
    } catch (const Failed& failed) {
      throw Failed{target + ": " + failed.reason};
    }
  }
}

}  // namespace

void add_refused_claims(Rows& rows) {
  for (const auto& part :
       {issuer_rows(), date_rows(), nonce_rows(), message_rows(), link_rows(), identifier_rows()}) {
    for (const auto& row : part) {
      rows.push_back({"refuse: " + row.name, [row](Stage& stage) { play(stage, row); }});
    }
  }
  rows.push_back({"refuse: target_link_uri outside the tool: lookalikes", play_lookalikes});
}

}  // namespace groeipad::conformance
