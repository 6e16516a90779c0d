#pragma once

#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

/// What every use of libcurl here needs.
namespace groeipad::outbound {

struct CurlListCloser {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListCloser>;

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  // Fails only for an option that this libcurl does not have, and then a protection would be silently off.
  if (curl_easy_setopt(handle, option, value) != CURLE_OK) {
    throw std::runtime_error("libcurl lacks option " + std::to_string(option));
  }
}

}  // namespace groeipad::outbound
