#include "web/pages/verdict_text.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace groeipad::web::pages {

namespace {

using traject::LeafKind;
using traject::Reason;
using traject::Requirement;
using traject::Verdict;
using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// More parts than this do not fit a sentence.
constexpr std::size_t kMostPartsNamed = 3;

std::string say(const Telling& telling, std::string_view key, Arguments arguments = {}) {
  return telling.templates.text(key, telling.language, arguments);
}

std::string date_of(base::Instant at, const Telling& telling) {
  return base::spoken_date(base::local_date(at), telling.today, telling.language);
}

/// What content calls the step or format that the leaf names; "" where it names none or several.
std::string_view title_of(const Requirement& leaf, const Telling& telling) {
  if (leaf.subjects.size() != 1) return {};
  const std::string& subject = leaf.subjects.front();
  if (const traject::Step* step = telling.track.step(subject)) return step->title.in(telling.language);
  if (const traject::ActivityFormat* format = telling.track.format(subject))
    return format->title.in(telling.language);
  return {};
}

struct Counts {
  explicit Counts(const Verdict& verdict)
      : need(std::to_string(verdict.need)), missing(std::to_string(verdict.need - verdict.have)) {}
  std::string need;
  std::string missing;
};

struct Keys {
  std::string_view one;   ///< with {title}
  std::string_view any;   ///< one, without a title
  std::string_view many;  ///< with {missing} and {need}
};

std::string counted(const Verdict& leaf, const Keys& keys, const Telling& telling) {
  if (leaf.need > 1) {
    const Counts counts(leaf);
    return say(telling, keys.many, {{"missing", counts.missing}, {"need", counts.need}});
  }
  const std::string_view title = title_of(*leaf.requirement, telling);
  return title.empty() ? say(telling, keys.any) : say(telling, keys.one, {{"title", title}});
}

std::string stretch(int days, const Telling& telling) {
  if (days == 7) return say(telling, "verdict.week");
  if (days == 14) return say(telling, "verdict.two_weeks");
  if (days > 0 && days % 7 == 0) return say(telling, "verdict.weeks", {{"count", std::to_string(days / 7)}});
  return say(telling, "verdict.days", {{"count", std::to_string(days)}});
}

std::string intake(const Verdict& leaf, const Telling& telling) {
  if (!leaf.earliest) return say(telling, "verdict.intake");
  return say(
      telling, "verdict.intake_waiting",
      {{"date", date_of(*leaf.earliest, telling)}, {"stretch", stretch(leaf.requirement->days, telling)}});
}

std::string assignment(const Verdict& leaf, const Telling& telling) {
  if (leaf.reason == Reason::handed_in) {
    const std::string_view title = title_of(*leaf.requirement, telling);
    return title.empty() ? say(telling, "verdict.assignment_any_waits")
                         : say(telling, "verdict.assignment_waits", {{"title", title}});
  }
  return counted(leaf, {"verdict.assignment", "verdict.assignment_any", "verdict.assignments"}, telling);
}

/// The last part of the keys "meetings." and "a_meeting.".
std::string_view meeting_key(const Requirement& leaf) {
  constexpr std::string_view kKnown[] = {"plenary", "intervisie", "coaching", "community"};
  const auto& subjects = leaf.subjects;
  if (subjects.size() == 1) {
    const auto known = std::find(std::begin(kKnown), std::end(kKnown), subjects.front());
    return known == std::end(kKnown) ? "other" : *known;
  }
  const bool peers = !subjects.empty() && std::all_of(subjects.begin(), subjects.end(), [](const auto& s) {
    return s == "intervisie" || s == "coaching";
  });
  return peers ? "intervisie_coaching" : "other";
}

std::string attended(const Verdict& leaf, const Telling& telling) {
  const bool active = leaf.requirement->active;
  const std::string key(meeting_key(*leaf.requirement));
  if (leaf.need > 1) {
    const Counts counts(leaf);
    const std::string meetings = say(telling, "meetings." + key);
    const std::string_view sentence = leaf.have > 0 ? "verdict.attended_partly"
                                      : active      ? "verdict.attended_many_active"
                                                    : "verdict.attended_many";
    return say(telling, sentence,
               {{"missing", counts.missing}, {"need", counts.need}, {"meetings", meetings}});
  }
  const std::string_view title = title_of(*leaf.requirement, telling);
  const std::string meeting =
      title.empty() ? say(telling, "a_meeting." + key) : "‘" + std::string(title) + "’";
  return say(telling, active ? "verdict.attended_active" : "verdict.attended", {{"meeting", meeting}});
}

std::string practice(const Verdict& leaf, const Telling& telling) {
  if (leaf.need == 1 && leaf.reason == Reason::partly) {
    return counted(leaf, {"verdict.practice_reflect", "verdict.practice_any_reflect", ""}, telling);
  }
  return counted(leaf, {"verdict.practice", "verdict.practice_any", "verdict.practices"}, telling);
}

std::string team_months(const Verdict& leaf, const Telling& telling) {
  const Counts counts(leaf);
  if (leaf.reason == Reason::handed_in) {
    return say(telling, "verdict.team_months_judged", {{"need", counts.need}});
  }
  if (leaf.earliest) {
    return say(telling, "verdict.team_months_waiting",
               {{"need", counts.need}, {"date", date_of(*leaf.earliest, telling)}});
  }
  if (leaf.reason == Reason::waiting) {
    return say(telling, "verdict.team_months_running", {{"missing", counts.missing}, {"need", counts.need}});
  }
  return say(telling, leaf.have > 0 ? "verdict.team_months_partly" : "verdict.team_months",
             {{"missing", counts.missing}, {"need", counts.need}});
}

std::string self_assessment(const Verdict& leaf, const Telling& telling) {
  const auto& subjects = leaf.requirement->subjects;
  if (subjects.size() != 1) return say(telling, "verdict.self_any");
  return say(telling, subjects.front() == "start" ? "verdict.self_start" : "verdict.self_end");
}

std::string evaluation(const Verdict& leaf, const Telling& telling) {
  const auto& subjects = leaf.requirement->subjects;
  if (subjects.size() == 1) {
    for (const std::string_view known : {"closing", "midterm", "follow_up"}) {
      if (subjects.front() == known) return say(telling, "verdict.evaluation_" + std::string(known));
    }
  }
  return say(telling, "verdict.evaluation_any");
}

std::string before_meeting(const Verdict& leaf, const Telling& telling) {
  const std::string_view title = title_of(*leaf.requirement, telling);
  if (leaf.reason != Reason::closed) return say(telling, "verdict.before_meeting", {{"title", title}});
  return say(telling, "verdict.before_meeting_closed", {{"title", title}});
}

std::string after_meeting(const Verdict& leaf, const Telling& telling) {
  const std::string_view title = title_of(*leaf.requirement, telling);
  if (!leaf.earliest) return say(telling, "verdict.after_meeting", {{"title", title}});
  return say(telling, "verdict.after_meeting_waiting",
             {{"title", title}, {"date", date_of(*leaf.earliest, telling)}});
}

std::string reflection(const Verdict& leaf, const Telling& telling) {
  const Counts counts(leaf);
  const std::string_view title = title_of(*leaf.requirement, telling);
  return say(telling, leaf.need - leaf.have == 1 ? "verdict.reflection" : "verdict.reflections",
             {{"title", title}, {"missing", counts.missing}, {"need", counts.need}});
}

std::string window(const Verdict& leaf, const Telling& telling) {
  const bool closed = leaf.reason == Reason::closed;
  const base::LocalDate& day = closed ? leaf.requirement->until : leaf.requirement->from;
  return say(telling, closed ? "verdict.window_closed" : "verdict.window_opens",
             {{"date", base::spoken_date(day, telling.today, telling.language)}});
}

std::string joined_parts(const std::vector<std::string>& sentences) {
  std::string joined;
  for (std::string_view sentence : sentences) {
    if (sentence.ends_with('.')) sentence.remove_suffix(1);
    if (!joined.empty()) joined += "; ";
    const std::size_t begin = joined.size();
    joined += sentence;
    if (joined[begin] >= 'A' && joined[begin] <= 'Z')
      joined[begin] = static_cast<char>(joined[begin] - 'A' + 'a');
  }
  return joined + '.';
}

std::string how_many_more(const Verdict& node, const Telling& telling) {
  const Counts counts(node);
  return say(telling, "verdict.many", {{"missing", counts.missing}, {"need", counts.need}});
}

void add(std::string sentence, std::vector<std::string>& sentences) {
  if (std::find(sentences.begin(), sentences.end(), sentence) == sentences.end()) {
    sentences.push_back(std::move(sentence));
  }
}

void collect(const Verdict& verdict, const Telling& telling, std::vector<std::string>& sentences) {
  if (verdict.met) return;
  if (verdict.requirement->kind == Requirement::Kind::leaf) {
    add(leaf_sentence(verdict, telling), sentences);
    return;
  }
  std::vector<std::string> parts;
  for (const Verdict& part : verdict.parts) collect(part, telling, parts);
  if (parts.size() > kMostPartsNamed) {
    add(how_many_more(verdict, telling), sentences);
  } else if (verdict.requirement->kind == Requirement::Kind::all) {
    for (std::string& part : parts) add(std::move(part), sentences);
  } else if (verdict.need == 1) {
    add(say(telling, "verdict.any", {{"parts", joined_parts(parts)}}), sentences);
  } else {
    const Counts counts(verdict);
    add(say(telling, "verdict.at_least", {{"missing", counts.missing}, {"parts", joined_parts(parts)}}),
        sentences);
  }
}

}  // namespace

std::string leaf_sentence(const Verdict& leaf, const Telling& telling) {
  switch (leaf.requirement->leaf) {
    case LeafKind::intake:
      return intake(leaf, telling);
    case LeafKind::module_passed:
      return counted(leaf, {"verdict.module", "verdict.module_any", "verdict.modules"}, telling);
    case LeafKind::test_passed:
      return counted(leaf, {"verdict.test", "verdict.test_any", "verdict.tests"}, telling);
    case LeafKind::assignment:
      return assignment(leaf, telling);
    case LeafKind::attended:
      return attended(leaf, telling);
    case LeafKind::practice:
      return practice(leaf, telling);
    case LeafKind::team_placement:
      return say(telling, "verdict.team");
    case LeafKind::team_months:
      return team_months(leaf, telling);
    case LeafKind::event:
      return counted(leaf, {"verdict.event", "verdict.event", "verdict.events"}, telling);
    case LeafKind::evidence:
      return counted(leaf, {"verdict.evidence", "verdict.evidence", "verdict.evidences"}, telling);
    case LeafKind::rubric_verdict:
      return say(telling, "verdict.interview");
    case LeafKind::self_assessment:
      return self_assessment(leaf, telling);
    case LeafKind::evaluation:
      return evaluation(leaf, telling);
    case LeafKind::dossier_seen:
      return say(telling, "verdict.dossier_seen");
    case LeafKind::learning_question:
      return counted(leaf, {"verdict.question", "verdict.question", "verdict.questions"}, telling);
    case LeafKind::pages_read:
      return counted(leaf, {"verdict.pages", "verdict.pages_any", "verdict.pages_any"}, telling);
    case LeafKind::reflection:
      return reflection(leaf, telling);
    case LeafKind::before_meeting:
      return before_meeting(leaf, telling);
    case LeafKind::after_meeting:
      return after_meeting(leaf, telling);
    case LeafKind::window:
      return window(leaf, telling);
  }
  return {};
}

std::vector<std::string> what_is_needed(const Verdict& verdict, const Telling& telling) {
  std::vector<std::string> sentences;
  collect(verdict, telling, sentences);
  return sentences;
}

std::vector<std::string> what_opens(const Verdict& gate, const Telling& telling) {
  const std::string& label = gate.requirement->label.in(telling.language);
  const bool composed = gate.requirement->kind != Requirement::Kind::leaf;
  if (!gate.met && composed && gate.reason == Reason::not_yet && !label.empty()) return {label + "."};
  return what_is_needed(gate, telling);
}

std::string_view actor_key(traject::Actor actor) {
  switch (actor) {
    case traject::Actor::participant:
      return "";
    case traject::Actor::trainer:
      return "who.trainer";
    case traject::Actor::programme:
      return "who.programme";
    case traject::Actor::nobody_waits:
      return "who.nobody";
  }
  return "";
}

}  // namespace groeipad::web::pages
