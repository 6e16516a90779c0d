#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "lti/jose/jwk_set.h"
#include "service/keys.h"

namespace groeipad::service {
namespace {

using namespace std::chrono_literals;
using outbound::FetchAnswer;
using outbound::FetchError;
using FetchResult = base::Result<FetchAnswer, FetchError>;

const std::string kUrl = "https://lms.example/jwks";
const std::string kOtherUrl = "https://other.example/jwks";

/// Answers as the test says, and counts.
class FakeClient final : public outbound::HttpsClient {
 public:
  FakeClient() : HttpsClient(outbound::FetchPolicy{}) {}

  FetchResult fetch(const outbound::FetchRequest& request) override {
    ++fetches;
    return answer(request.url);
  }

  std::atomic<int> fetches{0};
  std::function<FetchResult(const std::string&)> answer = [](const std::string&) {
    return FetchResult(base::fail(FetchError::unreachable, "no answer set"));
  };
};

const crypto::RsaPrivateKey& some_key() {
  static const auto key = crypto::RsaPrivateKey::generate();
  return key;
}

std::string key_set(const std::vector<std::string>& kids) {
  std::vector<lti::jose::PublishedKey> keys;
  for (const auto& kid : kids) keys.push_back({kid, some_key().public_key(), some_key().n(), some_key().e()});
  return lti::jose::to_jwk_set(keys);
}

FetchAnswer ok(std::string body, const std::string& cache_control = {}) {
  FetchAnswer answer{200, {{"content-type", "application/json"}}, std::move(body)};
  if (!cache_control.empty()) answer.headers.emplace_back("cache-control", cache_control);
  return answer;
}

/// What find() came to, in a word.
std::string outcome(const base::Result<crypto::RsaPublicKey, KeyFault>& found) {
  if (found) return "key";
  return found.error().code == KeyFault::unreachable ? "unreachable" : "unknown";
}

struct Fixture {
  FakeClient client;
  base::FixedClock clock{base::Instant(1'700'000'000s)};
  base::Log log{base::LogLevel::error, base::LogFormat::text};
  PlatformKeys keys{client, clock, log};

  std::string find(std::string_view kid, const std::string& url = kUrl) {
    return outcome(keys.find(url, kid));
  }
  void publish(const std::vector<std::string>& kids, const std::string& cache_control = {}) {
    client.answer = [kids, cache_control](const std::string&) {
      return FetchResult(ok(key_set(kids), cache_control));
    };
  }
  void fail() {
    client.answer = [](const std::string&) { return FetchResult(base::fail(FetchError::timeout, "slow")); };
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a key found is the platform's, and is fetched once") {
  publish({"a", "b"});
  const auto found = keys.find(kUrl, "a");
  REQUIRE(found);
  CHECK(found->verifies_rs256("text", some_key().sign_rs256("text")));
  CHECK(find("b") == "key");
  CHECK(find("a") == "key");
  CHECK(client.fetches == 1);
}

TEST_CASE_METHOD(Fixture, "keys stay fresh as long as the platform says, between a minute and a day") {
  const auto [said, fresh_for] = GENERATE(table<std::string, std::chrono::seconds>({
      {"max-age=300", 300s},
      {"public, Max-Age=300 , must-revalidate", 300s},
      {"max-age=5", 60s},
      {"max-age=0", 60s},
      {"max-age=-9", 60s},
      {"max-age=many", 60s},
      {"max-age=300x", 60s},
      {"max-age=31536000", 24h},
      {"max-age=99999999999999999999", 24h},
      {"no-cache", 60s},
      {"no-store, max-age=300", 60s},
      {"max-age=300, no-cache", 60s},
      {"", 1h},
      {"public", 1h},
  }));
  CAPTURE(said);
  publish({"a"}, said);
  CHECK(find("a") == "key");
  clock.advance(fresh_for - 1ms);
  CHECK(find("a") == "key");
  CHECK(client.fetches == 1);
  clock.advance(1ms);
  CHECK(find("a") == "key");
  CHECK(client.fetches == 2);
}

TEST_CASE_METHOD(Fixture, "an unknown kid makes us fetch again, once in ten seconds") {
  publish({"a"}, "max-age=86400");
  CHECK(find("a") == "key");
  publish({"a", "b"}, "max-age=86400");
  CHECK(find("b") == "unknown");
  CHECK(client.fetches == 1);

  clock.advance(10s - 1ms);
  CHECK(find("b") == "unknown");
  CHECK(client.fetches == 1);
  clock.advance(1ms);
  CHECK(find("b") == "key");
  CHECK(client.fetches == 2);

  clock.advance(10s);
  for (int i = 0; i < 5; ++i) CHECK(find("never") == "unknown");
  CHECK(client.fetches == 3);
  CHECK(find("a") == "key");
}

TEST_CASE_METHOD(Fixture, "a key that the platform has withdrawn is gone with the next fetch") {
  publish({"a"}, "max-age=60");
  CHECK(find("a") == "key");
  publish({"b"});
  clock.advance(60s);
  CHECK(find("a") == "unknown");
}

TEST_CASE_METHOD(Fixture, "old keys are kept while fetches fail, whatever way they fail") {
  publish({"a"}, "max-age=60");
  CHECK(find("a") == "key");
  const auto bad = GENERATE(
      as<std::function<FetchResult()>>{},
      [] { return FetchResult(base::fail(FetchError::too_large, "huge")); },
      [] { return FetchResult(ok("<html>maintenance</html>")); },
      [] { return FetchResult(ok("{\"keys\": 3}")); }, [] { return FetchResult(ok("")); },
      [] {
        return FetchResult(FetchAnswer{503, {}, key_set({"x"})});
      });
  client.answer = [&bad](const std::string&) { return bad(); };
  clock.advance(24h);
  CHECK(find("a") == "key");
  CHECK(find("x") == "unreachable");
  CHECK(client.fetches == 2);

  publish({"x"});
  clock.advance(10s);
  CHECK(find("x") == "key");
  CHECK(find("a") == "unknown");
}

TEST_CASE_METHOD(Fixture, "a platform never reached is unreachable, and asked once in ten seconds") {
  fail();
  for (int i = 0; i < 5; ++i) CHECK(find("a") == "unreachable");
  CHECK(client.fetches == 1);
  clock.advance(10s);
  publish({"a"});
  CHECK(find("a") == "key");
}

TEST_CASE_METHOD(Fixture, "addresses do not share keys") {
  client.answer = [](const std::string& url) { return FetchResult(ok(key_set({url == kUrl ? "a" : "b"}))); };
  CHECK(find("a") == "key");
  CHECK(find("b", kOtherUrl) == "key");
  CHECK(find("a", kOtherUrl) == "unknown");
  CHECK(find("b") == "unknown");
}

TEST_CASE_METHOD(Fixture, "a clock set back does not stop fetching") {
  publish({"a"});
  CHECK(find("a") == "key");
  clock.advance(-48h);
  publish({"b"});
  CHECK(find("b") == "key");
}

TEST_CASE_METHOD(Fixture, "callers of one address share one fetch") {
  std::mutex mutex;
  std::condition_variable second_came;
  client.answer = [&](const std::string&) {
    // A second fetch would come while this one lasts.
    std::unique_lock lock(mutex);
    second_came.notify_all();
    second_came.wait_for(lock, 300ms, [this] { return client.fetches > 1; });
    return FetchResult(ok(key_set({"a"})));
  };
  std::atomic<int> good{0};
  std::vector<std::thread> callers;
  constexpr int kCallers = 1 + PlatformKeys::kMostWaiting;
  for (int i = 0; i < kCallers; ++i) {
    callers.emplace_back([&] { good += find("a") == "key" ? 1 : 0; });
  }
  for (auto& caller : callers) caller.join();
  CHECK(good == kCallers);
  CHECK(client.fetches == 1);
}

namespace {

/// A fetch that lasts until the test lets it go.
class Gate {
 public:
  void wait_until_open() {
    std::unique_lock lock(mutex_);
    reached_ = true;
    changed_.notify_all();
    timed_out_ = !changed_.wait_for(lock, 10s, [this] { return open_; });
  }
  void wait_until_reached() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return reached_; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }
  bool timed_out() {
    const std::lock_guard lock(mutex_);
    return timed_out_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool reached_ = false;
  bool open_ = false;
  bool timed_out_ = false;
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a slow platform does not hold up another one") {
  Gate gate;
  client.answer = [&gate](const std::string& url) {
    if (url == kUrl) gate.wait_until_open();
    return FetchResult(ok(key_set({"a"})));
  };
  std::string slow;
  std::thread caller([&] { slow = find("a"); });
  gate.wait_until_reached();
  const auto other = find("a", kOtherUrl);
  gate.open();
  caller.join();
  CHECK(other == "key");
  CHECK(slow == "key");
  CHECK_FALSE(gate.timed_out());
}

TEST_CASE_METHOD(Fixture, "keys that hang hold up a few threads, not all") {
  Gate gate;
  client.answer = [&gate](const std::string&) {
    gate.wait_until_open();
    return FetchResult(ok(key_set({"a"})));
  };
  std::mutex mutex;
  std::condition_variable came_back;
  int refused = 0;
  std::vector<std::thread> callers;
  constexpr int kTooMany = 5;
  for (int i = 0; i < 1 + PlatformKeys::kMostWaiting + kTooMany; ++i) {
    callers.emplace_back([&] {
      const bool found = find("a") == "key";
      const std::lock_guard lock(mutex);
      refused += found ? 0 : 1;
      came_back.notify_all();
    });
  }
  bool in_time = false;
  {
    std::unique_lock lock(mutex);
    in_time = came_back.wait_for(lock, 10s, [&] { return refused == kTooMany; });
  }
  gate.open();
  for (auto& caller : callers) caller.join();
  CHECK(in_time);
  CHECK(refused == kTooMany);
}

TEST_CASE_METHOD(Fixture, "while one caller fetches anew, others go on with the keys they have") {
  publish({"a"}, "max-age=60");
  CHECK(find("a") == "key");
  clock.advance(60s);
  Gate gate;
  client.answer = [&gate](const std::string&) {
    gate.wait_until_open();
    return FetchResult(ok(key_set({"a"})));
  };
  std::thread caller([&] { find("a"); });
  gate.wait_until_reached();
  const auto meanwhile = find("a");
  gate.open();
  caller.join();
  CHECK(meanwhile == "key");
  CHECK_FALSE(gate.timed_out());
  CHECK(client.fetches == 2);
}

TEST_CASE_METHOD(Fixture, "a fetch that throws does not leave others waiting") {
  client.answer = [](const std::string&) -> FetchResult { throw std::runtime_error("out of memory, say"); };
  CHECK_THROWS_AS(find("a"), std::runtime_error);
  CHECK(find("a") == "unreachable");
}

}  // namespace groeipad::service
