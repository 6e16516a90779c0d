#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <system_error>
#include <thread>

#include "support/socket.h"

extern char** environ;

namespace groeipad::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::vector<std::string> environment_of(const ProcessOptions& options) {
  std::vector<std::string> result;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    const std::string name(text.substr(0, text.find('=')));
    const bool kept = !options.clear_env || name == "PATH";
    if (kept && options.env.count(name) == 0) {
      result.emplace_back(text);
    }
  }
  for (const auto& [name, value] : options.env) {
    result.push_back(name + "=" + value);
  }
  return result;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) {
    result.push_back(text.data());
  }
  result.push_back(nullptr);
  return result;
}

/// Between fork and exec: only calls that are safe there. Returns only on failure, with errno set.
void become(const ProcessOptions& options, char* const* argv, char* const* envp, int out) {
  if (options.open_files) {
    const rlimit limit{*options.open_files, *options.open_files};
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  }
  const int in = ::open("/dev/null", O_RDONLY);
  if (in < 0 || ::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(out, 2) < 0) return;
  if (options.group && ::setgid(*options.group) != 0) return;
  if (options.user && ::setuid(*options.user) != 0) return;
  if (!options.directory.empty() && ::chdir(options.directory.c_str()) != 0) return;
  if (::prctl(PR_SET_PDEATHSIG, SIGTERM) != 0) return;
  ::execvpe(argv[0], argv, envp);
}

/// Starts the program; the second pipe closes without a byte when exec succeeded and carries errno when not.
pid_t spawn(const ProcessOptions& options, int out) {
  std::vector<std::string> args{options.program};
  args.insert(args.end(), options.args.begin(), options.args.end());
  std::vector<std::string> env = environment_of(options);
  const std::vector<char*> argv = pointers_to(args);
  const std::vector<char*> envp = pointers_to(env);
  int report[2];
  if (::pipe2(report, O_CLOEXEC) != 0) {
    throw std::system_error(errno, std::generic_category(), "pipe2");
  }
  const pid_t child = ::fork();
  if (child == 0) {
    become(options, argv.data(), envp.data(), out);
    const int why = errno;
    [[maybe_unused]] const ssize_t written = ::write(report[1], &why, sizeof why);
    ::_exit(127);
  }
  int why = child < 0 ? errno : 0;
  ::close(report[1]);
  if (child > 0 && ::read(report[0], &why, sizeof why) == sizeof why) {
    ::waitpid(child, nullptr, 0);
  }
  ::close(report[0]);
  if (why != 0) {
    throw std::system_error(why, std::generic_category(), options.program);
  }
  return child;
}

int exit_code(int status) { return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status); }

long status_value(pid_t pid, std::string_view name) {
  std::ifstream in("/proc/" + std::to_string(pid) + "/status");
  for (std::string line; std::getline(in, line);) {
    if (line.compare(0, name.size(), name) == 0) {
      return std::stol(line.substr(name.size()));
    }
  }
  return 0;
}

}  // namespace

struct Process::Impl {
  pid_t pid = 0;
  std::optional<int> code;
  int out = -1;
  int wake = ::eventfd(0, EFD_CLOEXEC);
  mutable std::mutex mutex;
  std::condition_variable changed;
  std::string output;
  bool ended = false;
  std::thread reader;

  void collect();
  bool reap(int flags);
};

/// Until the output ends or the owner wakes us: a grandchild may hold the pipe open longer than the program
/// lives.
void Process::Impl::collect() {
  char buffer[16 * 1024];
  for (;;) {
    pollfd ready[2] = {{out, POLLIN, 0}, {wake, POLLIN, 0}};
    ::poll(ready, 2, -1);
    const ssize_t got = ready[0].revents != 0 ? ::read(out, buffer, sizeof buffer) : 0;
    const bool done = got <= 0 && (ready[0].revents != 0 || ready[1].revents != 0);
    const std::lock_guard lock(mutex);
    if (got > 0) {
      output.append(buffer, static_cast<std::size_t>(got));
    }
    ended = done;
    changed.notify_all();
    if (done) {
      return;
    }
  }
}

bool Process::Impl::reap(int flags) {
  int status = 0;
  if (!code && ::waitpid(pid, &status, flags) == pid) {
    code = exit_code(status);
  }
  return code.has_value();
}

Process::Process(const ProcessOptions& options) : impl_(std::make_unique<Impl>()) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    throw std::system_error(errno, std::generic_category(), "pipe2");
  }
  impl_->out = ends[0];
  try {
    impl_->pid = spawn(options, ends[1]);
  } catch (const std::system_error&) {
    ::close(ends[0]);
    ::close(ends[1]);
    ::close(impl_->wake);
    throw;
  }
  ::close(ends[1]);
  impl_->reader = std::thread([impl = impl_.get()] { impl->collect(); });
}

Process::~Process() {
  if (!impl_) {
    return;
  }
  stop();
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(impl_->wake, &one, sizeof one);
  impl_->reader.join();
  ::close(impl_->out);
  ::close(impl_->wake);
}

Process::Process(Process&&) noexcept = default;

Process& Process::operator=(Process&& other) noexcept {
  Process old(std::move(*this));
  impl_ = std::move(other.impl_);
  return *this;
}

pid_t Process::pid() const { return impl_->pid; }

bool Process::running() { return !impl_->reap(WNOHANG); }

std::string Process::output() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->output;
}

std::optional<std::string> Process::wait_for_line(std::string_view text, milliseconds patience) {
  const auto until = steady_clock::now() + patience;
  std::unique_lock lock(impl_->mutex);
  for (;;) {
    const std::size_t at = impl_->output.find(text);
    const std::size_t end = at == std::string::npos ? at : impl_->output.find('\n', at);
    if (end != std::string::npos) {
      const std::size_t before = at == 0 ? std::string::npos : impl_->output.rfind('\n', at - 1);
      const std::size_t begin = before == std::string::npos ? 0 : before + 1;
      return impl_->output.substr(begin, end - begin);
    }
    if (impl_->ended || impl_->changed.wait_until(lock, until) == std::cv_status::timeout) {
      return std::nullopt;
    }
  }
}

bool Process::wait_for_port(unsigned short port, milliseconds patience) {
  const auto until = steady_clock::now() + patience;
  while (running() && steady_clock::now() < until) {
    if (TcpClient::connect(port)) {
      return true;
    }
    std::this_thread::sleep_for(milliseconds(5));
  }
  return false;
}

void Process::signal(int number) const {
  if (!impl_->code) {
    ::kill(impl_->pid, number);
  }
}

std::optional<int> Process::wait(milliseconds patience) {
  const auto until = steady_clock::now() + patience;
  while (running() && steady_clock::now() < until) {
    std::this_thread::sleep_for(milliseconds(2));
  }
  return impl_->code;
}

int Process::stop(milliseconds patience) {
  if (running()) {
    signal(SIGTERM);
    if (!wait(patience)) {
      signal(SIGKILL);
      impl_->reap(0);
    }
  }
  return impl_->code.value_or(-1);
}

long Process::resident_kib() const { return status_value(impl_->pid, "VmRSS:"); }

long Process::peak_resident_kib() const { return status_value(impl_->pid, "VmHWM:"); }

double Process::cpu_seconds() const {
  std::ifstream in("/proc/" + std::to_string(impl_->pid) + "/stat");
  std::string text;
  std::getline(in, text);
  const std::size_t after_name = text.rfind(')');
  if (after_name == std::string::npos) {
    return 0;
  }
  // Fields 14 and 15 of proc(5); the name is the second and may hold spaces.
  std::istringstream fields(text.substr(after_name + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) {
    fields >> skipped;
  }
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

std::size_t Process::open_descriptors() const {
  std::error_code gone;
  const std::filesystem::directory_iterator entries("/proc/" + std::to_string(impl_->pid) + "/fd", gone);
  return gone
             ? 0
             : static_cast<std::size_t>(std::distance(begin(entries), std::filesystem::directory_iterator()));
}

Finished run(const ProcessOptions& options, milliseconds patience) {
  Process process(options);
  // The end of the output comes with the end of the program, but for what its children still write.
  const std::optional<int> code = process.wait(patience);
  if (code) {
    (void)process.wait_for_line(std::string(1, '\0'), milliseconds(1000));
  }
  return {code.value_or(-1), process.output()};
}

}  // namespace groeipad::testing
