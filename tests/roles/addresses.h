#pragma once

#include <string>
#include <vector>

#include "http/message.h"
#include "roles/town.h"

namespace groeipad::roles {

/// One address of the program, about one thing of the town. `{enrolment}` and the like stand for its ids.
struct Address {
  http::Method method;
  std::string pattern;  ///< of the router
  Thing about;
  std::string path;
  std::string form = {};  ///< what a page of ours would send, without the session's token
};
[[nodiscard]] std::vector<Address> addresses();

}  // namespace groeipad::roles
