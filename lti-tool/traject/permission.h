#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace groeipad::traject {

/// How a person stands to what they look at: a part in a track, an edition, an institution, a design team.
enum class Tie : std::uint8_t {
  self,       ///< it is theirs, or about them
  member,     ///< in the same edition or team
  colleague,  ///< the experienced colleague of the team (PBO-9)
  trainer,    ///< of the edition
  contact,    ///< of the institution that the person belongs to
  teacher,    ///< staff, by their LMS's word, of the course that they came from
  programme,  ///< programme staff
};
inline constexpr std::size_t kTies = 7;
[[nodiscard]] std::string_view name_of(Tie tie);

/// A set of ties.
class Ties {
 public:
  constexpr Ties() = default;
  template <class... More>
  constexpr explicit Ties(Tie first, More... more) {
    add(first);
    (add(more), ...);
  }
  constexpr Ties& add(Tie tie) {
    bits_ = static_cast<std::uint8_t>(bits_ | bit(tie));
    return *this;
  }
  [[nodiscard]] constexpr bool has(Tie tie) const { return (bits_ & bit(tie)) != 0; }
  [[nodiscard]] constexpr bool shares(Ties other) const { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] constexpr bool none() const { return bits_ == 0; }
  bool operator==(const Ties&) const = default;

 private:
  static constexpr std::uint8_t bit(Tie tie) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(tie));
  }
  std::uint8_t bits_ = 0;
};

/// What people see and do. Named after what it is about; who may is in rules().
enum class Act : std::uint8_t {
  // Of one's own.
  take_part,        ///< one's own track, its modules, tests, questions, dossier; applying; the library
  see_colleagues,   ///< names, shared learning questions and applied formats within an edition (ALL-2)
  share_track,      ///< a link to the page for one's manager
  join_identities,  ///< a code that makes two accounts one person
  // Of a participant; for themselves most of it is take_part.
  see_stage,     ///< that they take part, in what, how far in the course: applied, intake, started …
  see_track,     ///< the path with its gates, learning questions, the certificate's criteria
  see_work,      ///< what they wrote and handed in
  judge_work,    ///< remarks, acceptance, another attempt, waivers
  see_intake,    ///< form, appointment, report and reply
  hold_intake,   ///< appointment, notes, outcome, report
  change_stage,  ///< start, pause, resume, finish, stop
  // Of an edition.
  see_edition,      ///< its people and where they stand
  plan_meetings,    ///< which meetings there are
  compose_edition,  ///< name, places, trainers, who is placed in it
  // Of an institution.
  see_own_people,    ///< their people and their stage; no contents
  recruit,           ///< recruitment text, flyer, logo
  keep_institution,  ///< name, sector, contacts
  // Of a design team.
  see_team,    ///< question, members, phases, log, products
  write_log,   ///< entries and products
  guide_team,  ///< phases, iterations, pauses
  form_team,   ///< a new team, its members, their roles, pairing (PBO-9)
  judge_year,  ///< a year with good result (PBO-8)
  // Of a course in an LMS.
  see_placement,  ///< its roster
  place_items,    ///< deep linking
  // Of the whole.
  find_people,     ///< search; what is found is limited by see_stage and see_team
  keep_platforms,  ///< LMSs, invitations, grades on their way
  keep_people,     ///< roles, import, applications
  read_audit,      ///< the audit trail
};
[[nodiscard]] std::string_view name_of(Act act);

struct Rule {
  Act act;
  std::string_view name;
  Ties who;
};
/// The whole table, in the order of Act. ARCHITECTURE.md prints it; a test holds the two together.
[[nodiscard]] const std::array<Rule, 28>& rules();

/// Whether someone who stands so may do that.
[[nodiscard]] bool may(Act act, Ties ties);

}  // namespace groeipad::traject
