#include "http/application.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "base/lost.h"

using namespace groeipad;
using http::Answer;
using http::Application;
using http::Method;
using http::Refusal;
using http::Request;
using http::Response;

namespace {

struct Fixture {
  base::Log log{base::LogLevel::error, base::LogFormat::text};
  Application application{http::Router(), {}, {}, log};

  Fixture() {
    http::Router& router = application.router;
    router.add(Method::get, "/fine", [](const Request&) { return Response::text(200, "fine"); });
    router.add(Method::get, "/throws", [](const Request&) -> Response { throw std::runtime_error("bug"); });
    router.add(Method::get, "/loses",
               [](const Request&) -> Response { throw base::ResourceLost("disk full"); });
    router.add(Method::get, "/splits",
               [](const Request& r) { return Response::redirect("/x\r\nX-Evil: " + r.query); });
    router.add(Method::get, "/length",
               [](const Request&) { return Response::text(200, "x").with("content-length", "9"); });
    router.add(Method::get, "/of/{}",
               [](const Request& r) { return Response::text(200, r.path_values.at(0)); });
  }

  Answer ask(Method method, std::string path, std::optional<Refusal> refusal = std::nullopt) {
    Request request;
    request.method = method;
    request.path = std::move(path);
    request.id = "abc123";
    return answer(application, request, refusal);
  }
};

std::string header_of(const Answer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.response.headers) {
    if (key == name) {
      return value;
    }
  }
  return {};
}

}  // namespace

TEST_CASE_METHOD(Fixture, "a request goes to its route, which the watcher hears of") {
  const Answer fine = ask(Method::get, "/fine");
  CHECK(fine.response.status == 200);
  CHECK(fine.route == "/fine");
  CHECK(ask(Method::get, "/of/verbinder").response.body == "verbinder");
  CHECK(ask(Method::get, "/of/verbinder").route == "/of/{}");
}

TEST_CASE_METHOD(Fixture, "what has no route is told so") {
  CHECK(ask(Method::get, "/nowhere").response.status == 404);
  CHECK(ask(Method::get, "/nowhere").route.empty());
  CHECK(ask(Method::post, "/fine").response.status == 405);
  CHECK(header_of(ask(Method::post, "/fine"), "Allow") == "GET, HEAD");
  CHECK(ask(Method::other, "/fine").response.status == 501);
  CHECK(ask(Method::other, "/nowhere").response.status == 501);
}

TEST_CASE_METHOD(Fixture, "an exception of a handler becomes 500 with the request's id") {
  const Answer failed = ask(Method::get, "/throws");
  CHECK(failed.response.status == 500);
  CHECK(failed.response.body.find("abc123") != std::string::npos);
  CHECK(failed.response.body.find("bug") == std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a header that would split the answer, or is the server's own, becomes 500") {
  CHECK(ask(Method::get, "/splits").response.status == 500);
  CHECK(header_of(ask(Method::get, "/splits"), "Location").empty());
  CHECK(ask(Method::get, "/length").response.status == 500);
}

TEST_CASE_METHOD(Fixture, "the last word belongs to finish, for every kind of answer") {
  application.finish = [](const Request&, Response& response) {
    response.with("X-Frame", "seen").body += "!";
  };
  for (const char* path : {"/fine", "/throws", "/splits", "/nowhere"}) {
    CAPTURE(path);
    CHECK(header_of(ask(Method::get, path), "X-Frame") == "seen");
  }
  const Answer refused = ask(Method::get, "/fine", Refusal{413});
  CHECK(refused.response.status == 413);
  CHECK(refused.response.body.back() == '!');
}

TEST_CASE_METHOD(Fixture, "a finish that fails leaves a plain 500") {
  application.finish = [](const Request& request, Response& response) {
    if (request.path == "/fine") {
      throw std::runtime_error("bug");
    }
    response.with("X-Frame", "a\nb");
  };
  CHECK(ask(Method::get, "/fine").response.status == 500);
  CHECK(ask(Method::get, "/nowhere").response.status == 500);
  CHECK(header_of(ask(Method::get, "/nowhere"), "X-Frame").empty());
}

TEST_CASE_METHOD(Fixture, "a lost database is an interruption, not a bug: 503 with the reference") {
  const Answer lost = ask(Method::get, "/loses");
  CHECK(lost.response.status == 503);
  CHECK(lost.response.body.find("abc123") != std::string::npos);
  CHECK(lost.response.body.find("disk") == std::string::npos);
}
