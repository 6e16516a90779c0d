#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "base/url.h"
#include "outbound/smtp.h"
#include "service/services.h"

namespace groeipad::program {

/// One setting: `--key` on the command line, GROEIPAD_KEY in the environment, `key = "…"` in the config file,
/// in that order of weight.
struct SettingSpec {
  std::string_view key;
  std::string_view help;
  std::string_view default_text;  ///< for --help
  bool is_switch = false;
  bool repeatable = false;  ///< in the environment and the file: separated by commas
};
[[nodiscard]] std::span<const SettingSpec> setting_specs();

/// What was given on the command line, by key; a switch has the value "true".
using Given = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Settings {
  std::string listen_address;
  std::uint16_t listen_port = 0;
  base::Url public_url;
  bool public_url_told = false;  ///< it was given, not made up from the address to listen on
  std::filesystem::path data_dir;
  std::string database_url;
  std::filesystem::path modules;
  std::filesystem::path rubrics;
  base::LogLevel log_level = base::LogLevel::info;
  base::LogFormat log_format = base::LogFormat::text;
  std::vector<std::string> trusted_proxies;
  unsigned workers = 0;
  bool allow_loopback_platforms = false;
  bool allow_private_platforms = false;
  service::RegistrationPolicy registration = service::RegistrationPolicy::invitation;
  std::optional<outbound::SmtpSettings> mail;  ///< nullopt: no mail is sent
  service::MailReports mail_reports = service::MailReports::notice;
};

/// A setting that cannot be used, named by its key and where it came from.
struct SettingFault {
  std::string key;
  std::string wrong;
};

/// "127.0.0.1:8080", an IPv4 address in digits and a port, as http://127.0.0.1:8080/; nullopt for anything
/// else.
[[nodiscard]] std::optional<base::Url> parse_listen(const std::string& text);

/// Weighs the three sources and reads every value. `given` may name the config file by "config".
[[nodiscard]] tl::expected<Settings, SettingFault> read_settings(const Given& given);

}  // namespace groeipad::program
