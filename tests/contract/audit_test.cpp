#include "store/audit.h"
#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Transaction;

store::AuditEntry a_look(base::PersonId actor, base::PersonId person, std::string detail = {}) {
  return {.id = 0,
          .happened = kNow,
          .actor = actor,
          .act = "see_track",
          .person = person,
          .enrolment = {3},
          .detail = std::move(detail),
          .request = "r1"};
}

}  // namespace

TEST_CASE("The audit trail gives back what was remembered, newest first, by whom and about whom") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto trainer = person_named(store.db(), world, "Truus");
  const auto other = person_named(store.db(), world, "Otto");
  in_write(store.db(), [&](Transaction& t) {
    store::remember_act(t, a_look(trainer, world.person, "first"));
    store::remember_act(t, a_look(other, world.person, "second"));
    store::remember_act(t, a_look(trainer, {}, "third"));
  });
  const auto details = [&](const store::AuditFilter& filter, int most = 10) {
    std::vector<std::string> all;
    for (const auto& one :
         store.db().read([&](store::Reader& r) { return store::audit_entries(r, filter, most); }))
      all.push_back(one.entry.detail);
    return all;
  };
  using Details = std::vector<std::string>;
  CHECK(details({}) == Details{"third", "second", "first"});
  CHECK(details({}, 2) == Details{"third", "second"});
  CHECK(details({.person = world.person}) == Details{"second", "first"});
  CHECK(details({.actor = trainer}) == Details{"third", "first"});
  CHECK(details({.person = world.person, .actor = trainer}) == Details{"first"});
  const auto newest =
      store.db().read([&](store::Reader& r) { return store::audit_entries(r, {}, 1); }).front();
  CHECK(newest.actor_name == "Truus");
  CHECK(newest.person_name.empty());
  CHECK(details({.before = newest.entry.id}) == Details{"second", "first"});
}

TEST_CASE("A line of the audit trail can be neither changed nor removed") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) { store::remember_act(t, a_look(world.person, world.person)); });
  const auto attempt = [&](const std::string& sql) {
    in_write(store.db(), [&](Transaction& t) { t.prepare(sql).run(); });
  };
  CHECK_THROWS_AS(attempt("UPDATE audit_entry SET act = 'nothing'"), store::ConstraintBroken);
  CHECK_THROWS_AS(attempt("DELETE FROM audit_entry"), store::ConstraintBroken);
  CHECK(store.db().read([](store::Reader& r) { return store::audit_entries(r, {}, 10); }).size() == 1);
}

TEST_CASE("The same look is known again until some time has passed") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto look = a_look(world.person, {42}, "work 1");
  in_write(store.db(), [&](Transaction& t) { store::remember_act(t, look); });
  const auto known = [&](const store::AuditEntry& entry, base::Instant since) {
    return store.db().read([&](store::Reader& r) { return store::was_remembered(r, entry, since); });
  };
  CHECK(known(look, kNow));
  CHECK_FALSE(known(look, kNow + std::chrono::milliseconds(1)));
  CHECK_FALSE(known(a_look(world.person, {42}, "work 2"), kNow));
  CHECK_FALSE(known(a_look(world.person, {43}, "work 1"), kNow));
}

}  // namespace groeipad
