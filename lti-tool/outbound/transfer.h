#pragma once

#include <curl/curl.h>

#include <memory>

#include "base/url.h"
#include "outbound/https_client.h"

namespace groeipad::outbound {

struct CurlCloser {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
/// Carries its own open connections from one transfer to the next. One thread at a time.
using CurlHandle = std::unique_ptr<CURL, CurlCloser>;

/// One request and its answer on `handle`. `url` is `request.url` taken apart; method and headers are already
/// checked.
[[nodiscard]] base::Result<FetchAnswer, FetchError> transfer(CURL* handle, const FetchPolicy& policy,
                                                             const FetchRequest& request,
                                                             const base::Url& url);

}  // namespace groeipad::outbound
