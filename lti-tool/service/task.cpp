#include "service/task.h"

#include <algorithm>

#include "service/dossier_piece.h"
#include "service/irregular.h"
#include "service/record.h"

namespace groeipad::service {
namespace {

using store::EvidenceKind;
using traject::StepKind;

std::optional<EvidenceKind> kind_of(const traject::Step& step) {
  if (step.kind == StepKind::assignment) return EvidenceKind::assignment;
  if (step.kind == StepKind::practice) return EvidenceKind::practice;
  return std::nullopt;
}

const traject::Task* task_of(const Services& services, const traject::Track& track,
                             const traject::Step& step) {
  const traject::TrackMaterial* material = services.catalogue.material(track.id);
  return material != nullptr && kind_of(step) ? material->task(step.id) : nullptr;
}

/// The format that a practice asks to apply, "" for any other step.
std::string format_of(const traject::Step& step) {
  const auto* leaf = traject::leaf_of(step.done_when, traject::LeafKind::practice);
  return leaf == nullptr || leaf->subjects.empty() ? "" : leaf->subjects.front();
}

const traject::FormatCard* card_of(const Services& services, const traject::Track& track,
                                   const traject::Step& step) {
  const std::string format = format_of(step);
  const traject::TrackMaterial* material = services.catalogue.material(track.id);
  if (format.empty() || material == nullptr) return nullptr;
  for (const traject::ThemeMaterial& theme : material->themes) {
    const auto found = std::find_if(theme.cards.begin(), theme.cards.end(),
                                    [&](const traject::FormatCard& card) { return card.format == format; });
    if (found != theme.cards.end()) return &*found;
  }
  return nullptr;
}

void fill_in(MyTask& mine, store::Reader& db) {
  const traject::Step& step = *mine.step.at().step;
  const store::Enrolment& enrolment = mine.step.track.enrolment;
  mine.written = store::evidence_for(db, enrolment.id, *kind_of(step), step.id, "");
  if (mine.written && mine.written->version > 0) {
    mine.handed_in = store::version_of(db, mine.written->id, mine.written->version);
    mine.remarks = store::remarks_on(db, mine.written->id);
  }
  if (step.kind != StepKind::practice || !mine.step.takes_part() || !enrolment.edition.known()) return;
  mine.group = store::handed_in_for(db, enrolment.edition, EvidenceKind::practice, step.id);
  std::erase_if(mine.group, [&](const auto& shared) { return shared.evidence.enrolment == enrolment.id; });
}

std::optional<TaskFault> what_forbids(const StepPlace& place) {
  switch (gate_of(place.at().opens)) {
    case Gate::locked:
      return TaskFault::locked;
    case Gate::closed:
      return TaskFault::closed;
    case Gate::open:
      break;
  }
  if (!store::has_place(place.enrolment.stage)) return TaskFault::not_taking_part;
  return std::nullopt;
}

traject::Fact fact_of(const traject::Step& step, base::Instant now) {
  traject::Fact fact;
  fact.at = now;
  if (step.kind == StepKind::assignment) {
    fact.kind = traject::FactKind::assignment_handed_in;
    fact.subject = step.id;
  } else {
    fact.kind = traject::FactKind::practice;
    fact.subject = format_of(step);
    fact.detail = "reflected";
  }
  return fact;
}

base::Result<void, TaskFault> keep_at(store::Transaction& db, const Services& services,
                                      const StepPlace& place, const traject::Task& task,
                                      const std::vector<std::string>& texts, Keep keep) {
  const traject::Step& step = *place.at().step;
  const base::Instant now = services.calendar.now();
  Piece piece;
  piece.kind = *kind_of(step);
  piece.step = step.id;
  piece.title = step.title.nl;
  piece.criteria = task.criteria;
  piece.prompts = fields_of(task);
  piece.texts = texts;
  const auto kept = keep_piece(db, place.enrolment.id, piece, keep, now);
  if (!kept) {
    const bool missing = kept.error().code == LearnFault::missing;
    return base::fail(missing ? TaskFault::missing : TaskFault::too_long);
  }
  if (keep == Keep::hand_in) record(db, services, place.enrolment, {fact_of(step, now)});
  return {};
}

}  // namespace

bool MyTask::has_newer_draft() const {
  return written && written->version > 0 && written->answers != handed_in;
}

std::optional<MyTask> my_task(Services& services, const Viewer& viewer, std::string_view track,
                              std::string_view step) {
  auto found = my_step(services, viewer, track, step);
  if (!found) return std::nullopt;
  const traject::Track& content = *found->track.path.track;
  const traject::Step& shown = *found->at().step;
  const traject::Task* task = task_of(services, content, shown);
  if (task == nullptr) return std::nullopt;
  MyTask mine;
  mine.step = std::move(*found);
  mine.task = task;
  mine.card = card_of(services, content, shown);
  services.db.read([&](store::Reader& db) {
    fill_in(mine, db);
    return 0;
  });
  return mine;
}

base::Result<void, TaskFault> keep_task(Services& services, const Viewer& viewer, std::string_view track,
                                        std::string_view step, const std::vector<std::string>& texts,
                                        Keep keep, std::string_view request) {
  auto kept = services.db.write([&](store::Transaction& db) -> base::Result<void, TaskFault> {
    const auto place = find_step(db, services, viewer, track, step);
    const traject::Task* task = place ? task_of(services, *place->track, *place->at().step) : nullptr;
    if (task == nullptr) return base::fail(TaskFault::not_found);
    if (const auto fault = what_forbids(*place)) return base::fail(*fault);
    return keep_at(db, services, *place, *task, texts, keep);
  });
  if (!kept && kept.error().code == TaskFault::locked)
    remember_irregular(services, viewer, "answer_before_opening",
                       std::string(track) + " " + std::string(step), request);
  return kept;
}

}  // namespace groeipad::service
