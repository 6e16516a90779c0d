#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "store/database.h"

namespace groeipad::testing {

/// Notes every statement that a repository prepares.
class Listening final : public store::Transaction {
 public:
  explicit Listening(store::Transaction& inner) : inner_(inner) {}
  store::Statement& prepare(std::string_view sql) override {
    heard_.emplace(sql);
    return inner_.prepare(sql);
  }
  [[nodiscard]] const std::set<std::string>& heard() const { return heard_; }
  [[nodiscard]] bool heard_only_reads() const {
    return !heard_.empty() &&
           std::ranges::all_of(heard_, [](const std::string& sql) { return sql.starts_with("SELECT "); });
  }

 private:
  store::Transaction& inner_;
  std::set<std::string> heard_;
};

}  // namespace groeipad::testing
