#include "base/json.h"
#include "base/text.h"
#include "conformance/course.h"
#include "store/enrolments.h"
#include "store/people.h"
#include "store/platforms.h"

// What the tool's own administration decides, and submission review.

namespace groeipad::conformance {
namespace {

std::string id_of(Stage& stage, const Platform& platform) {
  const auto listed = stage.own().command({"platform", "list"});
  for (const auto line : base::split(listed.output, '\n')) {
    if (has(line, platform.issuer() + "\t")) return std::string(line.substr(0, line.find('\t')));
  }
  throw Failed{"the platform is not listed"};
}

void suspended(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  auto browser = stage.browser();
  enters(stage, browser, platform);
  auto begun = stage.browser();
  const auto login = begin(stage, begun, platform);
  const std::string id = id_of(stage, platform);
  require(stage.own().command({"platform", "suspend", id}).code == 0, "platform suspend");
  require(!has_session(browser), "a session outlives the suspension");
  const auto answer = post_launch(begun, platform.launch(stage.tool(), login.nonce).str(), login.state);
  expect_refused(stage, begun, answer, "suspended", 403);
  auto late = stage.browser();
  expect_refused(stage, late, late.post("/lti/login", as_form(login_fields(stage, platform))), "suspended",
                 403);
  require(stage.own().command({"platform", "resume", id}).code == 0, "platform resume");
  auto again = stage.browser();
  enters(stage, again, platform);
}

void removed(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  auto browser = stage.browser();
  const auto login = begin(stage, browser, platform);
  require(stage.own().command({"platform", "remove", id_of(stage, platform)}).code == 0, "platform remove");
  const auto answer = post_launch(browser, platform.launch(stage.tool(), login.nonce).str(), login.state);
  expect_refused(stage, browser, answer, "");
  auto late = stage.browser();
  require(late.post("/lti/login", as_form(login_fields(stage, platform))).status == 400,
          "a login still works");
}

void anonymous(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  const auto nobody = [](IdToken& token) { token.without("sub").without("name"); };
  auto first = stage.browser();
  expect_refused(stage, first, launch(stage, first, platform, {}, nobody), "subject");
  stage.data().commit([&](store::Transaction& db) {
    for (const auto& known : store::platforms_of_issuer(db, platform.issuer())) {
      (void)store::change_platform(db, known.id, known.name, known.staff_are, true);
    }
  });
  auto second = stage.browser();
  expect_admitted(stage, second, launch(stage, second, platform, {}, nobody));
}

void reasons_are_kept(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  auto browser = stage.browser();
  const auto login = begin(stage, browser, platform);
  IdToken token = platform.launch(stage.tool(), login.nonce);
  token.with("exp", in_seconds(-90));
  (void)post_launch(browser, token.str(), login.state);
  auto staff = programme_staff(stage);
  const auto page = staff.get("/beheer/platforms/" + id_of(stage, platform));
  require(page.status == 200 && has(page.body, "expired"), "the platform's page does not tell why");
  auto teacher = stage.browser();
  enters(stage, teacher, stage.moodle(), a_teacher());
  require(teacher.get("/beheer/platforms").status == 403, "a teacher sees the platforms");
}

void self_test(Stage& stage) {
  auto staff = programme_staff(stage);
  Platform& platform = stage.fresh(brightspace_like());
  const std::string page = "/beheer/platforms/" + id_of(stage, platform);
  const std::string csrf = hidden_field(staff.get(page).body, "csrf");
  const auto test = [&] { return staff.post(page + "/proef", base::encode_form({{"csrf", csrf}})); };
  const auto fine = test();
  require(fine.status == 200 && !has(fine.body, "state-wrong"),
          "a platform in order fails; " + platform.complaints());
  platform.intercept(platform.profile().token, [](const http::Request&) {
    return std::optional(json_reply(400, R"({"error":"invalid_client"})"));
  });
  const auto wrong = test();
  require(has(wrong.body, "state-wrong") && has(wrong.body, "state-done"),
          "a refused token passes, or fails the keys");
}

/// A submission review of that subject, as a teacher, to wherever it leads.
HttpAnswer review(Stage& stage, Browser& browser, Platform& platform, const std::string& subject,
                  const Person& reviewer) {
  const auto launched = launch(stage, browser, platform, reviewer, [&](IdToken& token) {
    token.with(lti("message_type"), as_json("LtiSubmissionReviewRequest"))
        .with(lti("for_user"), R"({"user_id":)" + as_json(subject) + "}");
  });
  if (launched.status != 303) return launched;
  auto page = browser.follow(launched);
  for (int hops = 0; page.status == 303 && hops < 3; ++hops) page = browser.follow(page);
  return page;
}

void review_lands(Stage& stage) {
  Platform& platform = stage.brightspace();
  Course course(stage, platform, stage.unique("reviewed"));
  auto reviewer = stage.browser();
  const std::string name = stage.unique("Beoordelaar");
  const Person trainer{.subject = name, .name = name, .teaches = true};
  enters(stage, reviewer, platform, trainer);
  require(stage.own().command({"grant", "programme", name}).code == 0, "grant");
  const auto page = review(stage, reviewer, platform, course.subject(), trainer);
  require(page.status == 200 && has(page.body, "Sam Score"),
          "the review does not land on the participant's page");
}

void review_of_a_stranger(Stage& stage) {
  for (Platform* platform : {&stage.brightspace(), &stage.moodle()}) {
    auto browser = stage.browser();
    const auto page = review(stage, browser, *platform, "nobody-of-that-name", a_teacher());
    require(page.status == 403, "answered with " + std::to_string(page.status));
    require(page.header("Content-Type").starts_with("text/html"), "no page");
  }
}

void review_by_a_learner(Stage& stage) {
  auto browser = stage.browser();
  const auto answer = review(stage, browser, stage.brightspace(), stage.brightspace().subject("4"), Person{});
  expect_refused(stage, browser, answer, "staff", 403);
}

void nothing_secret_in_the_log(Stage& stage) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto login = begin(stage, browser, platform);
  IdToken token =
      platform.launch(stage.tool(), login.nonce, {.subject = "of-the-log", .name = "Willemijn Z"});
  token.with("email", as_json("willemijn@example.nl"));
  const std::string text = token.str();
  require(post_launch(browser, text, login.state).status == 303, "the launch fails");
  (void)post_launch(browser, text, login.state);
  const std::string log = stage.own().process().output();
  for (const auto& secret : {text, login.state, login.nonce, std::string("Willemijn"),
                             std::string("of-the-log"), std::string("willemijn@")}) {
    require(!has(log, secret), "the log holds " + secret.substr(0, 20));
  }
}

}  // namespace

void add_administration_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({std::move(name), std::move(play)});
  };
  add("review: lands on the participant's page", on_own_tool(review_lands));
  add("review: of somebody who is not known", review_of_a_stranger);
  add("review: asked for by a learner", review_by_a_learner);
  add("administration: a suspended platform has no launches and no sessions", on_own_tool(suspended));
  add("administration: a removed platform has no launches", on_own_tool(removed));
  add("administration: anonymous launches where a platform allows them", on_own_tool(anonymous));
  add("administration: why a launch was refused is told to programme staff", on_own_tool(reasons_are_kept));
  add("administration: the self-test tells keys and tokens apart", on_own_tool(self_test));
  add("administration: nothing secret in the log", on_own_tool(nothing_secret_in_the_log));
}

}  // namespace groeipad::conformance
