#include <charconv>
#include <iostream>

#include "base/clock.h"
#include "main/admin.h"
#include "main/commands.h"
#include "main/runtime.h"
#include "service/keys.h"
#include "store/people.h"

namespace groeipad::program {

int grant(const Settings& settings, const std::string& role, const std::string& person) {
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  std::vector<store::Person> found;
  base::PersonId id;
  const auto [end, error] = std::from_chars(person.data(), person.data() + person.size(), id.value);
  const bool by_id = error == std::errc() && end == person.data() + person.size();
  db->read([&](store::Reader& reader) {
    if (by_id) {
      if (auto one = store::find_person(reader, id)) found.push_back(std::move(*one));
    } else {
      found = store::people_named(reader, person);
    }
    return true;
  });
  if (found.empty()) return complain("grant: nobody of that id, name or e-mail address has launched yet");
  if (found.size() > 1) {
    std::cerr << "groeipad: grant: several people; give one of these ids:\n";
    for (const auto& one : found) std::cerr << "  " << one.id.value << "\t" << one.name << "\n";
    return kFailed;
  }
  const auto granted = role == "programme" ? store::Role::programme : store::Role::trainer;
  db->commit([&](store::Transaction& transaction) {
    store::grant(transaction, found.front().id, granted, base::SystemClock().now());
  });
  std::cout << found.front().name << " (" << found.front().id.value << ") is now " << role << "\n";
  return kDone;
}

int keys_rotate(const Settings& settings) {
  if (const auto made = prepare_data_dir(settings.data_dir); !made) return complain(made.error().detail);
  const base::SystemClock clock;
  auto keys = service::ToolKeys::open(settings.data_dir / "keys", clock);
  if (!keys) return complain("keys: " + keys.error().detail);
  const auto kid = (*keys)->rotate();
  if (!kid) return complain("keys rotate: " + kid.error().detail);
  std::cout << "new key " << *kid << ": published now, signs in " << service::ToolKeys::kPublishAhead.count()
            << " hours\n";
  return kDone;
}

}  // namespace groeipad::program
