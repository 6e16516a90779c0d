#include "store/settings.h"

namespace groeipad::store {

std::optional<std::string> setting(Reader& db, std::string_view key) {
  Statement& query = db.prepare("SELECT value FROM setting WHERE name = ?1");
  query.bind(1, key);
  if (!query.step()) return std::nullopt;
  return query.text_at(0);
}

void set_setting(Transaction& db, std::string_view key, std::string_view value) {
  db.prepare(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = "
        "excluded.value")
      .bind(1, key)
      .bind(2, value)
      .run();
}

}  // namespace groeipad::store
