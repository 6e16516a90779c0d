#include <algorithm>

#include "base/text.h"
#include "service/audit.h"
#include "service/team_page.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Act;
using traject::Period;

constexpr std::chrono::days kFarthestAhead{800};

base::Result<sys_days, GuideFault> checked_day(sys_days today, const std::optional<base::LocalDate>& day) {
  if (!day || sys_days(*day) < kFirstTeamDay || sys_days(*day) > today + kFarthestAhead)
    return base::fail(GuideFault::no_day);
  return sys_days(*day);
}

base::Result<void, GuideFault> held_to_guide(store::Transaction& db, const Viewer& viewer, base::TeamId id) {
  store::hold(db, id);
  const auto team = team_for(db, viewer, id, Act::guide_team);
  if (!team) return base::fail(GuideFault::no_such_team);
  if (team->closed) return base::fail(GuideFault::closed);
  return {};
}

void remember(store::Transaction& db, const Services& services, const Viewer& viewer, base::TeamId id,
              std::string_view what) {
  remember_change(db, services, viewer, Act::guide_team,
                  {{}, {}, "team " + subject_of(id) + ": " + std::string(what)});
}

base::Result<NewPause, GuideFault> checked(const NewPause& entry, sys_days today) {
  NewPause typed = entry;
  typed.reason = base::as_typed(entry.reason);
  if (const auto from = checked_day(today, entry.from); !from) return tl::unexpected(from.error());
  if (entry.until) {
    const auto until = checked_day(today, entry.until);
    if (!until) return tl::unexpected(until.error());
    if (*until <= sys_days(*entry.from)) return base::fail(GuideFault::ends_too_early);
  }
  if (typed.reason.empty()) return base::fail(GuideFault::no_reason);
  if (base::count_code_points(typed.reason) > kLongestPauseReason)
    return base::fail(GuideFault::reason_too_long);
  return typed;
}

}  // namespace

base::Result<void, GuideFault> begin_phase(Services& services, const Viewer& viewer, base::TeamId id,
                                           std::string_view phase,
                                           const std::optional<base::LocalDate>& from) {
  const sys_days today = base::local_date(services.calendar.now());
  return services.db.write([&](store::Transaction& db) -> base::Result<void, GuideFault> {
    if (auto held = held_to_guide(db, viewer, id); !held) return held;
    const auto next = traject::phase_from(phase);
    if (!next) return base::fail(GuideFault::unknown_phase);
    const auto day = checked_day(today, from);
    if (!day) return tl::unexpected(day.error());
    if (*day > today) return base::fail(GuideFault::too_late);
    const auto runs = store::phases_of(db, id);
    if (!runs.empty() && *day < runs.back().period.until.value_or(runs.back().period.from))
      return base::fail(GuideFault::too_early);
    store::begin_phase(db, id, {*next, traject::iteration_of(runs, *next), {*day, std::nullopt}});
    remember(db, services, viewer, id, "phase " + std::string(traject::name_of(*next)));
    return {};
  });
}

base::Result<void, GuideFault> pause_team(Services& services, const Viewer& viewer, base::TeamId id,
                                          const NewPause& entry) {
  const sys_days today = base::local_date(services.calendar.now());
  return services.db.write([&](store::Transaction& db) -> base::Result<void, GuideFault> {
    if (auto held = held_to_guide(db, viewer, id); !held) return held;
    const auto typed = checked(entry, today);
    if (!typed) return tl::unexpected(typed.error());
    const Period period{sys_days(*typed->from),
                        typed->until ? std::optional(sys_days(*typed->until)) : std::nullopt};
    if (traject::overlaps_any(period, periods_of(store::team_pauses(db, id))))
      return base::fail(GuideFault::overlaps);
    const base::PersonId by = viewer.view.session.person;
    store::add_pause(db, id, {{}, period, typed->reason, by}, services.calendar.now());
    settle_places(db, services, id, by);
    remember(db, services, viewer, id, "paused");
    return {};
  });
}

base::Result<void, GuideFault> resume_team(Services& services, const Viewer& viewer, base::TeamId id,
                                           base::PauseId which, const std::optional<base::LocalDate>& day) {
  const sys_days today = base::local_date(services.calendar.now());
  return services.db.write([&](store::Transaction& db) -> base::Result<void, GuideFault> {
    if (auto held = held_to_guide(db, viewer, id); !held) return held;
    auto pauses = store::team_pauses(db, id);
    const auto pause = std::ranges::find(pauses, which, &store::TeamPause::id);
    if (pause == pauses.end() || (pause->period.until && *pause->period.until <= today))
      return base::fail(GuideFault::no_such_pause);
    const auto until = checked_day(today, day);
    if (!until) return tl::unexpected(until.error());
    if (*until < pause->period.from) return base::fail(GuideFault::ends_too_early);
    const Period changed{pause->period.from, *until};
    pauses.erase(pause);
    if (traject::overlaps_any(changed, periods_of(pauses))) return base::fail(GuideFault::overlaps);
    static_cast<void>(store::end_pause(db, id, which, *until));
    settle_places(db, services, id, viewer.view.session.person);
    remember(db, services, viewer, id, "resumed");
    return {};
  });
}

}  // namespace groeipad::service
