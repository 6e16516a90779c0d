#pragma once

#include <string>
#include <vector>

#include "service/module.h"
#include "store/database.h"

namespace groeipad::service {

/// What somebody writes in answer to prompts, on its way into the dossier.
struct Piece {
  store::EvidenceKind kind = store::EvidenceKind::reflection;
  std::string step;
  std::string part;
  std::string title;
  std::vector<std::string> criteria;
  std::vector<traject::Prompt> prompts;
  std::vector<std::string> texts;  ///< one for each prompt, as sent; what is missing is empty
};
/// Faults: too_long, missing (only where it is handed in).
[[nodiscard]] base::Result<void, LearnFault> keep_piece(store::Transaction& db, base::EnrolmentId enrolment,
                                                        const Piece& piece, Keep keep, base::Instant now);

}  // namespace groeipad::service
