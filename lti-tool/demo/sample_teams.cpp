#include "demo/sample_teams.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/time.h"

namespace groeipad::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using traject::Fact;
using traject::FactKind;
using traject::LogKind;
using traject::Period;
using traject::Phase;
using traject::TeamRole;

struct PlannedMember {
  std::string_view account;  ///< "": without one
  std::string_view name;
  TeamRole role;
  bool experienced = false;
};
struct PlannedPhase {
  Phase phase;
  int days_ago;
};
struct PlannedEntry {
  LogKind kind;
  int days_ago;
  std::string_view account;
  std::string_view words;
};
struct PlannedProduct {
  std::string_view account;
  std::string_view title;
  std::string_view about;
  std::string_view url;
};
struct PlannedTeam {
  std::string_view key;
  Lms lms;
  std::string_view name;
  std::string_view question;
  int formed_days_ago;
  std::vector<std::string_view> learners;
  std::vector<PlannedMember> members;
  std::vector<PlannedPhase> phases;
  std::vector<PlannedEntry> log;
  std::vector<PlannedProduct> products;
};

PlannedTeam leerlijn() {
  return {
      "leerlijn",
      Lms::brightspace,
      "Leerlijn digitale geletterdheid",
      "Hoe bouwen we digitale geletterdheid op over vier leerjaren, zonder dat het een los vak wordt?",
      510,
      {"fatima", "joost"},
      {{"wendela", "", TeamRole::researcher, true},
       {"", "Machteld Oosterhof", TeamRole::process_coach, true},
       {"", "Jeroen Wiersinga", TeamRole::teacher},
       {"", "Samira Tahiri", TeamRole::teacher},
       {"", "Koen Abspoel", TeamRole::ict_expert},
       {"", "Ingeborg Rademaker", TeamRole::school_leader}},
      {{Phase::clarify, 500},
       {Phase::hypothesis, 450},
       {Phase::explore, 420},
       {Phase::requirements, 340},
       {Phase::design, 290},
       {Phase::try_out, 180},
       {Phase::evaluate, 120},
       {Phase::design, 80},
       {Phase::try_out, 30}},
      {{LogKind::ground, 400, "joost",
        "Drie publicaties over leerlijnen naast onze eigen lessen gelegd. Ze zijn het eens over één ding: "
        "leerlingen onthouden het als ze het in een ander vak nodig hebben."},
       {LogKind::requirement, 335, "joost",
        "De opdrachten passen in bestaande lessen en kosten een docent hooguit een kwartier voorbereiding."},
       {LogKind::decision, 285, "joost",
        "We beginnen met informatie zoeken en beoordelen, in leerjaar 1 en 2."},
       {LogKind::pilot, 150, "fatima",
        "Uitgeprobeerd in twee klassen. In de ene kwam het gesprek op gang, in de andere was de opdracht te "
        "open. Het team besloot ter plekke om er een voorbeeld bij te geven."},
       {LogKind::result, 118, "joost",
        "41 van de 52 leerlingen noemden na afloop een bron die ze niet vertrouwden, met een reden. Vooraf "
        "waren dat er 9."},
       {LogKind::conclusion, 100, "wendela",
        "Het voorbeeld maakt het verschil. De opdracht zelf kan korter."},
       {LogKind::decision, 28, "fatima",
        "Tweede ronde in leerjaar 3, met de kortere opdracht. Samira en Jeroen geven de lessen, Koen zet ze "
        "klaar."}},
      {{"joost", "Zes opdrachten ‘Klopt dit wel?’", "Voor leerjaar 1 en 2, elk in één les te doen.",
        "https://voorbeeld.example/klopt-dit-wel"},
       {"fatima", "Gespreksstarter voor het team", "Een kaart om na een proefles samen terug te kijken.",
        ""}}};
}

PlannedTeam rekenen() {
  return {"rekenen",
          Lms::moodle,
          "Rekenen in de praktijkles",
          "Wat helpt studenten om in de werkplaats te rekenen, als het in de rekenles wel lukt?",
          160,
          {"noor"},
          {{"arjen", "", TeamRole::process_coach, true},
           {"", "Thijs Vermaat", TeamRole::teacher},
           {"", "Dilara Aksoy", TeamRole::teacher},
           {"", "Roos Kamerling", TeamRole::student}},
          {{Phase::clarify, 150}, {Phase::hypothesis, 90}, {Phase::explore, 50}},
          {{LogKind::decision, 85, "arjen",
            "We kijken eerst mee in de werkplaats voordat we iets ontwerpen. Ieder één ochtend."},
           {LogKind::ground, 40, "noor",
            "Uit vijf observaties: studenten rekenen wel, maar schatten niet. Pas bij de zaag merken ze dat "
            "het niet klopt."}},
          {}};
}

const std::vector<PlannedTeam>& planned_teams() {
  static const std::vector<PlannedTeam> kAll = {leerlijn(), rekenen()};
  return kAll;
}

/// Half a year ago everybody of that team was away.
constexpr int kPauseBegan = 226;
constexpr int kPauseEnded = 205;

}  // namespace

SampleTeams::SampleTeams(store::Transaction& db, const std::map<std::string_view, base::PersonId>& people,
                         const std::map<Lms, base::InstitutionId>& schools, base::Instant now)
    : db_(db), people_(people), schools_(schools), now_(now) {}

sys_days SampleTeams::day(int days_ago) const { return sys_days(base::local_date(now_)) - days(days_ago); }

void SampleTeams::form() {
  for (const PlannedTeam& plan : planned_teams()) {
    const auto id = store::add_team(db_, {.id = {},
                                          .institution = schools_.at(plan.lms),
                                          .institution_name = "",
                                          .name = std::string(plan.name),
                                          .question = std::string(plan.question),
                                          .made = now_ - days(plan.formed_days_ago),
                                          .closed = std::nullopt});
    teams_[plan.key] = id;
    for (const PlannedMember& member : plan.members) {
      const auto person = member.account.empty() ? base::PersonId{} : people_.at(member.account);
      store::add_member(db_,
                        {.id = {},
                         .team = id,
                         .person = person,
                         .name = std::string(member.name),
                         .role = member.role,
                         .experienced = member.experienced,
                         .enrolment = {},
                         .track = "",
                         .stay = {day(plan.formed_days_ago), std::nullopt}},
                        now_);
    }
    std::vector<traject::PhaseRun> runs;
    for (const PlannedPhase& phase : plan.phases) {
      runs.push_back(
          {phase.phase, traject::iteration_of(runs, phase.phase), {day(phase.days_ago), std::nullopt}});
      store::begin_phase(db_, id, runs.back());
    }
  }
  store::add_pause(db_, teams_.at("leerlijn"),
                   {{},
                    {day(kPauseBegan), day(kPauseEnded)},
                    "Stageperiode: de helft van het team was op andere scholen.",
                    people_.at("wendela")},
                   now_);
}

void SampleTeams::place(std::string_view account, const store::Enrolment& enrolment,
                        const traject::TeamPart& part, traject::Facts& facts) {
  const auto plan = std::ranges::find_if(planned_teams(), [&](const PlannedTeam& team) {
    return std::ranges::find(team.learners, account) != team.learners.end();
  });
  const auto placed = std::ranges::find(facts, FactKind::team_placement, &Fact::kind);
  if (plan == planned_teams().end() || placed == facts.end()) return;
  const base::TeamId team = teams_.at(plan->key);
  const store::TeamMember member{.id = {},
                                 .team = team,
                                 .person = enrolment.person,
                                 .name = "",
                                 .role = part.role,
                                 .experienced = false,
                                 .enrolment = enrolment.id,
                                 .track = "",
                                 .stay = {base::local_date(placed->at), std::nullopt}};
  store::add_member(db_, member, now_);
  const std::string subject = std::to_string(team.value);
  for (Fact& fact : facts) {
    if (fact.kind == FactKind::team_placement || fact.kind == FactKind::team_result) fact.subject = subject;
  }
  const Period pause{day(kPauseBegan), day(kPauseEnded)};
  if (plan->key != "leerlijn" || !pause.until || member.stay.from >= *pause.until) return;
  Fact after = *placed;
  placed->until = std::max(placed->at, base::instant_of({base::LocalDate(pause.from), {}}));
  after.at = base::instant_of({base::LocalDate(*pause.until), {}});
  facts.push_back(after);
}

void SampleTeams::fill() {
  for (const PlannedTeam& plan : planned_teams()) {
    const base::TeamId team = teams_.at(plan.key);
    for (const PlannedEntry& entry : plan.log) {
      store::LogEntry written;
      written.team = team;
      written.kind = entry.kind;
      written.day = day(entry.days_ago);
      written.words = entry.words;
      written.author = people_.at(entry.account);
      written.made = now_ - days(entry.days_ago);
      store::add_log_entry(db_, written);
    }
    for (const PlannedProduct& product : plan.products) {
      store::Product made;
      made.team = team;
      made.title = product.title;
      made.about = product.about;
      made.url = product.url;
      made.author = people_.at(product.account);
      made.made = now_ - days(60);
      store::add_product(db_, made);
    }
  }
}

}  // namespace groeipad::demo
