#include "contract/fixture.h"
#include "contract/listening.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Member;
using store::Placement;
using store::Reader;
using store::ToldBy;
using store::Transaction;

/// A world with one placement.
struct Class : World {
  explicit Class(store::Database& database) : World(some_world(database)), db(database) {
    placement = in_write(db, [&](Transaction& t) { return store::place(t, a_placement(platform), kNow); });
  }
  void join(const Member& member) const {
    in_write(db, [&](Transaction& t) { store::join(t, placement, member, kNow); });
  }
  [[nodiscard]] Member now() const {
    return db.read([&](Reader& r) { return store::find_member(r, placement, person); }).value();
  }
  [[nodiscard]] Member a_member(ToldBy told_by, bool learner, bool staff) const {
    return Member{person, "sub-1", learner, staff, told_by, {}};
  }
  store::Database& db;
  base::PlacementId placement;
};

TEST_CASE("A member comes back as the last launch told, or else the last roster") {
  Store store(either_engine());
  const Class one(store.db());
  CHECK_FALSE(store.db()
                  .read([&](Reader& r) { return store::find_member(r, one.placement, one.person); })
                  .has_value());
  for (const Member& told :
       {one.a_member(ToldBy::roster, true, false), one.a_member(ToldBy::roster, false, true),
        one.a_member(ToldBy::launch, true, true), one.a_member(ToldBy::launch, true, false)}) {
    one.join(told);
    CHECK(one.now() == told);
  }
}

TEST_CASE("What a roster tells of roles does not change what a launch told") {
  Store store(either_engine());
  const Class one(store.db());
  const Member teacher = one.a_member(ToldBy::launch, false, true);
  one.join(teacher);
  Member told = one.a_member(ToldBy::roster, true, false);
  told.subject = "sub-new";
  one.join(told);
  Member expected = teacher;
  expected.subject = "sub-new";
  CHECK(one.now() == expected);
}

TEST_CASE("Who leaves is marked since the first time, and comes back by joining") {
  Store store(either_engine());
  const Class one(store.db());
  const auto leave = [&](base::Instant at) {
    in_write(store.db(), [&](Transaction& t) { store::leave(t, one.placement, one.person, at); });
  };
  one.join(one.a_member(ToldBy::launch, true, false));
  leave(kNow + 1h);
  leave(kNow + 2h);
  CHECK(one.now().gone == kNow + 1h);
  CHECK(store.db().read([&](Reader& r) { return store::members_of(r, one.placement); }).size() == 1);
  one.join(one.a_member(ToldBy::roster, true, false));
  CHECK(one.now() == one.a_member(ToldBy::launch, true, false));
}

TEST_CASE("Joining writes nothing where nothing changed") {
  Store store(either_engine());
  const Class one(store.db());
  const Member teacher = one.a_member(ToldBy::launch, false, true);
  one.join(teacher);
  in_write(store.db(), [&](Transaction& t) {
    Listening listening(t);
    store::join(listening, one.placement, teacher, kNow + 1h);
    store::join(listening, one.placement, one.a_member(ToldBy::roster, true, false), kNow + 1h);
    CHECK(listening.heard_only_reads());
  });
}

TEST_CASE("A launch and a roster on two nodes tell of a new member at once: the launch is believed") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const Class one(store.db());
  at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t i) {
    const ToldBy told_by = i % 2 == 0 ? ToldBy::launch : ToldBy::roster;
    const Member told = one.a_member(told_by, told_by == ToldBy::roster, told_by == ToldBy::launch);
    in_write(db, [&](Transaction& t) { store::join(t, one.placement, told, kNow); });
    return 0;
  });
  CHECK(one.now() == one.a_member(ToldBy::launch, false, true));
}

TEST_CASE("Members come by name, with what is known of them") {
  Store store(either_engine());
  const Class one(store.db());
  one.join(one.a_member(ToldBy::launch, true, false));
  const auto add = [&](const std::string& subject, const std::string& name) {
    return in_write(store.db(), [&](Transaction& t) {
      const auto id = store::seen(t, {one.platform, subject, one.institution, name, ""}, kNow);
      store::join(t, one.placement, {id, subject, true, false, ToldBy::roster, {}}, kNow);
      return id;
    });
  };
  const auto last = add("sub-2", "zoë");
  const auto first = add("sub-3", "anna");
  const auto second = add("sub-4", "Anna");
  const auto members = store.db().read([&](Reader& r) { return store::members_of(r, one.placement); });
  REQUIRE(members.size() == 4);
  CHECK(members[0].person.id == first);
  CHECK(members[1].person.id == second);
  CHECK(members[2].person.id == one.person);
  CHECK(members[2].person.name == "Noor de Wit");
  CHECK(members[2].person.institution == one.institution);
  CHECK(members[2].email == "noor@roc.example");
  CHECK(members[2].member == one.a_member(ToldBy::launch, true, false));
  CHECK(members[3].person.id == last);
  CHECK(members[3].email.empty());
}

TEST_CASE("A roster's state tells the last attempt and the last success") {
  Store store(either_engine());
  const Class one(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto state = [&] { return store::roster_state(t, one.placement); };
    CHECK_FALSE(state().tried.has_value());
    CHECK_FALSE(state().read.has_value());
    store::remember_roster(t, one.placement, "", kNow);
    CHECK(state().tried == kNow);
    CHECK(state().read == kNow);
    store::remember_roster(t, one.placement, "timeout", kNow + 1h);
    CHECK(state().tried == kNow + 1h);
    CHECK(state().read == kNow);
    CHECK(state().fault == "timeout");
    store::remember_roster(t, one.placement, "", kNow + 2h);
    CHECK(state().read == kNow + 2h);
    CHECK(state().fault.empty());
  });
}

TEST_CASE("The rosters that are due come longest ago first, those never tried before all") {
  Store store(either_engine());
  const Class one(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto add = [&](const std::string& link, std::optional<base::Instant> tried) {
      const auto id = store::place(t, a_placement(one.platform, link), kNow);
      if (tried) store::remember_roster(t, id, "timeout", *tried);
      return id;
    };
    const auto late = add("late", kNow - 1h);
    const auto early = add("early", kNow - 2h);
    add("just now", kNow);
    Placement without = a_placement(one.platform, "without");
    without.memberships_url.clear();
    CHECK(store::place(t, without, kNow).known());

    CHECK(store::rosters_due(t, kNow, 9) == std::vector{one.placement, early, late});
    CHECK(store::rosters_due(t, kNow, 2) == std::vector{one.placement, early});
    CHECK(store::suspend_platform(t, one.platform, kNow));
    CHECK(store::rosters_due(t, kNow, 9).empty());
    CHECK(store::resume_platform(t, one.platform));
    CHECK(store::rosters_due(t, kNow, 9).size() == 3);
    CHECK(store::remove_platform(t, one.platform, kNow).has_value());
    CHECK(store::rosters_due(t, kNow, 9).empty());
  });
}

}  // namespace
}  // namespace groeipad
