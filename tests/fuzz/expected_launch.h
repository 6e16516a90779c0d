#pragma once

#include <string>
#include <vector>

#include "fuzz/require.h"
#include "lti/launch/launch.h"

namespace groeipad::fuzz {

/// The registration that the seeds were written for.
inline lti::launch::Expected expected_launch() {
  static const std::vector<std::string> kDeployments{"1"};
  return {.issuer = "https://lms.example",
          .client_id = "client",
          .deployments = kDeployments,
          .nonce = "nonce",
          .tool = base::parse_url("https://tool.example/t").value(),
          .now = base::Instant(std::chrono::seconds(1'788'250'800))};
}

}  // namespace groeipad::fuzz
