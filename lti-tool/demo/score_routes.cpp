#include "base/json.h"
#include "base/time.h"
#include "demo/grade_service.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view kScoreType = "application/vnd.ims.lis.v1.score+json";
constexpr std::string_view kResultsType = "application/vnd.ims.lis.v2.resultcontainer+json";
constexpr std::string_view kScoreScope = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
constexpr std::string_view kResultScope = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
constexpr int kTaken = 200;

Response post_score(const GradeCall& call) {
  const auto json = base::parse_json_object(call.request.body);
  if (!json) return service_refusal(400);
  const auto timestamp = base::from_iso8601(text_member(*json, "timestamp"));
  if (!timestamp || text_member(*json, "userId").empty()) return service_refusal(400);
  if (!call.line_item()) return service_refusal(404);
  const int status =
      call.school.gradebook.post(call.item, {.user = text_member(*json, "userId"),
                                             .given = number_member(*json, "scoreGiven"),
                                             .maximum = number_member(*json, "scoreMaximum"),
                                             .comment = text_member(*json, "comment"),
                                             .grading_progress = text_member(*json, "gradingProgress"),
                                             .timestamp = *timestamp});
  return status == kTaken ? service_answer(kTaken, kScoreType, "") : service_refusal(status);
}

Response list_results(const GradeCall& call) {
  const auto query = call.request.query_fields().value_or(base::Fields());
  // Moodle's own fault: it looks for the next page where there is none.
  if (call.lms() == Lms::moodle && base::only_field(query, "limit")) {
    return Response::html(404, "<!doctype html><title>Error</title><p>Not found</p>");
  }
  const auto item = call.line_item();
  if (!item) return service_refusal(404);
  const auto user = base::only_field(query, "user_id");
  const std::string item_url = call.item_url(call.item);
  base::JsonWriter json;
  json.begin_array();
  for (const auto& grade : call.school.gradebook.grades(call.item)) {
    if (user && *user != grade.user) continue;
    json.begin_object()
        .member("id", base::with_query(before_query(item_url, "/results"), "user_id", grade.user))
        .member("userId", grade.user)
        .member("scoreOf", item_url);
    if (grade.score) {
      json.key("resultScore").raw(rapidjson::Value(*grade.score));
      json.key("resultMaximum").raw(rapidjson::Value(item->score_maximum));
      json.member("timestamp", base::to_iso8601(grade.timestamp));
    }
    if (!grade.comment.empty()) json.member("comment", grade.comment);
    json.end_object();
  }
  return service_answer(200, kResultsType, json.end_array().str());
}

ReceivedScore as_received(Lms lms, const Request& request) {
  ReceivedScore score{.lms = lms, .line_item = request.path_values.back()};
  const auto json = base::parse_json_object(request.body);
  if (!json) return score;
  score.user = text_member(*json, "userId");
  score.given = number_member(*json, "scoreGiven");
  score.maximum = number_member(*json, "scoreMaximum");
  score.activity_progress = text_member(*json, "activityProgress");
  score.grading_progress = text_member(*json, "gradingProgress");
  score.timestamp = text_member(*json, "timestamp");
  return score;
}

/// Every post is logged, those too that an ordered failure kept from the grade book or left unanswered.
Response receive_score(Campus& campus, Lms lms, const GradeRoute& route, const Request& request) {
  ReceivedScore score = as_received(lms, request);
  auto response = campus.faults.around(lms, route.service, [&] {
    auto answer = answer_grades(campus, lms, route, request);
    score.taken = answer.status == kTaken;
    return answer;
  });
  score.status = response.status;
  campus.scores.add(std::move(score));
  return response;
}

}  // namespace

void add_score_routes(http::Router& router, Campus& campus) {
  const GradeRoute scores{Method::post, "/scores", {{kScoreScope}, kScoreType}, Service::scores, post_score};
  const GradeRoute results{
      Method::get, "/results", {{kResultScope}, kResultsType}, Service::results, list_results};
  for (const Lms lms : {Lms::moodle, Lms::brightspace}) {
    router.add(scores.method, grade_pattern(lms, scores.below),
               [&campus, lms, scores](const Request& request) {
                 return receive_score(campus, lms, scores, request);
               });
    router.add(results.method, grade_pattern(lms, results.below),
               [&campus, lms, results](const Request& request) {
                 return campus.faults.around(lms, results.service,
                                             [&] { return answer_grades(campus, lms, results, request); });
               });
  }
}

}  // namespace groeipad::demo
