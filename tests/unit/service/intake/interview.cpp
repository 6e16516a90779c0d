#include "unit/service/intake/interview.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "store/people.h"
#include "store/platforms.h"
#include "support/builders.h"

namespace groeipad::service::test {
namespace {

using testing::a_step;
using testing::all_of;
using testing::keyed;
using testing::leaf;
using traject::IntakeSubject;
using traject::LeafKind;

traject::Catalogue one_track() {
  traject::Track track;
  track.id = "procesbegeleider";
  track.title = {"Procesbegeleider", "Process coach"};
  track.profile = {{"Je begeleidt groepen.", "You coach groups."}, {"Je onderzoekt.", "You inquire."}};
  track.intake_questions = {
      {{"Welke groepen?", "Which groups?"}, IntakeSubject::practice},
      {{"Welke leervragen?", "Which learning questions?"}, IntakeSubject::learning_questions}};
  track.steps = {
      a_step("intake")
          .of(traject::StepKind::intake)
          .done_when(
              keyed("done intake", all_of({leaf(LeafKind::intake).of("suitable").key("intake suitable")}))),
      a_step("inleiding")
          .of(traject::StepKind::module)
          .opens_when(keyed("opens inleiding",
                            all_of({leaf(LeafKind::intake).of("suitable").days(14).key("intake 14")})))
          .done_when(leaf(LeafKind::learning_question))};
  traject::Catalogue catalogue;
  catalogue.tracks.push_back(std::move(track));
  return catalogue;
}

}  // namespace

base::Result<void, outbound::SmtpError> FakeMailer::send(const outbound::Letter& letter) {
  letters.push_back(letter);
  if (fault) return base::fail(*fault, "so it is");
  return {};
}

Interview::Interview() : premises(lms, one_track(), kMonday), services(premises.services) {
  services.mailer = &mailer;
  services.db.commit([&](store::Transaction& db) {
    const auto institution = store::institution_named(db, "ROC Test", store::Sector::mbo, kMonday);
    platform = store::add_platform(db,
                                   {.id = {},
                                    .institution = institution,
                                    .name = "ELO",
                                    .issuer = "https://elo.example",
                                    .client_id = "client",
                                    .login_url = "https://elo.example/auth",
                                    .token_url = "https://elo.example/token",
                                    .jwks_url = "https://elo.example/jwks",
                                    .token_audience = "",
                                    .deployments = {"1"}},
                                   kMonday)
                   .value();
    const auto known = [&](const std::string& name, const std::string& email) {
      return store::seen(db, {platform, name, institution, name, email}, kMonday);
    };
    daan = known("Daan", "daan@roc.example");
    wouter = known("Wouter", "");
    bram = known("Bram", "");
    anna = known("Anna", "");
    piet = known("Piet", "");
    els = known("Els", "");
    fatima = known("Fatima", "");
    edition = store::add_edition(
        db, {.id = {}, .track = "procesbegeleider", .name = "Najaar", .starts = {}, .ends = {}});
    store::add_trainer(db, edition, anna);
    const auto enrol = [&](base::PersonId person, store::Stage stage) {
      return store::enrol(db, {{}, person, "procesbegeleider", edition, stage, kMonday});
    };
    of_daan = enrol(daan, store::Stage::intake);
    of_bram = enrol(bram, store::Stage::started);
    of_wouter = store::apply(db, wouter, "procesbegeleider", "Graag.", kMonday).value();
  });
}

Viewer Interview::as(base::PersonId person, std::vector<ViewerRole> roles) const {
  Viewer viewer;
  viewer.view.session.person = person;
  viewer.view.session.platform = platform;
  viewer.roles = std::move(roles);
  viewer.request = "r-1";
  return viewer;
}

GivenIntake Interview::whole() const {
  return {.points = {{"yes", " Al jaren. "}, {"partly", ""}},
          .texts = {"Een team\r\nvan vier.", "- Hoe houd ik de vraag vast?\r\n\r\n  Wanneer grijp ik in?  "}};
}

store::Enrolment Interview::now(base::EnrolmentId id) {
  return services.db.read([&](store::Reader& db) { return store::find_enrolment(db, id); }).value();
}

std::size_t Interview::count(base::EnrolmentId id, traject::FactKind kind, std::string_view subject) {
  const auto facts = services.db.read([&](store::Reader& db) { return store::facts_of(db, id); });
  return static_cast<std::size_t>(std::ranges::count_if(facts, [&](const traject::Fact& fact) {
    return fact.kind == kind && (subject.empty() || fact.subject == subject);
  }));
}

std::vector<store::AuditEntry> Interview::trail(base::PersonId about) {
  const auto named = services.db.read(
      [&](store::Reader& db) { return store::audit_entries(db, {.person = about, .actor = {}}, 50); });
  std::vector<store::AuditEntry> entries;
  for (const auto& one : named) entries.insert(entries.begin(), one.entry);
  return entries;
}

void Interview::hand_in() {
  REQUIRE(keep_intake_form(services, daan_(), "procesbegeleider", whole(), Keep::hand_in, "r-1"));
}

}  // namespace groeipad::service::test
