#pragma once

#include <string>
#include <vector>

#include "service/grades.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "store/placements.h"
#include "unit/service/lms/fake_lms.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

/// A tool with one LMS, in which one participant opened a placement of a track whose certificate has four
/// criteria: accepted evidence for "a", "b", "c", and two pieces for "d".
class School {
 public:
  School();

  /// Evidence accepted, with all that follows from it.
  void accept(const std::string& criterion);
  void pass_test(const std::string& module, const std::string& result);
  /// Deals with everything that is due; the number of scores dealt with.
  int deliver(const std::string& claimant = "node");
  /// One delivery by a process that dies in it.
  void die_delivering(const std::string& claimant);
  /// Long enough for any claim and any first back-off.
  void later() { wall.advance(std::chrono::minutes(5)); }

  template <class Work>
  auto write(Work work) {
    std::optional<decltype(work(std::declval<store::Transaction&>()))> result;
    services.db.commit([&](store::Transaction& db) { result.emplace(work(db)); });
    return *result;
  }
  [[nodiscard]] store::Placement placement() const;
  void change_placement(const store::Placement& changed);
  /// The same, with all that follows from it where a launch tells it.
  void launch_tells(const store::Placement& told);
  [[nodiscard]] std::vector<store::StuckScore> stuck() const;
  [[nodiscard]] Viewer viewer(base::PersonId person, bool staff, std::vector<ViewerRole> roles = {}) const;
  [[nodiscard]] base::PersonId a_person(const std::string& subject);

  FakeServices lms;

 private:
  Premises premises_;

 public:
  base::FixedClock& wall = premises_.wall;
  base::FixedClock& calendar = premises_.calendar;
  Services& services = premises_.services;
  base::PlatformId platform;
  base::PersonId person;
  base::EnrolmentId enrolment;
  base::PlacementId placement_id;
};

}  // namespace groeipad::service::test
