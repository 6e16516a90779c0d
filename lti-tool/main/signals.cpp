#include "main/signals.h"

#include <pthread.h>

namespace groeipad::program {

StopSignals::StopSignals() {
  sigemptyset(&set_);
  sigaddset(&set_, SIGTERM);
  sigaddset(&set_, SIGINT);
  pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  // A browser that goes away while we answer is no reason to stop.
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, nullptr);
}

void StopSignals::wait() const {
  int received = 0;
  sigwait(&set_, &received);
}

}  // namespace groeipad::program
