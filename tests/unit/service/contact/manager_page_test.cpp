#include "service/manager_page.h"

#include <catch2/catch.hpp>

#include "unit/service/contact/foyer.h"

namespace groeipad::service::test {
namespace {

std::string a_link(Foyer& office, const Viewer& viewer) {
  return share_track(office.services, viewer, kTrack).value();
}

TEST_CASE("A participant's link shows their name, their track, its days and its trainers, and nothing more") {
  Foyer office;
  const Viewer sanne = office.person(office.college, "Sanne");
  office.enrol(sanne);
  const Viewer bas = office.person(office.university, "Bas");
  office.services.db.commit(
      [&](store::Transaction& db) { store::add_trainer(db, office.edition, bas.view.session.person); });
  const auto page = manager_page(office.services, a_link(office, sanne));
  REQUIRE(page);
  CHECK(page->participant == "Sanne");
  CHECK(page->track->id == kTrack);
  CHECK(page->brief->intro.nl == "Je collega leert.");
  CHECK(page->edition == "Groep 1");
  CHECK(page->meetings == std::vector<base::LocalDate>{*base::from_iso_date("2026-09-10")});
  CHECK(page->trainers == std::vector<std::string>{"Bas"});
}

TEST_CASE("Who applied can share what is asked before they begin") {
  Foyer office;
  const Viewer sanne = office.person(office.college, "Sanne");
  office.apply(sanne);
  const auto page = manager_page(office.services, a_link(office, sanne));
  REQUIRE(page);
  CHECK(page->edition.empty());
  CHECK(page->meetings.empty());
}

TEST_CASE("Links are made and revoked by oneself only, for a track that one is in") {
  Foyer office;
  const Viewer sanne = office.person(office.college, "Sanne");
  const Viewer bram = office.person(office.college, "Bram");
  office.enrol(sanne);
  office.enrol(bram);
  const std::string secret = a_link(office, sanne);
  const auto link = shared_track(office.services, sanne, kTrack)->links.at(0).id;

  CHECK(share_track(office.services, sanne, "stil").error().code == ShareFault::no_such_track);
  CHECK(share_track(office.services, office.programme(), kTrack).error().code == ShareFault::no_such_track);
  CHECK_FALSE(shared_track(office.services, office.programme(), kTrack));
  CHECK(revoke_link(office.services, bram, kTrack, link).error().code == ShareFault::no_such_link);
  CHECK(manager_page(office.services, secret));
  CHECK(revoke_link(office.services, sanne, kTrack, link));
  CHECK(revoke_link(office.services, sanne, kTrack, link).error().code == ShareFault::no_such_link);
  CHECK_FALSE(manager_page(office.services, secret));
}

TEST_CASE("A secret that is unknown, odd, or of one who stopped shows nothing") {
  Foyer office;
  const Viewer sanne = office.person(office.college, "Sanne");
  const auto enrolment = office.enrol(sanne);
  const std::string secret = a_link(office, sanne);
  CHECK(secret.size() == 22);
  CHECK_FALSE(manager_page(office.services, ""));
  CHECK_FALSE(manager_page(office.services, secret + "x"));
  CHECK_FALSE(manager_page(office.services, std::string(5000, 'a')));
  CHECK(manager_page(office.services, secret));
  office.stop(enrolment);
  CHECK_FALSE(manager_page(office.services, secret));
  CHECK_FALSE(shared_track(office.services, sanne, kTrack));
}

TEST_CASE("Ten links work at a time; revoking one makes room") {
  Foyer office;
  const Viewer sanne = office.person(office.college, "Sanne");
  office.enrol(sanne);
  for (std::size_t i = 0; i < kMostManagerLinks; ++i) static_cast<void>(a_link(office, sanne));
  const auto shared = shared_track(office.services, sanne, kTrack);
  CHECK_FALSE(shared->may_add);
  CHECK(share_track(office.services, sanne, kTrack).error().code == ShareFault::too_many);
  CHECK(revoke_link(office.services, sanne, kTrack, shared->links.at(3).id));
  CHECK(share_track(office.services, sanne, kTrack));
}

}  // namespace
}  // namespace groeipad::service::test
