#include <catch2/catch.hpp>

#include "service/dossier.h"
#include "service/module.h"
#include "unit/service/learning/classroom.h"

namespace groeipad::service {
namespace {

using test::Classroom;
using traject::FactKind;

std::optional<Works> works_seen(Classroom& room, const Viewer& by) {
  auto participant = participant_track(room.services, by, room.sams);
  return participant ? std::optional(std::move(participant->works)) : std::nullopt;
}

void write_both(Classroom& room) {
  const Viewer sam = room.of_sam();
  REQUIRE(keep_reflection(room.services, sam, "coach", "start", "kijk", "eerste", Keep::hand_in));
  room.calendar.advance(std::chrono::hours(1));
  REQUIRE(keep_assignment(room.services, sam, "coach", "start", {"a", "b"}, Keep::hand_in));
  REQUIRE(keep_reflection(room.services, sam, "coach", "start", "doe", "een klad", Keep::draft));
}

}  // namespace

TEST_CASE("PBO-12: my dossier holds all I wrote, newest first, drafts too; others have none of it") {
  Classroom room;
  CHECK(my_dossier(room.services, room.of_sam(), "coach")->pieces.empty());
  write_both(room);
  const auto mine = my_dossier(room.services, room.of_sam(), "coach");
  REQUIRE(mine);
  REQUIRE(mine->pieces.size() == 3);
  CHECK(mine->pieces.back().evidence.part == "kijk");
  CHECK(my_dossier(room.services, room.viewer(room.noor), "coach")->pieces.empty());
  CHECK_FALSE(my_dossier(room.services, room.viewer(room.bas), "coach"));
}

TEST_CASE("a trainer sees what was handed in, never a draft nor what was written after it") {
  Classroom room;
  write_both(room);
  REQUIRE(keep_assignment(room.services, room.of_sam(), "coach", "start", {"a", "nog niet af"}, Keep::draft));
  const auto works = works_seen(room, room.of_anna());
  REQUIRE(works);
  REQUIRE(works->pieces.size() == 2);
  for (const DossierPiece& piece : works->pieces)
    for (const auto& answer : piece.handed_in) CHECK(answer.text != "nog niet af");
  const auto id = works->pieces.front().evidence.id;
  CHECK(work_of(room.services, room.of_anna(), room.sams, id));
  CHECK_FALSE(work_of(room.services, room.of_anna(), room.noors, id));
  CHECK_FALSE(work_of(room.services, room.viewer(room.bas, {ViewerRole::trainer}), room.sams, id));
  CHECK_FALSE(works_seen(room, room.of_sam()));
  CHECK_FALSE(works_seen(room, room.viewer(room.noor)));
  const auto drafts = my_dossier(room.services, room.of_sam(), "coach");
  for (const DossierPiece& piece : drafts->pieces) {
    if (piece.evidence.version == 0)
      CHECK_FALSE(work_of(room.services, room.of_anna(), room.sams, piece.evidence.id));
  }
}

TEST_CASE("a trainer's remark is read by its writer; an accepted assignment is a fact, once") {
  Classroom room;
  write_both(room);
  const auto works = works_seen(room, room.of_anna());
  const DossierPiece& work = works->pieces.front();
  REQUIRE(work.evidence.kind == store::EvidenceKind::assignment);
  const auto id = work.evidence.id;
  const auto say = [&](const Viewer& by, const std::string& text, Judgement judgement) {
    return remark_on(room.services, by, room.sams, id, text, judgement);
  };
  CHECK(say(room.of_anna(), " ", Judgement::comment).error().code == RemarkFault::empty);
  CHECK(say(room.of_anna(), std::string(kLongestRemark + 1, 'a'), Judgement::comment).error().code ==
        RemarkFault::too_long);
  CHECK(say(room.viewer(room.bas, {ViewerRole::trainer}), "mooi", Judgement::comment).error().code ==
        RemarkFault::not_found);
  CHECK(say(room.of_sam(), "", Judgement::accept).error().code == RemarkFault::not_found);
  CHECK(say(room.of_anna(), "Wat deed de groep?", Judgement::comment));
  CHECK(room.facts(FactKind::assignment_accepted, "start") == 0);
  CHECK(say(room.of_anna(), "", Judgement::accept));
  CHECK(say(room.of_anna(), "", Judgement::accept));
  CHECK(room.facts(FactKind::assignment_accepted, "start") == 1);
  const auto mine = my_module(room.services, room.of_sam(), "coach", "start");
  REQUIRE(mine->remarks.size() == 2);
  CHECK(mine->remarks.front().author_name == "Anna");
  CHECK(my_dossier(room.services, room.of_sam(), "coach")->pieces[1].remarks.size() == 2);
}

TEST_CASE("an accepted reflection is no accepted assignment") {
  Classroom room;
  REQUIRE(keep_reflection(room.services, room.of_sam(), "coach", "start", "kijk", "eerste", Keep::hand_in));
  const auto id = works_seen(room, room.of_anna())->pieces.front().evidence.id;
  CHECK(remark_on(room.services, room.of_anna(), room.sams, id, "Fijn.", Judgement::accept));
  CHECK(room.facts(FactKind::assignment_accepted, "start") == 0);
  CHECK(works_seen(room, room.of_anna())->pieces.front().is_accepted());
}

}  // namespace groeipad::service
