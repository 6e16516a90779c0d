#include <algorithm>

#include "base/json.h"
#include "conformance/stage.h"

// Launches that must work: on each kind of platform.

namespace groeipad::conformance {
namespace {

struct WorkingRow {
  std::string name;
  Person person;
  std::function<void(IdToken&, const Platform&)> change;
  std::function<void(const rapidjson::Document&, const HttpAnswer&)> expect;
};

bool has_role(const rapidjson::Document& me, std::string_view role) {
  const auto* roles = base::member(me, "roles");
  if (roles == nullptr || !roles->IsArray()) throw Failed{"/api/me tells no roles"};
  const auto all = roles->GetArray();
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return base::text_of(one) == role; });
}

void is_participant(const rapidjson::Document& me, const HttpAnswer&) {
  require(has_role(me, "participant"), "no participant");
  require(!has_role(me, "trainer") && !has_role(me, "contact") && !has_role(me, "programme"),
          "more than a participant");
}

void is_named(const rapidjson::Document& me, std::string_view name) {
  require(base::string_member(me, "name").value_or("") == name, "the name is another");
}

void nothing(const rapidjson::Document&, const HttpAnswer&) {}

WorkingRow claim(std::string name, std::string claim_name, std::string json,
                 decltype(WorkingRow::expect) expect = nothing) {
  return {std::move(name),
          {},
          [claim_name, json](IdToken& t, const Platform&) { t.with(claim_name, json); },
          std::move(expect)};
}

std::vector<WorkingRow> role_rows() {
  const std::string roles = lti("roles");
  return {
      {"student", {}, {}, is_participant},
      {"teacher",
       a_teacher(),
       {},
       [](const auto& me, const HttpAnswer&) {
         require(!has_role(me, "participant") || has_role(me, "trainer") || has_role(me, "contact"),
                 "a teacher is a mere participant");
       }},
      claim("several roles", roles, list_of({membership("#Learner"), membership("#Mentor")})),
      claim("short role name Learner", roles, list_of({"Learner"}), is_participant),
      {"short role name Instructor", a_teacher("short-teacher"),
       [roles](IdToken& t, const Platform&) { t.with(roles, list_of({"Instructor"})); },
       [](const auto& me, const HttpAnswer&) {
         require(has_role(me, "trainer") || has_role(me, "contact"), "no teacher");
       }},
      claim("unknown roles next to known ones", roles,
            list_of({"urn:x:Wizard", membership("#Learner"), "Wizard"}), is_participant),
      claim("only unknown roles: least privilege", roles, list_of({"urn:x:Wizard", membership("#Wizard")}),
            is_participant),
      claim("an empty role: least privilege", roles, "[\"\"]", is_participant),
      claim("no roles in the list: least privilege", roles, "[]", is_participant),
      claim("entries of roles that are no text", roles, R"([null,7,{"Instructor":1},"Learner"])",
            is_participant),
  };
}

WorkingRow unnamed(std::string name, std::string subject,
                   std::function<void(IdToken&, const Platform&)> change,
                   decltype(WorkingRow::expect) expect = nothing) {
  return {std::move(name),
          {.subject = std::move(subject), .name = "Noor Bakker", .teaches = false},
          std::move(change),
          std::move(expect)};
}

std::vector<WorkingRow> personal_rows() {
  const auto asks_name = [](const auto&, const HttpAnswer& page) {
    require(has(page.body, "name=\"name\""), "somebody without a name is not asked for one");
  };
  return {
      unnamed("name only", "name-only", {},
              [](const auto& me, const HttpAnswer&) { is_named(me, "Noor Bakker"); }),
      unnamed(
          "given and family name only", "two-names",
          [](IdToken& t, const Platform&) {
            t.without("name").with("given_name", as_json("Noor")).with("family_name", as_json("de Wit"));
          },
          [](const auto& me, const HttpAnswer&) { is_named(me, "Noor de Wit"); }),
      unnamed(
          "email only", "email-only",
          [](IdToken& t, const Platform&) { t.without("name").with("email", as_json("noor@example.nl")); }),
      unnamed(
          "no personal data at all", "nameless", [](IdToken& t, const Platform&) { t.without("name"); },
          asks_name),
      unnamed(
          "a name of control characters and markup", "markup",
          [](IdToken& t, const Platform&) { t.with("name", as_json("Jan <b>&\x01 de\r\nBoer")); },
          [](const auto&, const HttpAnswer& page) {
            require(!has(page.body, "Jan <b>"), "the name is markup");
          }),
      claim("locale", "locale", as_json("en-GB")),
      claim("locale of the launch before that of the person", lti("launch_presentation"),
            R"({"locale":"en"})",
            [](const auto&, const HttpAnswer& page) {
              require(has(page.body, "lang=\"en\""), "the page is not in English");
            }),
  };
}

std::vector<WorkingRow> claim_rows() {
  return {
      {"no context claim", {}, [](IdToken& t, const Platform&) { t.without(lti("context")); }, nothing},
      {"aud as array",
       {},
       [](IdToken& t, const Platform& p) { t.with("aud", list_of({p.profile().client_id})); },
       nothing},
      {"aud as array with azp",
       {},
       [](IdToken& t, const Platform& p) {
         t.with("aud", list_of({p.profile().client_id})).with("azp", as_json(p.profile().client_id));
       },
       nothing},
      {"null for optional claims",
       {},
       [](IdToken& t, const Platform&) {
         for (const auto* name : {"name", "given_name", "family_name", "email", "azp", "nbf", "locale"}) {
           t.with(name, "null");
         }
         for (const auto* name : {"context", "custom", "launch_presentation", "lis", "tool_platform"}) {
           t.with(lti(name), "null");
         }
         t.with(kGradesClaim, "null").with(kRosterClaim, "null");
       },
       nothing},
      claim("unknown claims ignored", "zzz", "[[1]]"),
      claim("custom parameters", lti("custom"), R"({"track":"verbinder","a":"","n":1,"o":null})"),
      claim("custom parameter of ours that names nothing", lti("custom"), R"({"groeipad_item":"track:<x>"})"),
      {"nbf present", {}, [](IdToken& t, const Platform&) { t.with("nbf", in_seconds(-5)); }, nothing},
      {"nbf a little ahead of our clock",
       {},
       [](IdToken& t, const Platform&) { t.with("nbf", in_seconds(50)); },
       nothing},
      {"a clock that is ahead",
       {},
       [](IdToken& t, const Platform&) { t.with("iat", in_seconds(50)).with("exp", in_seconds(110)); },
       nothing},
      {"a clock that is behind",
       {},
       [](IdToken& t, const Platform&) { t.with("iat", in_seconds(-110)).with("exp", in_seconds(-50)); },
       nothing},
      {"dates with a fraction",
       {},
       [](IdToken& t, const Platform&) {
         t.with("iat", in_seconds(-5) + ".75").with("exp", in_seconds(55) + ".0");
       },
       nothing},
      claim("a sub of 255 characters", "sub", as_json(std::string(255, 'x'))),
      {"a token of just under 32 KiB",
       {},
       [](IdToken& t, const Platform&) { t.with("padding", as_json(std::string(20 * 1024, 'x'))); },
       nothing},
  };
}

/// On all three kinds of platform.
void play(Stage& stage, const WorkingRow& row) {
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    auto browser = stage.browser();
    try {
      const auto page = enters(stage, browser, *platform, row.person, [&](IdToken& token) {
        if (row.change) row.change(token, *platform);
      });
      row.expect(me(browser), page);
    } catch (const Failed& failed) {
      throw Failed{platform->profile().name + ": " + failed.reason};
    }
  }
}

void same_subject(Stage& stage) {
  std::vector<std::int64_t> people;
  for (Platform* platform : {&stage.moodle(), &stage.canvas()}) {
    auto browser = stage.browser();
    enters(stage, browser, *platform, {}, [](IdToken& token) { token.with("sub", as_json("the-same")); });
    people.push_back(base::int_member(me(browser), "person").value_or(0));
  }
  require(people[0] != 0 && people[0] != people[1], "two people became one");
}

void several_deployments(Stage& stage) {
  Platform& platform = stage.moodle();
  const std::string issuer = platform.issuer();
  flow::LiveTool& tool = stage.own();
  const std::string client = "several-deployments";
  const auto added = tool.command({"platform",
                                   "add",
                                   "--name",
                                   "Twee",
                                   "--institution",
                                   "ROC Conform",
                                   "--sector",
                                   "mbo",
                                   "--issuer",
                                   issuer,
                                   "--client-id",
                                   client,
                                   "--login-url",
                                   platform.login_url(),
                                   "--token-url",
                                   platform.url("/token"),
                                   "--jwks-url",
                                   platform.url(platform.profile().keys),
                                   "--deployment",
                                   "one",
                                   "--deployment",
                                   "two",
                                   "--allow-loopback-platforms"});
  require(added.code == 0, "platform add: " + added.output);
  for (const std::string deployment : {"one", "two", "three"}) {
    auto browser = stage.browser();
    auto fields = login_fields(stage, platform);
    fields["client_id"] = client;
    const auto login = browser.post("/lti/login", as_form(fields));
    const std::string location = login.header("Location");
    IdToken token = platform.launch(stage.tool(), query_value(location, "nonce"));
    token.with("aud", as_json(client)).with(lti("deployment_id"), as_json(deployment));
    const auto answer = post_launch(browser, token.str(), query_value(location, "state"));
    if (deployment == "three") {
      expect_refused(stage, browser, answer, "deployment");
    } else {
      expect_admitted(stage, browser, answer);
    }
  }
}

void keys_without_alg(Stage& stage) {
  require(!has(stage.brightspace().key_set(), "\"alg\""), "the profile's keys have an alg");
  auto browser = stage.browser();
  enters(stage, browser, stage.brightspace());
}

}  // namespace

void add_working_rows(Rows& rows) {
  for (const auto& part : {role_rows(), personal_rows(), claim_rows()}) {
    for (const auto& row : part) {
      rows.push_back({"admit: " + row.name, [row](Stage& stage) { play(stage, row); }});
    }
  }
  rows.push_back({"admit: two platforms with the same sub are two people", same_subject});
  rows.push_back({"admit: JWKs without alg", keys_without_alg});
  rows.push_back({"admit: several deployments", several_deployments});
}

}  // namespace groeipad::conformance
