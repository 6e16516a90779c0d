#include "store/desk.h"

#include "contract/fixture.h"
#include "store/attempts.h"
#include "store/evidence.h"
#include "store/pauses.h"
#include "store/progress.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Reader;
using store::RemarkKind;
using store::Stage;
using store::Transaction;

/// A trainer of one edition, with Ann in it; Bas is in another.
struct Desk {
  explicit Desk(store::Database& opened)
      : db(opened),
        world(some_world(db)),
        edition(an_edition(db)),
        other_edition(an_edition(db)),
        trainer(person_named(db, world, "Truus")),
        ann(enrolled(db, world.person, edition)),
        bas(enrolled(db, person_named(db, world, "Bas"), other_edition)) {
    in_write(db, [&](Transaction& t) { store::add_trainer(t, edition, trainer); });
  }

  base::EvidenceId writes(base::EnrolmentId who, const std::string& part, const std::string& text,
                          base::Instant at, bool hand_in = true) {
    store::Evidence evidence;
    evidence.enrolment = who;
    evidence.kind = store::EvidenceKind::reflection;
    evidence.step = "inleiding";
    evidence.part = part;
    evidence.title = "Over " + part;
    evidence.answers = {{part, "Wat?", text}};
    return in_write(db, [&](Transaction& t) {
      const auto id = store::save_draft(t, evidence, at);
      if (hand_in) store::hand_in(t, id, at);
      return id;
    });
  }
  void remarks(base::EvidenceId on, RemarkKind kind, int version) {
    in_write(db, [&](Transaction& t) {
      store::EvidenceRemark remark;
      remark.evidence = on;
      remark.author = trainer;
      remark.kind = kind;
      remark.version = version;
      remark.text = "Mooi";
      remark.made = kNow;
      store::add_remark(t, remark);
    });
  }
  [[nodiscard]] std::vector<std::string> waiting() const {
    std::vector<std::string> titles;
    for (const auto& one : db.read([&](Reader& r) { return store::work_waiting_for(r, trainer); }))
      titles.push_back(one.title);
    return titles;
  }
  [[nodiscard]] std::optional<base::Instant> last_of_ann(base::Instant now) const {
    for (const auto& [who, at] :
         db.read([&](Reader& r) { return store::last_activity_in(r, edition, now); })) {
      if (who == ann) return at;
    }
    return std::nullopt;
  }

  store::Database& db;
  World world;
  base::EditionId edition;
  base::EditionId other_edition;
  base::PersonId trainer;
  base::EnrolmentId ann;
  base::EnrolmentId bas;
};

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("Work waits for the trainers of its edition from when it was handed in, oldest first") {
  Store store(either_engine());
  Desk desk(store.db());
  CHECK(desk.waiting().empty());
  desk.writes(desk.ann, "b", "tekst", kNow + 2h);
  desk.writes(desk.ann, "a", "tekst", kNow + 3h);
  desk.writes(desk.ann, "concept", "tekst", kNow, false);
  desk.writes(desk.bas, "van een ander", "tekst", kNow);
  CHECK(desk.waiting() == Titles{"Over b", "Over a"});
  const auto first =
      store.db().read([&](Reader& r) { return store::work_waiting_for(r, desk.trainer); }).front();
  CHECK(first.since == kNow + 2h);
  CHECK(first.enrolment == desk.ann);
  CHECK(first.person_name == "Noor de Wit");
  desk.writes(desk.ann, "b", "beter", kNow + 4h);
  CHECK(desk.waiting() == Titles{"Over a", "Over b"});
}

TEST_CASE("Work waits no more once a trainer spoke of what lies there, and never again once accepted") {
  Store store(either_engine());
  Desk desk(store.db());
  const auto work = desk.writes(desk.ann, "a", "tekst", kNow);
  desk.remarks(work, RemarkKind::peer, 1);
  CHECK(desk.waiting() == Titles{"Over a"});
  desk.remarks(work, RemarkKind::comment, 1);
  CHECK(desk.waiting().empty());
  desk.writes(desk.ann, "a", "beter", kNow + 1h);
  CHECK(desk.waiting() == Titles{"Over a"});
  desk.remarks(work, RemarkKind::accepted, 2);
  CHECK(desk.waiting().empty());
  desk.writes(desk.ann, "a", "nog beter", kNow + 2h);
  CHECK(desk.waiting().empty());
}

TEST_CASE("Work of somebody who stopped does not wait") {
  Store store(either_engine());
  Desk desk(store.db());
  desk.writes(desk.ann, "a", "tekst", kNow);
  in_write(store.db(),
           [&](Transaction& t) { CHECK(store::change_stage(t, desk.ann, Stage::stopped, "werk", kNow)); });
  CHECK(desk.waiting().empty());
}

TEST_CASE("The last activity is the newest of facts, writing, reading and tests") {
  Store store(either_engine());
  Desk desk(store.db());
  const base::Instant now = kNow + 24h;
  const auto add_fact = [&](traject::FactKind kind, base::Instant at) {
    traject::Fact fact;
    fact.kind = kind;
    fact.subject = "x";
    fact.at = at;
    in_write(store.db(), [&](Transaction& t) { store::add_fact(t, desk.ann, fact, at); });
  };
  CHECK_FALSE(desk.last_of_ann(now));
  add_fact(traject::FactKind::attendance, kNow + 1h);
  CHECK(desk.last_of_ann(now) == kNow + 1h);
  in_write(store.db(), [&](Transaction& t) { store::mark_read(t, desk.ann, "inleiding", "p", kNow + 2h); });
  CHECK(desk.last_of_ann(now) == kNow + 2h);
  desk.writes(desk.ann, "a", "tekst", kNow + 3h, false);
  CHECK(desk.last_of_ann(now) == kNow + 3h);
  const auto attempt = in_write(store.db(), [&](Transaction& t) {
    return store::open_attempt(t, desk.ann, "inleiding", "{}", kNow + 4h).id;
  });
  CHECK(desk.last_of_ann(now) == kNow + 4h);
  in_write(store.db(),
           [&](Transaction& t) { CHECK(store::close_attempt(t, attempt, 1, 1, true, kNow + 5h)); });
  CHECK(desk.last_of_ann(now) == kNow + 5h);
  add_fact(traject::FactKind::waiver, kNow + 6h);
  add_fact(traject::FactKind::attendance, now + 1h);
  CHECK(desk.last_of_ann(now) == kNow + 5h);
}

TEST_CASE("An edition's pauses and sessions are its own") {
  Store store(either_engine());
  Desk desk(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto pause = [&](base::EnrolmentId who, const char* until) {
      auto& made = t.prepare(
          "INSERT INTO enrolment_pause (enrolment, from_day, until_day, reason, made_by, made)"
          " VALUES (?1, '2026-10-01', ?2, '', ?3, 0)");
      made.bind(1, who.value).bind(3, desk.trainer.value);
      if (until == nullptr) {
        made.bind_null(2);
      } else {
        made.bind(2, until);
      }
      made.run();
    };
    pause(desk.ann, "2026-10-08");
    pause(desk.ann, nullptr);
    pause(desk.bas, nullptr);
    const auto meet = [&](base::EditionId edition, std::string kind, base::Instant at) {
      store::add_meeting(t, {{}, edition, std::move(kind), "", "", at, at + 1h, ""});
    };
    meet(desk.edition, "coaching", kNow + 2h);
    meet(desk.edition, "intervisie", kNow + 1h);
    meet(desk.edition, "plenary", kNow);
    meet(desk.other_edition, "intervisie", kNow);
  });
  store.db().read([&](Reader& r) {
    const auto pauses = store::pauses_in(r, desk.edition);
    REQUIRE(pauses.size() == 2);
    CHECK(pauses[0].enrolment == desk.ann);
    CHECK(pauses[0].when ==
          traject::Pause{*base::from_iso_date("2026-10-01"), base::from_iso_date("2026-10-08")});
    CHECK_FALSE(pauses[1].when.until);
    CHECK(store::sessions_in(r, desk.edition) == std::vector{kNow + 1h, kNow + 2h});
    return 0;
  });
}

}  // namespace groeipad
