#pragma once

#include <string>

#include "html/templates.h"
#include "service/my_track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// For whom a tree of requirements is drawn: a trainer may waive what is not met.
enum class TreeReader { participant, trainer };

/// The whole of one verdict as _requirements.tpl shows it: each node with what is there and what is needed,
/// why, what to do and where, who acts, the first moment it can become true, and the facts that prove it.
/// At most three floors deep; what lies deeper is told in its parent's words.
void add_requirements(html::Values& values, const Frame& frame, const service::MyTrack& track,
                      const traject::Verdict& verdict, TreeReader reader);

/// Where the participant goes to do what a leaf asks; "" where that is nowhere in the tool.
[[nodiscard]] std::string where_to_do(const traject::Track& track, const traject::Requirement& leaf);

/// "12 maart: toets gehaald (83%)": one fact, for people.
[[nodiscard]] std::string fact_sentence(const traject::Fact& fact, const Frame& frame,
                                        const traject::Track& track);

/// Every criterion of the certificate (PBO-14, GRP-5), met or not yet (PBO-18), by which facts. The
/// participant, their trainers and programme staff see the same.
[[nodiscard]] std::string criteria_page(const Frame& frame, const service::MyTrack& track);

}  // namespace groeipad::web::pages
