#include "store/postgres/rewrite.h"

namespace groeipad::store::postgres {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The character that ends what starts at `at`; '\0' where nothing does.
char closing(std::string_view sql, std::size_t at) {
  if (sql[at] == '\'' || sql[at] == '"') return sql[at];
  return sql.substr(at).starts_with("--") ? '\n' : '\0';
}

}  // namespace

std::string with_dollar_parameters(std::string_view sql) {
  std::string result;
  result.reserve(sql.size());
  char until = '\0';
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    if (until != '\0') {
      // A doubled quote closes and opens again, which comes to the same.
      if (c == until) until = '\0';
    } else {
      until = closing(sql, at);
    }
    const bool parameter = until == '\0' && c == '?' && at + 1 < sql.size() && is_digit(sql[at + 1]);
    result += parameter ? '$' : c;
  }
  return result;
}

}  // namespace groeipad::store::postgres
