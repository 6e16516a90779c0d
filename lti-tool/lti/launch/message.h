#pragma once

#include <rapidjson/document.h>

#include <optional>

#include "lti/launch/launch.h"

namespace groeipad::lti::launch {

/// nullopt for any other kind of message.
[[nodiscard]] std::optional<MessageType> read_message_type(const rapidjson::Value& claims);

/// What the claims say. Believes them: only for claims that passed every check.
[[nodiscard]] Message read_message(const rapidjson::Value& claims);

}  // namespace groeipad::lti::launch
