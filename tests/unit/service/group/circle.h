#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outbound/https_client.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "support/builders.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

/// No use case here asks an LMS for anything.
class NoLms final : public outbound::HttpsClient {
 public:
  NoLms() : HttpsClient(outbound::FetchPolicy{}) {}
  base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override {
    return base::fail(outbound::FetchError::unreachable, "no LMS here");
  }
};

/// A group track of one theme with two meetings, two preparations, a practice of the format "spel" and
/// self-assessments, and two groups in it. It is 1 September 2026, noon; the first meeting of either group is
/// on the 10th, the second on the 24th.
class Circle {
 public:
  Circle();

  struct Member {
    Viewer viewer;
    store::Enrolment enrolment;
  };
  [[nodiscard]] Member join(const std::string& name, base::EditionId edition,
                            store::Stage stage = store::Stage::started);
  [[nodiscard]] Viewer a_trainer(const std::string& name, base::EditionId edition);
  void stop(const Member& member);
  void add_fact(const Member& member, const traject::Fact& fact);
  [[nodiscard]] traject::Facts facts(const Member& member) const;
  [[nodiscard]] std::size_t facts_of_kind(const Member& member, traject::FactKind kind) const;
  /// What was remembered of forged requests, newest first.
  [[nodiscard]] std::vector<std::string> remembered() const;
  void set_time(std::string_view when) { premises_.calendar.set(testing::moment(when)); }

 private:
  NoLms lms_;
  Premises premises_;
  base::PlatformId platform_;
  base::InstitutionId institution_;

 public:
  Services& services = premises_.services;
  base::EditionId edition;
  base::EditionId other_edition;
};

inline constexpr std::string_view kTrack = "verbinder";

}  // namespace groeipad::service::test
