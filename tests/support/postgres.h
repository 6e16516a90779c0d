#pragma once

#include <memory>
#include <string>

#include "support/process.h"
#include "support/temp_dir.h"

namespace groeipad::testing {

/// A PostgreSQL of the test's own, from Debian's packages: on a free port of 127.0.0.1, with its data in a
/// temporary folder and fsync on. Run by root it belongs to the user "postgres" (else "nobody"), because the
/// server refuses to run as root. Start it from the main thread.
class PostgresServer {
 public:
  /// Throws std::runtime_error with the server's output where it does not come up.
  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  /// The URL of a new empty database.
  [[nodiscard]] std::string fresh_database();
  /// Ends the server without any tidying (SIGQUIT: its "immediate" shutdown); start() brings it back on the
  /// same port.
  void crash();
  void start();

 private:
  void initialise();
  [[nodiscard]] ProcessOptions as_owner(const std::string& program) const;

  TempDir folder_;
  std::string port_;
  int databases_ = 0;
  std::unique_ptr<Process> server_;
};

/// The one server of this test program, started when first asked for.
[[nodiscard]] PostgresServer& postgres_server();

}  // namespace groeipad::testing
