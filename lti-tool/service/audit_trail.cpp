#include "service/audit_trail.h"

#include "service/audit.h"
#include "service/ties.h"
#include "store/people.h"

namespace groeipad::service {
namespace {

/// False where that person is asked for and not there.
bool name_person(store::Reader& db, base::PersonId id, std::string& name) {
  if (!id.known()) return true;
  const auto person = store::find_person(db, id);
  if (person) name = person->name;
  return person.has_value();
}

}  // namespace

std::optional<Trail> audit_trail(Services& services, const Viewer& viewer, const store::AuditFilter& filter) {
  if (!traject::may(traject::Act::read_audit, ties_anywhere(viewer))) return std::nullopt;
  auto trail = services.db.read([&](store::Reader& db) -> std::optional<Trail> {
    Trail found{.filter = filter, .person_name = {}, .actor_name = {}, .entries = {}};
    if (!name_person(db, filter.person, found.person_name)) return std::nullopt;
    if (!name_person(db, filter.actor, found.actor_name)) return std::nullopt;
    found.entries = store::audit_entries(db, filter, static_cast<int>(kTrailPage) + 1);
    if (found.entries.size() > kTrailPage) {
      found.entries.pop_back();
      found.older = found.entries.back().entry.id;
    }
    return found;
  });
  if (trail && filter.person.known())
    remember_look(services, viewer, traject::Act::read_audit, {filter.person, {}, {}});
  return trail;
}

}  // namespace groeipad::service
