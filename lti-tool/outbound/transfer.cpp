#include "outbound/transfer.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <new>
#include <string>
#include <string_view>

#include "base/text.h"
#include "outbound/address.h"
#include "outbound/curl_options.h"

namespace groeipad::outbound {
namespace {

constexpr std::size_t kLargestHeaders = 64 * 1024;

/// What the callbacks of one transfer share.
struct Progress {
  const FetchPolicy& policy;
  const base::Url& url;
  FetchAnswer answer;
  std::size_t header_bytes = 0;
  bool head_complete = false;
  bool refused_address = false;
  bool too_large = false;
};

curl_socket_t open_socket(void* context, curlsocktype, curl_sockaddr* address) {
  auto& progress = *static_cast<Progress*>(context);
  if (!may_connect(progress.policy, progress.url, reach_of(address->addr))) {
    progress.refused_address = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* context) {
  auto& progress = *static_cast<Progress*>(context);
  progress.header_bytes += size;
  if (progress.header_bytes > kLargestHeaders) {
    progress.too_large = true;
    return 0;
  }
  const std::string_view line(data, size);
  if (line.starts_with("HTTP/")) {  // where an interim answer went before, its headers do not count
    progress.answer.headers.clear();
    progress.head_complete = false;
  }
  const auto colon = line.find(':');
  if (line == "\r\n" || line == "\n") progress.head_complete = true;
  if (progress.head_complete || colon == std::string_view::npos) return size;  // trailers are of no use
  progress.answer.headers.emplace_back(base::to_lower_ascii(line.substr(0, colon)),
                                       base::trim(line.substr(colon + 1)));
  return size;
}

std::size_t take_body(char* data, std::size_t, std::size_t size, void* context) {
  auto& progress = *static_cast<Progress*>(context);
  if (size > progress.policy.largest_answer - progress.answer.body.size()) {
    progress.too_large = true;
    return 0;
  }
  progress.answer.body.append(data, size);
  return size;
}

/// libcurl takes zero for "no limit".
long at_least_one_ms(std::chrono::milliseconds time) {
  return static_cast<long>(std::max<std::int64_t>(time.count(), 1));
}

void set_limits(CURL* handle, const FetchPolicy& policy, const base::Url& url) {
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_QUICK_EXIT, 1L);  // do not wait for a name look-up that outlives the deadline
  set(handle, CURLOPT_TIMEOUT_MS, at_least_one_ms(policy.total));
  set(handle, CURLOPT_CONNECTTIMEOUT_MS, at_least_one_ms(policy.connect));
  set(handle, CURLOPT_PROTOCOLS_STR, url.scheme.c_str());
  set(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_PROXY, "");  // even when the environment names one
  set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(handle, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!policy.ca_file.empty()) {
    set(handle, CURLOPT_CAINFO, policy.ca_file.c_str());
    set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
  set(handle, CURLOPT_MAXCONNECTS, 4L);
  set(handle, CURLOPT_MAXAGE_CONN, 30L);
}

void set_callbacks(CURL* handle, Progress& progress) {
  set(handle, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  set(handle, CURLOPT_OPENSOCKETDATA, &progress);
  set(handle, CURLOPT_HEADERFUNCTION, &take_header);
  set(handle, CURLOPT_HEADERDATA, &progress);
  set(handle, CURLOPT_WRITEFUNCTION, &take_body);
  set(handle, CURLOPT_WRITEDATA, &progress);
}

void set_method(CURL* handle, const FetchRequest& request) {
  if (request.method == "HEAD") {
    set(handle, CURLOPT_NOBODY, 1L);
    return;
  }
  const bool has_body = !request.body.empty() || (request.method != "GET" && request.method != "DELETE");
  if (has_body) {
    set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    set(handle, CURLOPT_POSTFIELDS, request.body.c_str());
  }
  set(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

CurlList header_list(const FetchRequest& request) {
  CurlList list;
  const auto add = [&list](const std::string& line) {
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    static_cast<void>(list.release());
    list.reset(longer);
  };
  add("User-Agent: Groeipad/" GROEIPAD_VERSION);
  add("Expect:");  // no round trip before a body
  const auto is_content_type = [](const auto& header) {
    return base::equals_ignoring_case(header.first, "content-type");
  };
  if (std::ranges::none_of(request.headers, is_content_type)) add("Content-Type:");
  for (const auto& [name, value] : request.headers) {
    std::string line = name;
    line += value.empty() ? ";" : ": ";  // ";": libcurl's way to send a header without a value
    line += value;
    add(line);
  }
  return list;
}

FetchError error_of(CURLcode code, const Progress& progress) {
  if (progress.too_large) return FetchError::too_large;
  if (progress.refused_address && code == CURLE_COULDNT_CONNECT) return FetchError::private_address;
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return FetchError::timeout;
    case CURLE_URL_MALFORMAT:
      return FetchError::bad_url;
    default:
      return FetchError::unreachable;
  }
}

bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

base::Result<FetchAnswer, FetchError> transfer(CURL* handle, const FetchPolicy& policy,
                                               const FetchRequest& request, const base::Url& url) {
  Progress progress{policy, url, {}};
  std::array<char, CURL_ERROR_SIZE> reason{};
  const auto headers = header_list(request);

  curl_easy_reset(handle);
  set(handle, CURLOPT_URL, request.url.c_str());
  set(handle, CURLOPT_ERRORBUFFER, reason.data());
  set(handle, CURLOPT_HTTPHEADER, headers.get());
  set_limits(handle, policy, url);
  set_callbacks(handle, progress);
  set_method(handle, request);

  const auto code = curl_easy_perform(handle);
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_reset(handle);  // no pointer to this call's memory stays behind

  if (is_redirect(status)) return base::fail(FetchError::redirected, url.host);
  if (code != CURLE_OK) {
    return base::fail(error_of(code, progress),
                      url.host + ": " + (reason[0] != '\0' ? reason.data() : curl_easy_strerror(code)));
  }
  if (!progress.head_complete) {
    return base::fail(FetchError::unreachable, url.host + ": the answer ends within its headers");
  }
  progress.answer.status = static_cast<int>(status);
  return std::move(progress.answer);
}

}  // namespace groeipad::outbound
