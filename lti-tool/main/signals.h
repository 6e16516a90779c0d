#pragma once

#include <csignal>

namespace groeipad::program {

/// Takes SIGTERM and SIGINT out of their usual course for this thread and all it starts from now on, so that
/// one place can wait for them. Made before any other thread.
class StopSignals {
 public:
  StopSignals();
  void wait() const;

 private:
  sigset_t set_{};
};

}  // namespace groeipad::program
