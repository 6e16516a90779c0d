#include "unit/service/office/office.h"

#include <algorithm>

#include "service/record.h"
#include "store/audit.h"
#include "store/people.h"
#include "store/platforms.h"

namespace groeipad::service::test {
namespace {

using testing::a_step;
using testing::leaf;
using traject::LeafKind;
using traject::StepKind;

traject::Catalogue catalogue() {
  traject::Track connectors;
  connectors.id = "verbinder";
  connectors.title = {"Verbinder", "Connector"};
  for (const char* step : {"bijeenkomst-1", "bijeenkomst-2"})
    connectors.steps.push_back(
        a_step(step).of(StepKind::meeting).titled(step).done_when(leaf(LeafKind::attended).of(step)));
  traject::Track guides;
  guides.id = "procesbegeleider";
  guides.kind = traject::TrackKind::individual;
  guides.title = {"Procesbegeleider", "Process guide"};
  guides.steps = {a_step("intake").of(StepKind::intake).done_when(leaf(LeafKind::intake).of("suitable"))};
  traject::Catalogue catalogue;
  catalogue.tracks = {connectors, guides};
  return catalogue;
}

base::PlatformId an_lms(store::Transaction& db, base::InstitutionId institution, const std::string& name) {
  const std::string lms = "https://" + name + ".example";
  return store::add_platform(db,
                             {.id = {},
                              .institution = institution,
                              .name = name,
                              .issuer = lms,
                              .client_id = "client",
                              .login_url = lms + "/auth",
                              .token_url = lms + "/token",
                              .jwks_url = lms + "/jwks",
                              .token_audience = "",
                              .deployments = {"1"}},
                             testing::moment("2026-08-01"))
      .value();
}

}  // namespace

Office::Office() : premises_(lms_, catalogue(), testing::moment("2026-09-01")) {
  services.db.commit([&](store::Transaction& db) {
    const base::Instant now = services.wall.now();
    roc = store::institution_named(db, "ROC Oost", store::Sector::mbo, now);
    pabo = store::institution_named(db, "Pabo West", store::Sector::hbo, now);
    moodle = an_lms(db, roc, "moodle");
    brightspace = an_lms(db, pabo, "brightspace");
    store::Edition edition;
    edition.track = "verbinder";
    edition.name = "Groep 1";
    connectors = store::add_edition(db, edition);
    edition.track = "procesbegeleider";
    edition.name = "Doorlopend";
    guides = store::add_edition(db, edition);
  });
  anna = as(a_person("Anna", roc), {ViewerRole::trainer});
  yvonne = as(a_person("Yvonne", pabo), {ViewerRole::programme});
  services.db.commit([&](store::Transaction& db) {
    for (const auto edition : {connectors, guides}) store::add_trainer(db, edition, anna.view.session.person);
  });
}

base::PersonId Office::a_person(const std::string& name, base::InstitutionId institution) {
  base::PersonId person;
  services.db.commit([&](store::Transaction& db) {
    person = store::seen(db,
                         {.platform = institution == roc ? moodle : brightspace,
                          .subject = name,
                          .institution = institution,
                          .name = name,
                          .email = name + "@school.example"},
                         services.wall.now());
  });
  return person;
}

base::EnrolmentId Office::an_applicant(const std::string& name, base::InstitutionId institution,
                                       std::string_view track) {
  const auto person = a_person(name, institution);
  return services.db
      .write([&](store::Transaction& db) {
        return store::apply(db, person, track, "Omdat het kan.", services.calendar.now());
      })
      .value();
}

Viewer Office::as(base::PersonId person, std::vector<ViewerRole> roles) const {
  Viewer viewer;
  viewer.view.session.person = person;
  viewer.roles = std::move(roles);
  return viewer;
}

store::Enrolment Office::enrolment(base::EnrolmentId id) {
  return services.db.read([&](store::Reader& db) { return store::find_enrolment(db, id); }).value();
}

void Office::happens(base::EnrolmentId id, const traject::Fact& fact) {
  const auto of = enrolment(id);
  services.db.commit([&](store::Transaction& db) { record(db, services, of, {fact}); });
}

std::size_t Office::remembered(std::string_view act) {
  const auto entries = services.db.read([](store::Reader& db) { return store::audit_entries(db, {}, 100); });
  return static_cast<std::size_t>(
      std::ranges::count_if(entries, [&](const auto& one) { return one.entry.act == act; }));
}

}  // namespace groeipad::service::test
