#include "web/pages/grades.h"

#include <algorithm>
#include <array>
#include <utility>

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kWhy = {{
    {"unreachable", "why.unreachable"},
    {"token_refused", "why.token_refused"},
    {"token_unusable", "why.token_unusable"},
    {"scope_missing", "why.scope_missing"},
    {"bad_address", "why.bad_address"},
    {"http_400", "why.http_400"},
    {"http_403", "why.http_403"},
    {"http_404", "why.http_404"},
    {"http_422", "why.http_422"},
    {"http_429", "why.http_429"},
    {"conflict", "why.conflict"},
    {"left", "why.left"},
    {"no_line_item", "why.no_line_item"},
    {"column_gone", "why.column_gone"},
    {"replaced", "why.replaced"},
    {"suspended", "why.suspended"},
}};

std::string joined(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::string(a.empty() ? b : a);
  return std::string(a) + " · " + std::string(b);
}

std::string next_try(const Frame& frame, const store::StuckScore& score, base::Instant now) {
  if (score.state == store::ScoreState::refused) return say(frame, "outbox.never");
  return score.next_try <= now ? say(frame, "outbox.now") : when(frame, score.next_try);
}

std::string attempts(const Frame& frame, int count) {
  if (count == 1) return say(frame, "outbox.attempt_one");
  return frame.templates.text("outbox.attempts", frame.language, {{"count", std::to_string(count)}});
}

void add_score(Values& row, const Frame& frame, const store::StuckScore& score, base::Instant now) {
  row.set("PERSON_NAME", score.person.empty() ? say(frame, "frame.nameless") : score.person);
  row.set("MEASURE", say(frame, score.wanted.measure == service::kTest ? std::string_view("outbox.test")
                                                                       : "outbox.progress"));
  const std::string where = joined(score.placement_title, score.context_title);
  row.set("WHERE", where.empty() ? say(frame, "platform.placement_untitled") : where);
  row.set("PLATFORM_NAME", score.platform_name).set("PLATFORM_URL", paths::platform(score.platform));
  row.set("WHY", say(frame, why_key(score.why)));
  row.show_if("DETAIL", !score.detail.empty()).set("DETAIL_TEXT", score.detail);
  row.set("SINCE", when(frame, score.changed)).set("NEXT", next_try(frame, score, now));
  row.set("ATTEMPTS", attempts(frame, score.attempts)).set("RESEND_URL", paths::resend(score.id));
}

}  // namespace

std::string_view why_key(std::string_view code) {
  const auto* const found =
      std::find_if(kWhy.begin(), kWhy.end(), [&](const auto& row) { return row.first == code; });
  if (found != kWhy.end()) return found->second;
  if (code.starts_with("http_5")) return "why.http_5xx";
  if (code.starts_with("http_")) return "why.http_other";
  return "why.other";
}

std::string grades_page(const Frame& frame, const service::Outbox& outbox, base::Instant now, Notice notice) {
  Values values = framed(frame);
  add_grades_nav(values);
  add_notice(values, frame, notice);
  values.set("WAITING_COUNT", outbox.count.waiting).set("REFUSED_COUNT", outbox.count.refused);
  values.show_if("NOTHING", outbox.stuck.empty()).show_if("STUCK", false);
  if (!outbox.stuck.empty()) {
    Values& table = values.section("STUCK");
    for (const store::StuckScore& score : outbox.stuck) add_score(table.section("SCORE"), frame, score, now);
  }
  return frame.templates.render("grades.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
