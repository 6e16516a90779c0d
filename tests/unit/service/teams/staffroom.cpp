#include "unit/service/teams/staffroom.h"

#include <catch2/catch.hpp>

#include "store/people.h"
#include "support/builders.h"

namespace groeipad::service::test {
namespace {

using testing::all_of;
using testing::leaf;
using traject::LeafKind;
using traject::StepKind;
using traject::TeamRole;

traject::Track a_team_track(const std::string& id, TeamRole role, TeamRole beside) {
  traject::Track track;
  track.id = id;
  track.kind = traject::TrackKind::individual;
  track.title = {id, id};
  track.team = traject::TeamPart{role, beside};
  traject::Step intake = testing::a_step("intake").of(StepKind::intake).titled("Intake", "Intake");
  intake.done_when = leaf(LeafKind::intake).of("suitable");
  traject::Step module =
      testing::a_step("inleiding").of(StepKind::module).titled("Inleiding", "Introduction");
  module.done_when = leaf(LeafKind::module_passed).of("inleiding");
  traject::Step start = testing::a_step("start").of(StepKind::design_team).titled("Team", "Team");
  start.opens_when =
      all_of({leaf(LeafKind::intake).of("suitable"), leaf(LeafKind::module_passed).of("inleiding")});
  start.done_when = leaf(LeafKind::team_placement);
  traject::Step year = testing::a_step("jaar").of(StepKind::design_team).titled("Jaar", "Year");
  year.done_when = leaf(LeafKind::team_months).count(12).detail("good_result");
  track.steps = {intake, module, start, year};
  track.certificate.requires_all = all_of({leaf(LeafKind::team_months).count(12).detail("good_result")});
  return track;
}

traject::Catalogue two_team_tracks() {
  traject::Catalogue catalogue;
  catalogue.tracks = {a_team_track("pb", TeamRole::process_coach, TeamRole::researcher),
                      a_team_track("oz", TeamRole::researcher, TeamRole::process_coach)};
  return catalogue;
}

store::Platform a_platform(base::InstitutionId institution) {
  return {.id = {},
          .institution = institution,
          .name = "ELO",
          .issuer = "https://elo.example.nl",
          .client_id = "client",
          .login_url = "https://elo.example.nl/auth",
          .token_url = "https://elo.example.nl/token",
          .jwks_url = "https://elo.example.nl/jwks",
          .token_audience = "",
          .deployments = {"1"}};
}

/// The intake on the 2nd, the module on the 20th of September.
void make_ready(store::Transaction& db, base::EnrolmentId enrolment) {
  using testing::a_fact;
  using traject::FactKind;
  store::add_fact(db, enrolment, a_fact(FactKind::intake).of("suitable").at("2026-09-02"), {});
  store::add_fact(db, enrolment, a_fact(FactKind::module_passed).of("inleiding").at("2026-09-20"), {});
}

std::string text_of(base::Instant at) { return base::to_iso_date(base::local_date(at)); }

}  // namespace

std::optional<base::LocalDate> on(std::string_view day) { return base::from_iso_date(day); }

Staffroom::Staffroom() : premises_(lms, two_team_tracks(), testing::moment("2027-03-01")) {
  const base::Instant start = testing::moment("2026-09-01");
  services.db.commit([&](store::Transaction& db) {
    institution = store::institution_named(db, "ROC Test", store::Sector::mbo, start);
    const auto platform = store::add_platform(db, a_platform(institution), start).value();
    const auto person = [&](const std::string& name) {
      return store::seen(db,
                         {.platform = platform,
                          .subject = name,
                          .institution = institution,
                          .name = name,
                          .email = name + "@roc.example"},
                         start);
    };
    fatima = person("Fatima");
    noor = person("Noor");
    bram = person("Bram");
    hanneke = person("Hanneke");
    yvonne = person("Yvonne");
    anna = person("Anna");
    piet = person("Piet");
    static_cast<void>(person("Jan"));
    static_cast<void>(store::seen(db, {platform, "jan-2", institution, "Jan", "jan2@roc.example"}, start));
    const auto edition = [&](const std::string& track) {
      return store::add_edition(
          db, {.id = {}, .track = track, .name = track, .starts = std::nullopt, .ends = std::nullopt});
    };
    const auto pb = edition("pb");
    const auto oz = edition("oz");
    store::add_trainer(db, pb, hanneke);
    const auto enrol = [&](base::PersonId who, const std::string& track, base::EditionId where,
                           std::string_view since) {
      return store::enrol(db, {{}, who, track, where, store::Stage::started, testing::moment(since)});
    };
    fatimas = enrol(fatima, "pb", pb, "2026-09-01");
    noors = enrol(noor, "oz", oz, "2026-09-01");
    brams = enrol(bram, "pb", pb, "2027-02-01");
    make_ready(db, fatimas);
    make_ready(db, noors);
  });
}

Viewer Staffroom::viewer(base::PersonId person, std::vector<ViewerRole> roles) const {
  Viewer viewer;
  viewer.view.session.person = person;
  viewer.view.person.id = person;
  viewer.roles = std::move(roles);
  return viewer;
}

base::TeamId Staffroom::a_team(const std::string& name) {
  return form_team(services, of_yvonne(), {name, "Hoe dan?", institution}).value();
}

std::optional<TeamFault> Staffroom::bring_anna(base::TeamId team, std::string_view from) {
  return fault_of(add_member(services, of_yvonne(), team,
                             {"anna@roc.example", false, TeamRole::researcher, true, on(from)}));
}

std::optional<TeamFault> Staffroom::place(base::TeamId team, const std::string& who, std::string_view from,
                                          const std::string& track) {
  return fault_of(place_in_team(services, of_yvonne(), team, {who, track, on(from)}));
}

std::optional<TeamFault> Staffroom::leave(base::TeamId team, const std::string& who, std::string_view until) {
  base::TeamMemberId found;
  for (const auto& member : read([&](store::Reader& db) { return store::members_of(db, team); })) {
    if (member.name == who && !member.stay.until) found = member.id;
  }
  return fault_of(end_membership(services, of_yvonne(), team, found, on(until)));
}

std::vector<traject::Fact> Staffroom::facts(base::EnrolmentId enrolment) const {
  return read([&](store::Reader& db) { return store::facts_of(db, enrolment); });
}

std::string Staffroom::placed(base::EnrolmentId enrolment, base::TeamId team) const {
  std::string all;
  for (const traject::Fact& fact : facts(enrolment)) {
    if (fact.kind != traject::FactKind::team_placement || fact.subject != subject_of(team)) continue;
    CHECK(fact.detail == "paired");
    if (!all.empty()) all += ' ';
    all += text_of(fact.at) + ".." + (fact.until ? text_of(*fact.until) : "");
  }
  return all;
}

void Staffroom::go_to(std::string_view day) { premises_.calendar.set(testing::moment(day)); }

}  // namespace groeipad::service::test
