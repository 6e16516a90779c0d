#include "service/institution_desk.h"

#include <algorithm>

#include "base/text.h"
#include "service/audit.h"
#include "service/ties.h"
#include "store/institutions.h"
#include "store/ties.h"

namespace groeipad::service {
namespace {

using traject::Act;

template <class T>
using Outcome = base::Result<T, InstitutionFault>;

std::string named(base::InstitutionId id) { return "institution " + std::to_string(id.value); }

std::vector<InstitutionShown> all(store::Reader& db) {
  std::vector<InstitutionShown> shown;
  for (auto& institution : store::all_institutions(db)) shown.push_back({std::move(institution), 0, {}, {}});
  const auto of = [&](base::InstitutionId id) {
    return std::ranges::find_if(shown, [&](const auto& one) { return one.institution.id == id; });
  };
  for (const auto& count : store::people_counts(db)) of(count.institution)->people = count.people;
  for (auto& platform : store::all_platforms(db)) {
    const auto here = of(platform.institution);
    here->platforms.push_back(std::move(platform));
  }
  for (auto& contact : store::all_contacts(db)) of(contact.institution)->contacts.push_back(contact.person);
  return shown;
}

Outcome<std::string> checked(std::string_view name) {
  auto typed = base::one_line(name);
  if (typed.empty()) return base::fail(InstitutionFault::missing_name);
  if (base::count_code_points(typed) > kLongestInstitution) return base::fail(InstitutionFault::too_long);
  return typed;
}

InstitutionFault fault_of(store::InstitutionError error) {
  return error == store::InstitutionError::not_found ? InstitutionFault::not_found
                                                     : InstitutionFault::already_there;
}

/// One change of an institution, for those who may make it, remembered as `what`.
template <class Work>
Outcome<void> with_institution(Services& services, const Viewer& viewer, base::InstitutionId id,
                               const About& what, Work work) {
  return services.db.write([&](store::Transaction& db) -> Outcome<void> {
    const bool may = traject::may(Act::keep_institution, ties_to(db, viewer, id));
    if (!may || !store::find_institution(db, id)) return base::fail(InstitutionFault::not_found);
    Outcome<void> done = work(db);
    if (done) remember_change(db, services, viewer, Act::keep_institution, what);
    return done;
  });
}

}  // namespace

std::vector<InstitutionShown> institution_list(Services& services, const Viewer& viewer) {
  if (!traject::may(Act::keep_institution, ties_anywhere(viewer))) return {};
  return services.db.read([](store::Reader& db) { return all(db); });
}

std::optional<InstitutionShown> institution_shown(Services& services, const Viewer& viewer,
                                                  base::InstitutionId id) {
  return services.db.read([&](store::Reader& db) -> std::optional<InstitutionShown> {
    if (!traject::may(Act::keep_institution, ties_to(db, viewer, id))) return std::nullopt;
    auto shown = all(db);
    const auto found = std::ranges::find_if(shown, [&](const auto& one) { return one.institution.id == id; });
    return found == shown.end() ? std::nullopt : std::optional(std::move(*found));
  });
}

Outcome<base::InstitutionId> add_institution(Services& services, const Viewer& viewer, std::string_view name,
                                             store::Sector sector) {
  if (!traject::may(Act::keep_institution, ties_anywhere(viewer)))
    return base::fail(InstitutionFault::not_found);
  const auto typed = checked(name);
  if (!typed) return tl::unexpected(typed.error());
  return services.db.write([&](store::Transaction& db) -> Outcome<base::InstitutionId> {
    const auto added = store::add_institution(db, *typed, sector, services.wall.now());
    if (!added) return base::fail(fault_of(added.error().code));
    remember_change(db, services, viewer, Act::keep_institution, {{}, {}, named(*added)});
    return *added;
  });
}

Outcome<void> change_institution(Services& services, const Viewer& viewer, base::InstitutionId id,
                                 std::string_view name, store::Sector sector) {
  return with_institution(services, viewer, id, {{}, {}, named(id)},
                          [&](store::Transaction& db) -> Outcome<void> {
                            const auto typed = checked(name);
                            if (!typed) return tl::unexpected(typed.error());
                            const auto changed = store::change_institution(db, {id, *typed, sector});
                            if (!changed) return base::fail(fault_of(changed.error().code));
                            return {};
                          });
}

Outcome<void> add_contact(Services& services, const Viewer& viewer, base::InstitutionId id,
                          base::PersonId person) {
  return with_institution(services, viewer, id, {person, {}, "contact of " + named(id)},
                          [&](store::Transaction& db) -> Outcome<void> {
                            if (!store::find_person(db, person))
                              return base::fail(InstitutionFault::not_found);
                            store::add_contact(db, id, person, services.wall.now());
                            return {};
                          });
}

Outcome<void> remove_contact(Services& services, const Viewer& viewer, base::InstitutionId id,
                             base::PersonId person) {
  return with_institution(services, viewer, id, {person, {}, "no longer contact of " + named(id)},
                          [&](store::Transaction& db) -> Outcome<void> {
                            if (!store::remove_contact(db, id, person))
                              return base::fail(InstitutionFault::not_found);
                            return {};
                          });
}

}  // namespace groeipad::service
