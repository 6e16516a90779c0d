#include <algorithm>
#include <array>

#include "contract/fixture.h"
#include "contract/listening.h"
#include "store/attempts.h"
#include "store/deep_links.h"
#include "store/desk.h"
#include "store/editions.h"
#include "store/evidence.h"
#include "store/pauses.h"
#include "store/progress.h"
#include "store/refusals.h"
#include "store/registrations.h"
#include "store/scores.h"
#include "store/search.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Reader;
using store::Transaction;

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
  store::learn_family(t, world.platform, "moodle");
  store::opened_from(t, world.platform, kNow);
  CHECK(store::last_opened(t, world.platform) == kNow);
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

void course(Transaction& t, const World& world) {
  const auto enrolment = store::enrolments_of(t, world.person).at(0);
  store::hold(t, enrolment.edition);
  CHECK(store::places_taken(t, enrolment.edition) == 1);
  const auto day = base::local_date(kNow);
  const auto pause = store::add_pause(t, {{}, enrolment.id, {day, {}}, "", world.person, kNow});
  store::end_pause(t, pause, day);
  store::end_pauses(t, enrolment.id, day);
  CHECK(store::pauses_of(t, enrolment.id).empty());
  CHECK(store::pauses_in(t, enrolment.edition).empty());
  CHECK(store::applicants_with_reasons(t, "").empty());
  CHECK_FALSE(store::give_place(t, enrolment.id, enrolment.edition, store::Stage::started, kNow, {}));
  store::Meeting meeting;
  meeting.edition = enrolment.edition;
  meeting.id = store::add_meeting(t, meeting);
  CHECK(store::meetings_of(t, enrolment.edition).size() == 1);
  CHECK_FALSE(store::is_attended(t, meeting));
  CHECK(store::change_meeting(t, meeting));
  CHECK(store::remove_meeting(t, meeting.id));
}

void placements(Transaction& t, const World& world) {
  const auto placement = store::place(t, a_placement(world.platform), kNow);
  CHECK(store::find_placement(t, placement).has_value());
  CHECK(store::known_placement(t, a_placement(world.platform)).has_value());
  CHECK(store::placements_of(t, world.platform).size() == 1);
  CHECK(store::rosters_due(t, kNow, 5).size() == 1);
  store::remember_roster(t, placement, "", kNow);
  CHECK(store::roster_state(t, placement).read == kNow);
  store::join(t, placement, {world.person, "sub-1", true, false, store::ToldBy::launch, {}}, kNow);
  CHECK(store::members_of(t, placement).size() == 1);
  CHECK(store::graded_placements(t, world.person, "").size() == 1);
  store::leave(t, placement, world.person, kNow);
  store::keep_line_item(t, placement, "test", "https://lms.example/items/2");
  CHECK(store::line_item_of(t, placement, "test") == "https://lms.example/items/2");
  store::forget_line_item(t, placement, "test");
}

void outbox(Transaction& t, const World& world) {
  const auto placement = store::place(t, a_placement(world.platform), kNow);
  const auto want_and_claim = [&](store::Points points) {
    CHECK(store::want_score(t, {placement, world.person, "progress", "sub-1", points}, kNow));
    return store::claim_scores(t, "node", kNow, kNow + std::chrono::minutes(1), 5).at(0).id;
  };
  const auto id = want_and_claim(100);
  CHECK(store::announce(t, id, "node", {kNow, 100, 1}));
  store::delivered(t, id, "node", kNow);
  store::postponed(t, want_and_claim(200), "node", kNow, "timeout", "", false);
  CHECK(store::next_score_due(t) == kNow);
  CHECK(store::resend(t, id, kNow));
  store::refused(t, want_and_claim(300), "node", "unknown_user", "404");
  CHECK(store::count_scores(t).refused == 1);
  CHECK(store::stuck_scores(t, 5).size() == 1);
  store::send_again(t, placement, "progress", true, "left", kNow);
  CHECK(store::count_scores(t).refused == 0);
  store::drop_claims(t);
}

void registering_and_linking(Transaction& t, const World& world) {
  store::Invitation invitation;
  invitation.secret_hash = hash_of('i');
  invitation.institution = world.institution;
  invitation.expires = kNow + std::chrono::hours(1);
  const auto id = store::add_invitation(t, invitation);
  CHECK(store::hold_invitation(t, hash_of('i'), kNow, kNow + std::chrono::minutes(1)).has_value());
  CHECK_FALSE(store::hold_invitation(t, hash_of('i'), kNow, kNow).has_value());
  store::give_back_invitation(t, id);
  CHECK(store::use_invitation(t, id, world.platform, kNow));
  CHECK_FALSE(store::is_waiting(t, "https://lms.example"));
  CHECK(store::suspend_platform(t, world.platform, kNow));
  CHECK(store::resume_platform(t, world.platform));
  CHECK(store::add_deployment(t, world.platform, "9"));
  CHECK_FALSE(store::learn_deployment(t, world.platform, "9"));
  CHECK_FALSE(store::must_ask_name(t, world.person));
  store::DeepLink link;
  link.person = world.person;
  link.started = kNow;
  const auto linking = store::add_deep_link(t, link);
  CHECK(store::find_deep_link(t, linking, world.person, kNow).has_value());
  CHECK(store::answer_deep_link(t, linking, kNow));
  CHECK(store::prune_deep_links(t, kNow, 9) == 0);
  store::remember_refusal(t, {world.platform, kNow, "r", "", "nonce", ""});
  CHECK(store::refusals_of(t, world.platform, 5).size() == 1);
  CHECK(store::was_refused(t, world.platform, "nonce", kNow - std::chrono::hours(1)));
}

void evidence(Transaction& t, base::EditionId edition, base::EnrolmentId enrolment, base::PersonId author) {
  store::Evidence piece;
  piece.enrolment = enrolment;
  piece.step = "inleiding";
  piece.id = store::save_draft(t, piece, kNow);
  CHECK(store::hand_in(t, piece.id, kNow));
  CHECK(store::find_evidence(t, piece.id).has_value());
  CHECK(store::evidence_for(t, enrolment, piece.kind, "inleiding", "").has_value());
  CHECK(store::evidence_of(t, enrolment).size() == 1);
  CHECK(store::version_of(t, piece.id, 1).empty());
  store::add_remark(t, {0, piece.id, author, "", store::RemarkKind::peer, 1, "Mooi", kNow});
  CHECK(store::remarks_on(t, piece.id).size() == 1);
  CHECK(store::handed_in_for(t, edition, piece.kind, "inleiding").size() == 1);
}

void learning(Transaction& t, const World& world) {
  const auto enrolment = store::enrolments_of(t, world.person).at(0);
  evidence(t, enrolment.edition, enrolment.id, world.person);
  const auto attempt = store::open_attempt(t, enrolment.id, "inleiding", "{}", kNow).id;
  CHECK(store::find_attempt(t, attempt).has_value());
  CHECK(store::hold_attempt(t, attempt));
  CHECK(store::save_answer(t, attempt, {"v1", "[0]"}, kNow));
  CHECK(store::answers_of(t, attempt).size() == 1);
  CHECK(store::close_attempt(t, attempt, 1, 1, true, kNow));
  CHECK(store::attempts_at(t, enrolment.id, "inleiding").size() == 1);
  store::grant_attempt(t, enrolment.id, "inleiding", world.person, kNow);
  CHECK(store::attempts_granted(t, enrolment.id, "inleiding") == 1);
  store::mark_read(t, enrolment.id, "inleiding", "begin", kNow);
  CHECK(store::pages_read(t, enrolment.id, "inleiding").size() == 1);
  store::save_self_scores(t, enrolment.id, "start", {{"1", 3, ""}}, kNow);
  CHECK(store::self_scores(t, enrolment.id, "start").size() == 1);
  store::remember_irregularity(t, {world.person, "forged_answer", "", "r", kNow});
  CHECK(store::irregularities(t, 5).size() == 1);
}

void desk(Transaction& t, const World& world) {
  const auto edition = store::editions_of_trainer(t, world.person).at(0).id;
  CHECK_FALSE(store::work_waiting_for(t, world.person).empty());
  CHECK(store::last_activity_in(t, edition, kNow).size() == 1);
  CHECK(store::pauses_in(t, edition).empty());
  CHECK(store::sessions_in(t, edition).empty());
  const std::vector<std::string> words = {"noor", "wit"};
  for (const auto kind : {store::FoundKind::person, store::FoundKind::team}) {
    const std::size_t people = kind == store::FoundKind::person ? 1 : 0;
    CHECK(store::find(t, kind, words, {.everything = true, .trainer = {}, .institutions = {}}, 5).size() ==
          people);
    CHECK(store::find(t, kind, words, {.everything = false, .trainer = world.person, .institutions = {}}, 5)
              .size() == people);
    CHECK(store::find(t, kind, words,
                      {.everything = false, .trainer = {}, .institutions = {world.institution}}, 5)
              .size() == people);
  }
}

void tidying(Transaction& t) {
  CHECK(store::prune_logins(t, kNow + std::chrono::hours(1), 9) == 1);
  CHECK_FALSE(store::consume_ticket(t, hash_of('1'), kNow).has_value());
  store::prune_tickets(t, kNow, 9);
  store::close_session(t, hash_of('x'));
  store::prune_sessions(t, kNow, 9);
}

/// Walks through an index that holds nothing but what is wanted, in the order in which it is wanted.
bool is_a_short_walk(const std::string& line) {
  constexpr std::array<std::string_view, 6> kWalks = {
      "SCAN e USING INDEX enrolment_waiting", "SCAN irregularity USING INDEX irregularity_happened",
      "SCAN s USING INDEX score_due",         "SCAN s USING INDEX score_stuck",
      "SCAN score USING INDEX score_due",     "SCAN CONSTANT ROW"};
  return std::ranges::find(kWalks, line) != kWalks.end();
}

TEST_CASE("No statement of a launch, a page, a service or the tidying reads through a table") {
  Store store(Engine::sqlite);
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    Listening listening(t);
    launch(listening, world);
    pages(listening, world);
    course(listening, world);
    learning(listening, world);
    placements(listening, world);
    outbox(listening, world);
    registering_and_linking(listening, world);
    desk(listening, world);
    tidying(listening);
    CHECK(listening.heard().size() > 100);
    for (const std::string& sql : listening.heard()) {
      INFO(sql);
      auto& plan = t.prepare("EXPLAIN QUERY PLAN " + sql);
      while (plan.step()) {
        const std::string line = plan.text_at(3);
        INFO(line);
        CHECK((line.find("SCAN") == std::string::npos || is_a_short_walk(line)));
        CHECK(line.find("AUTOMATIC") == std::string::npos);
        // The outbox can be long: it is not put in order anew for each look.
        if (sql.find("FROM score s") != std::string::npos) {
          CHECK(line.find("TEMP B-TREE") == std::string::npos);
        }
      }
    }
  });
}

}  // namespace
}  // namespace groeipad
