#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"
#include "store/people.h"

namespace groeipad::store {

/// A resource link: one place in an LMS where the tool is opened (LTI Core 1.3 §5.3.5).
struct Placement {
  base::PlacementId id;
  base::PlatformId platform;
  std::string deployment;
  std::string resource_link;
  std::string title;
  std::string context;  ///< id of the course, "" where not told
  std::string context_title;
  std::string item;           ///< our stable id of what is placed ("track:verbinder"); "" for the front door
  std::string lineitems_url;  ///< AGS, as the last launch told; "" where not offered
  std::string lineitem_url;
  std::string grade_scopes;     ///< separated by spaces
  std::string memberships_url;  ///< NRPS; "" where not offered

  bool operator==(const Placement&) const = default;
};
/// What the last attempt to read the roster came to.
struct RosterState {
  std::optional<base::Instant> tried;
  std::optional<base::Instant> read;  ///< the last that succeeded
  std::string fault;                  ///< of the last attempt, a code; "" where it succeeded
};

/// The placement of (platform, deployment, resource_link), made or brought up to date; writes nothing where
/// nothing changed. `seen.id` is not looked at.
[[nodiscard]] base::PlacementId place(Transaction& db, const Placement& seen, base::Instant now);
[[nodiscard]] std::optional<Placement> find_placement(Reader& db, base::PlacementId id);
/// The placement that place() would bring up to date.
[[nodiscard]] std::optional<Placement> known_placement(Reader& db, const Placement& seen);
/// By context title, title, id.
[[nodiscard]] std::vector<Placement> placements_of(Reader& db, base::PlatformId platform);

[[nodiscard]] RosterState roster_state(Reader& db, base::PlacementId id);
/// `fault`: "" for success.
void remember_roster(Transaction& db, base::PlacementId id, std::string_view fault, base::Instant now);
/// Placements with a memberships URL whose last attempt lies before `before`, longest ago first, at most
/// `most`; none of a removed or suspended platform.
[[nodiscard]] std::vector<base::PlacementId> rosters_due(Reader& db, base::Instant before, int most);

enum class ToldBy { launch, roster };

struct Member {
  base::PersonId person;
  std::string subject;
  bool learner = false;
  bool staff = false;
  ToldBy told_by = ToldBy::launch;
  std::optional<base::Instant> gone;  ///< since when they are no longer in the roster

  bool operator==(const Member&) const = default;
};
/// Makes or updates a member; clears `gone`. What a roster tells of roles never changes what a launch told
/// (Moodle's roster calls a teacher without editing rights a learner). Writes nothing where nothing changed.
void join(Transaction& db, base::PlacementId placement, const Member& member, base::Instant now);
/// Marks a member as gone; keeps an earlier moment.
void leave(Transaction& db, base::PlacementId placement, base::PersonId person, base::Instant now);

struct NamedMember {
  Member member;
  Person person;
  std::string email;  ///< "" where not shared
};
/// Those who left, too. By name, then person.
[[nodiscard]] std::vector<NamedMember> members_of(Reader& db, base::PlacementId placement);
[[nodiscard]] std::optional<Member> find_member(Reader& db, base::PlacementId placement,
                                                base::PersonId person);
/// Where this person is a learner and not staff, has not left, and a line item's or line items' URL was told
/// (whether the scopes suffice is not looked at): those whose item is `item`, or all where `item` is "". None
/// of a removed platform; those of a suspended one come, their grades wait. By context title, title, id.
[[nodiscard]] std::vector<Placement> graded_placements(Reader& db, base::PersonId person,
                                                       std::string_view item);

/// Everyone for whom graded_placements() may have something, by id, beyond `after`, at most `most`.
[[nodiscard]] std::vector<base::PersonId> graded_people(Reader& db, base::PersonId after, int most);

/// Stands in a measure's place for the line item that the LMS itself had coupled to a placement and no longer
/// tells: whoever had one gets none of ours.
inline constexpr std::string_view kLostLineItem = "lost";
/// The line item of a measure that was made or found for a placement; "" where there is none yet.
[[nodiscard]] std::string line_item_of(Reader& db, base::PlacementId placement, std::string_view measure);
void keep_line_item(Transaction& db, base::PlacementId placement, std::string_view measure,
                    std::string_view url);
void forget_line_item(Transaction& db, base::PlacementId placement, std::string_view measure);

}  // namespace groeipad::store
