/// Puts into the tool's database what no page of it can do yet, for the browser test of a real LMS.
///   browser_seed DATABASE enrol TRACK PARTICIPANT TRAINER   in a new edition, led by that trainer
///   browser_seed DATABASE fact TRACK PARTICIPANT KIND [SUBJECT [DETAIL]]
/// People by the name that exactly one person has, whom the tool must know already. It may be running
/// meanwhile.
#include <iostream>
#include <stdexcept>

#include "base/clock.h"
#include "store/enrolments.h"
#include "store/people.h"

namespace {

using namespace groeipad;
using Words = std::vector<std::string>;

base::PersonId person(store::Reader& db, const std::string& name) {
  const auto people = store::people_named(db, name);
  if (people.size() != 1)
    throw std::runtime_error(std::to_string(people.size()) + " people are called " + name);
  return people.front().id;
}

void enrol(store::Transaction& db, const Words& words, base::Instant now) {
  const auto& track = words.at(0);
  const auto participant = person(db, words.at(1));
  const auto edition = store::add_edition(
      db, {.id = {}, .track = track, .name = "Proef", .starts = std::nullopt, .ends = std::nullopt});
  store::add_trainer(db, edition, person(db, words.at(2)));
  static_cast<void>(store::enrol(db, {.id = {},
                                      .person = participant,
                                      .track = track,
                                      .edition = edition,
                                      .stage = store::Stage::started,
                                      .since = now}));
}

void add_fact(store::Transaction& db, const Words& words, base::Instant now) {
  const auto kind = traject::fact_kind_from(words.at(2));
  if (!kind) throw std::runtime_error("no kind of fact: " + words.at(2));
  for (const auto& enrolment : store::enrolments_of(db, person(db, words.at(1)))) {
    if (enrolment.track != words.at(0)) continue;
    store::add_fact(db, enrolment.id,
                    {.id = 0,
                     .kind = *kind,
                     .subject = words.size() > 3 ? words[3] : "",
                     .detail = words.size() > 4 ? words[4] : "",
                     .active = true,
                     .at = now,
                     .until = std::nullopt},
                    now);
    return;
  }
  throw std::runtime_error(words.at(1) + " is not in " + words.at(0));
}

int run(const std::string& database, const std::string& what, const Words& words) {
  base::Log log(base::LogLevel::warn, base::LogFormat::text);
  const auto db = store::Database::open(database, log);
  if (!db) throw std::runtime_error(db.error().detail);
  const auto now = base::SystemClock().now();
  (*db)->commit([&](store::Transaction& transaction) {
    if (what == "enrol") {
      enrol(transaction, words, now);
    } else if (what == "fact") {
      add_fact(transaction, words, now);
    } else {
      throw std::runtime_error("enrol or fact, not " + what);
    }
  });
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Words words(argv, argv + argc);
    return run(words.at(1), words.at(2), Words(words.begin() + 3, words.end()));
  } catch (const std::exception& wrong) {
    std::cerr << "browser_seed: " << wrong.what() << "\n";
    return 1;
  }
}
