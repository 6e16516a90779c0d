/// Attacks through the nginx configuration that we ship: here memory and time are bounded too.
#include <catch2/catch.hpp>

#include "hostile/victim.h"

using namespace groeipad::testing;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

namespace {

struct Fronted {
  Victim victim{{"--trust", "127.0.0.1"}};
  Front front{victim.port()};

  [[nodiscard]] bool well() {
    return victim.process().running() && front.process().running() &&
           HttpClient(front.port()).get("/hello").status == 200;
  }
};

}  // namespace

TEST_CASE_METHOD(Fronted, "nginx hands on the listed headers and no others") {
  HttpClient client(front.port());
  const std::string seen = client
                               .get("/seen?a=%20b", {{"Cookie", "s=1"},
                                                     {"Origin", "https://lms.example"},
                                                     {"Sec-Fetch-Dest", "iframe"},
                                                     {"X-Forwarded-For", "6.6.6.6"},
                                                     {"X-Forwarded-Proto", "https"},
                                                     {"X-Groeipad-Edge", "0"},
                                                     {"X-Made-Up", "1"}})
                               .body;
  CAPTURE(seen);
  CHECK(count_of(seen, "query a=%20b\n") == 1);
  CHECK(count_of(seen, "client 127.0.0.1 plain\n") == 1);
  CHECK(count_of(seen, "Cookie: s=1\n") == 1);
  CHECK(count_of(seen, "Origin: https://lms.example\n") == 1);
  CHECK(count_of(seen, "Sec-Fetch-Dest: iframe\n") == 1);
  CHECK(count_of(seen, "X-Made-Up") == 0);
  CHECK(count_of(seen, "6.6.6.6") == 0);
}

TEST_CASE_METHOD(Fronted, "uploads, forms, HEAD and pipelined requests work through nginx") {
  HttpClient client(front.port());
  CHECK(client.post("/upload", std::string(8 * 1024 * 1024, 'x')).body == "8388608 bytes\n");
  CHECK(client.post("/form", "a=1&b=2").body == "2 fields\n");
  CHECK(client.get("/big").body.size() == 300'000);
  const HttpAnswer head = client.send("HEAD", "/hello");
  CHECK(head.status == 200);
  CHECK(head.header("Content-Length") == "1000");
  auto connection = TcpClient::connect(front.port());
  REQUIRE(connection);
  const std::string once = "GET /thing/one/part HTTP/1.1\r\nHost: x\r\n\r\n";
  connection->send(once + once + once);
  for (int i = 0; i < 3; ++i) {
    CHECK(read_answer(*connection).status == 200);
  }
}

TEST_CASE_METHOD(Fronted, "no raw byte in any header that is handed on gets past nginx") {
  for (const char* name :
       {"Host", "Content-Type", "Cookie", "User-Agent", "Referer", "Origin", "Accept", "Accept-Language",
        "Authorization", "Sec-Fetch-Site", "Sec-Fetch-Dest", "Sec-Fetch-Mode", "If-None-Match", "Range"}) {
    for (const char* byte : {"\xc3\xa9", "\t", "\x7f", "\x01"}) {
      CAPTURE(name, byte);
      const std::string host = std::string(name) == "Host" ? "" : "Host: x\r\n";
      CHECK(status_of(front.port(), "GET /seen HTTP/1.1\r\n" + host + name + ": a" + byte + "b\r\n\r\n") ==
            400);
    }
  }
  CHECK(well());
}

TEST_CASE_METHOD(Fronted, "a second request hidden in a header never reaches the server") {
  for (std::size_t padding = 300; padding < 520; padding += 20) {
    auto connection = TcpClient::connect(front.port());
    REQUIRE(connection);
    connection->send(
        "GET /seen HTTP/1.1\r\nHost: x\r\nX-Name: \xc3\xa9\r\nX-Pad: " + std::string(padding, 'a') +
        "GET /smuggled HTTP/1.1\r\nX-Role: admin\r\nCookie: s=1\r\nConnection: close\r\n\r\n");
    const Received answer = connection->read_all();
    CHECK(count_of(answer.bytes, "HTTP/1.1 ") == 1);
    CHECK(count_of(answer.bytes, "admin") == 0);
  }
}

TEST_CASE_METHOD(Fronted, "slow clients are let go in bounded time, and nobody notices") {
  REQUIRE(well());
  const std::size_t descriptors = victim.process().open_descriptors();
  const auto begin = steady_clock::now();
  std::vector<TcpClient> slow;
  for (int i = 0; i < 100; ++i) {
    auto connection = TcpClient::connect(front.port());
    REQUIRE(connection);
    connection->send(i % 2 == 0 ? "GET /hello HTTP/1.1\r\nX-A: "
                                : "POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
    slow.push_back(std::move(*connection));
  }
  CHECK(well());
  CHECK(victim.process().open_descriptors() <= descriptors + 1);
  for (TcpClient& connection : slow) {
    CHECK(connection.read_all(seconds(15)).end != End::timed_out);
  }
  CHECK(steady_clock::now() - begin < seconds(15));
  CHECK(well());
}

TEST_CASE_METHOD(Fronted, "heads and bodies without end cost nothing behind nginx") {
  REQUIRE(well());
  const long memory = victim.process().resident_kib();
  const std::string block(1 << 20, 'a');
  for (const char* begin :
       {"GET /hello HTTP/1.1\r\nX-A: ",
        "POST /count HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\n",
        "POST /count HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n"}) {
    auto endless = TcpClient::connect(front.port());
    REQUIRE(endless);
    endless->send(begin);
    for (int i = 0; i < 32 && endless->send(block, milliseconds(500)); ++i) {
    }
  }
  CHECK(well());
  CHECK(victim.process().peak_resident_kib() - memory < 16 * 1024);
}

TEST_CASE_METHOD(Fronted, "one address cannot take all: past its share nginx answers 429") {
  std::vector<TcpClient> busy;
  for (int i = 0; i < 100; ++i) {
    auto connection = TcpClient::connect(front.port());
    REQUIRE(connection);
    connection->send("GET /slow?300 HTTP/1.1\r\nHost: x\r\n\r\n");
    busy.push_back(std::move(*connection));
  }
  int refused = 0;
  for (TcpClient& connection : busy) {
    refused += read_answer(connection).status == 429 ? 1 : 0;
  }
  CHECK(refused > 0);
  CHECK(well());
}

TEST_CASE_METHOD(Fronted, "connections that are reset at nginx leave nothing behind") {
  REQUIRE(well());
  const std::size_t descriptors = victim.process().open_descriptors();
  for (int i = 0; i < 100; ++i) {
    auto connection = TcpClient::connect(front.port());
    REQUIRE(connection);
    connection->send(i % 2 == 0 ? "GET /big HTTP/1.1\r\nHost: x\r\n\r\n"
                                : "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nabc");
    connection->reset();
  }
  CHECK(victim.comes_back_to(descriptors));
  CHECK(well());
}
