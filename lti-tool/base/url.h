#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace groeipad::base {

/// An absolute http(s) URL, split. Host is lower case; IPv6 hosts keep their brackets. No user info, no
/// fragment: such a URL is not one of ours.
struct Url {
  std::string scheme;
  std::string host;
  std::uint16_t port = 0;  ///< the scheme's default when the text names none
  std::string path;        ///< starts with '/'
  std::string query;       ///< without '?'

  /// "https://host" or "https://host:8443": the port only where it is not the scheme's default (RFC 6454
  /// §6.2).
  [[nodiscard]] std::string origin() const;
  [[nodiscard]] std::string str() const;
  [[nodiscard]] bool is_https() const { return scheme == "https"; }
  /// localhost, *.localhost, 127.0.0.0/8, ::1.
  [[nodiscard]] bool is_loopback() const;
  bool operator==(const Url&) const = default;
};

/// Strict: printable ASCII, no spaces, backslashes or control characters; at most 2,048 characters.
[[nodiscard]] std::optional<Url> parse_url(std::string_view text);
/// An address below a base URL: its origin and path (without closing slash), then `path`, which starts with
/// '/'.
[[nodiscard]] std::string under(const Url& base_url, std::string_view path);
/// `url` with "name=value" behind its query, percent-encoded; keeps a query that is there.
[[nodiscard]] std::string with_query(std::string url, std::string_view name, std::string_view value);

}  // namespace groeipad::base
