#include "web/pages/task_remarks.h"

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::MyTask;

std::string meta_of(const Frame& frame, const store::SharedEvidence& work) {
  std::string meta = when_handed_in(frame, &work.evidence);
  if (work.peer_remarks == 0) return meta;
  const std::string count = std::to_string(work.peer_remarks);
  return meta + " · " +
         (work.peer_remarks == 1 ? say(frame, "task.one_remark")
                                 : frame.templates.text("task.remarks", frame.language, {{"count", count}}));
}

void add_group(Values& values, const Frame& frame, const MyTask& mine) {
  const traject::Step& step = *mine.step.at().step;
  const bool shown = step.kind == traject::StepKind::practice && mine.step.takes_part() &&
                     (mine.step.gate == service::Gate::open || !mine.handed_in.empty());
  values.show_if("GROUP", false);
  if (!shown) return;
  Values& group = values.section("GROUP");
  group.show_if("NOBODY_YET", mine.group.empty()).show_if("COLLEAGUES", false);
  if (mine.group.empty()) return;
  Values& list = group.section("COLLEAGUES");
  for (const store::SharedEvidence& work : mine.group) {
    list.section("COLLEAGUE")
        .set("COLLEAGUE_URL", paths::peer(mine.step.track.path.track->id, step.id, work.evidence.id))
        .set("COLLEAGUE_NAME", work.name.empty() ? say(frame, "peer.nameless") : work.name)
        .set("COLLEAGUE_META", meta_of(frame, work));
  }
}

}  // namespace

void add_what_others_say(Values& values, const Frame& frame, const MyTask& mine) {
  std::vector<store::EvidenceRemark> peers;
  std::vector<store::EvidenceRemark> trainers;
  for (const store::EvidenceRemark& remark : mine.remarks)
    (remark.kind == store::RemarkKind::peer ? peers : trainers).push_back(remark);
  const bool practice = mine.step.at().step->kind == traject::StepKind::practice;
  values.show_if("PEERS", false).show_if("TRAINERS", false);
  if (practice && !mine.handed_in.empty()) {
    Values& section = values.section("PEERS");
    section.show_if("NO_PEERS", peers.empty());
    add_remarks(section, frame, peers);
  }
  if (!trainers.empty()) add_remarks(values.section("TRAINERS"), frame, trainers);
  add_group(values, frame, mine);
}

}  // namespace groeipad::web::pages
