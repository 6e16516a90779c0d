#include "main/settings.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "support/temp_dir.h"

namespace groeipad::program {
namespace {

/// Sets a variable of the environment for as long as it lives.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
  ~Variable() { ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

/// The key that is complained about, "" where the settings are in order.
std::string wrong_key(const Given& given) {
  const auto settings = read_settings(given);
  return settings ? "" : settings.error().key;
}

std::string wrong_in_file(const std::string& lines) {
  const testing::TempDir folder;
  return wrong_key({{"config", {folder.write("groeipad.ini", lines)}}});
}

}  // namespace

TEST_CASE("Without settings: loopback, SQLite in the data folder, a public address to match") {
  const auto settings = read_settings({}).value();
  CHECK(settings.listen_address == "127.0.0.1");
  CHECK(settings.listen_port == 8080);
  CHECK(settings.public_url.origin() == "http://localhost:8080");
  CHECK(settings.database_url == "sqlite:groeipad-data/groeipad.db");
  CHECK(settings.trusted_proxies.empty());
  CHECK_FALSE(settings.allow_loopback_platforms);
  CHECK_FALSE(settings.allow_private_platforms);
}

TEST_CASE("Flags weigh more than the environment, and that more than the file") {
  const testing::TempDir folder;
  const std::string file =
      folder.write("groeipad.ini", "workers = 3\nlog-level = warn\ndata-dir = \"from file\"\n");
  const Variable workers("GROEIPAD_WORKERS", "4");
  const Variable level("GROEIPAD_LOG_LEVEL", "debug");
  const Variable config("GROEIPAD_CONFIG", file);
  const auto settings = read_settings({{"workers", {"5"}}}).value();
  CHECK(settings.workers == 5);
  CHECK(settings.log_level == base::LogLevel::debug);
  CHECK(settings.data_dir == "from file");
}

TEST_CASE("A setting that cannot be used is named by its key") {
  struct Row {
    const char* key;
    const char* value;
  };
  const auto row = GENERATE(values<Row>({{"listen", "8080"},
                                         {"listen", "127.0.0.1"},
                                         {"listen", "127.0.0.1:0"},
                                         {"listen", "127.0.0.1:65536"},
                                         {"listen", "[::1]:8080"},
                                         {"listen", "localhost:8080"},
                                         {"listen", "127.1:8080"},
                                         {"listen", ""},
                                         {"public-url", "tool.example.nl"},
                                         {"public-url", "http://tool.example.nl"},
                                         {"public-url", "https://tool.example.nl/pad"},
                                         {"public-url", "https://tool.example.nl/pad/"},
                                         {"public-url", "https://tool.example.nl/?a=b"},
                                         {"public-url", "https://user@tool.example.nl"},
                                         {"data-dir", ""},
                                         {"database", "mysql://host/x"},
                                         {"log-level", "INFO"},
                                         {"log-format", ""},
                                         {"workers", "0"},
                                         {"workers", "257"},
                                         {"workers", "4 "},
                                         {"workers", "-1"},
                                         {"trusted-proxy", "my-proxy"},
                                         {"trusted-proxy", "10.0.0.0/8"},
                                         {"allow-loopback-platforms", "maybe"},
                                         {"config", "/"},
                                         {"config", "/does/not/exist"}}));
  CAPTURE(row.key, row.value);
  CHECK(wrong_key({{row.key, {row.value}}}) == row.key);
}

TEST_CASE("Beyond loopback a public address must be given, over https") {
  CHECK(wrong_key({{"listen", {"0.0.0.0:8080"}}}) == "public-url");
  CHECK(wrong_key({{"listen", {"0.0.0.0:8080"}}, {"public-url", {"https://tool.example.nl"}}}).empty());
  CHECK(wrong_key({{"public-url", {"https://tool.example.nl/"}}}).empty());
  CHECK(wrong_key({{"public-url", {"http://localhost:9000"}}}).empty());
}

TEST_CASE("Trusted proxies are addresses, one by one or by commas") {
  const auto by_flag = read_settings({{"trusted-proxy", {"127.0.0.1", "::1"}}}).value();
  CHECK(by_flag.trusted_proxies == std::vector<std::string>{"127.0.0.1", "::1"});
  const Variable variable("GROEIPAD_TRUSTED_PROXY", "127.0.0.1, 10.0.0.1,");
  const auto by_environment = read_settings({}).value();
  CHECK(by_environment.trusted_proxies == std::vector<std::string>{"127.0.0.1", "10.0.0.1"});
}

TEST_CASE("Mail goes by the mail server that is named, and not without one") {
  CHECK_FALSE(read_settings({{"mail-from", {"post@groeipad.example"}}})->mail);
  const testing::TempDir folder;
  const std::string file = folder.write("password", "geheim \nnog een regel\n");
  const Given given = {{"smtp-url", {"smtp://mail.example:587"}},
                       {"mail-from", {"post@groeipad.example"}},
                       {"smtp-user", {"groeipad"}},
                       {"smtp-password-file", {file}},
                       {"mail-reports", {"full"}}};
  const auto settings = read_settings(given).value();
  REQUIRE(settings.mail);
  CHECK(settings.mail->url == "smtp://mail.example:587");
  CHECK(settings.mail->from == "post@groeipad.example");
  CHECK(settings.mail->user == "groeipad");
  CHECK(settings.mail->password == "geheim");
  CHECK_FALSE(settings.mail->allow_loopback);
  CHECK(settings.mail_reports == service::MailReports::full);
  const auto wrong = [&](const std::string& key, const std::string& value) {
    Given other = given;
    other[key] = {value};
    return wrong_key(other);
  };
  CHECK(wrong("smtp-url", "mail.example:587") == "smtp-url");
  CHECK(wrong("mail-from", "Groeipad <post@groeipad.example>") == "mail-from");
  CHECK(wrong("smtp-password-file", "/does/not/exist") == "smtp-password-file");
  CHECK(wrong("mail-reports", "all") == "mail-reports");
  Given half = given;
  half.erase("smtp-password-file");
  CHECK(wrong_key(half) == "smtp-password-file");
}

TEST_CASE("Odd lines of a config file are refused by their key, harmless ones read") {
  CHECK(wrong_in_file("").empty());
  CHECK(wrong_in_file("# only a remark\n\n").empty());
  CHECK(wrong_in_file("allow-loopback-platforms\n").empty());
  CHECK(wrong_in_file("workers=4\r\n").empty());
  CHECK(wrong_in_file("colour = red\n") == "colour");
  CHECK(wrong_in_file("[serve]\nworkers = 4\n") == "serve.workers");
  CHECK(wrong_in_file("config = \"other.ini\"\n") == "config");
  CHECK(wrong_in_file("workers = 4\nworkers = 5\n") == "workers");
  CHECK(wrong_in_file("workers = [4, 5]\n") == "workers");
  CHECK(wrong_in_file("listen\n") == "listen");
}

}  // namespace groeipad::program
