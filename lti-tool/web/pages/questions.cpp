#include "web/pages/questions.h"

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::QuestionFault;

std::string what_is_wrong(const Frame& frame, QuestionFault fault) {
  const std::string longest = std::to_string(service::kLongestQuestion);
  const std::string most = std::to_string(service::kMostQuestions);
  const auto say = [&](std::string_view key) {
    return frame.templates.text(key, frame.language, {{"longest", longest}, {"most", most}});
  };
  switch (fault) {
    case QuestionFault::empty:
      return say("question.empty");
    case QuestionFault::too_long:
      return say("question.too_long");
    case QuestionFault::too_many:
      return say("question.too_many");
    case QuestionFault::no_such_track:
    case QuestionFault::no_such_question:
      return say("question.gone");
  }
  return {};
}

bool is_about(const std::optional<RefusedQuestion>& refused, base::LearningQuestionId id) {
  return refused && refused->id == id;
}

}  // namespace

void add_questions(Values& values, const Frame& frame, const MyTrackPage& page) {
  const std::vector<store::LearningQuestion>& questions = page.track.questions;
  const std::string& track = page.track.path.track->id;
  values.set("LONGEST", static_cast<std::int64_t>(service::kLongestQuestion));
  values.show_if("NO_QUESTIONS", questions.empty()).show_if("QUESTIONS", !questions.empty());
  values.show_if("QUESTION", false);
  if (page.refused) values.set("WRONG", what_is_wrong(frame, page.refused->fault));

  bool refused_one_of_these = false;
  std::int64_t number = 0;
  for (const store::LearningQuestion& question : questions) {
    const bool refused = is_about(page.refused, question.id);
    refused_one_of_these = refused_one_of_these || refused;
    Values& row = values.section("QUESTION");
    row.set("NUMBER", ++number).set("QUESTION_TEXT", question.text);
    row.set("TYPED", refused ? page.refused->text : question.text);
    row.set("QUESTION_URL", paths::question(track, question.id));
    row.set("REMOVE_URL", paths::remove_question(track, question.id));
    row.show_if("CHANGE_REFUSED", refused);
  }

  // A refused change of a question that is gone lands in the field for a new one: nothing typed is lost.
  const bool add_refused = page.refused && !refused_one_of_these;
  const bool full = questions.size() >= service::kMostQuestions;
  values.show_if("MAY_ADD", !full || add_refused).show_if("FULL", full).show_if("ADD_REFUSED", add_refused);
  values.set("ADD_URL", paths::questions(track));
  values.set("NEW_TYPED", add_refused ? std::string_view(page.refused->text) : "");
}

}  // namespace groeipad::web::pages
