#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/viewer.h"
#include "store/attempts.h"
#include "store/enrolments.h"
#include "store/progress.h"
#include "unit/service/lms/fake_lms.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

/// The track "coach": the module "start" is open from the beginning, "later" opens once "start" is passed.
/// Sam and Noor take part, Anna is their trainer, Bas a trainer of nobody.
class Classroom {
 public:
  Classroom();

  [[nodiscard]] Viewer viewer(base::PersonId person, std::vector<ViewerRole> roles = {}) const;
  [[nodiscard]] Viewer of_sam() const { return viewer(sam); }
  [[nodiscard]] Viewer of_anna() const { return viewer(anna, {ViewerRole::trainer}); }
  /// How many facts of that kind and subject Sam has.
  [[nodiscard]] std::size_t facts(traject::FactKind kind, const std::string& subject,
                                  const std::string& detail = "") const;
  [[nodiscard]] std::vector<std::string> irregular() const;
  template <class Work>
  auto read(Work work) const {
    return services.db.read(work);
  }

  FakeServices lms;

 private:
  Premises premises_;

 public:
  base::FixedClock& calendar = premises_.calendar;
  Services& services = premises_.services;
  base::PersonId sam;
  base::PersonId noor;
  base::PersonId anna;
  base::PersonId bas;
  base::EnrolmentId sams;
  base::EnrolmentId noors;
};

}  // namespace groeipad::service::test
