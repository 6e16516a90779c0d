#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::testing {

struct ProcessOptions {
  std::string program;                     ///< a path, or a name looked up in PATH
  std::vector<std::string> args;           ///< without the program's own name
  std::map<std::string, std::string> env;  ///< added to the test's environment; these win
  bool clear_env = false;                  ///< start from an empty environment (but PATH) instead
  std::string directory;                   ///< working directory; empty: the test's
  std::optional<std::size_t> open_files;   ///< limit on file descriptors (RLIMIT_NOFILE)
  std::optional<uid_t> user;               ///< run as this user (only root can)
  std::optional<gid_t> group;
};

/// A program that runs beside the test, its standard output and error collected together. The destructor
/// stops it; should the test itself die, the system sends it SIGTERM. That is tied to the thread that called
/// the constructor: start it from one that lives as long as the process should. Methods are for one thread.
class Process {
 public:
  /// Throws std::system_error where the program cannot be started.
  explicit Process(const ProcessOptions& options);
  ~Process();
  Process(Process&&) noexcept;
  Process& operator=(Process&&) noexcept;

  [[nodiscard]] pid_t pid() const;
  [[nodiscard]] bool running();
  /// All output so far.
  [[nodiscard]] std::string output() const;
  /// The first whole line that contains `text`, without its end; nullopt after `patience`, or when the
  /// program's output ended without it.
  [[nodiscard]] std::optional<std::string> wait_for_line(
      std::string_view text, std::chrono::milliseconds patience = std::chrono::seconds(10));
  /// True once something accepts connections on 127.0.0.1:`port`.
  [[nodiscard]] bool wait_for_port(unsigned short port,
                                   std::chrono::milliseconds patience = std::chrono::seconds(10));
  void signal(int number) const;
  /// The exit code, or 128 + the signal that ended it; nullopt when it still runs after `patience`.
  std::optional<int> wait(std::chrono::milliseconds patience = std::chrono::seconds(10));
  /// SIGTERM, after `patience` SIGKILL; the same code as wait(), also when it had ended before.
  int stop(std::chrono::milliseconds patience = std::chrono::seconds(10));

  /// Of /proc/PID: memory now and at its peak in KiB, processor time in seconds, open descriptors. 0 once
  /// gone.
  [[nodiscard]] long resident_kib() const;
  [[nodiscard]] long peak_resident_kib() const;
  [[nodiscard]] double cpu_seconds() const;
  [[nodiscard]] std::size_t open_descriptors() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct Finished {
  int code = 0;        ///< as Process::wait(); -1 where it had to be stopped after the patience
  std::string output;  ///< standard output and error
};

/// Runs a program to its end.
[[nodiscard]] Finished run(const ProcessOptions& options,
                           std::chrono::milliseconds patience = std::chrono::seconds(60));

}  // namespace groeipad::testing
