#include "http/cpprest/listener.h"

#include <arpa/inet.h>
#include <cpprest/http_listener.h>
#include <netinet/in.h>
#include <pplx/threadpool.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>

#include "http/cpprest/loop.h"
#include "http/cpprest/translate.h"
#include "http/forwarded.h"
#include "http/in_flight.h"
#include "http/request_ids.h"
#include "http/target.h"
#include "http/work_queue.h"

namespace groeipad::http {
namespace {

using std::chrono::steady_clock;
using web::http::http_request;
using web::http::experimental::listener::http_listener;

struct BodyLate : std::runtime_error {
  BodyLate() : std::runtime_error("the body did not come in time") {}
};

struct BodyRefused : std::runtime_error {
  BodyRefused() : std::runtime_error("the body is not read") {}
};

struct Job {
  http_request message;
  std::string body;
  std::optional<Refusal> refusal;
  steady_clock::time_point arrived;
};

/// A port that was free a moment ago, held until the listener has it: bound, but not listening.
class Reservation {
 public:
  explicit Reservation(const std::string& address) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in name{};
    name.sin_family = AF_INET;
    ::inet_pton(AF_INET, address.c_str(), &name.sin_addr);
    const int on = 1;
    ::setsockopt(fd_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    socklen_t size = sizeof name;
    auto* generic = reinterpret_cast<sockaddr*>(&name);
    if (::bind(fd_, generic, size) == 0 && ::getsockname(fd_, generic, &size) == 0) {
      port_ = ntohs(name.sin_port);
    }
  }
  ~Reservation() { ::close(fd_); }
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;
  [[nodiscard]] std::uint16_t port() const { return port_; }

 private:
  int fd_;
  std::uint16_t port_ = 0;
};

bool is_ipv4(const std::string& address) {
  in_addr ignored{};
  return ::inet_pton(AF_INET, address.c_str(), &ignored) == 1;
}

std::optional<std::string_view> value_of(const http_request& message, const std::string& name) {
  const auto& headers = message.headers();
  const auto found = headers.find(name);
  return found == headers.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::string take_body(const http_request& message) {
  auto buffer = message.body().streambuf();
  std::string body(buffer.in_avail(), '\0');
  // All of it is there: this does not wait.
  const std::size_t got = buffer.getn(reinterpret_cast<std::uint8_t*>(body.data()), body.size()).get();
  body.resize(got);
  return body;
}

}  // namespace

struct Listener::Impl {
  ServerOptions options;
  const Application& application;
  RequestIds ids;
  std::shared_ptr<InFlight> in_flight = std::make_shared<InFlight>();
  std::atomic<bool> draining = false;
  std::shared_ptr<Loop> loop;
  std::unique_ptr<http_listener> listener;
  std::unique_ptr<WorkQueue<Job>> workers;
  std::string place;

  Impl(ServerOptions chosen, const Application& app) : options(std::move(chosen)), application(app) {}

  [[nodiscard]] std::optional<base::Fault<ListenError>> open();
  void close();

  // On the loop's thread: decide, never wait.
  void receive(http_request message);
  void read_body(http_request message, steady_clock::time_point arrived);
  void enqueue(Job job);

  // On a worker's thread.
  void work(Job job);
  std::optional<Refusal> describe(Job& job, Request& request) const;
  std::optional<Refusal> locate(Request& request, const std::string& peer) const;

  void reply(http_request& message, Response response, bool close) const;
};

void Listener::Impl::receive(http_request message) {
  const auto arrived = steady_clock::now();
  in_flight->begin();
  if (draining) {
    abandon_body(message, std::make_exception_ptr(BodyRefused()));
    return reply(message, plain(503), true);
  }
  const BodyHead head{value_of(message, web::http::header_names::transfer_encoding).has_value(),
                      value_of(message, web::http::header_names::content_length),
                      value_of(message, web::http::header_names::expect)};
  std::size_t limit = kDefaultBodyLimit;
  if (head.content_length) {
    const auto path = decode_path(raw_path(message));
    limit = path ? application.router.match(method_of(message), *path).body_limit : limit;
  }
  const std::variant<std::size_t, Refusal> admitted = admit_body(head, limit);
  const Refusal* refusal = std::get_if<Refusal>(&admitted);
  if (refusal != nullptr) {
    abandon_body(message, std::make_exception_ptr(BodyRefused()));
    return enqueue({message, {}, *refusal, arrived});
  }
  if (std::get<std::size_t>(admitted) == 0) {
    return enqueue({message, {}, std::nullopt, arrived});
  }
  read_body(message, arrived);
}

void Listener::Impl::read_body(http_request message, steady_clock::time_point arrived) {
  auto& service = crossplat::threadpool::shared_instance().service();
  auto timer = std::make_shared<boost::asio::steady_timer>(service, options.body_deadline);
  timer->async_wait([message](const boost::system::error_code& cancelled) mutable {
    if (!cancelled) {
      abandon_body(message, std::make_exception_ptr(BodyLate()));
    }
  });
  message.content_ready().then(
      [this, message, arrived, timer](const pplx::task<http_request>& ready) mutable {
        timer->cancel();
        try {
          ready.get();
          enqueue({message, take_body(message), std::nullopt, arrived});
        } catch (const BodyLate&) {
          enqueue({message, {}, Refusal{408}, arrived});
        } catch (const std::exception&) {
          // The client is gone: the answer only frees the connection.
          reply(message, plain(400), true);
        }
      });
}

/// By now the body is here, or there is none, or it was abandoned.
void Listener::Impl::enqueue(Job job) {
  if (!workers->push(job)) {
    reply(job.message, plain(503), draining);
  }
}

void Listener::Impl::work(Job job) {
  Request request;
  request.id = ids.next();
  request.method = method_of(job.message);
  const std::optional<Refusal> refusal = describe(job, request);
  Answer given = answer(application, request, refusal);
  const int status = given.response.status;
  // After a refusal the bytes that follow cannot be trusted to be the next request.
  reply(job.message, std::move(given.response), refusal.has_value() || draining);
  if (application.watch) {
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - job.arrived);
    application.watch({given.route, request.method, status, took, request.id});
  }
}

/// Fills the request; the refusal is the job's own or what is wrong with the head.
std::optional<Refusal> Listener::Impl::describe(Job& job, Request& request) const {
  request.body = std::move(job.body);
  request.query = job.message.request_uri().query();
  std::optional<std::string> path = decode_path(raw_path(job.message));
  std::optional<Headers> headers = take_headers(job.message);
  request.path = path.value_or("");
  if (headers) {
    request.headers = std::move(*headers);
  }
  const std::optional<Refusal> misplaced = locate(request, job.message.remote_address());
  if (job.refusal) {
    return job.refusal;
  }
  return path && headers ? misplaced : std::optional<Refusal>(Refusal{400});
}

/// Finds the client behind the proxies, and takes away the headers that only proxies may send.
std::optional<Refusal> Listener::Impl::locate(Request& request, const std::string& peer) const {
  request.remote_address = peer;
  const bool whole = options.trusted_proxies.empty() || request.header(kEdgeHeader) == "1";
  const std::optional<Client> client = client_behind(
      peer, options.trusted_proxies, request.header("X-Forwarded-For"), request.header("X-Forwarded-Proto"));
  if (!whole || !client) {
    return Refusal{400};
  }
  request.remote_address = client->address;
  request.secure = client->secure;
  return std::nullopt;
}

void Listener::Impl::reply(http_request& message, Response response, bool close) const {
  const bool head = message.method() == web::http::methods::HEAD;
  message.reply(to_library(std::move(response), head, close))
      .then([counted = in_flight](const pplx::task<void>& sent) {
        try {
          sent.get();
        } catch (const std::exception&) {
          // The client left before its answer: nothing to tell it, nobody to blame.
        }
        counted->end();
      });
}

std::optional<base::Fault<ListenError>> Listener::Impl::open() {
  listener = std::make_unique<http_listener>(web::uri(place));
  const auto take = [this](const http_request& message) { receive(message); };
  listener->support(take);
  // For these two the library has answers of its own; TRACE would show a page its own cookies.
  listener->support(web::http::methods::OPTIONS, take);
  listener->support(web::http::methods::TRCE, take);
  try {
    listener->open().wait();
    return std::nullopt;
  } catch (const boost::system::system_error& error) {
    listener.reset();
    const bool taken = error.code() == boost::asio::error::address_in_use;
    return base::Fault<ListenError>{taken ? ListenError::in_use : ListenError::failed, error.what(), {}};
  } catch (const std::exception& error) {
    listener.reset();
    return base::Fault<ListenError>{ListenError::failed, error.what(), {}};
  }
}

void Listener::Impl::close() {
  try {
    listener->close().wait();
  } catch (const std::exception& error) {
    application.log.error("http_close_failed", {{"what", std::string_view(error.what())}});
  }
}

Listener::Listener(ServerOptions options, const Application& application)
    : impl_(std::make_unique<Impl>(std::move(options), application)) {}

Listener::~Listener() { stop(std::chrono::milliseconds(0)); }

base::Result<std::uint16_t, ListenError> Listener::start() {
  Impl& self = *impl_;
  if (!is_ipv4(self.options.address)) {
    return base::fail(ListenError::bad_address, self.options.address);
  }
  std::optional<Reservation> reserved;
  if (self.options.port == 0) {
    reserved.emplace(self.options.address);
    self.options.port = reserved->port();
  }
  self.place = "http://" + self.options.address + ":" + std::to_string(self.options.port) + "/";
  self.loop = Loop::shared(self.application.log);
  if (!self.loop->claim(self.place)) {
    return base::fail(ListenError::in_use, self.place);
  }
  self.workers = std::make_unique<WorkQueue<Job>>(self.options.workers, self.options.queue,
                                                  [&self](Job job) { self.work(std::move(job)); });
  if (auto failed = self.open()) {
    self.loop->give_up(self.place);
    return tl::unexpected(std::move(*failed));
  }
  return self.options.port;
}

void Listener::stop(std::chrono::milliseconds patience) {
  Impl& self = *impl_;
  if (!self.listener) {
    return;
  }
  self.draining = true;
  if (!self.in_flight->wait_for_none(patience)) {
    self.application.log.warn("requests_cut_off");
  }
  self.loop->with_second_thread([&self] { self.close(); });
  self.workers->stop();
  // What still arrives on connections that outlive the listener ends by itself within the body's deadline.
  (void)self.in_flight->wait_for_none(self.options.body_deadline + std::chrono::seconds(1));
  self.listener.reset();
  self.loop->give_up(self.place);
  self.loop.reset();
}

}  // namespace groeipad::http
