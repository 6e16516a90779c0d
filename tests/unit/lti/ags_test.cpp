#include <catch2/catch.hpp>

#include <cmath>

#include "base/json.h"
#include "lti/ags/ags.h"

namespace groeipad::lti::ags {
namespace {

using std::chrono::milliseconds;

const std::string kMoodle = "http://m.example/mod/lti/services.php/2/lineitems";

Score a_score(std::int64_t hundredths) {
  return {.user = "4",
          .given_hundredths = hundredths,
          .timestamp = base::Instant(milliseconds(1'795'305'963'667))};
}

rapidjson::Document parsed(const std::string& json) {
  auto document = base::parse_json_object(json);
  REQUIRE(document.has_value());
  return *std::move(document);
}

TEST_CASE("AGS 3.4: a score as it is sent") {
  Score score = a_score(7350);
  score.activity = ActivityProgress::completed;
  CHECK(to_json(score) ==
        R"({"userId":"4","scoreGiven":73.5,"scoreMaximum":100,"activityProgress":"Completed",)"
        R"("gradingProgress":"FullyGraded","timestamp":"2026-11-22T00:06:03.667Z"})");
}

TEST_CASE("AGS 3.4.7, 3.4.8: the words for progress") {
  const auto words = [](ActivityProgress activity, GradingProgress grading) {
    Score score = a_score(5000);
    score.activity = activity;
    score.grading = grading;
    const auto json = parsed(to_json(score));
    return std::string(base::string_member(json, "activityProgress").value_or("")) + " " +
           std::string(base::string_member(json, "gradingProgress").value_or(""));
  };
  CHECK(words(ActivityProgress::initialized, GradingProgress::not_ready) == "Initialized NotReady");
  CHECK(words(ActivityProgress::started, GradingProgress::failed) == "Started Failed");
  CHECK(words(ActivityProgress::in_progress, GradingProgress::pending) == "InProgress Pending");
  CHECK(words(ActivityProgress::submitted, GradingProgress::pending_manual) == "Submitted PendingManual");
  CHECK(words(ActivityProgress::completed, GradingProgress::fully_graded) == "Completed FullyGraded");
}

TEST_CASE("a score of nothing graded has no points, so that no one sees a nought") {
  for (const auto grading : {GradingProgress::not_ready, GradingProgress::failed}) {
    Score score = a_score(0);
    score.grading = grading;
    const auto json = parsed(to_json(score));
    CHECK_FALSE(json.HasMember("scoreGiven"));
    CHECK_FALSE(json.HasMember("scoreMaximum"));
  }
  CHECK(parsed(to_json(a_score(0))).HasMember("scoreGiven"));
}

TEST_CASE("points are written with two decimals at most, whichever they are") {
  for (std::int64_t hundredths = 0; hundredths <= 10'000; ++hundredths) {
    const std::string json = to_json(a_score(hundredths));
    const std::size_t start = json.find("\"scoreGiven\":") + 13;
    const std::string number = json.substr(start, json.find(',', start) - start);
    const std::size_t point = number.find('.');
    const bool short_enough = point == std::string::npos || number.size() - point <= 3;
    const bool right = std::llround(std::stod(number) * 100) == hundredths;
    if (!short_enough || !right) FAIL(number);
  }
  SUCCEED();
}

TEST_CASE("a user's id is written as JSON, whatever it holds") {
  Score score = a_score(1);
  score.user = "a\"},{\\";
  CHECK(base::string_member(parsed(to_json(score)), "userId") == score.user);
}

TEST_CASE("Moodle: scores and results go before the query") {
  const std::string item = kMoodle + "/11/lineitem?type_id=4";
  CHECK(scores_url(item) == kMoodle + "/11/lineitem/scores?type_id=4");
  CHECK(results_url(item, "") == kMoodle + "/11/lineitem/results?type_id=4");
  CHECK(results_url(item, "4&limit=1") == kMoodle + "/11/lineitem/results?type_id=4&user_id=4%26limit%3D1");
  CHECK(results_url("https://l.example/items/1", "4") == "https://l.example/items/1/results?user_id=4");
}

TEST_CASE("AGS 3.2.6: line items by link, resource and tag") {
  CHECK(filtered(kMoodle + "?type_id=4", "8", "", "") == kMoodle + "?type_id=4&resource_link_id=8");
  CHECK(filtered("https://l.example/i", "8", "r 1", "a&b") ==
        "https://l.example/i?resource_link_id=8&resource_id=r%201&tag=a%26b");
  CHECK(filtered("https://l.example/i", "", "", "") == "https://l.example/i");
}

TEST_CASE("AGS 3.2: a line item as it is sent") {
  CHECK(to_json(LineItem{.label = "Voortgang"}) == R"({"label":"Voortgang","scoreMaximum":100})");
  CHECK(to_json(LineItem{.id = "https://l.example/1",
                         .label = "Toets \"1\"",
                         .score_maximum = 12.5,
                         .resource_id = "r",
                         .tag = "t",
                         .resource_link_id = "8"}) ==
        R"({"id":"https://l.example/1","label":"Toets \"1\"","scoreMaximum":12.5,"resourceId":"r","tag":"t",)"
        R"("resourceLinkId":"8"})");
}

TEST_CASE("Moodle W11: a list of line items, with escaped slashes and empty texts") {
  const auto items = read_line_items(
      R"([{"id":"http:\/\/m.example\/2\/lineitems\/11\/lineitem?type_id=4","label":"Proof 4","scoreMaximum":100,)"
      R"("resourceId":"","tag":"","resourceLinkId":"8","ltiLinkId":"8"}])");
  REQUIRE(items.has_value());
  CHECK(*items == std::vector{LineItem{.id = "http://m.example/2/lineitems/11/lineitem?type_id=4",
                                       .label = "Proof 4",
                                       .resource_link_id = "8"}});
}

TEST_CASE("Moodle W12: the line item that was made is the one sent, with an id") {
  const auto item = read_line_item(
      R"({"label":"Week 1","scoreMaximum":10,"resourceId":"w1","tag":"week","startDateTime":"2026-01-01T00:00:00Z",)"
      R"("submissionReview":{"reviewableStatus":["Submitted"]},"id":"http://m.example/13/lineitem?type_id=4"})");
  REQUIRE(item.has_value());
  CHECK(*item == LineItem{.id = "http://m.example/13/lineitem?type_id=4",
                          .label = "Week 1",
                          .score_maximum = 10,
                          .resource_id = "w1",
                          .tag = "week"});
}

TEST_CASE("entries of a list that are no line items are left out") {
  const auto items = read_line_items(
      R"( [null, 7, "x", [], {}, {"id":"https://l.example/1"}, {"label":"no id"},
          {"id":7,"label":"x"}, {"id":"javascript:x","label":"x"}, {"id":"/1","label":"x"},
          {"id":"https://l.example/2","label":" \u0000 "}, {"id":"https://l.example/3","label":["x"]},
          {"id":"https://l.example/4","label":"a\u0000b","scoreMaximum":"10","resourceId":7,"tag":null},
          {"id":"https://l.example/5","label":"x","scoreMaximum":-1,"tag":"a\u0000b"}] )");
  REQUIRE(items.has_value());
  CHECK(*items == std::vector{LineItem{.id = "https://l.example/4", .label = "a b"},
                              LineItem{.id = "https://l.example/5", .label = "x"}});
}

TEST_CASE("of a list at most 1,000 line items count") {
  std::string json = "[null";
  for (int i = 0; i < 1100; ++i) json += R"(,{"id":"https://l.example/1","label":"x"})";
  CHECK(read_line_items(json + "]").value().size() == 1000);
}

template <class Read>
void check_hostile(Read read, const std::string& wrong_shape) {
  const std::string deep = std::string(5000, '[') + std::string(5000, ']');
  for (const std::string& json :
       {std::string(), std::string(" "), std::string("["), std::string("]"), std::string("[}"),
        std::string("[]]"), std::string("[],\"x\":[]"), std::string("[]}"), std::string("[],\"list\":[]"),
        std::string("[{\"a\":1,\"a\":2}]"), std::string("[\"\xff\"]"), std::string("[\"\\udc00\"]"),
        std::string("[]\0[]", 5), std::string("\xef\xbb\xbf[]"), deep,
        "[\"" + std::string(1024 * 1024, 'x') + "\"]", std::string("<html>")}) {
    INFO(json.substr(0, 40));
    const auto result = read(json);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == AgsError::not_json);
  }
  const auto result = read(wrong_shape);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == AgsError::malformed);
}

TEST_CASE("hostile lists are refused, whatever they are") {
  check_hostile(read_line_items, "{}");
  check_hostile(read_line_items, "null");
  check_hostile(read_results, "{\"results\":[]}");
  check_hostile(read_results, "7");
}

TEST_CASE("hostile line items are refused, whatever they are") {
  check_hostile([](const std::string& json) { return read_line_item(json); }, "{}");
  CHECK(read_line_item("[]").error().code == AgsError::not_json);
  CHECK(read_line_item(R"({"label":"x"})").error().code == AgsError::malformed);
}

TEST_CASE("Moodle W11: results, of which the time is not looked at") {
  const auto rows = read_results(
      R"([{"id":"http:\/\/m.example\/results?type_id=4&user_id=4","userId":"4","resultScore":73.5,"resultMaximum":100,)"
      R"("scoreOf":"http:\/\/m.example\/lineitem?type_id=4","timestamp":"2026-11-22T01:06:03+01:00"}])");
  REQUIRE(rows.has_value());
  REQUIRE(rows->size() == 1);
  CHECK(rows->front().user == "4");
  CHECK(rows->front().score == 73.5);
  CHECK(rows->front().maximum == 100);
}

TEST_CASE("Moodle: an erased grade is a row of only userId, and no grade at all is no row") {
  const auto rows = read_results(R"([{"userId":"4"},{"userId":"5","resultScore":null}])");
  REQUIRE(rows.has_value());
  REQUIRE(rows->size() == 2);
  CHECK_FALSE(rows->at(0).score.has_value());
  CHECK_FALSE(rows->at(1).score.has_value());
  CHECK(read_results("[]").value().empty());
}

TEST_CASE("AGS 3.3: a result without maximum is out of 1, and rows of nobody are left out") {
  const auto rows = read_results(
      R"([null,7,{},{"userId":""},{"userId":4,"resultScore":1},{"userId":"\u00eb"},
          {"userId":"4","resultScore":0.5},{"userId":"5","resultScore":"5","resultMaximum":0}])");
  REQUIRE(rows.has_value());
  REQUIRE(rows->size() == 2);
  CHECK(rows->at(0).maximum == 1);
  CHECK(shows(rows->at(0), a_score(5000)));
  CHECK_FALSE(rows->at(1).score.has_value());
  CHECK(rows->at(1).maximum == 1);
}

TEST_CASE("a row shows a score that is equal on its own scale") {
  CHECK(shows({"4", 73.5, 100}, a_score(7350)));
  CHECK(shows({"4", 23.6, 40}, a_score(5900)));
  CHECK(shows({"4", 33.33333, 100}, a_score(3333)));
  CHECK(shows({"4", 73.51, 100}, a_score(7350)));
  CHECK(shows({"4", 0, 100}, a_score(0)));
  CHECK_FALSE(shows({"4", 73.52, 100}, a_score(7350)));
  CHECK_FALSE(shows({"4", 73.5, 50}, a_score(7350)));
  CHECK_FALSE(shows({"4", std::nullopt, 100}, a_score(0)));
  CHECK_FALSE(shows({"5", 73.5, 100}, a_score(7350)));
}

}  // namespace
}  // namespace groeipad::lti::ags
