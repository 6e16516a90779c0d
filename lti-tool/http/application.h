#pragma once

#include <optional>
#include <string_view>

#include "base/log.h"
#include "http/admission.h"
#include "http/message.h"
#include "http/router.h"
#include "http/server.h"

namespace groeipad::http {

/// What happens between a request and its answer, whatever library carries them. Read-only while the server
/// runs.
struct Application {
  Router router;
  Server::Finish finish;
  Server::Watch watch;
  base::Log& log;
};

struct Answer {
  Response response;
  std::string_view route;  ///< the pattern, living as long as the router; "" for none
};

/// Routes the request, or words the refusal; lets `finish` have the last word. Exceptions of handlers become
/// 500 (503 for base::ResourceLost) and a line in the log, as do headers of theirs that could break the
/// answer's head. Fills
/// `request.path_values`.
[[nodiscard]] Answer answer(const Application& application, Request& request, std::optional<Refusal> refusal);

/// The bare answer of a status, for when nobody words it better.
[[nodiscard]] Response plain(int status);

}  // namespace groeipad::http
