#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "support/socket.h"

namespace groeipad::conformance {

using testing::HeaderList;
using testing::HttpAnswer;

/// A browser without eyes for one tool, near or far, over http or https: keeps its cookies, whatever their
/// attributes; follows no redirects. Status 0: no whole answer came. For one thread.
class Browser {
 public:
  /// `tool`: the tool's public address.
  explicit Browser(std::string tool);
  ~Browser();
  Browser(Browser&&) noexcept;

  /// `target`: a path below the tool's host, or a whole address of the tool.
  HttpAnswer get(std::string_view target, const HeaderList& headers = {});
  HttpAnswer post(std::string_view target, std::string_view form, const HeaderList& headers = {});
  HttpAnswer head(std::string_view target);
  /// GET of the answer's Location.
  HttpAnswer follow(const HttpAnswer& answer);

  [[nodiscard]] std::map<std::string, std::string>& cookies() { return cookies_; }

 private:
  struct Handle;
  HttpAnswer send(const char* method, std::string_view target, const HeaderList& headers,
                  const std::string* body);
  [[nodiscard]] std::string address_of(std::string_view target) const;
  void keep_cookies(const HttpAnswer& answer);

  std::string tool_;
  std::map<std::string, std::string> cookies_;
  std::unique_ptr<Handle> handle_;
};

/// The value of a hidden field on a page, "" where absent; entities undone.
[[nodiscard]] std::string hidden_field(std::string_view page, std::string_view name);
/// The value of an attribute where it first occurs, "" where absent; entities undone.
[[nodiscard]] std::string attribute(std::string_view page, std::string_view name);

}  // namespace groeipad::conformance
