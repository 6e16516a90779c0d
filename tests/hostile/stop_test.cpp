#include <signal.h>

#include <catch2/catch.hpp>

#include "hostile/victim.h"

using namespace groeipad::testing;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

TcpClient sending(std::uint16_t port, std::string_view bytes) {
  auto connection = TcpClient::connect(port);
  REQUIRE(connection);
  REQUIRE(connection->send(bytes));
  return std::move(*connection);
}

}  // namespace

TEST_CASE("SIGTERM lets requests in flight finish, refuses new ones and ends with success") {
  Victim victim;
  HttpClient idle(victim.port());
  REQUIRE(idle.get("/hello").status == 200);
  std::vector<TcpClient> waiting;
  for (int i = 0; i < 4; ++i) {
    waiting.push_back(sending(victim.port(), "GET /slow?700 HTTP/1.1\r\nHost: x\r\n\r\n"));
  }
  // Answered after the four were read: they are in flight now.
  REQUIRE(victim.well());
  victim.process().signal(SIGTERM);
  for (TcpClient& connection : waiting) {
    const HttpAnswer answer = read_answer(connection);
    CHECK(answer.status == 200);
    CHECK(answer.body == "slow\n");
  }
  CHECK(victim.process().wait(seconds(5)) == 0);
  CHECK(victim.process().wait_for_line("stopped"));
  CHECK_FALSE(TcpClient::connect(victim.port()));
}

TEST_CASE("while stopping, new requests are told to come back later") {
  Victim victim;
  TcpClient waiting = sending(victim.port(), "GET /slow?1000 HTTP/1.1\r\nHost: x\r\n\r\n");
  REQUIRE(victim.well());
  victim.process().signal(SIGTERM);
  int status = 200;
  const auto until = steady_clock::now() + milliseconds(800);
  while (status == 200 && steady_clock::now() < until) {
    status = status_of(victim.port(), "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  CHECK(status == 503);
  CHECK(status_of(victim.port(), "POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n") == 503);
  CHECK(read_answer(waiting).status == 200);
  CHECK(victim.process().wait(seconds(5)) == 0);
}

TEST_CASE("SIGTERM does not wait for clients that never finish") {
  Victim victim({"--body-deadline", "500"});
  std::vector<TcpClient> waiting;
  for (int i = 0; i < 20; ++i) {
    waiting.push_back(
        sending(victim.port(), "POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"));
    waiting.push_back(sending(victim.port(), "GET /hel"));
  }
  REQUIRE(victim.well());
  const auto begin = steady_clock::now();
  CHECK(victim.process().stop(seconds(8)) == 0);
  CHECK(steady_clock::now() - begin < seconds(4));
}

TEST_CASE("SIGTERM in the middle of a storm ends with success") {
  Victim victim;
  std::vector<TcpClient> storm;
  for (int i = 0; i < 200; ++i) {
    storm.push_back(sending(victim.port(), i % 2 == 0 ? "GET /big HTTP/1.1\r\nHost: x\r\n\r\n"
                                                      : "GET /slow?50 HTTP/1.1\r\nHost: x\r\n\r\n"));
  }
  CHECK(victim.process().stop(seconds(9)) == 0);
}
