#include <catch2/catch.hpp>
#include <sstream>

#include "base/text.h"
#include "base/time.h"
#include "outbound/smtp.h"

namespace groeipad::outbound {
namespace {

Letter a_letter() {
  return {.to = "daan@roc.example",
          .subject = "Er staat een verslag klaar",
          .text = "Beste Daan,\nHet staat er.\n",
          .message_id = "groeipad.1.2@groeipad.example",
          .date = base::from_iso8601("2026-11-22T13:37:05Z").value()};
}

std::vector<std::string> lines_of(const std::string& message) {
  std::vector<std::string> lines;
  std::istringstream in(message);
  for (std::string line; std::getline(in, line);) {
    REQUIRE(line.ends_with('\r'));
    line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("A message has the headers of RFC 5322 and a body in base64") {
  CHECK(message_of(a_letter(), "post@groeipad.example") ==
        "Date: Sun, 22 Nov 2026 13:37:05 +0000\r\n"
        "From: Groeipad <post@groeipad.example>\r\n"
        "To: <daan@roc.example>\r\n"
        "Subject: Er staat een verslag klaar\r\n"
        "Message-ID: <groeipad.1.2@groeipad.example>\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "\r\n"
        "QmVzdGUgRGFhbiwNCkhldCBzdGFhdCBlci4NCg==\r\n");
}

TEST_CASE("RFC 2047: a subject beyond ASCII is encoded words that end between characters") {
  Letter letter = a_letter();
  letter.subject = "Reünie";
  CHECK_THAT(message_of(letter, "a@b"), Catch::Contains("Subject: =?utf-8?B?UmXDvG5pZQ==?=\r\n"));
  // Four bytes each: nine fit into one word of 39 bytes.
  letter.subject.clear();
  for (int i = 0; i < 10; ++i) letter.subject += "😀";
  CHECK_THAT(message_of(letter, "a@b"),
             Catch::Contains("Subject: =?utf-8?B?8J+YgPCfmIDwn5iA8J+YgPCfmIDwn5iA8J+YgPCfmIDwn5iA?=\r\n"
                             " =?utf-8?B?8J+YgA==?=\r\n"));
  letter.subject = "=?utf-8?B?QQ==?=";
  CHECK_THAT(message_of(letter, "a@b"), !Catch::Contains("Subject: =?utf-8?B?QQ==?="));
}

TEST_CASE("No line of a message is over 78 characters, and all of it is ASCII") {
  Letter letter = a_letter();
  letter.subject = std::string(300, 'x') + "é";
  letter.text = std::string(5000, 'x') + "\né";
  for (const std::string& line : lines_of(message_of(letter, "post@groeipad.example"))) {
    CHECK(line.size() <= 78);
    CHECK(base::is_ascii(line));
  }
}

TEST_CASE("A line break in a subject begins no header") {
  Letter letter = a_letter();
  letter.subject = "Klaar\r\nBcc: iedereen@elders.example\r\n\r\nTekst";
  for (const std::string& line : lines_of(message_of(letter, "a@b"))) {
    CHECK_FALSE(line.starts_with("Bcc"));
    CHECK(line != "Tekst");
  }
}

TEST_CASE("An address is a name, an at sign and a domain, and nothing that could be more") {
  for (const char* good : {"daan@roc.example", "d.de-wit+x@a.b.example", "o'neill@roc.example"})
    CHECK(is_mail_address(good));
  for (const std::string bad :
       {"", "daan", "@roc.example", "daan@", "a@b@c", "a b@c", "<a@b>", "a@b>", "a@b\r\nRCPT TO:<c@d>",
        "a@b,c@d", "\"a\"@b", "dáan@roc.example", "a@b;", "-a@b", "a@b\n"})
    CHECK_FALSE(is_mail_address(bad));
  CHECK_FALSE(is_mail_address(std::string(250, 'a') + "@b.nl"));
}

TEST_CASE("A mail server is named by host and port, over smtp or smtps") {
  for (const char* good : {"smtp://mail.example:587", "smtps://mail.example", "smtp://127.0.0.1:2525/"})
    CHECK(is_smtp_url(good));
  for (const char* bad :
       {"mail.example", "http://mail.example", "smtp://", "smtp://a/b", "smtp://a?b", "smtp://u:p@a"})
    CHECK_FALSE(is_smtp_url(bad));
}

}  // namespace
}  // namespace groeipad::outbound
