#include "conformance/row.h"

namespace groeipad::conformance {

Rows all_rows() {
  Rows rows;
  add_refused_tokens(rows);
  add_refused_claims(rows);
  add_refused_states(rows);
  add_refused_logins(rows);
  add_working_rows(rows);
  return rows;
}

}  // namespace groeipad::conformance
