#include "service/institution_desk.h"

#include <catch2/catch.hpp>

#include "service/pick_person.h"
#include "service/ties.h"
#include "unit/service/office/office.h"

namespace groeipad::service::test {
namespace {

template <class Result>
std::optional<InstitutionFault> fault_of(const Result& result) {
  return result ? std::nullopt : std::optional(result.error().code);
}

TEST_CASE("Institutions are listed with their people, LMSs and contacts") {
  Office office;
  const auto all = institution_list(office.services, office.yvonne);
  REQUIRE(all.size() == 2);
  CHECK(all[0].institution.name == "Pabo West");
  CHECK(all[0].people == 1);
  CHECK(all[0].platforms.at(0).name == "brightspace");
  CHECK(all[0].contacts.empty());
  CHECK(institution_list(office.services, office.anna).empty());
  CHECK_FALSE(institution_shown(office.services, office.anna, office.roc).has_value());
  CHECK_FALSE(institution_shown(office.services, office.yvonne, {99}).has_value());
}

TEST_CASE("An institution has a name of its own within its sector") {
  Office office;
  const auto add = [&](std::string_view name, store::Sector sector) {
    return fault_of(add_institution(office.services, office.yvonne, name, sector));
  };
  CHECK(add("  ", store::Sector::po) == InstitutionFault::missing_name);
  CHECK(add(std::string(256, 'x'), store::Sector::po) == InstitutionFault::too_long);
  CHECK(add("ROC Oost", store::Sector::mbo) == InstitutionFault::already_there);
  CHECK_FALSE(add("ROC Oost", store::Sector::vo).has_value());
  CHECK(fault_of(add_institution(office.services, office.anna, "X", store::Sector::po)) ==
        InstitutionFault::not_found);
  const auto change = [&](base::InstitutionId id, std::string_view name, store::Sector sector) {
    return fault_of(change_institution(office.services, office.yvonne, id, name, sector));
  };
  CHECK(change(office.roc, "ROC Oost", store::Sector::vo) == InstitutionFault::already_there);
  CHECK_FALSE(change(office.roc, "ROC Noord-Oost", store::Sector::mbo).has_value());
  CHECK(change({99}, "X", store::Sector::mbo) == InstitutionFault::not_found);
  CHECK(institution_shown(office.services, office.yvonne, office.roc)->institution.name == "ROC Noord-Oost");
}

TEST_CASE("A person who was named contact is one, until removed") {
  Office office;
  const auto petra = office.a_person("Petra", office.roc);
  REQUIRE(add_contact(office.services, office.yvonne, office.roc, petra));
  const auto viewer = office.as(petra, {ViewerRole::contact});
  const auto of = [&] {
    return office.services.db.read([&](store::Reader& db) { return contact_of(db, viewer); });
  };
  CHECK(of() == std::vector<base::InstitutionId>{office.roc});
  CHECK(institution_shown(office.services, office.yvonne, office.roc)->contacts.at(0).name == "Petra");
  CHECK(fault_of(add_contact(office.services, viewer, office.roc, petra)) == InstitutionFault::not_found);
  CHECK(fault_of(add_contact(office.services, office.yvonne, office.roc, {99})) ==
        InstitutionFault::not_found);
  REQUIRE(remove_contact(office.services, office.yvonne, office.roc, petra));
  CHECK(of().empty());
  CHECK(fault_of(remove_contact(office.services, office.yvonne, office.roc, petra)) ==
        InstitutionFault::not_found);
  CHECK(office.remembered("keep_institution") == 2);
}

TEST_CASE("Programme staff find people by their whole name or address; others find nobody") {
  Office office;
  static_cast<void>(office.a_person("Petra", office.roc));
  static_cast<void>(office.a_person("petra", office.pabo));
  CHECK(people_called(office.services, office.yvonne, " Petra ").size() == 2);
  const auto one = people_called(office.services, office.yvonne, "anna@school.example");
  REQUIRE(one.size() == 1);
  CHECK(one[0].institution == "ROC Oost");
  CHECK(people_called(office.services, office.yvonne, "Pet").empty());
  CHECK(people_called(office.services, office.anna, "Petra").empty());
}

}  // namespace
}  // namespace groeipad::service::test
