#include "http/multipart.h"

#include <catch2/catch.hpp>

using namespace groeipad;
using http::Part;
using http::read_multipart;

namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=----grens7MA4";

std::string part(const std::string& headers, const std::string& content) {
  return "------grens7MA4\r\n" + headers + "\r\n\r\n" + content + "\r\n";
}
std::string named(const std::string& name, const std::string& content = "x") {
  return part("Content-Disposition: form-data; name=\"" + name + "\"", content);
}
std::string whole(const std::string& parts) { return parts + "------grens7MA4--\r\n"; }

bool reads(const std::string& body, std::string_view type = kType) {
  return read_multipart(type, body).has_value();
}
std::optional<std::string> file_name_of(const std::string& sent) {
  const std::string body =
      whole(part("Content-Disposition: form-data; name=\"logo\"; filename=\"" + sent + "\"", ""));
  const auto parts = read_multipart(kType, body);
  REQUIRE(parts);
  return parts->at(0).file_name;
}

}  // namespace

TEST_CASE("a form with a file comes apart as a browser put it together") {
  constexpr std::string_view kPicture("\x89PNG\r\n\x1a\n\0--\r\n------grens", 24);
  const std::string bytes(kPicture);
  const std::string body =
      whole(named("csrf", "abc") +
            part("Content-Disposition: form-data; name=\"logo\"; filename=\"Ons logo.PNG\"\r\n"
                 "Content-Type: Image/PNG",
                 bytes));
  const auto parts = read_multipart(kType, body);
  REQUIRE(parts);
  CHECK(*parts ==
        std::vector<Part>{{"csrf", std::nullopt, "", "abc"}, {"logo", "Ons logo.PNG", "image/png", bytes}});
}

TEST_CASE("a boundary may stand in quotes, and no part is a form too") {
  CHECK(reads(whole(named("a")), "Multipart/Form-Data; charset=utf-8; boundary=\"----grens7MA4\""));
  CHECK(reads("------grens7MA4--\r\n"));
  CHECK(reads("------grens7MA4--"));
}

TEST_CASE("another type, or a boundary that cannot be one, is no form") {
  const std::string body = whole(named("a"));
  CHECK_FALSE(reads(body, "application/x-www-form-urlencoded"));
  CHECK_FALSE(reads(body, "multipart/mixed; boundary=----grens7MA4"));
  CHECK_FALSE(reads(body, "multipart/form-data"));
  CHECK_FALSE(reads(body, "multipart/form-data; boundary="));
  CHECK_FALSE(reads(body, "multipart/form-data; boundary=----grens7MA4; boundary=x"));
  CHECK_FALSE(reads(body, "multipart/form-data; boundary=\"----grens7MA4"));
  CHECK_FALSE(reads("--a b--", "multipart/form-data; boundary=\"a b\""));
  const std::string longest(70, 'a');
  CHECK(reads("--" + longest + "--", "multipart/form-data; boundary=" + longest));
  CHECK_FALSE(reads("--" + longest + "a--", "multipart/form-data; boundary=" + longest + "a"));
}

TEST_CASE("a body that is cut off, or has something around it, is refused") {
  const std::string body = whole(named("a") + named("b"));
  for (std::size_t length = 0; length + 2 < body.size(); ++length) CHECK_FALSE(reads(body.substr(0, length)));
  CHECK_FALSE(reads("vooraf\r\n" + body));
  CHECK_FALSE(reads(body + "erna"));
  CHECK_FALSE(reads(whole(named("a", "x\r\n------grens7MA4meer"))));
}

TEST_CASE("a part without a name, with a strange one, or with two is refused") {
  CHECK_FALSE(reads(whole(named(""))));
  CHECK_FALSE(reads(whole(named("a\x01"))));
  CHECK_FALSE(reads(whole(named("a\xff"))));
  CHECK_FALSE(reads(whole(named(std::string(101, 'a')))));
  CHECK_FALSE(reads(whole(part("Content-Disposition: attachment; name=\"a\"", ""))));
  CHECK_FALSE(reads(whole(part("Content-Disposition: form-data; name=\"a\"; name=\"b\"", ""))));
  CHECK_FALSE(reads(whole(part("Content-Disposition: form-data; name=\"a", ""))));
  CHECK_FALSE(reads(whole(part("Content-Type: text/plain", ""))));
  CHECK_FALSE(reads(whole(part("zonder dubbele punt", ""))));
  CHECK_FALSE(reads(
      whole(part("X: " + std::string(3000, 'a') + "\r\nContent-Disposition: form-data; name=\"a\"", ""))));
}

TEST_CASE("parts within parts, and parts that are packed once more, are refused") {
  const std::string disposition = "Content-Disposition: form-data; name=\"a\"\r\n";
  CHECK(reads(whole(part(disposition + "Content-Type: text/plain; charset=utf-8", ""))));
  CHECK_FALSE(reads(whole(part(disposition + "Content-Type: multipart/mixed; boundary=x", ""))));
  CHECK_FALSE(reads(whole(part(disposition + "Content-Transfer-Encoding: base64", ""))));
}

TEST_CASE("there are at most twenty parts") {
  std::string parts;
  for (int i = 0; i < 20; ++i) parts += named("a" + std::to_string(i));
  CHECK(reads(whole(parts)));
  CHECK_FALSE(reads(whole(parts + named("een te veel"))));
}

TEST_CASE("of a file's name only the last part is kept, on one line") {
  CHECK(file_name_of("logo.png") == "logo.png");
  CHECK(file_name_of("") == "");
  CHECK(file_name_of("../../etc/passwd") == "passwd");
  CHECK(file_name_of("C:\\fakepath\\ons logo.png") == "ons logo.png");
  CHECK(file_name_of("a%22b%0D%0Ac.png") == "a\"b  c.png");
  CHECK(file_name_of("a\tb\xff.png") == "a b\xef\xbf\xbd.png");
  CHECK(file_name_of(std::string(300, 'a')) == std::string(255, 'a'));
}

TEST_CASE("a name that comes twice is nobody's") {
  const std::string body = whole(named("a") + named("b") + named("b"));
  const auto parts = read_multipart(kType, body);
  REQUIRE(parts);
  CHECK(http::only_part(*parts, "a") == &parts->at(0));
  CHECK(http::only_part(*parts, "b") == nullptr);
  CHECK(http::only_part(*parts, "c") == nullptr);
}
