#pragma once

#include <cpprest/http_msg.h>

#include "http/application.h"
#include "http/message.h"

namespace groeipad::http {

[[nodiscard]] Method method_of(const web::http::http_request& message);

/// The path as it came, or "" where the target names more than a path: another host, a scheme, a fragment.
[[nodiscard]] std::string raw_path(const web::http::http_request& message);

/// Takes the header values out of `message` (its Content-Length stays). nullopt where one holds bytes that
/// make the library end the header list early, so that headers may be missing.
[[nodiscard]] std::optional<Headers> take_headers(web::http::http_request& message);

/// `head`: the answer to HEAD: the length of the body without the body. `close`: the connection ends with it.
[[nodiscard]] web::http::http_response to_library(Response response, bool head, bool close);

/// Makes the rest of a body that will not be read fail at its first byte, and lets the answer go out without
/// waiting for it: the library would otherwise take in all of it first. Leans on an internal call of
/// cpprestsdk 2.10.18.
void abandon_body(web::http::http_request& message, const std::exception_ptr& why);

}  // namespace groeipad::http
