#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "main/settings.h"

/// One function per subcommand. Each returns the exit code: 0 done, 1 it did not work, 2 wrong usage or
/// settings.
namespace groeipad::program {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;

/// Runs until SIGTERM or SIGINT.
int serve(const Settings& settings);

struct DemoOptions {
  std::uint16_t lms_port = 0;  ///< 0: the port after the tool's
};
int demo(const Settings& settings, const DemoOptions& options);

struct PlatformOptions {
  std::string name, institution, sector, issuer, client_id, login_url, token_url, jwks_url, token_audience,
      staff_are;
  std::vector<std::string> deployments;
};
int platform_add(const Settings& settings, const PlatformOptions& options);
int platform_list(const Settings& settings);
int platform_show(const Settings& settings, std::int64_t id);
int platform_remove(const Settings& settings, std::int64_t id);
/// Of the options, institution, sector and staff_are.
int platform_invite(const Settings& settings, const PlatformOptions& options);
int platform_suspend(const Settings& settings, std::int64_t id);
int platform_resume(const Settings& settings, std::int64_t id);

/// `folder`: the one that holds modules/ and rubrics/; "" takes the settings'.
int content_check(const Settings& settings, const std::string& folder);

inline constexpr std::string_view kPreviewListen = "127.0.0.1:8090";
struct PreviewOptions {
  std::string folder;  ///< as of content_check
  std::string listen{kPreviewListen};
};
/// Runs until SIGTERM or SIGINT; on loopback only.
int content_preview(const Settings& settings, const PreviewOptions& options);

/// `person`: an id, or a name or e-mail address that exactly one person has.
int grant(const Settings& settings, const std::string& role, const std::string& person);

int keys_rotate(const Settings& settings);

}  // namespace groeipad::program
