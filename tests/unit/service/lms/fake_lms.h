#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "outbound/https_client.h"

namespace groeipad::service::test {

inline constexpr std::string_view kLms = "https://elo.example.nl";

/// A score as an LMS took it.
struct TakenScore {
  std::string line_item;
  std::string user;
  double given = 0;
  std::string timestamp;
  bool operator==(const TakenScore&) const = default;
};

/// The process that dies in the middle of a delivery: nothing after it runs.
struct Killed : std::exception {};

/// The services of an LMS in memory: tokens, line items, scores, results, roster, registration. Scores of one
/// user and line item must come in ever later seconds, as Moodle has it.
class FakeServices final : public outbound::HttpsClient {
 public:
  FakeServices() : HttpsClient(outbound::FetchPolicy{}) {}
  base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override;

  /// Taken in order; answers instead of the real ones to addresses that contain `part`.
  struct Trouble {
    std::string part;
    int status = 500;    ///< 0: no connection; -1: the process dies
    bool after = false;  ///< only after the request was carried out
    outbound::FetchError error = outbound::FetchError::unreachable;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::function<void()> meanwhile = {};  ///< what others do just before
    std::string body = "{}";
  };
  std::deque<Trouble> troubles;
  std::vector<outbound::FetchRequest> requests;
  std::vector<TakenScore> scores;
  std::map<std::string, std::string> line_items;       ///< id → JSON
  std::map<std::string, outbound::FetchAnswer> pages;  ///< whatever else is to be found, by address
  bool grants_roster = true;
  int tokens_given = 0;

  [[nodiscard]] int count(std::string_view part) const;

 private:
  outbound::FetchAnswer carry_out(const outbound::FetchRequest& request);
  outbound::FetchAnswer token(const outbound::FetchRequest& request);
  outbound::FetchAnswer score(const outbound::FetchRequest& request);
  outbound::FetchAnswer results(const outbound::FetchRequest& request) const;
  outbound::FetchAnswer items(const outbound::FetchRequest& request);
};

}  // namespace groeipad::service::test
