#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace groeipad::outbound {

enum class FetchError {
  bad_url,          ///< not an absolute http(s) URL
  not_https,
  private_address,  ///< the name leads to loopback, private, link-local or reserved addresses
  unreachable,
  timeout,
  too_large,
  redirected,       ///< redirects are never followed
};

struct FetchPolicy {
  bool allow_loopback = false;  ///< demo, tests: http:// on loopback addresses only
  bool allow_private = false;   ///< the administrator's word: LMS in the own network, still https
  std::chrono::milliseconds connect{5'000};
  std::chrono::milliseconds total{10'000};
  std::size_t largest_answer = 1024 * 1024;
};

struct FetchRequest {
  std::string method = "GET";
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

struct FetchAnswer {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in lower case
  std::string body;
  [[nodiscard]] std::string_view header(std::string_view lower_case_name) const;
};

/// Outgoing requests to LMSs, by libcurl: resolves first, refuses addresses the policy does not allow, pins the checked address, follows no redirect, takes no proxy from the
/// environment, has a total deadline and a byte cap. Any status is an answer; only transport failures are faults. Thread-safe.
class HttpsClient {
 public:
  explicit HttpsClient(FetchPolicy policy);
  virtual ~HttpsClient();
  HttpsClient(const HttpsClient&) = delete;
  HttpsClient& operator=(const HttpsClient&) = delete;

  [[nodiscard]] virtual base::Result<FetchAnswer, FetchError> fetch(const FetchRequest& request);

 private:
  FetchPolicy policy_;
};

}  // namespace groeipad::outbound
