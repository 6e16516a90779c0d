#include "web/pages/team_text.h"

#include <array>
#include <utility>

namespace groeipad::web::pages {
namespace {

using traject::Pairing;

// In the order of their enums.
constexpr std::array<std::string_view, 7> kRoleKeys = {
    "team.role_teacher",          "team.role_researcher", "team.role_process_coach", "team.role_ict_expert",
    "team.role_teacher_educator", "team.role_student",    "team.role_school_leader"};
constexpr std::array<std::string_view, 9> kPhaseKeys = {
    "team.phase_clarify",      "team.phase_hypothesis", "team.phase_explore",
    "team.phase_requirements", "team.phase_design",     "team.phase_try_out",
    "team.phase_evaluate",     "team.phase_adjust",     "team.phase_share"};
constexpr std::array<std::string_view, 6> kKindKeys = {"team.kind_decision", "team.kind_requirement",
                                                       "team.kind_ground",   "team.kind_pilot",
                                                       "team.kind_result",   "team.kind_conclusion"};

template <class Named, std::size_t n>
std::string said(const Frame& frame, const std::array<std::string_view, n>& keys, Named which) {
  return say(frame, keys.at(static_cast<std::size_t>(which)));
}

std::string counted(const Frame& frame, std::string_view one, std::string_view many, std::int64_t number) {
  if (number == 1) return say(frame, one);
  return frame.templates.text(many, frame.language, {{"count", std::to_string(number)}});
}

std::string listed(const Frame& frame, const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name_or_not(frame, name);
  return all;
}

struct PairingKeys {
  std::string_view staff;
  std::string_view learner;
};

PairingKeys pairing_keys(Pairing what, bool knows_day) {
  switch (what) {
    case Pairing::paired:
      return {"team.pair_paired", "team.my_pair_paired"};
    case Pairing::nobody:
      return {"team.pair_nobody", "team.my_pair_nobody"};
    case Pairing::comes_later:
      return {"team.pair_later", "team.my_pair_later"};
    case Pairing::has_left:
      return {"team.pair_left", "team.my_pair_left"};
    case Pairing::team_pauses:
      if (knows_day) return {"team.pair_pause_until", "team.my_pair_pause_until"};
      return {"team.pair_pause", "team.my_pair_pause"};
    case Pairing::not_in_team:
      break;
  }
  return {"team.pair_out", "team.my_pair_out"};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kNotices = {{
    {"gevormd", "team.was_formed"},
    {"gewijzigd", "team.was_changed"},
    {"gesloten", "team.was_closed"},
    {"lid", "team.was_joined"},
    {"vertrokken", "team.was_left"},
    {"geplaatst", "team.was_placed"},
    {"fase", "team.was_phase"},
    {"pauze", "team.was_paused"},
    {"hervat", "team.was_resumed"},
    {"logboek", "team.was_written"},
    {"product", "team.was_product"},
    {"verwijderd", "team.was_removed"},
    {"goed", "team.was_good"},
    {"nog-niet", "team.was_not_yet"},
}};

}  // namespace

std::string role_name(const Frame& frame, traject::TeamRole role) { return said(frame, kRoleKeys, role); }

std::string role_title(const Frame& frame, traject::TeamRole role) {
  std::string title = role_name(frame, role);
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

std::string phase_name(const Frame& frame, traject::Phase phase) { return said(frame, kPhaseKeys, phase); }

std::string kind_name(const Frame& frame, traject::LogKind kind) { return said(frame, kKindKeys, kind); }

std::vector<Choice> role_choices(const Frame& frame) {
  std::vector<Choice> choices;
  choices.reserve(traject::team_roles().size());
  for (const traject::TeamRole role : traject::team_roles())
    choices.push_back({std::string(traject::name_of(role)), role_title(frame, role)});
  return choices;
}

std::string day_words(const Frame& frame, std::chrono::sys_days day) {
  return base::spoken_date(base::LocalDate(day), frame.today, frame.language);
}

std::string period_words(const Frame& frame, const traject::Period& period) {
  const std::string from = day_words(frame, period.from);
  if (!period.until) {
    const bool ahead = period.from > std::chrono::sys_days(frame.today);
    return frame.templates.text(ahead ? "team.from" : "team.since", frame.language, {{"from", from}});
  }
  return frame.templates.text("team.from_until", frame.language,
                              {{"from", from}, {"until", day_words(frame, *period.until)}});
}

std::string long_words(const Frame& frame, std::chrono::days days) {
  const std::int64_t months = days.count() * 12 / 365;
  const std::int64_t rest = days.count() - (months * 365 + 11) / 12;
  std::string in_days = counted(frame, "team.day", "team.days", rest);
  if (months == 0) return in_days;
  std::string in_months = counted(frame, "team.month", "team.months", months);
  if (rest == 0) return in_months;
  return frame.templates.text("team.months_and_days", frame.language,
                              {{"months", in_months}, {"days", in_days}});
}

std::string name_or_not(const Frame& frame, const std::string& name) {
  return name.empty() ? say(frame, "frame.nameless") : name;
}

bool lacks_pairing(const traject::PairingState& pairing) {
  return pairing.what == Pairing::nobody || pairing.what == Pairing::comes_later ||
         pairing.what == Pairing::has_left;
}

std::string pairing_words(const Frame& frame, const service::TeamPlace& place, PairingReader reader) {
  const auto& [what, day] = place.pairing;
  const PairingKeys keys = pairing_keys(what, day.has_value());
  const std::string_view key = reader == PairingReader::staff ? keys.staff : keys.learner;
  return frame.templates.text(key, frame.language,
                              {{"role", role_name(frame, place.beside)},
                               {"names", listed(frame, place.colleagues)},
                               {"day", day ? day_words(frame, *day) : std::string()}});
}

void add_pairing(html::Values& values, const Frame& frame, const service::TeamPlace& place,
                 PairingReader reader) {
  const bool gone = place.place.stay.until.has_value();
  const bool lacks = !gone && lacks_pairing(place.pairing);
  const bool pauses = !gone && place.pairing.what == Pairing::team_pauses;
  const bool ahead = !gone && place.place.stay.from > std::chrono::sys_days(frame.today);
  std::string_view icon = "done";
  std::string_view word = "team.state_paired";
  if (gone) icon = "optional", word = "team.state_gone";
  if (ahead) icon = "waiting", word = "team.state_ahead";
  if (pauses) icon = "waiting", word = "team.state_pauses";
  if (lacks) icon = "warning", word = "team.state_unpaired";
  values.set("STATE_ID", icon).set("STATE_CLASS", lacks ? std::string_view("wrong") : icon);
  values.set("STATE_WORD", say(frame, word));
  values.show_if("PAIRING", !gone).show_if("LACKS", lacks);
  if (!gone) values.set("PAIRING_TEXT", pairing_words(frame, place, reader));
}

void add_team_notice(html::Values& values, const Frame& frame, std::string_view slug,
                     const std::optional<NotTakenForm>& refused) {
  values.show_if("NOTICE", false).show_if("PROBLEM", false);
  if (refused && !refused->field.empty()) {
    values.section("PROBLEM")
        .set("PROBLEM_URL", "#" + refused->form + "-" + refused->field)
        .set("PROBLEM_TEXT", refused->wrong);
  }
  for (const auto& [known, key] : kNotices) {
    if (known == slug) values.section("NOTICE").set("NOTICE_TEXT", say(frame, key));
  }
}

}  // namespace groeipad::web::pages
