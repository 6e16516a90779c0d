#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "roles/addresses.h"
#include "roles/town.h"
#include "support/postgres.h"
#include "support/temp_dir.h"
#include "web/access.h"

namespace groeipad::roles {
namespace {

using traject::Act;
using traject::Tie;
using traject::Ties;

/// The table as people read it: act → who.
std::map<std::string, Ties, std::less<>> printed_table() {
  std::ifstream page(std::string(GROEIPAD_SOURCE_DIR) + "/ARCHITECTURE.md");
  std::map<std::string, Ties, std::less<>> table;
  std::vector<std::string> columns;
  for (std::string line; std::getline(page, line);) {
    std::vector<std::string> cells;
    for (const auto cell : base::split(line, '|')) cells.emplace_back(base::trim(cell));
    if (cells.size() > 3 && cells[1] == "act") columns = cells;
    if (columns.empty() || cells.size() != columns.size() || !cells[1].starts_with('`')) {
      if (!columns.empty() && cells.size() != columns.size()) break;
      continue;
    }
    Ties who;
    for (std::size_t i = 3; i + 1 < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      for (std::size_t tie = 0; tie < traject::kTies; ++tie)
        if (traject::name_of(static_cast<Tie>(tie)) == columns[i]) who.add(static_cast<Tie>(tie));
    }
    table[cells[1].substr(1, cells[1].size() - 2)] = who;
  }
  return table;
}

/// `text` with the town's ids for what stands in braces.
std::string filled(const Town& town, std::string text) {
  for (auto from = text.find('{'); from != std::string::npos; from = text.find('{')) {
    const auto to = text.find('}', from);
    text.replace(from, to - from + 1, town.id(text.substr(from + 1, to - from - 1)));
  }
  return text;
}

std::string_view word(http::Method method) { return method == http::Method::get ? "GET" : "POST"; }

void walk(const std::string& url) {
  Town town(url);
  const auto table = printed_table();
  for (const Address& address : addresses()) {
    const auto act = web::act_at(address.method, address.pattern);
    INFO(word(address.method) << ' ' << address.pattern);
    REQUIRE(act);
    const Ties who = table.find(traject::name_of(*act))->second;
    const std::string path = filled(town, address.path);
    // The front door tells strangers how to come in.
    const int for_strangers = path == "/" ? 200 : 401;
    CHECK(town.ask_without_session(address.method, path).status == for_strangers);
    bool gone = false;
    for (const Inhabitant& one : town.people()) {
      const int status = town.ask(one, address.method, path, filled(town, address.form)).status;
      INFO(one.name << " gets " << status << " at " << path);
      if (who.shares(one.to(address.about)) && std::exchange(gone, address.once)) {
        CHECK(status == 404);
      } else if (who.shares(one.to(address.about))) {
        CHECK((status < 500 && status != 401 && status != 403 && status != 404));
      } else {
        CHECK((status == 403 || status == 404));
      }
    }
  }
}

}  // namespace

TEST_CASE("ALL-2: every role gets at every address what the table says, and nobody more, on SQLite") {
  const testing::TempDir folder;
  walk("sqlite:" + folder.file("groeipad.db"));
}

TEST_CASE("ALL-2: every role gets at every address what the table says, and nobody more, on PostgreSQL") {
  walk(testing::postgres_server().fresh_database());
}

TEST_CASE("The table of ARCHITECTURE.md is the program's") {
  const auto table = printed_table();
  CHECK(table.size() == traject::rules().size());
  for (const traject::Rule& rule : traject::rules()) {
    INFO(rule.name);
    REQUIRE(table.contains(rule.name));
    CHECK(table.find(rule.name)->second == rule.who);
  }
}

TEST_CASE("Every address behind a session is walked by every role") {
  const auto walked = addresses();
  for (const web::Access& access : web::access_table()) {
    INFO(word(access.method) << ' ' << access.pattern);
    CHECK(std::ranges::any_of(walked, [&](const Address& address) {
      return address.method == access.method && address.pattern == access.pattern;
    }));
  }
}

}  // namespace groeipad::roles
