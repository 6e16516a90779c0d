#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/test_lms.h"
#include "support/process.h"
#include "support/socket.h"
#include "support/temp_dir.h"

namespace groeipad::flow {

/// The program under test, as people start it, with one registered LMS.
class LiveTool {
 public:
  struct Options {
    std::string database;           ///< "": SQLite in the data folder
    std::string jwks_url;           ///< "": the LMS's /jwks
    std::vector<std::string> more;  ///< further arguments of `serve`
    std::string data_dir;           ///< "": a folder of its own
    bool register_platform = true;
  };
  explicit LiveTool(const TestLms& lms) : LiveTool(lms, Options{}) {}
  LiveTool(const TestLms& lms, Options options);

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string url() const { return "http://localhost:" + std::to_string(port_); }
  [[nodiscard]] testing::Process& process() { return *process_; }
  [[nodiscard]] const std::string& data_dir() const { return data_dir_; }
  [[nodiscard]] testing::HttpClient browser() const {
    return testing::HttpClient(port_, "localhost:" + std::to_string(port_));
  }
  /// Runs another subcommand of the program on the same data.
  [[nodiscard]] testing::Finished command(std::vector<std::string> args) const;
  void kill();   ///< SIGKILL
  void start();  ///< again, on the same data and port

 private:
  testing::TempDir folder_;
  Options options_;
  std::string data_dir_;
  std::uint16_t port_;
  std::unique_ptr<testing::Process> process_;
};

/// The fields of a login initiation by `lms` that must work.
[[nodiscard]] std::map<std::string, std::string> login_fields(const LiveTool& tool, const TestLms& lms);
[[nodiscard]] std::string as_form(const std::map<std::string, std::string>& fields);

struct Started {
  std::string state;
  std::string nonce;
  testing::HttpAnswer answer;
};
/// Posts a login from this browser, which keeps the cookies.
[[nodiscard]] Started start_login(testing::HttpClient& browser, const LiveTool& tool, const TestLms& lms);
/// Posts the launch form.
[[nodiscard]] testing::HttpAnswer post_launch(testing::HttpClient& browser, std::string_view id_token,
                                              std::string_view state);
/// A whole launch that works: login, token, launch, page.
[[nodiscard]] testing::HttpAnswer launch_as(testing::HttpClient& browser, const LiveTool& tool,
                                            const TestLms& lms, std::string_view subject);
/// The value of a hidden field on a page, "" where absent.
[[nodiscard]] std::string hidden_field(std::string_view page, std::string_view name);
/// One tool and LMS for all tests that leave them as they were.
struct Shared {
  TestLms lms;
  LiveTool tool{lms};
};
[[nodiscard]] Shared& shared();

}  // namespace groeipad::flow
