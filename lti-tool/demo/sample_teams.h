#pragma once

#include <map>
#include <string_view>

#include "demo/people.h"
#include "store/enrolments.h"
#include "store/teams.h"
#include "traject/track.h"

namespace groeipad::demo {

/// A design team at each of the two schools, with a log and products, and with the people of the sample who
/// have come as far as a team placed in them. Lives for one transaction.
class SampleTeams {
 public:
  /// `people`: by account; `schools`: the institution of each LMS.
  SampleTeams(store::Transaction& db, const std::map<std::string_view, base::PersonId>& people,
              const std::map<Lms, base::InstitutionId>& schools, base::Instant now);

  void form();
  /// Puts somebody in their team from the day on which `facts` say so; the facts then name that team.
  void place(std::string_view account, const store::Enrolment& enrolment, const traject::TeamPart& part,
             traject::Facts& facts);
  /// What was written and made, once everybody is there.
  void fill();

 private:
  [[nodiscard]] std::chrono::sys_days day(int days_ago) const;

  store::Transaction& db_;
  const std::map<std::string_view, base::PersonId>& people_;
  const std::map<Lms, base::InstitutionId>& schools_;
  base::Instant now_;
  std::map<std::string_view, base::TeamId> teams_;
};

}  // namespace groeipad::demo
