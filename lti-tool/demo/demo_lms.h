#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "base/url.h"
#include "demo/access_tokens.h"
#include "demo/activities.h"
#include "demo/calendar.h"
#include "demo/external_tools.h"
#include "demo/faults.h"
#include "demo/gradebook.h"
#include "demo/platform.h"
#include "demo/score_log.h"
#include "http/router.h"
#include "store/platforms.h"

namespace groeipad::demo {

enum class DemoError { bad_template, bad_key, unwritable };

/// One registration of the tool, as the demo LMS gives it out; without database ids.
struct Registration {
  store::Institution institution;
  store::Platform platform;
};

/// A small but honest LTI 1.3 platform for trying the tool: two schools on one loopback address, Moodle-like
/// below /moodle and Brightspace-like below /brightspace. Thread-safe.
class DemoLms {
 public:
  struct Options {
    base::Url
        own_url;  ///< "http://127.0.0.1:8090": another site than the tool's, so that frames are third-party
    base::Url tool_url;  ///< the tool's public base URL, "http://localhost:8080"
    std::filesystem::path
        key_folder;  ///< keys are kept here, readable by the owner only; empty: new ones each time
    FetchToolKeys fetch_tool_keys;
  };
  /// Clock, calendar and log outlive this object.
  static base::Result<std::unique_ptr<DemoLms>, DemoError> open(Options options, const base::Clock& wall,
                                                                Calendar& calendar, base::Log& log);
  ~DemoLms();
  DemoLms(const DemoLms&) = delete;
  DemoLms& operator=(const DemoLms&) = delete;

  /// All of the LMS's addresses; refers to this object.
  [[nodiscard]] http::Router router();
  [[nodiscard]] Platform& platform(Lms lms);
  /// Of the tool registered by hand; those that came by dynamic registration are the tool's own to keep.
  [[nodiscard]] std::vector<Registration> registrations();
  /// Makes the services fail to order.
  [[nodiscard]] Faults& faults();
  /// Every score post since this object was opened, in order, refused ones too.
  [[nodiscard]] std::vector<ReceivedScore> received_scores() const;
  /// What the grade book of that LMS now holds.
  [[nodiscard]] const Gradebook& gradebook(Lms lms) const;
  /// As the administrator's button does. False: nothing with that client id waits for it.
  bool activate(Lms lms, std::string_view client_id);
  /// The links in the course and the tools of an LMS, in the order in which they came.
  [[nodiscard]] std::vector<Activity> activities(Lms lms) const;
  [[nodiscard]] std::vector<ExternalTool> tools(Lms lms) const;

 private:
  struct Impl;
  explicit DemoLms(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::demo
