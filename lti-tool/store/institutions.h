#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/people.h"
#include "store/platforms.h"

/// What programme staff do with institutions; their contacts are in ties.h.
namespace groeipad::store {

enum class InstitutionError { not_found, already_there };

/// Faults: already_there (that name in that sector).
[[nodiscard]] base::Result<base::InstitutionId, InstitutionError> add_institution(Transaction& db,
                                                                                  std::string_view name,
                                                                                  Sector sector,
                                                                                  base::Instant now);
[[nodiscard]] base::Result<void, InstitutionError> change_institution(Transaction& db,
                                                                      const Institution& institution);

struct InstitutionCount {
  base::InstitutionId institution;
  std::int64_t people = 0;
};
/// How many people belong to it: those who came in by it first.
[[nodiscard]] std::vector<InstitutionCount> people_counts(Reader& db);

struct Contact {
  base::InstitutionId institution;
  Person person;
};
/// Those who were named as such; of all institutions, by name within each.
[[nodiscard]] std::vector<Contact> all_contacts(Reader& db);
/// Who was granted that role, by name.
[[nodiscard]] std::vector<Person> people_with(Reader& db, Role role);

}  // namespace groeipad::store
