#pragma once

#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

/// Who stands how to what (traject/permission.h), each in one query.
namespace groeipad::store {

[[nodiscard]] bool trains(Reader& db, base::PersonId person, base::EditionId edition);
/// Takes part in it, or did: stopped ones do not count.
[[nodiscard]] bool takes_part_in(Reader& db, base::PersonId person, base::EditionId edition);

void add_contact(Transaction& db, base::InstitutionId institution, base::PersonId person, base::Instant now);
/// False where there was none.
bool remove_contact(Transaction& db, base::InstitutionId institution, base::PersonId person);
[[nodiscard]] std::vector<base::InstitutionId> institutions_of_contact(Reader& db, base::PersonId person);
/// By where they came in first, and by every LMS that knows them.
[[nodiscard]] std::vector<base::InstitutionId> institutions_of(Reader& db, base::PersonId person);

struct TeamTies {
  bool member = false;       ///< now
  bool experienced = false;  ///< now
  bool learns = false;       ///< has learnt there, also in the past
  bool trains = false;       ///< an edition of one who learns or has learnt there
};
[[nodiscard]] TeamTies team_ties(Reader& db, base::PersonId person, base::TeamId team);

/// What a person is by what is kept here, whatever an LMS calls them; in one query, for every page.
struct StandingRoles {
  bool programme = false;
  bool trainer = false;    ///< granted, or of any edition
  bool contact = false;    ///< named as one
  bool colleague = false;  ///< the experienced member of a design team, now (PBO-9)
};
[[nodiscard]] StandingRoles standing_roles(Reader& db, base::PersonId person);

}  // namespace groeipad::store
