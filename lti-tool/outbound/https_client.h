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
  bad_url,  ///< not an absolute http(s) URL, or a method or header that cannot be sent
  not_https,
  private_address,  ///< the name leads to loopback, private, link-local or reserved addresses
  unreachable,      ///< no name, no connection, no trust in its certificate, or an answer that is not HTTP
  timeout,
  too_large,   ///< the body over `largest_answer`, or headers over 64 KiB
  redirected,  ///< 301, 302, 303, 307, 308: never followed
};

struct FetchPolicy {
  bool allow_loopback = false;  ///< demo, tests: http:// on loopback addresses only
  bool allow_private = false;   ///< the administrator's word: LMS in the own network, still https
  std::chrono::milliseconds connect{5'000};
  std::chrono::milliseconds total{10'000};
  std::size_t largest_answer = 1024 * 1024;
  std::string ca_file;  ///< certificates to trust (PEM); empty: the system's
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

/// Outgoing requests to LMSs, by libcurl. The policy is asked about the very address that a connection is
/// about to go to, so a name that changes between look-up and connection gains nothing. Follows no redirect,
/// takes no proxy and no credentials from the environment, has a total deadline and a byte cap. Any other
/// status is an answer; only transport failures are faults. Blocks the calling thread, at most for the
/// policy's total. Keeps a few connections open for the next request. Thread-safe.
class HttpsClient {
 public:
  explicit HttpsClient(FetchPolicy policy);
  virtual ~HttpsClient();
  HttpsClient(const HttpsClient&) = delete;
  HttpsClient& operator=(const HttpsClient&) = delete;

  [[nodiscard]] virtual base::Result<FetchAnswer, FetchError> fetch(const FetchRequest& request);

 private:
  class Pool;
  FetchPolicy policy_;
  std::unique_ptr<Pool> pool_;
};

}  // namespace groeipad::outbound
