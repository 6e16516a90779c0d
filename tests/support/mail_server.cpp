#include "support/mail_server.h"

#include <sstream>
#include <stdexcept>

namespace groeipad::testing {
namespace {

ProcessOptions arguments(const std::string& behaviour, const std::string& certificate,
                         const std::string& key) {
  // Debian's own interpreter: it is the one that has the package.
  ProcessOptions options;
  options.program = "/usr/bin/python3";
  options.args = {GROEIPAD_SOURCE_DIR "/tests/support/smtp_server.py", behaviour, certificate, key};
  return options;
}

}  // namespace

MailServer::MailServer(const std::string& behaviour, const std::string& certificate, const std::string& key)
    : process_(arguments(behaviour, certificate, key)) {
  const auto line = process_.wait_for_line("port ");
  if (!line) throw std::runtime_error("the mail server does not start: " + process_.output());
  port_ = line->substr(line->rfind(' ') + 1);
}

std::size_t MailServer::taken() const {
  std::size_t count = 0;
  std::istringstream lines(process_.output());
  for (std::string line; std::getline(lines, line);) count += line.starts_with("MAIL-TAKEN ") ? 1U : 0U;
  return count;
}

std::optional<std::string> MailServer::first(std::chrono::milliseconds patience) {
  return process_.wait_for_line("MAIL-TAKEN ", patience) ? std::optional(process_.output()) : std::nullopt;
}

}  // namespace groeipad::testing
