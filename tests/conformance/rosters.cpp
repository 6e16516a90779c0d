#include <atomic>
#include <chrono>

#include "base/json.h"
#include "base/text.h"
#include "base/url.h"
#include "conformance/stage.h"

// Names and roles: the roster of a placement, read when a teacher asks for it.

namespace groeipad::conformance {
namespace {

/// A placement with a roster, seen by its teacher.
struct Class {
  Stage& stage;
  Platform& platform;
  std::string link;
  Browser teacher;

  Class(Stage& s, Platform& p) : stage(s), platform(p), link(s.unique("class")), teacher(s.browser()) {
    platform.roster().set({{platform.subject("3"), "Tara Docent", platform.profile().teacher_in_roster},
                           {platform.subject("r1"), "Ans Eerste", platform.profile().learner_in_roster},
                           {platform.subject("r2"), "Bo Tweede", platform.profile().learner_in_roster},
                           {platform.subject("r3"), "Cor Derde", platform.profile().learner_in_roster},
                           {platform.subject("r4"), "Dee Vierde", platform.profile().learner_in_roster}});
    enter(teacher, a_teacher());
  }

  void enter(Browser& browser, const Person& person) {
    enters(stage, browser, platform, person, [&](IdToken& token) {
      token.with(lti("resource_link"), R"({"id":)" + as_json(link) + "}")
          .with(kRosterClaim, platform.roster_claim());
    });
  }

  HttpAnswer read() {
    const std::string csrf = hidden_field(teacher.get("/groep").body, "csrf");
    return teacher.post("/groep/ophalen", base::encode_form({{"csrf", csrf}}));
  }

  void must_read() {
    const auto answer = read();
    require(answer.status == 303, "reading the roster was answered with " + std::to_string(answer.status) +
                                      "; " + platform.complaints());
  }

  rapidjson::Document roster() {
    const auto answer = teacher.get("/api/roster");
    require(answer.status == 200, "/api/roster was answered with " + std::to_string(answer.status));
    return base::parse_json_object(answer.body, {.bytes = 1 << 20}).value();
  }
};

const rapidjson::Value* find(const rapidjson::Document& roster, const std::string& subject) {
  const auto* members = base::member(roster, "members");
  require(members != nullptr && members->IsArray(), "/api/roster has no members");
  for (const auto& one : members->GetArray()) {
    if (base::string_member(one, "subject") == subject) return &one;
  }
  return nullptr;
}

std::string status_of(const rapidjson::Document& roster, const std::string& subject) {
  const auto* member = find(roster, subject);
  return member == nullptr ? "absent" : std::string(base::string_member(*member, "status").value_or(""));
}

bool has_role(const rapidjson::Document& roster, const std::string& subject, std::string_view role) {
  const auto* member = find(roster, subject);
  require(member != nullptr, subject + " is not in the roster");
  for (const auto& one : (*member)["roles"].GetArray()) {
    if (base::text_of(one) == role) return true;
  }
  return false;
}

void all_pages(Stage& stage, Platform& platform) {
  Class course(stage, platform);
  course.must_read();
  const auto roster = course.roster();
  for (const auto* subject : {"3", "r1", "r2", "r3", "r4"}) {
    require(status_of(roster, platform.subject(subject)) == "active", std::string(subject) + " is missing");
  }
  require(base::string_member(*find(roster, platform.subject("r4")), "name") == "Dee Vierde", "no names");
  require(platform.complaints().empty(), platform.complaints());
}

/// Not the first page, for which a tool may name a size.
bool is_next(const http::Request& request) { return request.query.find("from=") != std::string::npos; }

/// What next page the roster names.
void next_page(Stage& stage, const std::function<std::string(const Platform&)>& next, bool typographic,
               const std::function<void(Class&, const HttpAnswer&)>& expect) {
  Platform& platform = stage.moodle();
  Class course(stage, platform);
  platform.forget_seen();
  const std::string link = next(platform);
  platform.afterwards(platform.profile().members, [=](const http::Request& request, Reply& reply) {
    if (is_next(request)) return;
    reply.response.with(
        "Link", "<" + link + (typographic ? ">; rel=\xe2\x80\x9cnext\xe2\x80\x9d" : ">; rel=\"next\""));
  });
  const auto answer = course.read();
  platform.restore();
  expect(course, answer);
}

void foreign_next(Stage& stage) {
  const std::string second = stage.second_url();
  next_page(
      stage, [](const Platform& p) { return p.elsewhere(p.profile().members) + "?from=2"; }, false,
      [](Class& course, const HttpAnswer& answer) {
        require(answer.status == 503, "answered with " + std::to_string(answer.status));
        for (const auto& seen : course.platform.seen(course.platform.profile().members)) {
          require(!is_next(seen.request), "the foreign page was asked for, with our token");
        }
      });
}

void self_link(Stage& stage) {
  next_page(
      stage, [](const Platform& p) { return p.url(p.profile().members); }, false,
      [](Class& course, const HttpAnswer& answer) {
        const auto asked = course.platform.seen(course.platform.profile().members).size();
        require(asked <= 2, "a page that names itself was read " + std::to_string(asked) + " times");
        require(answer.status == 503, "answered with " + std::to_string(answer.status));
      });
}

void endless(Stage& stage) {
  Platform& platform = stage.canvas();
  Class course(stage, platform);
  std::atomic<int> pages{0};
  platform.intercept(platform.profile().members, [&](const http::Request&) {
    Reply reply = json_reply(200, R"({"members":[]})");
    reply.response.with("Link", "<" + platform.url(platform.profile().members) +
                                    "?from=" + std::to_string(++pages) + ">; rel=\"next\"");
    return std::optional(reply);
  });
  const auto start = std::chrono::steady_clock::now();
  const auto answer = course.read();
  require(answer.status == 503, "answered with " + std::to_string(answer.status));
  require(pages <= 1000, "over a thousand pages");
  require(std::chrono::steady_clock::now() - start < std::chrono::seconds(30), "took over half a minute");
}

void typographic(Stage& stage) {
  next_page(
      stage, [](const Platform& p) { return p.url(p.profile().members) + "?from=5&amp;x=1"; }, true,
      [](Class& course, const HttpAnswer& answer) {
        require(answer.status == 303, "answered with " + std::to_string(answer.status));
        bool second = false;
        for (const auto& seen : course.platform.seen(course.platform.profile().members)) {
          second = second || seen.request.query == "from=5&x=1";
        }
        require(second, "a next page in typographic quotes was not read");
      });
}

void known_before(Stage& stage) {
  Platform& platform = stage.brightspace();
  Class course(stage, platform);
  course.must_read();
  auto browser = stage.browser();
  enters(stage, browser, platform, {.subject = "r2", .name = "", .teaches = false},
         [](IdToken& token) { token.without("name"); });
  require(base::string_member(me(browser), "name") == "Bo Tweede", "somebody in the roster is a stranger");
}

void leavers(Stage& stage) {
  Platform& platform = stage.canvas();
  Class course(stage, platform);
  course.must_read();
  platform.roster().set(
      {{platform.subject("3"), "Tara Docent", platform.profile().teacher_in_roster},
       {platform.subject("r1"), "Ans Eerste", platform.profile().learner_in_roster, "Inactive"},
       {platform.subject("r3"), "Cor Derde", platform.profile().learner_in_roster}});
  course.must_read();
  const auto roster = course.roster();
  require(status_of(roster, platform.subject("r2")) == "gone", "a leaver is not marked, or deleted");
  require(status_of(roster, platform.subject("r1")) == "gone", "an inactive member counts as there");
  require(status_of(roster, platform.subject("r3")) == "active", "who stayed is gone");
}

void role_differences(Stage& stage) {
  Platform& platform = stage.moodle();
  Class course(stage, platform);
  platform.roster().set({{platform.subject("3"), "Tara Docent", "Learner"}});
  course.must_read();
  const auto roster = course.roster();
  require(has_role(roster, platform.subject("3"), "staff"),
          "a teacher without editing rights became a learner");
  course.must_read();
}

void for_staff_only(Stage& stage) {
  Platform& platform = stage.canvas();
  Class course(stage, platform);
  course.must_read();
  auto learner = stage.browser();
  course.enter(learner, {.subject = "r1", .name = "Ans Eerste", .teaches = false});
  require(learner.get("/api/roster").status == 403, "a learner sees the roster");
  require(learner.get("/groep").status == 403, "a learner sees the group");
  auto stranger = stage.browser();
  require(stranger.get("/api/roster").status == 401, "a stranger sees the roster");
  const auto id = base::int_member(course.roster(), "placement").value_or(0);
  Class other(stage, stage.moodle());
  require(other.teacher.get("/api/roster?placement=" + std::to_string(id)).status == 403,
          "another platform's teacher sees the roster");
}

/// Trouble of the roster or the token: a page that says so, and what was known stays.
void trouble(Stage& stage, const std::string& where, const Reply& reply) {
  Platform& platform = stage.fresh(canvas_like());
  Class course(stage, platform);
  course.must_read();
  platform.intercept(platform.profile().members, [](const http::Request&) {
    return std::optional(json_reply(401, "{}"));  // so that a token is asked for again
  });
  if (where != "token") platform.restore();
  const std::string part = where == "token" ? platform.profile().token : platform.profile().members;
  platform.intercept(part, [reply](const http::Request&) { return std::optional(reply); });
  const auto answer = course.read();
  require(answer.status == 503, "answered with " + std::to_string(answer.status));
  require(answer.header("Content-Type").starts_with("text/html"), "no page");
  require(status_of(course.roster(), platform.subject("r4")) == "active", "what was known is lost");
  platform.restore();
  course.must_read();
}

void token_renewed(Stage& stage) {
  Platform& platform = stage.fresh(brightspace_like());
  Class course(stage, platform);
  course.must_read();
  platform.forget_seen();
  std::atomic<int> refusals{0};
  platform.intercept(platform.profile().members, [&](const http::Request&) -> std::optional<Reply> {
    if (++refusals > 1) return std::nullopt;
    return json_reply(401, R"({"error":"invalid_token"})");
  });
  course.must_read();
  require(platform.seen(platform.profile().token).size() == 1, "a 401 does not renew the token once");
  require(platform.seen(platform.profile().members).size() == 2, "the request is not made again, once");
}

void token_cached(Stage& stage) {
  Platform& platform = stage.fresh(moodle_like());
  Class course(stage, platform);
  for (int i = 0; i < 4; ++i) course.must_read();
  const auto tokens = platform.seen(platform.profile().token).size();
  require(tokens == 1, std::to_string(tokens) + " tokens for four readings");
}

void token_expires(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  platform.set_token_life(2);
  Class course(stage, platform);
  course.must_read();
  require(eventually([&] {
            course.must_read();
            return platform.seen(platform.profile().token).size() == 2;
          }),
          "a token outlives its expires_in");
}

}  // namespace

void add_roster_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"roster: " + std::move(name), std::move(play)});
  };
  add("all at once, short role names: Moodle", [](Stage& stage) { all_pages(stage, stage.moodle()); });
  add("with a token for the configured audience: Brightspace",
      [](Stage& stage) { all_pages(stage, stage.brightspace()); });
  add("in pages: Canvas", [](Stage& stage) { all_pages(stage, stage.canvas()); });
  add("a next page in typographic quotes, with entities", typographic);
  add("a foreign next page never gets our token", foreign_next);
  add("a page that names itself ends", self_link);
  add("pages without end do end", endless);
  add("people are known before their first launch", known_before);
  add("leavers are marked, never deleted", leavers);
  add("a teacher whom the roster calls a learner stays a teacher", role_differences);
  add("staff of the placement only", for_staff_only);
  add("a service token is cached", token_cached);
  add("a service token is renewed before it expires", token_expires);
  add("a 401 renews the token once", token_renewed);
  const Reply broken{http::Response::html(200, "<html>"), Reply::Manner::whole};
  const std::vector<std::pair<std::string, Reply>> troubles = {{"400", json_reply(400, "{}")},
                                                               {"403", json_reply(403, "{}")},
                                                               {"404", json_reply(404, "{}")},
                                                               {"429", json_reply(429, "{}")},
                                                               {"500", json_reply(500, "{}")},
                                                               {"503", json_reply(503, "{}")},
                                                               {"no JSON", broken},
                                                               {"no answer", {{}, Reply::Manner::vanishes}},
                                                               {"a time-out", {{}, Reply::Manner::hangs}}};
  for (const auto& [what, reply] : troubles) {
    const Reply answer = reply;
    add("the roster answers with " + what, [answer](Stage& stage) { trouble(stage, "roster", answer); });
    add("the token endpoint answers with " + what,
        [answer](Stage& stage) { trouble(stage, "token", answer); });
  }
}

}  // namespace groeipad::conformance
