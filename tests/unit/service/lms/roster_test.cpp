#include "service/roster.h"

#include <catch2/catch.hpp>

#include "base/json.h"
#include "store/people.h"
#include "unit/service/lms/school.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;

struct Told {
  std::string subject;
  std::string role;
  std::string status = "Active";
};

std::string page(const std::vector<Told>& members) {
  base::JsonWriter json;
  json.begin_object().member("id", "x").key("members").begin_array();
  for (const auto& member : members) {
    json.begin_object()
        .member("user_id", member.subject)
        .member("status", member.status)
        .member("name", "Persoon " + member.subject);
    json.key("roles").begin_array().value(member.role).end_array().end_object();
  }
  return json.end_array().end_object().str();
}

void tell(School& school, const std::vector<Told>& members, const std::string& next = {},
          const std::string& at = "/members?limit=500") {
  outbound::FetchAnswer answer{200, {}, page(members)};
  if (!next.empty()) answer.headers.emplace_back("link", "<" + next + ">; rel=\"next\"");
  school.lms.pages[std::string(kLms) + at] = answer;
}

/// "4 learner", "5 learner gone", …
std::vector<std::string> members(School& school) {
  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  std::vector<std::string> shown;
  const auto read = roster(school.services, staff, {}).value();
  for (const auto& [member, person, email] : read.members) {
    shown.push_back(member.subject + (member.learner ? " learner" : "") + (member.staff ? " staff" : "") +
                    (member.gone ? " gone" : ""));
  }
  std::sort(shown.begin(), shown.end());
  return shown;
}

RosterFault fault(School& school) {
  const auto read = read_roster(school.services, school.placement_id);
  REQUIRE_FALSE(read);
  return read.error().code;
}

}  // namespace

TEST_CASE("A roster makes people known before their first launch, and marks those who left") {
  School school;
  tell(school, {{"4", "Learner"}, {"5", "Learner"}, {"6", "Instructor"}});
  CHECK(read_roster(school.services, school.placement_id) == 3);
  CHECK(members(school) == std::vector<std::string>{"4 learner", "5 learner", "6 staff"});

  tell(school, {{"4", "Learner", "Inactive"}, {"6", "Instructor"}});
  CHECK(read_roster(school.services, school.placement_id));
  CHECK(members(school) == std::vector<std::string>{"4 learner gone", "5 learner gone", "6 staff"});

  tell(school, {{"5", "Learner"}, {"6", "Instructor"}});
  CHECK(read_roster(school.services, school.placement_id));
  CHECK(members(school) == std::vector<std::string>{"4 learner gone", "5 learner", "6 staff"});
}

TEST_CASE("Moodle: a teacher without editing rights stays staff, though the roster says Learner") {
  School school;
  const auto teacher = school.a_person("6");
  school.services.db.commit([&](store::Transaction& db) {
    store::join(db, school.placement_id, {.person = teacher, .subject = "6", .staff = true, .gone = {}},
                school.wall.now());
  });
  tell(school, {{"4", "Learner"}, {"6", "Learner"}});
  CHECK(read_roster(school.services, school.placement_id));
  CHECK(members(school) == std::vector<std::string>{"4 learner", "6 staff"});
}

TEST_CASE("All pages of a roster are read, with one token") {
  School school;
  tell(school, {{"4", "Learner"}}, std::string(kLms) + "/members?from=1");
  tell(school, {{"5", "Learner"}}, std::string(kLms) + "/members?from=2", "/members?from=1");
  tell(school, {{"6", "Learner"}}, {}, "/members?from=2");
  CHECK(read_roster(school.services, school.placement_id) == 3);
  CHECK(school.lms.tokens_given == 1);
}

TEST_CASE("A next page elsewhere never gets our token, one that leads back ends, and nothing is kept") {
  School school;
  tell(school, {{"5", "Learner"}},
       GENERATE("https://evil.example.nl/members", "http://elo.example.nl/members",
                "https://elo.example.nl/members?limit=500", "https://elo.example.nl:444/members"));
  CHECK(fault(school) == RosterFault::bad_roster);
  CHECK(school.lms.count("evil") == 0);
  CHECK(school.lms.count("http://") == 0);
  CHECK(school.lms.count(":444") == 0);
  CHECK(members(school) == std::vector<std::string>{"4 learner"});
}

TEST_CASE("A page that fails half-way changes nobody") {
  School school;
  tell(school, {{"5", "Learner"}}, std::string(kLms) + "/members?from=1");
  school.lms.pages[std::string(kLms) + "/members?from=1"] =
      GENERATE(outbound::FetchAnswer{500, {}, ""}, outbound::FetchAnswer{200, {}, "<html>"});
  const auto code = fault(school);
  CHECK((code == RosterFault::unreachable || code == RosterFault::bad_roster));
  CHECK(members(school) == std::vector<std::string>{"4 learner"});
  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  CHECK(roster(school.services, staff, {})->state.fault == name_of(code));
}

TEST_CASE("A roster without anybody is a mistake, not a farewell") {
  School school;
  tell(school, {});
  CHECK(fault(school) == RosterFault::bad_roster);
  CHECK(members(school) == std::vector<std::string>{"4 learner"});
}

TEST_CASE("A roster that is not offered, not allowed, or of a suspended platform is not read") {
  School school;
  tell(school, {{"4", "Learner"}});
  SECTION("not offered") {
    auto placement = school.placement();
    placement.memberships_url.clear();
    school.change_placement(placement);
    CHECK(fault(school) == RosterFault::not_offered);
  }
  SECTION("not allowed: the platform drops the scope") {
    school.lms.grants_roster = false;
    CHECK(fault(school) == RosterFault::scope_missing);
  }
  SECTION("suspended") {
    REQUIRE(school.write([&](store::Transaction& db) {
      return store::suspend_platform(db, school.platform, school.wall.now());
    }));
    CHECK(fault(school) == RosterFault::suspended);
  }
}

TEST_CASE("A roster is for whoever was launched as staff there, and programme staff") {
  School school;
  const auto teacher = school.a_person("6");
  const auto only_listed = school.a_person("7");
  school.services.db.commit([&](store::Transaction& db) {
    const auto now = school.wall.now();
    store::join(db, school.placement_id, {.person = teacher, .subject = "6", .staff = true, .gone = {}}, now);
    store::join(
        db, school.placement_id,
        {.person = only_listed, .subject = "7", .staff = true, .told_by = store::ToldBy::roster, .gone = {}},
        now);
  });
  const auto may = [&](const Viewer& viewer) { return roster(school.services, viewer, {}).has_value(); };
  CHECK(may(school.viewer(teacher, true)));
  CHECK(may(school.viewer(school.a_person("9"), false, {ViewerRole::programme})));
  CHECK_FALSE(may(school.viewer(school.person, false)));
  CHECK_FALSE(may(school.viewer(only_listed, true)));
  CHECK_FALSE(may(school.viewer(school.a_person("8"), true, {ViewerRole::trainer})));
  CHECK(read_roster_now(school.services, school.viewer(school.person, false), {}).error().code ==
        RosterFault::forbidden);
}

TEST_CASE("Who comes back to a course gets the grade that was held back") {
  School school;
  tell(school, {{"6", "Instructor"}});
  REQUIRE(read_roster(school.services, school.placement_id));
  school.services.db.commit([&](store::Transaction& db) {
    store::want_score(db,
                      {.placement = school.placement_id,
                       .person = school.person,
                       .measure = std::string(kProgress),
                       .subject = "4",
                       .given = 2500},
                      school.wall.now());
  });
  school.deliver();
  REQUIRE(school.stuck().size() == 1);
  REQUIRE(school.stuck().front().why == kLeft);
  tell(school, {{"4", "Learner"}, {"6", "Instructor"}});
  REQUIRE(read_roster(school.services, school.placement_id));
  CHECK(school.deliver() == 1);
  CHECK(school.lms.scores.size() == 1);
  CHECK(school.stuck().empty());
}

TEST_CASE("Rosters are read again at night, and by day where the night was missed") {
  School school;
  tell(school, {{"4", "Learner"}});
  // The clock stands at 16:13 in Amsterdam.
  CHECK(read_due_rosters(school.services) == 1);
  school.wall.advance(10h);
  CHECK(read_due_rosters(school.services) == 0);
  school.wall.advance(24h);
  CHECK(read_due_rosters(school.services) == 1);
  school.wall.advance(10h);
  CHECK(read_due_rosters(school.services) == 0);
  school.wall.advance(45h);
  CHECK(read_due_rosters(school.services) == 1);
}

}  // namespace groeipad::service::test
