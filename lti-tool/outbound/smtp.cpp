#include "outbound/smtp.h"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>

#include "base/text.h"
#include "base/url.h"
#include "outbound/curl_options.h"
#include "outbound/transfer.h"

namespace groeipad::outbound {
namespace {

/// What the callbacks of one letter share.
struct Passage {
  std::string_view left;     ///< of the message, still to be sent
  bool was_greeted = false;  ///< the server took our greeting: what it refuses then is the letter
  int socket = -1;           ///< while it is open
};

curl_socket_t open_socket(void* context, curlsocktype, curl_sockaddr* address) {
  auto& passage = *static_cast<Passage*>(context);
  passage.socket = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  return passage.socket;
}

int close_socket(void* context, curl_socket_t socket) {
  auto& passage = *static_cast<Passage*>(context);
  if (passage.socket == socket) passage.socket = -1;
  return ::close(socket);
}

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* context) {
  auto& passage = *static_cast<Passage*>(context);
  const std::size_t now = std::min(size * count, passage.left.size());
  std::memcpy(buffer, passage.left.data(), now);
  passage.left.remove_prefix(now);
  return now;
}

std::size_t take_answer(char* data, std::size_t, std::size_t size, void* context) {
  if (std::string_view(data, size).starts_with("250")) static_cast<Passage*>(context)->was_greeted = true;
  return size;
}

/// The server as an http(s) address, which base knows how to take apart; nullopt where it is none.
std::optional<base::Url> server_of(const std::string& url) {
  if (!url.starts_with("smtp://") && !url.starts_with("smtps://")) return std::nullopt;
  auto server = base::parse_url("http" + url.substr(4));
  return server && server->path == "/" && server->query.empty() ? server : std::nullopt;
}

void set_security(CURL* handle, const SmtpSettings& settings, const base::Url& server) {
  const bool plain = settings.allow_loopback && server.is_loopback() && !server.is_https();
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_USE_SSL, static_cast<long>(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!settings.ca_file.empty()) {
    set(handle, CURLOPT_CAINFO, settings.ca_file.c_str());
    set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  }
  set(handle, CURLOPT_PROXY, "");  // even when the environment names one
  set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  if (settings.user.empty()) return;
  set(handle, CURLOPT_USERNAME, settings.user.c_str());
  set(handle, CURLOPT_PASSWORD, settings.password.c_str());
}

void set_limits(CURL* handle, const SmtpSettings& settings) {
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_QUICK_EXIT, 1L);  // do not wait for a name look-up that outlives the deadline
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<std::int64_t>(settings.total.count(), 1)));
  set(handle, CURLOPT_CONNECTTIMEOUT_MS,
      static_cast<long>(std::max<std::int64_t>(settings.connect.count(), 1)));
  // Also of the answer to our goodbye, which no deadline of a transfer covers.
  set(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT,
      static_cast<long>(std::chrono::ceil<std::chrono::seconds>(settings.total).count()));
}

SmtpError error_of(CURLcode code, long status, bool was_greeted) {
  switch (code) {
    case CURLE_LOGIN_DENIED:
      return SmtpError::login;
    case CURLE_USE_SSL_FAILED:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
      return SmtpError::no_tls;
    case CURLE_OPERATION_TIMEDOUT:
      return SmtpError::timeout;
    default:
      break;
  }
  if (status >= 400 && status < 500) return SmtpError::deferred;
  // A server that sends everyone away says nothing of this letter.
  if (status >= 500 && status < 600) return was_greeted ? SmtpError::refused : SmtpError::deferred;
  return SmtpError::unreachable;
}

}  // namespace

std::string_view name_of(SmtpError error) {
  switch (error) {
    case SmtpError::bad_letter:
      return "bad_letter";
    case SmtpError::unreachable:
      return "unreachable";
    case SmtpError::no_tls:
      return "no_tls";
    case SmtpError::login:
      return "login";
    case SmtpError::timeout:
      return "timeout";
    case SmtpError::deferred:
      return "deferred";
    case SmtpError::refused:
      return "refused";
  }
  return "";
}

bool is_smtp_url(const std::string& url) { return server_of(url).has_value(); }

SmtpClient::SmtpClient(SmtpSettings settings) : settings_(std::move(settings)) {
  // Counted by libcurl itself.
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw std::runtime_error("libcurl does not start");
}
SmtpClient::~SmtpClient() { curl_global_cleanup(); }

base::Result<void, SmtpError> SmtpClient::send(const Letter& letter) {
  const auto server = server_of(settings_.url);
  if (!server) return base::fail(SmtpError::unreachable, "not the address of a mail server");
  if (!is_mail_address(letter.to) || !is_mail_address(settings_.from) ||
      !is_mail_address(letter.message_id) || !base::is_utf8(letter.text) || !base::is_utf8(letter.subject))
    return base::fail(SmtpError::bad_letter, "an address or a text that cannot be sent");
  const std::string message = message_of(letter, settings_.from);
  // We greet as the domain that the mail comes from.
  const std::string url = settings_.url.substr(0, settings_.url.find_last_not_of('/') + 1) + "/" +
                          settings_.from.substr(settings_.from.find('@') + 1);
  Passage passage{message};  // outlives the handle, which closes its socket last
  const CurlHandle handle(curl_easy_init());
  const CurlList recipients(curl_slist_append(nullptr, letter.to.c_str()));
  if (!handle || !recipients) throw std::bad_alloc();

  set(handle.get(), CURLOPT_URL, url.c_str());
  set_security(handle.get(), settings_, *server);
  set_limits(handle.get(), settings_);
  set(handle.get(), CURLOPT_MAIL_FROM, settings_.from.c_str());
  set(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
  set(handle.get(), CURLOPT_UPLOAD, 1L);
  set(handle.get(), CURLOPT_READFUNCTION, &give);
  set(handle.get(), CURLOPT_READDATA, &passage);
  set(handle.get(), CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  set(handle.get(), CURLOPT_OPENSOCKETDATA, &passage);
  set(handle.get(), CURLOPT_CLOSESOCKETFUNCTION, &close_socket);
  set(handle.get(), CURLOPT_CLOSESOCKETDATA, &passage);
  set(handle.get(), CURLOPT_HEADERFUNCTION, &take_answer);
  set(handle.get(), CURLOPT_HEADERDATA, &passage);
  set(handle.get(), CURLOPT_WRITEFUNCTION, &take_answer);
  set(handle.get(), CURLOPT_WRITEDATA, &passage);

  const auto code = curl_easy_perform(handle.get());
  if (code == CURLE_OK) return {};
  // Else libcurl would still say goodbye, and wait for an answer.
  if (passage.socket != -1) ::shutdown(passage.socket, SHUT_RDWR);
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  return base::fail(error_of(code, status, passage.was_greeted),
                    server->host + ": " + curl_easy_strerror(code) + ", status " + std::to_string(status));
}

}  // namespace groeipad::outbound
