#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/enrolments.h"

/// What programme staff and trainers do with editions; reading one is in enrolments.h.
namespace groeipad::store {

/// Name, dates and places: the track stays. False where there is none.
[[nodiscard]] bool change_edition(Transaction& db, const Edition& edition);
/// nullopt: people can be added again.
void close_edition(Transaction& db, base::EditionId id, std::optional<base::Instant> since);
/// False where that was no trainer of it.
bool remove_trainer(Transaction& db, base::EditionId edition, base::PersonId trainer);
/// Of all editions, in their order.
[[nodiscard]] std::vector<std::pair<base::EditionId, std::string>> trainer_names(Reader& db);
/// Until this transaction ends, another that holds this edition waits: what is counted stays true until it is
/// written.
void hold(Transaction& db, base::EditionId edition);
/// How many have a place (has_place); without the editions in which nobody has.
[[nodiscard]] std::map<base::EditionId, std::int64_t> places_taken(Reader& db);

[[nodiscard]] std::int64_t places_taken(Reader& db, base::EditionId edition);

struct Applicant {
  EnrolledPerson who;
  std::string motivation;
};
/// Those who wait for an edition, oldest first; `track`: "" for all.
[[nodiscard]] std::vector<Applicant> applicants_with_reasons(Reader& db, std::string_view track);

/// Of an edition, in the order of time.
[[nodiscard]] std::vector<Meeting> meetings_of(Reader& db, base::EditionId edition);
/// False where there is none. Its edition stays.
[[nodiscard]] bool change_meeting(Transaction& db, const Meeting& meeting);
[[nodiscard]] bool remove_meeting(Transaction& db, base::MeetingId id);
/// Whether it is a fact for anybody that they were there.
[[nodiscard]] bool is_attended(Reader& db, const Meeting& meeting);

}  // namespace groeipad::store
