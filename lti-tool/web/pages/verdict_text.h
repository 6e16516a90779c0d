#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "html/templates.h"
#include "traject/requirement.h"
#include "traject/track.h"

namespace groeipad::web::pages {

/// In whose words, and for which day, a verdict is told.
struct Telling {
  const html::Templates& templates;
  base::Language language;
  const traject::Track& track;  ///< gives steps and formats their titles
  base::LocalDate today;
};

/// What is still needed, one sentence for each unmet leaf in content order; parts of which some suffice
/// become one sentence. Empty where the verdict is met. Never a refusal (PBO-18).
[[nodiscard]] std::vector<std::string> what_is_needed(const traject::Verdict& verdict,
                                                      const Telling& telling);
/// The same for a gate: content words a choice or a list best, as long as nothing of it is done yet.
[[nodiscard]] std::vector<std::string> what_opens(const traject::Verdict& gate, const Telling& telling);
/// One leaf as a sentence, whatever its reason.
[[nodiscard]] std::string leaf_sentence(const traject::Verdict& leaf, const Telling& telling);
/// Who is to act: a key of the texts, "" where it is the reader.
[[nodiscard]] std::string_view actor_key(traject::Actor actor);

}  // namespace groeipad::web::pages
