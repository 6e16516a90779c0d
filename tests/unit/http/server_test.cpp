#include "http/server.h"

#include <catch2/catch.hpp>
#include <future>
#include <mutex>
#include <set>

#include "support/ports.h"
#include "support/socket.h"

using namespace groeipad;
using http::Method;
using http::Request;
using http::Response;
using http::Server;
using http::ServerOptions;
using testing::HttpClient;

namespace {

ServerOptions any_port() {
  ServerOptions options;
  options.port = 0;
  options.workers = 2;
  return options;
}

http::Router greeting(const std::string& text) {
  http::Router router;
  router.add(Method::get, "/", [text](const Request&) { return Response::text(200, text); });
  router.add(
      Method::post, "/", [](const Request& r) { return Response::text(200, r.body); }, 1000);
  router.add(Method::get, "/who", [](const Request& r) {
    return Response::text(200, r.remote_address + (r.secure ? " secure" : " plain"));
  });
  return router;
}

base::Log& quiet() {
  static base::Log log(base::LogLevel::error, base::LogFormat::text);
  return log;
}

}  // namespace

TEST_CASE("a server answers on the port it was given by the system") {
  Server server(any_port(), greeting("hallo"), quiet());
  const auto port = server.start();
  REQUIRE(port);
  CHECK(*port != 0);
  CHECK(server.port() == *port);
  HttpClient client(*port);
  CHECK(client.get("/").body == "hallo");
  CHECK(client.post("/", "a body").body == "a body");
}

TEST_CASE("HEAD has the length of the body but not the body") {
  Server server(any_port(), greeting("hallo"), quiet());
  auto connection = testing::TcpClient::connect(server.start().value());
  REQUIRE(connection);
  connection->send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto answer = connection->read_all();
  CHECK(answer.end == testing::End::closed);
  CHECK(answer.bytes.find("Content-Length: 5\r\n") != std::string::npos);
  CHECK(answer.bytes.substr(answer.bytes.size() - 4) == "\r\n\r\n");
}

TEST_CASE("two servers live side by side, and one after the other on the same port") {
  auto first = std::make_unique<Server>(any_port(), greeting("one"), quiet());
  Server second(any_port(), greeting("two"), quiet());
  const auto one = first->start();
  const auto two = second.start();
  REQUIRE((one && two));
  CHECK(HttpClient(*one).get("/").body == "one");
  CHECK(HttpClient(*two).get("/").body == "two");
  first.reset();
  CHECK(HttpClient(*two).get("/").body == "two");
  second.stop();
  CHECK_FALSE(testing::TcpClient::connect(*one));
  CHECK_FALSE(testing::TcpClient::connect(*two));
  ServerOptions same = any_port();
  same.port = *one;
  Server third(same, greeting("three"), quiet());
  REQUIRE(third.start() == *one);
  CHECK(HttpClient(*one).get("/").body == "three");
}

TEST_CASE("an address that cannot be listened on is named as such") {
  Server server(any_port(), greeting("x"), quiet());
  ServerOptions taken = any_port();
  taken.port = server.start().value();
  CHECK(Server(taken, greeting("y"), quiet()).start().error().code == http::ListenError::in_use);
  ServerOptions nonsense = any_port();
  nonsense.address = "not an address";
  CHECK(Server(nonsense, greeting("y"), quiet()).start().error().code == http::ListenError::bad_address);
  ServerOptions elsewhere = any_port();
  elsewhere.address = "192.0.2.1";
  elsewhere.port = testing::free_port();
  CHECK(Server(elsewhere, greeting("y"), quiet()).start().error().code == http::ListenError::failed);
  CHECK(HttpClient(taken.port).get("/").body == "x");
}

TEST_CASE("a server without proxies believes no forwarded header") {
  Server server(any_port(), greeting("x"), quiet());
  HttpClient client(server.start().value());
  CHECK(client.get("/who", {{"X-Forwarded-For", "1.2.3.4"}, {"X-Forwarded-Proto", "https"}}).body ==
        "127.0.0.1 plain");
}

TEST_CASE("behind a named proxy the closing marker header is required") {
  ServerOptions options = any_port();
  options.trusted_proxies = {"127.0.0.1"};
  Server server(options, greeting("x"), quiet());
  HttpClient client(server.start().value());
  CHECK(client.get("/who").status == 400);
  CHECK(client.get("/who", {{"X-Groeipad-Edge", "0"}}).status == 400);
  const auto whole = client.get(
      "/who", {{"X-Forwarded-For", "1.2.3.4"}, {"X-Forwarded-Proto", "https"}, {"X-Groeipad-Edge", "1"}});
  CHECK(whole.body == "1.2.3.4 secure");
}

TEST_CASE("the watcher hears of every request, with an id of its own") {
  Server server(any_port(), greeting("x"), quiet());
  std::mutex mutex;
  std::vector<std::pair<std::string, int>> seen;
  std::set<std::string> ids;
  server.on_served([&](const http::Served& served) {
    const std::lock_guard lock(mutex);
    seen.emplace_back(served.route, served.status);
    ids.emplace(served.request_id);
  });
  HttpClient client(server.start().value());
  client.get("/");
  client.get("/nowhere");
  client.post("/", std::string(1001, 'x'));
  server.stop();
  CHECK(seen == decltype(seen){{"/", 200}, {"", 404}, {"", 413}});
  CHECK(ids.size() == 3);
}

TEST_CASE("stopping lets a request in flight finish") {
  std::promise<void> entered;
  std::promise<void> go;
  http::Router router;
  router.add(Method::get, "/", [&](const Request&) {
    entered.set_value();
    go.get_future().wait();
    return Response::text(200, "done");
  });
  router.add(Method::get, "/other", [](const Request&) { return Response::text(200, "other"); });
  Server server(any_port(), std::move(router), quiet());
  const auto port = server.start().value();
  auto answer = std::async(std::launch::async, [port] { return HttpClient(port).get("/"); });
  entered.get_future().wait();
  auto stopped = std::async(std::launch::async, [&] { server.stop(); });
  // stop() runs beside us: what comes before it has begun is still answered.
  int status = 200;
  while (status == 200) status = HttpClient(port).get("/other").status;
  CHECK(status == 503);
  go.set_value();
  CHECK(answer.get().body == "done");
  stopped.get();
  CHECK_FALSE(testing::TcpClient::connect(port));
}
