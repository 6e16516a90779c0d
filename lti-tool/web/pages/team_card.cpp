#include "web/pages/team_card.h"

#include "web/pages/paths.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {

void add_team_card(html::Values& values, const Frame& frame, const service::MyTrack& track,
                   PairingReader reader) {
  values.show_if("TEAM_CARD", false);
  if (!track.path.track->team) return;
  const bool own = reader == PairingReader::learner;
  html::Values& card = values.section("TEAM_CARD");
  card.set("TEAM_CARD_TITLE", say(frame, own ? std::string_view("team.mine") : "team.theirs"));
  card.show_if("NO_TEAM", track.teams.empty());
  card.set("NO_TEAM_TEXT", say(frame, own ? std::string_view("team.none_yet") : "team.none_theirs"));
  card.set("TEAM_ASK", ask_whom(frame, track.trainers)).show_if("TEAM_OWN", own && track.teams.empty());
  card.show_if("MY_TEAM", false);
  for (const service::TeamPlace& place : track.teams) {
    html::Values& row = card.section("MY_TEAM");
    row.set("TEAM_NAME", place.team.name).set("TEAM_URL", paths::team(place.team.id));
    row.set("TEAM_META", role_title(frame, place.place.role) + " · " + period_words(frame, place.place.stay));
    add_pairing(row, frame, place, reader);
    row.show_if("ASK_OWN", own && !place.place.stay.until && lacks_pairing(place.pairing));
    row.show_if("GOOD", place.good).show_if("TO_YEAR", !own);
    row.set("YEAR_URL", paths::team_year(track.enrolment.id, place.team.id));
  }
}

}  // namespace groeipad::web::pages
