#include "service/intake.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "service/audit.h"
#include "service/my_intake.h"
#include "service/record.h"
#include "service/ties.h"
#include "store/platforms.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Act;
using Done = base::Result<void, IntakeFault>;

base::PersonId who(const Viewer& viewer) { return viewer.view.session.person; }
base::LocalDate today(const Services& services) { return base::local_date(services.calendar.now()); }
/// Days become moments at noon, so that no change of the clocks moves them to another day.
base::Instant moment_of(const Services& services, const base::LocalDate& day) {
  return std::min(base::instant_of({day, std::chrono::hours(12)}), services.calendar.now());
}

/// `work(db, enrolment)` in one transaction in which nobody else changes that enrolment.
template <class Work>
Done on_intake_of(Services& services, const Viewer& viewer, base::EnrolmentId id, Work work) {
  return services.db.write([&](store::Transaction& db) -> Done {
    const auto seen = enrolment_for(db, viewer, id, Act::hold_intake);
    if (!seen) return base::fail(IntakeFault::no_such_enrolment);
    store::hold(db, id);
    // Read anew: until it was held another could change it.
    const auto enrolment = store::find_enrolment(db, id);
    return work(db, *enrolment);
  });
}

std::optional<store::Intake> last_of(store::Reader& db, base::EnrolmentId enrolment) {
  auto intakes = store::intakes_of(db, enrolment);
  return intakes.empty() ? std::nullopt : std::optional(std::move(intakes.back()));
}

/// The one to come, made where there is none yet; not known() where none is.
base::IntakeId open_one(store::Transaction& db, const Services& services, const store::Enrolment& enrolment) {
  if (!awaits_intake(db, services, enrolment)) return {};
  return store::begin_intake(db, enrolment.id, services.calendar.now());
}

std::vector<store::Person> people_to_name(store::Reader& db, const Viewer& viewer,
                                          const store::Enrolment& enrolment) {
  std::vector<store::Person> people;
  if (enrolment.edition.known()) people = store::trainers_of(db, enrolment.edition);
  const bool named =
      std::ranges::any_of(people, [&](const store::Person& one) { return one.id == who(viewer); });
  const auto self = named ? std::nullopt : store::find_person(db, who(viewer));
  if (self) people.push_back(*self);
  return people;
}

std::optional<IntakeFault> objection(const Services& services, const store::Enrolment& enrolment,
                                     const base::LocalDate& held, const base::LocalDate& start) {
  if (!start.ok()) return IntakeFault::no_day;
  if (!enrolment.edition.known()) return IntakeFault::no_place;
  if (enrolment.stage != store::Stage::intake) return IntakeFault::started;
  if (sys_days(start) < sys_days(held)) return IntakeFault::start_before_intake;
  if (sys_days(start) > sys_days(today(services))) return IntakeFault::start_in_future;
  return std::nullopt;
}

void enter(store::Transaction& db, const Services& services, const Viewer& viewer,
           const store::Enrolment& enrolment, store::Stage stage, const base::LocalDate& day,
           std::string_view reason) {
  static_cast<void>(
      store::change_stage(db, enrolment.id, stage, reason, moment_of(services, day), who(viewer)));
  remember_change(db, services, viewer, Act::change_stage,
                  about(enrolment, std::string(store::name_of(stage))));
}

Done conclude(store::Transaction& db, const Services& services, const Viewer& viewer,
              const store::Enrolment& enrolment, std::string_view outcome, const base::LocalDate& held,
              const std::optional<base::LocalDate>& start) {
  const base::IntakeId id = open_one(db, services, enrolment);
  if (!id.known() || !store::conclude_intake(db, id, outcome, held)) return base::fail(IntakeFault::over);
  if (start) {
    if (outcome != kSuitable) return base::fail(IntakeFault::not_suitable);
    if (const auto why_not = objection(services, enrolment, held, *start)) return base::fail(*why_not);
  }
  const traject::Fact fact{
      .kind = traject::FactKind::intake, .subject = std::string(outcome), .at = moment_of(services, held)};
  record(db, services, enrolment, {fact}, who(viewer));
  remember_change(db, services, viewer, Act::hold_intake,
                  about(enrolment, "outcome " + std::string(outcome)));
  if (outcome == kWithdrawn) enter(db, services, viewer, enrolment, store::Stage::stopped, held, kWithdrawn);
  if (start) enter(db, services, viewer, enrolment, store::Stage::started, *start, "");
  return {};
}

void fill_in(CandidateIntake& shown, store::Reader& db, const Services& services, const Viewer& viewer) {
  const store::Enrolment& enrolment = shown.enrolment;
  shown.person = store::find_person(db, enrolment.person).value();
  if (const auto institution = store::find_institution(db, shown.person.institution))
    shown.institution = institution->name;
  if (enrolment.edition.known()) {
    shown.edition = store::find_edition(db, enrolment.edition);
    shown.trainers = store::trainers_of(db, enrolment.edition);
  }
  shown.interviewers = people_to_name(db, viewer, enrolment);
  shown.mail = mail_way(db, services, enrolment.person);
  if (!shown.intake.handed_in) shown.intake.form = {};
  if (shown.intake.handed_in) shown.form = shown_form(*shown.track, shown.intake.form);
  const std::string& outcome = shown.intake.outcome;
  shown.may_start = outcome == kSuitable && enrolment.stage == store::Stage::intake && shown.edition;
  shown.may_open_new = outcome == kNotNow &&
                       (enrolment.stage == store::Stage::intake || enrolment.stage == store::Stage::applied);
}

}  // namespace

std::optional<CandidateIntake> candidate_intake(Services& services, const Viewer& viewer,
                                                base::EnrolmentId id) {
  auto found = services.db.read([&](store::Reader& db) -> std::optional<CandidateIntake> {
    const auto enrolment = enrolment_for(db, viewer, id, Act::hold_intake);
    const traject::Track* track = enrolment ? services.catalogue.track(enrolment->track) : nullptr;
    if (track == nullptr) return std::nullopt;
    CandidateIntake shown;
    shown.enrolment = *enrolment;
    shown.track = track;
    shown.is_open = awaits_intake(db, services, *enrolment);
    shown.earlier = store::intakes_of(db, id);
    if (shown.earlier.empty() && !shown.is_open) return std::nullopt;
    std::ranges::reverse(shown.earlier);
    if (!shown.earlier.empty()) {
      shown.intake = std::move(shown.earlier.front());
      shown.earlier.erase(shown.earlier.begin());
    }
    fill_in(shown, db, services, viewer);
    return shown;
  });
  if (found) remember_look(services, viewer, Act::see_intake, about(found->enrolment));
  return found;
}

Done agree_on(Services& services, const Viewer& viewer, base::EnrolmentId id, const AgreedTime& agreed) {
  const std::string place = base::one_line(agreed.place);
  if (base::count_code_points(place) > kLongestPlace) return base::fail(IntakeFault::too_long);
  if (agreed.day.has_value() != agreed.time.has_value()) return base::fail(IntakeFault::half);
  if (agreed.day && !agreed.day->ok()) return base::fail(IntakeFault::no_day);
  if (agreed.day && sys_days(*agreed.day) < sys_days(today(services))) return base::fail(IntakeFault::past);
  store::Appointment appointment{.at = std::nullopt, .place = place, .interviewer = agreed.interviewer};
  if (agreed.day) appointment.at = base::instant_of({*agreed.day, *agreed.time});
  return on_intake_of(services, viewer, id, [&](store::Transaction& db, const auto& enrolment) -> Done {
    const auto intake = open_one(db, services, enrolment);
    if (!intake.known()) return base::fail(IntakeFault::over);
    const auto people = people_to_name(db, viewer, enrolment);
    const auto before = store::open_intake(db, id);
    const bool nameable =
        !agreed.interviewer.known() || before->interviewer == agreed.interviewer ||
        std::ranges::any_of(people, [&](const auto& one) { return one.id == agreed.interviewer; });
    if (!nameable) return base::fail(IntakeFault::no_such_person);
    static_cast<void>(store::make_appointment(db, intake, appointment));
    remember_change(db, services, viewer, Act::hold_intake, about(enrolment, "appointment"));
    return {};
  });
}

Done keep_intake_notes(Services& services, const Viewer& viewer, base::EnrolmentId id,
                       std::string_view notes) {
  const std::string typed = base::as_typed(notes);
  if (base::count_code_points(typed) > kLongestIntakeNotes) return base::fail(IntakeFault::too_long);
  return on_intake_of(services, viewer, id, [&](store::Transaction& db, const auto& enrolment) -> Done {
    base::IntakeId intake = open_one(db, services, enrolment);
    if (const auto last = last_of(db, id); !intake.known() && last) intake = last->id;
    if (!intake.known()) return base::fail(IntakeFault::over);
    static_cast<void>(store::save_intake_notes(db, intake, typed));
    remember_change(db, services, viewer, Act::hold_intake, about(enrolment, "notes"));
    return {};
  });
}

Done record_intake(Services& services, const Viewer& viewer, base::EnrolmentId id, std::string_view outcome,
                   const base::LocalDate& held, const std::optional<base::LocalDate>& start) {
  constexpr std::array<std::string_view, 3> kOutcomes = {kSuitable, kNotNow, kWithdrawn};
  if (std::ranges::find(kOutcomes, outcome) == kOutcomes.end())
    return base::fail(IntakeFault::unknown_outcome);
  if (!held.ok()) return base::fail(IntakeFault::no_day);
  if (sys_days(held) > sys_days(today(services))) return base::fail(IntakeFault::not_yet);
  return on_intake_of(services, viewer, id, [&](store::Transaction& db, const auto& enrolment) {
    return conclude(db, services, viewer, enrolment, outcome, held, start);
  });
}

Done start_after_intake(Services& services, const Viewer& viewer, base::EnrolmentId id,
                        const base::LocalDate& day) {
  return on_intake_of(services, viewer, id, [&](store::Transaction& db, const auto& enrolment) -> Done {
    const auto last = last_of(db, id);
    if (!last || !last->held) return base::fail(IntakeFault::not_over);
    if (last->outcome != kSuitable) return base::fail(IntakeFault::not_suitable);
    if (const auto why_not = objection(services, enrolment, *last->held, day)) return base::fail(*why_not);
    enter(db, services, viewer, enrolment, store::Stage::started, day, "");
    return {};
  });
}

Done open_new_intake(Services& services, const Viewer& viewer, base::EnrolmentId id) {
  return on_intake_of(services, viewer, id, [&](store::Transaction& db, const auto& enrolment) -> Done {
    const auto last = last_of(db, id);
    const bool may = last && last->outcome == kNotNow &&
                     (enrolment.stage == store::Stage::intake || enrolment.stage == store::Stage::applied);
    if (!may) return base::fail(IntakeFault::over);
    const base::Instant now = services.calendar.now();
    const auto intake = store::begin_intake(db, id, now);
    if (last->saved) static_cast<void>(store::save_form(db, intake, last->form, now));
    remember_change(db, services, viewer, Act::hold_intake, about(enrolment, "new"));
    return {};
  });
}

Done write_report(Services& services, const Viewer& viewer, base::EnrolmentId id, std::string_view text,
                  Give give, const ReportMail& mail) {
  const std::string report = base::as_typed(text);
  if (base::count_code_points(report) > kLongestReport) return base::fail(IntakeFault::too_long);
  if (give == Give::to_candidate && report.empty()) return base::fail(IntakeFault::empty);
  return on_intake_of(services, viewer, id, [&](store::Transaction& db, const auto& enrolment) -> Done {
    base::IntakeId intake = open_one(db, services, enrolment);
    const bool to_come = intake.known();
    const auto last = last_of(db, id);
    if (!to_come && last) intake = last->id;
    if (!intake.known() || (to_come && give == Give::to_candidate)) return base::fail(IntakeFault::not_over);
    // What the candidate has read is not changed behind their back.
    if (give == Give::draft && last->reported) return base::fail(IntakeFault::over);
    const bool given = give == Give::to_candidate;
    static_cast<void>(store::save_report(db, intake, report,
                                         given ? std::optional(services.calendar.now()) : std::nullopt));
    if (given) static_cast<void>(queue_mail(db, services, enrolment.person, mail.subject, mail.body));
    remember_change(db, services, viewer, Act::hold_intake, about(enrolment, given ? "report" : "draft"));
    return {};
  });
}

}  // namespace groeipad::service
