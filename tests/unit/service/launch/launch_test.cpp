#include <catch2/catch.hpp>

#include "unit/service/launch/house.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;

/// nullopt where the launch worked.
std::optional<LaunchFault> fault_of(House& house, const LaunchAttempt& attempt) {
  const auto done = complete_launch(house.services, attempt);
  return done ? std::nullopt : std::optional(done.error().code);
}

}  // namespace

TEST_CASE("A launch works once, and a second time the login is used") {
  House house;
  const auto attempt = house.attempt(house.begin());
  CHECK(fault_of(house, attempt) == std::nullopt);
  CHECK(fault_of(house, attempt) == LaunchFault::state_used);
}

TEST_CASE("A login is good for ten minutes") {
  House house;
  const auto started = house.begin();
  house.wall.advance(10min);
  SECTION("and not a moment longer") {
    house.wall.advance(1ms);
    CHECK(fault_of(house, house.attempt(started)) == LaunchFault::state_unknown);
  }
  SECTION("to the last") { CHECK(fault_of(house, house.attempt(started)) == std::nullopt); }
}

TEST_CASE("A launch without the browser's binding is another browser's, and spends nothing") {
  House house;
  const auto started = house.begin();
  auto attempt = house.attempt(started);
  attempt.bindings = {};
  CHECK(fault_of(house, attempt) == LaunchFault::other_browser);
  attempt.bindings = {house.begin().binding};
  CHECK(fault_of(house, attempt) == LaunchFault::other_browser);
  attempt.bindings.push_back(started.binding);
  CHECK(fault_of(house, attempt) == std::nullopt);
}

TEST_CASE("Each launch fault has its cause, and leaves the login unspent") {
  House house;
  const auto started = house.begin();
  auto attempt = house.attempt(started);
  SECTION("a state nobody gave out") {
    attempt.state = "AAAA";
    CHECK(fault_of(house, attempt) == LaunchFault::state_unknown);
  }
  SECTION("a token that is none") {
    attempt.id_token = "a.b.c";
    CHECK(fault_of(house, attempt) == LaunchFault::token_refused);
  }
  SECTION("another login's nonce") {
    attempt.id_token = house.token(house.begin());
    CHECK(fault_of(house, attempt) == LaunchFault::token_refused);
  }
  SECTION("keys that cannot be had") {
    house.lms.reachable = false;
    CHECK(fault_of(house, attempt) == LaunchFault::keys_unreachable);
    house.lms.reachable = true;
    house.wall.advance(11s);
  }
  CHECK(fault_of(house, house.attempt(started)) == std::nullopt);
}

TEST_CASE("A login must name a registered platform and a target inside the tool") {
  House house;
  auto request = house.login_request();
  const auto fault = [&] { return begin_login(house.services, request, {}).error().code; };
  SECTION("unknown issuer") {
    request.issuer = "https://evil.example";
    CHECK(fault() == LaunchFault::unknown_platform);
  }
  SECTION("unknown client") {
    request.client_id = "other";
    CHECK(fault() == LaunchFault::unknown_platform);
  }
  SECTION("target elsewhere") {
    request.target_link_uri = "https://groeipad.example.nl.evil.example/lti/launch";
    CHECK(fault() == LaunchFault::bad_target);
  }
}

TEST_CASE("Only a binding that we could have made is taken over into a new login") {
  House house;
  const auto first = house.begin();
  CHECK(begin_login(house.services, house.login_request(), {"x", first.binding})->binding == first.binding);
  const auto other =
      begin_login(house.services, house.login_request(), {"", "short", std::string(5000, 'A')});
  CHECK(other->binding_is_new);
}

TEST_CASE("A ticket opens one session, within five minutes") {
  House house;
  const auto started = house.begin();
  auto attempt = house.attempt(started);
  attempt.bindings = {};
  attempt.stored_binding = started.binding;
  const auto done = complete_launch(house.services, attempt);
  REQUIRE(done);
  REQUIRE_FALSE(done->ticket.empty());
  CHECK_FALSE(use_ticket(house.services, "AAAA"));
  house.wall.advance(5min);
  SECTION("in time") {
    const auto token = use_ticket(house.services, done->ticket);
    REQUIRE(token);
    CHECK(*token != done->session_token);
    CHECK_FALSE(use_ticket(house.services, done->ticket));
  }
  SECTION("late") {
    house.wall.advance(1ms);
    CHECK_FALSE(use_ticket(house.services, done->ticket));
  }
}

TEST_CASE("A launch by cookie hands out no ticket") {
  House house;
  CHECK(complete_launch(house.services, house.attempt(house.begin()))->ticket.empty());
}

}  // namespace groeipad::service::test
