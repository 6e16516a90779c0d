#include "service/intake.h"

#include <charconv>

#include "base/url.h"
#include "service/my_intake.h"
#include "web/pages/intake.h"
#include "web/pages/my_intake.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/routes/staff.h"
#include "web/routes/step.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using pages::IntakeForm;
using pages::IntakeNotice;
using service::IntakeFault;
using service::MyIntakeFault;
using service::Viewer;

IntakeNotice intake_notice_of(const Request& request) {
  const auto fields = request.query_fields();
  return fields ? pages::intake_notice_from(field(*fields, "melding")) : IntakeNotice::none;
}

std::string told(const std::string& path, IntakeNotice notice) {
  return base::with_query(path, "melding", pages::slug_of(notice));
}

// The candidate's.

const std::string& track_of(const Request& request) { return request.path_values.at(0); }

Response show_mine(App& app, const Request& request, const Viewer& viewer, int status,
                   std::optional<pages::RefusedIntakeForm> form = std::nullopt,
                   std::optional<pages::RefusedReply> reply = std::nullopt) {
  const auto mine = service::my_intake(app.services, viewer, track_of(request));
  if (!mine) return error_response(frame_for(app, request, viewer), request, 404);
  const auto frame = frame_at(app, request, viewer, paths::my_intake(track_of(request)));
  return Response::html(status, pages::my_intake_page(frame, {.mine = *mine,
                                                              .notice = intake_notice_of(request),
                                                              .refused = std::move(form),
                                                              .refused_reply = std::move(reply)}));
}

service::GivenIntake given_in(const traject::Track& track, const base::Fields& form) {
  service::GivenIntake given;
  for (std::size_t i = 0; i < track.profile.size(); ++i) {
    const std::string number = std::to_string(i);
    given.points.push_back({field(form, "point-" + number), field(form, "remark-" + number)});
  }
  for (std::size_t i = 0; i < track.intake_questions.size(); ++i)
    given.texts.push_back(field(form, "answer-" + std::to_string(i)));
  given.become_questions = field(form, "become") == "yes";
  return given;
}

int status_of(MyIntakeFault fault) {
  switch (fault) {
    case MyIntakeFault::not_found:
      return 404;
    case MyIntakeFault::forged:
      return 400;
    case MyIntakeFault::closed:
      return 409;
    case MyIntakeFault::missing:
    case MyIntakeFault::too_long:
    case MyIntakeFault::question_too_long:
    case MyIntakeFault::too_many_questions:
    case MyIntakeFault::empty:
      break;
  }
  return 422;
}

Response keep_mine(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const traject::Track* track = app.services.catalogue.track(track_of(request));
  if (track == nullptr) return error_response(frame_for(app, request, viewer), request, 404);
  const auto given = given_in(*track, form);
  const bool hand_in = field(form, "do") == "hand_in";
  const auto kept =
      service::keep_intake_form(app.services, viewer, track->id, given,
                                hand_in ? service::Keep::hand_in : service::Keep::draft, request.id);
  if (kept) {
    return go_to(app,
                 told(paths::my_intake(track->id), hand_in ? IntakeNotice::handed_in : IntakeNotice::saved));
  }
  const MyIntakeFault fault = kept.error().code;
  if (fault == MyIntakeFault::forged || fault == MyIntakeFault::not_found)
    return error_response(frame_for(app, request, viewer), request, status_of(fault));
  return show_mine(app, request, viewer, status_of(fault), pages::RefusedIntakeForm{given, fault});
}

Response reply(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const std::string text = field(form, "text");
  const auto kept = service::reply_to_report(app.services, viewer, track_of(request), text);
  if (kept) return go_to(app, told(paths::my_intake(track_of(request)), IntakeNotice::replied));
  const MyIntakeFault fault = kept.error().code;
  if (fault == MyIntakeFault::not_found) return error_response(frame_for(app, request, viewer), request, 404);
  return show_mine(app, request, viewer, status_of(fault), std::nullopt, pages::RefusedReply{text, fault});
}

// For who holds it.

base::EnrolmentId enrolment_of(const Request& request) { return id_in_path<base::EnrolmentId>(request); }

Response show(App& app, const Request& request, const Viewer& viewer, int status,
              std::optional<pages::RefusedIntake> refused = std::nullopt) {
  const auto candidate = service::candidate_intake(app.services, viewer, enrolment_of(request));
  if (!candidate) return error_response(frame_for(app, request, viewer), request, 404);
  const auto frame = frame_at(app, request, viewer, paths::intake(enrolment_of(request)));
  return Response::html(status, pages::intake_page(frame, {.candidate = *candidate,
                                                           .notice = intake_notice_of(request),
                                                           .refused = std::move(refused)}));
}

int status_of(IntakeFault fault) {
  switch (fault) {
    case IntakeFault::no_such_enrolment:
      return 404;
    case IntakeFault::no_such_person:
      return 400;
    case IntakeFault::over:
    case IntakeFault::started:
      return 409;
    default:
      return 422;
  }
}

/// What a form for who holds it led to.
Response after(App& app, const Request& request, const Viewer& viewer, const base::Fields& form,
               IntakeForm which, const base::Result<void, IntakeFault>& done, IntakeNotice notice) {
  if (done) return go_to(app, told(paths::intake(enrolment_of(request)), notice));
  const IntakeFault fault = done.error().code;
  const int status = status_of(fault);
  if (status == 404 || status == 400) return error_response(frame_for(app, request, viewer), request, status);
  return show(app, request, viewer, status, pages::RefusedIntake{which, fault, form});
}

/// "14:30" as a browser sends a time.
std::optional<std::chrono::minutes> time_in(const std::string& text) {
  int hours = 0;
  int minutes = 0;
  const char* const end = text.data() + text.size();
  const auto [colon, error] = std::from_chars(text.data(), end, hours);
  if (error != std::errc() || colon == end || *colon != ':') return std::nullopt;
  const auto [rest, wrong] = std::from_chars(colon + 1, end, minutes);
  const bool sound = wrong == std::errc() && (rest == end || *rest == ':');
  if (!sound || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

/// A field that may be empty; a day that does not exist is the day that no calendar has.
std::optional<base::LocalDate> optional_day(const base::Fields& form, std::string_view name) {
  const std::string text = field(form, name);
  if (text.empty()) return std::nullopt;
  return base::from_iso_date(text).value_or(base::LocalDate{});
}

Response agree(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  service::AgreedTime agreed;
  agreed.day = optional_day(form, "day");
  agreed.time = time_in(field(form, "time"));
  agreed.place = field(form, "place");
  agreed.interviewer = id_of<base::PersonId>(field(form, "interviewer"));
  return after(app, request, viewer, form, IntakeForm::appointment,
               service::agree_on(app.services, viewer, enrolment_of(request), agreed), IntakeNotice::agreed);
}

Response record(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto held = optional_day(form, "held").value_or(base::LocalDate{});
  const auto start = optional_day(form, "start");
  return after(app, request, viewer, form, IntakeForm::outcome,
               service::record_intake(app.services, viewer, enrolment_of(request), field(form, "outcome"),
                                      held, start),
               start ? IntakeNotice::started : IntakeNotice::recorded);
}

Response start(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto day = optional_day(form, "start").value_or(base::LocalDate{});
  return after(app, request, viewer, form, IntakeForm::start,
               service::start_after_intake(app.services, viewer, enrolment_of(request), day),
               IntakeNotice::started);
}

Response notes(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  return after(app, request, viewer, form, IntakeForm::notes,
               service::keep_intake_notes(app.services, viewer, enrolment_of(request), field(form, "text")),
               IntakeNotice::notes_kept);
}

Response report(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto candidate = service::candidate_intake(app.services, viewer, enrolment_of(request));
  auto frame = frame_for(app, request, viewer);
  if (!candidate) return error_response(frame, request, 404);
  const bool give = field(form, "do") == "give";
  const std::string text = field(form, "text");
  const bool full = app.services.mail_reports == service::MailReports::full;
  return after(app, request, viewer, form, IntakeForm::report,
               service::write_report(app.services, viewer, enrolment_of(request), text,
                                     give ? service::Give::to_candidate : service::Give::draft,
                                     pages::report_mail(frame, *candidate, base::as_typed(text), full)),
               give ? IntakeNotice::report_given : IntakeNotice::report_kept);
}

Response open_new(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  return after(app, request, viewer, form, IntakeForm::outcome,
               service::open_new_intake(app.services, viewer, enrolment_of(request)), IntakeNotice::opened);
}

using Answer = Response (*)(App&, const Request&, const Viewer&, const base::Fields&);

}  // namespace

void add_intake(http::Router& router, App& app) {
  const auto get = [&](std::string_view path, auto page) {
    router.add(http::Method::get, path,
               for_viewer(app, [&app, page](const Request& request, const Viewer& viewer) {
                 return page(app, request, viewer);
               }));
  };
  const auto post = [&](std::string_view path, Answer answer) {
    router.add(http::Method::post, path,
               for_form(app, [&app, answer](const auto& request, const auto& viewer,
                                            const auto& form) { return answer(app, request, viewer, form); }),
               kWritingLimit);
  };
  get(paths::kMyIntake, [](App& on, const Request& request, const Viewer& viewer) {
    return show_mine(on, request, viewer, 200);
  });
  get(paths::kIntake,
      [](App& on, const Request& request, const Viewer& viewer) { return show(on, request, viewer, 200); });
  post(paths::kMyIntake, keep_mine);
  post(paths::kReply, reply);
  post(paths::kIntake, record);
  post(paths::kAppointment, agree);
  post(paths::kIntakeNotes, notes);
  post(paths::kReport, report);
  post(paths::kStartAfterIntake, start);
  post(paths::kNewIntake, open_new);
}

}  // namespace groeipad::web::routes
