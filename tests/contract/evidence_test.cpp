#include "store/evidence.h"

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Answered;
using store::Evidence;
using store::EvidenceKind;
using store::EvidenceRemark;
using store::Reader;
using store::RemarkKind;
using store::Stage;
using store::Transaction;

/// Somebody in an edition, and a reflection they may write.
struct Writer {
  explicit Writer(store::Database& db)
      : world(some_world(db)), edition(an_edition(db)), enrolment(enrolled(db, world.person, edition)) {}

  [[nodiscard]] Evidence reflection(const std::string& text, const std::string& part = "p1") const {
    Evidence evidence;
    evidence.enrolment = enrolment;
    evidence.kind = EvidenceKind::reflection;
    evidence.step = "inleiding";
    evidence.part = part;
    evidence.title = "Terugblik";
    evidence.criteria = {"rol-1", "rol-2"};
    evidence.answers = {{part, "Wat viel op?", text}};
    return evidence;
  }

  World world;
  base::EditionId edition;
  base::EnrolmentId enrolment;
};

base::EvidenceId handed_in(Transaction& t, const Evidence& evidence, base::Instant now) {
  const auto id = store::save_draft(t, evidence, now);
  CHECK(store::hand_in(t, id, now));
  return id;
}

std::string text_of(const std::optional<Evidence>& evidence) { return evidence.value().answers.at(0).text; }

TEST_CASE("PBO-12: a piece of evidence is made at the first save and comes back as it was written") {
  Store store(either_engine());
  const Writer writer(store.db());
  Evidence written = writer.reflection("");
  written.answers = {{"b", "Zeg \"waarom\"?", "Regel één\nregel 'twee' \\ \U0001F600"},
                     {"a", "En?", std::string("met\0nul", 7)},
                     {"c", "Niets?", ""}};
  const auto id = in_write(store.db(), [&](Transaction& t) { return store::save_draft(t, written, kNow); });
  store.db().read([&](Reader& r) {
    const auto found = store::find_evidence(r, id);
    REQUIRE(found.has_value());
    CHECK(found->id == id);
    CHECK(found->enrolment == writer.enrolment);
    CHECK(found->kind == EvidenceKind::reflection);
    CHECK(found->step == "inleiding");
    CHECK(found->part == "p1");
    CHECK(found->title == "Terugblik");
    CHECK(found->criteria == std::vector<std::string>{"rol-1", "rol-2"});
    CHECK(found->answers == written.answers);
    CHECK(found->version == 0);
    CHECK(found->changed == kNow);
    CHECK_FALSE(found->handed_in.has_value());
    CHECK(store::evidence_for(r, writer.enrolment, EvidenceKind::reflection, "inleiding", "p1")->id == id);
    CHECK_FALSE(store::evidence_for(r, writer.enrolment, EvidenceKind::reflection, "inleiding", "p2"));
    CHECK_FALSE(store::evidence_for(r, writer.enrolment, EvidenceKind::practice, "inleiding", "p1"));
    CHECK_FALSE(store::evidence_for(r, writer.enrolment, EvidenceKind::reflection, "proces", "p1"));
    CHECK_FALSE(store::evidence_for(r, {999}, EvidenceKind::reflection, "inleiding", "p1"));
    CHECK_FALSE(store::find_evidence(r, {999}).has_value());
    CHECK(store::version_of(r, id, 0).empty());
    return 0;
  });
}

TEST_CASE("A later save replaces the draft, and saving the same again leaves its time") {
  Store store(either_engine());
  const Writer writer(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto id = store::save_draft(t, writer.reflection("eerst"), kNow);
    CHECK(store::save_draft(t, writer.reflection("eerst"), kNow + 1h) == id);
    CHECK(store::find_evidence(t, id)->changed == kNow);
    Evidence other = writer.reflection("dan");
    other.title = "Anders";
    other.criteria = {};
    CHECK(store::save_draft(t, other, kNow + 2h) == id);
    const auto found = store::find_evidence(t, id);
    CHECK(text_of(found) == "dan");
    CHECK(found->title == "Anders");
    CHECK(found->criteria.empty());
    CHECK(found->changed == kNow + 2h);
    CHECK(store::save_draft(t, writer.reflection("apart", "p2"), kNow) != id);
  });
}

TEST_CASE("Long writing is kept whole, and what is no text is not kept") {
  Store store(either_engine());
  const Writer writer(store.db());
  const std::string book(200'000, 'x');
  in_write(store.db(), [&](Transaction& t) {
    CHECK(text_of(store::find_evidence(t, handed_in(t, writer.reflection(book), kNow))) == book);
  });
  CHECK_THROWS_AS(
      in_write(store.db(),
               [&](Transaction& t) { store::save_draft(t, writer.reflection("half \xc3"), kNow); }),
      store::ConstraintBroken);
}

TEST_CASE("What was handed in stays, whatever is written after it") {
  Store store(either_engine());
  const Writer writer(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto id = handed_in(t, writer.reflection("eerst"), kNow);
    CHECK(store::save_draft(t, writer.reflection("bezig"), kNow + 1h) == id);
    auto found = store::find_evidence(t, id);
    CHECK(text_of(found) == "bezig");
    CHECK(found->version == 1);
    CHECK(found->handed_in == kNow);
    CHECK(store::version_of(t, id, 1) == writer.reflection("eerst").answers);
    CHECK(store::version_of(t, id, 2).empty());

    CHECK(handed_in(t, writer.reflection("beter"), kNow + 2h) == id);
    found = store::find_evidence(t, id);
    CHECK(found->version == 2);
    CHECK(found->handed_in == kNow);
    CHECK(found->changed == kNow + 2h);
    CHECK(store::version_of(t, id, 1) == writer.reflection("eerst").answers);
    CHECK(store::version_of(t, id, 2) == writer.reflection("beter").answers);
    // Back to what an earlier version said is news again.
    CHECK(handed_in(t, writer.reflection("eerst"), kNow + 3h) == id);
    CHECK(store::find_evidence(t, id)->version == 3);
  });
}

TEST_CASE("A double click hands in once") {
  Store store(either_engine());
  const Writer writer(store.db());
  const auto id = in_write(store.db(), [&](Transaction& t) {
    const auto made = handed_in(t, writer.reflection("klaar"), kNow);
    CHECK(store::save_draft(t, writer.reflection("klaar"), kNow + 1h) == made);
    CHECK_FALSE(store::hand_in(t, made, kNow + 1h));
    CHECK_FALSE(store::hand_in(t, {999}, kNow));
    return made;
  });
  const auto found = store.db().read([&](Reader& r) { return store::find_evidence(r, id); });
  CHECK(found->version == 1);
  CHECK(found->changed == kNow);
}

TEST_CASE("Of two clicks at once on two nodes one hands in") {
  Store store(either_engine());
  const Writer writer(store.db());
  const auto click = [&](Transaction& t) {
    return store::hand_in(t, store::save_draft(t, writer.reflection("klaar"), kNow), kNow);
  };
  CHECK_FALSE(overlapping(
      store, [&](Transaction& t) { CHECK(click(t)); }, click));

  const auto id = in_write(store.db(), [&](Transaction& t) {
    return store::save_draft(t, writer.reflection("beter"), kNow + 1h);
  });
  const auto hand_in = [&](Transaction& t) { return store::hand_in(t, id, kNow + 1h); };
  CHECK_FALSE(overlapping(
      store, [&](Transaction& t) { CHECK(hand_in(t)); }, hand_in));
  CHECK(store.db().read([&](Reader& r) { return store::find_evidence(r, id); })->version == 2);
}

TEST_CASE("A dossier shows what was changed last first, drafts too") {
  Store store(either_engine());
  const Writer writer(store.db());
  const base::PersonId other = person_named(store.db(), writer.world, "Bert");
  const base::EnrolmentId others = enrolled(store.db(), other, writer.edition);
  in_write(store.db(), [&](Transaction& t) {
    handed_in(t, writer.reflection("", "oud"), kNow - 1h);
    store::save_draft(t, writer.reflection("", "nieuw"), kNow + 1h);
    handed_in(t, writer.reflection("", "nu"), kNow);
    std::string parts;
    for (const Evidence& one : store::evidence_of(t, writer.enrolment)) parts += one.part + " ";
    CHECK(parts == "nieuw nu oud ");
    CHECK(store::evidence_of(t, others).empty());
  });
}

TEST_CASE("Remarks come back oldest first, with who made them and of which version") {
  Store store(either_engine());
  const Writer writer(store.db());
  const base::PersonId trainer = person_named(store.db(), writer.world, "Tess");
  in_write(store.db(), [&](Transaction& t) {
    const auto id = handed_in(t, writer.reflection("klaar"), kNow);
    const auto remark = [&](RemarkKind kind, const std::string& text, base::Instant made) {
      return store::add_remark(t, {0, id, trainer, "", kind, 1, text, made});
    };
    const auto accepted = remark(RemarkKind::accepted, "", kNow + 2h);
    remark(RemarkKind::comment, "Werk \"dit\" uit", kNow + 1h);
    remark(RemarkKind::peer, "Mooi", kNow + 1h);
    const auto remarks = store::remarks_on(t, id);
    REQUIRE(remarks.size() == 3);
    CHECK(remarks[0].kind == RemarkKind::comment);
    CHECK(remarks[0].text == "Werk \"dit\" uit");
    CHECK(remarks[0].made == kNow + 1h);
    CHECK(remarks[0].version == 1);
    CHECK(remarks[1].kind == RemarkKind::peer);
    CHECK(remarks[2].id == accepted);
    CHECK(remarks[2].kind == RemarkKind::accepted);
    CHECK(remarks[2].evidence == id);
    CHECK(remarks[2].author == trainer);
    CHECK(remarks[2].author_name == "Tess");
    CHECK(store::remarks_on(t, {999}).empty());
  });
  CHECK_THROWS_AS(in_write(store.db(),
                           [&](Transaction& t) {
                             store::add_remark(t, {0, {999}, trainer, "", RemarkKind::peer, 1, "", kNow});
                           }),
                  store::ConstraintBroken);
}

/// Somebody of `edition` by that name, who handed in a practice for the step at `at`.
base::EvidenceId practice_of(store::Database& db, const Writer& writer, const std::string& name,
                             base::EditionId edition, Stage stage, base::Instant at) {
  Evidence evidence = writer.reflection("van " + name, "");
  evidence.enrolment = enrolled(db, person_named(db, writer.world, name), edition, stage);
  evidence.kind = EvidenceKind::practice;
  return in_write(db, [&](Transaction& t) { return handed_in(t, evidence, at); });
}

TEST_CASE("GRP-4: an edition sees what its people handed in for a step, and no draft") {
  Store store(either_engine());
  const Writer writer(store.db());
  const auto practice = [&](const std::string& name, Stage stage, base::Instant at) {
    return practice_of(store.db(), writer, name, writer.edition, stage, at);
  };
  const auto late = practice("Laat", Stage::started, kNow + 1h);
  const auto early = practice("Vroeg", Stage::finished, kNow);
  practice("Gestopt", Stage::stopped, kNow);
  practice_of(store.db(), writer, "Elders", an_edition(store.db()), Stage::started, kNow);
  in_write(store.db(), [&](Transaction& t) {
    Evidence draft = writer.reflection("nog niet", "");
    draft.kind = EvidenceKind::practice;
    store::save_draft(t, draft, kNow);
    handed_in(t, writer.reflection("een reflectie"), kNow);
    Evidence again = store::find_evidence(t, late).value();
    again.answers[0].text = "nog aan het schaven";
    store::save_draft(t, again, kNow + 2h);
    store::add_remark(t, {0, early, writer.world.person, "", RemarkKind::peer, 1, "Mooi", kNow});
    store::add_remark(t, {0, early, writer.world.person, "", RemarkKind::comment, 1, "Ook", kNow});

    const auto shared = store::handed_in_for(t, writer.edition, EvidenceKind::practice, "inleiding");
    REQUIRE(shared.size() == 2);
    CHECK(shared[0].evidence.id == early);
    CHECK(shared[0].name == "Vroeg");
    CHECK(shared[0].person == store::find_enrolment(t, shared[0].evidence.enrolment)->person);
    CHECK(shared[0].peer_remarks == 1);
    CHECK(shared[1].evidence.id == late);
    CHECK(shared[1].evidence.answers[0].text == "van Laat");
    CHECK(shared[1].peer_remarks == 0);
    CHECK(store::handed_in_for(t, writer.edition, EvidenceKind::practice, "proces").empty());
  });
}

}  // namespace
}  // namespace groeipad
