#include "conformance/gradebook.h"

#include <algorithm>
#include <chrono>

#include "base/json.h"
#include "base/time.h"
#include "base/url.h"
#include "lti/ags/ags.h"

namespace groeipad::conformance {
namespace {

namespace ags = groeipad::lti::ags;

double number(const rapidjson::Value& object, const char* name, double otherwise) {
  const auto* value = base::member(object, name);
  return value != nullptr && value->IsNumber() ? value->GetDouble() : otherwise;
}

std::string text(const rapidjson::Value& object, std::string_view name) {
  return std::string(base::string_member(object, name).value_or(""));
}

std::string field(const http::Request& request, std::string_view name) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  return std::string(base::only_field(fields, name).value_or(""));
}

bool is_of_type(const http::Request& request, std::string_view header, std::string_view type) {
  return request.header(header).value_or("") == type;
}

}  // namespace

Gradebook::Gradebook(const Profile& profile, std::string items_url)
    : profile_(profile), items_url_(std::move(items_url)) {}

void Gradebook::offer(const std::string& item) {
  const std::lock_guard lock(mutex_);
  columns_.try_emplace(item, Column{.label = "Groeipad", .link = item});
}

http::Response Gradebook::answer(const http::Request& request, std::string_view rest) {
  const std::lock_guard lock(mutex_);
  // The query names the registration: without it Moodle finds no service there.
  if (!profile_.item_query.empty() && request.query.find(profile_.item_query) == std::string::npos) {
    return http::Response::html(404, "<html>Resource handler not found</html>");
  }
  if (rest.empty()) return request.method == http::Method::post ? make(request) : list(request);
  rest.remove_prefix(1);
  const std::string item(rest.substr(0, rest.find('/')));
  rest.remove_prefix(item.size());
  if (!columns_.contains(item) || !rest.starts_with(profile_.item_suffix)) {
    return http::Response::json(404, R"({"error":"no such line item"})");
  }
  rest.remove_prefix(profile_.item_suffix.size());
  if (rest == "/scores" && request.method == http::Method::post) return take_score(request, item);
  if (rest == "/results") return results(item, field(request, "user_id"));
  if (rest.empty() && request.method == http::Method::del) {
    columns_.erase(item);
    return http::Response::text(204, "");
  }
  if (rest.empty()) return http::Response::json(200, as_json(item, columns_.at(item)));
  return http::Response::text(404, "");
}

http::Response Gradebook::list(const http::Request& request) const {
  if (profile_.is_moodle && !is_of_type(request, "Accept", ags::media::kLineItems)) {
    return http::Response::text(400, "");
  }
  const auto fits = [&](std::string_view name, const std::string& value) {
    const std::string wanted = field(request, name);
    return wanted.empty() || wanted == value;
  };
  std::string all;
  for (const auto& [item, column] : columns_) {
    if (!fits("tag", column.tag) || !fits("resource_id", column.resource_id) ||
        !fits("resource_link_id", column.link)) {
      continue;
    }
    all += (all.empty() ? "" : ",") + as_json(item, column);
  }
  return http::Response::json(200, "[" + all + "]");
}

http::Response Gradebook::make(const http::Request& request) {
  const auto told = base::parse_json_object(request.body);
  if (!told || text(*told, "label").empty() || number(*told, "scoreMaximum", 0) <= 0 ||
      !is_of_type(request, "Content-Type", ags::media::kLineItem)) {
    return http::Response::json(400, R"({"error":"label, scoreMaximum or type missing"})");
  }
  const std::string item = "made-" + std::to_string(++made_);
  const Column column{.label = text(*told, "label"),
                      .resource_id = text(*told, "resourceId"),
                      .tag = text(*told, "tag"),
                      .link = text(*told, "resourceLinkId"),
                      .maximum = number(*told, "scoreMaximum", 0)};
  columns_.emplace(item, column);
  return http::Response::json(201, as_json(item, column));
}

http::Response Gradebook::take_score(const http::Request& request, const std::string& item) {
  const auto told = base::parse_json_object(request.body);
  Posted score;
  score.item = item;
  if (told) {
    score.user = text(*told, "userId");
    score.activity = text(*told, "activityProgress");
    score.grading = text(*told, "gradingProgress");
    score.timestamp = text(*told, "timestamp");
    score.given = number(*told, "scoreGiven", -1);
    score.maximum = number(*told, "scoreMaximum", 0);
  }
  score.says = base::from_iso8601(score.timestamp).value_or(base::Instant{});
  score.status = is_of_type(request, "Content-Type", ags::media::kScore) ? judge(score) : 400;
  posted_.push_back(score);
  if (score.status == 200) {
    const auto cell = std::pair(item, score.user);
    last_[cell] = score.says;
    // Anything but FullyGraded takes the grade away.
    if (score.grading == "FullyGraded" && score.given >= 0) {
      shown_[cell] = score.given * 100 / score.maximum;
    } else {
      shown_.erase(cell);
    }
  }
  return http::Response::json(score.status, score.status == 200 ? "" : R"({"error":"score refused"})");
}

int Gradebook::judge(const Posted& score) {
  using std::chrono::seconds;
  if (score.user.empty() || score.activity.empty() || score.grading.empty() || score.maximum <= 0 ||
      score.says == base::Instant{}) {
    return 400;
  }
  if (const auto found = refused_.find(score.user); found != refused_.end()) return found->second;
  const auto found = last_.find(std::pair(score.item, score.user));
  if (found == last_.end()) return 200;
  // Moodle keeps whole seconds; others compare what they were sent.
  const bool later = profile_.is_moodle ? std::chrono::floor<seconds>(score.says) >
                                              std::chrono::floor<seconds>(found->second)
                                        : score.says > found->second;
  return later ? 200 : 409;
}

http::Response Gradebook::results(const std::string& item, std::string_view user) const {
  base::JsonWriter json;
  json.begin_array();
  for (const auto& [cell, given] : shown_) {
    if (cell.first != item || (!user.empty() && cell.second != user)) continue;
    json.begin_object()
        .member("id", url_of(item) + "#" + cell.second)
        .member("userId", cell.second)
        .member("resultScore", given)
        .member("resultMaximum", 100)
        .member("scoreOf", url_of(item))
        .end_object();
  }
  auto response = http::Response::json(200, json.end_array().str());
  if (profile_.is_moodle) {
    response.with("Link", "<" + url_of(item) + "&amp;from=100>; rel=\xe2\x80\x9cnext\xe2\x80\x9d");
  }
  return response;
}

std::string Gradebook::url_of(const std::string& item) const {
  const std::string url = items_url_ + "/" + item + profile_.item_suffix;
  return profile_.item_query.empty() ? url : url + "?" + profile_.item_query;
}

std::string Gradebook::as_json(const std::string& item, const Column& column) const {
  base::JsonWriter json;
  json.begin_object()
      .member("id", url_of(item))
      .member("label", column.label)
      .member("scoreMaximum", column.maximum)
      .member("resourceId", column.resource_id)
      .member("tag", column.tag)
      .member("resourceLinkId", column.link);
  return json.end_object().str();
}

std::vector<Posted> Gradebook::posted() const {
  const std::lock_guard lock(mutex_);
  return posted_;
}

std::vector<Posted> Gradebook::taken(const std::string& item) const {
  auto all = posted();
  std::erase_if(all, [&](const Posted& score) { return score.status != 200 || score.item != item; });
  return all;
}

std::optional<double> Gradebook::shown(const std::string& item, const std::string& user) const {
  const std::lock_guard lock(mutex_);
  const auto found = shown_.find(std::pair(item, user));
  return found == shown_.end() ? std::nullopt : std::optional(found->second);
}

std::map<std::string, Column> Gradebook::columns() const {
  const std::lock_guard lock(mutex_);
  return columns_;
}

void Gradebook::refuse(const std::string& user, int status) {
  const std::lock_guard lock(mutex_);
  refused_[user] = status;
}

}  // namespace groeipad::conformance
