#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/editions.h"
#include "store/platforms.h"
#include "traject/course.h"
#include "traject/track.h"

/// Editions, for programme staff, who compose them, and their trainers, who see them and plan the meetings.
namespace groeipad::service {

struct EditionRow {
  store::Edition edition;
  const traject::Track* track = nullptr;  ///< nullptr: it has left the content
  std::int64_t taken = 0;
  std::vector<std::string> trainers;
};
struct EditionList {
  std::vector<EditionRow> editions;       ///< those that the viewer may see, newest first
  std::vector<store::Applicant> waiting;  ///< for programme staff: everyone who waits for an edition
  bool may_compose = false;
};
[[nodiscard]] EditionList edition_list(Services& services, const Viewer& viewer);
/// Everyone who waits for an edition of that track ("" for any), oldest first; nobody for others than
/// programme staff. Remembers the look.
[[nodiscard]] std::vector<store::Applicant> waiting_for(Services& services, const Viewer& viewer,
                                                        std::string_view track);

struct EditionMember {
  store::EnrolledPerson who;
  std::optional<traject::Pause> pause;  ///< the one that goes on
};
/// How many there are of a sector or an institution: with a place here, and who wait for one.
struct Share {
  std::string name;  ///< of the institution; "" for a sector
  store::Sector sector = store::Sector::mbo;
  std::int64_t placed = 0;
  std::int64_t waiting = 0;
};
struct PlannedMeeting {
  store::Meeting meeting;
  bool attended = false;  ///< it is a fact for somebody: it cannot be removed
};
struct EditionPage {
  store::Edition edition;
  const traject::Track* track = nullptr;
  std::int64_t taken = 0;
  std::vector<EditionMember> people;
  std::vector<PlannedMeeting> meetings;
  std::vector<store::Person> trainers;
  std::vector<const traject::Step*> meeting_steps;  ///< of the track
  std::vector<const traject::Step*> unplanned;      ///< of these, those that no meeting is yet
  bool may_compose = false;
  // For who may compose it; else empty.
  std::vector<store::Applicant> waiting;
  std::vector<Share> sectors;                ///< in the order of Sector, those that occur
  std::vector<Share> institutions;           ///< the most people first
  std::vector<store::Person> more_trainers;  ///< trainers who are none of this edition
};
/// nullopt: no such edition, or not theirs to see. Remembers the look.
[[nodiscard]] std::optional<EditionPage> edition_page(Services& services, const Viewer& viewer,
                                                      base::EditionId id);

/// What can be wrong in a form.
enum class FormField { track, name, starts, ends, places, kind, title, place, day, from, until, step, weeks };
enum class FormFault { missing, too_long, no_number, no_day, no_time, ends_first, below_taken, attended };
struct FormRemark {
  FormField field;
  FormFault fault;
  bool operator==(const FormRemark&) const = default;
};
using FormRemarks = std::vector<FormRemark>;
inline constexpr std::size_t kLongestEditionName = 120;
inline constexpr std::int64_t kMostPlaces = 999;

/// As typed; starts and ends both empty: people step in at any moment.
struct EditionForm {
  std::string track, name, starts, ends, places;
};
[[nodiscard]] EditionForm form_of(const store::Edition& edition);
[[nodiscard]] tl::expected<store::Edition, FormRemarks> read_edition(const traject::Catalogue& catalogue,
                                                                     const EditionForm& typed);
/// As typed: a day, and times on a clock in Amsterdam. Without a title it gets that of its step.
struct MeetingForm {
  std::string kind, title, place, day, from, until, step;
};
/// The kinds of meetings, as facts and requirements know them.
[[nodiscard]] const std::vector<std::string_view>& meeting_kinds();
[[nodiscard]] MeetingForm form_of(const store::Meeting& meeting);
/// `track`: may be nullptr, then it is no step.
[[nodiscard]] tl::expected<store::Meeting, FormRemarks> read_meeting(const traject::Track* track,
                                                                     const MeetingForm& typed);
/// All meetings of a group track at once: the first, and how many weeks lie between them.
struct SeriesForm {
  std::string place, day, from, until, weeks;
};
struct Series {
  std::string place;
  base::LocalDate first{};
  std::chrono::minutes from{0};
  std::chrono::minutes until{0};
  int weeks = 4;
};
inline constexpr int kMostWeeks = 26;
[[nodiscard]] tl::expected<Series, FormRemarks> read_series(const SeriesForm& typed);

enum class EditionFault {
  not_found,    ///< or not theirs
  below_taken,  ///< fewer places than are taken
  attended,     ///< of a meeting that is a fact for somebody: its removal, another kind or step
};
template <class T>
using EditionResult = base::Result<T, EditionFault>;

[[nodiscard]] EditionResult<base::EditionId> add_edition(Services& services, const Viewer& viewer,
                                                         const store::Edition& edition);
/// Its track stays what it is.
[[nodiscard]] EditionResult<void> change_edition(Services& services, const Viewer& viewer,
                                                 const store::Edition& edition);
/// Closed, nobody is added any more; it can be opened again.
[[nodiscard]] EditionResult<void> close_edition(Services& services, const Viewer& viewer, base::EditionId id,
                                                bool closed);
[[nodiscard]] EditionResult<void> add_trainer(Services& services, const Viewer& viewer, base::EditionId id,
                                              base::PersonId person);
[[nodiscard]] EditionResult<void> remove_trainer(Services& services, const Viewer& viewer, base::EditionId id,
                                                 base::PersonId person);

/// A meeting of meeting.edition: a new one where its id is not known().
[[nodiscard]] EditionResult<void> keep_meeting(Services& services, const Viewer& viewer,
                                               const store::Meeting& meeting);
[[nodiscard]] EditionResult<void> remove_meeting(Services& services, const Viewer& viewer, base::EditionId id,
                                                 base::MeetingId meeting);
/// One meeting for each step of the track that is a meeting and not planned yet. How many that were.
[[nodiscard]] EditionResult<int> plan_series(Services& services, const Viewer& viewer, base::EditionId id,
                                             const Series& series);

}  // namespace groeipad::service
