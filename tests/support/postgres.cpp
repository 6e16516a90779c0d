#include "support/postgres.h"

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "support/ports.h"

namespace groeipad::testing {
namespace {

namespace fs = std::filesystem;

/// Debian keeps the server's programs out of PATH, in a folder for each version.
std::string program(const std::string& name) {
  std::vector<fs::path> found;
  const fs::path versions = "/usr/lib/postgresql";
  if (fs::is_directory(versions)) {
    for (const auto& version : fs::directory_iterator(versions)) {
      const fs::path candidate = version.path() / "bin" / name;
      if (fs::exists(candidate)) found.push_back(candidate);
    }
  }
  if (found.empty()) throw std::runtime_error("no PostgreSQL server installed (package postgresql)");
  return std::max_element(found.begin(), found.end())->string();
}

const passwd& unprivileged_user() {
  const passwd* user = getpwnam("postgres");
  if (user == nullptr) user = getpwnam("nobody");
  if (user == nullptr) throw std::runtime_error("no user to run PostgreSQL as");
  return *user;
}

void require(const Finished& finished) {
  if (finished.code != 0) throw std::runtime_error(finished.output);
}

}  // namespace

PostgresServer::PostgresServer() : port_(std::to_string(free_port())) {
  initialise();
  start();
}

PostgresServer::~PostgresServer() {
  if (!server_) return;
  // Without tidying: the data go anyway. The default would wait for clients to leave.
  server_->signal(SIGQUIT);
  server_->wait();
}

ProcessOptions PostgresServer::as_owner(const std::string& name) const {
  ProcessOptions options;
  options.program = program(name);
  options.directory = folder_.path().string();
  if (geteuid() == 0) {
    const passwd& user = unprivileged_user();
    options.user = user.pw_uid;
    options.group = user.pw_gid;
  }
  return options;
}

void PostgresServer::initialise() {
  ProcessOptions options = as_owner("initdb");
  if (options.user && chown(folder_.path().c_str(), *options.user, *options.group) != 0) {
    throw std::runtime_error("cannot give the folder to PostgreSQL's user");
  }
  options.args = {"-D",   folder_.file("data"), "-U",       "groeipad", "-A", "trust", "-E",
                  "UTF8", "--no-locale",        "--no-sync"};
  require(run(options));
}

void PostgresServer::start() {
  ProcessOptions options = as_owner("postgres");
  options.args = {"-D", folder_.file("data"),         "-p", port_,
                  "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                  "-c", "shared_buffers=16MB",        "-c", "max_connections=64",
                  "-c", "deadlock_timeout=50ms",      "-c", "fsync=on",
                  "-c", "synchronous_commit=on"};
  server_ = std::make_unique<Process>(options);
  if (!server_->wait_for_line("database system is ready to accept connections", std::chrono::seconds(30))) {
    throw std::runtime_error("PostgreSQL did not start:\n" + server_->output());
  }
}

void PostgresServer::crash() {
  server_->signal(SIGQUIT);
  server_->wait();
  server_.reset();
}

std::string PostgresServer::fresh_database() {
  const std::string name = "test" + std::to_string(++databases_);
  const std::string server = "postgresql://groeipad@127.0.0.1:" + port_ + "/";
  ProcessOptions options = as_owner("psql");
  options.args = {"-X", "-q", "-d", server + "postgres", "-c", "CREATE DATABASE " + name};
  require(run(options));
  return server + name;
}

PostgresServer& postgres_server() {
  static PostgresServer server;
  return server;
}

}  // namespace groeipad::testing
