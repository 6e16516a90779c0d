#include "web/pages/institutions.h"

#include <array>

#include "web/pages/office.h"
#include "web/pages/paths.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::InstitutionFault;

constexpr std::array kSectors = {store::Sector::po, store::Sector::vso, store::Sector::vo, store::Sector::mbo,
                                 store::Sector::hbo};

std::string fault_text(const Frame& frame, InstitutionFault fault) {
  switch (fault) {
    case InstitutionFault::too_long:
      return say(frame, "staff.institution_too_long");
    case InstitutionFault::already_there:
      return say(frame, "institution.already_there");
    case InstitutionFault::missing_name:
    case InstitutionFault::not_found:
      break;
  }
  return say(frame, "staff.institution_missing");
}

std::vector<ShownField> fields_of(const Frame& frame, const std::string& name, store::Sector sector,
                                  const std::optional<RefusedName>& refused) {
  std::vector<std::pair<std::string, std::string>> sectors;
  sectors.reserve(std::size(kSectors));
  for (const store::Sector one : kSectors)
    sectors.emplace_back(store::name_of(one), say(frame, sector_key(one)));
  return {{.id = "name",
           .label = "institution.name",
           .typed = refused ? refused->name : name,
           .required = true,
           .wrong = refused ? fault_text(frame, refused->fault) : std::string()},
          {.id = "sector",
           .label = "staff.sector",
           .sort = FieldSort::choice,
           .typed = std::string(store::name_of(refused ? refused->sector : sector)),
           .options = std::move(sectors)}};
}

std::string names_of(const Frame& frame, const std::vector<store::Person>& people) {
  std::vector<std::string> names;
  names.reserve(people.size());
  for (const store::Person& person : people) names.push_back(name_or_none(frame, person));
  return names.empty() ? "–" : listed(names);
}

std::string names_of(const std::vector<store::Platform>& platforms) {
  std::vector<std::string> names;
  names.reserve(platforms.size());
  for (const store::Platform& platform : platforms) names.push_back(platform.name);
  return names.empty() ? "–" : listed(names);
}

std::string how_many_people(const Frame& frame, std::int64_t people) {
  return people == 1 ? say(frame, "institution.people_one")
                     : frame.templates.text("institution.people_many", frame.language,
                                            {{"count", std::to_string(people)}});
}

}  // namespace

std::string institutions_page(const Frame& frame, const InstitutionsPage& page) {
  Values values = framed(frame);
  add_staff_nav(values, "AT_INSTITUTIONS", "page");
  add_told(values, frame, page.told);
  values.show_if("NO_INSTITUTIONS", page.institutions.empty()).show_if("INSTITUTIONS", false);
  if (!page.institutions.empty()) {
    Values& table = values.section("INSTITUTIONS");
    for (const auto& shown : page.institutions)
      table.section("INSTITUTION_ROW")
          .set("INSTITUTION_URL", paths::institution(shown.institution.id))
          .set("INSTITUTION", shown.institution.name)
          .set("SECTOR", say(frame, sector_key(shown.institution.sector)))
          .set("PEOPLE", shown.people)
          .set("PLATFORMS", names_of(shown.platforms))
          .set("CONTACTS", names_of(frame, shown.contacts));
  }
  add_fields(values, frame, "instelling", fields_of(frame, "", store::Sector::mbo, page.refused));
  return frame.templates.render("institutions.tpl", frame.language, values);
}

std::string institution_page(const Frame& frame, const InstitutionPageParts& page) {
  const auto& [institution, people, platforms, contacts] = page.shown;
  Values values = framed(frame);
  add_staff_nav(values, "AT_INSTITUTIONS", "true");
  add_told(values, frame, page.told);
  values.set("INSTITUTION", institution.name).set("SECTOR", say(frame, sector_key(institution.sector)));
  values.set("PEOPLE", how_many_people(frame, people));
  values.set("INSTITUTION_URL", paths::institution(institution.id));
  values.show_if("NO_CONTACTS", contacts.empty()).show_if("CONTACTS", false);
  if (!contacts.empty()) {
    Values& list = values.section("CONTACTS");
    for (const store::Person& contact : contacts)
      list.section("CONTACT")
          .set("CONTACT_NAME", name_or_none(frame, contact))
          .set("CONTACT_REMOVE_URL", paths::contact_remove(institution.id, contact.id));
  }
  values.show_if("NO_PLATFORMS", platforms.empty()).show_if("PLATFORMS", false);
  if (!platforms.empty()) {
    Values& list = values.section("PLATFORMS");
    for (const store::Platform& platform : platforms)
      list.section("PLATFORM")
          .set("PLATFORM_NAME", platform.name)
          .set("PLATFORM_URL", paths::platform(platform.id))
          .show_if("STAFF_CONTACT", platform.staff_are == store::StaffAre::contact);
  }
  add_pick(values, frame, paths::contacts(institution.id), "institution.find_contact",
           page.contact ? &*page.contact : nullptr);
  add_fields(values, frame, "instelling",
             fields_of(frame, institution.name, institution.sector, page.refused));
  return frame.templates.render("institution.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
