#pragma once

#include <filesystem>

#include "base/result.h"
#include "crypto/rsa.h"
#include "demo/demo_lms.h"

namespace groeipad::demo {

/// The key in `file`, made at first use and then readable by its owner only. An empty path: a new key, kept
/// nowhere.
[[nodiscard]] base::Result<crypto::RsaPrivateKey, DemoError> kept_key(const std::filesystem::path& file);

}  // namespace groeipad::demo
