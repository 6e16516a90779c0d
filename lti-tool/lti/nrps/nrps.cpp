#include "lti/nrps/nrps.h"

#include "base/json.h"
#include "base/text.h"
#include "base/url.h"
#include "lti/launch/short_text.h"

namespace groeipad::lti::nrps {
namespace {

constexpr std::size_t kMostBytes = 16 * 1024 * 1024;
constexpr rapidjson::SizeType kMostMembers = 50'000;
constexpr std::size_t kLongestId = 255;

/// A word that is not in the specification does not make anybody leave.
Status status_of(const rapidjson::Value& member) {
  const auto status = base::string_member(member, "status").value_or("");
  if (base::equals_ignoring_case(status, "Inactive")) return Status::inactive;
  if (base::equals_ignoring_case(status, "Deleted")) return Status::deleted;
  return Status::active;
}

launch::Roles roles_of(const rapidjson::Value& member) {
  const auto* list = base::member(member, "roles");
  if (list == nullptr || !list->IsArray()) return {};
  std::vector<std::string_view> roles;
  for (const auto& role : list->GetArray()) {
    if (role.IsString()) roles.push_back(base::text_of(role));
  }
  return launch::read_roles(roles);
}

std::string name_of(const rapidjson::Value& member) {
  std::string name = launch::short_text(member, "name");
  if (!name.empty()) return name;
  return launch::short_text(launch::short_text(member, "given_name") + " " +
                            launch::short_text(member, "family_name"));
}

bool is_usable(std::string_view id) { return !id.empty() && id.size() <= kLongestId && base::is_ascii(id); }

}  // namespace

base::Result<std::vector<Member>, NrpsError> read_page(std::string_view json) {
  const auto page = base::parse_json_object(base::trim(json), {.bytes = kMostBytes});
  if (!page) return base::fail(NrpsError::not_json, page.error().detail, page.error().pointer);
  const auto* list = base::member(*page, "members");
  if (list == nullptr || !list->IsArray()) return base::fail(NrpsError::malformed, "no members", "/members");
  if (list->Size() > kMostMembers) return base::fail(NrpsError::too_many, std::to_string(list->Size()));
  std::vector<Member> members;
  members.reserve(list->Size());
  for (const auto& entry : list->GetArray()) {
    const auto id = base::string_member(entry, "user_id").value_or("");
    if (!is_usable(id)) continue;
    members.push_back({std::string(id), status_of(entry), roles_of(entry), name_of(entry),
                       launch::short_text(entry, "email")});
  }
  return members;
}

bool may_follow(std::string_view present, std::string_view next) {
  const auto here = base::parse_url(present);
  const auto there = base::parse_url(next);
  return here && there && here->origin() == there->origin();
}

}  // namespace groeipad::lti::nrps
