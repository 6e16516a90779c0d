#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "store/database.h"

namespace groeipad::store {

struct Person {
  base::PersonId id;
  base::InstitutionId institution;
  std::string name;  ///< "" where the LMS shares none
};

/// What a launch tells of a person. "" means not shared: never overwrites what is known.
struct SeenIdentity {
  base::PlatformId platform;
  std::string subject;
  base::InstitutionId institution;
  std::string name;
  std::string email;
};
/// The person of (platform, sub), made at the first sight; name and e-mail brought up to date where given. A
/// subject is one person for the whole issuer (OpenID Connect Core §2): where another registration of the
/// same issuer and institution, removed ones too, knows it, it is that person.
[[nodiscard]] base::PersonId seen(Transaction& db, const SeenIdentity& identity, base::Instant now);
[[nodiscard]] std::optional<Person> find_person(Reader& db, base::PersonId id);
/// Whether to ask a person how they want to be called: no LMS shares a name, and they were never asked.
[[nodiscard]] bool must_ask_name(Reader& db, base::PersonId id);
/// The answer, or "" for one who would rather not: never asked again. A name that is known by then stays.
void answer_name(Transaction& db, base::PersonId id, std::string_view name, base::Instant now);
/// Whatever an LMS called them, until one shares another name. False where there is nobody.
[[nodiscard]] bool rename(Transaction& db, base::PersonId id, std::string_view name);
[[nodiscard]] std::vector<Person> people_named(Reader& db, std::string_view name_or_email);
[[nodiscard]] std::optional<base::PersonId> person_of(Reader& db, base::PlatformId platform,
                                                      std::string_view subject);

enum class Role {
  programme,
  trainer
};  ///< granted by hand; contact and trainer can also follow from Platform::staff_are
[[nodiscard]] std::string_view name_of(Role role);
void grant(Transaction& db, base::PersonId person, Role role, base::Instant now);
[[nodiscard]] std::vector<Role> roles_of(Reader& db, base::PersonId person);

}  // namespace groeipad::store
