#include <set>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Reader;
using store::Transaction;

/// Notes every statement that a repository prepares.
class Listening final : public Transaction {
 public:
  explicit Listening(Transaction& inner) : inner_(inner) {}
  store::Statement& prepare(std::string_view sql) override {
    heard_.emplace(sql);
    return inner_.prepare(sql);
  }
  [[nodiscard]] const std::set<std::string>& heard() const { return heard_; }

 private:
  Transaction& inner_;
  std::set<std::string> heard_;
};

void launch(Transaction& t, const World& world) {
  const store::PendingLogin login = a_login(world.platform, 'a');
  store::add_login(t, login);
  CHECK(store::find_login(t, login.state_hash).has_value());
  CHECK(store::platforms_of_issuer(t, "https://lms.example").size() == 1);
  CHECK(store::find_platform(t, world.platform).has_value());
  CHECK(store::consume_login(t, login.state_hash, {login.binding_hash}, kNow).has_value());
  const store::SeenIdentity newcomer{world.platform, "sub-2", world.institution, "A", "a@roc.example"};
  CHECK(store::seen(t, newcomer, kNow) == store::seen(t, newcomer, kNow));
  CHECK(store::seen(t, {world.platform, "sub-2", world.institution, "B", ""}, kNow).known());
  store::open_session(t, a_session(world, 's'));
}

void pages(Transaction& t, const World& world) {
  CHECK(store::find_session(t, hash_of('s'), kNow).has_value());
  store::touch_session(t, hash_of('s'), kNow);
  CHECK(store::roles_of(t, world.person).empty());
  const auto application = store::apply(t, world.person, "verbinder", "", kNow);
  const auto edition = store::add_edition(t, {{}, "verbinder", "VB", {}, {}});
  store::add_trainer(t, edition, world.person);
  const auto enrolment =
      store::enrol(t, {{}, world.person, "verbinder", edition, store::Stage::started, kNow});
  CHECK(enrolment == application.value());
  CHECK(store::enrolments_of(t, world.person).size() == 1);
  CHECK(store::find_edition(t, edition).has_value());
  CHECK(store::editions_of_trainer(t, world.person).size() == 1);
  CHECK(store::trainers_of(t, edition).size() == 1);
  CHECK(store::people_in(t, edition).size() == 1);
  CHECK(store::applicants(t).empty());
  CHECK(store::facts_of(t, enrolment).empty());
  CHECK(store::facts_in(t, edition).empty());
  const auto question = store::add_learning_question(t, enrolment, "Hoe?", kNow);
  CHECK(store::change_learning_question(t, enrolment, question, "Hoe dan?", kNow));
  CHECK(store::learning_questions_of(t, enrolment).size() == 1);
  CHECK(store::upcoming_meetings(t, edition, kNow, 5).empty());
  CHECK(store::people_named(t, "Noor de Wit").size() == 1);
}

void tidying(Transaction& t) {
  CHECK(store::prune_logins(t, kNow + std::chrono::hours(1), 9) == 1);
  CHECK_FALSE(store::consume_ticket(t, hash_of('1'), kNow).has_value());
  store::prune_tickets(t, kNow, 9);
  store::close_session(t, hash_of('x'));
  store::prune_sessions(t, kNow, 9);
}

TEST_CASE("No statement of a launch, a page or the tidying reads through a table") {
  Store store(Engine::sqlite);
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    Listening listening(t);
    launch(listening, world);
    pages(listening, world);
    tidying(listening);
    CHECK(listening.heard().size() > 30);
    for (const std::string& sql : listening.heard()) {
      INFO(sql);
      auto& plan = t.prepare("EXPLAIN QUERY PLAN " + sql);
      // Applications that wait are all wanted: that one walks its own index, which holds nothing else.
      while (plan.step()) {
        const std::string line = plan.text_at(3);
        INFO(line);
        CHECK((line.find("SCAN") == std::string::npos || line == "SCAN e USING INDEX enrolment_waiting"));
        CHECK(line.find("AUTOMATIC") == std::string::npos);
      }
    }
  });
}

}  // namespace
}  // namespace groeipad
