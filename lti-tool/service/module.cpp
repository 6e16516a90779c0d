#include "service/module.h"

#include <algorithm>

#include "service/dossier_piece.h"
#include "service/module_place.h"
#include "service/record.h"
#include "store/progress.h"

namespace groeipad::service {
namespace {

using traject::FactKind;

traject::Fact fact_of(FactKind kind, std::string_view module, std::string_view detail, base::Instant at) {
  traject::Fact fact;
  fact.kind = kind;
  fact.subject = module;
  fact.detail = detail;
  fact.at = at;
  return fact;
}

bool all_read(const traject::Module& module, const std::vector<std::string>& read) {
  return std::all_of(module.pages.begin(), module.pages.end(), [&](const traject::Page& page) {
    return std::find(read.begin(), read.end(), page.id) != read.end();
  });
}

const traject::Step* next_open(const ModulePlace& place) {
  const auto& steps = place.path.steps;
  const auto after = steps.begin() + static_cast<std::ptrdiff_t>(place.index) + 1;
  const auto found = std::find_if(after, steps.end(), [](const traject::PathStep& step) {
    return step.state == traject::StepState::open && !step.step->optional;
  });
  return found == steps.end() ? nullptr : found->step;
}

void fill_in(MyModule& mine, store::Reader& db, base::Instant now) {
  const base::EnrolmentId enrolment = mine.enrolment.id;
  const std::string& id = mine.module->id;
  mine.read = store::pages_read(db, enrolment, id);
  mine.evidence = store::evidence_of(db, enrolment);
  std::erase_if(mine.evidence, [&](const store::Evidence& piece) { return piece.step != id; });
  if (const store::Evidence* handed = mine.assignment()) mine.remarks = store::remarks_on(db, handed->id);
  mine.attempts = store::attempts_at(db, enrolment, id);
  std::vector<traject::PastAttempt> past;
  for (const store::TestAttempt& attempt : mine.attempts)
    if (attempt.handed_in) past.push_back({*attempt.handed_in, attempt.passed});
  const int granted = store::attempts_granted(db, enrolment, id);
  mine.next_attempt = traject::next_attempt(mine.module->quiz, past, granted, now);
}

/// One transaction: the place, open to write; what `work` does; the facts that it gives.
template <class Work>
base::Result<void, LearnFault> write_in(Services& services, const Viewer& viewer, std::string_view track,
                                        std::string_view step, Work work) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, LearnFault> {
    const auto place = to_write(find_module(db, services, viewer, track, step));
    if (!place) return tl::unexpected(place.error());
    auto facts = work(db, *place);
    if (!facts) return tl::unexpected(facts.error());
    if (!facts->empty()) record(db, services, place->enrolment, *facts);
    return {};
  });
}

}  // namespace

bool MyModule::has_read(std::string_view page) const {
  return std::find(read.begin(), read.end(), page) != read.end();
}

const store::Evidence* MyModule::reflection(std::string_view prompt) const {
  const auto found = std::find_if(evidence.begin(), evidence.end(), [&](const store::Evidence& piece) {
    return piece.kind == store::EvidenceKind::reflection && piece.part == prompt;
  });
  return found == evidence.end() ? nullptr : &*found;
}

const store::Evidence* MyModule::assignment() const {
  const auto found = std::find_if(evidence.begin(), evidence.end(), [](const store::Evidence& piece) {
    return piece.kind == store::EvidenceKind::assignment;
  });
  return found == evidence.end() ? nullptr : &*found;
}

bool MyModule::has_passed() const {
  return std::any_of(attempts.begin(), attempts.end(), [](const auto& attempt) { return attempt.passed; });
}

std::optional<MyModule> my_module(Services& services, const Viewer& viewer, std::string_view track,
                                  std::string_view step) {
  const base::Instant now = services.calendar.now();
  return services.db.read([&](store::Reader& db) -> std::optional<MyModule> {
    auto place = find_module(db, services, viewer, track, step);
    if (!place) return std::nullopt;
    MyModule mine;
    mine.enrolment = place->enrolment;
    mine.track = place->track;
    mine.rubric = services.catalogue.rubric(place->track->id);
    mine.module = place->module;
    mine.next_step = next_open(*place);
    mine.at = place->at();
    if (mine.enrolment.edition.known()) mine.trainers = store::trainers_of(db, mine.enrolment.edition);
    if (mine.is_open()) fill_in(mine, db, now);
    return mine;
  });
}

std::vector<traject::Prompt> fields_of(const traject::Task& task) {
  if (!task.fields.empty()) return task.fields;
  traject::Prompt whole;
  whole.id = "uitwerking";
  whole.ask = "Jouw uitwerking";
  return {whole};
}

const traject::Page* page_of(const traject::Module& module, const traject::Prompt& prompt) {
  const traject::Page* named = module.page(prompt.page);
  return named != nullptr || module.pages.empty() ? named : &module.pages.back();
}

ModuleTodo next_in(const MyModule& mine) {
  using What = ModuleTodo::What;
  for (const traject::Page& page : mine.module->pages) {
    if (!mine.has_read(page.id)) return {What::page, &page, nullptr};
  }
  for (const traject::Prompt& prompt : mine.module->prompts) {
    const store::Evidence* written = mine.reflection(prompt.id);
    if (written == nullptr || written->version == 0) return {What::reflection, nullptr, &prompt};
  }
  const store::Evidence* assignment = mine.assignment();
  if (assignment == nullptr || assignment->version == 0) return {What::assignment, nullptr, nullptr};
  if (!mine.has_passed() && !mine.module->quiz.pools.empty()) return {What::test, nullptr, nullptr};
  return {};
}

base::Result<void, LearnFault> mark_page_read(Services& services, const Viewer& viewer,
                                              std::string_view track, std::string_view step,
                                              std::string_view page) {
  const base::Instant now = services.calendar.now();
  return write_in(
      services, viewer, track, step,
      [&](store::Transaction& db, const ModulePlace& place) -> base::Result<traject::Facts, LearnFault> {
        if (place.module->page(page) == nullptr) return base::fail(LearnFault::not_found);
        const base::EnrolmentId enrolment = place.enrolment.id;
        store::hold(db, enrolment);  // of two last pages at once, one sees the other
        store::mark_read(db, enrolment, step, page, now);
        if (!all_read(*place.module, store::pages_read(db, enrolment, step))) return traject::Facts{};
        return traject::Facts{fact_of(FactKind::pages_read, step, "", now)};
      });
}

base::Result<void, LearnFault> keep_reflection(Services& services, const Viewer& viewer,
                                               std::string_view track, std::string_view step,
                                               std::string_view prompt_id, std::string_view text, Keep keep) {
  const base::Instant now = services.calendar.now();
  return write_in(
      services, viewer, track, step,
      [&](store::Transaction& db, const ModulePlace& place) -> base::Result<traject::Facts, LearnFault> {
        const traject::Prompt* prompt = place.module->prompt(prompt_id);
        if (prompt == nullptr) return base::fail(LearnFault::not_found);
        const Piece piece{.kind = store::EvidenceKind::reflection,
                          .step = std::string(step),
                          .part = prompt->id,
                          .title = place.at().step->title.nl,
                          .criteria = prompt->criteria,
                          .prompts = {*prompt},
                          .texts = {std::string(text)}};
        const auto kept = keep_piece(db, place.enrolment.id, piece, keep, now);
        if (!kept) return tl::unexpected(kept.error());
        if (keep == Keep::draft) return traject::Facts{};
        return traject::Facts{fact_of(FactKind::reflection, step, prompt->id, now)};
      });
}

base::Result<void, LearnFault> keep_assignment(Services& services, const Viewer& viewer,
                                               std::string_view track, std::string_view step,
                                               const std::vector<std::string>& texts, Keep keep) {
  const base::Instant now = services.calendar.now();
  return write_in(
      services, viewer, track, step,
      [&](store::Transaction& db, const ModulePlace& place) -> base::Result<traject::Facts, LearnFault> {
        const traject::Task& task = place.module->assignment;
        const Piece piece{.kind = store::EvidenceKind::assignment,
                          .step = std::string(step),
                          .part = "",
                          .title = task.title,
                          .criteria = task.criteria,
                          .prompts = fields_of(task),
                          .texts = texts};
        const auto kept = keep_piece(db, place.enrolment.id, piece, keep, now);
        if (!kept) return tl::unexpected(kept.error());
        if (keep == Keep::draft) return traject::Facts{};
        return traject::Facts{fact_of(FactKind::assignment_handed_in, step, "", now)};
      });
}

}  // namespace groeipad::service
