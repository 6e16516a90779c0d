#include "outbound/smtp.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "base/time.h"
#include "support/mail_server.h"
#include "support/ports.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace groeipad::outbound {
namespace {

using namespace std::chrono_literals;
using testing::MailServer;

Letter a_letter() {
  return {.to = "daan@roc.example",
          .subject = "Er staat een verslag klaar",
          .text = "Beste Daan,\n.\nHet één staat er.\n",
          .message_id = "groeipad.1.2@groeipad.example",
          .date = base::from_iso8601("2026-11-22T13:37:05Z").value()};
}

SmtpSettings at(const std::string& port) {
  SmtpSettings settings;
  settings.url = "smtp://localhost:" + port;
  settings.from = "post@groeipad.example";
  settings.allow_loopback = true;
  settings.total = 3s;
  return settings;
}

SmtpError fault_of(const SmtpSettings& settings) {
  const auto sent = SmtpClient(settings).send(a_letter());
  REQUIRE_FALSE(sent);
  CHECK_THAT(sent.error().detail, !Catch::Contains("daan"));
  return sent.error().code;
}

struct Certificate {
  Certificate() : file(folder.file("cert.pem")), key(folder.file("key.pem")) {
    testing::ProcessOptions options;
    options.program = "openssl";
    options.args = {"req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=localhost",
                    "-addext",
                    "subjectAltName=DNS:localhost",
                    "-keyout",
                    key,
                    "-out",
                    file};
    const auto made = testing::run(options);
    if (made.code != 0) throw std::runtime_error("openssl made no certificate: " + made.output);
  }
  testing::TempDir folder;
  std::string file;
  std::string key;
};

TEST_CASE("A letter reaches the mail server as it was written") {
  MailServer server("take");
  REQUIRE(SmtpClient(at(server.port())).send(a_letter()));
  const auto taken = server.first();
  REQUIRE(taken);
  CHECK_THAT(*taken,
             Catch::Contains("subject Er staat een verslag klaar\nid <groeipad.1.2@groeipad.example>\n"
                             "text Beste Daan,\ntext .\ntext Het één staat er.\n"
                             "MAIL-TAKEN post@groeipad.example daan@roc.example\n"));
}

TEST_CASE("What the mail server says tells whether to come back") {
  const auto [behaviour, error] = GENERATE(table<std::string, SmtpError>({{"defer", SmtpError::deferred},
                                                                          {"busy", SmtpError::deferred},
                                                                          {"refuse", SmtpError::refused},
                                                                          {"refuse-text", SmtpError::refused},
                                                                          {"abort", SmtpError::unreachable},
                                                                          {"hang", SmtpError::timeout}}));
  CAPTURE(behaviour);
  MailServer server(behaviour);
  SmtpSettings settings = at(server.port());
  if (behaviour == "hang") settings.total = 500ms;
  CHECK(fault_of(settings) == error);
  CHECK(server.taken() == 0);
}

TEST_CASE("Where nobody listens the mail server is unreachable") {
  CHECK(fault_of(at(std::to_string(testing::free_port()))) == SmtpError::unreachable);
}

TEST_CASE("Without TLS nothing is said, unless loopback is allowed") {
  MailServer server("take");
  SmtpSettings settings = at(server.port());
  settings.allow_loopback = false;
  CHECK(fault_of(settings) == SmtpError::no_tls);
  CHECK(server.taken() == 0);
}

TEST_CASE("With STARTTLS a letter goes to who can prove their name, for who knows the password") {
  const Certificate certificate;
  MailServer server("take", certificate.file, certificate.key);
  SmtpSettings settings = at(server.port());
  settings.allow_loopback = false;
  settings.user = "groeipad";
  settings.password = "geheim";
  CHECK(fault_of(settings) == SmtpError::no_tls);  // a certificate that nobody trusts
  settings.ca_file = certificate.file;
  CHECK(SmtpClient(settings).send(a_letter()));
  settings.password = "fout";
  CHECK(fault_of(settings) == SmtpError::login);
  CHECK(server.taken() == 1);
}

TEST_CASE("A letter that cannot be addressed is never sent") {
  MailServer server("take");
  SmtpClient client(at(server.port()));
  for (const char* to : {"", "daan", "a@b\r\nRCPT TO:<c@d>"}) {
    Letter letter = a_letter();
    letter.to = to;
    CHECK(client.send(letter).error().code == SmtpError::bad_letter);
  }
  Letter broken = a_letter();
  broken.text = "\xff";
  CHECK(client.send(broken).error().code == SmtpError::bad_letter);
  CHECK(server.taken() == 0);
}

}  // namespace
}  // namespace groeipad::outbound
