#include "outbound/https_client.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>

#include "unit/outbound/scripted_server.h"

namespace groeipad::outbound {
namespace {

using tests::Connection;
using tests::ScriptedServer;
using namespace std::chrono_literals;

FetchPolicy loopback_policy() {
  FetchPolicy policy;
  policy.allow_loopback = true;
  policy.connect = 2s;
  policy.total = 5s;
  return policy;
}

/// Sends `answer` to one request and closes.
ScriptedServer::Script answers(std::string answer) {
  return [answer = std::move(answer)](Connection& connection) {
    static_cast<void>(connection.read_request());
    connection.send(answer);
  };
}

/// Answers every request of a connection with the request itself.
void echo(Connection& connection) {
  for (;;) {
    const auto request = connection.read_request();
    if (request.empty()) return;
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(request.size()) + "\r\n\r\n" +
                    request);
  }
}

FetchError error_of(const ScriptedServer& server, FetchPolicy policy = loopback_policy()) {
  const auto answer = HttpsClient(std::move(policy)).fetch({"GET", server.url("/"), {}, {}});
  REQUIRE_FALSE(answer);
  return answer.error().code;
}

FetchError error_of_url(const std::string& url, FetchPolicy policy = {}) {
  const auto answer = HttpsClient(std::move(policy)).fetch({"GET", url, {}, {}});
  REQUIRE_FALSE(answer);
  return answer.error().code;
}

}  // namespace

TEST_CASE("an answer arrives with status, body and headers in lower case") {
  const ScriptedServer server(
      answers("HTTP/1.1 404 Not Found\r\nX-Thing:  a b \r\nContent-Length: 4\r\n\r\ngone"));
  HttpsClient client(loopback_policy());
  const auto answer = client.fetch({"GET", server.url("/a?b=c"), {}, {}});
  REQUIRE(answer);
  CHECK(answer->status == 404);
  CHECK(answer->body == "gone");
  CHECK(answer->header("x-thing") == "a b");
  CHECK(answer->header("absent").empty());
}

TEST_CASE("headers of an interim answer are not those of the answer") {
  const ScriptedServer server(
      answers("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  const auto answer = HttpsClient(loopback_policy()).fetch({"GET", server.url("/"), {}, {}});
  REQUIRE(answer);
  CHECK(answer->status == 200);
  CHECK(answer->header("x-early").empty());
}

TEST_CASE("a request is sent as asked, with our name and without anything of libcurl's own") {
  const ScriptedServer server(echo);
  HttpsClient client(loopback_policy());
  const auto method = GENERATE(as<std::string>{}, "GET", "POST", "PUT", "PATCH", "DELETE");
  const std::string body = method == "GET" ? "" : "a=1&b=2";
  const auto answer =
      client.fetch({method, server.url("/token?x=%20"), {{"Accept", "application/json"}}, body});
  REQUIRE(answer);
  CHECK_THAT(answer->body, Catch::StartsWith(method + " /token?x=%20 HTTP/1.1\r\n"));
  CHECK_THAT(answer->body, Catch::Contains("\r\nUser-Agent: Groeipad/") &&
                               Catch::EndsWith("\r\n\r\n" + body) &&
                               Catch::Contains("\r\nAccept: application/json\r\n"));
  CHECK_THAT(answer->body, !Catch::Contains("Content-Type") && !Catch::Contains("Expect"));
}

TEST_CASE("a POST without a body says that its length is zero") {
  const ScriptedServer server(echo);
  const auto answer = HttpsClient(loopback_policy()).fetch({"POST", server.url("/"), {}, {}});
  REQUIRE(answer);
  CHECK_THAT(answer->body, Catch::Contains("Content-Length: 0\r\n"));
}

TEST_CASE("HEAD does not wait for a body") {
  const ScriptedServer server(answers("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
  const auto answer = HttpsClient(loopback_policy()).fetch({"HEAD", server.url("/"), {}, {}});
  REQUIRE(answer);
  CHECK(answer->body.empty());
}

TEST_CASE("methods and headers that could smuggle a line are refused before anything is sent") {
  const ScriptedServer server(echo);
  HttpsClient client(loopback_policy());
  using Header = std::pair<std::string, std::string>;
  const auto header =
      GENERATE(Header{"X-A", "1\r\nX-B: 2"}, Header{"X-A", "1\n"}, Header{"X-A", std::string("\0", 1)},
               Header{"X A", "1"}, Header{"", "1"}, Header{"X-A:", "1"}, Header{"X-A", "é"});
  const auto refused = client.fetch({"GET", server.url("/"), {header}, {}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == FetchError::bad_url);
  CHECK_FALSE(client.fetch({"GET / HTTP/1.1\r\nX: ", server.url("/"), {}, {}}));
  CHECK(server.connections() == 0);
}

TEST_CASE("an empty header value is sent as an empty value") {
  const ScriptedServer server(echo);
  const auto answer = HttpsClient(loopback_policy()).fetch({"GET", server.url("/"), {{"X-A", ""}}, {}});
  REQUIRE(answer);
  CHECK_THAT(answer->body, Catch::Contains("X-A:\r\n"));
}

TEST_CASE("URLs that are not absolute http(s) are refused") {
  const auto* url = GENERATE("", "lms.example", "/jwks", "ftp://lms.example/", "file:///etc/passwd",
                             "https://user:pw@lms.example/", "https://", "https://lms.example/a b");
  CAPTURE(url);
  CHECK(error_of_url(url, loopback_policy()) == FetchError::bad_url);
}

TEST_CASE("http is refused but for loopback names, and there too without the switch") {
  CHECK(error_of_url("http://lms.example/", loopback_policy()) == FetchError::not_https);
  CHECK(error_of_url("http://10.0.0.1/", loopback_policy()) == FetchError::not_https);
  CHECK(error_of_url("http://127.0.0.1:1/") == FetchError::not_https);
  CHECK(error_of_url("http://localhost:1/") == FetchError::not_https);
}

TEST_CASE("no connection is opened to addresses inside") {
  const auto* url = GENERATE("https://127.0.0.1/", "https://localhost/", "https://10.0.0.1/",
                             "https://192.168.1.1/", "https://169.254.169.254/latest", "https://0.0.0.0/",
                             "https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[64:ff9b::7f00:1]/",
                             "https://[fd00::1]/", "https://[fe80::1]/", "https://224.0.0.1/");
  CAPTURE(url);
  CHECK(error_of_url(url) == FetchError::private_address);
}

TEST_CASE("spellings of loopback that a URL parser may miss do not pass") {
  const auto* url =
      GENERATE("https://2130706433/", "https://0x7f.1/", "https://0177.0.0.1/", "https://127.1/");
  CAPTURE(url);
  const auto code = error_of_url(url);
  CHECK((code == FetchError::private_address || code == FetchError::bad_url));
}

TEST_CASE("redirects are a fault and their target is never asked") {
  const ScriptedServer target(echo);
  const auto* status = GENERATE("301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent");
  const ScriptedServer server(answers("HTTP/1.1 " + std::string(status) + "\r\nLocation: " + target.url("/") +
                                      "\r\nContent-Length: 0\r\n\r\n"));
  CHECK(error_of(server) == FetchError::redirected);
  CHECK(target.connections() == 0);
}

TEST_CASE("a server that never answers costs the total deadline and no more") {
  const ScriptedServer server([](Connection& connection) { connection.wait_until_closed(); });
  auto policy = loopback_policy();
  policy.total = 150ms;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(error_of(server, policy) == FetchError::timeout);
  CHECK(std::chrono::steady_clock::now() - begin < 3s);
}

TEST_CASE("a server that drips bytes for ever meets the same deadline") {
  const ScriptedServer server([](Connection& connection) {
    static_cast<void>(connection.read_request());
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    while (connection.send("x")) std::this_thread::sleep_for(10ms);
  });
  auto policy = loopback_policy();
  policy.total = 200ms;
  CHECK(error_of(server, policy) == FetchError::timeout);
}

TEST_CASE("an answer may be as large as the cap and not a byte more, announced or not") {
  auto policy = loopback_policy();
  policy.largest_answer = 1000;
  const auto size = GENERATE(as<std::size_t>{}, 1000, 1001);
  const auto head =
      GENERATE_COPY(as<std::string>{}, "Content-Length: " + std::to_string(size) + "\r\n\r\n", "\r\n");
  const ScriptedServer server(answers("HTTP/1.1 200 OK\r\n" + head + std::string(size, 'x')));
  const auto answer = HttpsClient(policy).fetch({"GET", server.url("/"), {}, {}});
  REQUIRE(answer.has_value() == (size == 1000));
  if (!answer) CHECK(answer.error().code == FetchError::too_large);
}

TEST_CASE("an endless answer is cut off while it arrives") {
  std::atomic<bool> cut{false};
  const ScriptedServer server([&cut](Connection& connection) {
    static_cast<void>(connection.read_request());
    connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    const auto chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 10'000 && !cut; ++i) cut = !connection.send(chunk);
  });
  CHECK(error_of(server) == FetchError::too_large);
}

TEST_CASE("headers without end are cut off too") {
  const ScriptedServer server([](Connection& connection) {
    static_cast<void>(connection.read_request());
    connection.send("HTTP/1.1 200 OK\r\n");
    while (connection.send("X-More: " + std::string(1000, 'x') + "\r\n")) {
    }
  });
  CHECK(error_of(server) == FetchError::too_large);
}

TEST_CASE("answers that are not HTTP are unreachable") {
  const auto* text = GENERATE("", "SSH-2.0-OpenSSH_9.2\r\n", "<html></html>", "HTTP/1.1 200 OK\r\nContent-Le",
                              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nabc",
                              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
                              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nab",
                              "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nab",
                              "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nab");
  CAPTURE(text);
  const ScriptedServer server(answers(text));
  CHECK(error_of(server) == FetchError::unreachable);
}

TEST_CASE("a port where nobody listens is unreachable, and the fault names the host") {
  std::string url;
  {
    const ScriptedServer gone(echo);
    url = gone.url("/");
  }
  const auto answer = HttpsClient(loopback_policy()).fetch({"GET", url, {}, {}});
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == FetchError::unreachable);
  CHECK_THAT(answer.error().detail, Catch::StartsWith("127.0.0.1: "));
}

TEST_CASE("a proxy named in the environment is not used") {
  const ScriptedServer proxy(echo);
  const ScriptedServer server(echo);
  for (const auto* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) {
    ::setenv(name, proxy.url("").c_str(), 1);
  }
  const auto answer = HttpsClient(loopback_policy()).fetch({"GET", server.url("/"), {}, {}});
  for (const auto* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"}) ::unsetenv(name);
  CHECK(answer);
  CHECK(server.connections() == 1);
  CHECK(proxy.connections() == 0);
}

TEST_CASE("requests to one server share a connection, and no cookie passes from one to the next") {
  const ScriptedServer server([](Connection& connection) {
    for (;;) {
      const auto request = connection.read_request();
      if (request.empty()) return;
      connection.send("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: " +
                      std::to_string(request.size()) + "\r\n\r\n" + request);
    }
  });
  HttpsClient client(loopback_policy());
  for (int i = 0; i < 3; ++i) {
    const auto answer = client.fetch({"GET", server.url("/"), {}, {}});
    REQUIRE(answer);
    CHECK_THAT(answer->body, !Catch::Contains("ookie"));
  }
  CHECK(server.connections() == 1);
}

TEST_CASE("a kept connection that the server has closed is opened anew") {
  const ScriptedServer server(answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  HttpsClient client(loopback_policy());
  for (int i = 0; i < 3; ++i) CHECK(client.fetch({"POST", server.url("/"), {}, "x"}));
  CHECK(server.connections() == 3);
}

TEST_CASE("many threads may fetch by one client") {
  const ScriptedServer server(echo);
  HttpsClient client(loopback_policy());
  std::atomic<int> good{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 12; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 10; ++i) {
        const auto path = "/" + std::to_string(t) + "/" + std::to_string(i) + " ";
        const auto answer = client.fetch({"GET", server.url(path.substr(0, path.size() - 1)), {}, {}});
        if (answer && answer->body.starts_with("GET " + path)) ++good;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(good == 120);
}

}  // namespace groeipad::outbound
