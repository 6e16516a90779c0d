#include "base/log.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "base/json.h"
#include "base/text.h"
#include "base/time.h"
#include "support/temp_dir.h"

namespace groeipad::base {
namespace {

using namespace std::string_view_literals;

/// What was written to standard error while `work` ran.
template <class Work>
std::string captured(Work work) {
  const testing::TempDir folder;
  const std::string path = folder.file("stderr");
  const int kept = ::dup(STDERR_FILENO);
  const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  REQUIRE(kept >= 0);
  REQUIRE(file >= 0);
  ::dup2(file, STDERR_FILENO);
  ::close(file);
  work();
  ::dup2(kept, STDERR_FILENO);
  ::close(kept);
  return testing::read_file(path);
}

/// Every line without its end; the text must end with one.
std::vector<std::string_view> lines_of(std::string_view text) {
  REQUIRE((text.empty() || text.back() == '\n'));
  auto lines = split(text, '\n');
  lines.pop_back();
  return lines;
}

const std::string_view kHostile[] = {""sv,
                                     "plain"sv,
                                     "a b"sv,
                                     "line\nbreak"sv,
                                     "\r\n2026-01-01T00:00:00.000Z error forged"sv,
                                     "\"quoted\""sv,
                                     "a=b"sv,
                                     "\\"sv,
                                     "{}%s%n{0}"sv,
                                     "nul\0x"sv,
                                     "\x1b[31mred"sv,
                                     "\x7f"sv,
                                     "caf\xc3\xa9"sv,
                                     "\xff\xfe"sv,
                                     "\xc2\x85"sv,
                                     "\xe2\x80\xa8"sv,
                                     "half \xc3"sv,
                                     "\xed\xa0\x80"sv,
                                     "\xf0\x9f\x98\x80"sv,
                                     std::string_view()};

TEST_CASE("one event is one line of text, whatever a value holds") {
  for (const auto value : kHostile) {
    INFO(percent_encode(value));
    const std::string text = captured([&] {
      Log log(LogLevel::debug, LogFormat::text);
      log.info("launch_refused", {{"reason", value}, {"person", std::int64_t{-7}}});
    });
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 1);
    CHECK(is_utf8(lines[0]));
    for (const char c : lines[0]) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
    CHECK(lines[0].find("\xc2\x85") == std::string_view::npos);
    CHECK(from_iso8601(lines[0].substr(0, lines[0].find(' '))));
    CHECK(lines[0].find(" info launch_refused reason=") == 24);
    CHECK(lines[0].ends_with(" person=-7"));
  }
}

TEST_CASE("plain values stand bare in text, others as JSON strings") {
  const std::string text = captured([] {
    Log log(LogLevel::debug, LogFormat::text);
    log.warn("e", {{"a", "plain"}, {"b", "two words"}, {"c", ""}, {"d", "x=\"y\""}, {"f", 0.5}});
  });
  CHECK(text.substr(24) == " warn e a=plain b=\"two words\" c=\"\" d=\"x=\\\"y\\\"\" f=0.500000\n");
}

TEST_CASE("in JSON every event is one object that brings its values back") {
  for (const auto value : kHostile) {
    INFO(percent_encode(value));
    const std::string text = captured([&] {
      Log log(LogLevel::debug, LogFormat::json);
      log.error("launch_refused", {{"reason", value}, {"person", std::int64_t{7}}, {"seconds", 0.25}});
    });
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 1);
    const auto read = parse_json_object(lines[0]);
    REQUIRE(read);
    CHECK(string_member(*read, "level") == "error");
    CHECK(string_member(*read, "event") == "launch_refused");
    CHECK(int_member(*read, "person") == 7);
    CHECK((*read)["seconds"].GetDouble() == 0.25);
    CHECK(from_iso8601(string_member(*read, "at").value()));
    if (is_utf8(value)) CHECK(string_member(*read, "reason") == value);
  }
}

TEST_CASE("a log writes its level and what weighs more") {
  constexpr LogLevel kLevels[] = {LogLevel::debug, LogLevel::info, LogLevel::warn, LogLevel::error};
  for (const LogLevel level : kLevels) {
    const std::string text = captured([&] {
      Log log(level, LogFormat::text);
      for (const LogLevel asked : kLevels) CHECK(log.writes(asked) == (asked >= level));
      log.debug("debug_event");
      log.info("info_event");
      log.warn("warn_event");
      log.error("error_event");
    });
    CHECK(lines_of(text).size() == 4 - static_cast<std::size_t>(level));
    CHECK((text.find(" debug debug_event\n") != std::string::npos) == (level <= LogLevel::debug));
    CHECK((text.find(" info info_event\n") != std::string::npos) == (level <= LogLevel::info));
    CHECK((text.find(" warn warn_event\n") != std::string::npos) == (level <= LogLevel::warn));
    CHECK(text.find(" error error_event\n") != std::string::npos);
  }
}

TEST_CASE("threads that log at once never mix their lines") {
  const std::string text = captured([] {
    Log log(LogLevel::info, LogFormat::json);
    const auto work = [&log] {
      for (int i = 0; i < 200; ++i)
        log.info("tick", {{"padding", std::string_view("0123456789 0123456789 0123456789")}});
    };
    std::thread other(work);
    work();
    other.join();
  });
  const auto lines = lines_of(text);
  CHECK(lines.size() == 400);
  for (const auto line : lines) CHECK(parse_json_object(line));
}

}  // namespace
}  // namespace groeipad::base
