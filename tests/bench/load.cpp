#include "bench/load.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "base/text.h"

namespace groeipad::bench {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

class Connection {
 public:
  explicit Connection(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (fd_ < 0) fail("socket");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // The socket interface takes any address by its common head.
    if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) fail("connect");
    const int on = 1;
    ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  ~Connection() { ::close(fd_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] int descriptor() const { return fd_; }

  /// Sends the next request of its conversation; false: there is none.
  bool send_next(Conversation& conversation) {
    request_.clear();
    if (!conversation.next(request_)) return false;
    sent_at_ = Clock::now();
    std::string_view rest = request_;
    while (!rest.empty()) {
      const ssize_t sent = ::send(fd_, rest.data(), rest.size(), MSG_NOSIGNAL);
      if (sent <= 0) fail("send");
      rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    received_.clear();
    return true;
  }

  /// Reads what is there; true once the answer is whole.
  bool receive(Answer& answer) {
    std::array<char, 65536> chunk;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
    const ssize_t count = ::recv(fd_, chunk.data(), chunk.size(), 0);
    if (count <= 0) throw std::runtime_error("the server closed a connection");
    received_.append(chunk.data(), static_cast<std::size_t>(count));
    const std::size_t end = received_.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    answer.head = std::string_view(received_).substr(0, end + 2);
    std::size_t length = 0;
    const std::string_view text = answer.header("Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), length);
    if (received_.size() < end + 4 + length) return false;
    answer.body = std::string_view(received_).substr(end + 4, length);
    std::from_chars(received_.data() + 9, received_.data() + 12, answer.status);
    return true;
  }

  [[nodiscard]] float milliseconds() const {
    return std::chrono::duration<float, std::milli>(Clock::now() - sent_at_).count();
  }

 private:
  int fd_;
  std::string request_;
  std::string received_;
  Clock::time_point sent_at_;
};

}  // namespace

std::string_view Answer::header(std::string_view name) const {
  std::string_view rest = head;
  while (!rest.empty()) {
    const std::size_t end = rest.find("\r\n");
    const std::string_view line = rest.substr(0, end);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && base::equals_ignoring_case(line.substr(0, colon), name)) {
      return base::trim(line.substr(colon + 1));
    }
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 2);
  }
  return {};
}

double Timing::percentile(double share) {
  if (milliseconds.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(milliseconds.size() - 1));
  std::nth_element(milliseconds.begin(), milliseconds.begin() + at, milliseconds.end());
  return static_cast<double>(milliseconds[static_cast<std::size_t>(at)]);
}

Timing play(std::uint16_t port, std::size_t connections, std::vector<Conversation> conversations) {
  const int poll = ::epoll_create1(EPOLL_CLOEXEC);
  if (poll < 0) fail("epoll_create1");
  std::vector<std::unique_ptr<Connection>> open;
  std::vector<std::size_t> playing;
  Timing timing;
  std::size_t next = 0;
  std::size_t active = 0;
  const auto advance = [&](std::size_t index) {
    while (true) {
      if (playing[index] < conversations.size() && open[index]->send_next(conversations[playing[index]]))
        return;
      if (next == conversations.size()) {
        --active;
        return;
      }
      playing[index] = next++;
    }
  };
  for (std::size_t i = 0; i < connections; ++i) {
    open.push_back(std::make_unique<Connection>(port));
    playing.push_back(conversations.size());
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = i;
    if (::epoll_ctl(poll, EPOLL_CTL_ADD, open.back()->descriptor(), &event) != 0) fail("epoll_ctl");
  }
  const auto start = Clock::now();
  active = connections;
  for (std::size_t i = 0; i < connections; ++i) advance(i);
  std::array<epoll_event, 64> events{};
  while (active > 0) {
    const int count = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), 30'000);
    if (count <= 0) throw std::runtime_error("the server does not answer");
    for (int e = 0; e < count; ++e) {
      const std::size_t index = events[static_cast<std::size_t>(e)].data.u64;
      Answer answer;
      if (!open[index]->receive(answer)) continue;
      timing.milliseconds.push_back(open[index]->milliseconds());
      ++timing.requests;
      conversations[playing[index]].answered(answer);
      advance(index);
    }
  }
  timing.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  ::close(poll);
  return timing;
}

}  // namespace groeipad::bench
