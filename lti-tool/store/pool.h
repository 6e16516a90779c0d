#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "store/database.h"

namespace groeipad::store {

/// Lends out at most `most` connections, opened when first needed; the one returned last goes first, so that
/// few stay warm. Thread-safe.
template <class Connection>
class Pool {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;
  Pool(std::size_t most, Open open) : most_(most), open_(std::move(open)) {}

  /// Returns its connection when it goes. Must not outlive the pool.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  /// Waits for a free connection; StoreLost when none came free in ten seconds, or a new one cannot be
  /// opened.
  [[nodiscard]] Lease take() {
    std::unique_lock lock(mutex_);
    const auto free = [this] { return !idle_.empty() || made_ < most_; };
    if (!freed_.wait_for(lock, std::chrono::seconds(10), free)) {
      throw StoreLost("no connection came free");
    }
    if (!idle_.empty()) {
      std::unique_ptr<Connection> connection = std::move(idle_.back());
      idle_.pop_back();
      return Lease(*this, std::move(connection));
    }
    ++made_;
    lock.unlock();
    return Lease(*this, open_or_forget());
  }

 private:
  std::unique_ptr<Connection> open_or_forget() {
    try {
      return open_();
    } catch (const StoreLost&) {
      {
        const std::lock_guard lock(mutex_);
        --made_;
      }
      freed_.notify_one();
      throw;
    }
  }

  void give_back(std::unique_ptr<Connection> connection) {
    {
      const std::lock_guard lock(mutex_);
      idle_.push_back(std::move(connection));
    }
    freed_.notify_one();
  }

  const std::size_t most_;
  const Open open_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t made_ = 0;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace groeipad::store
