#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/team_places.h"

/// A design team for those who are in it and those who look after it: its course, its log, its products.
namespace groeipad::service {

struct TeamView {
  store::Team team;
  std::vector<store::TeamMember> members;  ///< also those who left
  std::vector<traject::PhaseRun> phases;
  std::vector<store::TeamPause> pauses;
  std::vector<store::LogEntry> log;
  std::vector<store::Product> products;
  std::vector<TeamPlace> places;  ///< of those who learn there, also those who left
  /// Of the viewer's own part, newest first: shown to nobody else here.
  std::vector<store::TeamJudgement> own_judgements;
  bool may_write = false;
  bool may_guide = false;
  bool may_form = false;
};
/// nullopt for who may not see it, and where there is none. A look of who is not in it is remembered.
[[nodiscard]] std::optional<TeamView> team_view(Services& services, const Viewer& viewer, base::TeamId id);
/// The teams that the viewer is in, or has learnt in.
[[nodiscard]] std::vector<store::Team> my_teams(Services& services, const Viewer& viewer);

enum class GuideFault {
  no_such_team,
  closed,
  no_day,  ///< none, or an odd one
  unknown_phase,
  too_early,       ///< before the phase that it follows
  too_late,        ///< after today
  ends_too_early,  ///< before it begins
  overlaps,        ///< another pause
  no_reason,
  reason_too_long,
  no_such_pause,  ///< or one that is over
};
inline constexpr std::size_t kLongestPauseReason = 300;  ///< characters

/// DT-2: the team is in that phase from `from` on, today at the latest; the one before it ends.
[[nodiscard]] base::Result<void, GuideFault> begin_phase(Services& services, const Viewer& viewer,
                                                         base::TeamId id, std::string_view phase,
                                                         const std::optional<base::LocalDate>& from);
struct NewPause {
  std::optional<base::LocalDate> from;
  std::optional<base::LocalDate> until;  ///< the first day on which it goes on; nullopt: not known yet
  std::string reason;
};
/// PBO-16: what a participant does in the team then does not count for their year.
[[nodiscard]] base::Result<void, GuideFault> pause_team(Services& services, const Viewer& viewer,
                                                        base::TeamId id, const NewPause& entry);
/// Says on which day a pause that is not over ends.
[[nodiscard]] base::Result<void, GuideFault> resume_team(Services& services, const Viewer& viewer,
                                                         base::TeamId id, base::PauseId pause,
                                                         const std::optional<base::LocalDate>& day);

enum class WriteFault {
  no_such_team,
  closed,
  unknown_kind,
  no_day,  ///< none, an odd one, or one after today
  empty,
  too_long,
  no_such_entry,  ///< to correct
  title_missing,
  title_too_long,
  no_https,  ///< an address that is none, or not https
  no_such_product,
};
inline constexpr std::size_t kLongestEntry = 2000;  ///< characters
inline constexpr std::size_t kLongestTitle = 160;

struct NewEntry {
  std::string kind;
  std::optional<base::LocalDate> day;
  std::string words;
  base::LogEntryId corrects;  ///< not known(): none
};
/// DT-3. Nothing in the log is changed: a correction is an entry that names the one it corrects.
[[nodiscard]] base::Result<void, WriteFault> write_log(Services& services, const Viewer& viewer,
                                                       base::TeamId id, const NewEntry& entry);
struct NewProduct {
  std::string title;
  std::string about;
  std::string url;
};
[[nodiscard]] base::Result<void, WriteFault> add_product(Services& services, const Viewer& viewer,
                                                         base::TeamId id, const NewProduct& entry);
[[nodiscard]] base::Result<void, WriteFault> remove_product(Services& services, const Viewer& viewer,
                                                            base::TeamId id, base::ProductId product);

}  // namespace groeipad::service
