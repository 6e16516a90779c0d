#include "web/pages/team_refusal.h"

#include <algorithm>
#include <array>

#include "web/pages/team.h"
#include "web/pages/team_text.h"
#include "web/pages/teams.h"

namespace groeipad::web::pages {
namespace {

using service::GuideFault;
using service::JudgeFault;
using service::TeamFault;
using service::WriteFault;

template <class Fault>
struct Told {
  Fault fault;
  std::string_view field;
  std::string_view key;
};
constexpr std::array<Told<TeamFault>, 18> kTeamTold = {{
    {TeamFault::closed, "", "team.is_closed"},
    {TeamFault::name_missing, "name", "team.name_missing"},
    {TeamFault::name_too_long, "name", "team.name_too_long"},
    {TeamFault::question_missing, "question", "team.question_missing"},
    {TeamFault::question_too_long, "question", "team.question_too_long"},
    {TeamFault::unknown_institution, "institution", "team.unknown_institution"},
    {TeamFault::who_missing, "who", "team.who_missing"},
    {TeamFault::who_too_long, "who", "team.who_too_long"},
    {TeamFault::nobody_called_so, "who", "team.nobody_called_so"},
    {TeamFault::several_called_so, "who", "team.several_called_so"},
    {TeamFault::there_already, "who", "team.there_already"},
    {TeamFault::no_day, "from", "team.no_day"},
    {TeamFault::leaves_too_early, "until", "team.leaves_too_early"},
    {TeamFault::leaves_too_late, "until", "team.leaves_too_late"},
    {TeamFault::takes_no_part, "track", "team.takes_no_part"},
    {TeamFault::before_start, "from", "team.before_start"},
    {TeamFault::not_ready, "from", "team.not_ready"},
    {TeamFault::not_paired, "from", "team.not_paired"},
}};
constexpr std::array<Told<GuideFault>, 9> kGuideTold = {{
    {GuideFault::closed, "", "team.is_closed"},
    {GuideFault::no_day, "from", "team.no_day"},
    {GuideFault::unknown_phase, "phase", "team.unknown_phase"},
    {GuideFault::too_early, "from", "team.phase_too_early"},
    {GuideFault::too_late, "from", "team.phase_too_late"},
    {GuideFault::ends_too_early, "until", "team.ends_too_early"},
    {GuideFault::overlaps, "from", "team.overlaps"},
    {GuideFault::no_reason, "reason", "team.no_reason"},
    {GuideFault::reason_too_long, "reason", "team.reason_too_long"},
}};
constexpr std::array<Told<WriteFault>, 8> kWriteTold = {{
    {WriteFault::closed, "", "team.is_closed"},
    {WriteFault::unknown_kind, "kind", "team.unknown_kind"},
    {WriteFault::no_day, "day", "team.entry_no_day"},
    {WriteFault::empty, "words", "team.entry_empty"},
    {WriteFault::too_long, "words", "team.entry_too_long"},
    {WriteFault::title_missing, "title", "team.title_missing"},
    {WriteFault::title_too_long, "title", "team.title_too_long"},
    {WriteFault::no_https, "url", "team.no_https"},
}};
constexpr std::array<Told<JudgeFault>, 3> kJudgeTold = {{
    {JudgeFault::no_result, "result", "team.no_result"},
    {JudgeFault::no_words, "words", "team.no_words"},
    {JudgeFault::too_long, "words", "team.judge_too_long"},
}};

template <class Fault, std::size_t n>
std::optional<NotTakenForm> told(const Frame& frame, const std::array<Told<Fault>, n>& all,
                                 std::string_view form, Fault fault, const base::Fields& typed,
                                 std::string_view role = "") {
  const auto found = std::ranges::find(all, fault, &Told<Fault>::fault);
  if (found == all.end()) return std::nullopt;
  return NotTakenForm{.form = std::string(form),
                      .field = std::string(found->field),
                      .wrong = frame.templates.text(found->key, frame.language, {{"role", role}}),
                      .typed = typed};
}

}  // namespace

std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form, TeamFault fault,
                                      const base::Fields& typed, std::optional<traject::TeamRole> beside) {
  auto refused = told(frame, kTeamTold, form, fault, typed, beside ? role_name(frame, *beside) : "");
  // The one day of the form by which somebody leaves.
  if (refused && fault == TeamFault::no_day && form.starts_with(kLeaveForm)) refused->field = "until";
  return refused;
}

std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form, GuideFault fault,
                                      const base::Fields& typed) {
  auto refused = told(frame, kGuideTold, form, fault, typed);
  // The one day of the form by which a pause ends.
  if (refused && form.starts_with(kResumeForm)) refused->field = "day";
  return refused;
}

std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form, WriteFault fault,
                                      const base::Fields& typed) {
  auto refused = told(frame, kWriteTold, form, fault, typed);
  if (refused && fault == WriteFault::too_long && form == kProductForm) refused->field = "about";
  return refused;
}

std::optional<NotTakenForm> not_taken(const Frame& frame, std::string_view form, JudgeFault fault,
                                      const base::Fields& typed) {
  return told(frame, kJudgeTold, form, fault, typed);
}

}  // namespace groeipad::web::pages
