#include "web/cookies.h"

#include <catch2/catch.hpp>

namespace groeipad::web {
namespace {

const base::Url kHttps = base::parse_url("https://tool.example").value();
const base::Url kLoopback = base::parse_url("http://localhost:8080").value();

http::Request with_cookies(std::string line) {
  http::Request request;
  request.headers.emplace_back("Cookie", std::move(line));
  return request;
}

std::string set_cookie(const http::Response& response) {
  REQUIRE(response.headers.size() == 1);
  REQUIRE(response.headers.front().first == "Set-Cookie");
  return response.headers.front().second;
}

}  // namespace

TEST_CASE("Cookies over https carry the prefix that keeps neighbours from setting them") {
  http::Response response;
  SECTION("session") { set_session(kHttps, response, "token"); }
  SECTION("end of the session") { drop_session(kHttps, response); }
  SECTION("binding") { set_binding(kHttps, response, "abcdefgh"); }
  SECTION("last platform") { set_last_platform(kHttps, response, "https://elo.example"); }
  const std::string line = set_cookie(response);
  CAPTURE(line);
  CHECK(line.starts_with("__Host-"));
  CHECK(line.find("Domain") == std::string::npos);
  CHECK(line.find("; Path=/;") != std::string::npos);
  CHECK(line.ends_with("; Secure; HttpOnly; SameSite=None; Partitioned"));
}

TEST_CASE("A cookie without the prefix is not read over https, and the other way round") {
  CHECK(session_token(kHttps, with_cookies("__Host-groeipad=a")) == "a");
  CHECK_FALSE(session_token(kHttps, with_cookies("groeipad=a")));
  CHECK(session_token(kLoopback, with_cookies("groeipad=a")) == "a");
  CHECK_FALSE(session_token(kLoopback, with_cookies("__Host-groeipad=a")));
  CHECK(bindings(kHttps, with_cookies("gp_abc=abcd; __Host-gp_xyz=xyzw")) ==
        std::vector<std::string>{"xyzw"});
  CHECK(bindings(kLoopback, with_cookies("gp_abc=abcd; __Host-gp_xyz=xyzw")) ==
        std::vector<std::string>{"abcd"});
}

TEST_CASE("What is set is read back under the same name") {
  http::Response response;
  set_last_platform(kHttps, response, "https://elo.example:8443");
  const std::string line = set_cookie(response);
  CHECK(last_platform(kHttps, with_cookies(line.substr(0, line.find(';')))) == "https://elo.example:8443");
}

TEST_CASE("Bindings made at the same moment have names of their own; of very many, some are read") {
  http::Response one, other;
  set_binding(kHttps, one, "aaa-first");
  set_binding(kHttps, other, "bbb-second");
  const auto name = [](const std::string& line) { return line.substr(0, line.find('=')); };
  CHECK(name(set_cookie(one)) != name(set_cookie(other)));
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "__Host-gp_" + std::to_string(i) + "=x; ";
  CHECK(bindings(kHttps, with_cookies(many)).size() == 64);
}

TEST_CASE("A session ends by the server's clock, a binding after a day, a dropped session at once") {
  http::Response session, binding, dropped;
  set_session(kHttps, session, "token");
  set_binding(kHttps, binding, "abcdef");
  drop_session(kHttps, dropped);
  CHECK(set_cookie(session).find("Max-Age") == std::string::npos);
  CHECK(set_cookie(binding).find("; Max-Age=86400;") != std::string::npos);
  CHECK(set_cookie(dropped).find("; Max-Age=0;") != std::string::npos);
}

}  // namespace groeipad::web
