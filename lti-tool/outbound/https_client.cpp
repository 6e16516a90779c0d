#include "outbound/https_client.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <mutex>
#include <new>
#include <stdexcept>

#include "base/text.h"
#include "base/url.h"
#include "outbound/transfer.h"

namespace groeipad::outbound {
namespace {

constexpr std::size_t kIdleHandles = 8;
constexpr std::array<std::string_view, 6> kMethods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};

/// A token of RFC 9110 §5.6.2.
bool is_header_name(std::string_view name) {
  constexpr std::string_view kTokenCharacters =
      "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return !name.empty() && name.find_first_not_of(kTokenCharacters) == std::string_view::npos;
}

/// Nothing that could end the line and begin another header.
bool can_be_sent(const FetchRequest& request) {
  return std::ranges::find(kMethods, request.method) != kMethods.end() &&
         std::ranges::all_of(request.headers, [](const auto& header) {
           return is_header_name(header.first) && base::is_ascii(header.second);
         });
}

/// libcurl's process-wide state, counted by libcurl itself.
class CurlLibrary {
 public:
  CurlLibrary() {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error("libcurl does not start");
  }
  CurlLibrary(const CurlLibrary&) = delete;
  CurlLibrary& operator=(const CurlLibrary&) = delete;
  ~CurlLibrary() { curl_global_cleanup(); }
};

}  // namespace

/// Handles that are not in use, the last used one behind. A request takes the one that last spoke to the same
/// origin, and finds its connection still open.
class HttpsClient::Pool {
 public:
  CurlHandle take(const std::string& origin) {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return fresh();
    auto match = std::ranges::find(idle_.rbegin(), idle_.rend(), origin, &Idle::origin);
    if (match == idle_.rend()) match = idle_.rbegin();
    auto handle = std::move(match->handle);
    idle_.erase(std::next(match).base());
    return handle;
  }

  void give_back(CurlHandle handle, std::string origin) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() >= kIdleHandles) return;
    idle_.push_back({std::move(origin), std::move(handle)});
  }

 private:
  struct Idle {
    std::string origin;
    CurlHandle handle;
  };

  static CurlHandle fresh() {
    CurlHandle handle(curl_easy_init());
    if (!handle) throw std::bad_alloc();
    return handle;
  }

  CurlLibrary library_;
  std::mutex mutex_;
  std::vector<Idle> idle_;
};

std::string_view FetchAnswer::header(std::string_view lower_case_name) const {
  const auto found = std::ranges::find(headers, lower_case_name, &std::pair<std::string, std::string>::first);
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

HttpsClient::HttpsClient(FetchPolicy policy) : policy_(std::move(policy)), pool_(std::make_unique<Pool>()) {}
HttpsClient::~HttpsClient() = default;

base::Result<FetchAnswer, FetchError> HttpsClient::fetch(const FetchRequest& request) {
  const auto url = base::parse_url(request.url);
  if (!url) return base::fail(FetchError::bad_url, "not an absolute http(s) URL");
  if (!can_be_sent(request)) return base::fail(FetchError::bad_url, "a method or header that cannot be sent");
  if (!url->is_https() && !(policy_.allow_loopback && url->is_loopback())) {
    return base::fail(FetchError::not_https, url->host);
  }
  auto handle = pool_->take(url->origin());
  auto answer = transfer(handle.get(), policy_, request, *url);
  pool_->give_back(std::move(handle), url->origin());
  return answer;
}

}  // namespace groeipad::outbound
