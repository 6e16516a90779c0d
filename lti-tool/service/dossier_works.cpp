#include "service/dossier_works.h"

#include <algorithm>

namespace groeipad::service {
namespace {

/// nullopt where none was handed in.
std::optional<TestStanding> standing_in(store::Reader& db, base::EnrolmentId enrolment,
                                        const traject::Step& step, const traject::Quiz& quiz,
                                        base::Instant now) {
  TestStanding standing;
  standing.step = &step;
  std::vector<traject::PastAttempt> past;
  for (const auto& attempt : store::attempts_at(db, enrolment, step.id)) {
    if (!attempt.handed_in) continue;
    past.push_back({*attempt.handed_in, attempt.passed});
    standing.passed = standing.passed || attempt.passed;
    standing.best_percent = std::max(standing.best_percent, percent_of(attempt));
  }
  if (past.empty()) return std::nullopt;
  standing.made = past.size();
  standing.next = traject::next_attempt(quiz, past, store::attempts_granted(db, enrolment, step.id), now);
  return standing;
}

}  // namespace

bool DossierPiece::is_accepted() const {
  return std::any_of(remarks.begin(), remarks.end(),
                     [](const auto& remark) { return remark.kind == store::RemarkKind::accepted; });
}

bool DossierPiece::has_newer_draft() const { return evidence.version > 0 && evidence.answers != handed_in; }

int percent_of(const store::TestAttempt& attempt) {
  return attempt.scored == 0 ? 100 : static_cast<int>(attempt.right * 100 / attempt.scored);
}

DossierPiece piece_of(store::Reader& db, store::Evidence evidence) {
  DossierPiece piece;
  if (evidence.version > 0) piece.handed_in = store::version_of(db, evidence.id, evidence.version);
  piece.remarks = store::remarks_on(db, evidence.id);
  piece.evidence = std::move(evidence);
  return piece;
}

Works works_of(store::Reader& db, const Services& services, const store::Enrolment& enrolment) {
  const base::Instant now = services.calendar.now();
  Works works;
  for (store::Evidence& evidence : store::evidence_of(db, enrolment.id)) {
    if (evidence.version > 0) works.pieces.push_back(piece_of(db, std::move(evidence)));
  }
  const traject::Track* track = services.catalogue.track(enrolment.track);
  const traject::TrackMaterial* material = services.catalogue.material(enrolment.track);
  if (track == nullptr || material == nullptr) return works;
  for (const traject::Step& step : track->steps) {
    const traject::Module* module = material->module(step.id);
    if (module == nullptr) continue;
    if (auto standing = standing_in(db, enrolment.id, step, module->quiz, now))
      works.tests.push_back(*standing);
  }
  return works;
}

}  // namespace groeipad::service
