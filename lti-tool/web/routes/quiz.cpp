#include "web/pages/quiz.h"

#include <charconv>

#include "web/pages/paths.h"
#include "web/routes/learning.h"
#include "web/routes/routes.h"
#include "web/routes/step.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::GivenAnswer;
using service::QuizFault;
using service::Viewer;

constexpr std::string_view kAnswer = "q.";

/// A number as our pages write it; for anything else one that no question has.
std::size_t place_in(std::string_view text) {
  constexpr std::size_t kNone = traject::kUnanswered - 1;
  std::size_t place = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
  const bool plain = error == std::errc() && end == text.data() + text.size() && text.size() < 4;
  return plain ? place : kNone;
}

/// `name` without the question's part of it: "" or the place of a row.
void take(GivenAnswer& given, std::string_view row, const std::string& value) {
  if (row.empty()) {
    // A choice is a number; a short answer, which may look like one, has text.
    given.shown.text = value;
    given.shown.choice.push_back(place_in(value));
    return;
  }
  const std::size_t place = place_in(row);
  constexpr std::size_t kMostRows = 50;
  if (place >= kMostRows) {
    given.shown.choice.assign(1, place);
    return;
  }
  if (given.shown.choice.size() <= place) given.shown.choice.resize(place + 1, traject::kUnanswered);
  given.shown.choice[place] = value.empty() ? traject::kUnanswered : place_in(value);
}

std::vector<GivenAnswer> answers_in(const base::Fields& form) {
  std::vector<GivenAnswer> answers;
  const auto answer_to = [&](std::string_view question) -> GivenAnswer& {
    for (GivenAnswer& known : answers)
      if (known.question == question) return known;
    return answers.emplace_back(GivenAnswer{std::string(question), {}});
  };
  for (const auto& [name, value] : form) {
    if (name == "asked") answer_to(value);
    if (!name.starts_with(kAnswer)) continue;
    const std::string_view rest = std::string_view(name).substr(kAnswer.size());
    const std::size_t dot = rest.find('.');
    GivenAnswer& given = answer_to(rest.substr(0, dot));
    take(given, dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1), value);
  }
  return answers;
}

Response quiz_stand(App& app, const Request& request, const Viewer& viewer, int status) {
  return in_open_module(app, request, viewer, [&](pages::Frame& frame, const auto& mine) {
    if (mine.module->quiz.pools.empty()) return error_response(frame, request, 404);
    frame.path = paths::quiz(mine.track->id, mine.module->id);
    return Response::html(status, pages::quiz_page(frame, mine));
  });
}

Response start(App& app, const Request& request, const Viewer& viewer) {
  const auto started =
      service::start_attempt(app.services, viewer, request.path_values.at(0), request.path_values.at(1));
  if (started) return go_to(app, paths::attempt(*started));
  if (started.error().code == QuizFault::not_taking_part)
    return error_response(frame_for(app, request, viewer), request, 403);
  return quiz_stand(app, request, viewer, 409);  // which answers 403 and 404 by itself
}

int status_of(QuizFault fault) {
  switch (fault) {
    case QuizFault::not_found:
      return 404;
    case QuizFault::locked:
    case QuizFault::not_taking_part:
      return 403;
    case QuizFault::forged:
      return 400;
    case QuizFault::must_wait:
    case QuizFault::none_left:
    case QuizFault::closed:
      break;
  }
  return 409;
}

Response refused(App& app, const Request& request, const Viewer& viewer, QuizFault fault) {
  return error_response(frame_for(app, request, viewer), request, status_of(fault));
}

Response show(App& app, const Request& request, const Viewer& viewer, int status,
              const std::vector<std::size_t>& missing = {}) {
  const auto id = id_in_path<base::AttemptId>(request);
  const auto mine = service::my_attempt(app.services, viewer, id, request.id);
  if (!mine) return refused(app, request, viewer, mine.error().code);
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::attempt(id);
  if (!mine->is_open()) return Response::html(status, pages::result_page(frame, *mine));
  return Response::html(status, pages::attempt_page(frame, *mine, missing));
}

/// The script that saves reads the status; a person without it sees the page again.
Response save(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<base::AttemptId>(request);
  const bool by_script = field(form, "script") == "1";
  const auto blank = by_script ? service::Blank::clears : service::Blank::keeps;
  const auto saved = service::save_answers(app.services, viewer, id, answers_in(form), blank, request.id);
  if (by_script) {
    const int status = saved ? 200 : status_of(saved.error().code);
    return Response::json(status, saved ? R"({"saved":true})" : R"({"saved":false})");
  }
  if (saved) return go_to(app, paths::attempt(id));
  if (saved.error().code == QuizFault::closed) return show(app, request, viewer, 409);
  return refused(app, request, viewer, saved.error().code);
}

Response hand_in(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  if (field(form, "do") != "hand_in") return save(app, request, viewer, form);
  const auto id = id_in_path<base::AttemptId>(request);
  const auto handed = service::hand_in_attempt(app.services, viewer, id, answers_in(form), request.id);
  if (!handed) return refused(app, request, viewer, handed.error().code);
  return handed->empty() ? go_to(app, paths::attempt(id)) : show(app, request, viewer, 422, *handed);
}

Response grant(App& app, const Request& request, const Viewer& viewer) {
  const auto enrolment = id_in_path<base::EnrolmentId>(request);
  if (!service::grant_attempt(app.services, viewer, enrolment, request.path_values.at(1)))
    return error_response(frame_for(app, request, viewer), request, 404);
  return go_to(app, paths::participant(enrolment) + "#werk");
}

}  // namespace

void add_quizzes(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kQuiz,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return quiz_stand(app, request, viewer, 200);
             }));
  router.add(http::Method::post, paths::kQuiz,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return start(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kAttempt,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer, 200);
             }));
  router.add(http::Method::post, paths::kAttempt,
             for_form(app, [&app](const auto& request, const auto& viewer,
                                  const auto& form) { return hand_in(app, request, viewer, form); }),
             kWritingLimit);
  router.add(http::Method::post, paths::kAttemptSave,
             for_form(app, [&app](const auto& request, const auto& viewer,
                                  const auto& form) { return save(app, request, viewer, form); }),
             kWritingLimit);
  router.add(http::Method::post, paths::kGrantAttempt,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return grant(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
