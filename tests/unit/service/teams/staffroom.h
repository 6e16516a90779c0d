#pragma once

#include <string>
#include <string_view>

#include "service/teams.h"
#include "unit/service/lms/fake_lms.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

/// 1 March 2027. The tracks "pb" and "oz": an intake, the module "inleiding", a place in a team, a year.
/// Fatima learns to coach, Noor to research, both started on 1 September 2026 and ready for a team since the
/// 20th; Bram started on 1 February and still has the module to do. Hanneke trains "pb", Yvonne is of the
/// programme, Anna and Piet are colleagues with an account.
class Staffroom {
 public:
  Staffroom();

  [[nodiscard]] Viewer viewer(base::PersonId person, std::vector<ViewerRole> roles = {}) const;
  [[nodiscard]] Viewer of_yvonne() const { return viewer(yvonne, {ViewerRole::programme}); }
  [[nodiscard]] Viewer of_hanneke() const { return viewer(hanneke, {ViewerRole::trainer}); }

  /// A team of the institution; the institution itself for other uses.
  [[nodiscard]] base::TeamId a_team(const std::string& name = "Team");
  /// Anna as an experienced researcher since then; the fault, if any.
  std::optional<TeamFault> bring_anna(base::TeamId team, std::string_view from);
  std::optional<TeamFault> place(base::TeamId team, const std::string& who, std::string_view from,
                                 const std::string& track = "pb");
  std::optional<TeamFault> leave(base::TeamId team, const std::string& who, std::string_view until);
  /// "2026-10-01..2026-12-01 2027-01-05..": the days of the placements that a fact says somebody has.
  [[nodiscard]] std::string placed(base::EnrolmentId enrolment, base::TeamId team) const;
  [[nodiscard]] std::vector<traject::Fact> facts(base::EnrolmentId enrolment) const;
  template <class Work>
  auto read(Work work) const {
    return services.db.read(work);
  }
  void go_to(std::string_view day);

  FakeServices lms;

 private:
  Premises premises_;

 public:
  Services& services = premises_.services;
  base::InstitutionId institution;
  base::PersonId fatima;
  base::PersonId noor;
  base::PersonId bram;
  base::PersonId hanneke;
  base::PersonId yvonne;
  base::PersonId anna;
  base::PersonId piet;
  base::EnrolmentId fatimas;
  base::EnrolmentId noors;
  base::EnrolmentId brams;
};

[[nodiscard]] std::optional<base::LocalDate> on(std::string_view day);

template <class T, class Code>
std::optional<Code> fault_of(const base::Result<T, Code>& result) {
  return result ? std::nullopt : std::optional(result.error().code);
}

}  // namespace groeipad::service::test
