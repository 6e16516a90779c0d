#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/log.h"

namespace groeipad::http {

/// The one thread that runs cpprestsdk's event loop. The library keeps its thread pool and its table of
/// listeners once per process, so all servers of a process share this loop; it ends with the last of them and
/// can begin again. The library's own threads are never started: an exception in one of those ends the
/// process.
class Loop {
 public:
  /// The running loop, or a new one. `log` hears of exceptions that leave the library; it must outlive the
  /// result.
  [[nodiscard]] static std::shared_ptr<Loop> shared(base::Log& log);
  explicit Loop(base::Log& log);
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  /// False where a server of this process already has that address and port: asked for it once more, the
  /// library would take it from the first.
  [[nodiscard]] bool claim(const std::string& place);
  void give_up(const std::string& place);

  /// Does `blocking`, which must not throw, on this thread while a second one helps the loop: what the
  /// library calls "close" blocks a loop thread until another has ended every connection.
  void with_second_thread(const std::function<void()>& blocking);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::http
