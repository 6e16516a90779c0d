#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// What a participant wrote for their dossier (PBO-12), and how it came about.
enum class EvidenceKind {
  reflection,  ///< step: module; part: prompt
  assignment,  ///< step: module or assignment; part ""
  practice,    ///< step: practice; part ""
};
[[nodiscard]] std::string_view name_of(EvidenceKind kind);

/// A question as it was asked, and what was answered: content that changes later does not change it.
struct Answered {
  std::string id;  ///< of the prompt
  std::string ask;
  std::string text;
  bool operator==(const Answered&) const = default;
};
struct Evidence {
  base::EvidenceId id;
  base::EnrolmentId enrolment;
  EvidenceKind kind = EvidenceKind::reflection;
  std::string step;
  std::string part;
  std::string title;
  std::vector<std::string> criteria;  ///< of the rubric
  std::vector<Answered> answers;
  int version = 0;                         ///< of what was handed in: 0 while it never was
  base::Instant changed;                   ///< last saved with other answers, or handed in
  std::optional<base::Instant> handed_in;  ///< the first time
};

/// One for each (enrolment, kind, step, part): made at the first save. `title`, `criteria` and `answers`
/// replace the draft; what was handed in stays.
base::EvidenceId save_draft(Transaction& db, const Evidence& evidence, base::Instant now);
/// What is saved becomes the next version; former versions stay. False, and nothing changes, where what is
/// saved is what was handed in last (a double click).
bool hand_in(Transaction& db, base::EvidenceId id, base::Instant now);
[[nodiscard]] std::optional<Evidence> find_evidence(Reader& db, base::EvidenceId id);
[[nodiscard]] std::optional<Evidence> evidence_for(Reader& db, base::EnrolmentId enrolment, EvidenceKind kind,
                                                   std::string_view step, std::string_view part);
/// Drafts too. Last changed first.
[[nodiscard]] std::vector<Evidence> evidence_of(Reader& db, base::EnrolmentId enrolment);
/// What was handed in as `version`; empty where there is none.
[[nodiscard]] std::vector<Answered> version_of(Reader& db, base::EvidenceId id, int version);

/// What someone else says of a piece that was handed in.
enum class RemarkKind {
  peer,      ///< of the same edition (GRP-4)
  comment,   ///< a trainer's
  accepted,  ///< a trainer's, with or without words
};
struct EvidenceRemark {
  std::int64_t id = 0;
  base::EvidenceId evidence;
  base::PersonId author;
  std::string author_name;  ///< filled when read
  RemarkKind kind = RemarkKind::comment;
  int version = 0;  ///< of the piece that it is about
  std::string text;
  base::Instant made;
};
std::int64_t add_remark(Transaction& db, const EvidenceRemark& remark);
/// Oldest first.
[[nodiscard]] std::vector<EvidenceRemark> remarks_on(Reader& db, base::EvidenceId id);

/// What people who have a place in an edition handed in for a step; first handed in first.
struct SharedEvidence {
  Evidence evidence;  ///< `answers` as handed in as `version`: a draft after it is nobody else's business
  base::PersonId person;
  std::string name;
  std::size_t peer_remarks = 0;
};
[[nodiscard]] std::vector<SharedEvidence> handed_in_for(Reader& db, base::EditionId edition,
                                                        EvidenceKind kind, std::string_view step);

}  // namespace groeipad::store
