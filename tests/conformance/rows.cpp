#include "conformance/stage.h"

namespace groeipad::conformance {

std::function<void(Stage&)> on_own_tool(std::function<void(Stage&)> play) {
  return [play = std::move(play)](Stage& stage) {
    (void)stage.own();
    play(stage);
  };
}

Rows all_rows() {
  Rows rows;
  add_refused_tokens(rows);
  add_refused_claims(rows);
  add_refused_states(rows);
  // These give their invitation back: before the rows that use invitations up.
  add_hostile_registration_rows(rows);
  add_refused_logins(rows);
  add_working_rows(rows);
  add_key_rows(rows);
  add_browser_rows(rows);
  add_registration_rows(rows);
  add_deep_linking_rows(rows);
  add_roster_rows(rows);
  add_administration_rows(rows);
  add_grade_rows(rows);
  add_outbox_rows(rows);
  return rows;
}

}  // namespace groeipad::conformance
