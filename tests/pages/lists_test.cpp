#include "web/pages/lists.h"

#include <catch2/catch.hpp>

#include "pages/a_track.h"
#include "pages/loaded.h"

using namespace groeipad;

namespace {

store::EnrolledPerson noor() {
  const store::Enrolment enrolment{.id = {101},
                                   .person = {1},
                                   .track = "verbinder",
                                   .edition = {7},
                                   .stage = store::Stage::started,
                                   .since = test::noon(1, 12)};
  return {enrolment, {{1}, {1}, "Noor de Wit"}, "ROC Oost"};
}

}  // namespace

TEST_CASE("the people of an edition are a table with a head, days as a spreadsheet sorts them") {
  const auto frame = test::a_frame(test::loaded_templates());
  service::EditionPage edition;
  edition.people = {{noor(), traject::Pause{base::local_date(test::noon(2, 20)), {}}}};
  const auto rows = web::pages::people_list(frame, edition);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == base::CsvCells{"Naam", "Instelling", "Waar in het traject", "Sinds"});
  CHECK(rows[1] == base::CsvCells{"Noor de Wit", "ROC Oost", "Begonnen · Onderbroken sinds za 20 februari",
                                  "2027-01-12"});
}

TEST_CASE("applications, editions and institutions are tables of as many cells as their heads") {
  const auto frame = test::a_frame(test::loaded_templates(), base::Language::english);
  store::Edition edition;
  edition.name = "Groep 1";
  edition.track = "verbinder";
  service::EditionList list;
  list.editions = {{edition, test::two_tracks().track("verbinder"), 3, {"Anna", "Bas"}}};
  store::Platform moodle;
  moodle.name = "Moodle";
  const std::vector<service::InstitutionShown> institutions = {
      {{{1}, "ROC Oost", store::Sector::mbo}, 12, {moodle}, {}}};
  const auto editions = web::pages::editions_list(frame, list);
  const auto applicants = web::pages::applicants_list(frame, {{noor(), "Graag."}}, test::two_tracks());
  const auto schools = web::pages::institutions_list(frame, institutions);
  for (const auto& rows : {editions, applicants, schools}) {
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].size() == rows[1].size());
  }
  CHECK(editions[1].at(4) == "Anna, Bas");
  CHECK(applicants[1].back() == "Graag.");
  CHECK(schools[1] == base::CsvCells{"ROC Oost", "mbo", "12", "Moodle", ""});
}
