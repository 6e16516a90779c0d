#include "store/teams.h"

#include "base/time.h"
#include "store/rows.h"
#include "store/search.h"

namespace groeipad::store {
namespace {

using std::chrono::sys_days;

std::string day_column(sys_days day) { return base::to_iso_date(base::LocalDate(day)); }
sys_days day_at(const Statement& row, int at) {
  return sys_days(base::from_iso_date(row.text_at(at)).value());
}
std::optional<sys_days> optional_day_at(const Statement& row, int at) {
  if (row.is_null(at)) return std::nullopt;
  return day_at(row, at);
}
traject::Period period_at(const Statement& row, int from) {
  return {day_at(row, from), optional_day_at(row, from + 1)};
}
void bind_period(Statement& statement, int from, const traject::Period& period) {
  statement.bind(from, day_column(period.from));
  if (period.until) {
    statement.bind(from + 1, day_column(*period.until));
  } else {
    statement.bind_null(from + 1);
  }
}
template <class Tag>
void bind_known(Statement& statement, int index, base::Id<Tag> id) {
  if (id.known()) {
    statement.bind(index, column(id));
  } else {
    statement.bind_null(index);
  }
}

std::vector<Team> read_teams(Statement& rows) {
  std::vector<Team> teams;
  while (rows.step()) {
    teams.push_back({.id = {rows.int_at(0)},
                     .institution = {rows.int_at(1)},
                     .institution_name = rows.text_at(2),
                     .name = rows.text_at(3),
                     .question = rows.text_at(4),
                     .made = instant_at(rows, 5),
                     .closed = optional_instant_at(rows, 6)});
  }
  return teams;
}

std::vector<TeamMember> read_members(Statement& rows) {
  std::vector<TeamMember> members;
  while (rows.step()) {
    members.push_back({.id = {rows.int_at(0)},
                       .team = {rows.int_at(1)},
                       .person = {rows.optional_int_at(2).value_or(0)},
                       .name = rows.text_at(3),
                       .role = traject::team_role_from(rows.text_at(4)).value(),
                       .experienced = rows.int_at(5) != 0,
                       .enrolment = {rows.optional_int_at(6).value_or(0)},
                       .track = rows.text_at(7),
                       .stay = period_at(rows, 8)});
  }
  return members;
}

}  // namespace

base::TeamId add_team(Transaction& db, const Team& team) {
  Statement& made = db.prepare(
      "INSERT INTO design_team (institution, name, question, made) VALUES (?1, ?2, ?3, ?4) RETURNING id");
  made.bind(1, column(team.institution)).bind(2, team.name).bind(3, team.question).bind(4, column(team.made));
  made.step();
  const base::TeamId id{made.int_at(0)};
  index_words(db, FoundKind::team, id.value, team.name);
  return id;
}

bool change_team(Transaction& db, base::TeamId id, std::string_view name, std::string_view question) {
  Statement& change = db.prepare("UPDATE design_team SET name = ?2, question = ?3 WHERE id = ?1");
  if (change.bind(1, column(id)).bind(2, name).bind(3, question).run() == 0) return false;
  index_words(db, FoundKind::team, id.value, name);
  return true;
}

bool close_team(Transaction& db, base::TeamId id, base::Instant now) {
  return db.prepare("UPDATE design_team SET closed = ?2 WHERE id = ?1 AND closed IS NULL")
             .bind(1, column(id))
             .bind(2, column(now))
             .run() > 0;
}

std::optional<Team> find_team(Reader& db, base::TeamId id) {
  auto found = read_teams(
      db.prepare("SELECT t.id, t.institution, i.name, t.name, t.question, t.made, t.closed FROM design_team t"
                 " JOIN institution i ON i.id = t.institution WHERE t.id = ?1")
          .bind(1, column(id)));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Team> all_teams(Reader& db) {
  return read_teams(
      db.prepare("SELECT t.id, t.institution, i.name, t.name, t.question, t.made, t.closed FROM design_team t"
                 " JOIN institution i ON i.id = t.institution"
                 " ORDER BY CASE WHEN t.closed IS NULL THEN 0 ELSE 1 END, t.name, t.id"));
}

std::vector<Team> teams_of(Reader& db, base::PersonId person) {
  return read_teams(
      db.prepare("SELECT t.id, t.institution, i.name, t.name, t.question, t.made, t.closed FROM design_team t"
                 " JOIN institution i ON i.id = t.institution WHERE t.id IN (SELECT m.team FROM team_member m"
                 " WHERE m.person = ?1 AND (m.until_day IS NULL OR m.enrolment IS NOT NULL))"
                 " ORDER BY t.name, t.id")
          .bind(1, column(person)));
}

void hold(Transaction& db, base::TeamId team) {
  // A write that changes nothing: the one lock that both engines know.
  db.prepare("UPDATE design_team SET made = made WHERE id = ?1").bind(1, column(team)).run();
}

base::TeamMemberId add_member(Transaction& db, const TeamMember& member, base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO team_member (team, person, name, role, experienced, enrolment, from_day, until_day, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id");
  made.bind(1, column(member.team))
      .bind(3, member.name)
      .bind(4, traject::name_of(member.role))
      .bind(5, column(member.experienced))
      .bind(9, column(now));
  bind_known(made, 2, member.person);
  bind_known(made, 6, member.enrolment);
  bind_period(made, 7, member.stay);
  made.step();
  return {made.int_at(0)};
}

bool end_stay(Transaction& db, base::TeamId team, base::TeamMemberId id, sys_days until) {
  return db.prepare("UPDATE team_member SET until_day = ?3 WHERE id = ?1 AND team = ?2 AND until_day IS NULL")
             .bind(1, column(id))
             .bind(2, column(team))
             .bind(3, day_column(until))
             .run() > 0;
}

std::vector<TeamMember> members_of(Reader& db, base::TeamId team) {
  return read_members(
      db.prepare(
            "SELECT m.id, m.team, m.person, COALESCE(p.name, m.name), m.role, m.experienced, m.enrolment,"
            " COALESCE(e.track, ''), m.from_day, m.until_day FROM team_member m"
            " LEFT JOIN person p ON p.id = m.person LEFT JOIN enrolment e ON e.id = m.enrolment"
            " WHERE m.team = ?1"
            " ORDER BY CASE WHEN m.until_day IS NULL THEN 0 ELSE 1 END, m.from_day, m.id")
          .bind(1, column(team)));
}

std::vector<TeamMember> all_members(Reader& db) {
  return read_members(db.prepare(
      "SELECT m.id, m.team, m.person, COALESCE(p.name, m.name), m.role, m.experienced, m.enrolment,"
      " COALESCE(e.track, ''), m.from_day, m.until_day FROM team_member m"
      " LEFT JOIN person p ON p.id = m.person LEFT JOIN enrolment e ON e.id = m.enrolment"
      " ORDER BY m.team, CASE WHEN m.until_day IS NULL THEN 0 ELSE 1 END, m.from_day, m.id"));
}

std::vector<TeamMember> places_of(Reader& db, base::EnrolmentId enrolment) {
  return read_members(
      db.prepare(
            "SELECT m.id, m.team, m.person, COALESCE(p.name, m.name), m.role, m.experienced, m.enrolment,"
            " COALESCE(e.track, ''), m.from_day, m.until_day FROM team_member m"
            " LEFT JOIN person p ON p.id = m.person LEFT JOIN enrolment e ON e.id = m.enrolment"
            " WHERE m.enrolment = ?1 ORDER BY m.from_day, m.id")
          .bind(1, column(enrolment)));
}

void begin_phase(Transaction& db, base::TeamId team, const traject::PhaseRun& run) {
  end_phase(db, team, run.period.from);
  Statement& made = db.prepare(
      "INSERT INTO team_phase (team, phase, iteration, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5)");
  made.bind(1, column(team)).bind(2, traject::name_of(run.phase)).bind(3, std::int64_t{run.iteration});
  bind_period(made, 4, run.period);
  made.run();
}

void end_phase(Transaction& db, base::TeamId team, sys_days until) {
  db.prepare("UPDATE team_phase SET until_day = ?2 WHERE team = ?1 AND until_day IS NULL")
      .bind(1, column(team))
      .bind(2, day_column(until))
      .run();
}

std::vector<traject::PhaseRun> phases_of(Reader& db, base::TeamId team) {
  Statement& rows = db.prepare(
      "SELECT phase, iteration, from_day, until_day FROM team_phase WHERE team = ?1 ORDER BY from_day, id");
  rows.bind(1, column(team));
  std::vector<traject::PhaseRun> runs;
  while (rows.step())
    runs.push_back(
        {traject::phase_from(rows.text_at(0)).value(), static_cast<int>(rows.int_at(1)), period_at(rows, 2)});
  return runs;
}

base::PauseId add_pause(Transaction& db, base::TeamId team, const TeamPause& pause, base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO team_pause (team, from_day, until_day, reason, made_by, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
  made.bind(1, column(team)).bind(4, pause.reason).bind(5, column(pause.made_by)).bind(6, column(now));
  bind_period(made, 2, pause.period);
  made.step();
  return {made.int_at(0)};
}

bool end_pause(Transaction& db, base::TeamId team, base::PauseId id, sys_days until) {
  return db.prepare("UPDATE team_pause SET until_day = ?3 WHERE id = ?1 AND team = ?2")
             .bind(1, column(id))
             .bind(2, column(team))
             .bind(3, day_column(until))
             .run() > 0;
}

std::vector<TeamPause> team_pauses(Reader& db, base::TeamId team) {
  Statement& rows = db.prepare(
      "SELECT id, from_day, until_day, reason, made_by FROM team_pause WHERE team = ?1 ORDER BY from_day, "
      "id");
  rows.bind(1, column(team));
  std::vector<TeamPause> pauses;
  while (rows.step())
    pauses.push_back({{rows.int_at(0)}, period_at(rows, 1), rows.text_at(3), {rows.int_at(4)}});
  return pauses;
}

void end_fact(Transaction& db, std::int64_t fact, std::optional<base::Instant> until) {
  Statement& ended = db.prepare("UPDATE fact SET ended = ?2 WHERE id = ?1");
  ended.bind(1, fact);
  bind_optional(ended, 2, until);
  ended.run();
}

}  // namespace groeipad::store
