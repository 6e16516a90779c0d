#include "conformance/roster.h"

#include <algorithm>
#include <charconv>

#include "base/json.h"
#include "lti/nrps/nrps.h"

namespace groeipad::conformance {

void Roster::set(std::vector<Enrolled> people) {
  const std::lock_guard lock(mutex_);
  people_ = std::move(people);
}

void Roster::add(Enrolled person) {
  const std::lock_guard lock(mutex_);
  people_.push_back(std::move(person));
}

http::Response Roster::answer(const http::Request& request) const {
  const std::lock_guard lock(mutex_);
  if (request.header("Accept").value_or("") != groeipad::lti::nrps::kMediaType) {
    return http::Response::text(406, "");
  }
  const auto fields = request.query_fields().value_or(base::Fields{});
  const auto asked = base::only_field(fields, "from").value_or("0");
  std::size_t from = 0;
  std::from_chars(asked.data(), asked.data() + asked.size(), from);
  const std::size_t end = page_ == 0 ? people_.size() : std::min(people_.size(), from + page_);
  base::JsonWriter json;
  json.begin_object().member("id", url_).key("context").begin_object().member("id", "2").end_object();
  json.key("members").begin_array();
  for (std::size_t i = std::min(from, end); i < end; ++i) {
    const Enrolled& person = people_[i];
    json.begin_object().member("user_id", person.subject).member("status", person.status);
    if (!person.name.empty()) json.member("name", person.name);
    json.key("roles").begin_array().value(person.role).end_array().end_object();
  }
  json.end_array().end_object();
  auto response = http::Response::json(200, json.str());
  if (end < people_.size()) {
    response.with("Link", "<" + url_ + "?from=" + std::to_string(end) + ">; rel=\"next\", <" + url_ +
                              ">; rel=\"first\"");
  }
  return response;
}

}  // namespace groeipad::conformance
