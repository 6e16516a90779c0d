#include "service/own_people.h"

#include <catch2/catch.hpp>

#include "unit/service/contact/foyer.h"

namespace groeipad::service::test {
namespace {

TEST_CASE("ALL-2: a contact sees who of their own takes part and how far, and nobody else's people") {
  Foyer office;
  const Viewer petra = office.contact(office.college, "Petra");
  office.enrol(office.person(office.college, "Sanne"));
  office.enrol(office.person(office.college, "Bram"), store::Stage::intake);
  office.apply(office.person(office.college, "Karim"));
  office.enrol(office.person(office.university, "Ilse"));

  const auto own = own_people(office.services, petra, office.college.institution);
  REQUIRE(own);
  CHECK(own->institution.name == "ROC Zilverdijk");
  REQUIRE(own->tracks.size() == 1);
  CHECK(own->tracks.at(0).counts.applied == 1);
  CHECK(own->tracks.at(0).counts.intake == 1);
  CHECK(own->tracks.at(0).counts.started == 1);
  REQUIRE(own->tracks.at(0).people.size() == 2);
  CHECK(own->tracks.at(0).people.at(0).name == "Bram");
  CHECK(own->tracks.at(0).people.at(1).edition == "Groep 1");
  REQUIRE(own->applications.size() == 1);
  CHECK(own->applications.at(0).name == "Karim");

  CHECK_FALSE(own_people(office.services, petra, office.university.institution));
  CHECK_FALSE(own_people(office.services, petra, {99}));
}

TEST_CASE("ALL-2: participants see no institution's people; programme staff see every one's") {
  Foyer office;
  const Viewer sanne = office.person(office.college, "Sanne");
  const Viewer hanneke = office.programme();
  for (const auto& house : {office.college, office.university}) {
    CHECK_FALSE(own_people(office.services, sanne, house.institution));
    CHECK(own_people(office.services, hanneke, house.institution));
  }
  CHECK(own_institutions(office.services, sanne).empty());
  CHECK(own_institutions(office.services, hanneke).size() == 2);
  const auto petras = own_institutions(office.services, office.contact(office.college, "Petra"));
  REQUIRE(petras.size() == 1);
  CHECK(petras.at(0).id == office.college.institution);
}

TEST_CASE("A contact by their LMS's word is one of that LMS's institution only, and as staff only") {
  Foyer office;
  Viewer docent = office.person(office.college, "Docent");
  docent.roles.push_back(ViewerRole::contact);
  docent.view.staff_are = store::StaffAre::contact;
  CHECK_FALSE(own_people(office.services, docent, office.college.institution));
  docent.view.session.launch_roles.staff = true;
  CHECK(own_people(office.services, docent, office.college.institution));
  CHECK_FALSE(own_people(office.services, docent, office.university.institution));
}

TEST_CASE(
    "That somebody looked at an institution's people is remembered, once for looks shortly after another") {
  Foyer office;
  const Viewer petra = office.contact(office.college, "Petra");
  static_cast<void>(own_people(office.services, petra, office.college.institution));
  static_cast<void>(own_people(office.services, petra, office.college.institution));
  static_cast<void>(own_people(office.services, petra, office.university.institution));
  CHECK(office.remembered() == std::vector<std::string>{"see_own_people institution " +
                                                        std::to_string(office.college.institution.value)});
}

}  // namespace
}  // namespace groeipad::service::test
