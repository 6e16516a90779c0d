#include "base/url.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace groeipad::base {
namespace {

constexpr std::size_t kLongestUrl = 2048;

std::uint16_t default_port(std::string_view scheme) { return scheme == "https" ? 443 : 80; }

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool is_host(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  if (host.front() == '[') {
    if (host.back() != ']' || host.size() < 4) return false;
    const std::string inner(host.substr(1, host.size() - 2));
    in6_addr address{};
    return ::inet_pton(AF_INET6, inner.c_str(), &address) == 1;
  }
  return std::all_of(host.begin(), host.end(), is_host_character) && host.front() != '.';
}

bool is_url_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c > 0x20 && c < 0x7f && c != '\\' && c != '"' && c != '<' && c != '>' && c != '`' && c != '^' &&
           c != '{' && c != '}' && c != '|';
  });
}

std::optional<std::uint16_t> read_port(std::string_view digits) {
  unsigned port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc() || end != digits.data() + digits.size() || port == 0 || port > 65535)
    return std::nullopt;
  return static_cast<std::uint16_t>(port);
}

/// Only as an address is written: what merely starts with 127 may be looked up as a name, and lead anywhere.
bool is_ipv4_loopback(const std::string& host) {
  in_addr address{};
  return host.starts_with("127.") && ::inet_pton(AF_INET, host.c_str(), &address) == 1;
}

}  // namespace

std::string Url::origin() const {
  std::string out = scheme + "://" + host;
  if (port != default_port(scheme)) out += ":" + std::to_string(port);
  return out;
}

std::string Url::str() const { return origin() + path + (query.empty() ? "" : "?" + query); }

bool Url::is_loopback() const {
  return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" || is_ipv4_loopback(host);
}

std::optional<Url> parse_url(std::string_view text) {
  if (text.size() > kLongestUrl || !is_url_text(text) || text.find('#') != std::string_view::npos)
    return std::nullopt;
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  Url url;
  url.scheme = to_lower_ascii(text.substr(0, colon));
  if (url.scheme != "https" && url.scheme != "http") return std::nullopt;
  std::string_view rest = text.substr(colon + 3);
  const std::size_t authority_end = rest.find_first_of("/?");
  const std::string_view authority = rest.substr(0, authority_end);
  rest = authority_end == std::string_view::npos ? std::string_view() : rest.substr(authority_end);
  if (authority.find('@') != std::string_view::npos) return std::nullopt;

  const std::size_t bracket = authority.rfind(']');
  const std::size_t port_at = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  url.host = to_lower_ascii(authority.substr(0, port_at));
  url.port = default_port(url.scheme);
  if (port_at != std::string_view::npos) {
    const auto port = read_port(authority.substr(port_at + 1));
    if (!port) return std::nullopt;
    url.port = *port;
  }
  if (!is_host(url.host)) return std::nullopt;

  const std::size_t question = rest.find('?');
  url.path = std::string(rest.substr(0, question));
  if (url.path.empty()) url.path = "/";
  if (question != std::string_view::npos) url.query = std::string(rest.substr(question + 1));
  return url;
}

std::string under(const Url& base_url, std::string_view path) {
  std::string out = base_url.origin() + base_url.path;
  while (out.ends_with('/')) out.pop_back();
  out += path;
  return out;
}

std::string with_query(std::string url, std::string_view name, std::string_view value) {
  if (url.find('?') == std::string::npos) {
    url += '?';
  } else if (url.back() != '?' && url.back() != '&') {
    url += '&';
  }
  url += percent_encode(name);
  url += '=';
  url += percent_encode(value);
  return url;
}

}  // namespace groeipad::base
