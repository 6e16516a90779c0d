#include "http/router.h"

#include <array>
#include <stdexcept>
#include <unordered_map>

#include "base/text.h"

namespace groeipad::http {
namespace {

constexpr std::size_t kMethods = 8;
constexpr std::array<std::string_view, kMethods> kNames = {"GET",   "HEAD",   "POST",    "PUT",
                                                           "PATCH", "DELETE", "OPTIONS", ""};

std::size_t index_of(Method method) { return static_cast<std::size_t>(method); }

struct Target {
  Handler handler;
  std::size_t body_limit = kDefaultBodyLimit;
};

struct Route {
  std::string pattern;
  std::array<Target, kMethods> targets;

  [[nodiscard]] const Target* target(Method method) const {
    const Target* exact = &targets[index_of(method)];
    if (!exact->handler && method == Method::head) {
      exact = &targets[index_of(Method::get)];
    }
    return exact->handler ? exact : nullptr;
  }

  [[nodiscard]] std::string allow() const {
    std::string names;
    for (std::size_t i = 0; i < kMethods; ++i) {
      const bool answered =
          targets[i].handler || (i == index_of(Method::head) && targets[index_of(Method::get)].handler);
      if (answered) {
        names.append(names.empty() ? "" : ", ").append(kNames[i]);
      }
    }
    return names;
  }
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

bool is_open(std::string_view pattern) { return pattern.find("{}") != std::string_view::npos; }

/// What stands at the `{}` of `pattern`, or nullopt where `segments` is no path of that form.
std::optional<std::vector<std::string>> values_at(const std::vector<std::string_view>& pattern,
                                                  const std::vector<std::string_view>& segments) {
  if (pattern.size() != segments.size()) {
    return std::nullopt;
  }
  std::vector<std::string> values;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool open = pattern[i] == "{}";
    if (open ? segments[i].empty() : pattern[i] != segments[i]) {
      return std::nullopt;
    }
    if (open) {
      values.emplace_back(segments[i]);
    }
  }
  return values;
}

}  // namespace

struct Router::Impl {
  std::unordered_map<std::string, std::unique_ptr<Route>, TextHash, std::equal_to<>> exact;
  std::vector<std::unique_ptr<Route>> open;

  Route& route(std::string_view pattern);
};

Route& Router::Impl::route(std::string_view pattern) {
  if (!is_open(pattern)) {
    std::unique_ptr<Route>& slot = exact[std::string(pattern)];
    if (!slot) {
      slot = std::make_unique<Route>();
      slot->pattern = pattern;
    }
    return *slot;
  }
  for (const auto& known : open) {
    if (known->pattern == pattern) {
      return *known;
    }
  }
  open.push_back(std::make_unique<Route>());
  open.back()->pattern = pattern;
  return *open.back();
}

Router::Router() : impl_(std::make_unique<Impl>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, Handler handler, std::size_t body_limit) {
  if (pattern.empty() || pattern[0] != '/' || method == Method::other || !handler ||
      body_limit > kLargestBodyLimit) {
    throw std::logic_error("not a route: " + std::string(pattern));
  }
  Target& target = impl_->route(pattern).targets[index_of(method)];
  if (target.handler) {
    throw std::logic_error("route added twice: " + std::string(pattern));
  }
  target = {std::move(handler), body_limit};
}

Router::Match Router::match(Method method, std::string_view path) const {
  Match match;
  const Route* found = nullptr;
  if (const auto exact = impl_->exact.find(path); exact != impl_->exact.end()) {
    found = exact->second.get();
  } else if (!impl_->open.empty()) {
    const std::vector<std::string_view> segments = base::split(path, '/');
    for (const auto& route : impl_->open) {
      if (auto values = values_at(base::split(route->pattern, '/'), segments)) {
        found = route.get();
        match.path_values = std::move(*values);
        break;
      }
    }
  }
  if (found == nullptr) {
    return match;
  }
  if (const Target* target = found->target(method)) {
    match.handler = &target->handler;
    match.body_limit = target->body_limit;
    match.pattern = found->pattern;
  } else {
    match.allow = found->allow();
  }
  return match;
}

}  // namespace groeipad::http
