#include "unit/service/lms/school.h"

#include "lti/ags/ags.h"
#include "lti/nrps/nrps.h"
#include "support/builders.h"

namespace groeipad::service::test {
namespace {

using traject::FactKind;
using traject::LeafKind;

constexpr base::Instant kStart{std::chrono::milliseconds(1'790'000'000'250)};
const std::string kTrackId = "verbinder";

traject::Requirement evidence(const std::string& criterion, std::size_t pieces = 1) {
  return testing::leaf(LeafKind::evidence).id(criterion).of(criterion).count(pieces);
}

traject::Catalogue one_track() {
  traject::Track track;
  track.id = kTrackId;
  track.title = {"Verbinder", "Connector"};
  track.certificate.requires_all =
      testing::all_of({evidence("a"), evidence("b"), evidence("c"), evidence("d", 2)});
  traject::Step step = testing::a_step("inhoud").of(traject::StepKind::module).titled("Inhoud", "Content");
  track.steps = {step};
  traject::Catalogue catalogue;
  catalogue.tracks.push_back(std::move(track));
  return catalogue;
}

store::Platform the_platform(base::InstitutionId institution) {
  const std::string lms(kLms);
  return {.id = {},
          .institution = institution,
          .name = "ELO",
          .issuer = lms,
          .client_id = "client",
          .login_url = lms + "/auth",
          .token_url = lms + "/token",
          .jwks_url = lms + "/jwks",
          .token_audience = "",
          .deployments = {"1"}};
}

store::Placement the_placement(base::PlatformId platform) {
  const std::string lms(kLms);
  std::string scopes(lti::ags::scope::kScore);
  scopes.append(" ").append(lti::ags::scope::kLineItem).append(" ").append(lti::ags::scope::kResultReadOnly);
  return {.id = {},
          .platform = platform,
          .deployment = "1",
          .resource_link = "8",
          .title = "Mijn traject",
          .context = "2",
          .context_title = "Professionaliseren",
          .item = "track:" + kTrackId,
          .lineitems_url = lms + "/items",
          .lineitem_url = lms + "/items/own",
          .grade_scopes = scopes,
          .memberships_url = lms + "/members"};
}

}  // namespace

School::School() : premises_(lms, one_track(), kStart) {
  services.db.commit([&](store::Transaction& db) {
    const auto institution = store::institution_named(db, "ROC Test", store::Sector::mbo, kStart);
    platform = store::add_platform(db, the_platform(institution), kStart).value();
    person = store::seen(
        db, {.platform = platform, .subject = "4", .institution = institution, .name = "Sam", .email = ""},
        kStart);
    placement_id = store::place(db, the_placement(platform), kStart);
    store::join(db, placement_id, {.person = person, .subject = "4", .learner = true, .gone = {}}, kStart);
    const auto edition = store::add_edition(
        db, {.id = {}, .track = kTrackId, .name = "Najaar", .starts = std::nullopt, .ends = std::nullopt});
    enrolment = store::enrol(db, {.id = {},
                                  .person = person,
                                  .track = kTrackId,
                                  .edition = edition,
                                  .stage = store::Stage::started,
                                  .since = kStart});
  });
}

void School::accept(const std::string& criterion) {
  services.db.commit([&](store::Transaction& db) {
    traject::Fact fact;
    fact.kind = FactKind::evidence_accepted;
    fact.subject = criterion;
    fact.at = calendar.now();
    store::add_fact(db, enrolment, fact, wall.now());
    grades_changed(db, services, person);
  });
}

void School::pass_test(const std::string& module, const std::string& result) {
  services.db.commit([&](store::Transaction& db) {
    traject::Fact fact;
    fact.kind = FactKind::test_passed;
    fact.subject = module;
    fact.detail = result;
    fact.at = calendar.now();
    store::add_fact(db, enrolment, fact, wall.now());
    grades_changed(db, services, person);
  });
}

int School::deliver(const std::string& claimant) {
  GradeDelivery delivery(services, claimant);
  int dealt_with = 0;
  while (delivery.deliver_one()) ++dealt_with;
  return dealt_with;
}

void School::die_delivering(const std::string& claimant) {
  GradeDelivery delivery(services, claimant);
  try {
    delivery.deliver_one();
  } catch (const Killed&) {
    return;
  }
  throw std::logic_error("nobody died");
}

store::Placement School::placement() const {
  return services.db.read([&](store::Reader& db) { return store::find_placement(db, placement_id).value(); });
}

void School::change_placement(const store::Placement& changed) {
  services.db.commit([&](store::Transaction& db) {
    if (store::place(db, changed, wall.now()) != placement_id) throw std::logic_error("another placement");
  });
}

void School::launch_tells(const store::Placement& told) {
  services.db.commit([&](store::Transaction& db) {
    const auto known = store::known_placement(db, told).value();
    if (store::place(db, told, wall.now()) != told.id) throw std::logic_error("another placement");
    placement_changed(db, services, known, told);
  });
}

std::vector<store::StuckScore> School::stuck() const {
  return services.db.read([](store::Reader& db) { return store::stuck_scores(db, 10); });
}

Viewer School::viewer(base::PersonId who, bool staff, std::vector<ViewerRole> roles) const {
  Viewer viewer;
  viewer.view.session.person = who;
  viewer.view.session.platform = platform;
  viewer.view.session.placement = placement_id;
  viewer.view.session.launch_roles = {.learner = !staff, .staff = staff};
  viewer.view.person.id = who;
  viewer.roles = std::move(roles);
  return viewer;
}

base::PersonId School::a_person(const std::string& subject) {
  return write([&](store::Transaction& db) {
    const auto known = store::find_platform(db, platform).value();
    return store::seen(db,
                       {.platform = platform,
                        .subject = subject,
                        .institution = known.institution,
                        .name = "Persoon " + subject,
                        .email = ""},
                       wall.now());
  });
}

}  // namespace groeipad::service::test
