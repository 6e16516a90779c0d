#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"
#include "traject/design_team.h"

/// Design teams as they are kept. What may be put in is for service/ to say: nothing here looks at rules.
namespace groeipad::store {

struct Team {
  base::TeamId id;
  base::InstitutionId institution;
  std::string institution_name;  ///< filled when read
  std::string name;
  std::string question;
  base::Instant made;
  std::optional<base::Instant> closed;
};
base::TeamId add_team(Transaction& db, const Team& team);
/// False where there is none.
bool change_team(Transaction& db, base::TeamId id, std::string_view name, std::string_view question);
bool close_team(Transaction& db, base::TeamId id, base::Instant now);
[[nodiscard]] std::optional<Team> find_team(Reader& db, base::TeamId id);
/// Open ones first, by name.
[[nodiscard]] std::vector<Team> all_teams(Reader& db);
/// Those that a person is in, or learns or has learnt in; by name.
[[nodiscard]] std::vector<Team> teams_of(Reader& db, base::PersonId person);
/// Until this transaction ends, another that holds this team waits.
void hold(Transaction& db, base::TeamId team);

struct TeamMember {
  base::TeamMemberId id;
  base::TeamId team;
  base::PersonId person;  ///< not known(): without an account
  std::string name;       ///< as the account has it; without one, as typed
  traject::TeamRole role = traject::TeamRole::teacher;
  bool experienced = false;
  base::EnrolmentId enrolment;  ///< for which they learn here; not known() for others
  std::string track;            ///< of that; filled when read
  traject::Period stay;
};
/// ConstraintBroken where that enrolment learns there already, without an end.
base::TeamMemberId add_member(Transaction& db, const TeamMember& member, base::Instant now);
/// Ends a stay that has no end; false where there is none.
bool end_stay(Transaction& db, base::TeamId team, base::TeamMemberId id, std::chrono::sys_days until);
/// All that ever were; who is in it first, then by when they came.
[[nodiscard]] std::vector<TeamMember> members_of(Reader& db, base::TeamId team);
/// Of every team, as members_of gives them.
[[nodiscard]] std::vector<TeamMember> all_members(Reader& db);
/// Where somebody learns or has learnt, by when it began.
[[nodiscard]] std::vector<TeamMember> places_of(Reader& db, base::EnrolmentId enrolment);

/// Ends the phase that the team is in on that day, and begins the next.
void begin_phase(Transaction& db, base::TeamId team, const traject::PhaseRun& run);
/// The phase that has no end ends.
void end_phase(Transaction& db, base::TeamId team, std::chrono::sys_days until);
/// Oldest first.
[[nodiscard]] std::vector<traject::PhaseRun> phases_of(Reader& db, base::TeamId team);

struct TeamPause {
  base::PauseId id;
  traject::Period period;
  std::string reason;
  base::PersonId made_by;
};
base::PauseId add_pause(Transaction& db, base::TeamId team, const TeamPause& pause, base::Instant now);
/// False where there is none.
bool end_pause(Transaction& db, base::TeamId team, base::PauseId id, std::chrono::sys_days until);
/// Oldest first.
[[nodiscard]] std::vector<TeamPause> team_pauses(Reader& db, base::TeamId team);

/// DT-3.
struct LogEntry {
  base::LogEntryId id;
  base::TeamId team;
  traject::LogKind kind = traject::LogKind::decision;
  std::chrono::sys_days day;
  std::string words;
  base::LogEntryId corrects;  ///< not known(): none
  base::PersonId author;
  std::string author_name;  ///< filled when read
  base::Instant made;
};
base::LogEntryId add_log_entry(Transaction& db, const LogEntry& entry);
/// The newest day first.
[[nodiscard]] std::vector<LogEntry> log_of(Reader& db, base::TeamId team);

struct Product {
  base::ProductId id;
  base::TeamId team;
  std::string title;
  std::string about;
  std::string url;  ///< "" or https
  base::PersonId author;
  std::string author_name;  ///< filled when read
  base::Instant made;
};
base::ProductId add_product(Transaction& db, const Product& product);
/// False where there is none that can be seen.
bool remove_product(Transaction& db, base::TeamId team, base::ProductId id, base::Instant now);
/// Newest first, without removed ones.
[[nodiscard]] std::vector<Product> products_of(Reader& db, base::TeamId team);

/// PBO-8.
struct TeamJudgement {
  base::TeamId team;
  base::EnrolmentId enrolment;
  bool good = false;
  std::string words;
  base::PersonId judge;
  std::string judge_name;  ///< filled when read
  base::Instant made;
};
void add_judgement(Transaction& db, const TeamJudgement& judgement);
/// Newest first.
[[nodiscard]] std::vector<TeamJudgement> judgements_of(Reader& db, base::TeamId team,
                                                       base::EnrolmentId enrolment);

/// Says until when a fact held; nullopt: that it still does.
void end_fact(Transaction& db, std::int64_t fact, std::optional<base::Instant> until);

}  // namespace groeipad::store
