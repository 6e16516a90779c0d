#include "web/pages/team_year.h"

#include <algorithm>

#include "web/pages/paths.h"
#include "web/pages/team_text.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using std::chrono::sys_days;

std::string day_of(const Frame& frame, base::Instant at) {
  return day_words(frame, sys_days(base::local_date(at)));
}

void add_figures(Values& values, const Frame& frame, const service::TeamYear& year) {
  values.set("HERE_LONG", long_words(frame, year.here));
  values.set("EVERYWHERE_LONG", long_words(frame, year.everywhere));
  values.show_if("NEEDED", year.months_needed > 0);
  values.set("MONTHS_NEEDED", static_cast<std::int64_t>(year.months_needed));
  values.set("LOG_COUNT", static_cast<std::int64_t>(year.log.size()));
  values.set("PRODUCT_COUNT", static_cast<std::int64_t>(year.products.size()));
  values.set("MEETING_COUNT", static_cast<std::int64_t>(year.meetings));
}

void add_places(Values& values, const Frame& frame, const service::TeamYear& year) {
  for (const service::TeamPlace& place : year.places) {
    Values& row = values.section("PLACE");
    row.set("PLACE_ROLE", role_title(frame, place.place.role));
    row.set("PLACE_STAY", period_words(frame, place.place.stay));
    add_pairing(row, frame, place, PairingReader::staff);
  }
}

void add_deeds(Values& values, const Frame& frame, const service::TeamYear& year) {
  values.show_if("NO_LOG", year.log.empty()).show_if("LOG_ENTRY", false);
  for (const store::LogEntry& entry : year.log) {
    values.section("LOG_ENTRY")
        .set("ENTRY_TITLE", kind_name(frame, entry.kind) + " · " + day_words(frame, entry.day))
        .set("ENTRY_WORDS", entry.words);
  }
  values.show_if("NO_PRODUCTS", year.products.empty()).show_if("PRODUCT", false);
  for (const store::Product& product : year.products) {
    Values& row = values.section("PRODUCT");
    row.set("PRODUCT_TITLE", product.title).set("PRODUCT_ABOUT", product.about);
    row.show_if("LINKED", !product.url.empty()).show_if("UNLINKED", product.url.empty());
    row.set("PRODUCT_URL", product.url);
  }
  values.show_if("NO_PHASES", year.phases.empty()).show_if("PHASE_ITEM", false);
  for (const traject::PhaseRun& run : year.phases) {
    Values& row = values.section("PHASE_ITEM");
    row.set("PHASE_NAME", phase_name(frame, run.phase)).set("PHASE_WHEN", period_words(frame, run.period));
    row.show_if("PHASE_ROUND", run.iteration > 1).set("ROUND", std::int64_t{run.iteration});
  }
}

void add_judgements(Values& values, const Frame& frame, const TeamYearPage& page) {
  const service::TeamYear& year = page.year;
  values.show_if("NOT_JUDGED", year.judgements.empty()).show_if("JUDGEMENT", false);
  for (const store::TeamJudgement& judgement : year.judgements) {
    values.section("JUDGEMENT")
        .set("JUDGEMENT_TITLE", say(frame, judgement.good ? std::string_view("team.good") : "team.not_yet"))
        .set("JUDGEMENT_META",
             name_or_not(frame, judgement.judge_name) + " · " + day_of(frame, judgement.made))
        .set("JUDGEMENT_WORDS", judgement.words);
  }
  values.show_if("JUDGE_FORM", false);
  if (!year.may_judge) return;
  Entry result{
      .name = "result", .label = "team.result", .hint = "team.result_hint", .kind = EntryKind::choice};
  result.choices = {{"", say(frame, "team.choose")},
                    {"good", say(frame, "team.good")},
                    {"not_yet", say(frame, "team.not_yet")}};
  add_entry_form(values.section("JUDGE_FORM"), frame,
                 {.id = std::string(kJudgeForm),
                  .url = paths::team_year(year.enrolment.id, year.team.id),
                  .button = "team.judge",
                  .entries = {std::move(result),
                              {.name = "words",
                               .label = "team.judge_words",
                               .hint = "team.judge_words_hint",
                               .kind = EntryKind::text,
                               .longest = service::kLongestJudgement}}},
                 page.refused);
}

}  // namespace

std::string team_year_page(const Frame& frame, const TeamYearPage& page) {
  const service::TeamYear& year = page.year;
  Values values = framed(frame);
  add_team_notice(values, frame, page.notice, page.refused);
  values.set("NAME", name_or_not(frame, year.person.name)).set("TEAM_NAME", year.team.name);
  values.set("TEAM_URL", paths::team(year.team.id)).set("BACK_URL", paths::participant(year.enrolment.id));
  values.set("TRACK", year.track->title.in(frame.language));
  add_figures(values, frame, year);
  add_places(values, frame, year);
  add_deeds(values, frame, year);
  add_judgements(values, frame, page);
  return frame.templates.render("team_year.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
