#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/message.h"

namespace groeipad::http {

using Handler = std::function<Response(const Request&)>;

inline constexpr std::size_t kDefaultBodyLimit = 64 * 1024;
inline constexpr std::size_t kLargestBodyLimit = 8 * 1024 * 1024;

/// Exact routes: "/lti/launch" or with whole segments left open, "/traject/{}/stap/{}". No prefixes, no
/// patterns. GET also answers HEAD (without the body). Filled before the server starts; afterwards read-only
/// and thread-safe.
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  void add(Method method, std::string_view pattern, Handler handler,
           std::size_t body_limit = kDefaultBodyLimit);

  struct Match {
    const Handler* handler = nullptr;
    std::size_t body_limit = kDefaultBodyLimit;
    std::string_view pattern;  ///< for metrics: bounded in number, unlike paths
    std::vector<std::string> path_values;
    std::string allow;  ///< where the path exists but not with this method: the Allow header
  };
  [[nodiscard]] Match match(Method method, std::string_view path) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::http
