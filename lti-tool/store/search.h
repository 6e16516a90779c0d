#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "store/database.h"

/// People and design teams by the words of their names.
namespace groeipad::store {

enum class FoundKind { person, team };

/// `name` is what `id` is found by from now on; "" takes it out. Whoever writes a name of a person or a team
/// calls this in the same transaction.
void index_words(Transaction& db, FoundKind kind, std::int64_t id, std::string_view name);

/// Whose people and teams are looked through; what more than one of these gives is found once.
struct SearchScope {
  bool everything = false;
  base::PersonId trainer;  ///< known(): people of their editions, teams in which those learn
  std::vector<base::InstitutionId> institutions;  ///< their people who are or were in a track
};

struct Found {
  std::int64_t id = 0;  ///< of a person or a team
  std::string name;
  std::string institution;
  bool operator==(const Found&) const = default;
};
/// Each of `words` (base::words_in) begins a word of the name. In the order of the words that were found;
/// nothing for no words. At most `most`.
[[nodiscard]] std::vector<Found> find(Reader& db, FoundKind kind, const std::vector<std::string>& words,
                                      const SearchScope& scope, int most);

}  // namespace groeipad::store
