#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "store/database.h"
#include "store/enrolments.h"

/// What an institution's contact works with: their people, the contacts by name, the logo on a flyer.
namespace groeipad::store {

/// Somebody's part in a track, as far as their institution's contact sees it: nothing of what is in it.
struct OwnPerson {
  base::EnrolmentId enrolment;
  base::PersonId person;
  std::string name;  ///< "" where no LMS shares one
  std::string track;
  std::string edition;  ///< "" while applied
  Stage stage = Stage::applied;
  base::Instant since;
  bool paused = false;
  bool operator==(const OwnPerson&) const = default;
};
/// Of everyone who belongs there, by where they came in first or by an LMS that knows them; by track, then
/// name. `today`: "2026-11-22", on which a pause does or does not hold.
[[nodiscard]] std::vector<OwnPerson> people_of(Reader& db, base::InstitutionId institution,
                                               std::string_view today);

/// Those who are named as its contacts, by name.
[[nodiscard]] std::vector<Person> contacts_of(Reader& db, base::InstitutionId institution);

/// A PNG, whole. Replaces the one that was there.
void keep_logo(Transaction& db, base::InstitutionId institution, std::string_view png, base::Instant now);
[[nodiscard]] std::optional<std::string> find_logo(Reader& db, base::InstitutionId institution);
/// False where there was none.
bool remove_logo(Transaction& db, base::InstitutionId institution);

}  // namespace groeipad::store
