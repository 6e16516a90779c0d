#include "web/pages/trainer_desk.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string count(const Frame& frame, std::size_t have, std::size_t need) {
  return frame.templates.text("desk.count", frame.language,
                              {{"have", std::to_string(have)}, {"need", std::to_string(need)}});
}

std::string how_many(const Frame& frame, std::string_view one, std::string_view many, std::size_t number) {
  if (number == 1) return say(frame, one);
  return frame.templates.text(many, frame.language, {{"count", std::to_string(number)}});
}

std::string name_or_not(const Frame& frame, const store::Person& person) {
  return person.name.empty() ? say(frame, "frame.nameless") : person.name;
}

std::string next_of(const Frame& frame, const service::Standing& standing) {
  if (standing.person.enrolment.stage == store::Stage::stopped) return say(frame, "desk.stopped");
  if (standing.next != nullptr) return standing.next->title.in(frame.language);
  return say(frame, standing.done >= standing.required ? "desk.all_done" : "desk.waits");
}

void add_person(Values& row, const Frame& frame, const service::Standing& standing) {
  row.set("NAME", name_or_not(frame, standing.person.person));
  row.set("PERSON_URL", paths::participant(standing.person.enrolment.id));
  row.set("INSTITUTION", standing.person.institution).set("NEXT", next_of(frame, standing));
  row.set("PROGRESS",
          count(frame, static_cast<std::size_t>(standing.done), static_cast<std::size_t>(standing.required)));
  row.set("CERTIFICATE", count(frame, standing.certificate_met, standing.certificate_needed));
}

void add_edition(Values& card, const Frame& frame, const service::DeskEdition& desk) {
  const store::Edition& edition = desk.edition;
  std::string meta = desk.track != nullptr ? desk.track->title.in(frame.language) : edition.track;
  meta += " · " + how_many(frame, "desk.people_one", "desk.people_many", desk.people.size());
  card.set("EDITION_ID", edition.id.value).set("EDITION_NAME", edition.name).set("EDITION_META", meta);
  card.set("RUBRIC_URL", paths::rubric(edition.track)).set("EDITION_URL", paths::edition(edition.id));
  card.show_if("NOBODY", desk.people.empty()).show_if("PEOPLE", false);
  if (desk.people.empty()) return;
  Values& table = card.section("PEOPLE");
  for (const service::Standing& standing : desk.people) {
    add_person(table.section("PERSON_ROW"), frame, standing);
  }
}

void add_applications(Values& values, const Frame& frame, const TrainerDeskPage& page) {
  Values& card = values.section("PROGRAMME");
  card.show_if("NO_APPLICATIONS", page.waiting.empty()).show_if("APPLICATIONS", false);
  if (page.waiting.empty()) return;
  Values& table = card.section("APPLICATIONS");
  table.set("APPLICATION_COUNT",
            how_many(frame, "desk.application_one", "desk.application_many", page.waiting.size()));
  for (const store::EnrolledPerson& person : page.waiting) {
    const traject::Track* track = page.catalogue.track(person.enrolment.track);
    table.section("APPLICATION")
        .set("NAME", name_or_not(frame, person.person))
        .set("APPLICATION_URL", paths::intake(person.enrolment.id))
        .set("INSTITUTION", person.institution)
        .set("APPLICATION_TRACK", track != nullptr ? track->title.in(frame.language) : person.enrolment.track)
        .set("SINCE",
             base::spoken_date(base::local_date(person.enrolment.since), frame.today, frame.language));
  }
}

std::string address_of(const service::Waiting& waiting) {
  switch (waiting.kind) {
    case service::WaitingKind::work:
      return paths::work(waiting.enrolment, waiting.evidence);
  }
  return {};
}

std::string_view what_waits(service::WaitingKind kind) {
  switch (kind) {
    case service::WaitingKind::work:
      return "desk.waits_work";
  }
  return {};
}

/// "sinds di 10 november, 12 dagen"
std::string how_long(const Frame& frame, base::Instant since) {
  const base::LocalDate day = base::local_date(since);
  const auto days = (std::chrono::sys_days(frame.today) - std::chrono::sys_days(day)).count();
  const std::string date = base::spoken_date(day, frame.today, frame.language);
  if (days <= 0) return frame.templates.text("desk.waits_today", frame.language, {{"date", date}});
  if (days == 1) return frame.templates.text("desk.waits_day", frame.language, {{"date", date}});
  return frame.templates.text("desk.waits_days", frame.language,
                              {{"date", date}, {"days", std::to_string(days)}});
}

void add_waiting(Values& values, const Frame& frame, const std::vector<service::Waiting>& waiting) {
  Values& card = values.section("WAITING_CARD");
  card.show_if("NOBODY_WAITS", waiting.empty()).show_if("WAITING", false);
  if (waiting.empty()) return;
  Values& list = card.section("WAITING");
  list.set("WAITING_COUNT", how_many(frame, "desk.waiting_one", "desk.waiting_many", waiting.size()));
  list.show_if("MORE_WAITING", false);
  for (std::size_t i = 0; i < std::min(waiting.size(), kMostWaiting); ++i) {
    const service::Waiting& one = waiting[i];
    list.section("WAITING_ONE")
        .set("NAME", one.person_name.empty() ? say(frame, "frame.nameless") : one.person_name)
        .set("WAITING_KIND", say(frame, what_waits(one.kind)))
        .set("WAITING_TITLE", one.title)
        .set("WAITING_URL", address_of(one))
        .set("WAITING_SINCE", how_long(frame, one.since));
  }
  if (waiting.size() <= kMostWaiting) return;
  list.section("MORE_WAITING")
      .set("MORE_COUNT", how_many(frame, "desk.more_one", "desk.more_many", waiting.size() - kMostWaiting));
}

std::string words_of(const Frame& frame, const traject::Signal& signal) {
  const auto date = signal.since ? base::spoken_date(*signal.since, frame.today, frame.language) : "";
  const auto text = [&](std::string_view key) {
    return frame.templates.text(key, frame.language,
                                {{"date", date},
                                 {"have", std::to_string(signal.have)},
                                 {"need", std::to_string(signal.need)},
                                 {"left", std::to_string(signal.left)}});
  };
  switch (signal.kind) {
    case traject::SignalKind::silent:
      return text("signal.silent");
    case traject::SignalKind::midterm_missing:
      return text(signal.since ? "signal.midterm_by_time" : "signal.midterm_by_steps");
    case traject::SignalKind::modules_behind:
      return text("signal.modules_behind");
    case traject::SignalKind::team_missing:
      return text("signal.team_missing");
    case traject::SignalKind::sessions_missing:
      return text("signal.sessions_missing");
  }
  return {};
}

void add_signals(Values& values, const Frame& frame, const std::vector<service::DeskEdition>& editions) {
  Values& card = values.section("SIGNALS_CARD");
  card.show_if("SIGNALS", false);
  Values* list = nullptr;
  for (const service::DeskEdition& desk : editions) {
    for (const service::Standing& standing : desk.people) {
      if (standing.signals.empty()) continue;
      if (list == nullptr) list = &card.section("SIGNALS");
      Values& person = list->section("SIGNALLED");
      person.set("NAME", name_or_not(frame, standing.person.person));
      person.set("PERSON_URL", paths::participant(standing.person.enrolment.id));
      person.set("SIGNALLED_IN", desk.edition.name);
      for (const traject::Signal& signal : standing.signals)
        person.section("SIGNAL").set("SIGNAL_TEXT", words_of(frame, signal));
    }
  }
  card.show_if("NO_SIGNALS", list == nullptr);
}

}  // namespace

std::string trainer_desk_page(const Frame& frame, const TrainerDeskPage& page) {
  Values values = framed(frame);
  values.show_if("PROGRAMME", false).show_if("EDITION", false);
  values.show_if("NO_EDITIONS", page.is_trainer && page.editions.empty());
  values.show_if("WAITING_CARD", false).show_if("SIGNALS_CARD", false);
  if (page.is_trainer && !page.editions.empty()) {
    add_waiting(values, frame, page.waiting_for_me);
    add_signals(values, frame, page.editions);
  }
  if (page.is_programme) add_applications(values, frame, page);
  for (const service::DeskEdition& edition : page.editions) {
    add_edition(values.section("EDITION"), frame, edition);
  }
  return frame.templates.render("trainer_desk.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
