#include "web/security.h"

#include <algorithm>
#include <string>

namespace groeipad::web {
namespace {

/// No inline script or style, nothing from elsewhere, forms only to ourselves.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
    "'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
constexpr std::string_view kCsp = "Content-Security-Policy";

bool has(const http::Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& h) { return h.first == name; });
}

void set_default(http::Response& response, std::string_view name, std::string_view value) {
  if (!has(response, name)) response.with(std::string(name), std::string(value));
}

/// Changes one directive of the answer's policy and keeps the others. `name` with its space; "" for nobody.
void set_directive(http::Response& response, std::string_view name, std::string_view origin) {
  set_default(response, kCsp, kPolicy);
  const auto header = std::find_if(response.headers.begin(), response.headers.end(),
                                   [](const auto& h) { return h.first == kCsp; });
  std::string& policy = header->second;
  const std::size_t start = policy.find(name) + name.size();
  const std::size_t end = std::min(policy.find(';', start), policy.size());
  policy.replace(start, end - start, origin.empty() ? "'none'" : origin);
}

}  // namespace

void allow_frame(http::Response& response, std::string_view origin) {
  set_directive(response, "frame-ancestors ", origin);
}

void allow_form(http::Response& response, std::string_view origin) {
  set_directive(response, "form-action ", origin);
}

void harden(http::Response& response, bool https) {
  set_default(response, kCsp, kPolicy);
  set_default(response, "X-Content-Type-Options", "nosniff");
  set_default(response, "Referrer-Policy", "same-origin");
  set_default(response, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
  set_default(response, "Cache-Control", "no-store");
  if (https) set_default(response, "Strict-Transport-Security", "max-age=31536000");
}

}  // namespace groeipad::web
