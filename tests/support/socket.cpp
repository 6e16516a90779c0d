#include "support/socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace groeipad::testing {
namespace {

using std::chrono::steady_clock;

/// Waits for `events`; false when the time is over.
bool wait_for(int fd, short events, steady_clock::time_point until) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(until - steady_clock::now()).count();
  pollfd ready{fd, events, 0};
  return ::poll(&ready, 1, static_cast<int>(std::max<long>(left, 0))) > 0;
}

}  // namespace

std::optional<TcpClient> TcpClient::connect(std::uint16_t port, Patience patience) {
  TcpClient client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int one = 1;
  ::setsockopt(client.fd_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  if (::connect(client.fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    return client;
  }
  int error = errno;
  socklen_t size = sizeof error;
  if (error == EINPROGRESS && wait_for(client.fd_, POLLOUT, steady_clock::now() + patience)) {
    ::getsockopt(client.fd_, SOL_SOCKET, SO_ERROR, &error, &size);
  }
  return error == 0 ? std::optional<TcpClient>(std::move(client)) : std::nullopt;
}

TcpClient::~TcpClient() { close(); }

TcpClient& TcpClient::operator=(TcpClient&& other) noexcept {
  close();
  fd_ = std::exchange(other.fd_, -1);
  ahead_ = std::move(other.ahead_);
  return *this;
}

bool TcpClient::send(std::string_view bytes, Patience patience) {
  const auto until = steady_clock::now() + patience;
  while (!bytes.empty()) {
    const ssize_t sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EAGAIN || !wait_for(fd_, POLLOUT, until)) {
      return false;
    }
  }
  return true;
}

bool TcpClient::read_some(Received& received, steady_clock::time_point until) const {
  char buffer[16 * 1024];
  for (;;) {
    const ssize_t got = ::recv(fd_, buffer, sizeof buffer, 0);
    if (got > 0) {
      received.bytes.append(buffer, static_cast<std::size_t>(got));
      return true;
    }
    if (got == 0 || errno != EAGAIN) {
      received.end = got == 0 ? End::closed : End::reset;
      return false;
    }
    if (!wait_for(fd_, POLLIN, until)) {
      received.end = End::timed_out;
      return false;
    }
  }
}

Received TcpClient::read_until(std::string_view mark, Patience patience) {
  const auto until = steady_clock::now() + patience;
  Received received{std::exchange(ahead_, {}), End::found};
  for (;;) {
    if (const std::size_t at = received.bytes.find(mark); at != std::string::npos) {
      ahead_ = received.bytes.substr(at + mark.size());
      received.bytes.resize(at + mark.size());
      return received;
    }
    if (!read_some(received, until)) {
      return received;
    }
  }
}

Received TcpClient::read_exactly(std::size_t count, Patience patience) {
  const auto until = steady_clock::now() + patience;
  Received received{std::exchange(ahead_, {}), End::found};
  while (received.bytes.size() < count) {
    if (!read_some(received, until)) {
      return received;
    }
  }
  ahead_ = received.bytes.substr(count);
  received.bytes.resize(count);
  return received;
}

Received TcpClient::read_all(Patience patience) {
  const auto until = steady_clock::now() + patience;
  Received received{std::exchange(ahead_, {}), End::timed_out};
  while (read_some(received, until)) {
  }
  return received;
}

void TcpClient::finish_sending() { ::shutdown(fd_, SHUT_WR); }

void TcpClient::close() {
  if (fd_ >= 0) {
    ::close(std::exchange(fd_, -1));
  }
}

void TcpClient::reset() {
  const linger at_once{1, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close();
}

}  // namespace groeipad::testing
