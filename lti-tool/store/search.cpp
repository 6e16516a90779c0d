#include "store/search.h"

#include <algorithm>

#include "base/letters.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

/// No name has more words that people look for.
constexpr std::size_t kMostWords = 20;
/// Behind everything that begins so, in the order of bytes: the last character there is.
constexpr std::string_view kLast = "\xf4\x8f\xbf\xbf";

std::string_view name_of(FoundKind kind) { return kind == FoundKind::person ? "person" : "team"; }

/// The words that narrow down most come first: the longest are the rarest.
std::vector<std::string> rarest_first(std::vector<std::string> words) {
  std::ranges::stable_sort(words, std::greater<>(), [](const std::string& word) { return word.size(); });
  words.resize(std::min(words.size(), kMostWords));
  return words;
}

std::string number(std::size_t parameter) { return "?" + std::to_string(parameter); }

/// Rows of search_word `w` that begin with the first word; the first of each target. Word i is bound at 3 +
/// 2i and its end at 4 + 2i.
std::string matches(std::size_t words, bool by_word) {
  // An expression keeps SQLite from the index that begins with the kind: half of all words.
  std::string sql = by_word ? " w.kind || '' = ?1" : " w.kind = ?1";
  sql +=
      " AND w.word >= ?3 AND w.word < ?4 AND NOT EXISTS (SELECT 1 FROM search_word d"
      " WHERE d.kind = w.kind AND d.target = w.target AND d.word >= ?3 AND d.word < w.word)";
  for (std::size_t i = 1; i < words; ++i) {
    sql +=
        " AND EXISTS (SELECT 1 FROM search_word o WHERE o.kind = w.kind AND o.target = w.target"
        " AND o.word >= " +
        number(3 + 2 * i) + " AND o.word < " + number(4 + 2 * i) + ")";
  }
  return sql;
}

constexpr std::string_view kPeople =
    " JOIN person p ON p.id = w.target AND p.joined_into IS NULL JOIN institution i ON i.id = p.institution";
constexpr std::string_view kTeams =
    " JOIN design_team p ON p.id = w.target JOIN institution i ON i.id = p.institution";

struct Query {
  const std::vector<std::string>& words;
  FoundKind kind;
  int most;

  /// `where`: begins with AND; `scope`: bound behind the words, where there is any.
  /// `by_word`: more rows are in the scope than begin so.
  void run(Reader& db, std::string_view where, std::int64_t scope, bool by_word,
           std::vector<Found>& found) const {
    std::string sql = "SELECT w.target, p.name, i.name FROM search_word w";
    sql.append(kind == FoundKind::person ? kPeople : kTeams).append(" WHERE");
    sql.append(matches(words.size(), by_word)).append(where);
    Statement& rows = db.prepare(sql + " ORDER BY w.word, w.kind, w.target LIMIT ?2");
    rows.bind(1, name_of(kind)).bind(2, std::int64_t{most});
    int next = 3;
    for (const std::string& word : words) {
      rows.bind(next++, word);
      rows.bind(next++, word + std::string(kLast));
    }
    if (!where.empty()) rows.bind(next, scope);
    while (rows.step()) {
      const Found one{rows.int_at(0), rows.text_at(1), rows.text_at(2)};
      if (std::ranges::find(found, one.id, &Found::id) == found.end()) found.push_back(one);
    }
  }
  [[nodiscard]] std::string scope_parameter() const { return number(3 + 2 * words.size()); }
};

std::string in_editions_of(const Query& query) {
  const std::string trainer = query.scope_parameter();
  if (query.kind == FoundKind::person)
    return " AND w.target IN (SELECT n.person FROM edition_trainer t JOIN enrolment n"
           " ON n.edition = t.edition WHERE t.person = " +
           trainer + ")";
  return " AND w.target IN (SELECT m.team FROM edition_trainer t JOIN enrolment n ON n.edition = t.edition"
         " JOIN team_member m ON m.enrolment = n.id WHERE t.person = " +
         trainer + ")";
}

/// As store::institutions_of: by where they came in first, and by every LMS that knows them. An institution
/// has far fewer people than there are in all, so its people lead to their words.
std::string of_institution(const Query& query) {
  const std::string institution = query.scope_parameter();
  return " AND w.target IN (SELECT h.id FROM person h WHERE h.institution = " + institution +
         " UNION SELECT k.person FROM platform l JOIN identity k ON k.platform = l.id"
         " WHERE l.institution = " +
         institution + ") AND EXISTS (SELECT 1 FROM enrolment n WHERE n.person = w.target)";
}

}  // namespace

void index_words(Transaction& db, FoundKind kind, std::int64_t id, std::string_view name) {
  db.prepare("DELETE FROM search_word WHERE kind = ?1 AND target = ?2")
      .bind(1, name_of(kind))
      .bind(2, id)
      .run();
  std::vector<std::string> words = base::words_in(name);
  words.resize(std::min(words.size(), kMostWords));
  for (const std::string& word : words) {
    db.prepare("INSERT INTO search_word (word, kind, target) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
        .bind(1, word)
        .bind(2, name_of(kind))
        .bind(3, id)
        .run();
  }
}

std::vector<Found> find(Reader& db, FoundKind kind, const std::vector<std::string>& typed,
                        const SearchScope& scope, int most) {
  std::vector<Found> found;
  if (typed.empty()) return found;
  const std::vector<std::string> words = rarest_first(typed);
  const Query query{words, kind, most};
  if (scope.everything) {
    query.run(db, "", 0, true, found);
    return found;
  }
  if (scope.trainer.known()) query.run(db, in_editions_of(query), column(scope.trainer), false, found);
  if (kind == FoundKind::person) {
    for (const base::InstitutionId institution : scope.institutions)
      query.run(db, of_institution(query), column(institution), false, found);
  }
  if (found.size() > static_cast<std::size_t>(most)) found.resize(static_cast<std::size_t>(most));
  return found;
}

}  // namespace groeipad::store
