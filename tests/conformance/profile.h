#pragma once

#include <string>
#include <utility>
#include <vector>

namespace groeipad::conformance {

/// How a kind of LMS differs from the next. Paths lie below the platform's own address; texts that start with
/// `{` or `[` are JSON.
struct Profile {
  std::string name;
  std::string family;  ///< product_family_code

  std::string login, token, keys, configuration, registration;
  std::string items, item_suffix, item_query;  ///< ITEMS/7SUFFIX?QUERY
  std::string members, back;

  std::string client_id, deployment;
  std::string subject_suffix;  ///< behind every subject
  std::string audience;        ///< of client assertions; "" for the token URL
  std::string learner_roles, teacher_roles;
  std::string learner_in_roster, teacher_in_roster;
  std::string message_hint;
  std::vector<std::pair<std::string, std::string>> claims;  ///< further claims of each launch
  std::vector<std::string> scopes;                          ///< supported
  std::vector<std::string> messages;

  bool login_by_post = true;
  bool login_elsewhere = false;  ///< the login lies on another host than the issuer
  bool gives_registration_token = false;
  bool tells_deployment = true;  ///< in the answer to a registration
  bool has_own_item = true;      ///< launches offer `lineitem`
  bool keys_have_alg = true;
  bool is_moodle = false;    ///< Moodle's ways in services: strict content types, one score a second
  bool has_storage = false;  ///< lti_storage_target in logins
  bool sends_not_before = false;
  long long token_life = 60;    ///< of an id_token, in seconds
  std::size_t roster_page = 0;  ///< members a page; 0: all at once
};

[[nodiscard]] Profile moodle_like();
[[nodiscard]] Profile brightspace_like();
[[nodiscard]] Profile canvas_like();

}  // namespace groeipad::conformance
