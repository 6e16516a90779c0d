#include "web/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <shared_mutex>

namespace groeipad::web {
namespace {

std::string_view name_of(http::Method method) {
  switch (method) {
    case http::Method::get:
      return "GET";
    case http::Method::head:
      return "HEAD";
    case http::Method::post:
      return "POST";
    case http::Method::put:
      return "PUT";
    case http::Method::patch:
      return "PATCH";
    case http::Method::del:
      return "DELETE";
    case http::Method::options:
      return "OPTIONS";
    case http::Method::other:
      break;
  }
  return "other";
}

}  // namespace

/// The library looks a labelled counter up under a lock and by a map of strings; on the hot path we keep the
/// found counter by (route, method, status) instead.
struct Metrics::Impl {
  struct Series {
    prometheus::Counter* requests;
    prometheus::Histogram* seconds;
  };
  using Key = std::tuple<std::string, http::Method, int>;
  using KeyView = std::tuple<std::string_view, http::Method, int>;
  struct Less {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard's name
    bool operator()(const Key& a, const Key& b) const { return a < b; }
    bool operator()(const Key& a, const KeyView& b) const { return view(a) < b; }
    bool operator()(const KeyView& a, const Key& b) const { return a < view(b); }
    static KeyView view(const Key& key) { return {std::get<0>(key), std::get<1>(key), std::get<2>(key)}; }
  };

  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("groeipad_http_requests_total")
                                                          .Help("Requests by route, method and status")
                                                          .Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("groeipad_http_request_seconds")
                                                           .Help("Time to answer, by route")
                                                           .Register(registry);
  prometheus::Family<prometheus::Counter>& launches = prometheus::BuildCounter()
                                                          .Name("groeipad_lti_launches_total")
                                                          .Help("Launches by outcome")
                                                          .Register(registry);
  std::shared_mutex mutex;
  std::map<Key, Series, Less> series;

  Series& series_of(const http::Served& served) {
    const KeyView key{served.route, served.method, served.status};
    {
      const std::shared_lock lock(mutex);
      const auto found = series.find(key);
      if (found != series.end()) return found->second;
    }
    const std::unique_lock lock(mutex);
    const std::string route(served.route.empty() ? "none" : served.route);
    Series made{&requests.Add({{"route", route},
                               {"method", std::string(name_of(served.method))},
                               {"status", std::to_string(served.status)}}),
                &seconds.Add({{"route", route}},
                             prometheus::Histogram::BucketBoundaries{0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                                     0.025, 0.05, 0.1, 0.25, 1, 5})};
    return series.emplace(Key{served.route, served.method, served.status}, made).first->second;
  }
};

Metrics::Metrics() : impl_(std::make_unique<Impl>()) {}
Metrics::~Metrics() = default;

void Metrics::served(const http::Served& served) {
  auto& series = impl_->series_of(served);
  series.requests->Increment();
  series.seconds->Observe(std::chrono::duration<double>(served.took).count());
}

void Metrics::launched(std::string_view outcome) {
  impl_->launches.Add({{"outcome", std::string(outcome)}}).Increment();
}

std::string Metrics::exposition() const {
  return prometheus::TextSerializer().Serialize(impl_->registry.Collect());
}

}  // namespace groeipad::web
