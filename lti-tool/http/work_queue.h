#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace groeipad::http {

/// A bounded queue of jobs and the threads that do them. Thread-safe.
template <class Job>
class WorkQueue {
 public:
  /// `work` runs on `workers` threads at a time and must not throw.
  WorkQueue(unsigned workers, std::size_t capacity, std::function<void(Job)> work)
      : capacity_(capacity), work_(std::move(work)) {
    for (unsigned i = 0; i < workers; ++i) {
      threads_.emplace_back([this] { run(); });
    }
  }
  ~WorkQueue() { stop(); }
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;

  /// False, and the job untouched, where the queue is full.
  [[nodiscard]] bool push(Job& job) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_ || jobs_.size() >= capacity_) {
        return false;
      }
      jobs_.push_back(std::move(job));
    }
    ready_.notify_one();
    return true;
  }

  /// Does what is queued, then ends the threads.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) {
      thread.join();
    }
    threads_.clear();
  }

 private:
  void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ready_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
      if (jobs_.empty()) {
        return;
      }
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      work_(std::move(job));
      lock.lock();
    }
  }

  std::size_t capacity_;
  std::function<void(Job)> work_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace groeipad::http
