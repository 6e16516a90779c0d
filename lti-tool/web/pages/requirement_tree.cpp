#include "web/pages/requirement_tree.h"

#include <algorithm>
#include <string_view>

#include "web/pages/paths.h"
#include "web/pages/track_path.h"
#include "web/pages/verdict_text.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using traject::LeafKind;
using traject::Reason;
using traject::Requirement;
using traject::Verdict;

constexpr std::size_t kMostProofs = 8;

/// The step of kind practice that asks for this format.
const traject::Step* practice_step(const traject::Track& track, const Requirement& leaf) {
  const auto found = std::find_if(track.steps.begin(), track.steps.end(), [&](const traject::Step& step) {
    const Requirement* asked = traject::leaf_of(step.done_when, LeafKind::practice);
    return step.kind == traject::StepKind::practice && asked != nullptr && asked->subjects == leaf.subjects;
  });
  return found == track.steps.end() ? nullptr : &*found;
}

/// Names the icon, the colour and the word alike.
std::string_view state_of(const Verdict& node) {
  switch (node.reason) {
    case Reason::met:
    case Reason::earned:
      return "done";
    case Reason::waived:
      return "waived";
    case Reason::waiting:
    case Reason::not_open_yet:
    case Reason::handed_in:
      return "waiting";
    default:
      return "not-yet";
  }
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

const traject::Fact* fact_with(const traject::Facts& facts, std::int64_t id) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& f) { return f.id == id; });
  return found == facts.end() ? nullptr : &*found;
}

/// What a floor of the template calls its list of nodes.
struct Floor {
  std::string_view parts;
  std::string_view node;
};
constexpr Floor kFloors[] = {{"TREE", "NODE"}, {"PARTS", "PART"}, {"LEAVES", "LEAF"}};

class Tree {
 public:
  Tree(const Frame& frame, const service::MyTrack& track, TreeReader reader)
      : frame_(frame),
        track_(track),
        reader_(reader),
        telling_{frame.templates, frame.language, *track.path.track, frame.today},
        ask_(ask_whom(frame, track.trainers)) {}

  void add(Values& around, const Verdict& verdict, std::size_t floor) const {
    around.show_if(kFloors[floor].parts, false);
    if (verdict.parts.empty()) return;
    Values& list = around.section(kFloors[floor].parts);
    for (const Verdict& part : verdict.parts) add_node(list.section(kFloors[floor].node), part, floor);
  }

  void add_node(Values& row, const Verdict& node, std::size_t floor) const {
    // One part that says the same adds nothing.
    const bool says_the_same = node.parts.size() == 1 && node.parts.front().parts.empty();
    const Verdict& asked = says_the_same ? node.parts.front() : node;
    const bool deepest = floor + 1 == std::size(kFloors);
    const bool has_parts = !node.parts.empty() && !deepest && !says_the_same;
    const std::string_view state = state_of(node);
    row.set("R_STATE", state).set("R_WORD", say(frame_, "requirement." + std::string(state)));
    row.set("R_LABEL", label_of(node));
    add_count(row, asked);
    add_needs(row, node, has_parts);
    add_proof(row, node, has_parts);
    add_waiver_form(row, asked);
    if (deepest) return;
    if (has_parts) {
      add(row, node, floor + 1);
    } else {
      row.show_if(kFloors[floor + 1].parts, false);
    }
  }

 private:
  std::string label_of(const Verdict& node) const {
    const std::string& label = node.requirement->label.in(frame_.language);
    if (!label.empty()) return label;
    const std::string sentences = joined(what_is_needed(node, telling_));
    return sentences.empty() ? say(frame_, "requirement.unnamed") : sentences;
  }

  void add_count(Values& row, const Verdict& node) const {
    row.show_if("R_COUNT", node.need > 1);
    row.set("R_HAVE", static_cast<std::int64_t>(std::min(node.have, node.need)));
    row.set("R_NEED", static_cast<std::int64_t>(node.need));
  }

  /// The parts say it themselves where they are shown.
  void add_needs(Values& row, const Verdict& node, bool parts_shown) const {
    const Verdict* first = traject::first_unmet(node);
    const bool shown = first != nullptr && !parts_shown;
    row.show_if("R_NEEDS", shown);
    row.show_if("R_LINK", false).show_if("R_WHO", false);
    if (!shown) return;
    row.set("R_WHY", joined(what_is_needed(node, telling_)));
    if (first->actor != traject::Actor::participant) {
      const std::string_view key = actor_key(first->actor);
      row.section("R_WHO").set("R_WHOM", (key.empty() ? "" : say(frame_, key) + " ") + ask_);
    } else if (reader_ == TreeReader::participant && first->requirement->kind == Requirement::Kind::leaf) {
      const std::string url = where_to_do(*track_.path.track, *first->requirement);
      if (!url.empty()) row.section("R_LINK").set("R_URL", url);
    }
  }

  void add_proof(Values& row, const Verdict& node, bool parts_shown) const {
    row.show_if("R_PROOF", false);
    const bool by_itself = node.reason == Reason::waived || node.reason == Reason::earned;
    if (!node.met || (parts_shown && !by_itself)) return;
    std::size_t shown = 0;
    for (const std::int64_t id : node.proof) {
      const traject::Fact* fact = fact_with(track_.facts, id);
      if (fact == nullptr || fact->kind == traject::FactKind::meeting_planned || ++shown > kMostProofs)
        continue;
      row.section("R_PROOF").set("R_FACT", fact_sentence(*fact, frame_, *track_.path.track));
    }
  }

  void add_waiver_form(Values& row, const Verdict& node) const {
    const bool is_leaf = node.requirement->kind == Requirement::Kind::leaf;
    row.show_if("R_WAIVE", false);
    if (reader_ != TreeReader::trainer || !is_leaf || node.met || node.requirement->key.empty()) return;
    row.section("R_WAIVE")
        .set("R_WAIVE_URL", paths::waive(track_.enrolment.id))
        .set("R_KEY", node.requirement->key);
  }

  const Frame& frame_;
  const service::MyTrack& track_;
  TreeReader reader_;
  Telling telling_;
  std::string ask_;
};

std::string title_in(const traject::Track& track, const std::string& id, base::Language language) {
  if (const traject::Step* step = track.step(id)) return step->title.in(language);
  if (const traject::ActivityFormat* format = track.format(id)) return format->title.in(language);
  return id;
}

/// What a fact is about, for its sentence.
std::string about(const traject::Fact& fact, const traject::Track& track, base::Language language) {
  if (fact.kind == traject::FactKind::attendance && !fact.detail.empty())
    return title_in(track, fact.detail, language);
  return title_in(track, fact.subject, language);
}

}  // namespace

std::string where_to_do(const traject::Track& track, const Requirement& leaf) {
  const std::string subject = leaf.subjects.size() == 1 ? leaf.subjects.front() : "";
  switch (leaf.leaf) {
    case LeafKind::module_passed:
    case LeafKind::test_passed:
    case LeafKind::pages_read:
    case LeafKind::reflection:
    case LeafKind::assignment:
      return subject.empty() ? "" : paths::open_step(track.id, subject);
    case LeafKind::practice: {
      const traject::Step* step = practice_step(track, leaf);
      return step == nullptr ? "" : paths::open_step(track.id, step->id);
    }
    case LeafKind::self_assessment:
      return subject.empty() ? "" : paths::self_assessment(track.id, subject);
    case LeafKind::learning_question:
      return paths::track(track.id) + "#leervragen";
    case LeafKind::attended:
    case LeafKind::event:
      return paths::meetings(track.id);
    case LeafKind::evidence:
      return paths::dossier(track.id);
    default:
      return {};
  }
}

std::string fact_sentence(const traject::Fact& fact, const Frame& frame, const traject::Track& track) {
  const std::string date = base::spoken_date(base::local_date(fact.at), frame.today, frame.language);
  const std::string key = "fact." + std::string(traject::name_of(fact.kind));
  return frame.templates.text(
      key, frame.language,
      {{"date", date}, {"title", about(fact, track, frame.language)}, {"detail", fact.detail}});
}

void add_requirements(Values& values, const Frame& frame, const service::MyTrack& track,
                      const Verdict& verdict, TreeReader reader) {
  const Tree tree(frame, track, reader);
  tree.add(values, verdict, 0);
}

namespace {

/// PBO-16: what a trainer let them off, wherever it is asked, and why.
void add_waivers(Values& values, const Frame& frame, const service::MyTrack& track) {
  values.show_if("WAIVERS", false);
  Values* list = nullptr;
  for (const traject::Fact& fact : track.facts) {
    if (fact.kind != traject::FactKind::waiver) continue;
    const Requirement* asked = track.path.track->leaf(fact.subject);
    if (list == nullptr) list = &values.section("WAIVERS");
    Values& waiver = list->section("WAIVER");
    waiver.set("WAIVER_ABOUT",
               asked == nullptr ? say(frame, "requirement.unnamed") : asked->label.in(frame.language));
    waiver.set("WAIVER_WHY", fact_sentence(fact, frame, *track.path.track));
  }
}

}  // namespace

std::string criteria_page(const Frame& frame, const service::MyTrack& track) {
  const traject::Path& path = track.path;
  Values values = framed(frame);
  values.set("TRACK", path.track->title.in(frame.language));
  values.set("TRACK_URL", paths::track(path.track->id));
  values.set("CERTIFICATE", path.track->certificate.title.in(frame.language));
  values.set("MET", static_cast<std::int64_t>(path.certificate.have));
  values.set("NEEDED", static_cast<std::int64_t>(path.certificate.need));
  values.set("ASK", ask_whom(frame, track.trainers));
  values.show_if("ALL_MET", path.certificate.met).show_if("NOT_YET", !path.certificate.met);
  add_waivers(values, frame, track);
  add_requirements(values, frame, track, path.certificate, TreeReader::participant);
  return frame.templates.render("criteria.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
