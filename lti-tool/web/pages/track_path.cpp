#include "web/pages/track_path.h"

#include <algorithm>
#include <string_view>

#include "web/pages/paths.h"
#include "web/pages/verdict_text.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using traject::PathStep;
using traject::StepState;

Telling telling_of(const Frame& frame, const traject::Path& path) {
  return {frame.templates, frame.language, *path.track, frame.today};
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    if (!text.empty()) text += ' ';
    text += sentence;
  }
  return text;
}

/// "45 min", "1 uur", "1,5 uur".
std::string duration(const Frame& frame, int minutes) {
  if (minutes < 60 || minutes % 30 != 0) {
    return frame.templates.text("my_track.minutes", frame.language, {{"minutes", std::to_string(minutes)}});
  }
  if (minutes == 60) return say(frame, "my_track.hour");
  std::string hours = std::to_string(minutes / 60);
  if (minutes % 60 != 0) hours += frame.language == base::Language::dutch ? ",5" : ".5";
  return frame.templates.text("my_track.hours", frame.language, {{"hours", hours}});
}

/// Who is to act and whom to ask.
std::string who(const Frame& frame, const traject::Verdict& verdict, const std::string& ask) {
  const std::string_view key = actor_key(verdict.actor);
  return key.empty() ? ask : say(frame, key) + " " + ask;
}

struct Action {
  std::string url;
  std::string_view key;
};

/// The page of a step: that of the intake is a page of its own.
std::string url_of(const traject::Track& track, const traject::Step& step) {
  return step.kind == traject::StepKind::intake ? paths::my_intake(track.id)
                                                : paths::open_step(track.id, step.id);
}

Action action_for(const traject::Track& track, const PathStep& step, bool has_meetings) {
  if (step.step->kind == traject::StepKind::intake) return {paths::my_intake(track.id), "my_track.to_intake"};
  const traject::Verdict* unmet = traject::first_unmet(step.done);
  if (unmet != nullptr && unmet->requirement->kind == traject::Requirement::Kind::leaf) {
    const traject::LeafKind leaf = unmet->requirement->leaf;
    if (leaf == traject::LeafKind::learning_question) return {"#leervragen", "my_track.write_question"};
    if (leaf == traject::LeafKind::attended && has_meetings) {
      return {"#bijeenkomsten", "my_track.see_meetings"};
    }
  }
  return {paths::open_step(track.id, step.step->id), "my_track.open_step"};
}

void add_open_next(Values& values, const Frame& frame, const service::MyTrack& track, const PathStep& step) {
  const traject::Verdict* unmet = traject::first_unmet(step.done);
  Values& next = values.section("NEXT");
  next.set("NEXT_TITLE", step.step->title.in(frame.language)).set("NEXT_META", step_meta(frame, *step.step));
  next.set("NEXT_SUMMARY", step.step->summary.in(frame.language));
  const std::string need = joined(what_is_needed(step.done, telling_of(frame, track.path)));
  next.show_if("NEXT_NEEDS", !need.empty()).set("NEED", need);
  const bool waits = unmet != nullptr && unmet->actor != traject::Actor::participant;
  next.show_if("NEXT_WAITS", waits);
  next.set("NEXT_HOW", say(frame, waits ? "my_track.happens" : "my_track.how"));
  if (waits) next.set("NEXT_WHO", who(frame, *unmet, ask_whom(frame, track.trainers)));
  const Action action = action_for(*track.path.track, step, !track.meetings.empty());
  next.set("NEXT_URL", action.url).set("NEXT_ACTION", say(frame, action.key));
}

/// Nothing is open: what the first closed step waits for.
std::string waiting_for(const Frame& frame, const traject::Path& path) {
  for (const PathStep& step : path.steps) {
    if (step.state != StepState::locked || step.step->optional) continue;
    return step.step->title.in(frame.language) + ": " +
           joined(what_opens(step.opens, telling_of(frame, path)));
  }
  return {};
}

/// Waits for more than a first deed of the participant: worth a line of its own in the path.
bool has_more_to_tell(const traject::Verdict& done) {
  const traject::Verdict* unmet = traject::first_unmet(done);
  if (unmet == nullptr) return false;
  return unmet->reason != traject::Reason::not_yet || unmet->actor != traject::Actor::participant;
}

void add_step(Values& theme, const Frame& frame, const service::MyTrack& track, const std::string& ask,
              std::size_t index, bool own) {
  const PathStep& step = track.path.steps[index];
  const std::string_view state = step_state(step);
  const bool now = static_cast<int>(index) == track.path.next;
  Values& row = theme.section("STEP");
  row.set("STEP_ID", step.step->id).set("STATE", state).show_if("NOW", now);
  row.set("STATE_WORD", say(frame, "state." + std::string(state)));
  row.show_if("STEP_LINK", own).show_if("STEP_PLAIN", !own);
  row.set("STEP_URL", url_of(*track.path.track, *step.step));
  row.set("TITLE", step.step->title.in(frame.language)).set("META", step_meta(frame, *step.step));
  row.set("SUMMARY", step.step->summary.in(frame.language));

  const bool tells = step.state == StepState::open && !now && has_more_to_tell(step.done);
  row.show_if("NEEDS", tells);
  if (tells) row.set("NEEDED", joined(what_is_needed(step.done, telling_of(frame, track.path))));
  const bool locked = step.state == StepState::locked;
  row.show_if("LOCK", locked);
  if (!locked) return;
  row.set("OPENS", joined(what_opens(step.opens, telling_of(frame, track.path))));
  row.set("WHO", who(frame, step.opens, ask));
}

/// Steps without a theme stand with the theme before them; those before the first and after the last theme
/// are groups of their own.
std::size_t end_of_group(const std::vector<PathStep>& steps, std::size_t first, std::size_t after_themes) {
  const std::string& theme = steps[first].step->theme;
  std::size_t end = first + 1;
  while (end < steps.size() && end != after_themes &&
         (steps[end].step->theme == theme || (steps[end].step->theme.empty() && first < after_themes))) {
    ++end;
  }
  return end;
}

void add_theme_title(Values& group, const Frame& frame, const traject::Theme* theme,
                     std::string_view other_key) {
  const std::string title = theme != nullptr ? theme->title.in(frame.language) : say(frame, other_key);
  const std::string_view summary = theme != nullptr ? theme->summary.in(frame.language) : std::string_view();
  group.set("THEME_TITLE", title).set("THEME_SUMMARY", summary);
  group.show_if("THEME_SUMMARY_SHOWN", !summary.empty());
}

}  // namespace

std::string step_meta(const Frame& frame, const traject::Step& step) {
  std::string meta = say(frame, "kind." + std::string(traject::name_of(step.kind)));
  if (step.minutes > 0) meta += " · " + duration(frame, step.minutes);
  if (step.optional) meta += " · " + say(frame, "my_track.optional");
  return meta;
}

std::string_view step_state(const PathStep& step) {
  switch (step.state) {
    case StepState::done:
      return "done";
    case StepState::open:
      return step.step->optional ? "optional" : "open";
    case StepState::locked:
      return "locked";
  }
  return "locked";
}

std::string ask_whom(const Frame& frame, const std::vector<store::Person>& trainers) {
  std::string people;
  for (const store::Person& trainer : trainers) {
    if (trainer.name.empty()) continue;
    if (!people.empty()) people += say(frame, "ask.or");
    people += trainer.name;
  }
  if (people.empty()) return say(frame, "ask.programme");
  return frame.templates.text("ask.people", frame.language, {{"people", people}});
}

void add_next_step(Values& values, const Frame& frame, const service::MyTrack& track) {
  const traject::Path& path = track.path;
  const bool has_next = path.next >= 0;
  const bool all_done = !has_next && path.done >= path.required;
  values.show_if("NEXT", false).show_if("ALL_DONE", all_done);
  values.show_if("NOTHING_OPEN", !has_next && !all_done);
  if (has_next) {
    add_open_next(values, frame, track, path.steps[static_cast<std::size_t>(path.next)]);
  } else if (!all_done) {
    values.set("WAIT_FOR", waiting_for(frame, path));
  }
  values.set("DONE", path.done).set("REQUIRED", path.required);
  values.show_if("OPTIONAL_STEPS", path.steps.size() > static_cast<std::size_t>(path.required));
}

void add_path(Values& values, const Frame& frame, const service::MyTrack& track, PathReader reader) {
  const bool own = reader == PathReader::participant;
  const std::vector<PathStep>& steps = track.path.steps;
  const std::string ask = ask_whom(frame, track.trainers);
  values.show_if("THEME", false);
  std::size_t after_themes = steps.size();
  while (after_themes > 0 && steps[after_themes - 1].step->theme.empty()) --after_themes;
  for (std::size_t first = 0; first < steps.size();) {
    const std::size_t end = end_of_group(steps, first, after_themes);
    Values& group = values.section("THEME");
    group.set("THEME_START", static_cast<std::int64_t>(first + 1));
    add_theme_title(group, frame, track.path.track->theme(steps[first].step->theme),
                    first < after_themes ? "my_track.group_start" : "my_track.group_end");
    for (; first < end; ++first) add_step(group, frame, track, ask, first, own);
  }
}

void add_certificate(Values& values, const Frame& frame, const traject::Path& path) {
  const Telling telling = telling_of(frame, path);
  values.set("CERTIFICATE", path.track->certificate.title.in(frame.language));
  values.set("MET", static_cast<std::int64_t>(path.certificate.have));
  values.set("NEEDED", static_cast<std::int64_t>(path.certificate.need));
  values.show_if("CRITERION", false);
  for (const traject::Verdict& part : path.certificate.parts) {
    Values& criterion = values.section("CRITERION");
    criterion.set("CRITERION_LABEL", part.requirement->label.in(frame.language));
    criterion.set("CRITERION_STATE", part.met ? "done" : "not-yet");
    criterion.set("CRITERION_WORD", say(frame, part.met ? "state.met" : "state.not_yet"));
    criterion.show_if("CRITERION_NEEDS", false);
    for (const std::string& need : what_is_needed(part, telling)) {
      criterion.section("CRITERION_NEEDS").set("CRITERION_NEED", need);
    }
  }
}

}  // namespace groeipad::web::pages
