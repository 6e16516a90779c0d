#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "http/message.h"
#include "traject/permission.h"

namespace groeipad::web {

/// What an address lets a person do. An address behind a session is in this table or it is not answered: the
/// guard (routes/guarded.h) asks it before the page's own use case looks at what it is about.
struct Access {
  http::Method method;  ///< GET answers HEAD too
  std::string_view pattern;
  traject::Act act;
};
[[nodiscard]] const std::vector<Access>& access_table();
/// nullopt: not in the table.
[[nodiscard]] std::optional<traject::Act> act_at(http::Method method, std::string_view pattern);

}  // namespace groeipad::web
