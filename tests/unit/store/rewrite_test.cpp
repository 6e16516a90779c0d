#include <catch2/catch.hpp>

#include "store/migrate.h"
#include "store/postgres/rewrite.h"

namespace groeipad::store {
namespace {

TEST_CASE("Parameters become PostgreSQL's, and question marks elsewhere stay") {
  using postgres::with_dollar_parameters;
  CHECK(with_dollar_parameters("a = ?1 AND b = ?12") == "a = $1 AND b = $12");
  CHECK(with_dollar_parameters("'?1' = ?2") == "'?1' = $2");
  CHECK(with_dollar_parameters("'it''s ?1' = ?2") == "'it''s ?1' = $2");
  CHECK(with_dollar_parameters("\"?1\" = ?2") == "\"?1\" = $2");
  CHECK(with_dollar_parameters("-- what's ?1\n?2") == "-- what's ?1\n$2");
  CHECK(with_dollar_parameters("a - ?1 ? b ?") == "a - $1 ? b ?");
  CHECK(with_dollar_parameters("") == "");
}

TEST_CASE("A script falls apart into its statements") {
  CHECK(split_statements("").empty());
  CHECK(split_statements("A;\n\nB\n  b;\n") == std::vector<std::string>{"A", "B\n  b"});
  CHECK(split_statements("A 'x;y';\nB") == std::vector<std::string>{"A 'x;y'", "B"});
}

TEST_CASE("Migrations are complete for either engine") {
  for (const Engine engine : {Engine::sqlite, Engine::postgresql}) {
    const auto migrations = migrations_for(engine);
    REQUIRE_FALSE(migrations.empty());
    for (const Migration& migration : migrations) {
      CHECK_FALSE(migration.statements.empty());
      for (const std::string& statement : migration.statements) {
        CHECK(statement.find_first_of("{}") == std::string::npos);
      }
    }
  }
}

}  // namespace
}  // namespace groeipad::store
