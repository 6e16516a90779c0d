#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <string>

#include "outbound/https_client.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace groeipad::outbound {
namespace {

/// An https server on a free port of 127.0.0.1 with a certificate that it made itself, for the name
/// "localhost" only.
class TlsServer {
 public:
  TlsServer() : certificate_(folder_.file("cert.pem")), key_(made_key()), server_(arguments()) {
    const auto line = server_.wait_for_line("ACCEPT ");
    if (!line) throw std::runtime_error("openssl does not listen: " + server_.output());
    port_ = line->substr(line->rfind(':') + 1);
  }

  [[nodiscard]] std::string url(const std::string& host) const {
    return "https://" + host + ":" + port_ + "/";
  }
  [[nodiscard]] const std::string& certificate() const { return certificate_; }

 private:
  [[nodiscard]] std::string made_key() const {
    testing::ProcessOptions options{.program = "openssl", .args = {}, .env = {}, .directory = {}};
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
                    folder_.file("key.pem"),
                    "-out",
                    certificate_};
    const auto made = testing::run(options);
    if (made.code != 0) throw std::runtime_error("openssl made no certificate: " + made.output);
    return folder_.file("key.pem");
  }
  [[nodiscard]] testing::ProcessOptions arguments() const {
    return {.program = "openssl",
            .args = {"s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate_, "-key", key_},
            .env = {},
            .directory = {}};
  }

  testing::TempDir folder_;
  std::string certificate_;
  std::string key_;
  testing::Process server_;
  std::string port_;
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
