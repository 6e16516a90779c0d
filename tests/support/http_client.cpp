#include <strings.h>

#include <algorithm>
#include <cstdlib>

#include "support/socket.h"

namespace groeipad::testing {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

bool has(const HeaderList& headers, std::string_view name) {
  return std::any_of(headers.begin(), headers.end(), [&](const auto& h) { return same_name(h.first, name); });
}

HeaderList parse_headers(std::string_view block) {
  HeaderList headers;
  for (std::size_t at = block.find("\r\n"); at != std::string_view::npos;) {
    const std::size_t end = block.find("\r\n", at + 2);
    const std::string_view line = block.substr(at + 2, end == std::string_view::npos ? end : end - at - 2);
    if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
      const std::size_t value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
      headers.emplace_back(line.substr(0, colon), line.substr(value));
    }
    at = end;
  }
  return headers;
}

/// The head of a final answer: informational ones (100 Continue) are passed over.
Received read_head(TcpClient& connection, TcpClient::Patience patience) {
  for (;;) {
    Received head = connection.read_until("\r\n\r\n", patience);
    if (head.end != End::found || head.bytes.compare(0, 10, "HTTP/1.1 1") != 0) {
      return head;
    }
  }
}

}  // namespace

std::string HttpAnswer::header(std::string_view name) const {
  const auto found =
      std::find_if(headers.begin(), headers.end(), [&](const auto& h) { return same_name(h.first, name); });
  return found == headers.end() ? std::string() : found->second;
}

std::vector<std::string> HttpAnswer::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : headers) {
    if (same_name(key, name)) {
      values.push_back(value);
    }
  }
  return values;
}

HttpAnswer read_answer(TcpClient& connection, bool head, TcpClient::Patience patience) {
  const Received start = read_head(connection, patience);
  HttpAnswer answer;
  if (start.end != End::found || start.bytes.compare(0, 5, "HTTP/") != 0 || start.bytes.size() < 12) {
    return answer;
  }
  answer.headers = parse_headers(std::string_view(start.bytes).substr(0, start.bytes.size() - 4));
  answer.closes = same_name(answer.header("Connection"), "close");
  const bool bare = head || start.bytes.compare(9, 3, "204") == 0 || start.bytes.compare(9, 3, "304") == 0;
  const std::string length = answer.header("Content-Length");
  Received body{{}, End::found};
  if (!bare && length.empty()) {
    body = connection.read_all(patience);
    answer.closes = true;
  } else if (!bare) {
    body = connection.read_exactly(std::strtoull(length.c_str(), nullptr, 10), patience);
  }
  if (body.end == End::timed_out || body.end == End::reset || (!length.empty() && body.end != End::found)) {
    return HttpAnswer{};
  }
  answer.body = std::move(body.bytes);
  answer.status = std::atoi(start.bytes.c_str() + 9);
  return answer;
}

HttpClient::HttpClient(std::uint16_t port, std::string host)
    : port_(port), host_(host.empty() ? "127.0.0.1:" + std::to_string(port) : std::move(host)) {}

HttpAnswer HttpClient::get(std::string_view target, const HeaderList& headers) {
  return send("GET", target, headers);
}

HttpAnswer HttpClient::post(std::string_view target, std::string_view body, const HeaderList& headers) {
  HeaderList all = headers;
  if (!has(all, "Content-Type")) {
    all.emplace_back("Content-Type", "application/x-www-form-urlencoded");
  }
  return send("POST", target, all, body);
}

HttpAnswer HttpClient::send(std::string_view method, std::string_view target, const HeaderList& headers,
                            std::optional<std::string_view> body) {
  const std::string request = written(method, target, headers, body);
  // A kept connection may have been closed by the server meanwhile: once more on a new one.
  for (bool kept = connection_.has_value();; kept = false) {
    if (!connection_) {
      connection_ = TcpClient::connect(port_);
    }
    HttpAnswer answer;
    if (connection_) {
      connection_->send(request, patience_);
      answer = read_answer(*connection_, method == "HEAD", patience_);
    }
    if (answer.status == 0 || answer.closes) {
      connection_.reset();
    }
    if (answer.status != 0 || !kept) {
      keep_cookies(answer);
      return answer;
    }
  }
}

std::string HttpClient::written(std::string_view method, std::string_view target, const HeaderList& headers,
                                std::optional<std::string_view> body) const {
  std::string text;
  text.append(method).append(" ").append(target).append(" HTTP/1.1\r\n");
  if (!has(headers, "Host")) {
    text.append("Host: ").append(host_).append("\r\n");
  }
  for (const auto& [name, value] : headers) {
    text.append(name).append(": ").append(value).append("\r\n");
  }
  if (!cookies_.empty() && !has(headers, "Cookie")) {
    text.append("Cookie: ");
    for (auto at = cookies_.begin(); at != cookies_.end(); ++at) {
      text.append(at == cookies_.begin() ? "" : "; ").append(at->first).append("=").append(at->second);
    }
    text.append("\r\n");
  }
  if (body) {
    text.append("Content-Length: ").append(std::to_string(body->size())).append("\r\n");
  }
  return text.append("\r\n").append(body.value_or(""));
}

void HttpClient::keep_cookies(const HttpAnswer& answer) {
  for (const std::string& line : answer.all("Set-Cookie")) {
    const std::string pair = line.substr(0, line.find(';'));
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos) {
      continue;
    }
    const std::size_t age = line.find("Max-Age=");
    if (age != std::string::npos && std::atol(line.c_str() + age + 8) <= 0) {
      cookies_.erase(pair.substr(0, equals));
    } else {
      cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
  }
}

}  // namespace groeipad::testing
