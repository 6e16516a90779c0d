#include "store/refusals.h"
#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::LaunchRefusal;
using store::Transaction;

constexpr base::PlatformId kOne{1};
constexpr base::PlatformId kOther{2};

void refuse(Transaction& t, base::PlatformId platform, base::Instant at, const std::string& request) {
  store::remember_refusal(t, {platform, at, request, "state signature", "nonce", "used before"});
}

std::string requests_of(Transaction& t, base::PlatformId platform, int most = 9) {
  std::string all;
  for (const LaunchRefusal& one : store::refusals_of(t, platform, most)) all += one.request;
  return all;
}

TEST_CASE("The refusals of a platform come back as they were, newest first, no more than asked") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    refuse(t, kOne, kNow, "c");
    refuse(t, kOne, kNow - 1h, "a");
    refuse(t, kOne, kNow - 1h, "b");
    refuse(t, kOther, kNow, "x");
    CHECK(requests_of(t, kOne) == "cba");
    CHECK(requests_of(t, kOne, 2) == "cb");
    const LaunchRefusal newest = store::refusals_of(t, kOne, 1).front();
    CHECK(newest.platform == kOne);
    CHECK(newest.happened == kNow);
    CHECK(newest.passed == "state signature");
    CHECK(newest.failed == "nonce");
    CHECK(newest.detail == "used before");
  });
}

TEST_CASE("Pruning refusals takes what is old and what is many, oldest first") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    for (int i = 5; i > 0; --i) refuse(t, kOne, kNow - std::chrono::hours(i), std::to_string(i));
    refuse(t, kOther, kNow - 5h, "x");
    refuse(t, kOther, kNow, "y");
    CHECK(store::prune_refusals(t, kNow - 4h, 9, 1) == 1);
    CHECK(requests_of(t, kOne) == "1234");
    CHECK(store::prune_refusals(t, kNow - 4h, 9, 9) == 1);
    CHECK(requests_of(t, kOther) == "y");
    CHECK(store::prune_refusals(t, kNow - 4h, 2, 9) == 2);
    CHECK(requests_of(t, kOne) == "12");
    CHECK(requests_of(t, kOther) == "y");
  });
}

}  // namespace
}  // namespace groeipad
