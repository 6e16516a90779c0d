#include "service/pick_person.h"

#include "base/text.h"
#include "service/ties.h"
#include "store/platforms.h"

namespace groeipad::service {

std::vector<PickablePerson> people_called(Services& services, const Viewer& viewer,
                                          std::string_view name_or_email) {
  if (!traject::may(traject::Act::keep_people, ties_anywhere(viewer))) return {};
  return services.db.read([&](store::Reader& db) {
    std::vector<PickablePerson> found;
    for (auto& person : store::people_named(db, base::trim(name_or_email))) {
      const auto institution = store::find_institution(db, person.institution);
      found.push_back({std::move(person), institution ? institution->name : std::string()});
    }
    return found;
  });
}

}  // namespace groeipad::service
