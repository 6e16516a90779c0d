#include "http/server.h"

#include <utility>

#include "http/application.h"
#include "http/cpprest/listener.h"

namespace groeipad::http {

struct Server::Impl {
  ServerOptions options;
  Application application;
  std::unique_ptr<Listener> listener;
  std::uint16_t port = 0;
};

Server::Server(ServerOptions options, Router router, base::Log& log)
    : impl_(std::make_unique<Impl>(Impl{std::move(options), {std::move(router), {}, {}, log}, nullptr, 0})) {}

Server::~Server() { stop(); }

void Server::on_finish(Finish finish) { impl_->application.finish = std::move(finish); }

void Server::on_served(Watch watch) { impl_->application.watch = std::move(watch); }

base::Result<std::uint16_t, ListenError> Server::start() {
  impl_->listener = std::make_unique<Listener>(impl_->options, impl_->application);
  base::Result<std::uint16_t, ListenError> started = impl_->listener->start();
  impl_->port = started.value_or(0);
  return started;
}

std::uint16_t Server::port() const { return impl_->port; }

void Server::stop(std::chrono::milliseconds patience) {
  if (impl_->listener) {
    impl_->listener->stop(patience);
  }
}

}  // namespace groeipad::http
