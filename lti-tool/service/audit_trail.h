#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/viewer.h"
#include "store/audit.h"

namespace groeipad::service {

inline constexpr std::size_t kTrailPage = 100;  ///< entries of one page

struct Trail {
  store::AuditFilter filter;
  std::string person_name;  ///< of filter.person; "" where the LMS shares none
  std::string actor_name;
  std::vector<store::NamedAuditEntry> entries;  ///< newest first
  std::int64_t older = 0;                       ///< AuditFilter::before of the next page; 0: this is the last
};
/// For programme staff; nullopt for others, and where the filter names a person who is not there. Looking for
/// what was done with one person is itself remembered.
[[nodiscard]] std::optional<Trail> audit_trail(Services& services, const Viewer& viewer,
                                               const store::AuditFilter& filter);

}  // namespace groeipad::service
