#include "main/admin.h"

#include <iostream>

#include "main/commands.h"
#include "main/runtime.h"

namespace groeipad::program {

int complain(const std::string& text) {
  std::cerr << "groeipad: " << text << "\n";
  return kFailed;
}

int misused(const std::string& text) {
  std::cerr << "groeipad: " << text << "\n";
  return kUsage;
}

std::unique_ptr<store::Database> open_database(const Settings& settings, base::Log& log) {
  if (const auto made = prepare_data_dir(settings.data_dir); !made) {
    complain(made.error().detail);
    return nullptr;
  }
  auto db = store::Database::open(settings.database_url, log);
  if (db) return std::move(*db);
  complain("database: " + db.error().detail);
  return nullptr;
}

}  // namespace groeipad::program
