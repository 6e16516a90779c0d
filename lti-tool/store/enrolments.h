#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "store/database.h"
#include "store/people.h"
#include "traject/course.h"
#include "traject/facts.h"

namespace groeipad::store {

/// One run of a track.
struct Edition {
  base::EditionId id;
  std::string track;  ///< Track::id
  std::string name;
  std::optional<base::Instant> starts;  ///< rolling editions have none
  std::optional<base::Instant> ends;
  std::int64_t places = 0;                   ///< 0: without a limit
  std::optional<base::Instant> closed = {};  ///< since when nobody is added any more
};
[[nodiscard]] base::EditionId add_edition(Transaction& db, const Edition& edition);
[[nodiscard]] std::optional<Edition> find_edition(Reader& db, base::EditionId id);
void add_trainer(Transaction& db, base::EditionId edition, base::PersonId trainer);
[[nodiscard]] std::vector<Edition> editions_of_trainer(Reader& db, base::PersonId trainer);
[[nodiscard]] std::vector<Person> trainers_of(Reader& db, base::EditionId edition);
[[nodiscard]] std::vector<Edition> all_editions(Reader& db);

using traject::Stage;
[[nodiscard]] std::string_view name_of(Stage stage);
/// In the track, or through it: neither an applicant nor someone who stopped. What may be done is for the
/// gates to say: before the intake that is little.
[[nodiscard]] inline bool has_place(Stage stage) {
  return stage == Stage::intake || stage == Stage::started || stage == Stage::finished;
}

/// A person's part in a track. Applications have no edition yet.
struct Enrolment {
  base::EnrolmentId id;
  base::PersonId person;
  std::string track;
  base::EditionId edition;  ///< not known() while applied
  Stage stage = Stage::applied;
  base::Instant since;
};
enum class EnrolmentError { already_there };
/// Applies for a track. Faults: already_there (applied or started in that track).
[[nodiscard]] base::Result<base::EnrolmentId, EnrolmentError> apply(Transaction& db, base::PersonId person,
                                                                    std::string_view track,
                                                                    std::string_view motivation,
                                                                    base::Instant now);
/// An application of that person for that track becomes this enrolment; else it is made. ConstraintBroken
/// where they have started there already.
[[nodiscard]] base::EnrolmentId enrol(Transaction& db, const Enrolment& enrolment);
/// False where there is none. `reason`: of a stop (ALL-8), else "". `since`: from when it holds.
/// ConstraintBroken where another enrolment of that person runs in the track.
[[nodiscard]] bool change_stage(Transaction& db, base::EnrolmentId id, Stage stage, std::string_view reason,
                                base::Instant since, base::PersonId by = {});
/// An application gets a place. False where it is no application (any more).
[[nodiscard]] bool give_place(Transaction& db, base::EnrolmentId id, base::EditionId edition, Stage stage,
                              base::Instant since, base::PersonId by);
struct StageChange {
  Stage stage = Stage::applied;
  base::Instant since;
  std::string reason;
  base::PersonId by;  ///< not known(): the participant, or the program
  bool operator==(const StageChange&) const = default;
};
/// Oldest first, the present stage last.
[[nodiscard]] std::vector<StageChange> stages_of(Reader& db, base::EnrolmentId enrolment);
[[nodiscard]] std::optional<Enrolment> find_enrolment(Reader& db, base::EnrolmentId id);
[[nodiscard]] std::vector<Enrolment> enrolments_of(Reader& db, base::PersonId person);
/// Everyone under way in a track, in the order of their ids: at most `most` beyond `after`.
[[nodiscard]] std::vector<Enrolment> enrolments_under_way(Reader& db, base::EnrolmentId after, int most);
struct EnrolledPerson {
  Enrolment enrolment;
  Person person;
  std::string institution;
};
/// Ordered by name, then id.
[[nodiscard]] std::vector<EnrolledPerson> people_in(Reader& db, base::EditionId edition);
/// Applications for a track that wait for an edition, oldest first.
[[nodiscard]] std::vector<EnrolledPerson> applicants(Reader& db);

/// `recorded_by`: not known() where the participant's own doing or the program made it a fact.
std::int64_t add_fact(Transaction& db, base::EnrolmentId enrolment, const traject::Fact& fact,
                      base::Instant now, base::PersonId recorded_by = {});
/// Ordered by when they happened. With them a `meeting_planned` (id 0) for each meeting of the edition that
/// is a step of the track; without an edition there are none.
[[nodiscard]] traject::Facts facts_of(Reader& db, base::EnrolmentId enrolment);
/// For a whole edition in two queries: (enrolment, its facts as facts_of gives them), ordered by enrolment;
/// without those that have none.
[[nodiscard]] std::vector<std::pair<base::EnrolmentId, traject::Facts>> facts_in(Reader& db,
                                                                                 base::EditionId edition);

/// Until this transaction ends, another that holds this enrolment waits: what is counted stays true until it
/// is written.
void hold(Transaction& db, base::EnrolmentId enrolment);

struct LearningQuestion {
  base::LearningQuestionId id;
  std::string text;
  base::Instant changed;
};
[[nodiscard]] std::vector<LearningQuestion> learning_questions_of(Reader& db, base::EnrolmentId enrolment);
base::LearningQuestionId add_learning_question(Transaction& db, base::EnrolmentId enrolment,
                                               std::string_view text, base::Instant now);
/// Only within that enrolment; false where there is none. Older wordings stay in the history.
[[nodiscard]] bool change_learning_question(Transaction& db, base::EnrolmentId enrolment,
                                            base::LearningQuestionId id, std::string_view text,
                                            base::Instant now);
[[nodiscard]] bool remove_learning_question(Transaction& db, base::EnrolmentId enrolment,
                                            base::LearningQuestionId id, base::Instant now);

/// Every wording a question has had, oldest first, the present one last.
[[nodiscard]] std::vector<LearningQuestion> wordings_of(Reader& db, base::LearningQuestionId question);

struct Meeting {
  base::MeetingId id;
  base::EditionId edition;
  std::string kind;  ///< "plenary", "intervisie", …
  std::string title;
  std::string place;
  base::Instant starts;
  base::Instant ends;
  std::string step;  ///< of the track; "" for a meeting that is none
};
base::MeetingId add_meeting(Transaction& db, const Meeting& meeting);
/// Not yet over at `now`, soonest first, at most `most`.
[[nodiscard]] std::vector<Meeting> upcoming_meetings(Reader& db, base::EditionId edition, base::Instant now,
                                                     int most);

}  // namespace groeipad::store
