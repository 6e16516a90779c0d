#include "demo/sample.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <string>

#include "demo/life.h"
#include "demo/sample_intake.h"
#include "demo/sample_plan.h"
#include "demo/sample_teams.h"
#include "demo/traces.h"
#include "store/editions.h"
#include "store/enrolments.h"
#include "store/people.h"
#include "store/settings.h"
#include "traject/course.h"

namespace groeipad::demo {
namespace {

using base::Instant;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr std::string_view kSeededSetting = "demo.seeded_for";
constexpr std::string_view kClockSetting = "demo.clock_ahead_ms";
constexpr int kPlenaries = 8;
constexpr int kPlaces = 16;
constexpr days kBetweenMeetings{28};

/// One filling of the database; lives for one transaction.
class Seeding {
 public:
  Seeding(store::Transaction& db, const traject::Catalogue& catalogue, Instant now)
      : db_(db), catalogue_(catalogue), now_(now), today_(base::local_date(now)) {}

  base::Result<void, SeedError> add_platforms(const std::vector<Registration>& registrations) {
    for (const auto& registration : registrations) {
      auto platform = registration.platform;
      platform.institution =
          store::institution_named(db_, registration.institution.name, registration.institution.sector, now_);
      const auto id = store::add_platform(db_, platform, now_);
      if (!id) return base::fail(SeedError::already_there, platform.issuer);
      const bool moodle = platform.issuer.ends_with("/moodle");
      homes_[moodle ? Lms::moodle : Lms::brightspace] = {*id, platform.institution};
    }
    return {};
  }

  void add_people() {
    for (const auto& account : accounts()) {
      if (!account.launched_before) continue;
      const Home& home = homes_.at(account.lms);
      people_[account.key] = store::seen(
          db_, {home.platform, account.subject, home.institution, account.name(), account.email()}, now_);
    }
    store::grant(db_, people_.at("yvonne"), store::Role::programme, now_);
  }

  void add_editions() {
    for (const auto& plan : planned_editions()) {
      const auto meetings = plan.rolling ? std::vector<Instant>() : plenaries(plan);
      store::Edition edition;
      edition.track = plan.track;
      edition.name = plan.name;
      if (!plan.rolling) {
        edition.starts = meetings.front() - days(14);
        edition.ends = meetings.back() + days(42);
      }
      if (!plan.rolling) edition.places = kPlaces;
      edition.id = store::add_edition(db_, edition);
      if (plan.meetings_past > 1) store::close_edition(db_, edition.id, meetings.front());
      store::add_trainer(db_, edition.id, people_.at("hanneke"));
      if (plan.rolling) {
        add_sessions(edition.id);
      } else {
        add_plenaries(edition, meetings);
      }
      editions_[plan.key] = {edition, meetings};
    }
  }

  void add_lives() {
    std::map<Lms, base::InstitutionId> schools;
    for (const auto& [lms, home] : homes_) schools[lms] = home.institution;
    SampleTeams teams(db_, people_, schools, now_);
    teams.form();
    for (const auto& life : planned_lives()) add_life(life, teams);
    teams.fill();
    static_cast<void>(store::apply(
        db_, people_.at("wouter"), "verbinder",
        "Ik werk tussen het practoraat en de teams in en wil dat werk beter leren doen.", now_ - days(3)));
    static_cast<void>(store::apply(
        db_, people_.at("jelle"), "verbinder",
        "Onze opleidingen vinden elk hun eigen wiel uit. Ik wil ze van elkaar laten leren.", now_ - days(9)));
  }

  /// One candidate handed in the form and has an appointment.
  void add_intake() {
    for (const auto& enrolment : store::enrolments_of(db_, people_.at("daan"))) {
      if (const traject::Track* track = catalogue_.track(enrolment.track))
        prepare_intake(db_, *track, enrolment.id, people_.at("hanneke"), at(6, hours(14)), now_);
    }
  }

 private:
  struct Home {
    base::PlatformId platform;
    base::InstitutionId institution;
  };
  struct Run {
    store::Edition edition;
    std::vector<Instant> meetings;
  };

  [[nodiscard]] Instant at(int days_from_now, minutes since_midnight) const {
    return base::instant_of({base::LocalDate(sys_days(today_) + days(days_from_now)), since_midnight});
  }

  /// A working day: what would fall in a weekend is on the Friday before.
  [[nodiscard]] Instant meeting_at(int days_from_now, minutes since_midnight) const {
    const unsigned weekday = std::chrono::weekday(sys_days(today_) + days(days_from_now)).iso_encoding();
    return at(days_from_now - std::max(0, static_cast<int>(weekday) - 5), since_midnight);
  }

  [[nodiscard]] std::vector<Instant> plenaries(const PlannedEdition& plan) const {
    std::vector<Instant> all;
    for (int i = 0; i < kPlenaries; ++i) {
      const int after_last = (i - (plan.meetings_past - 1)) * static_cast<int>(kBetweenMeetings.count());
      all.push_back(meeting_at(after_last - plan.last_meeting_days_ago, hours(13) + minutes(30)));
    }
    return all;
  }

  /// One for each step of the track that is a meeting, in order.
  void add_plenaries(const store::Edition& edition, const std::vector<Instant>& meetings) {
    const traject::Track* track = catalogue_.track(edition.track);
    std::vector<const traject::Step*> steps;
    for (std::size_t i = 0; track != nullptr && i < track->steps.size(); ++i) {
      if (track->steps[i].kind == traject::StepKind::meeting) steps.push_back(&track->steps[i]);
    }
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      const Instant starts = meetings[i];
      const bool known = i < steps.size();
      static_cast<void>(store::add_meeting(db_, {.edition = edition.id,
                                                 .kind = "plenary",
                                                 .title = known ? steps[i]->title.nl : "Bijeenkomst",
                                                 .place = "Hogeschool Noorderhaven, lokaal B2.14",
                                                 .starts = starts,
                                                 .ends = starts + hours(3),
                                                 .step = known ? steps[i]->id : ""}));
    }
  }

  /// PBO-5: six sessions a school year; here one every eight weeks, and a community event.
  void add_sessions(base::EditionId edition) {
    for (int i = -2; i < 4; ++i) {
      const Instant starts = meeting_at(18 + 56 * i, hours(15) + minutes(30));
      static_cast<void>(store::add_meeting(db_, {.edition = edition,
                                                 .kind = i == 1 ? "coaching" : "intervisie",
                                                 .title = i == 1 ? "Coaching op je leervraag" : "Intervisie",
                                                 .place = "Online",
                                                 .starts = starts,
                                                 .ends = starts + hours(2)}));
    }
    const Instant event = meeting_at(40, hours(10));
    static_cast<void>(store::add_meeting(db_, {.edition = edition,
                                               .kind = "community",
                                               .title = "Designteams delen hun resultaten",
                                               .place = "ROC Zilverdijk, aula",
                                               .starts = event,
                                               .ends = event + hours(3)}));
  }

  void add_life(const PlannedLife& life, SampleTeams& teams) {
    const Run& run = editions_.at(life.edition);
    const traject::Track* track = catalogue_.track(run.edition.track);
    if (track == nullptr) return;
    Pace pace{.begin = run.edition.starts.value_or(at(-life.began_days_ago, hours(10))),
              .per_step = days(life.days_per_step),
              .meetings = run.meetings,
              .now = now_};
    const traject::TrackMaterial* material = catalogue_.material(track->id);
    auto facts = live(*track, material, life.until, pace);
    const bool awaits_intake = traject::asks_intake(*track) && !traject::suitable_since(facts);
    store::Enrolment enrolment{.id = {},
                               .person = people_.at(life.account),
                               .track = run.edition.track,
                               .edition = run.edition.id,
                               .stage = awaits_intake ? store::Stage::intake : store::Stage::started,
                               .since = pace.begin};
    enrolment.id = store::enrol(db_, enrolment);
    if (track->team) teams.place(life.account, enrolment, *track->team, facts);
    for (const auto& fact : facts) store::add_fact(db_, enrolment.id, fact, now_);
    if (material != nullptr) leave_traces(db_, enrolment, *track, *material, facts);
    for (const auto question : life.questions)
      store::add_learning_question(db_, enrolment.id, question, pace.begin);
  }

  store::Transaction& db_;
  const traject::Catalogue& catalogue_;
  Instant now_;
  base::LocalDate today_;
  std::map<Lms, Home> homes_;
  std::map<std::string_view, base::PersonId> people_;
  std::map<std::string_view, Run> editions_;
};

}  // namespace

base::Result<void, SeedError> seed(store::Database& db, const traject::Catalogue& catalogue,
                                   const std::vector<Registration>& registrations, Instant today) {
  std::string address;
  for (const auto& registration : registrations) address += registration.platform.issuer + " ";
  return db.write([&](store::Transaction& transaction) -> base::Result<void, SeedError> {
    const auto seeded = store::setting(transaction, kSeededSetting);
    if (seeded == address) return {};
    if (seeded) return base::fail(SeedError::other_address, *seeded);
    Seeding seeding(transaction, catalogue, today);
    if (auto added = seeding.add_platforms(registrations); !added) return added;
    seeding.add_people();
    seeding.add_editions();
    seeding.add_lives();
    seeding.add_intake();
    store::set_setting(transaction, kSeededSetting, address);
    return {};
  });
}

Calendar::Keep keep_in(store::Database& db) {
  return [&db](std::chrono::milliseconds ahead) {
    db.commit([&](store::Transaction& transaction) {
      store::set_setting(transaction, kClockSetting, std::to_string(ahead.count()));
    });
  };
}

void restore(base::MovableClock& clock, store::Database& db) {
  const auto kept = db.read([](store::Reader& reader) { return store::setting(reader, kClockSetting); });
  if (!kept) return;
  std::int64_t ahead = 0;
  const auto [end, error] = std::from_chars(kept->data(), kept->data() + kept->size(), ahead);
  if (error == std::errc() && end == kept->data() + kept->size())
    clock.set_ahead(std::chrono::milliseconds(ahead));
}

}  // namespace groeipad::demo
