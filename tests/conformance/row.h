#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace groeipad::conformance {

class Stage;

/// Why a row does not hold; the text ends up in its result line.
struct Failed {
  std::string reason;
};
/// Why a row cannot be tried here.
struct Skipped {
  std::string reason;
};

inline void require(bool holds, std::string reason) {
  if (!holds) throw Failed{std::move(reason)};
}

/// One thing that the tool must do. `play` returns where it does, throws Failed where it does not.
struct Row {
  std::string name;
  std::function<void(Stage&)> play;
};
using Rows = std::vector<Row>;
/// A row that is skipped, before it uses anything up, where the suite did not start the tool itself.
[[nodiscard]] std::function<void(Stage&)> on_own_tool(std::function<void(Stage&)> play);

/// All rows, group by group. The name begins with the group: "refuse: no kid".
[[nodiscard]] Rows all_rows();

void add_refused_tokens(Rows& rows);
void add_refused_claims(Rows& rows);
void add_refused_states(Rows& rows);
void add_refused_logins(Rows& rows);
void add_key_rows(Rows& rows);
void add_working_rows(Rows& rows);
void add_browser_rows(Rows& rows);
void add_registration_rows(Rows& rows);
void add_hostile_registration_rows(Rows& rows);
void add_deep_linking_rows(Rows& rows);
void add_roster_rows(Rows& rows);
void add_grade_rows(Rows& rows);
void add_outbox_rows(Rows& rows);
void add_administration_rows(Rows& rows);

}  // namespace groeipad::conformance
