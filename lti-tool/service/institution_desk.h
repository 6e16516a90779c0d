#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/platforms.h"

/// Institutions, for programme staff: name, sector, contacts.
namespace groeipad::service {

struct InstitutionShown {
  store::Institution institution;
  std::int64_t people = 0;
  std::vector<store::Platform> platforms;
  std::vector<store::Person> contacts;  ///< those who were named as such
};
/// By name; empty for others.
[[nodiscard]] std::vector<InstitutionShown> institution_list(Services& services, const Viewer& viewer);
/// nullopt: none, or not theirs.
[[nodiscard]] std::optional<InstitutionShown> institution_shown(Services& services, const Viewer& viewer,
                                                                base::InstitutionId id);

enum class InstitutionFault {
  not_found,  ///< or not theirs
  missing_name,
  too_long,
  already_there,  ///< that name in that sector
};
inline constexpr std::size_t kLongestInstitution = 255;

[[nodiscard]] base::Result<base::InstitutionId, InstitutionFault> add_institution(Services& services,
                                                                                  const Viewer& viewer,
                                                                                  std::string_view name,
                                                                                  store::Sector sector);
[[nodiscard]] base::Result<void, InstitutionFault> change_institution(Services& services,
                                                                      const Viewer& viewer,
                                                                      base::InstitutionId id,
                                                                      std::string_view name,
                                                                      store::Sector sector);
[[nodiscard]] base::Result<void, InstitutionFault> add_contact(Services& services, const Viewer& viewer,
                                                               base::InstitutionId id, base::PersonId person);
[[nodiscard]] base::Result<void, InstitutionFault> remove_contact(Services& services, const Viewer& viewer,
                                                                  base::InstitutionId id,
                                                                  base::PersonId person);

}  // namespace groeipad::service
