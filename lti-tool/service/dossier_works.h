#pragma once

#include <vector>

#include "service/services.h"
#include "store/attempts.h"
#include "store/enrolments.h"
#include "store/evidence.h"
#include "traject/quiz.h"
#include "traject/track.h"

namespace groeipad::service {

/// Something that was written, and what was said of it.
struct DossierPiece {
  store::Evidence evidence;
  std::vector<store::Answered> handed_in;      ///< as last handed in; empty while it never was
  std::vector<store::EvidenceRemark> remarks;  ///< oldest first

  [[nodiscard]] bool is_accepted() const;
  /// Something was written since it was handed in.
  [[nodiscard]] bool has_newer_draft() const;
};
/// How somebody stands with the test of one module.
struct TestStanding {
  const traject::Step* step = nullptr;
  std::size_t made = 0;  ///< handed in
  bool passed = false;
  int best_percent = 0;
  traject::NextAttempt next;
};
/// What a participant handed in, for their trainers: never drafts.
struct Works {
  std::vector<DossierPiece> pieces;
  std::vector<TestStanding> tests;  ///< those of which an attempt was made, in order of the track
};
[[nodiscard]] Works works_of(store::Reader& db, const Services& services, const store::Enrolment& enrolment);
[[nodiscard]] DossierPiece piece_of(store::Reader& db, store::Evidence evidence);
/// Whole percents of what was scored, rounded down.
[[nodiscard]] int percent_of(const store::TestAttempt& attempt);

}  // namespace groeipad::service
