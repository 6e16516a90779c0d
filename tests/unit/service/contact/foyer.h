#pragma once

#include <string>
#include <string_view>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "unit/service/group/circle.h"

namespace groeipad::service::test {

/// Two institutions, each with an LMS; one edition of the track "verbinder", which both send people to. It is
/// 1 September 2026, noon.
class Foyer {
 public:
  Foyer();

  struct House {
    base::InstitutionId institution;
    base::PlatformId platform;
  };
  [[nodiscard]] Viewer person(const House& house, const std::string& name);
  /// Named as contact of the house.
  [[nodiscard]] Viewer contact(const House& house, const std::string& name);
  [[nodiscard]] Viewer programme();
  base::EnrolmentId enrol(const Viewer& viewer, store::Stage stage = store::Stage::started);
  void apply(const Viewer& viewer);
  void stop(base::EnrolmentId enrolment);
  /// What the audit trail has, newest first: "see_own_people institution 1".
  [[nodiscard]] std::vector<std::string> remembered();

 private:
  NoLms lms_;
  Premises premises_;

 public:
  Services& services = premises_.services;
  House college;
  House university;
  base::EditionId edition;
};

}  // namespace groeipad::service::test
