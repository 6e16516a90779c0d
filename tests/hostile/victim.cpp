#include "hostile/victim.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

#include "support/ports.h"

namespace groeipad::testing {
namespace {

constexpr auto kTick = std::chrono::milliseconds(20);

std::uint16_t port_in(const std::optional<std::string>& line) {
  REQUIRE(line);
  return static_cast<std::uint16_t>(
      std::strtoul(line->c_str() + std::string_view("listening ").size(), nullptr, 10));
}

std::string front_configuration(std::uint16_t port, std::uint16_t upstream, const std::string& folder) {
  const std::string shipped = std::string(GROEIPAD_SOURCE_DIR) + "/deploy/nginx/";
  // Only root may name a user, and must: the folder is readable by its owner only.
  std::string text = ::geteuid() == 0 ? "user root;\n" : "";
  text += "worker_processes 1;\ndaemon off;\npid " + folder + "/nginx.pid;\nerror_log stderr warn;\n";
  text += "events { worker_connections 2048; }\nhttp {\naccess_log off;\n";
  for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
    text.append(kind).append("_temp_path ").append(folder).append("/").append(kind).append(";\n");
  }
  text += "upstream groeipad { server 127.0.0.1:" + std::to_string(upstream) + "; }\n";
  text += "include " + shipped + "groeipad-checks.conf;\n";
  text += "server {\nlisten 127.0.0.1:" + std::to_string(port) + ";\ninclude " + shipped;
  return text + "groeipad-location.conf;\n}\n}\n";
}

ProcessOptions front_options(const std::string& configuration, const std::string& folder) {
  ProcessOptions options;
  options.program = "/usr/sbin/nginx";
  options.args = {"-p", folder, "-e", "stderr", "-c", configuration};
  return options;
}

}  // namespace

Victim::Victim(std::vector<std::string> args, std::optional<std::size_t> open_files)
    : process_([&] {
        ProcessOptions options;
        options.program = HOSTILE_VICTIM;
        options.args = std::move(args);
        options.open_files = open_files;
        return options;
      }()) {
  port_ = port_in(process_.wait_for_line("listening "));
}

bool Victim::well() {
  HttpClient honest(port_);
  honest.set_patience(std::chrono::seconds(5));
  const HeaderList marker = {{"X-Groeipad-Edge", "1"}};
  return process_.running() && honest.get("/hello", marker).status == 200;
}

bool Victim::comes_back_to(std::size_t count) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (process_.open_descriptors() > count && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(kTick);
  }
  return process_.open_descriptors() <= count;
}

Front::Front(std::uint16_t upstream)
    : port_(free_port()),
      process_(front_options(
          folder_.write("nginx.conf", front_configuration(port_, upstream, folder_.path().string())),
          folder_.path().string())) {
  const bool listens = process_.wait_for_port(port_);
  INFO(process_.output());
  REQUIRE(listens);
}

int status_in(const Received& received) {
  const std::size_t at = received.bytes.find("HTTP/1.1 ");
  if (at != std::string::npos && received.bytes.size() >= at + 12) {
    return std::atoi(received.bytes.c_str() + at + 9);
  }
  return received.end == End::timed_out ? -1 : 0;
}

int status_of(std::uint16_t port, std::string_view bytes, TcpClient::Patience patience) {
  auto connection = TcpClient::connect(port);
  REQUIRE(connection);
  connection->send(bytes);
  return status_in(connection->read_until("\r\n\r\n", patience));
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

}  // namespace groeipad::testing
