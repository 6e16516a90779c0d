#include "traject/permission.h"

namespace groeipad::traject {
namespace {

using enum Tie;

constexpr std::array<std::string_view, kTies> kTieNames = {"self",    "member",  "colleague", "trainer",
                                                           "contact", "teacher", "programme"};

// ALL-2: a contact sees that somebody takes part and how far, never what they write; programme staff answer
// for the figures and help out, so they see what a trainer sees.
constexpr std::array<Rule, 28> kRules = {{
    {Act::take_part, "take_part", Ties(self)},
    {Act::see_colleagues, "see_colleagues", Ties(self, member, trainer, programme)},
    {Act::share_track, "share_track", Ties(self)},
    {Act::join_identities, "join_identities", Ties(self)},
    {Act::see_stage, "see_stage", Ties(self, trainer, contact, programme)},
    {Act::see_track, "see_track", Ties(trainer, programme)},
    {Act::see_work, "see_work", Ties(trainer, programme)},
    {Act::judge_work, "judge_work", Ties(trainer, programme)},
    {Act::see_intake, "see_intake", Ties(self, trainer, programme)},
    {Act::hold_intake, "hold_intake", Ties(trainer, programme)},
    {Act::change_stage, "change_stage", Ties(trainer, programme)},
    {Act::see_edition, "see_edition", Ties(trainer, programme)},
    {Act::plan_meetings, "plan_meetings", Ties(trainer, programme)},
    {Act::compose_edition, "compose_edition", Ties(programme)},
    {Act::see_own_people, "see_own_people", Ties(contact, programme)},
    {Act::recruit, "recruit", Ties(contact, programme)},
    {Act::keep_institution, "keep_institution", Ties(programme)},
    {Act::see_team, "see_team", Ties(self, member, colleague, trainer, programme)},
    {Act::write_log, "write_log", Ties(self, member, colleague, programme)},
    {Act::guide_team, "guide_team", Ties(self, member, colleague, trainer, programme)},
    {Act::form_team, "form_team", Ties(programme)},
    {Act::judge_year, "judge_year", Ties(trainer)},
    {Act::see_placement, "see_placement", Ties(teacher, programme)},
    {Act::place_items, "place_items", Ties(teacher)},
    {Act::find_people, "find_people", Ties(trainer, contact, programme)},
    {Act::keep_platforms, "keep_platforms", Ties(programme)},
    {Act::keep_people, "keep_people", Ties(programme)},
    {Act::read_audit, "read_audit", Ties(programme)},
}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if (static_cast<std::size_t>(kRules[i].act) != i) return false;
  }
  return true;
}
static_assert(is_in_order());

}  // namespace

std::string_view name_of(Tie tie) { return kTieNames.at(static_cast<std::size_t>(tie)); }

const std::array<Rule, 28>& rules() { return kRules; }

std::string_view name_of(Act act) { return kRules.at(static_cast<std::size_t>(act)).name; }

bool may(Act act, Ties ties) { return kRules.at(static_cast<std::size_t>(act)).who.shares(ties); }

}  // namespace groeipad::traject
