#include "http/cpprest/loop.h"

#include <pplx/threadpool.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace groeipad::http {
namespace {

boost::asio::io_service& service() { return crossplat::threadpool::shared_instance().service(); }

void prevent_library_threads() {
  static std::once_flag once;
  std::call_once(once, [] { crossplat::threadpool::initialize_with_threads(0); });
}

}  // namespace

struct Loop::Impl {
  base::Log& log;
  std::mutex mutex;
  std::set<std::string> places;
  std::thread thread;

  explicit Impl(base::Log& first_log) : log(first_log) {}

  /// Runs `turn` until it returns: an exception that a connection caused ends that connection, not the
  /// server.
  template <class Turn>
  void keep(Turn turn) {
    for (;;) {
      try {
        turn();
        return;
      } catch (const std::exception& error) {
        log.error("http_loop_exception", {{"what", std::string_view(error.what())}});
      }
    }
  }
};

std::shared_ptr<Loop> Loop::shared(base::Log& log) {
  static std::mutex mutex;
  static std::weak_ptr<Loop> running;
  const std::lock_guard lock(mutex);
  std::shared_ptr<Loop> loop = running.lock();
  if (!loop) {
    loop = std::make_shared<Loop>(log);
    running = loop;
  }
  return loop;
}

Loop::Loop(base::Log& log) : impl_(std::make_unique<Impl>(log)) {
  prevent_library_threads();
  service().restart();
  impl_->thread = std::thread([impl = impl_.get()] { impl->keep([] { service().run(); }); });
}

Loop::~Loop() {
  service().stop();
  impl_->thread.join();
}

bool Loop::claim(const std::string& place) {
  const std::lock_guard lock(impl_->mutex);
  return impl_->places.insert(place).second;
}

void Loop::give_up(const std::string& place) {
  const std::lock_guard lock(impl_->mutex);
  impl_->places.erase(place);
}

void Loop::with_second_thread(const std::function<void()>& blocking) {
  std::atomic<bool> done = false;
  std::thread second([this, &done] {
    impl_->keep([&done] {
      while (!done) {
        service().run_one_for(std::chrono::milliseconds(10));
      }
    });
  });
  blocking();
  done = true;
  second.join();
}

}  // namespace groeipad::http
