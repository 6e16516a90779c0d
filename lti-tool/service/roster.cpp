#include "service/roster.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "base/time.h"
#include "base/url.h"
#include "lti/links/link_header.h"
#include "lti/nrps/nrps.h"
#include "service/grades.h"
#include "service/lms_services.h"
#include "service/outgoing.h"
#include "store/platforms.h"

namespace groeipad::service {
namespace {

using std::chrono::hours;
namespace nrps = lti::nrps;

constexpr std::size_t kMostPages = 500;
/// Asked for, so that a large course does not come as one answer over the limit on what we take.
constexpr std::string_view kPageSize = "500";
constexpr std::size_t kMostMembers = 50'000;
constexpr int kPlacementsAtATime = 5;

using Members = std::vector<nrps::Member>;

RosterFault fault_of(LmsFault fault) {
  switch (fault) {
    case LmsFault::scope_missing:
      return RosterFault::scope_missing;
    case LmsFault::token_refused:
    case LmsFault::token_unusable:
      return RosterFault::token_refused;
    case LmsFault::bad_address:
    case LmsFault::unreachable:
      break;
  }
  return RosterFault::unreachable;
}

/// NRPS 2.0 §2.4: pages until there is no next one. Our token goes to the platform's own origin only, and to
/// no page twice.
base::Result<Members, RosterFault> fetch_all(Services& services, const store::Platform& platform,
                                             const std::string& first) {
  Members all;
  std::set<std::string> visited;
  for (std::string page = base::with_query(first, "limit", kPageSize); !page.empty();) {
    if (visited.size() >= kMostPages || !visited.insert(page).second) {
      return base::fail(RosterFault::bad_roster, "its pages have no end");
    }
    const auto answer = services.lms.call(platform, {std::string(nrps::kScope)},
                                          {"GET", page, {{"Accept", std::string(nrps::kMediaType)}}, {}});
    if (!answer) return base::fail(fault_of(answer.error().code), answer.error().detail);
    if (answer->status != 200) {
      return base::fail(RosterFault::unreachable, "status " + std::to_string(answer->status));
    }
    auto members = nrps::read_page(answer->body);
    if (!members) return base::fail(RosterFault::bad_roster, members.error().detail);
    std::move(members->begin(), members->end(), std::back_inserter(all));
    if (all.size() > kMostMembers) return base::fail(RosterFault::bad_roster, "too many members");
    std::string next = lti::links::next_of(answer->header("link"));
    if (!next.empty() && !nrps::may_follow(page, next)) {
      return base::fail(RosterFault::bad_roster, "its next page is elsewhere");
    }
    page = std::move(next);
  }
  if (all.empty()) return base::fail(RosterFault::bad_roster, "nobody is in it");
  return all;
}

/// One member as the roster tells; the person where they belong to the placement now.
std::optional<base::PersonId> take_over(store::Transaction& db, const store::Platform& platform,
                                        base::PlacementId placement, const nrps::Member& told,
                                        base::Instant now) {
  if (told.status != nrps::Status::active) return std::nullopt;
  const auto person = store::seen(db,
                                  {.platform = platform.id,
                                   .subject = told.subject,
                                   .institution = platform.institution,
                                   .name = told.name,
                                   .email = told.email},
                                  now);
  store::join(db, placement,
              {.person = person,
               .subject = told.subject,
               .learner = told.roles.learner,
               .staff = told.roles.staff(),
               .told_by = store::ToldBy::roster,
               .gone = std::nullopt},
              now);
  return person;
}

void keep(store::Transaction& db, const Services& services, const store::Platform& platform,
          base::PlacementId placement, const Members& members) {
  const base::Instant now = services.wall.now();
  std::set<base::PersonId> before;
  for (const auto& known : store::members_of(db, placement)) {
    if (!known.member.gone) before.insert(known.member.person);
  }
  std::set<base::PersonId> present;
  for (const auto& told : members) {
    if (const auto person = take_over(db, platform, placement, told, now)) present.insert(*person);
  }
  for (const auto person : before) {
    if (!present.contains(person)) store::leave(db, placement, person, now);
  }
  for (const auto person : present) {
    if (!before.contains(person)) joined(db, services, placement, person);
  }
  store::remember_roster(db, placement, "", now);
}

bool is_staff_there(store::Reader& db, const Viewer& viewer, base::PlacementId placement) {
  if (viewer.is(ViewerRole::programme)) return true;
  const auto member = store::find_member(db, placement, viewer.view.session.person);
  return member && member->staff && member->told_by == store::ToldBy::launch && !member->gone;
}

base::PlacementId or_own(const Viewer& viewer, base::PlacementId id) {
  return id.known() ? id : viewer.view.session.placement;
}

/// Between one and five at night, by the clock on the wall here.
bool is_night(base::Instant now) {
  const auto into_the_day = base::local_time(now).since_midnight;
  return into_the_day >= hours(1) && into_the_day < hours(5);
}

}  // namespace

std::string_view name_of(RosterFault fault) {
  switch (fault) {
    case RosterFault::forbidden:
      return "forbidden";
    case RosterFault::not_found:
      return "not_found";
    case RosterFault::not_offered:
      return "not_offered";
    case RosterFault::suspended:
      return "suspended";
    case RosterFault::unreachable:
      return "unreachable";
    case RosterFault::token_refused:
      return "token_refused";
    case RosterFault::scope_missing:
      return "scope_missing";
    case RosterFault::bad_roster:
      return "bad_roster";
    case RosterFault::busy:
      return "busy";
  }
  return "";
}

base::Result<int, RosterFault> read_roster(Services& services, base::PlacementId id) {
  struct Known {
    store::Placement placement;
    store::Platform platform;
  };
  const auto known = services.db.read([&](store::Reader& db) -> std::optional<Known> {
    auto placement = store::find_placement(db, id);
    if (!placement) return std::nullopt;
    auto platform = store::find_platform(db, placement->platform);
    if (!platform) return std::nullopt;
    return Known{std::move(*placement), std::move(*platform)};
  });
  if (!known) return base::fail(RosterFault::not_found);
  if (known->platform.suspended) return base::fail(RosterFault::suspended);
  if (known->placement.memberships_url.empty()) return base::fail(RosterFault::not_offered);

  const auto members = fetch_all(services, known->platform, known->placement.memberships_url);
  if (!members) {
    services.db.commit([&](store::Transaction& db) {
      store::remember_roster(db, id, name_of(members.error().code), services.wall.now());
    });
    services.log.warn("roster not read",
                      {{"placement", id.value}, {"reason", std::string_view(members.error().detail)}});
    return tl::unexpected(members.error());
  }
  services.db.commit([&](store::Transaction& db) { keep(db, services, known->platform, id, *members); });
  return static_cast<int>(members->size());
}

int read_due_rosters(Services& services) {
  const base::Instant now = services.wall.now();
  // At night what is from before today; what was missed at night, by day.
  const base::Instant before = now - (is_night(now) ? hours(20) : hours(48));
  const auto due =
      services.db.read([&](store::Reader& db) { return store::rosters_due(db, before, kPlacementsAtATime); });
  int good = 0;
  for (const auto placement : due) {
    if (read_roster(services, placement)) ++good;
  }
  return good;
}

base::Result<Roster, RosterFault> roster(Services& services, const Viewer& viewer, base::PlacementId asked) {
  const auto id = or_own(viewer, asked);
  return services.db.read([&](store::Reader& db) -> base::Result<Roster, RosterFault> {
    auto placement = store::find_placement(db, id);
    if (!placement) return base::fail(RosterFault::not_found);
    if (!is_staff_there(db, viewer, id)) return base::fail(RosterFault::forbidden);
    return Roster{std::move(*placement), store::roster_state(db, id), store::members_of(db, id)};
  });
}

base::Result<int, RosterFault> read_roster_now(Services& services, const Viewer& viewer,
                                               base::PlacementId asked) {
  const auto id = or_own(viewer, asked);
  const bool may = services.db.read([&](store::Reader& db) { return is_staff_there(db, viewer, id); });
  if (!may) return base::fail(RosterFault::forbidden);
  const auto pass = services.outgoing.enter();
  if (!pass) return base::fail(RosterFault::busy);
  return read_roster(services, id);
}

}  // namespace groeipad::service
