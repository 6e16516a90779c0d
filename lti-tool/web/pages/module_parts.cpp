#include "web/pages/module_parts.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web::pages {

using html::Values;

std::string spoken_minutes(const Frame& frame, int minutes) {
  const auto text = [&](std::string_view key, std::string_view name, int count) {
    return frame.templates.text(key, frame.language, {{name, std::to_string(count)}});
  };
  if (minutes < 60) return text("my_track.minutes", "minutes", minutes);
  const std::string hours =
      minutes < 120 ? say(frame, "my_track.hour") : text("my_track.hours", "hours", minutes / 60);
  return minutes % 60 == 0 ? hours : hours + " " + text("my_track.minutes", "minutes", minutes % 60);
}

std::string spoken(const Frame& frame, base::Instant at) {
  return base::spoken_time(at, frame.today, frame.language);
}

void add_crumb(Values& values, const Frame& frame, const traject::Track& track, const traject::Step* step) {
  values.set("TRACK", track.title.in(frame.language)).set("TRACK_URL", paths::track(track.id));
  values.show_if("IN_MODULE", step != nullptr);
  if (step == nullptr) return;
  values.set("MODULE", step->title.in(frame.language));
  values.set("MODULE_URL", paths::open_step(track.id, step->id));
}

void add_state(Values& values, const Frame& frame, std::string_view state, std::string_view key) {
  values.set("STATE", state).set("STATE_WORD", say(frame, key));
}

void add_state_of(Values& values, const Frame& frame, const store::Evidence* evidence) {
  if (evidence != nullptr && evidence->version > 0) {
    add_state(values, frame, "done", "module.handed_in");
  } else if (evidence != nullptr && std::any_of(evidence->answers.begin(), evidence->answers.end(),
                                                [](const auto& a) { return !a.text.empty(); })) {
    add_state(values, frame, "open", "module.draft");
  } else {
    add_state(values, frame, "not-yet", "module.to_write");
  }
}

std::string when_handed_in(const Frame& frame, const store::Evidence* evidence) {
  if (evidence == nullptr || !evidence->handed_in) return {};
  const std::string when = spoken(frame, *evidence->handed_in);
  if (evidence->version < 2)
    return frame.templates.text("module.handed_in_at", frame.language, {{"when", when}});
  return frame.templates.text("module.handed_in_version", frame.language,
                              {{"when", when}, {"version", std::to_string(evidence->version)}});
}

void add_writing(Values& values, const Writing& writing) {
  values.set("FIELD_ID", writing.id).set("FIELD_NAME", writing.name).set("ASK_TEXT", writing.prompt.ask);
  values.show_if("HELP", !writing.prompt.help.empty()).set("HELP_TEXT", writing.prompt.help);
  values.show_if("REFUSED", !writing.wrong.empty()).set("WRONG", writing.wrong);
  values.set("TYPED", writing.typed).set("DRAFT", writing.draft);
}

std::string wrong_text(const Frame& frame, service::LearnFault fault) {
  if (fault == service::LearnFault::missing) return say(frame, "module.missing");
  return frame.templates.text("module.too_long", frame.language,
                              {{"longest", std::to_string(service::kLongestAnswer)}});
}

void add_remarks(Values& values, const Frame& frame, const std::vector<store::EvidenceRemark>& remarks) {
  values.show_if("REMARKS", false);
  if (remarks.empty()) return;
  Values& list = values.section("REMARKS");
  for (const store::EvidenceRemark& remark : remarks) {
    Values& one = list.section("REMARK");
    one.set("REMARK_AUTHOR", remark.author_name.empty() ? say(frame, "frame.nameless") : remark.author_name);
    one.set("REMARK_WHEN", spoken(frame, remark.made));
    one.show_if("REMARK_ACCEPTED", remark.kind == store::RemarkKind::accepted);
    one.show_if("REMARK_WORDS", !remark.text.empty()).set("REMARK_TEXT", remark.text);
  }
}

std::vector<std::string> titles_of(const Frame& frame, const traject::Rubric* rubric,
                                   const std::vector<std::string>& criteria) {
  std::vector<std::string> titles;
  if (rubric == nullptr) return titles;
  for (const traject::RubricPart& part : rubric->parts) {
    for (const traject::RubricCriterion& criterion : part.criteria) {
      if (std::find(criteria.begin(), criteria.end(), criterion.id) != criteria.end())
        titles.push_back(criterion.title.in(frame.language));
    }
  }
  return titles;
}

}  // namespace groeipad::web::pages
