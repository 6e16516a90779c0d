#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "lti/refusal/refusal.h"
#include "lti/registration/tool.h"

// Dynamic Registration 1.0 §3.6.2: the platform's answer to our request, or its refusal.

namespace groeipad::lti::registration {
namespace {

constexpr std::size_t kMostBytes = 256 * 1024;
constexpr std::size_t kLongestId = 255;
constexpr std::size_t kMostScopes = 100;

/// "" where it is absent or could not come back in a launch.
std::string id_member(const rapidjson::Value& object, std::string_view name) {
  const auto id = base::string_member(object, name);
  return id && id->size() <= kLongestId && base::is_ascii(*id) ? std::string(*id) : std::string();
}

bool is(const rapidjson::Value& value, std::string_view text) {
  return value.IsString() && base::text_of(value) == text;
}

/// A platform that sends people or their tokens elsewhere has registered another tool. What it does not
/// repeat is as we asked.
bool is_ours(const rapidjson::Value& answer, const Tool& tool) {
  const auto* login = base::member(answer, "initiate_login_uri");
  if (login != nullptr && !is(*login, login_url(tool))) return false;
  const auto* redirects = base::member(answer, "redirect_uris");
  if (redirects == nullptr) return true;
  if (!redirects->IsArray() || redirects->Empty()) return false;
  const auto all = redirects->GetArray();
  return std::all_of(all.begin(), all.end(),
                     [ours = launch_url(tool)](const auto& one) { return is(one, ours); });
}

std::vector<std::string> scopes_of(const rapidjson::Value& answer) {
  std::vector<std::string> scopes;
  for (const std::string_view scope : base::split(base::string_member(answer, "scope").value_or(""), ' ')) {
    if (scopes.size() == kMostScopes) break;
    if (!scope.empty() && scope.size() <= kLongestId && base::is_ascii(scope)) scopes.emplace_back(scope);
  }
  return scopes;
}

}  // namespace

base::Result<Registered, AnswerError> read_answer(std::string_view json, const Tool& tool) {
  const auto answer = base::parse_json_object(base::trim(json), {.bytes = kMostBytes});
  if (!answer) return base::fail(AnswerError::not_json, answer.error().detail, answer.error().pointer);
  Registered registered;
  registered.client_id = id_member(*answer, "client_id");
  if (registered.client_id.empty()) return base::fail(AnswerError::no_client_id, {}, "/client_id");
  if (!is_ours(*answer, tool)) return base::fail(AnswerError::other_tool);
  if (const auto* lti = base::member(*answer, kToolConfiguration)) {
    registered.deployment = id_member(*lti, "deployment_id");
  }
  registered.scopes = scopes_of(*answer);
  return registered;
}

std::string read_refusal(std::string_view body) {
  const auto [error, description] = refusal::read(body);
  if (error.empty() || description.empty()) return error + description;
  return error + ": " + description;
}

}  // namespace groeipad::lti::registration
