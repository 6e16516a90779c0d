#include "conformance/listener.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "base/text.h"

namespace groeipad::conformance {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLargestRequest = 4 << 20;
constexpr int kPatienceMs = 10'000;
constexpr int kTickMs = 100;

http::Method method_of(std::string_view name) {
  if (name == "GET") return http::Method::get;
  if (name == "HEAD") return http::Method::head;
  if (name == "POST") return http::Method::post;
  if (name == "PUT") return http::Method::put;
  if (name == "DELETE") return http::Method::del;
  return http::Method::other;
}

/// The head of a request, without the empty line behind it.
http::Request read_head(std::string_view head) {
  http::Request request;
  const auto lines = base::split(head, '\n');
  const auto words = base::split(base::trim(lines.front()), ' ');
  if (words.size() < 2) return request;
  request.method = method_of(words[0]);
  const auto question = words[1].find('?');
  request.path = words[1].substr(0, question);
  if (question != std::string_view::npos) request.query = words[1].substr(question + 1);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto colon = lines[i].find(':');
    if (colon == std::string_view::npos) continue;
    request.headers.emplace_back(base::trim(lines[i].substr(0, colon)),
                                 base::trim(lines[i].substr(colon + 1)));
  }
  return request;
}

std::size_t length_of(const http::Request& request) {
  const auto told = request.header("Content-Length").value_or("0");
  std::size_t length = 0;
  std::from_chars(told.data(), told.data() + told.size(), length);
  return std::min(length, kLargestRequest);
}

std::optional<http::Request> read_request(int connection) {
  std::string bytes;
  std::optional<http::Request> request;
  std::size_t need = kLargestRequest;
  while (bytes.size() < need) {
    pollfd ready{connection, POLLIN, 0};
    char buffer[16 * 1024];
    const ssize_t got = ::poll(&ready, 1, kPatienceMs) > 0 ? ::recv(connection, buffer, sizeof buffer, 0) : 0;
    if (got <= 0) return std::nullopt;
    bytes.append(buffer, static_cast<std::size_t>(got));
    const auto end = request ? std::string::npos : bytes.find("\r\n\r\n");
    if (end == std::string::npos) continue;
    request = read_head(std::string_view(bytes).substr(0, end));
    need = end + 4 + length_of(*request);
    bytes.reserve(need);
    request->id = std::to_string(end + 4);
  }
  if (request) request->body = bytes.substr(need - length_of(*request), length_of(*request));
  return request;
}

bool send_all(int connection, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string head_of(const http::Response& response, std::size_t length) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " Answer\r\n";
  for (const auto& [name, value] : response.headers)
    head.append(name).append(": ").append(value).append("\r\n");
  return head + "Content-Length: " + std::to_string(length) + "\r\nConnection: close\r\n\r\n";
}

}  // namespace

struct Listener::Impl {
  Handler handler;
  int socket = -1;
  std::uint16_t port = 0;
  std::atomic<bool> stopping{false};
  std::mutex mutex;
  std::condition_variable idle;
  int busy = 0;
  std::thread accepting;

  /// Until the other side has gone, or the listener stops.
  void wait_for_end(int connection, bool dripping) const {
    while (!stopping) {
      pollfd ready{connection, POLLIN, 0};
      char byte = 0;
      if (::poll(&ready, 1, kTickMs) > 0 && ::recv(connection, &byte, 1, 0) <= 0) return;
      if (dripping && !send_all(connection, " ")) return;
    }
  }

  void answer(int connection, const http::Request& request) const {
    const Reply reply = handler(request);
    switch (reply.manner) {
      case Reply::Manner::vanishes:
        return;
      case Reply::Manner::hangs:
        return wait_for_end(connection, false);
      case Reply::Manner::drips:
        send_all(connection, head_of(reply.response, 1 << 20));
        return wait_for_end(connection, true);
      case Reply::Manner::whole:
        break;
    }
    if (send_all(connection, head_of(reply.response, reply.response.body.size())) &&
        request.method != http::Method::head) {
      send_all(connection, reply.response.body);
    }
  }

  void serve(int connection) {
    if (const auto request = read_request(connection)) answer(connection, *request);
    ::shutdown(connection, SHUT_RDWR);
    ::close(connection);
    const std::lock_guard lock(mutex);
    --busy;
    idle.notify_all();
  }

  void accept_all() {
    while (!stopping) {
      pollfd ready{socket, POLLIN, 0};
      if (::poll(&ready, 1, kTickMs) <= 0) continue;
      const int connection = ::accept4(socket, nullptr, nullptr, SOCK_CLOEXEC);
      if (connection < 0) continue;
      {
        const std::lock_guard lock(mutex);
        ++busy;
      }
      std::thread([this, connection] { serve(connection); }).detach();
    }
  }
};

Listener::Listener(const std::string& address, std::uint16_t port, Handler handler) : impl_(new Impl) {
  impl_->handler = std::move(handler);
  impl_->socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int one = 1;
  ::setsockopt(impl_->socket, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_port = htons(port);
  socklen_t size = sizeof where;
  if (::inet_pton(AF_INET, address.c_str(), &where.sin_addr) != 1)
    errno = EINVAL;
  else if (::bind(impl_->socket, reinterpret_cast<sockaddr*>(&where), size) == 0 &&
           ::listen(impl_->socket, SOMAXCONN) == 0 &&
           ::getsockname(impl_->socket, reinterpret_cast<sockaddr*>(&where), &size) == 0) {
    impl_->port = ntohs(where.sin_port);
  }
  if (impl_->port == 0) {
    const int why = errno;
    ::close(impl_->socket);
    throw std::system_error(why, std::generic_category(), "listen at " + address);
  }
  impl_->accepting = std::thread([impl = impl_.get()] { impl->accept_all(); });
}

Listener::~Listener() {
  impl_->stopping = true;
  impl_->accepting.join();
  ::close(impl_->socket);
  std::unique_lock lock(impl_->mutex);
  impl_->idle.wait(lock, [this] { return impl_->busy == 0; });
}

std::uint16_t Listener::port() const { return impl_->port; }

}  // namespace groeipad::conformance
