#include <algorithm>

#include "lti/launch/launch.h"

namespace groeipad::lti::launch {
namespace {

/// LTI Core 1.3 §A.2.1–A.2.3, and §A.2.4 for the test user.
constexpr std::string_view kMembership = "http://purl.imsglobal.org/vocab/lis/v2/membership";
constexpr std::string_view kInstitutionPerson = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
constexpr std::string_view kSystemPerson = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";
constexpr std::string_view kTestUser = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

struct Known {
  std::string_view name;
  ContextRole role;
};
constexpr Known kContextRoles[] = {
    {"Learner", ContextRole::learner},
    {"Instructor", ContextRole::instructor},
    {"TeachingAssistant", ContextRole::teaching_assistant},
    {"ContentDeveloper", ContextRole::content_developer},
    {"Administrator", ContextRole::administrator},
    {"Mentor", ContextRole::mentor},
};
constexpr Known kInstitutionRoles[] = {
    {"Learner", ContextRole::learner},
    {"Student", ContextRole::learner},
    {"Administrator", ContextRole::administrator},
};
constexpr Known kSystemRoles[] = {
    {"Administrator", ContextRole::administrator},
    {"SysAdmin", ContextRole::administrator},
    {"AccountAdmin", ContextRole::administrator},
};

std::optional<ContextRole> look_up(std::span<const Known> table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [name](const Known& k) { return k.name == name; });
  if (found == table.end()) return std::nullopt;
  return found->role;
}

/// A sub-role says more exactly what the principal role is. Only assistants may do less than it.
std::optional<ContextRole> sub_role(std::string_view principal, std::string_view name) {
  const auto role = look_up(kContextRoles, principal);
  const bool assists = name.starts_with("TeachingAssistant") || name == "Grader";
  if (role == ContextRole::instructor && assists) return ContextRole::teaching_assistant;
  return role;
}

/// What stands behind the membership vocabulary: "#Instructor" or "/Instructor#Lecturer".
std::optional<ContextRole> membership_role(std::string_view rest) {
  if (rest.starts_with('#')) return look_up(kContextRoles, rest.substr(1));
  const std::size_t hash = rest.find('#');
  if (!rest.starts_with('/') || hash == std::string_view::npos) return std::nullopt;
  return sub_role(rest.substr(1, hash - 1), rest.substr(hash + 1));
}

/// "Instructor", and the sub-role written short: "Instructor#Lecturer".
std::optional<ContextRole> short_role(std::string_view name) {
  const std::size_t hash = name.find('#');
  if (hash == std::string_view::npos) return look_up(kContextRoles, name);
  return sub_role(name.substr(0, hash), name.substr(hash + 1));
}

std::optional<ContextRole> read_role(std::string_view role) {
  if (role.starts_with(kMembership)) return membership_role(role.substr(kMembership.size()));
  if (role.starts_with(kInstitutionPerson)) {
    return look_up(kInstitutionRoles, role.substr(kInstitutionPerson.size()));
  }
  if (role.starts_with(kSystemPerson)) return look_up(kSystemRoles, role.substr(kSystemPerson.size()));
  if (role.find(':') == std::string_view::npos) return short_role(role);
  return std::nullopt;
}

void grant(ContextRole role, Roles& roles) {
  switch (role) {
    case ContextRole::learner:
      roles.learner = true;
      break;
    case ContextRole::instructor:
      roles.instructor = true;
      break;
    case ContextRole::teaching_assistant:
      roles.teaching_assistant = true;
      break;
    case ContextRole::content_developer:
      roles.content_developer = true;
      break;
    case ContextRole::administrator:
      roles.administrator = true;
      break;
    case ContextRole::mentor:
      roles.mentor = true;
      break;
  }
}

}  // namespace

Roles read_roles(std::span<const std::string_view> roles) {
  Roles known;
  for (const std::string_view role : roles) {
    if (role == kTestUser) known.test_user = true;
    if (const auto found = read_role(role)) grant(*found, known);
  }
  return known;
}

}  // namespace groeipad::lti::launch
