#include "http/message.h"

#include <catch2/catch.hpp>

using namespace groeipad;
using http::Request;
using http::Response;

TEST_CASE("headers are found without regard to case") {
  Request request;
  request.headers = {{"content-TYPE", "text/plain"}, {"X-A", "1"}};
  CHECK(request.header("Content-Type") == "text/plain");
  CHECK_FALSE(request.header("Content"));
}

TEST_CASE("cookies come in the order of the header, values as they are") {
  Request request;
  request.headers = {{"Cookie", "a=1; b=x=y;c=\"q\" ; lonely; d="}};
  const auto cookies = request.cookies();
  REQUIRE(cookies.size() == 4);
  CHECK(cookies[1] == std::pair<std::string_view, std::string_view>("b", "x=y"));
  CHECK(request.cookie("c") == "\"q\"");
  CHECK(request.cookie("d") == "");
  CHECK_FALSE(request.cookie("A"));
  CHECK(Request{}.cookies().empty());
}

TEST_CASE("a form needs a form's content type and well-formed text") {
  Request request;
  request.body = "naam=J%C3%A9&x=1+2";
  CHECK_FALSE(request.form());
  request.headers = {{"Content-Type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"}};
  const auto form = request.form();
  REQUIRE(form);
  CHECK(base::only_field(*form, "naam") == "J\u00e9");
  CHECK(base::only_field(*form, "x") == "1 2");
  request.body = "a=%zz";
  CHECK_FALSE(request.form());
  request.body = "a=%ff";
  CHECK_FALSE(request.form());
  request.headers = {{"Content-Type", "application/x-www-form-urlencoded-not"}};
  request.body = "a=1";
  CHECK_FALSE(request.form());
}

TEST_CASE("query fields are read like a form") {
  Request request;
  CHECK(request.query_fields()->empty());
  request.query = "a=1&a=2";
  CHECK(request.query_fields()->size() == 2);
  request.query = "a=%";
  CHECK_FALSE(request.query_fields());
}

TEST_CASE("cookies are always for a secure frame on another site") {
  Response response;
  response.set_cookie({"s", "v"}).set_cookie({"t", "w", 60, "/lti"}).set_cookie({"u", "", -1});
  REQUIRE(response.headers.size() == 3);
  CHECK(response.headers[0].second == "s=v; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
  CHECK(response.headers[1].second ==
        "t=w; Path=/lti; Max-Age=60; Secure; HttpOnly; SameSite=None; Partitioned");
  CHECK(response.headers[2].second == "u=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=None; Partitioned");
}

TEST_CASE("a redirect says where to and nothing else") {
  const Response response = Response::redirect("/traject");
  CHECK(response.status == 303);
  CHECK(response.body.empty());
  CHECK(response.headers == http::Headers{{"Location", "/traject"}});
}
