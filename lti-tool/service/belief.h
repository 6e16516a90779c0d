#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/launch.h"
#include "store/logins.h"
#include "store/platforms.h"

/// What the parts of a launch share.
namespace groeipad::service {

[[nodiscard]] tl::unexpected<base::Fault<LaunchFault>> refuse(LaunchFault fault, std::string detail);
/// How secrets are kept: SHA-256, 32 bytes.
[[nodiscard]] std::string hash_of(std::string_view secret);
/// "" where `url` is none.
[[nodiscard]] std::string origin_of(std::string_view url);

struct Believed {
  tl::expected<lti::launch::Message, base::Fault<LaunchFault>> message;
  std::vector<lti::launch::Check> passed;
  std::string failed;  ///< the check or rule that ended it
};
/// Everything that the token alone must prove, before anything is written.
[[nodiscard]] Believed believe(Services& services, const store::Platform& platform,
                               const store::PendingLogin& login, const std::string& id_token);

/// Puts a refusal into the launch log of a platform: which checks passed, and which one did not.
void remember(Services& services, const store::Platform& platform, std::string_view request,
              const Believed& refused);
/// The same for a launch at a suspended platform, of which nothing was looked at.
void remember_suspended(Services& services, const store::Platform& platform, std::string_view request);

}  // namespace groeipad::service
