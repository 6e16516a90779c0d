#include <sys/stat.h>
#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "flow/live_tool.h"
#include "support/ports.h"

namespace groeipad::flow {
namespace {

testing::Finished groeipad(std::vector<std::string> args, std::map<std::string, std::string> env = {}) {
  testing::ProcessOptions run;
  run.program = GROEIPAD_BINARY;
  run.args = std::move(args);
  run.env = std::move(env);
  run.directory = GROEIPAD_SOURCE_DIR;
  return testing::run(run, std::chrono::seconds(20));
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Help and version answer; no command and an unknown one are wrong usage") {
  CHECK(groeipad({"--help"}).code == 0);
  CHECK(has(groeipad({"--help"}).output, "GROEIPAD_DATA_DIR"));
  CHECK(has(groeipad({"serve", "--help"}).output, "--trusted-proxy"));
  CHECK(has(groeipad({"version"}).output, "groeipad 0."));
  CHECK(groeipad({}).code == 2);
  CHECK(groeipad({"dance"}).code == 2);
  CHECK(groeipad({"serve", "--colour", "red"}).code == 2);
}

TEST_CASE("A setting that cannot be used is named by its key and nothing starts") {
  const testing::TempDir folder;
  struct Row {
    std::vector<std::string> args;
    const char* key;
  };
  const auto row = GENERATE_COPY(values<Row>({{{"--listen", "nowhere"}, "listen"},
                                              {{"--listen", "0.0.0.0:8080"}, "public-url"},
                                              {{"--public-url", "http://tool.example.nl"}, "public-url"},
                                              {{"--listen", "[::1]:8080"}, "listen"},
                                              {{"--listen", "localhost:8080"}, "listen"},
                                              {{"--public-url", "https://h.example.nl/pad"}, "public-url"},
                                              {{"--trusted-proxy", "my-proxy"}, "trusted-proxy"},
                                              {{"--database", "mysql://x"}, "database"},
                                              {{"--log-level", "loud"}, "log-level"},
                                              {{"--log-format", "xml"}, "log-format"},
                                              {{"--workers", "none"}, "workers"},
                                              {{"--config", "tests"}, "config"},
                                              {{"--config", "does-not-exist.ini"}, "config"}}));
  CAPTURE(row.key);
  std::vector<std::string> args = {"serve", "--data-dir", folder.file("data")};
  args.insert(args.end(), row.args.begin(), row.args.end());
  const auto run = groeipad(args);
  CHECK(run.code == 2);
  CHECK(has(run.output, std::string("groeipad: ") + row.key + ":"));
  CHECK_FALSE(std::filesystem::exists(folder.file("data")));
}

TEST_CASE("Flags weigh more than the environment, and that more than the config file") {
  const testing::TempDir folder;
  const std::string file = folder.write("groeipad.ini", "log-format = \"wrong-in-file\"\n");
  CHECK(has(groeipad({"content", "check", "--config", file}).output, "log-format"));
  CHECK(groeipad({"content", "check", "--config", file}, {{"GROEIPAD_LOG_FORMAT", "json"}}).code == 0);
  CHECK(has(groeipad({"platform", "list", "--data-dir", folder.file("d"), "--log-level", "info"},
                     {{"GROEIPAD_LOG_LEVEL", "wrong"}})
                .output,
            "schema"));
  const std::string unknown = folder.write("unknown.ini", "colour = \"red\"\n");
  const auto run = groeipad({"content", "check", "--config", unknown});
  CHECK(run.code == 2);
  CHECK(has(run.output, "colour"));
}

TEST_CASE("SIGTERM stops the server with exit code 0") {
  const TestLms lms;
  LiveTool tool(lms);
  auto browser = tool.browser();
  REQUIRE(browser.get("/healthz").status == 200);
  tool.process().signal(SIGTERM);
  CHECK(tool.process().wait(std::chrono::seconds(30)) == 0);
}

TEST_CASE("A port that is taken is said so, and the second server does not start") {
  const TestLms lms;
  const LiveTool tool(lms);
  const testing::TempDir folder;
  const auto run = groeipad(
      {"serve", "--listen", "127.0.0.1:" + std::to_string(tool.port()), "--data-dir", folder.file("data")});
  CHECK(run.code == 1);
  CHECK(has(run.output, std::to_string(tool.port())));
}

TEST_CASE("Data and keys are for their owner only") {
  const TestLms lms;
  const LiveTool tool(lms);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(tool.data_dir())) {
    CAPTURE(entry.path().filename().string());
    struct stat info {};
    REQUIRE(::stat(entry.path().c_str(), &info) == 0);
    CHECK((info.st_mode & 0077U) == 0);
  }
}

TEST_CASE("Platforms are added, listed, shown and removed; wrong ones are refused with their flag") {
  const testing::TempDir folder;
  const auto with = [&](std::vector<std::string> args) {
    args.insert(args.end(), {"--data-dir", folder.file("data")});
    return groeipad(args);
  };
  const std::vector<std::string> add = {"platform",      "add",
                                        "--name",        "ELO",
                                        "--institution", "ROC Voorbeeld",
                                        "--sector",      "mbo",
                                        "--issuer",      "https://elo.example.nl",
                                        "--client-id",   "c1",
                                        "--login-url",   "https://elo.example.nl/auth",
                                        "--token-url",   "https://elo.example.nl/token",
                                        "--jwks-url",    "https://elo.example.nl/jwks",
                                        "--deployment",  "1",
                                        "--deployment",  "2",
                                        "--staff-are",   "contact"};
  CHECK(with(add).code == 0);
  CHECK(with(add).code == 1);
  CHECK(has(with({"platform", "list"}).output, "ROC Voorbeeld"));
  const auto shown = with({"platform", "show", "1", "--public-url", "https://groeipad.example.nl"});
  CHECK(has(shown.output, "https://groeipad.example.nl/lti/jwks.json"));
  CHECK(has(shown.output, "staff-are       contact"));
  const auto addressless = with({"platform", "show", "1"});
  CHECK(addressless.code == 0);
  CHECK_FALSE(has(addressless.output, "localhost"));
  CHECK(has(addressless.output, "--public-url"));
  std::ofstream(folder.file("conf")) << "public-url = \"https://configured.example.nl\"\n";
  CHECK(has(with({"platform", "show", "1", "--config", folder.file("conf")}).output,
            "https://configured.example.nl/lti/launch"));
  CHECK(with({"platform", "suspend", "1"}).code == 0);
  CHECK(has(with({"platform", "list"}).output, "suspended"));
  CHECK(with({"platform", "resume", "1"}).code == 0);
  CHECK(has(with({"platform", "list"}).output, "in service"));
  auto plain = add;
  plain[13] = "http://elo.example.nl/auth";
  plain[11] = "c2";
  const auto refused = with(plain);
  CHECK(refused.code == 2);
  CHECK(has(refused.output, "--login-url must be https"));
  CHECK(with({"platform", "remove", "1"}).code == 0);
  CHECK(with({"platform", "remove", "1"}).code == 1);
  CHECK_FALSE(has(with({"platform", "list"}).output, "ROC Voorbeeld"));
}

TEST_CASE("Somebody who launched can be granted a role, and then has it") {
  const TestLms lms;
  const LiveTool tool(lms);
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "future-trainer").status == 200);
  CHECK(browser.get("/begeleiding").status == 403);
  CHECK(tool.command({"grant", "trainer", "12345"}).code == 1);
  CHECK(tool.command({"grant", "king", "1"}).code == 2);
  CHECK(tool.command({"grant", "trainer", "1"}).code == 0);
  CHECK(browser.get("/begeleiding").status == 200);
  CHECK(has(browser.get("/api/me").body, "\"trainer\""));
}

TEST_CASE("Content is checked: the shipped one has no faults, a broken one is said so line by line") {
  CHECK(groeipad({"content", "check"}).code == 0);
  const testing::TempDir folder;
  for (const auto* schema : {"modules/track.schema.json", "rubrics/rubric.schema.json"}) {
    folder.write(schema, testing::read_file(std::filesystem::path(GROEIPAD_SOURCE_DIR) / schema));
  }
  folder.write("modules/verbinder/track.json", "{\"id\": 5}");
  folder.write("rubrics/verbinder.json", "not json");
  const auto run = groeipad({"content", "check", folder.path().string()});
  CHECK(run.code == 1);
  CHECK(has(run.output, "track.json"));
  CHECK(has(run.output, "verbinder.json"));
}

}  // namespace groeipad::flow
