#include "web/pages/team.h"

#include <algorithm>

#include "web/pages/paths.h"
#include "web/pages/team_text.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using std::chrono::sys_days;

std::string today_text(const Frame& frame) { return base::to_iso_date(frame.today); }
sys_days today_of(const Frame& frame) { return frame.today; }

std::string joined(const Frame& frame, const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name_or_not(frame, name);
  return all;
}

/// What the reader's own place needs to be told of it, and how their year was judged.
void add_own(Values& values, const Frame& frame, const TeamPage& page) {
  values.show_if("OWN", false);
  for (const service::TeamPlace& place : page.team.places) {
    if (place.place.person != page.reader || place.place.stay.until) continue;
    Values& own = values.section("OWN");
    add_pairing(own, frame, place, PairingReader::learner);
    const bool knows = !page.trainers.empty();
    own.set("ASK", knows ? frame.templates.text("team.ask", frame.language,
                                                {{"names", joined(frame, page.trainers)}})
                         : say(frame, "team.ask_programme"));
  }
  values.show_if("JUDGED", false);
  if (page.team.own_judgements.empty()) return;
  const store::TeamJudgement& newest = page.team.own_judgements.front();
  values.section("JUDGED")
      .set("JUDGED_TITLE", say(frame, newest.good ? std::string_view("team.good") : "team.not_yet"))
      .set("JUDGED_META", name_or_not(frame, newest.judge_name) + " · " +
                              day_words(frame, sys_days(base::local_date(newest.made))))
      .set("JUDGED_WORDS", newest.words);
}

std::string member_meta(const Frame& frame, const store::TeamMember& member) {
  std::string meta = role_title(frame, member.role);
  if (member.experienced) meta += " · " + say(frame, "team.experienced_word");
  if (member.enrolment.known()) meta += " · " + say(frame, "team.learns");
  return meta + " · " + period_words(frame, member.stay);
}

void add_members(Values& values, const Frame& frame, const service::TeamView& team) {
  values.show_if("PRESENT", false).show_if("GONE", false);
  values.show_if("NOBODY",
                 std::ranges::none_of(team.members, [](const auto& member) { return !member.stay.until; }));
  Values* gone = nullptr;
  for (const store::TeamMember& member : team.members) {
    if (member.stay.until && gone == nullptr) gone = &values.section("GONE");
    Values& row = member.stay.until ? gone->section("ONE_GONE") : values.section("PRESENT");
    row.set("MEMBER_NAME", name_or_not(frame, member.name)).set("MEMBER_META", member_meta(frame, member));
  }
}

void add_phase_form(Values& values, const Frame& frame, const TeamPage& page) {
  values.show_if("PHASE_FORM", false);
  if (!page.team.may_guide) return;
  Values& part = values.section("PHASE_FORM");
  part.show_if("OPEN", is_refused(page.refused, kPhaseForm));
  Entry phase{
      .name = "phase", .label = "team.next_phase", .hint = "team.next_phase_hint", .kind = EntryKind::choice};
  for (const traject::Phase one : traject::phases())
    phase.choices.push_back({std::string(traject::name_of(one)),
                             std::to_string(static_cast<int>(one) + 1) + ". " + phase_name(frame, one)});
  if (!page.team.phases.empty()) {
    const auto last = static_cast<std::size_t>(page.team.phases.back().phase);
    phase.value = phase.choices.at((last + 1) % phase.choices.size()).value;
  }
  add_entry_form(part, frame,
                 {.id = std::string(kPhaseForm),
                  .url = paths::team_phase(page.team.team.id),
                  .button = "team.begin_phase",
                  .entries = {std::move(phase),
                              {.name = "from",
                               .label = "team.from_day",
                               .hint = "",
                               .kind = EntryKind::day,
                               .value = today_text(frame)}}},
                 page.refused);
}

void add_resuming(Values& row, const Frame& frame, const TeamPage& page, const store::TeamPause& pause) {
  row.show_if("RESUME_FORM", false);
  const bool over = pause.period.until && *pause.period.until <= today_of(frame);
  if (over || !page.team.may_guide) return;
  Values& part = row.section("RESUME_FORM");
  const std::string id = resume_form(pause.id);
  part.show_if("OPEN", is_refused(page.refused, id));
  add_entry_form(
      part, frame,
      {.id = id,
       .url = paths::team_resume(page.team.team.id, pause.id),
       .button = "team.resume",
       .entries = {{.name = "day",
                    .label = "team.resume_day",
                    .hint = "team.resume_hint",
                    .kind = EntryKind::day,
                    .value = pause.period.until ? base::to_iso_date(base::LocalDate(*pause.period.until))
                                                : today_text(frame)}}},
      page.refused);
}

void add_pauses(Values& values, const Frame& frame, const TeamPage& page) {
  values.show_if("NO_PAUSES", page.team.pauses.empty()).show_if("PAUSES", false).show_if("PAUSE_FORM", false);
  if (!page.team.pauses.empty()) {
    Values& list = values.section("PAUSES");
    for (const store::TeamPause& pause : page.team.pauses) {
      Values& row = list.section("PAUSE");
      row.set("PAUSE_WHEN", period_words(frame, pause.period)).set("PAUSE_REASON", pause.reason);
      row.show_if("PAUSE_NOW", pause.period.holds(today_of(frame)));
      add_resuming(row, frame, page, pause);
    }
  }
  if (!page.team.may_guide) return;
  Values& part = values.section("PAUSE_FORM");
  part.show_if("OPEN", is_refused(page.refused, kPauseForm));
  add_entry_form(
      part, frame,
      {.id = std::string(kPauseForm),
       .url = paths::team_pause(page.team.team.id),
       .button = "team.pause",
       .entries =
           {{.name = "from",
             .label = "team.pause_from",
             .hint = "",
             .kind = EntryKind::day,
             .value = today_text(frame)},
            {.name = "until",
             .label = "team.pause_until",
             .hint = "team.pause_until_hint",
             .kind = EntryKind::day,
             .required = false},
            {.name = "reason", .label = "team.reason", .hint = "", .longest = service::kLongestPauseReason}}},
      page.refused);
}

void add_kinds(Values& values, const Frame& frame, const TeamPage& page) {
  const auto add = [&](const std::string& url, const std::string& title, bool here) {
    values.section("KIND").set("KIND_URL", url).set("KIND_TITLE", title).show_if("KIND_HERE", here);
  };
  const base::TeamId id = page.team.team.id;
  add(paths::team(id) + "#logboek", say(frame, "team.all_kinds"), !page.kind);
  for (const traject::LogKind kind : traject::log_kinds())
    add(paths::team_log_of(id, traject::name_of(kind)) + "#logboek", kind_name(frame, kind),
        page.kind == kind);
}

const store::LogEntry* entry_of(const service::TeamView& team, base::LogEntryId id) {
  const auto found = std::ranges::find(team.log, id, &store::LogEntry::id);
  return found == team.log.end() ? nullptr : &*found;
}

std::string entry_title(const Frame& frame, const store::LogEntry& entry) {
  return kind_name(frame, entry.kind) + " · " + day_words(frame, entry.day);
}

void add_log_entry(Values& row, const Frame& frame, const TeamPage& page, const store::LogEntry& entry) {
  row.set("ENTRY_ANCHOR", entry.id.value).set("ENTRY_TITLE", entry_title(frame, entry));
  row.set("ENTRY_WORDS", entry.words).set("ENTRY_AUTHOR", name_or_not(frame, entry.author_name));
  const store::LogEntry* corrected = entry.corrects.known() ? entry_of(page.team, entry.corrects) : nullptr;
  row.show_if("CORRECTS", corrected != nullptr).show_if("CORRECTED", false);
  if (corrected != nullptr)
    row.set("CORRECTS_ID", corrected->id.value).set("CORRECTS_TITLE", entry_title(frame, *corrected));
  for (const store::LogEntry& other : page.team.log) {
    if (other.corrects != entry.id) continue;
    row.section("CORRECTED")
        .set("CORRECTED_ID", other.id.value)
        .set("CORRECTED_TITLE", entry_title(frame, other));
  }
  row.show_if("MAY_CORRECT", page.team.may_write);
  row.set("CORRECT_URL", paths::team_correct(page.team.team.id, entry.id) + "#schrijven");
}

void add_log(Values& values, const Frame& frame, const TeamPage& page) {
  add_kinds(values, frame, page);
  values.show_if("LOG", false);
  Values* list = nullptr;
  for (const store::LogEntry& entry : page.team.log) {
    if (page.kind && entry.kind != *page.kind) continue;
    if (list == nullptr) list = &values.section("LOG");
    add_log_entry(list->section("LOG_ENTRY"), frame, page, entry);
  }
  values.show_if("NO_LOG", list == nullptr);
}

EntryForm entry_form(const Frame& frame, const TeamPage& page, const store::LogEntry* corrected) {
  Entry kind{.name = "kind", .label = "team.kind", .hint = "team.kind_hint", .kind = EntryKind::choice};
  for (const traject::LogKind one : traject::log_kinds())
    kind.choices.push_back({std::string(traject::name_of(one)), kind_name(frame, one)});
  if (corrected != nullptr) kind.value = traject::name_of(corrected->kind);
  if (corrected == nullptr && page.kind) kind.value = traject::name_of(*page.kind);
  const base::TeamId id = page.team.team.id;
  return {.id = std::string(kEntryForm),
          .url = corrected != nullptr ? paths::team_correction(id, corrected->id) : paths::team_log(id),
          .button = "team.write",
          .entries = {std::move(kind),
                      {.name = "day",
                       .label = "team.entry_day",
                       .hint = "",
                       .kind = EntryKind::day,
                       .value = today_text(frame)},
                      {.name = "words",
                       .label = "team.words",
                       .hint = "team.words_hint",
                       .kind = EntryKind::text,
                       .longest = service::kLongestEntry}}};
}

void add_entry_part(Values& values, const Frame& frame, const TeamPage& page) {
  values.show_if("LOG_FORM", false);
  if (!page.team.may_write) return;
  Values& part = values.section("LOG_FORM");
  const store::LogEntry* corrected = page.correcting ? entry_of(page.team, *page.correcting) : nullptr;
  part.show_if("CORRECTING", corrected != nullptr);
  if (corrected != nullptr) part.set("CORRECTING_TITLE", entry_title(frame, *corrected));
  add_entry_form(part, frame, entry_form(frame, page, corrected), page.refused);
}

void add_products(Values& values, const Frame& frame, const TeamPage& page) {
  values.show_if("NO_PRODUCTS", page.team.products.empty()).show_if("PRODUCTS", false);
  values.show_if("PRODUCT_FORM", false);
  if (!page.team.products.empty()) {
    Values& list = values.section("PRODUCTS");
    for (const store::Product& product : page.team.products) {
      Values& row = list.section("PRODUCT");
      row.set("PRODUCT_TITLE", product.title).set("PRODUCT_ABOUT", product.about);
      row.set("PRODUCT_META", name_or_not(frame, product.author_name) + " · " +
                                  day_words(frame, sys_days(base::local_date(product.made))));
      row.show_if("LINKED", !product.url.empty()).show_if("UNLINKED", product.url.empty());
      row.set("PRODUCT_URL", product.url).show_if("MAY_REMOVE", page.team.may_write);
      row.set("REMOVE_URL", paths::team_product_removal(page.team.team.id, product.id));
    }
  }
  if (!page.team.may_write) return;
  Values& part = values.section("PRODUCT_FORM");
  part.show_if("OPEN", is_refused(page.refused, kProductForm));
  add_entry_form(
      part, frame,
      {.id = std::string(kProductForm),
       .url = paths::team_products(page.team.team.id),
       .button = "team.add_product",
       .entries =
           {{.name = "title", .label = "team.product_title", .hint = "", .longest = service::kLongestTitle},
            {.name = "about",
             .label = "team.product_about",
             .hint = "",
             .kind = EntryKind::text,
             .required = false,
             .longest = service::kLongestEntry},
            {.name = "url",
             .label = "team.product_url",
             .hint = "team.product_url_hint",
             .required = false,
             .longest = 2000}}},
      page.refused);
}

}  // namespace

std::string resume_form(base::PauseId pause) {
  return std::string(kResumeForm) + std::to_string(pause.value);
}

std::string team_page(const Frame& frame, const TeamPage& page) {
  Values values = framed(frame);
  const store::Team& team = page.team.team;
  add_team_notice(values, frame, page.notice, page.refused);
  values.set("TEAM_NAME", team.name).set("TEAM_INSTITUTION", team.institution_name);
  values.set("TEAM_QUESTION", team.question);
  values.show_if("CLOSED", team.closed.has_value()).show_if("MAY_FORM", page.team.may_form);
  values.set("DESK_URL", paths::team_desk(team.id)).set("LOG_CSV_URL", paths::team_log_csv(team.id));
  add_own(values, frame, page);
  add_members(values, frame, page.team);
  add_phases(values, frame, page.team.phases);
  add_phase_form(values, frame, page);
  add_pauses(values, frame, page);
  add_log(values, frame, page);
  add_entry_part(values, frame, page);
  add_products(values, frame, page);
  return frame.templates.render("team.tpl", frame.language, values);
}

std::string my_teams_page(const Frame& frame, const std::vector<store::Team>& teams) {
  Values values = framed(frame);
  values.show_if("NO_TEAMS", teams.empty()).show_if("TEAMS", false);
  if (!teams.empty()) {
    Values& list = values.section("TEAMS");
    for (const store::Team& team : teams)
      list.section("TEAM")
          .set("TEAM_URL", paths::team(team.id))
          .set("TEAM_NAME", team.name)
          .set("TEAM_INSTITUTION", team.institution_name);
  }
  return frame.templates.render("my_teams.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
