#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "demo/external_tools.h"
#include "demo/launches.h"

namespace groeipad::demo {

/// What the tool asked for, once everything about it was right.
struct Authorized {
  StartedLaunch launch;
  ExternalTool tool;
  std::string redirect_uri;
  const Account* account = nullptr;
  std::string state;
  std::string nonce;
};

/// How an authorization endpoint says no. To the person's face, where the request cannot be trusted to come
/// from the tool; else back to the tool's redirect URI, in OAuth's words.
struct NotAuthorized {
  enum class Says { to_the_person, gone, to_the_tool };
  Says says = Says::to_the_person;
  std::string redirect_uri;
  std::string error;  ///< "invalid_request" …
  std::string description;
  std::string state;
};

/// What a tool must give back as lti_message_hint: Moodle's is JSON, with the activity where there is one;
/// Brightspace's is the bare launch id.
[[nodiscard]] std::string message_hint(Lms lms, std::string_view launch_id, std::string_view activity);

/// Checks an OIDC authentication request strictly (Security Framework 1.0 §5.1.1.2) and takes its launch.
[[nodiscard]] tl::expected<Authorized, NotAuthorized> authorize(const Platform& platform,
                                                                const ExternalTools& tools,
                                                                Launches& launches,
                                                                const base::Fields& fields,
                                                                base::Instant now);

}  // namespace groeipad::demo
