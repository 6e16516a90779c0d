#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/browser.h"
#include "conformance/platform.h"
#include "conformance/row.h"
#include "flow/live_tool.h"
#include "store/database.h"

namespace groeipad::conformance {

struct Options {
  std::string tool;  ///< its public address; "": the suite starts one
  std::vector<std::string> invitations;
  std::string listen = "127.0.0.1:0";
  std::string own_url;     ///< how the tool reaches the listener; "": as it listens
  std::string second_url;  ///< the same by another name
};

/// The tool under test and the platforms around it.
class Stage {
 public:
  explicit Stage(Options options);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] const std::string& tool() const { return tool_; }
  [[nodiscard]] Browser browser() const { return Browser(tool_); }

  /// Registered at first use.
  Platform& moodle() { return of(moodle_like(), "/moodle"); }
  Platform& brightspace() { return of(brightspace_like(), "/brightspace"); }
  Platform& canvas() { return of(canvas_like(), "/canvas"); }
  /// One more of a kind, not registered yet, at a path of its own.
  Platform& build(Profile profile);
  /// One more, registered; it costs an invitation.
  Platform& fresh(Profile profile);
  /// What the registration page answered.
  HttpAnswer enter(Platform& platform, const std::string& invitation);
  /// The address that registers, as a platform would open it.
  [[nodiscard]] std::string registration_address(Platform& platform, const std::string& invitation);
  /// An invitation that has not been used. Throws Skipped where there is none left.
  std::string invitation();
  /// Not used up after all.
  void give_back(std::string invitation) { spare_.push_back(std::move(invitation)); }

  /// Every platform is itself again.
  void restore();

  /// The listener's other name, another origin. Throws Skipped where there is none.
  std::string second_url() const;
  /// A text that no row has used yet: "link-17".
  std::string unique(std::string_view what);

  [[nodiscard]] bool owns_tool() const { return own_ != nullptr; }
  /// The tool as a process and its data. These throw Skipped for a tool that the suite did not start.
  flow::LiveTool& own();
  store::Database& data();

 private:
  Platform& of(const Profile& profile, const std::string& folder);
  [[nodiscard]] Reply answer(const http::Request& request);

  Options options_;
  std::unique_ptr<flow::LiveTool> own_;
  std::string tool_;
  std::vector<std::string> spare_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Platform>> platforms_;
  std::unique_ptr<Listener> listener_;
  std::string url_, second_;
  base::Log log_{base::LogLevel::error, base::LogFormat::text};
  std::unique_ptr<store::Database> data_;
  int counter_ = 0;
};

// --- Steps of a launch
// --------------------------------------------------------------------------------------------

using Fields = std::map<std::string, std::string>;
[[nodiscard]] std::string as_form(const Fields& fields);
/// The fields of a login initiation that must work.
[[nodiscard]] Fields login_fields(const Stage& stage, const Platform& platform);

struct Login {
  std::string state, nonce;
  HttpAnswer answer;
};
/// Starts a login in this browser, the way this platform does. Fails where it leads nowhere.
[[nodiscard]] Login begin(const Stage& stage, Browser& browser, const Platform& platform);
[[nodiscard]] HttpAnswer post_launch(Browser& browser, std::string_view id_token, std::string_view state);
/// A whole launch; the answer is the post's.
using Change = std::function<void(IdToken&)>;
[[nodiscard]] HttpAnswer launch(const Stage& stage, Browser& browser, Platform& platform,
                                const Person& person = {}, const Change& change = {});
/// A whole launch that must work, to its page.
HttpAnswer enters(const Stage& stage, Browser& browser, Platform& platform, const Person& person = {},
                  const Change& change = {});

/// Fails unless that was a refusal with a page, without a session and without secrets; and, where the log can
/// be read, for the reason that `check` names.
void expect_refused(Stage& stage, Browser& browser, const HttpAnswer& answer, std::string_view check,
                    int status = 400, const std::vector<std::string>& secrets = {});
/// Fails unless a launch was admitted: a redirect inside the tool, with a session.
void expect_admitted(const Stage& stage, Browser& browser, const HttpAnswer& answer);

/// /api/me of the browser's session.
[[nodiscard]] rapidjson::Document me(Browser& browser);
[[nodiscard]] bool has_session(Browser& browser);
[[nodiscard]] bool has(std::string_view text, std::string_view part);
[[nodiscard]] std::string query_value(std::string_view url, std::string_view name);
/// Asks again until it holds or `seconds` have passed.
[[nodiscard]] bool eventually(const std::function<bool()>& holds, double seconds = 10);

}  // namespace groeipad::conformance
