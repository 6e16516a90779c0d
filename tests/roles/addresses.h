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
  bool once = false;      ///< it takes something away: for the next who may, there is none any more
};
[[nodiscard]] std::vector<Address> addresses();

}  // namespace groeipad::roles
