#include "unit/service/lms/fake_lms.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"

namespace groeipad::service::test {
namespace {

outbound::FetchAnswer answer(int status, std::string body = {}) { return {status, {}, std::move(body)}; }

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "…/items/3/scores?x=1" → "…/items/3?x=1".
std::string without(std::string url, std::string_view part) {
  const auto at = url.find(part);
  return url.erase(at, part.size());
}

std::string query_field(std::string_view url, std::string_view name) {
  const auto mark = url.find('?');
  if (mark == std::string_view::npos) return {};
  const auto fields = base::parse_form(url.substr(mark + 1)).value();
  return std::string(base::only_field(fields, name).value_or(""));
}

}  // namespace

int FakeServices::count(std::string_view part) const {
  return static_cast<int>(std::count_if(requests.begin(), requests.end(),
                                        [&](const auto& request) { return contains(request.url, part); }));
}

base::Result<outbound::FetchAnswer, outbound::FetchError> FakeServices::fetch(
    const outbound::FetchRequest& request) {
  requests.push_back(request);
  if (troubles.empty() || !contains(request.url, troubles.front().part)) return carry_out(request);
  const Trouble trouble = troubles.front();
  troubles.pop_front();
  if (trouble.meanwhile) trouble.meanwhile();
  if (trouble.status == 200) return carry_out(request);
  if (trouble.after) carry_out(request);
  if (trouble.status < 0) throw Killed();
  if (trouble.status == 0) return base::fail(trouble.error, "as the test wants");
  return outbound::FetchAnswer{trouble.status, trouble.headers, trouble.body};
}

outbound::FetchAnswer FakeServices::carry_out(const outbound::FetchRequest& request) {
  if (contains(request.url, "/token")) return token(request);
  if (contains(request.url, "/scores")) return score(request);
  if (contains(request.url, "/results")) return results(request);
  if (contains(request.url, "/items")) return items(request);
  const auto page = pages.find(request.url);
  return page == pages.end() ? answer(404) : page->second;
}

outbound::FetchAnswer FakeServices::token(const outbound::FetchRequest& request) {
  const auto form = base::parse_form(request.body).value();
  const std::string scope(base::only_field(form, "scope").value());
  base::JsonWriter json;
  json.begin_object()
      .member("access_token", "token-" + std::to_string(++tokens_given))
      .member("token_type", "Bearer")
      .member("expires_in", 3600)
      .member("scope", grants_roster || !contains(scope, "lti-nrps") ? scope : "something-else")
      .end_object();
  return answer(200, json.str());
}

outbound::FetchAnswer FakeServices::score(const outbound::FetchRequest& request) {
  const auto json = base::parse_json_object(request.body).value();
  TakenScore taken{.line_item = without(request.url, "/scores"),
                   .user = std::string(base::string_member(json, "userId").value()),
                   .given = base::member(json, "scoreGiven")->GetDouble(),
                   .timestamp = std::string(base::string_member(json, "timestamp").value())};
  constexpr std::size_t kWholeSecond = 19;  // 2026-11-22T09:30:00
  for (const auto& known : scores) {
    const bool same = known.user == taken.user && known.line_item == taken.line_item;
    if (same && taken.timestamp.substr(0, kWholeSecond) <= known.timestamp.substr(0, kWholeSecond)) {
      return answer(409, "[]");
    }
  }
  scores.push_back(std::move(taken));
  return answer(200);
}

outbound::FetchAnswer FakeServices::results(const outbound::FetchRequest& request) const {
  const std::string user = query_field(request.url, "user_id");
  const std::string item = request.url.substr(0, request.url.find("/results"));
  const auto last = std::find_if(scores.rbegin(), scores.rend(), [&](const TakenScore& score) {
    return score.user == user && score.line_item.starts_with(item);
  });
  base::JsonWriter json;
  json.begin_array();
  if (last != scores.rend()) {
    json.begin_object()
        .member("id", request.url)
        .member("userId", user)
        .member("resultScore", last->given)
        .member("resultMaximum", 100)
        .end_object();
  }
  json.end_array();
  return answer(200, json.str());
}

outbound::FetchAnswer FakeServices::items(const outbound::FetchRequest& request) {
  if (request.method == "DELETE") return answer(line_items.erase(request.url) > 0 ? 204 : 404);
  if (request.method == "POST") {
    auto json = base::parse_json_object(request.body).value();
    const std::string id = std::string(kLms) + "/items/made-" + std::to_string(line_items.size() + 1);
    base::JsonWriter made;
    made.begin_object().member("id", id);
    for (const auto& [name, value] : json.GetObject()) made.key(base::text_of(name)).raw(value);
    made.end_object();
    line_items[id] = made.str();
    return answer(201, made.str());
  }
  std::string list = "[";
  for (const auto& [id, item] : line_items) list += (list.size() > 1 ? "," : "") + item;
  return answer(200, list + "]");
}

}  // namespace groeipad::service::test
