#include "hostile/probes.h"

#include <string_view>

namespace groeipad::testing {
namespace {

std::string get(std::string_view target, std::string_view more = {}) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(more) + "\r\n";
}

std::string post(std::string_view target, std::string_view headers, std::string_view body) {
  return "POST " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n" + std::string(headers) + "\r\n" +
         std::string(body);
}

std::string form(std::string_view body, std::string_view type = "application/x-www-form-urlencoded") {
  return post(
      "/form",
      "Content-Type: " + std::string(type) + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n",
      body);
}

std::string chunked(std::string_view body, std::string_view more = {}) {
  return post("/count", std::string(more) + "Transfer-Encoding: chunked\r\n", body);
}

std::string sized(std::string_view length, std::string_view body = "abc") {
  return post("/count", "Content-Length: " + std::string(length) + "\r\n", body);
}

}  // namespace

std::vector<Probe> bad_requests() {
  return {
      {"an unknown route", get("/nowhere"), {404}, {404}},
      {"a wrong method", "PUT /hello HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", {405}, {405}},
      {"a made-up method", "BREW /hello HTTP/1.1\r\nHost: x\r\n\r\n", {501}, {405}},
      {"TRACE", "TRACE /hello HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\n\r\n", {501}, {405}},
      {"OPTIONS of everything", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", {400}, {400}},
      {"CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", {400}, {400, 405}},
      {"a method with brackets", "G(T /hello HTTP/1.1\r\nHost: x\r\n\r\n", {400}, {400}},
      {"a long method", std::string(5000, 'A') + " /hello HTTP/1.1\r\nHost: x\r\n\r\n", {501}, {405}},
      {"no method at all", "\r\n\r\n", {400}, {-1, 0, 400}},
      {"no version", "GET /hello-there-and-more\r\n\r\n", {400, 404}, {}},
      {"a version that does not exist", "GET /hello HTTP/9.9\r\nHost: x\r\n\r\n", {200, 400}, {505}},
      {"a TLS hello",
       std::string("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1", 9) + std::string(100, '\0') + "\r\n\r\n",
       {400},
       {400}},
      {"a path that climbs", get("/../../etc/passwd"), {400}, {400}},
      {"a path that climbs in disguise", get("/%2e%2e/%2e%2e/etc/passwd"), {400}, {400}},
      {"a path with a hidden slash", get("/a/%2e%2e%2fhello"), {400}, {400}},
      {"a path with NUL", get("/hello%00"), {400}, {400}},
      {"a path with a line end", get("/hello%0d%0aX:"), {400}, {400}},
      {"a path that is not UTF-8", get("/%c0%af"), {400}, {400}},
      {"a path with raw bytes", get("/caf\xc3\xa9"), {400}, {400}},
      {"a broken escape", get("/a%zz"), {400}, {400}},
      {"half an escape", get("/a%"), {400}, {400}},
      {"two slashes", get("//evil.example/hello"), {400}, {400}},
      {"an absolute target", get("http://evil.example/hello"), {400}, {200}},
      {"a target with a fragment", get("/hello#x"), {400}, {200, 400}},
      {"a target with a space", get("/hello there"), {400}, {400}},
  };
}

std::vector<Probe> bad_heads() {
  const std::string megabyte(1 << 20, 'a');
  std::string many;
  for (int i = 0; i < 5000; ++i) {
    many += "X-" + std::to_string(i) + ": v\r\n";
  }
  return {
      {"a header of one megabyte", get("/hello", "X-Big: " + megabyte + "\r\n"), {200}, {400}},
      {"a cookie of one megabyte", get("/hello", "Cookie: a=" + megabyte + "\r\n"), {200}, {400}},
      {"a target of one megabyte", get("/" + megabyte), {404}, {414}},
      {"five thousand headers", get("/hello", many), {200}, {200, 400}},
      {"a header without a name", get("/hello", ": v\r\n"), {400}, {}},
      {"a header without a colon", get("/hello", "nonsense\r\n"), {400}, {}},
      {"a name with a space", get("/hello", "X Name: v\r\n"), {400}, {200, 400}},
      {"a value with a tab", get("/hello", "User-Agent: a\tb\r\n"), {400}, {400}},
      {"a cookie that is not ASCII", get("/hello", "Cookie: n=Jos\xc3\xa9; s=1\r\n"), {400}, {400}},
      {"an authorization with DEL", get("/hello", "Authorization: a\x7f\r\n"), {400}, {400}},
      {"a referer with a bell", get("/hello", "Referer: \x07\r\n"), {400}, {400}},
      {"no host", "GET /hello HTTP/1.1\r\n\r\n", {200}, {400}},
      {"an answer expected before the body",
       post("/count", "Content-Length: 3\r\nExpect: 100-continue\r\n", ""),
       {417},
       {100}},
  };
}

std::vector<Probe> bad_bodies() {
  return {
      {"a malformed form", form("a=%zz"), {400}, {400}},
      {"a form that is not UTF-8", form("a=%c3%28"), {400}, {400}},
      {"a form of another type", form("a=1", "text/plain"), {400}, {400}},
      {"a form with too many fields",
       form([] {
         std::string body;
         for (int i = 0; i < 1000; ++i) body += "a=1&";
         return body;
       }()),
       {400},
       {400}},
      {"a body over the route's limit", post("/tiny", "Content-Length: 11\r\n", "hello world"), {413}, {413}},
      {"a body over the default limit", sized("65537"), {413}, {413, -1}},
      {"a body of ten gigabytes", sized("10737418240"), {413}, {413}},
      {"a body over the largest limit", post("/upload", "Content-Length: 8388609\r\n", ""), {413}, {413}},
      {"a length in words", sized("abc"), {400}, {400}},
      {"a negative length", sized("-1"), {400}, {400}},
      {"a length with a plus", sized("+3"), {400}, {400}},
      {"a length with a tail", sized("3x"), {400}, {400}},
      {"a length beyond numbers", sized("36893488147419103235"), {413}, {400}},
      {"two lengths in one", sized("3, 5", "abcde"), {400}, {400}},
      // Of two the library keeps the last; that only one hop reads it is the front's work.
      {"two lengths", post("/count", "Content-Length: 3\r\nContent-Length: 5\r\n", "abcde"), {200}, {400}},
      {"length and chunks", chunked("5\r\nabcde\r\n0\r\n\r\n", "Content-Length: 3\r\n"), {411}, {400}},
      {"honest chunks", chunked("5\r\nabcde\r\n0\r\n\r\n"), {411}, {200}},
      {"chunks with an extension", chunked("5;x=y\r\nabcde\r\n0\r\n\r\n"), {411}, {200}},
      {"a chunk of -1", chunked("-1\r\nabcde\r\n0\r\n\r\n"), {411}, {400}},
      {"a chunk of -2", chunked("-2\r\nabcde\r\n0\r\n\r\n"), {411}, {400}},
      {"a chunk of minus a lot", chunked("-7fffffff\r\nabcde\r\n0\r\n\r\n"), {411}, {400}},
      {"a chunk of two gigabytes", chunked("7fffffff\r\nabcde"), {411}, {413}},
      {"a chunk size beyond numbers", chunked("ffffffffffffffffff\r\nabcde"), {411}, {400, 413}},
      {"a chunk size that is none", chunked("zz\r\nabcde\r\n0\r\n\r\n"), {411}, {400}},
      {"another encoding", post("/count", "Transfer-Encoding: gzip\r\n", ""), {411}, {501}},
  };
}

}  // namespace groeipad::testing
