#include <atomic>
#include <chrono>
#include <thread>

#include "base/text.h"
#include "conformance/course.h"

// Grades: what arrives in the platform's gradebook.

namespace groeipad::conformance {
namespace {

using namespace std::chrono_literals;

void arrives(Stage& stage, Platform& platform) {
  Course course(stage, platform, stage.unique("grade"));
  course.result(70);
  const auto link = course.place();
  const auto score = course.wait_for(link, 1).front();
  require(score.user == course.subject(), "of somebody else");
  require(score.given == 70 && score.maximum == 100, "not 70 of 100");
  require(score.grading == "FullyGraded", "gradingProgress is " + score.grading);
  require(score.activity == "InProgress" || score.activity == "Completed",
          "activityProgress is " + score.activity);
  require(has(score.timestamp, ".") && (score.timestamp.ends_with("Z") || has(score.timestamp, "+")),
          "the timestamp lacks fraction or zone: " + score.timestamp);
  require(score.says <= base::SystemClock().now() + 6s, "the timestamp lies ahead");
  require(platform.gradebook().shown(course.item_of(link), course.subject()) == 70,
          "the gradebook shows another grade");
  const auto posts = platform.seen("/scores");
  require(has(posts.back().request.path, "/scores") &&
              posts.back().request.query == platform.profile().item_query,
          "/scores does not stand before the query");
  require(platform.complaints().empty(), platform.complaints());
}

void completed(Stage& stage) {
  Course course(stage, stage.canvas(), stage.unique("grade"));
  course.result(100);
  const auto score = course.wait_for(course.place(), 1).front();
  require(score.given == 100 && score.activity == "Completed", "a full score is not Completed");
}

void no_zero(Stage& stage) {
  Course course(stage, stage.canvas(), stage.unique("grade"));
  const auto link = course.place();
  const auto second = course.place("meetings");
  std::this_thread::sleep_for(3s);
  require(course.taken(link).empty(), "a zero before the first point");
  course.result(50);
  course.notice(second, "meetings");
  std::this_thread::sleep_for(3s);
  require(course.taken(second).empty(), "a grade for a page without one");
}

/// A platform that offers no line item gets one, once, with our id and tag.
void makes_line_item(Stage& stage) {
  Platform& platform = stage.fresh(brightspace_like());
  Course course(stage, platform, stage.unique("grade"));
  course.result(60);
  const auto link = course.place();
  course.wait_for(link, 1);
  const auto columns = platform.gradebook().columns();
  require(columns.size() == 1, std::to_string(columns.size()) + " line items");
  const auto& column = columns.begin()->second;
  require(column.maximum == 100 && !column.label.empty() && column.resource_id == Course::kModule &&
              !column.tag.empty() && column.link == link,
          "the line item lacks label, maximum, resourceId, tag or resourceLinkId");
  course.result(80);
  course.notice(link);
  course.wait_for(link, 2);
  require(platform.gradebook().columns().size() == 1, "a line item is made twice");
}

/// A second placement and a second person: one line item each, and one for both.
void finds_its_line_item(Stage& stage) {
  Platform& platform = stage.fresh(brightspace_like());
  Course one(stage, platform, stage.unique("grade"));
  Course other(stage, platform, stage.unique("grade"));
  one.result(40);
  other.result(45);
  const auto link = one.place();
  one.wait_for(link, 1);
  other.notice(link);
  require(eventually([&] { return platform.gradebook().shown(one.item_of(link), other.subject()) == 45; }),
          "the second person's score does not arrive");
  require(platform.gradebook().columns().size() == 1, "one placement has two line items");
}

int posts_of(const Platform& platform, const std::string& link) {
  int found = 0;
  for (const auto& seen : platform.seen("/scores")) found += has(seen.request.path, "/" + link + "/") ? 1 : 0;
  return found;
}

void strictly_later(Stage& stage, Platform& platform) {
  Course course(stage, platform, stage.unique("grade"));
  course.result(10);
  platform.intercept("/scores", [](const http::Request&) -> std::optional<Reply> {
    std::this_thread::sleep_for(400ms);
    return std::nullopt;
  });
  const auto link = course.place();
  // Each newer result comes while the last score is on its way, so that the next one follows at once.
  for (int i = 2; i <= 4; ++i) {
    require(eventually([&] { return posts_of(platform, link) + 1 >= i; }, 15), "a score does not come");
    course.result(i * 10);
    course.notice(link);
  }
  const auto scores = course.wait_for(link, 4);
  for (std::size_t i = 1; i < scores.size(); ++i) {
    const auto before = std::chrono::floor<std::chrono::seconds>(scores[i - 1].says);
    require(std::chrono::floor<std::chrono::seconds>(scores[i].says) > before,
            "two timestamps within one second");
    require(scores[i].given > scores[i - 1].given, "out of order");
  }
  for (const auto& posted : platform.gradebook().posted()) {
    require(posted.item != link || posted.status == 200,
            "a score was refused: " + std::to_string(posted.status));
  }
}

void token_cached(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  Course course(stage, platform, stage.unique("grade"));
  course.result(30);
  for (int i = 0; i < 3; ++i) course.wait_for(course.place(), 1);
  const auto tokens = platform.seen(platform.profile().token).size();
  require(tokens == 1, std::to_string(tokens) + " tokens for three scores");
}

void token_renewed(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  Course course(stage, platform, stage.unique("grade"));
  course.result(30);
  std::atomic<int> refusals{0};
  platform.intercept("/scores", [&](const http::Request&) -> std::optional<Reply> {
    if (++refusals > 1) return std::nullopt;
    return json_reply(401, R"({"error":"invalid_token"})");
  });
  course.wait_for(course.place(), 1);
  require(platform.seen("/scores").size() == 2, "not one more try");
  require(platform.seen(platform.profile().token).size() == 2, "the token is not renewed");
}

/// A token that grants less than was asked is told apart from one that is good.
void scopes_dropped(Stage& stage) {
  Profile profile = moodle_like();
  std::erase_if(profile.scopes, [](const auto& scope) { return has(scope, "scope/score"); });
  Platform& platform = stage.fresh(profile);
  Course course(stage, platform, stage.unique("grade"));
  course.result(30);
  const std::string all = list_of({"https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                                   "https://purl.imsglobal.org/spec/lti-ags/scope/score"});
  const auto link = course.place(Course::kModule, all);
  require(eventually([&] { return !platform.seen(platform.profile().token).empty(); }),
          "no token was asked for");
  std::this_thread::sleep_for(2s);
  require(platform.seen("/scores").empty(), "a score goes out with a token that does not allow it");
}

void progress(Stage& stage) {
  Course course(stage, stage.canvas(), stage.unique("grade"));
  course.result(70);
  const auto link = course.place(Course::kTrack);
  const auto other = course.place();
  course.wait_for(other, 1);
  for (const auto& score : course.taken(link)) {
    require(score.given >= 0 && score.given < 70, "progress is a test's result");
  }
}

}  // namespace

void add_grade_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"grades: " + std::move(name), on_own_tool(std::move(play))});
  };
  add("a score arrives, FullyGraded: Moodle", [](Stage& stage) { arrives(stage, stage.moodle()); });
  add("a score arrives, in a line item of ours: Brightspace",
      [](Stage& stage) { arrives(stage, stage.brightspace()); });
  add("a score arrives, in the platform's line item: Canvas",
      [](Stage& stage) { arrives(stage, stage.canvas()); });
  add("a full score is Completed", completed);
  add("no zero before the first point, nothing for pages", no_zero);
  add("a line item is made once, with label, maximum, id and tag", makes_line_item);
  add("a line item is found again", finds_its_line_item);
  add("timestamps are a whole second apart: Moodle",
      [](Stage& stage) { strictly_later(stage, stage.moodle()); });
  add("timestamps increase: Canvas", [](Stage& stage) { strictly_later(stage, stage.canvas()); });
  add("the service token is cached", token_cached);
  add("a 401 renews the token once", token_renewed);
  add("scopes that the platform drops are noticed", scopes_dropped);
  add("a track's progress is not a test's result", progress);
}

}  // namespace groeipad::conformance
