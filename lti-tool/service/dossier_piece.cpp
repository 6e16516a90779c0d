#include "service/dossier_piece.h"

#include "base/text.h"

namespace groeipad::service {

base::Result<void, LearnFault> keep_piece(store::Transaction& db, base::EnrolmentId enrolment,
                                          const Piece& piece, Keep keep, base::Instant now) {
  store::Evidence evidence;
  evidence.enrolment = enrolment;
  evidence.kind = piece.kind;
  evidence.step = piece.step;
  evidence.part = piece.part;
  evidence.title = piece.title;
  evidence.criteria = piece.criteria;
  bool is_whole = true;
  for (std::size_t i = 0; i < piece.prompts.size(); ++i) {
    std::string text = i < piece.texts.size() ? base::as_typed(piece.texts[i]) : "";
    if (base::count_code_points(text) > kLongestAnswer) return base::fail(LearnFault::too_long);
    is_whole = is_whole && !text.empty();
    evidence.answers.push_back({piece.prompts[i].id, piece.prompts[i].ask, std::move(text)});
  }
  if (keep == Keep::hand_in && !is_whole) return base::fail(LearnFault::missing);
  const base::EvidenceId id = store::save_draft(db, evidence, now);
  if (keep == Keep::hand_in) store::hand_in(db, id, now);
  return {};
}

}  // namespace groeipad::service
