#pragma once

#include <string_view>

#include "http/message.h"

namespace groeipad::web {

/// Lets `origin`, and nobody else, show this page in a frame; "" lets nobody.
void allow_frame(http::Response& response, std::string_view origin);
/// Lets the forms of this page go to `origin`, and to nobody else: no longer to ourselves.
void allow_form(http::Response& response, std::string_view origin);
/// The headers that every answer carries, unless a route set its own. `https`: the public address is https.
void harden(http::Response& response, bool https);

}  // namespace groeipad::web
