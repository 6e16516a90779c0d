#include "service/edition_desk.h"

#include <catch2/catch.hpp>

#include "service/course.h"
#include "unit/service/office/office.h"

namespace groeipad::service::test {
namespace {

using testing::a_fact;
using testing::moment;
using traject::FactKind;

EditionPage page_of(Office& office, base::EditionId id) {
  auto page = edition_page(office.services, office.yvonne, id);
  REQUIRE(page.has_value());
  return *page;
}

MeetingForm a_meeting() { return {"plenary", "Kennismaken", "Utrecht", "2026-10-01", "13:00", "16:00", ""}; }

template <class Read>
FormRemarks remarks_of(const Read& read) {
  return read ? FormRemarks{} : read.error();
}

TEST_CASE("An edition is read from its form, in a school year or rolling") {
  Office office;
  const auto& catalogue = office.services.catalogue;
  const auto year = read_edition(catalogue, {"verbinder", " Groep 2 ", "2026-09-01", "2027-07-01", "16"});
  REQUIRE(year);
  CHECK(year->name == "Groep 2");
  CHECK(year->places == 16);
  CHECK(base::local_date(*year->ends) == testing::a_day("2027-07-01"));
  const auto back = form_of(*year);
  CHECK(back.starts == "2026-09-01");
  CHECK(back.places == "16");
  const auto rolling = read_edition(catalogue, {"verbinder", "Groep 2", "", "", ""});
  REQUIRE(rolling);
  CHECK_FALSE(rolling->starts.has_value());
  CHECK(rolling->places == 0);
}

TEST_CASE("What is wrong with an edition's form is told at each field") {
  Office office;
  const auto wrong = [&](const EditionForm& form) {
    return remarks_of(read_edition(office.services.catalogue, form));
  };
  CHECK(wrong({"", "", "", "", "veel"}) == FormRemarks{{FormField::track, FormFault::missing},
                                                       {FormField::name, FormFault::missing},
                                                       {FormField::places, FormFault::no_number}});
  CHECK(wrong({"verbinder", std::string(121, 'x'), "", "", "-1"}) ==
        FormRemarks{{FormField::name, FormFault::too_long}, {FormField::places, FormFault::no_number}});
  CHECK(wrong({"verbinder", "A", "2026-02-30", "", ""}) ==
        FormRemarks{{FormField::starts, FormFault::no_day}, {FormField::ends, FormFault::missing}});
  CHECK(wrong({"verbinder", "A", "2026-09-01", "2026-09-01", ""}) ==
        FormRemarks{{FormField::ends, FormFault::ends_first}});
}

TEST_CASE("Meetings are read with times on a clock in Amsterdam") {
  Office office;
  const auto* track = office.services.catalogue.track("verbinder");
  auto form = a_meeting();
  const auto meeting = read_meeting(track, form);
  REQUIRE(meeting);
  CHECK(meeting->starts == moment("2026-10-01T11:00:00Z"));
  CHECK(form_of(*meeting).from == "13:00");
  form.step = "bijeenkomst-1";
  form.title = "";
  CHECK(read_meeting(track, form)->title == "bijeenkomst-1");
  CHECK(remarks_of(read_meeting(nullptr, form)) ==
        FormRemarks{{FormField::step, FormFault::missing}, {FormField::title, FormFault::missing}});
  CHECK(remarks_of(read_meeting(track, {"feest", "A", "", "", "25:00", "", ""})) ==
        FormRemarks{{FormField::kind, FormFault::missing},
                    {FormField::day, FormFault::missing},
                    {FormField::from, FormFault::no_time},
                    {FormField::until, FormFault::missing}});
  form = a_meeting();
  form.until = "13:00";
  CHECK(remarks_of(read_meeting(track, form)) == FormRemarks{{FormField::until, FormFault::ends_first}});
}

TEST_CASE("Programme staff make an edition and change it; fewer places than are taken is refused") {
  Office office;
  store::Edition made;
  made.track = "verbinder";
  made.name = "Groep 2";
  CHECK_FALSE(add_edition(office.services, office.anna, made));
  made.id = add_edition(office.services, office.yvonne, made).value();
  REQUIRE(place_in(office.services, office.yvonne, office.an_applicant("Noor", office.roc), made.id));
  REQUIRE(place_in(office.services, office.yvonne, office.an_applicant("Daan", office.pabo), made.id));
  made.places = 1;
  CHECK(change_edition(office.services, office.yvonne, made).error().code == EditionFault::below_taken);
  made.places = 2;
  made.name = "Groep 2, najaar";
  REQUIRE(change_edition(office.services, office.yvonne, made));
  CHECK(page_of(office, made.id).edition.name == "Groep 2, najaar");
  CHECK_FALSE(change_edition(office.services, office.anna, made));
}

TEST_CASE("ALL-1: an edition's group is one list across institutions, with its composition in view") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  const auto daan = office.an_applicant("Daan", office.pabo);
  static_cast<void>(office.an_applicant("Wim", office.pabo));
  static_cast<void>(office.an_applicant("Joost", office.pabo, "procesbegeleider"));
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  REQUIRE(place_in(office.services, office.yvonne, daan, office.connectors));
  const auto page = page_of(office, office.connectors);
  REQUIRE(page.people.size() == 2);
  CHECK(page.people[0].who.institution == "Pabo West");
  CHECK(page.people[1].who.institution == "ROC Oost");
  CHECK(page.taken == 2);
  REQUIRE(page.waiting.size() == 1);
  CHECK(page.waiting[0].motivation == "Omdat het kan.");
  REQUIRE(page.institutions.size() == 2);
  CHECK(page.institutions[0].name == "Pabo West");
  CHECK(page.institutions[0].waiting == 1);
  REQUIRE(page.sectors.size() == 2);
  CHECK(page.sectors[0].sector == store::Sector::mbo);
  CHECK(page.sectors[0].placed == 1);
}

TEST_CASE("Trainers see their editions and plan meetings, and nothing of composing") {
  Office office;
  static_cast<void>(office.an_applicant("Wim", office.pabo));
  const auto page = edition_page(office.services, office.anna, office.connectors).value();
  CHECK_FALSE(page.may_compose);
  CHECK(page.waiting.empty());
  CHECK(page.institutions.empty());
  CHECK(edition_list(office.services, office.anna).editions.size() == 2);
  CHECK(edition_list(office.services, office.anna).waiting.empty());
  CHECK(edition_list(office.services, office.yvonne).waiting.size() == 1);
  const auto piet = office.as(office.a_person("Piet", office.roc), {ViewerRole::trainer});
  CHECK_FALSE(edition_page(office.services, piet, office.connectors).has_value());
  CHECK(edition_list(office.services, piet).editions.empty());
  CHECK(waiting_for(office.services, office.anna, "").empty());
  auto meeting = read_meeting(nullptr, a_meeting()).value();
  meeting.edition = office.connectors;
  CHECK(keep_meeting(office.services, piet, meeting).error().code == EditionFault::not_found);
  CHECK(keep_meeting(office.services, office.anna, meeting));
  CHECK_FALSE(add_trainer(office.services, office.anna, office.connectors, piet.view.session.person));
}

TEST_CASE("Programme staff add and remove trainers") {
  Office office;
  const auto piet = office.a_person("Piet", office.roc);
  REQUIRE(add_trainer(office.services, office.yvonne, office.connectors, piet));
  CHECK(page_of(office, office.connectors).trainers.size() == 2);
  CHECK_FALSE(add_trainer(office.services, office.yvonne, office.connectors, {99}));
  REQUIRE(remove_trainer(office.services, office.yvonne, office.connectors, piet));
  CHECK_FALSE(remove_trainer(office.services, office.yvonne, office.connectors, piet));
  CHECK(office.remembered("compose_edition") == 2);
}

TEST_CASE("All meetings of a group track are planned at once, at the same hour also past the clock change") {
  Office office;
  const auto series = read_series({"Utrecht", "2026-10-20", "13:00", "16:00", "1"}).value();
  CHECK(page_of(office, office.connectors).unplanned.size() == 2);
  CHECK(plan_series(office.services, office.anna, office.connectors, series) == 2);
  CHECK(plan_series(office.services, office.anna, office.connectors, series) == 0);
  const auto page = page_of(office, office.connectors);
  CHECK(page.unplanned.empty());
  REQUIRE(page.meetings.size() == 2);
  CHECK(page.meetings[0].meeting.starts == moment("2026-10-20T11:00:00Z"));
  CHECK(page.meetings[1].meeting.starts == moment("2026-10-27T12:00:00Z"));
  CHECK(page.meetings[1].meeting.step == "bijeenkomst-2");
  CHECK(remarks_of(read_series({"", "", "13:00", "12:00", "0"})) ==
        FormRemarks{{FormField::day, FormFault::missing},
                    {FormField::weeks, FormFault::no_number},
                    {FormField::until, FormFault::ends_first}});
}

TEST_CASE("A meeting that somebody attended is not removed and stays the step that it is") {
  Office office;
  const auto noor = office.an_applicant("Noor", office.roc);
  REQUIRE(place_in(office.services, office.yvonne, noor, office.connectors));
  REQUIRE(plan_series(office.services, office.anna, office.connectors,
                      read_series({"", "2026-09-10", "13:00", "16:00", "1"}).value()) == 2);
  office.set_time("2026-10-01");
  office.happens(noor, a_fact(FactKind::attendance).of("plenary").detail("bijeenkomst-1").at("2026-09-10"));
  const auto page = page_of(office, office.connectors);
  REQUIRE(page.meetings.size() == 2);
  CHECK(page.meetings[0].attended);
  CHECK_FALSE(page.meetings[1].attended);
  auto first = page.meetings[0].meeting;
  CHECK(remove_meeting(office.services, office.anna, office.connectors, first.id).error().code ==
        EditionFault::attended);
  first.place = "Amersfoort";
  CHECK(keep_meeting(office.services, office.anna, first));
  first.step = "";
  CHECK(keep_meeting(office.services, office.anna, first).error().code == EditionFault::attended);
  CHECK(
      remove_meeting(office.services, office.anna, office.guides, page.meetings[1].meeting.id).error().code ==
      EditionFault::not_found);
  CHECK(remove_meeting(office.services, office.anna, office.connectors, page.meetings[1].meeting.id));
  CHECK(page_of(office, office.connectors).meetings.size() == 1);
}

}  // namespace
}  // namespace groeipad::service::test
