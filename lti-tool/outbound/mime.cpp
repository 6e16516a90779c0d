#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>

#include "base/text.h"
#include "outbound/smtp.h"

namespace groeipad::outbound {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

std::string base64(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t there = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i)
      group = (group << 8U) | (i < there ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i) text += i <= there ? kLetters[(group >> (18U - 6U * i)) & 63U] : '=';
  }
  return text;
}

/// RFC 2047 §2: no encoded word over 75 characters, none that ends within a character; joined by folding.
std::string subject_line(std::string_view subject) {
  constexpr std::size_t kPlain = 60;
  constexpr std::size_t kBytesInAWord = 39;
  std::string line = base::one_line(subject);
  if (base::is_ascii(line) && line.size() <= kPlain && line.find("=?") == std::string::npos) return line;
  std::string encoded;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    if (!encoded.empty()) encoded += "\r\n ";
    encoded += "=?utf-8?B?" + base64(word) + "?=";
    word.clear();
  };
  for (std::string_view rest = line; !rest.empty();) {
    const std::string_view character = base::cut(rest, 1);
    if (word.size() + character.size() > kBytesInAWord) end_word();
    word += character;
    rest.remove_prefix(character.size());
  }
  end_word();
  return encoded;
}

/// "Sun, 22 Nov 2026 13:37:53 +0000" (RFC 5322 §3.3).
std::string date_line(base::Instant at) {
  using namespace std::chrono;
  constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const hh_mm_ss time{floor<seconds>(at - day)};
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                kDays[weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

std::string body_of(std::string_view text) {
  constexpr std::size_t kCharactersInALine = 76;
  std::string lines;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!lines.empty()) lines += kLineEnd;
    lines += line;
  }
  const std::string encoded = base64(lines);
  std::string body;
  for (std::size_t at = 0; at < encoded.size(); at += kCharactersInALine) {
    body += encoded.substr(at, kCharactersInALine);
    body += kLineEnd;
  }
  return body;
}

}  // namespace

bool is_mail_address(std::string_view address) {
  constexpr std::size_t kLongest = 254;
  constexpr std::string_view kSpecial = " \"(),:;<>[\\]";
  const std::size_t at = address.find('@');
  return address.size() <= kLongest && base::is_ascii(address) && at != std::string_view::npos && at > 0 &&
         at + 1 < address.size() && address.find('@', at + 1) == std::string_view::npos &&
         address.find_first_of(kSpecial) == std::string_view::npos && !address.starts_with('-');
}

std::string message_of(const Letter& letter, std::string_view from) {
  std::string message;
  const auto header = [&message](std::string_view name, std::string_view value) {
    message.append(name).append(": ").append(value).append(kLineEnd);
  };
  header("Date", date_line(letter.date));
  header("From", "Groeipad <" + std::string(from) + ">");
  header("To", "<" + letter.to + ">");
  header("Subject", subject_line(letter.subject));
  header("Message-ID", "<" + letter.message_id + ">");
  header("MIME-Version", "1.0");
  header("Content-Type", "text/plain; charset=utf-8");
  header("Content-Transfer-Encoding", "base64");
  header("Auto-Submitted", "auto-generated");
  return message.append(kLineEnd).append(body_of(letter.text));
}

}  // namespace groeipad::outbound
