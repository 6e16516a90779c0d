#include "unit/service/contact/foyer.h"

#include "store/audit.h"
#include "store/people.h"
#include "store/platforms.h"
#include "store/ties.h"

namespace groeipad::service::test {
namespace {

const base::Instant kStart = testing::moment("2026-09-01");

traject::Catalogue catalogue() {
  traject::Track track;
  track.id = kTrack;
  track.title = {"Verbinder", "Connector"};
  traject::Track other;
  other.id = "stil";
  traject::Outreach outreach;
  outreach.track = kTrack;
  outreach.recruitment.headline = {"Verbind", "Connect"};
  outreach.manager.intro = {"Je collega leert.", "Your colleague learns."};
  traject::Catalogue catalogue;
  catalogue.tracks = {std::move(track), std::move(other)};
  catalogue.outreaches = {std::move(outreach)};
  return catalogue;
}

Foyer::House a_house(store::Transaction& db, const char* name, store::Sector sector) {
  const auto institution = store::institution_named(db, name, sector, kStart);
  store::Platform platform;
  platform.institution = institution;
  platform.name = name;
  platform.issuer = std::string("https://") + std::to_string(institution.value) + ".example";
  platform.client_id = "client";
  return {institution, store::add_platform(db, platform, kStart).value()};
}

}  // namespace

Foyer::Foyer() : premises_(lms_, catalogue(), kStart) {
  services.db.commit([&](store::Transaction& db) {
    college = a_house(db, "ROC Zilverdijk", store::Sector::mbo);
    university = a_house(db, "Hogeschool Zuid", store::Sector::hbo);
    edition = store::add_edition(db, {{}, std::string(kTrack), "Groep 1", kStart, {}});
    store::add_meeting(db, {{},
                            edition,
                            "plenary",
                            "Bijeenkomst 1",
                            "Online",
                            testing::moment("2026-09-10"),
                            testing::moment("2026-09-10"),
                            ""});
  });
}

Viewer Foyer::person(const House& house, const std::string& name) {
  Viewer viewer;
  viewer.roles = {ViewerRole::participant};
  services.db.commit([&](store::Transaction& db) {
    const auto id = store::seen(db, {house.platform, "sub " + name, house.institution, name, ""}, kStart);
    viewer.view.session.person = id;
    viewer.view.person = {id, house.institution, name};
    viewer.view.platform_institution = house.institution;
  });
  return viewer;
}

Viewer Foyer::contact(const House& house, const std::string& name) {
  Viewer viewer = person(house, name);
  viewer.roles.push_back(ViewerRole::contact);
  services.db.commit([&](store::Transaction& db) {
    store::add_contact(db, house.institution, viewer.view.session.person, kStart);
  });
  return viewer;
}

Viewer Foyer::programme() {
  Viewer viewer = person(university, "Hanneke");
  viewer.roles.push_back(ViewerRole::programme);
  return viewer;
}

base::EnrolmentId Foyer::enrol(const Viewer& viewer, store::Stage stage) {
  base::EnrolmentId id;
  services.db.commit([&](store::Transaction& db) {
    id = store::enrol(db, {{}, viewer.view.session.person, std::string(kTrack), edition, stage, kStart});
  });
  return id;
}

void Foyer::apply(const Viewer& viewer) {
  services.db.commit([&](store::Transaction& db) {
    static_cast<void>(store::apply(db, viewer.view.session.person, kTrack, "", kStart));
  });
}

void Foyer::stop(base::EnrolmentId enrolment) {
  services.db.commit([&](store::Transaction& db) {
    static_cast<void>(store::change_stage(db, enrolment, store::Stage::stopped, "", kStart));
  });
}

std::vector<std::string> Foyer::remembered() {
  return services.db.read([&](store::Reader& db) {
    std::vector<std::string> told;
    for (const auto& entry : store::audit_entries(db, {}, 20))
      told.push_back(entry.entry.act + " " + entry.entry.detail);
    return told;
  });
}

}  // namespace groeipad::service::test
