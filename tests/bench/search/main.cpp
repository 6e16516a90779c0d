// How long a search over 100,000 enrolments takes, with all that its page shows: as programme staff, trainers
// and contacts type names, from the first letter on. SQLite, in a folder that is removed afterwards. Usage:
// bench_search
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <random>

#include "service/search.h"
#include "store/people.h"
#include "store/platforms.h"
#include "unit/service/premises.h"

namespace {

using namespace groeipad;

constexpr std::int64_t kEnrolments = 100'000;
constexpr std::int64_t kEditions = 1'000;
constexpr std::int64_t kTrainers = 100;
constexpr std::int64_t kInstitutions = 200;
constexpr std::int64_t kTeams = 5'000;
constexpr int kSearches = 3'000;
constexpr double kTarget = 50;

constexpr std::array<std::string_view, 40> kFirst = {
    "Anna",    "Jan",    "Maria", "Fatima", "Mohammed", "Sanne",  "Daan",  "Zoë",     "Émile",  "Noor",
    "Willem",  "Johan",  "Yara",  "Bram",   "Lotte",    "Thijs",  "Femke", "Ruben",   "Aïsha",  "Kees",
    "Marieke", "Pieter", "Lisa",  "Sophie", "Hendrik",  "Jasper", "Ilse",  "Youssef", "Eva",    "Milan",
    "Tessa",   "Gerard", "Nina",  "Sem",    "Joris",    "Mieke",  "Hugo",  "Britt",   "Olivia", "Jeroen"};
constexpr std::array<std::string_view, 8> kBetween = {"", "", "", "van", "de", "van der", "van den", "el"};
constexpr std::array<std::string_view, 40> kLast = {
    "Jansen", "Vries",   "Berg",     "Bakker",    "Dijk",   "Visser",  "Smit",     "Meijer",
    "Boer",   "Mulder",  "Groot",    "Bos",       "Vos",    "Peters",  "Hendriks", "Leeuwen",
    "Dekker", "Brouwer", "Wit",      "Dijkstra",  "Smits",  "Graaf",   "Meer",     "Linden",
    "Kok",    "Jacobs",  "Haan",     "Vermeulen", "Heuvel", "Veen",    "Broek",    "Amrani",
    "Yılmaz", "Kaya",    "Hoekstra", "Prins",     "Blom",   "Huisman", "Postma",   "Zijlstra"};

class Words {
 public:
  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& from) {
    return from[random_() % N];
  }
  /// Most last names get an ending of their own, as there are far more of them than are listed here.
  std::string name() {
    std::string name(pick(kFirst));
    if (const auto between = pick(kBetween); !between.empty()) name.append(" ").append(between);
    name.append(" ").append(pick(kLast));
    for (std::size_t i = random_() % 4; i > 0; --i) name += static_cast<char>('a' + random_() % 26);
    return name;
  }
  std::size_t below(std::size_t end) { return random_() % end; }

 private:
  std::mt19937 random_{7};
};

class NoLms final : public outbound::HttpsClient {
 public:
  NoLms() : HttpsClient(outbound::FetchPolicy{}) {}
  base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override {
    return base::fail(outbound::FetchError::unreachable, "no LMS here");
  }
};

traject::Catalogue one_track() {
  traject::Track track;
  track.id = "verbinder";
  track.title = {"Verbinder", "Connector"};
  traject::Catalogue catalogue;
  catalogue.tracks.push_back(track);
  return catalogue;
}

struct Country {
  std::vector<base::InstitutionId> institutions;
  std::vector<base::PlatformId> platforms;
  std::vector<base::EditionId> editions;
  std::vector<service::Viewer> searchers;
};

base::PersonId person(store::Transaction& db, const Country& country, std::int64_t number, std::string name) {
  const auto at = static_cast<std::size_t>(number % kInstitutions);
  return store::seen(db,
                     {.platform = country.platforms[at],
                      .subject = std::to_string(number),
                      .institution = country.institutions[at],
                      .name = std::move(name),
                      .email = ""},
                     base::Instant());
}

void found(store::Transaction& db, Country& country) {
  for (std::int64_t i = 0; i < kInstitutions; ++i) {
    const std::string lms = "https://lms" + std::to_string(i) + ".example";
    country.institutions.push_back(
        store::institution_named(db, "Instelling " + std::to_string(i), store::Sector::mbo, base::Instant()));
    country.platforms.push_back(store::add_platform(db,
                                                    {.id = {},
                                                     .institution = country.institutions.back(),
                                                     .name = lms,
                                                     .issuer = lms,
                                                     .client_id = "client",
                                                     .login_url = lms,
                                                     .token_url = lms,
                                                     .jwks_url = lms,
                                                     .token_audience = "",
                                                     .deployments = {"1"}},
                                                    base::Instant())
                                    .value());
  }
  for (std::int64_t i = 0; i < kEditions; ++i)
    country.editions.push_back(store::add_edition(db, {{}, "verbinder", "Uitvoering", {}, {}}));
}

/// Programme staff, contacts and trainers, one of each after the other.
void appoint(store::Transaction& db, Country& country, Words& words) {
  for (std::int64_t i = 0; i < kTrainers; ++i) {
    service::Viewer trainer;
    trainer.view.session.person = person(db, country, kEnrolments + i, words.name());
    trainer.roles = {service::ViewerRole::trainer};
    for (std::int64_t e = i; e < kEditions; e += kTrainers)
      store::add_trainer(db, country.editions[static_cast<std::size_t>(e)], trainer.view.session.person);
    service::Viewer contact = trainer;
    contact.roles = {service::ViewerRole::contact};
    contact.view.session.launch_roles.staff = true;
    contact.view.staff_are = store::StaffAre::contact;
    contact.view.platform_institution = country.institutions[static_cast<std::size_t>(i)];
    service::Viewer programme = trainer;
    programme.roles = {service::ViewerRole::programme};
    country.searchers.insert(country.searchers.end(), {programme, contact, trainer});
  }
}

void settle(store::Database& store, Country& country, Words& words) {
  store.commit([&](store::Transaction& db) {
    country = {};
    found(db, country);
    for (std::int64_t i = 0; i < kEnrolments; ++i) {
      const auto edition = country.editions[static_cast<std::size_t>(i % kEditions)];
      (void)store::enrol(db, {{},
                              person(db, country, i, words.name()),
                              "verbinder",
                              edition,
                              store::Stage::started,
                              base::Instant()});
    }
    for (std::int64_t i = 0; i < kTeams; ++i) {
      auto& made = db.prepare(
          "INSERT INTO design_team (institution, name, question, made) VALUES (?1, ?2, '', 0) RETURNING id");
      const std::string name = "Team " + words.name();
      made.bind(1, country.institutions[static_cast<std::size_t>(i % kInstitutions)].value);
      made.bind(2, name).step();
      store::index_words(db, store::FoundKind::team, made.int_at(0), name);
    }
    appoint(db, country, words);
  });
}

/// What somebody types of a name: the beginning of one word or two.
std::string typed(Words& words) {
  const std::string name = words.name();
  const std::string last = name.substr(name.rfind(' ') + 1);
  switch (words.below(4)) {
    case 0:
      return name.substr(0, 1 + words.below(4));
    case 1:
      return last.substr(0, 1 + words.below(last.size()));
    case 2:
      return name.substr(0, 1 + words.below(3)) + " " + last.substr(0, 1 + words.below(4));
    default:
      return name;
  }
}

}  // namespace

int main() {
  NoLms lms;
  service::test::Premises premises(lms, one_track(), base::from_iso8601("2026-11-22T09:00:00Z").value());
  Words words;
  Country country;
  settle(premises.services.db, country, words);

  std::vector<std::vector<double>> took(3);
  std::size_t people = 0;
  double slowest = 0;
  std::string of;
  for (int i = 0; i < kSearches; ++i) {
    const auto& who = country.searchers[static_cast<std::size_t>(i) % country.searchers.size()];
    const std::string text = typed(words);
    const auto started = std::chrono::steady_clock::now();
    people += service::find_people(premises.services, who, text).people.size();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - started;
    took[static_cast<std::size_t>(i) % 3].push_back(time.count());
    if (time.count() > slowest) {
      slowest = time.count();
      of = text;
    }
  }
  constexpr std::array<const char*, 3> kWho = {"programme", "contact", "trainer"};
  for (std::size_t i = 0; i < took.size(); ++i) {
    std::ranges::sort(took[i]);
    std::printf("search as %s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (target of p95: %.0f ms)\n", kWho[i],
                took[i][took[i].size() / 2], took[i][took[i].size() * 95 / 100],
                took[i][took[i].size() * 99 / 100], kTarget);
  }
  std::printf("%lld enrolments, %d searches, %zu people found, slowest %.2f ms for \"%s\"\n",
              static_cast<long long>(kEnrolments), kSearches, people, slowest, of.c_str());
  return 0;
}
