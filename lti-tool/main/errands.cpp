#include "main/errands.h"

#include <utility>

#include "base/time.h"
#include "crypto/digest.h"
#include "service/grades.h"
#include "service/housekeeping.h"
#include "service/mail.h"
#include "service/record.h"
#include "service/roster.h"
#include "store/platforms.h"

namespace groeipad::program {
namespace {

constexpr std::chrono::seconds kDeliverEvery{1};
constexpr std::chrono::minutes kMinute{1};
constexpr std::size_t kClaimantBytes = 12;

}  // namespace

Repeatedly::Repeatedly(service::Services& services, std::string name, std::chrono::milliseconds pause,
                       Work work)
    : services_(services), name_(std::move(name)), pause_(pause), work_(std::move(work)), thread_([this] {
        run();
      }) {}

Repeatedly::~Repeatedly() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

bool Repeatedly::stopping() {
  const std::lock_guard lock(mutex_);
  return stop_;
}

void Repeatedly::run() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, pause_, [this] { return stop_; })) {
    lock.unlock();
    try {
      work_(*this);
    } catch (const store::StoreLost& lost) {
      services_.log.error(name_, {{"why", std::string_view(lost.what())}});
    }
    lock.lock();
  }
}

Errands::Errands(service::Services& services, service::PlatformKeys& keys) : services_(services) {
  house_ = std::make_unique<Repeatedly>(services, "housekeeping", kMinute,
                                        [&services](Repeatedly&) { service::keep_house(services); });
  // Each start is another claimant: what an earlier one left behind is free once its claim has run out.
  auto delivery = std::make_shared<service::GradeDelivery>(services, crypto::random_token(kClaimantBytes));
  delivery_ = std::make_unique<Repeatedly>(services, "grades", kDeliverEvery, [delivery](Repeatedly& self) {
    while (!self.stopping() && delivery->deliver_one()) {
    }
  });
  auto mail = std::make_shared<service::MailDelivery>(services, crypto::random_token(kClaimantBytes));
  mail_ = std::make_unique<Repeatedly>(services, "mail", kDeliverEvery, [mail](Repeatedly& self) {
    while (!self.stopping() && mail->deliver_one()) {
    }
  });
  lms_ = std::make_unique<Repeatedly>(services, "lms", kMinute,
                                      [this, &keys](Repeatedly& self) { every_minute(self, keys); });
}

Errands::~Errands() = default;

void Errands::every_minute(Repeatedly& self, service::PlatformKeys& keys) {
  const auto platforms = services_.db.read([](store::Reader& db) { return store::all_platforms(db); });
  for (const auto& platform : platforms) {
    if (self.stopping()) return;
    if (!platform.suspended) keys.keep_warm(platform.jwks_url);
  }
  const auto today = base::local_date(services_.calendar.now());
  if (today != refreshed_) {
    service::earn_by_time(services_);
    service::refresh_grades(services_);
    refreshed_ = today;
  }
  service::read_due_rosters(services_);
}

}  // namespace groeipad::program
