#include "service/intake_form.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "service/module.h"

namespace groeipad::service {
namespace {

constexpr std::array<std::string_view, 4> kSays = {"", "yes", "partly", "not_yet"};

bool is_blank(const store::ProfileAnswer& answer) { return answer.says.empty() && answer.remark.empty(); }
bool is_blank(const store::Answered& answer) { return answer.text.empty(); }

/// What stands in `saved` and is not among `shown`.
template <class Shown, class Answer, class Asked>
void add_former(std::vector<Shown>& shown, const std::vector<Answer>& saved, Asked asked) {
  for (const Answer& answer : saved) {
    const bool is_there =
        std::ranges::any_of(shown, [&](const Shown& one) { return asked(one.answer) == asked(answer); });
    if (!is_there && !is_blank(answer)) shown.push_back({nullptr, answer});
  }
}

std::string without_list_mark(std::string_view line) {
  line = base::trim(line);
  for (const std::string_view mark : {"- ", "* ", "• "}) {
    if (line.starts_with(mark)) return std::string(base::trim(line.substr(mark.size())));
  }
  return std::string(line);
}

}  // namespace

bool FormQuestion::is_learning_question() const {
  return asked != nullptr && asked->subject == traject::IntakeSubject::learning_questions;
}

IntakeFormShown shown_form(const traject::Track& track, const store::IntakeForm& saved) {
  IntakeFormShown form;
  for (const traject::Text& point : track.profile) {
    const auto found = std::ranges::find(saved.profile, point.nl, &store::ProfileAnswer::point);
    form.points.push_back(
        {&point, found == saved.profile.end() ? store::ProfileAnswer{point.nl, "", ""} : *found});
  }
  for (const traject::IntakeQuestion& question : track.intake_questions) {
    const auto found = std::ranges::find(saved.questions, question.nl, &store::Answered::ask);
    store::Answered answer{std::string(traject::name_of(question.subject)), question.nl, ""};
    if (found != saved.questions.end()) answer.text = found->text;
    form.questions.push_back({&question, std::move(answer)});
  }
  add_former(form.points, saved.profile, [](const auto& answer) { return answer.point; });
  add_former(form.questions, saved.questions, [](const auto& answer) { return answer.ask; });
  return form;
}

base::Result<store::IntakeForm, IntakeFormFault> filled_in(const traject::Track& track,
                                                           const store::IntakeForm& saved,
                                                           const GivenIntake& given) {
  IntakeFormShown shown = shown_form(track, saved);
  store::IntakeForm form;
  for (std::size_t i = 0; i < shown.points.size(); ++i) {
    store::ProfileAnswer answer = shown.points[i].answer;
    if (i < track.profile.size()) {
      const GivenIntake::Point point = i < given.points.size() ? given.points[i] : GivenIntake::Point{};
      if (std::ranges::find(kSays, point.says) == kSays.end()) return base::fail(IntakeFormFault::forged);
      answer.says = point.says;
      answer.remark = base::as_typed(point.remark);
    }
    if (base::count_code_points(answer.remark) > kLongestPointRemark)
      return base::fail(IntakeFormFault::too_long);
    form.profile.push_back(std::move(answer));
  }
  for (std::size_t i = 0; i < shown.questions.size(); ++i) {
    store::Answered answer = shown.questions[i].answer;
    if (i < track.intake_questions.size())
      answer.text = i < given.texts.size() ? base::as_typed(given.texts[i]) : "";
    if (base::count_code_points(answer.text) > kLongestAnswer) return base::fail(IntakeFormFault::too_long);
    form.questions.push_back(std::move(answer));
  }
  return form;
}

bool is_complete(const IntakeFormShown& form) {
  return std::ranges::none_of(form.points,
                              [](const FormPoint& point) { return point.answer.says.empty(); }) &&
         std::ranges::none_of(form.questions,
                              [](const FormQuestion& question) { return question.answer.text.empty(); });
}

std::vector<std::string> learning_questions_in(const IntakeFormShown& form) {
  std::vector<std::string> questions;
  for (const FormQuestion& question : form.questions) {
    if (!question.is_learning_question()) continue;
    for (const std::string_view line : base::split(question.answer.text, '\n')) {
      std::string stated = without_list_mark(line);
      if (!stated.empty()) questions.push_back(std::move(stated));
    }
  }
  return questions;
}

}  // namespace groeipad::service
