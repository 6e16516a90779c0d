#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "outbound/https_client.h"

namespace groeipad::outbound {
namespace {

/// Starts `openssl ARGUMENTS`; its standard output goes to `output`.
pid_t start_openssl(std::vector<std::string> arguments, int output) {
  arguments.insert(arguments.begin(), "openssl");
  std::vector<char*> raw;
  for (auto& argument : arguments) raw.push_back(argument.data());
  raw.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output, 1);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  const int failed = posix_spawnp(&pid, "openssl", &files, nullptr, raw.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error("cannot start openssl");
  return pid;
}

/// An https server on a free port of 127.0.0.1 with a certificate that it made itself, for the name
/// "localhost" only.
class TlsServer {
 public:
  TlsServer() {
    std::string name = std::filesystem::temp_directory_path() / "groeipad-tls-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder");
    folder_ = name;
    make_certificate();
    start();
  }
  ~TlsServer() {
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
    ::close(output_);
    std::filesystem::remove_all(folder_);
  }
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  [[nodiscard]] std::string url(const std::string& host) const {
    return "https://" + host + ":" + port_ + "/";
  }
  [[nodiscard]] std::string certificate() const { return folder_ / "cert.pem"; }

 private:
  void make_certificate() {
    const auto pid = start_openssl(
        {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost", "-keyout", folder_ / "key.pem", "-out", certificate()},
        1);
    int status = 0;
    ::waitpid(pid, &status, 0);
    if (status != 0) throw std::runtime_error("openssl made no certificate");
  }

  /// The server prints "ACCEPT 127.0.0.1:PORT" when it listens.
  void start() {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    output_ = pipe[0];
    pid_ = start_openssl(
        {"s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate(), "-key", folder_ / "key.pem"},
        pipe[1]);
    ::close(pipe[1]);
    std::string text;
    std::array<char, 256> chunk{};
    for (std::size_t at = 0; text.find('\n', at = text.find("ACCEPT ")) == std::string::npos;) {
      const auto count = ::read(output_, chunk.data(), chunk.size());
      if (count <= 0) throw std::runtime_error("openssl does not listen: " + text);
      text.append(chunk.data(), static_cast<std::size_t>(count));
    }
    const auto begin = text.find(':', text.find("ACCEPT ")) + 1;
    port_ = text.substr(begin, text.find('\n', begin) - begin);
  }

  std::filesystem::path folder_;
  std::string port_;
  pid_t pid_ = 0;
  int output_ = -1;
};

FetchPolicy policy(const std::string& ca_file) {
  FetchPolicy policy;
  policy.allow_loopback = true;
  policy.ca_file = ca_file;
  return policy;
}

}  // namespace

TEST_CASE("https works with a certificate that is trusted and names the host, and with no other") {
  const TlsServer server;

  const auto good = HttpsClient(policy(server.certificate())).fetch({"GET", server.url("localhost"), {}, {}});
  CHECK((good && good->status == 200));

  const auto untrusted = HttpsClient(policy("")).fetch({"GET", server.url("localhost"), {}, {}});
  REQUIRE_FALSE(untrusted);
  CHECK(untrusted.error().code == FetchError::unreachable);
  CHECK_THAT(untrusted.error().detail, Catch::Contains("certificate"));

  const auto wrong_name =
      HttpsClient(policy(server.certificate())).fetch({"GET", server.url("127.0.0.1"), {}, {}});
  REQUIRE_FALSE(wrong_name);
  CHECK(wrong_name.error().code == FetchError::unreachable);
}

}  // namespace groeipad::outbound
