/// Attacks straight at the listener. What it cannot bound by itself (the size of headers, idle connections, a
/// dropped pipelined request) is nginx's work: here it must only survive.
#include <catch2/catch.hpp>

#include "hostile/victim.h"

using namespace groeipad::testing;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

constexpr std::string_view kGetHello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

std::string post_of(std::string_view target, std::size_t length) {
  return "POST " + std::string(target) + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(length) +
         "\r\n\r\n";
}

std::vector<TcpClient> connections(std::uint16_t port, std::size_t count, std::string_view sending) {
  std::vector<TcpClient> all;
  for (std::size_t i = 0; i < count; ++i) {
    if (auto connection = TcpClient::connect(port)) {
      connection->send(sending);
      all.push_back(std::move(*connection));
    }
  }
  return all;
}

}  // namespace

// Pins the internal call that completes a request whose body never comes: without it the answer waits for the
// body.
TEST_CASE("a refused body is answered at once and the connection closed, though not a byte of it came") {
  Victim victim;
  auto connection = TcpClient::connect(victim.port());
  REQUIRE(connection);
  const auto begin = steady_clock::now();
  connection->send(post_of("/form", 100'000'000));
  const Received answer = connection->read_all();
  CHECK(steady_clock::now() - begin < seconds(2));
  CHECK(status_in(answer) == 413);
  CHECK(answer.end != End::timed_out);
  CHECK(answer.bytes.find("Connection: close") != std::string::npos);
}

TEST_CASE("a refused body is not stored, however much of it is sent") {
  Victim victim;
  REQUIRE(victim.well());
  const long memory = victim.process().resident_kib();
  auto connection = TcpClient::connect(victim.port());
  REQUIRE(connection);
  connection->send(post_of("/form", 500'000'000));
  const std::string block(1 << 20, 'x');
  for (int i = 0; i < 64 && connection->send(block, seconds(1)); ++i) {
  }
  CHECK(victim.process().peak_resident_kib() - memory < 16 * 1024);
  CHECK(victim.well());
}

TEST_CASE("an accepted body arrives whole, up to the largest") {
  Victim victim;
  HttpClient client(victim.port());
  CHECK(client.post("/count", std::string(65536, 'x')).body == "65536 bytes\n");
  CHECK(client.post("/upload", std::string(8 * 1024 * 1024, 'x')).body == "8388608 bytes\n");
  CHECK(client.get("/big").body.size() == 300'000);
}

TEST_CASE("a body that does not come is answered 408 after its deadline") {
  Victim victim({"--body-deadline", "300"});
  auto stalled = TcpClient::connect(victim.port());
  REQUIRE(stalled);
  stalled->send(post_of("/count", 10) + "abc");
  auto trickling = TcpClient::connect(victim.port());
  REQUIRE(trickling);
  trickling->send(post_of("/count", 60000));
  Received late;
  const auto begin = steady_clock::now();
  while (late.bytes.empty() && trickling->send("x") && steady_clock::now() - begin < seconds(5)) {
    late = trickling->read_until("\r\n\r\n", milliseconds(20));
  }
  CHECK(status_in(late) == 408);
  const Received answer = stalled->read_all();
  CHECK(status_in(answer) == 408);
  CHECK(answer.end != End::timed_out);
  CHECK(victim.well());
}

TEST_CASE("a full queue answers 503 and empties again") {
  Victim victim({"--workers", "1", "--queue", "2"});
  auto all = connections(victim.port(), 8, "GET /slow?300 HTTP/1.1\r\nHost: x\r\n\r\n");
  int served = 0;
  int busy = 0;
  for (TcpClient& connection : all) {
    const int status = read_answer(connection).status;
    served += status == 200 ? 1 : 0;
    busy += status == 503 ? 1 : 0;
  }
  CHECK(served + busy == 8);
  CHECK(served >= 2);
  CHECK(busy >= 4);
  CHECK(victim.well());
}

TEST_CASE("handlers that wait for something slow do not keep the loop from refusing bodies") {
  Victim victim({"--workers", "2"});
  const auto slow = connections(victim.port(), 4, "GET /slow?500 HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto stalled = connections(victim.port(), 8, post_of("/count", 5));
  CHECK(victim.well());
}

TEST_CASE("a bug in a handler is a 500 with a reference, and no header of it splits the answer") {
  Victim victim;
  HttpClient client(victim.port());
  const HttpAnswer failed = client.get("/throws");
  CHECK(failed.status == 500);
  CHECK(failed.body.find("a bug in the handler") == std::string::npos);
  CHECK(victim.process().wait_for_line("a bug in the handler"));
  const HttpAnswer split = client.get("/split?1");
  CHECK(split.status == 500);
  CHECK(split.header("X-Injected").empty());
}

TEST_CASE("two cookies leave as two headers") {
  Victim victim;
  CHECK(HttpClient(victim.port()).get("/cookies").all("Set-Cookie").size() == 2);
}

TEST_CASE("of pipelined requests the first is answered and nothing breaks") {
  Victim victim;
  auto connection = TcpClient::connect(victim.port());
  REQUIRE(connection);
  connection->send(std::string(kGetHello) + std::string(kGetHello) + std::string(kGetHello));
  CHECK(read_answer(*connection).status == 200);
  CHECK(victim.well());
}

TEST_CASE("a header list cut off by a raw byte cannot pass where a proxy is named") {
  Victim victim({"--trust", "127.0.0.1"});
  for (const std::string_view byte : {"\xc3\xa9", "\t", "\x01"}) {
    auto connection = TcpClient::connect(victim.port());
    REQUIRE(connection);
    // In two pieces, so that the library has only the first when it stops at the byte.
    connection->send("GET /seen HTTP/1.1\r\nHost: x\r\nX-Name: a" + std::string(byte));
    const Received first = connection->read_until("\r\n\r\n", seconds(2));
    CHECK(status_in(first) == 400);
    connection->send("\r\nX-Groeipad-Edge: 1\r\nCookie: s=1\r\n\r\n");
    CHECK(count_of(first.bytes + connection->read_all(seconds(2)).bytes, "200 OK") == 0);
  }
  CHECK(victim.well());
}

TEST_CASE("connections that are reset leave nothing behind") {
  Victim victim;
  REQUIRE(victim.well());
  const std::size_t descriptors = victim.process().open_descriptors();
  const std::string begun = post_of("/upload", 1'000'000) + std::string(5000, 'x');
  for (const std::string& sending :
       {std::string(kGetHello), begun, post_of("/slow?20", 3) + "abc",
        std::string("GET /big HTTP/1.1\r\nHost: x\r\n\r\n"), std::string("GET /he")}) {
    for (TcpClient& connection : connections(victim.port(), 150, sending)) {
      connection.reset();
    }
    CHECK(victim.well());
  }
  CHECK(victim.comes_back_to(descriptors));
}

TEST_CASE("slow heads occupy their connection, not the server") {
  Victim victim;
  REQUIRE(victim.well());
  const std::size_t descriptors = victim.process().open_descriptors();
  {
    auto slow = connections(victim.port(), 300, "GET /hello HTTP/1.1\r\nX-A: ");
    for (int round = 0; round < 10; ++round) {
      for (TcpClient& connection : slow) {
        connection.send("a");
      }
      CHECK(victim.well());
    }
  }
  CHECK(victim.comes_back_to(descriptors));
}

TEST_CASE("a head without end does not end the server") {
  Victim victim;
  {
    auto endless = TcpClient::connect(victim.port());
    REQUIRE(endless);
    endless->send("GET /hello HTTP/1.1\r\nX-A: ");
    const std::string block(1 << 20, 'a');
    for (int i = 0; i < 8; ++i) {
      endless->send(block);
    }
    CHECK(victim.well());
  }
  CHECK(victim.well());
}

TEST_CASE("out of descriptors it waits, and serves again once there are some") {
  Victim victim({}, 64);
  REQUIRE(victim.well());
  {
    const auto greedy = connections(victim.port(), 200, "GET /he");
    CHECK(victim.process().running());
  }
  CHECK(victim.comes_back_to(40));
  CHECK(victim.well());
}
