#pragma once

#include <memory>

#include "service/keys.h"
#include "service/lms_services.h"
#include "service/outgoing.h"
#include "service/services.h"
#include "support/temp_dir.h"

namespace groeipad::service::test {

/// All that a use case needs, on a real database (`url`; "": SQLite of its own), with clocks that stand still
/// at `start`. `lms` answers every request that goes out; it outlives this.
class Premises {
 public:
  Premises(outbound::HttpsClient& lms, traject::Catalogue catalogue, base::Instant start,
           const std::string& url = "");

  base::FixedClock wall;
  base::FixedClock calendar;

 private:
  testing::TempDir folder_;
  base::Log log_;
  std::unique_ptr<store::Database> db_;
  traject::Catalogue catalogue_;
  PlatformKeys platform_keys_;
  std::unique_ptr<ToolKeys> tool_keys_;
  ServiceTokens tokens_;
  LmsServices lms_services_;
  OutgoingGate outgoing_{2};

 public:
  Services services;
};

}  // namespace groeipad::service::test
