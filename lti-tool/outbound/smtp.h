#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace groeipad::outbound {

enum class SmtpError {
  bad_letter,   ///< an address that no mail can go to, or text that is not UTF-8: nothing was sent
  unreachable,  ///< no name, no connection, a connection that broke: the letter may have arrived
  no_tls,       ///< the server offers no STARTTLS, or its certificate is not to be trusted
  login,        ///< the server does not take the user and password
  timeout,      ///< the letter may have arrived
  deferred,     ///< the server says "later" (4yz)
  refused,      ///< the server says "never" (5yz)
};
[[nodiscard]] std::string_view name_of(SmtpError error);

struct SmtpSettings {
  std::string url;   ///< smtp://HOST[:PORT] with STARTTLS, or smtps://HOST[:PORT]
  std::string user;  ///< "": without logging in
  std::string password;
  std::string from;  ///< address that mail comes from
  /// Demo, tests: to a loopback address without TLS.
  bool allow_loopback = false;
  std::string ca_file;  ///< certificates to trust (PEM); empty: the system's
  std::chrono::milliseconds connect{10'000};
  std::chrono::milliseconds total{30'000};
};

struct Letter {
  std::string to;  ///< an address
  std::string subject;
  std::string text;        ///< UTF-8, lines end with \n
  std::string message_id;  ///< without the angle brackets; the same for the same letter, sent again
  base::Instant date;
};

/// Whether mail can be addressed so: NAME@DOMAIN in ASCII, without quoting, nothing that could end a command
/// or a header.
[[nodiscard]] bool is_mail_address(std::string_view address);

/// smtp://HOST[:PORT] or smtps://HOST[:PORT].
[[nodiscard]] bool is_smtp_url(const std::string& url);

/// The message as it goes over the line (RFC 5322, 2045, 2047): every line ends with CRLF and is under 78
/// characters, all is ASCII, the text is base64. `letter` and `from` are checked already.
[[nodiscard]] std::string message_of(const Letter& letter, std::string_view from);

/// Hands letters to one mail server, by libcurl: TLS is required (STARTTLS for smtp://), takes no proxy and
/// no credentials from the environment, has a total deadline. Blocks the calling thread, hardly longer.
/// Each letter is a connection of its own. Thread-safe.
class SmtpClient {
 public:
  explicit SmtpClient(SmtpSettings settings);
  virtual ~SmtpClient();
  SmtpClient(const SmtpClient&) = delete;
  SmtpClient& operator=(const SmtpClient&) = delete;

  /// The fault's detail is for the log: what the server or libcurl said, without the letter.
  [[nodiscard]] virtual base::Result<void, SmtpError> send(const Letter& letter);

 private:
  SmtpSettings settings_;
};

}  // namespace groeipad::outbound
