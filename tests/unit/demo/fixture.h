#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/log.h"
#include "base/url.h"
#include "crypto/rsa.h"
#include "demo/demo_lms.h"
#include "http/router.h"

namespace groeipad::testing {

/// A demo LMS without a network: requests go straight to its routes. The tool's key is the test's own.
class DemoSchool {
 public:
  DemoSchool();

  /// `target`: path and query. Form and headers as given.
  http::Response get(std::string_view target, http::Headers headers = {});
  http::Response post(std::string_view target, std::string body, http::Headers headers = {});
  http::Response send(http::Method method, std::string_view target, std::string body, http::Headers headers);

  /// A token for the scope, got from the token endpoint in the honest way: the value of an Authorization
  /// header.
  std::string bearer(demo::Lms lms, std::string_view scope);
  /// The tool's assertion for that platform, with one claim's JSON replaced where named.
  std::string assertion(demo::Lms lms, std::string_view changed_claim = "", std::string_view json = "null");
  /// The same for a tool that registered itself.
  std::string assertion_of(demo::Lms lms, std::string_view client_id);
  http::Response ask_token(demo::Lms lms, const std::string& assertion, std::string_view scope);

  base::FixedClock wall;
  base::MovableClock calendar_clock;
  demo::Calendar calendar;
  base::Log log;
  crypto::RsaPrivateKey tool_key;
  std::unique_ptr<demo::DemoLms> lms;

 private:
  std::string sign_assertion(demo::Lms lms, std::string_view client_id, std::string_view changed_claim,
                             std::string_view json);

  http::Router router_;
  int assertions_ = 0;
};

/// The value of the hidden field of that name; nullopt where the page has none.
std::optional<std::string> hidden_field(const std::string& page, std::string_view name);
/// Where the page's form goes to.
std::string form_action(const std::string& page);
/// Without HTML's character references.
std::string unescape(std::string text);

}  // namespace groeipad::testing
