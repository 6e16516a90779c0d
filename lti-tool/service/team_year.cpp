#include "service/team_year.h"

#include <algorithm>

#include "base/text.h"
#include "service/audit.h"
#include "service/record.h"
#include "service/ties.h"
#include "traject/stays.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Act;
using traject::Fact;
using traject::FactKind;

bool is_good(const traject::Facts& facts, base::TeamId team) {
  return std::ranges::any_of(facts, [&](const Fact& fact) {
    return fact.kind == FactKind::team_result && fact.subject == subject_of(team) && fact.detail == "good";
  });
}

std::chrono::days days_in(const traject::Facts& facts, sys_days today) {
  return traject::days_before(today, traject::stays_in_teams(traject::KnownFacts(facts)));
}

traject::Facts of_team(traject::Facts facts, base::TeamId team) {
  std::erase_if(facts, [&](const Fact& fact) { return fact.subject != subject_of(team); });
  return facts;
}

std::size_t months_needed(const traject::Track& track) {
  const auto* leaf = traject::leaf_of(track.certificate.requires_all, traject::LeafKind::team_months);
  return leaf == nullptr ? 0 : leaf->count;
}

void add_what_they_did(store::Reader& db, TeamYear& year) {
  year.log = store::log_of(db, year.team.id);
  std::erase_if(year.log, [&](const auto& entry) { return entry.author != year.person.id; });
  year.products = store::products_of(db, year.team.id);
  std::erase_if(year.products, [&](const auto& product) { return product.author != year.person.id; });
  year.phases = store::phases_of(db, year.team.id);
  std::erase_if(year.phases, [&](const traject::PhaseRun& run) {
    return std::ranges::none_of(
        year.places, [&](const TeamPlace& place) { return traject::overlap(run.period, place.place.stay); });
  });
}

}  // namespace

std::optional<TeamYear> team_year(Services& services, const Viewer& viewer, base::EnrolmentId id,
                                  base::TeamId team) {
  const sys_days today = base::local_date(services.calendar.now());
  auto found = services.db.read([&](store::Reader& db) -> std::optional<TeamYear> {
    const auto enrolment = enrolment_for(db, viewer, id, Act::see_track);
    const auto known = store::find_team(db, team);
    if (!enrolment || !known) return std::nullopt;
    const auto person = store::find_person(db, enrolment->person);
    const auto facts = store::facts_of(db, id);
    TeamYear year;
    year.enrolment = *enrolment;
    year.team = *known;
    year.person = person.value_or(store::Person{});
    year.track = services.catalogue.track(enrolment->track);
    year.places = team_places(db, services, *enrolment, facts);
    std::erase_if(year.places, [&](const TeamPlace& place) { return place.team.id != team; });
    if (year.track == nullptr || year.places.empty()) return std::nullopt;
    year.here = days_in(of_team(facts, team), today);
    year.everywhere = days_in(facts, today);
    year.months_needed = months_needed(*year.track);
    year.meetings = static_cast<std::size_t>(std::ranges::count(facts, FactKind::attendance, &Fact::kind));
    year.judgements = store::judgements_of(db, team, id);
    add_what_they_did(db, year);
    year.may_judge = !is_good(facts, team) && traject::may(Act::judge_year, ties_to(db, viewer, *enrolment));
    return year;
  });
  if (found) {
    remember_look(services, viewer, Act::see_track, about(found->enrolment, "team " + subject_of(team)));
  }
  return found;
}

base::Result<void, JudgeFault> judge_year(Services& services, const Viewer& viewer, base::EnrolmentId id,
                                          base::TeamId team, std::string_view result,
                                          std::string_view words) {
  const std::string typed = base::as_typed(words);
  const bool good = result == "good";
  return services.db.write([&](store::Transaction& db) -> base::Result<void, JudgeFault> {
    const auto enrolment = enrolment_for(db, viewer, id, Act::judge_year);
    const auto places = store::places_of(db, id);
    if (!enrolment || std::ranges::find(places, team, &store::TeamMember::team) == places.end())
      return base::fail(JudgeFault::no_such_year);
    if (!good && result != "not_yet") return base::fail(JudgeFault::no_result);
    if (typed.empty()) return base::fail(JudgeFault::no_words);
    if (base::count_code_points(typed) > kLongestJudgement) return base::fail(JudgeFault::too_long);
    store::hold(db, id);
    if (is_good(store::facts_of(db, id), team)) return base::fail(JudgeFault::already_good);
    const base::Instant now = services.calendar.now();
    const base::PersonId judge = viewer.view.session.person;
    store::add_judgement(db, {team, id, good, typed, judge, "", now});
    if (good) {
      const Fact fact{
          .kind = FactKind::team_result, .subject = subject_of(team), .detail = "good", .at = now};
      record(db, services, *enrolment, {fact}, judge);
    }
    remember_change(db, services, viewer, Act::judge_year,
                    about(*enrolment, "team " + subject_of(team) + ": " + (good ? "good" : "not_yet")));
    return {};
  });
}

}  // namespace groeipad::service
