#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "store/placements.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::string_view kLaunch = "launch";
constexpr std::string_view kRoster = "roster";

/// Columns 0 to 5, in the order of the fields.
Member read_member(const Statement& row) {
  return Member{.person = {row.int_at(0)},
                .subject = row.text_at(1),
                .learner = row.int_at(2) != 0,
                .staff = row.int_at(3) != 0,
                .told_by = row.text_at(4) == kLaunch ? ToldBy::launch : ToldBy::roster,
                .gone = optional_instant_at(row, 5)};
}

/// What is known of a member once `told` is told, too.
Member brought_up_to_date(const std::optional<Member>& known, const Member& told) {
  Member member = told;
  member.gone = std::nullopt;
  if (known && known->told_by == ToldBy::launch && told.told_by == ToldBy::roster) {
    member.learner = known->learner;
    member.staff = known->staff;
    member.told_by = ToldBy::launch;
  }
  return member;
}

}  // namespace

RosterState roster_state(Reader& db, base::PlacementId id) {
  Statement& query =
      db.prepare("SELECT roster_tried, roster_read, roster_fault FROM placement WHERE id = ?1");
  query.bind(1, column(id));
  if (!query.step()) return {};
  return RosterState{optional_instant_at(query, 0), optional_instant_at(query, 1), query.text_at(2)};
}

void remember_roster(Transaction& db, base::PlacementId id, std::string_view fault, base::Instant now) {
  Statement& update = db.prepare(
      "UPDATE placement SET roster_tried = ?2, roster_read = COALESCE(?3, roster_read), roster_fault = ?4"
      " WHERE id = ?1");
  update.bind(1, column(id)).bind(2, column(now)).bind(4, fault);
  bind_optional(update, 3, fault.empty() ? std::optional(now) : std::nullopt);
  update.run();
}

std::vector<base::PlacementId> rosters_due(Reader& db, base::Instant before, int most) {
  Statement& query = db.prepare(
      "SELECT c.id FROM placement c JOIN platform l ON l.id = c.platform"
      " WHERE c.memberships_url <> '' AND COALESCE(c.roster_tried, 0) < ?1"
      " AND l.removed IS NULL AND l.suspended IS NULL"
      " ORDER BY COALESCE(c.roster_tried, 0), c.id LIMIT ?2");
  query.bind(1, column(before)).bind(2, most);
  std::vector<base::PlacementId> due;
  while (query.step()) due.push_back({query.int_at(0)});
  return due;
}

void join(Transaction& db, base::PlacementId placement, const Member& member, base::Instant now) {
  const std::optional<Member> known = find_member(db, placement, member.person);
  if (known && brought_up_to_date(known, member) == *known) return;
  // The rule of brought_up_to_date() once more: another node can have told something since.
  db.prepare(
        "INSERT INTO placement_member (placement, person, subject, learner, staff, told_by, joined)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (placement, person) DO UPDATE SET"
        " subject = excluded.subject, gone = NULL,"
        " learner = CASE WHEN placement_member.told_by = 'launch' AND excluded.told_by = 'roster'"
        " THEN placement_member.learner ELSE excluded.learner END,"
        " staff = CASE WHEN placement_member.told_by = 'launch' AND excluded.told_by = 'roster'"
        " THEN placement_member.staff ELSE excluded.staff END,"
        " told_by = CASE WHEN placement_member.told_by = 'launch' THEN 'launch' ELSE excluded.told_by END")
      .bind(1, column(placement))
      .bind(2, column(member.person))
      .bind(3, member.subject)
      .bind(4, column(member.learner))
      .bind(5, column(member.staff))
      .bind(6, member.told_by == ToldBy::launch ? kLaunch : kRoster)
      .bind(7, column(now))
      .run();
}

void leave(Transaction& db, base::PlacementId placement, base::PersonId person, base::Instant now) {
  db.prepare("UPDATE placement_member SET gone = ?3 WHERE placement = ?1 AND person = ?2 AND gone IS NULL")
      .bind(1, column(placement))
      .bind(2, column(person))
      .bind(3, column(now))
      .run();
}

std::vector<NamedMember> members_of(Reader& db, base::PlacementId placement) {
  Statement& query = db.prepare(
      "SELECT m.person, m.subject, m.learner, m.staff, m.told_by, m.gone, p.institution, p.name, p.email"
      " FROM placement_member m JOIN person p ON p.id = m.person WHERE m.placement = ?1");
  query.bind(1, column(placement));
  std::vector<NamedMember> members;
  while (query.step()) {
    const Member member = read_member(query);
    members.push_back({member, Person{member.person, {query.int_at(6)}, query.text_at(7)}, query.text_at(8)});
  }
  std::ranges::sort(members, {}, [](const NamedMember& one) {
    return std::tuple(base::to_lower_ascii(one.person.name), one.person.id);
  });
  return members;
}

std::optional<Member> find_member(Reader& db, base::PlacementId placement, base::PersonId person) {
  Statement& query = db.prepare(
      "SELECT person, subject, learner, staff, told_by, gone FROM placement_member"
      " WHERE placement = ?1 AND person = ?2");
  query.bind(1, column(placement)).bind(2, column(person));
  if (!query.step()) return std::nullopt;
  return read_member(query);
}

}  // namespace groeipad::store
