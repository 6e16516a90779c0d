#include "web/pages/dossier.h"

#include <algorithm>

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/quiz_parts.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::DossierPiece;
using store::EvidenceKind;

std::string_view kind_key(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::reflection:
      return "dossier.reflections";
    case EvidenceKind::assignment:
      return "dossier.assignments";
    case EvidenceKind::practice:
      return "dossier.practices";
  }
  return "";
}
std::string_view one_key(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::reflection:
      return "dossier.reflection";
    case EvidenceKind::assignment:
      return "dossier.assignment";
    case EvidenceKind::practice:
      return "dossier.practice";
  }
  return "";
}

std::string step_title(const Frame& frame, const traject::Track& track, const std::string& id) {
  const traject::Step* step = track.step(id);
  return step == nullptr ? std::string() : step->title.in(frame.language);
}

std::string meta_of(const Frame& frame, const traject::Track& track, const store::Evidence& evidence) {
  std::string meta = say(frame, one_key(evidence.kind));
  const std::string step = step_title(frame, track, evidence.step);
  if (!step.empty() && step != evidence.title) meta += " · " + step;
  const std::string when = when_handed_in(frame, &evidence);
  if (!when.empty()) return meta + " · " + when;
  return meta + " · " +
         frame.templates.text("dossier.changed", frame.language, {{"when", spoken(frame, evidence.changed)}});
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

void add_piece(Values& values, const Frame& frame, const traject::Track& track, const traject::Rubric* rubric,
               const DossierPiece& piece, const std::vector<store::Answered>& answers) {
  values.set("PIECE_ID", piece.evidence.id.value).set("PIECE_TITLE", piece.evidence.title);
  values.set("PIECE_META", meta_of(frame, track, piece.evidence));
  if (piece.is_accepted()) {
    add_state(values, frame, "done", "dossier.accepted");
  } else {
    add_state_of(values, frame, &piece.evidence);
  }
  values.show_if("ANSWER", false);
  for (const store::Answered& answer : answers)
    values.section("ANSWER").set("ANSWER_ASK", answer.ask).set("ANSWER_TEXT", answer.text);
  const auto criteria = titles_of(frame, rubric, piece.evidence.criteria);
  values.show_if("SHOWS", !criteria.empty()).set("CRITERIA", joined(criteria));
  add_remarks(values, frame, piece.remarks);
}

/// Where its writer goes on with a piece.
std::string place_of(const traject::Track& track, const store::Evidence& evidence) {
  return evidence.kind == EvidenceKind::assignment ? paths::task(track.id, evidence.step)
                                                   : paths::open_step(track.id, evidence.step);
}

std::string wrong_with(const Frame& frame, const std::optional<RefusedRemark>& refused) {
  if (!refused) return {};
  if (refused->fault == service::RemarkFault::empty) return say(frame, "work.empty");
  return frame.templates.text("work.too_long", frame.language,
                              {{"longest", std::to_string(service::kLongestRemark)}});
}

void add_work(Values& list, const Frame& frame, base::EnrolmentId enrolment, const DossierPiece& piece) {
  Values& row = list.section("WORK");
  row.set("WORK_URL", paths::work(enrolment, piece.evidence.id));
  // Of a module's reflections only the question tells them apart.
  const bool by_question = piece.evidence.kind == EvidenceKind::reflection && !piece.handed_in.empty();
  row.set("WORK_TITLE", by_question ? piece.handed_in.front().ask : piece.evidence.title);
  row.set("WORK_META",
          say(frame, one_key(piece.evidence.kind)) + " · " + when_handed_in(frame, &piece.evidence));
  const bool seen = std::any_of(piece.remarks.begin(), piece.remarks.end(), [&](const auto& remark) {
    return remark.kind != store::RemarkKind::peer && remark.version == piece.evidence.version;
  });
  if (piece.is_accepted()) {
    add_state(row, frame, "done", "dossier.accepted");
  } else {
    add_state(row, frame, seen ? "optional" : "open", seen ? "work.remarked" : "work.new");
  }
}

void add_test(Values& list, const Frame& frame, base::EnrolmentId enrolment,
              const service::TestStanding& test) {
  Values& row = list.section("TEST");
  row.set("TEST_TITLE", test.step->title.in(frame.language));
  add_state(row, frame, test.passed ? "done" : "not-yet",
            test.passed ? "quiz.passed" : "quiz.not_passed_yet");
  std::string meta = frame.templates.text(
      "work.test", frame.language,
      {{"made", std::to_string(test.made)}, {"best", std::to_string(test.best_percent)}});
  const std::string why_not = why_not_yet(frame, test.next);
  if (!why_not.empty()) meta += " · " + why_not;
  row.set("TEST_META", meta).show_if("MAY_GRANT", test.next.may != traject::MayStart::yes);
  row.set("GRANT_URL", paths::grant_attempt(enrolment, test.step->id));
}

}  // namespace

std::string dossier_page(const Frame& frame, const service::MyDossier& dossier) {
  Values values = framed(frame);
  add_crumb(values, frame, *dossier.track);
  values.set("RUBRIC_URL", paths::rubric(dossier.track->id));
  values.show_if("EMPTY", dossier.pieces.empty()).show_if("KIND", false);
  for (const EvidenceKind kind :
       {EvidenceKind::assignment, EvidenceKind::practice, EvidenceKind::reflection}) {
    const auto is_kind = [&](const DossierPiece& piece) { return piece.evidence.kind == kind; };
    if (std::none_of(dossier.pieces.begin(), dossier.pieces.end(), is_kind)) continue;
    Values& group = values.section("KIND");
    group.set("KIND_ID", store::name_of(kind)).set("KIND_TITLE", say(frame, kind_key(kind)));
    for (const DossierPiece& piece : dossier.pieces) {
      if (!is_kind(piece)) continue;
      Values& card = group.section("PIECE");
      add_piece(card, frame, *dossier.track, dossier.rubric, piece, piece.evidence.answers);
      card.show_if("CHANGE", true).set("CHANGE_URL", place_of(*dossier.track, piece.evidence));
      card.set("CHANGE_HOW", say(frame, piece.has_newer_draft() ? "dossier.newer" : "dossier.change"));
    }
  }
  return frame.templates.render("dossier.tpl", frame.language, values);
}

std::string work_page(const Frame& frame, const service::Work& work,
                      const std::optional<RefusedRemark>& refused) {
  const service::MyTrack& track = work.participant.track;
  const std::string& name = work.participant.person.name;
  Values values = framed(frame);
  values.set("NAME", name.empty() ? say(frame, "frame.nameless") : name);
  values.set("PARTICIPANT_URL", paths::participant(track.enrolment.id));
  values.set("WORK_TITLE", say(frame, one_key(work.piece.evidence.kind)) + ": " + work.piece.evidence.title);
  values.show_if("CHANGE", false);
  add_piece(values, frame, *track.path.track, work.rubric, work.piece, work.piece.handed_in);
  values.set("WORK_URL", paths::work(track.enrolment.id, work.piece.evidence.id));
  const std::string wrong = wrong_with(frame, refused);
  values.show_if("REFUSED", refused.has_value()).set("WRONG", wrong);
  values.set("TYPED", refused ? std::string_view(refused->text) : "");
  values.set("DRAFT", "werk/" + std::to_string(work.piece.evidence.id.value));
  values.show_if("MAY_ACCEPT", !work.piece.is_accepted());
  return frame.templates.render("work.tpl", frame.language, values);
}

void add_works(Values& values, const Frame& frame, base::EnrolmentId enrolment, const service::Works& works) {
  values.show_if("NO_WORKS", works.pieces.empty()).show_if("WORKS", false).show_if("TESTS", false);
  if (!works.pieces.empty()) {
    Values& list = values.section("WORKS");
    for (const DossierPiece& piece : works.pieces) add_work(list, frame, enrolment, piece);
  }
  if (works.tests.empty()) return;
  Values& tests = values.section("TESTS");
  for (const service::TestStanding& test : works.tests) add_test(tests, frame, enrolment, test);
}

}  // namespace groeipad::web::pages
