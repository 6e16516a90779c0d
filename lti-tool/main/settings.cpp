#include "main/settings.h"

#include <arpa/inet.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>

#include "base/text.h"

namespace groeipad::program {
namespace {

namespace fs = std::filesystem;

constexpr std::array<SettingSpec, 19> kSpecs = {{
    {"listen", "IPv4 address and port to listen on", "127.0.0.1:8080"},
    {"public-url", "Address at which browsers and LMSs reach this tool, a host name of its own",
     "http://localhost:PORT when listening on loopback"},
    {"data-dir", "Folder for the database and keys; only its owner may read it", "groeipad-data"},
    {"database", "Database: postgresql://USER@HOST/NAME, or sqlite:FILE", "sqlite:DATA-DIR/groeipad.db"},
    {"modules", "Folder with the tracks", "modules, here or where the program was built or installed"},
    {"rubrics", "Folder with the rubrics", "rubrics, likewise"},
    {"log-level", "debug, info, warn or error", "info"},
    {"log-format", "text or json", "text"},
    {"trusted-proxy", "Address of a front (nginx) whose X-Forwarded-* headers count", "none", false, true},
    {"workers", "Threads that answer requests", "8"},
    {"allow-loopback-platforms",
     "Admit LMSs at http:// on loopback, without per-address limits there (for trying out)", "", true},
    {"allow-private-platforms", "Admit LMSs at private network addresses, over https", "", true},
    {"registration", "Who may register an LMS: closed, invitation or approval", "invitation"},
    {"smtp-url", "Mail server: smtp://HOST:PORT (with STARTTLS) or smtps://HOST:PORT",
     "none: no mail is sent"},
    {"smtp-user", "User at the mail server", "none"},
    {"smtp-password-file", "File with the password of that user, on its first line", "none"},
    {"mail-from", "Address that mail comes from", "none"},
    {"mail-reports", "What a mail about a report holds: notice, or full with the report's text", "notice"},
    {"config", "File with settings, lines of key = \"value\"", "none"},
}};

/// One setting's value and where it came from, for messages.
struct Value {
  std::vector<std::string> texts;
  std::string from;
};
using Values = std::map<std::string, Value, std::less<>>;

tl::unexpected<SettingFault> wrong(std::string_view key, std::string text) {
  return tl::unexpected(SettingFault{std::string(key), std::move(text)});
}

const SettingSpec* spec_of(std::string_view key) {
  const auto found =
      std::find_if(kSpecs.begin(), kSpecs.end(), [&](const SettingSpec& s) { return s.key == key; });
  return found == kSpecs.end() ? nullptr : &*found;
}

std::string variable_of(std::string_view key) {
  std::string name = "GROEIPAD_";
  for (const char c : key)
    name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

std::vector<std::string> split_list(const SettingSpec& spec, const std::string& text) {
  if (!spec.repeatable) return {text};
  std::vector<std::string> parts;
  for (const auto part : base::split(text, ',')) {
    if (!base::trim(part).empty()) parts.emplace_back(base::trim(part));
  }
  return parts;
}

tl::expected<void, SettingFault> add_file(Values& values, const std::string& path) {
  std::error_code unknown;
  std::ifstream file(path);
  if (!file || fs::is_directory(path, unknown)) return wrong("config", "cannot read the file " + path);
  std::vector<CLI::ConfigItem> items;
  try {
    items = CLI::ConfigINI().from_config(file);
  } catch (const CLI::Error& error) {
    return wrong("config", path + ": " + error.what());
  }
  for (const auto& item : items) {
    if (item.name == "++" || item.name == "--") continue;
    const SettingSpec* spec = spec_of(item.name);
    if (spec == nullptr || spec->key == "config" || !item.parents.empty())
      return wrong(item.fullname(), "no such setting, in " + path);
    const bool again = item.inputs.size() > 1 || values.contains(item.name);
    if (again && !spec->repeatable) return wrong(item.name, "is given more than once, in " + path);
    std::vector<std::string> texts;
    for (const auto& input : item.inputs) {
      for (auto& text : split_list(*spec, input)) texts.push_back(std::move(text));
    }
    Value& value = values[item.name];
    value.from = path;
    value.texts.insert(value.texts.end(), texts.begin(), texts.end());
  }
  return {};
}

void add_environment(Values& values) {
  for (const SettingSpec& spec : kSpecs) {
    const std::string name = variable_of(spec.key);
    if (const char* text = std::getenv(name.c_str()))
      values[std::string(spec.key)] = {split_list(spec, text), name};
  }
}

tl::expected<Values, SettingFault> weigh(const Given& given) {
  Values environment;
  add_environment(environment);
  Values values;
  const auto in_given = given.find("config");
  const auto in_environment = environment.find("config");
  if (in_given != given.end()) {
    if (auto read = add_file(values, in_given->second.front()); !read) return tl::unexpected(read.error());
  } else if (in_environment != environment.end() && !in_environment->second.texts.empty()) {
    if (auto read = add_file(values, in_environment->second.texts.front()); !read)
      return tl::unexpected(read.error());
  }
  for (auto& [key, value] : environment) values[key] = value;
  for (const auto& [key, texts] : given) values[key] = {texts, "--" + key};
  return values;
}

std::string text_of(const Values& values, std::string_view key, const std::string& otherwise) {
  const auto found = values.find(key);
  return found == values.end() || found->second.texts.empty() ? otherwise : found->second.texts.back();
}

tl::unexpected<SettingFault> bad(const Values& values, std::string_view key, const std::string& why) {
  const auto found = values.find(key);
  return wrong(key, found == values.end() ? why : why + " (from " + found->second.from + ")");
}

tl::expected<bool, SettingFault> switch_of(const Values& values, std::string_view key) {
  const std::string text = base::to_lower_ascii(text_of(values, key, "false"));
  if (text == "true" || text == "1" || text == "yes" || text == "on") return true;
  if (text == "false" || text == "0" || text == "no" || text == "off" || text.empty()) return false;
  return bad(values, key, "must be true or false");
}

bool is_ipv4(const std::string& text) {
  in_addr address{};
  return ::inet_pton(AF_INET, text.c_str(), &address) == 1;
}

bool is_ipv6(const std::string& text) {
  in6_addr address{};
  return ::inet_pton(AF_INET6, text.c_str(), &address) == 1;
}

tl::expected<void, SettingFault> read_listen(const Values& values, Settings& settings) {
  const auto url = parse_listen(text_of(values, "listen", "127.0.0.1:8080"));
  if (!url) return bad(values, "listen", "must be ADDRESS:PORT, an IPv4 address in digits: 127.0.0.1:8080");
  settings.listen_address = url->host;
  settings.listen_port = url->port;
  return {};
}

tl::expected<void, SettingFault> read_public_url(const Values& values, Settings& settings) {
  base::Url listening{.scheme = "http",
                      .host = settings.listen_address,
                      .port = settings.listen_port,
                      .path = "/",
                      .query = ""};
  std::string text = text_of(values, "public-url", "");
  settings.public_url_told = !text.empty();
  if (text.empty()) {
    if (!listening.is_loopback()) return wrong("public-url", "must be given when listening beyond loopback");
    text = "http://localhost:" + std::to_string(settings.listen_port);
  }
  const auto url = base::parse_url(text);
  if (!url || !url->query.empty())
    return bad(values, "public-url", "must be an absolute http(s) address without a query");
  if (url->path != "/")
    return bad(values, "public-url", "must not have a path: Groeipad needs a host name of its own");
  if (!url->is_https() && !url->is_loopback())
    return bad(values, "public-url", "must be https, or http on localhost");
  settings.public_url = *url;
  return {};
}

fs::path program_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path();
}

/// `name` here, else beside the sources the program was built from, else where a package puts it.
fs::path content_folder(const std::string& name) {
  for (const fs::path& place :
       {fs::path("."), program_folder() / "../../..", fs::path("/usr/share/groeipad")}) {
    std::error_code error;
    if (fs::is_directory(place / name, error)) return (place / name).lexically_normal();
  }
  return name;
}

tl::expected<void, SettingFault> read_log(const Values& values, Settings& settings) {
  const std::string level = text_of(values, "log-level", "info");
  const std::map<std::string, base::LogLevel> levels = {{"debug", base::LogLevel::debug},
                                                        {"info", base::LogLevel::info},
                                                        {"warn", base::LogLevel::warn},
                                                        {"error", base::LogLevel::error}};
  const auto found = levels.find(level);
  if (found == levels.end()) return bad(values, "log-level", "must be debug, info, warn or error");
  settings.log_level = found->second;
  const std::string format = text_of(values, "log-format", "text");
  if (format != "text" && format != "json") return bad(values, "log-format", "must be text or json");
  settings.log_format = format == "json" ? base::LogFormat::json : base::LogFormat::text;
  return {};
}

tl::expected<void, SettingFault> read_registration(const Values& values, Settings& settings) {
  using service::RegistrationPolicy;
  const std::string text = text_of(values, "registration", "invitation");
  const std::map<std::string, RegistrationPolicy> policies = {{"closed", RegistrationPolicy::closed},
                                                              {"invitation", RegistrationPolicy::invitation},
                                                              {"approval", RegistrationPolicy::approval}};
  const auto found = policies.find(text);
  if (found == policies.end()) return bad(values, "registration", "must be closed, invitation or approval");
  settings.registration = found->second;
  return {};
}

/// The first line of a file that holds a secret.
std::optional<std::string> secret_in(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  return std::string(base::trim(line));
}

tl::expected<void, SettingFault> read_mail(const Values& values, Settings& settings) {
  const std::string reports = text_of(values, "mail-reports", "notice");
  if (reports != "notice" && reports != "full") return bad(values, "mail-reports", "must be notice or full");
  settings.mail_reports = reports == "full" ? service::MailReports::full : service::MailReports::notice;
  const std::string url = text_of(values, "smtp-url", "");
  if (url.empty()) return {};
  if (!outbound::is_smtp_url(url))
    return bad(values, "smtp-url", "must be smtp://HOST:PORT or smtps://HOST:PORT");
  outbound::SmtpSettings mail;
  mail.url = url;
  mail.from = text_of(values, "mail-from", "");
  if (!outbound::is_mail_address(mail.from))
    return bad(values, "mail-from", "must be an e-mail address where smtp-url is given");
  mail.user = text_of(values, "smtp-user", "");
  const std::string file = text_of(values, "smtp-password-file", "");
  if (mail.user.empty() != file.empty())
    return bad(values, mail.user.empty() ? "smtp-user" : "smtp-password-file",
               "must be given where the other is: smtp-user and smtp-password-file");
  if (!file.empty()) {
    const auto password = secret_in(file);
    if (!password) return bad(values, "smtp-password-file", "cannot be read");
    mail.password = *password;
  }
  settings.mail = std::move(mail);
  return {};
}

tl::expected<void, SettingFault> read_rest(const Values& values, Settings& settings) {
  settings.data_dir = text_of(values, "data-dir", "groeipad-data");
  if (settings.data_dir.empty()) return bad(values, "data-dir", "must not be empty");
  settings.database_url =
      text_of(values, "database", "sqlite:" + (settings.data_dir / "groeipad.db").string());
  if (!settings.database_url.starts_with("sqlite:") && !settings.database_url.starts_with("postgresql://")) {
    return bad(values, "database", "must start with sqlite: or postgresql://");
  }
  settings.modules = text_of(values, "modules", content_folder("modules").string());
  settings.rubrics = text_of(values, "rubrics", content_folder("rubrics").string());
  const std::string workers = text_of(values, "workers", "8");
  const auto [end, error] =
      std::from_chars(workers.data(), workers.data() + workers.size(), settings.workers);
  if (error != std::errc() || end != workers.data() + workers.size() || settings.workers < 1 ||
      settings.workers > 256) {
    return bad(values, "workers", "must be a number from 1 to 256");
  }
  if (const auto proxies = values.find("trusted-proxy"); proxies != values.end())
    settings.trusted_proxies = proxies->second.texts;
  for (const auto& proxy : settings.trusted_proxies) {
    if (!is_ipv4(proxy) && !is_ipv6(proxy))
      return bad(values, "trusted-proxy", "must be an IP address, not " + proxy);
  }
  const auto loopback = switch_of(values, "allow-loopback-platforms");
  if (!loopback) return tl::unexpected(loopback.error());
  settings.allow_loopback_platforms = *loopback;
  const auto private_net = switch_of(values, "allow-private-platforms");
  if (!private_net) return tl::unexpected(private_net.error());
  settings.allow_private_platforms = *private_net;
  if (settings.mail) settings.mail->allow_loopback = settings.allow_loopback_platforms;
  return {};
}

}  // namespace

std::span<const SettingSpec> setting_specs() { return kSpecs; }

std::optional<base::Url> parse_listen(const std::string& text) {
  auto url = base::parse_url("http://" + text);
  const bool is_place = url && is_ipv4(url->host) && text.find_first_of("/?") == std::string::npos &&
                        text.find(':') != std::string::npos;
  return is_place ? url : std::nullopt;
}

tl::expected<Settings, SettingFault> read_settings(const Given& given) {
  const auto values = weigh(given);
  if (!values) return tl::unexpected(values.error());
  Settings settings;
  for (const auto read : {read_listen, read_public_url, read_log, read_registration, read_mail, read_rest}) {
    if (auto done = read(*values, settings); !done) return tl::unexpected(done.error());
  }
  return settings;
}

}  // namespace groeipad::program
