#include "service/dossier.h"

#include <algorithm>

#include "base/text.h"
#include "service/record.h"
#include "service/step_place.h"

namespace groeipad::service {
namespace {

bool has_words(const store::Evidence& evidence) {
  return evidence.version > 0 || std::any_of(evidence.answers.begin(), evidence.answers.end(),
                                             [](const auto& answer) { return !answer.text.empty(); });
}

std::optional<store::Evidence> handed_in_by(store::Reader& db, base::EnrolmentId enrolment,
                                            base::EvidenceId id) {
  auto evidence = store::find_evidence(db, id);
  if (!evidence || evidence->enrolment != enrolment || evidence->version == 0) return std::nullopt;
  return evidence;
}

bool was_accepted(store::Reader& db, const store::Evidence& evidence) {
  const auto remarks = store::remarks_on(db, evidence.id);
  return std::any_of(remarks.begin(), remarks.end(), [&](const store::EvidenceRemark& remark) {
    return remark.kind == store::RemarkKind::accepted && remark.version == evidence.version;
  });
}

}  // namespace

std::optional<MyDossier> my_dossier(Services& services, const Viewer& viewer, std::string_view track) {
  return services.db.read([&](store::Reader& db) -> std::optional<MyDossier> {
    const auto enrolment = place_in(db, viewer, track);
    if (!enrolment) return std::nullopt;
    MyDossier dossier;
    dossier.enrolment = *enrolment;
    dossier.track = services.catalogue.track(track);
    dossier.rubric = services.catalogue.rubric(track);
    if (dossier.track == nullptr) return std::nullopt;
    for (store::Evidence& evidence : store::evidence_of(db, enrolment->id)) {
      if (has_words(evidence)) dossier.pieces.push_back(piece_of(db, std::move(evidence)));
    }
    return dossier;
  });
}

std::optional<Work> work_of(Services& services, const Viewer& viewer, base::EnrolmentId enrolment,
                            base::EvidenceId id) {
  auto participant = participant_track(services, viewer, enrolment);
  if (!participant) return std::nullopt;
  auto piece = services.db.read([&](store::Reader& db) -> std::optional<DossierPiece> {
    auto evidence = handed_in_by(db, enrolment, id);
    return evidence ? std::optional(piece_of(db, std::move(*evidence))) : std::nullopt;
  });
  if (!piece) return std::nullopt;
  const traject::Rubric* rubric = services.catalogue.rubric(participant->track.enrolment.track);
  return Work{std::move(*participant), rubric, std::move(*piece)};
}

base::Result<void, RemarkFault> remark_on(Services& services, const Viewer& viewer,
                                          base::EnrolmentId enrolment_id, base::EvidenceId id,
                                          std::string_view sent, Judgement judgement) {
  const std::string text = base::as_typed(sent);
  const base::Instant now = services.calendar.now();
  if (text.empty() && judgement == Judgement::comment) return base::fail(RemarkFault::empty);
  if (base::count_code_points(text) > kLongestRemark) return base::fail(RemarkFault::too_long);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, RemarkFault> {
    const auto enrolment = enrolment_trained_by(db, viewer, enrolment_id);
    if (!enrolment) return base::fail(RemarkFault::not_found);
    store::hold(db, enrolment_id);
    const auto evidence = handed_in_by(db, enrolment_id, id);
    if (!evidence) return base::fail(RemarkFault::not_found);
    const bool accepts = judgement == Judgement::accept;
    if (accepts && was_accepted(db, *evidence)) return {};
    store::EvidenceRemark remark;
    remark.evidence = id;
    remark.author = viewer.view.session.person;
    remark.kind = accepts ? store::RemarkKind::accepted : store::RemarkKind::comment;
    remark.version = evidence->version;
    remark.text = text;
    remark.made = now;
    store::add_remark(db, remark);
    if (accepts && evidence->kind == store::EvidenceKind::assignment) {
      traject::Fact accepted;
      accepted.kind = traject::FactKind::assignment_accepted;
      accepted.subject = evidence->step;
      accepted.at = now;
      record(db, services, *enrolment, {accepted}, viewer.view.session.person);
    }
    return {};
  });
}

}  // namespace groeipad::service
