#include "conformance/browser.h"

#include <curl/curl.h>

#include <cstdlib>
#include <stdexcept>

#include "base/text.h"

namespace groeipad::conformance {
namespace {

constexpr long kPatienceSeconds = 30;

std::size_t take_body(char* data, std::size_t, std::size_t size, void* answer) {
  static_cast<HttpAnswer*>(answer)->body.append(data, size);
  return size;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* context) {
  auto& answer = *static_cast<HttpAnswer*>(context);
  const std::string_view line(data, size);
  if (line.starts_with("HTTP/")) answer.headers.clear();
  if (const auto colon = line.find(':'); colon != std::string_view::npos) {
    answer.headers.emplace_back(base::trim(line.substr(0, colon)), base::trim(line.substr(colon + 1)));
  }
  return size;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

std::string without_entities(std::string_view html) {
  std::string text(html);
  replace_all(text, "&quot;", "\"");
  replace_all(text, "&#39;", "'");
  replace_all(text, "&lt;", "<");
  replace_all(text, "&gt;", ">");
  replace_all(text, "&amp;", "&");
  return text;
}

}  // namespace

struct Browser::Handle {
  CURL* curl = curl_easy_init();
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { curl_easy_cleanup(curl); }
};

Browser::Browser(std::string tool) : tool_(std::move(tool)), handle_(std::make_unique<Handle>()) {
  if (handle_->curl == nullptr) throw std::runtime_error("libcurl does not start");
}
Browser::~Browser() = default;
Browser::Browser(Browser&&) noexcept = default;

HttpAnswer Browser::get(std::string_view target, const HeaderList& headers) {
  return send("GET", target, headers, nullptr);
}

HttpAnswer Browser::post(std::string_view target, std::string_view form, const HeaderList& headers) {
  const std::string body(form);
  return send("POST", target, headers, &body);
}

HttpAnswer Browser::head(std::string_view target) { return send("HEAD", target, {}, nullptr); }

HttpAnswer Browser::follow(const HttpAnswer& answer) { return get(answer.header("Location")); }

std::string Browser::address_of(std::string_view target) const {
  if (target.starts_with("http://") || target.starts_with("https://")) return std::string(target);
  const auto host = tool_.find('/', tool_.find("//") + 2);
  return tool_.substr(0, host) + std::string(target);
}

HttpAnswer Browser::send(const char* method, std::string_view target, const HeaderList& headers,
                         const std::string* body) {
  CURL* curl = handle_->curl;
  curl_easy_reset(curl);
  const std::string url = address_of(target);
  HttpAnswer answer;
  curl_slist* list = curl_slist_append(nullptr, "Expect:");
  for (const auto& [name, value] : headers) list = curl_slist_append(list, (name + ": " + value).c_str());
  std::string jar;
  for (const auto& [name, value] : cookies_)
    jar.append(jar.empty() ? "" : "; ").append(name).append("=").append(value);
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kPatienceSeconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &take_header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer);
  if (!jar.empty()) curl_easy_setopt(curl, CURLOPT_COOKIE, jar.c_str());
  if (body != nullptr) {
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body->size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body->c_str());
  }
  if (std::string_view(method) == "HEAD") curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  const bool whole = curl_easy_perform(curl) == CURLE_OK;
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_slist_free_all(list);
  if (!whole) return {};
  answer.status = static_cast<int>(status);
  keep_cookies(answer);
  return answer;
}

void Browser::keep_cookies(const HttpAnswer& answer) {
  for (const std::string& line : answer.all("Set-Cookie")) {
    const std::string pair = line.substr(0, line.find(';'));
    const auto equals = pair.find('=');
    if (equals == std::string::npos) continue;
    const auto age = line.find("Max-Age=");
    if (age != std::string::npos && std::atol(line.c_str() + age + 8) <= 0) {
      cookies_.erase(pair.substr(0, equals));
    } else {
      cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
  }
}

std::string hidden_field(std::string_view page, std::string_view name) {
  const auto at = page.find("name=\"" + std::string(name) + "\"");
  return at == std::string_view::npos ? std::string() : attribute(page.substr(at), "value");
}

std::string attribute(std::string_view page, std::string_view name) {
  const std::string mark = std::string(name) + "=\"";
  const auto at = page.find(mark);
  if (at == std::string_view::npos) return {};
  const auto begin = at + mark.size();
  return without_entities(page.substr(begin, page.find('"', begin) - begin));
}

}  // namespace groeipad::conformance
