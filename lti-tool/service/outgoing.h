#pragma once

#include <atomic>
#include <memory>

namespace groeipad::service {

/// How many slow talks with LMSs may hold up a worker at a time: an LMS that hangs must not keep the pages of
/// all others waiting. Thread-safe.
class OutgoingGate {
 public:
  explicit OutgoingGate(int most) : free_(most) {}

  /// One talk; gives its place back when it ends.
  class Pass {
   public:
    explicit Pass(std::atomic<int>* free) : free_(free) {}
    Pass(Pass&& other) noexcept : free_(other.free_) { other.free_ = nullptr; }
    Pass& operator=(Pass&&) = delete;
    ~Pass() {
      if (free_ != nullptr) ++*free_;
    }
    /// False: all places are taken.
    explicit operator bool() const { return free_ != nullptr; }

   private:
    std::atomic<int>* free_;
  };
  [[nodiscard]] Pass enter() {
    if (--free_ >= 0) return Pass(&free_);
    ++free_;
    return Pass(nullptr);
  }

 private:
  std::atomic<int> free_;
};

}  // namespace groeipad::service
