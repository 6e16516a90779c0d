#include "service/peer.h"

#include <catch2/catch.hpp>

#include "service/task.h"
#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

constexpr std::string_view kStep = "praktijk-1";

/// Two of one group, one of another; the first wrote about the practice.
struct Practised {
  Circle circle;
  Circle::Member author = circle.join("Author", circle.edition);
  Circle::Member peer = circle.join("Peer", circle.edition);
  Circle::Member outsider = circle.join("Outsider", circle.other_edition);
  base::EvidenceId piece;

  Practised() {
    circle.add_fact(author,
                    testing::a_fact(traject::FactKind::attendance).of("plenary").detail("bijeenkomst-1"));
    write("Het liep.", Keep::hand_in);
    piece = my_task(circle.services, author.viewer, kTrack, kStep)->written->id;
  }
  void write(const std::string& text, Keep keep) {
    REQUIRE(keep_task(circle.services, author.viewer, kTrack, kStep, {text}, keep, "r"));
  }
  auto work(const Circle::Member& who) {
    return colleague_work(circle.services, who.viewer, kTrack, kStep, piece);
  }
  auto say(const Circle::Member& who, std::string_view text) {
    return give_feedback(circle.services, who.viewer, kTrack, kStep, piece, text);
  }
};

PeerFault fault_of(const base::Result<void, PeerFault>& result) {
  REQUIRE_FALSE(result);
  return result.error().code;
}

}  // namespace

TEST_CASE(
    "GRP-4: colleagues of the same edition read a practice at once and give feedback; the author reads it") {
  Practised group;
  const auto work = group.work(group.peer);
  REQUIRE(work);
  CHECK_FALSE(work->own);
  CHECK(work->work.name == "Author");
  CHECK(work->work.evidence.answers[0].text == "Het liep.");

  REQUIRE(group.say(group.peer, "Mooi.\r\nHoe nu verder?"));
  REQUIRE(group.say(group.peer, "Mooi.\r\nHoe nu verder?"));
  CHECK(group.work(group.peer)->given.size() == 1);
  const auto mine = my_task(group.circle.services, group.author.viewer, kTrack, kStep);
  REQUIRE(mine->remarks.size() == 1);
  CHECK(mine->remarks[0].text == "Mooi.\nHoe nu verder?");
  CHECK(mine->remarks[0].author_name == "Peer");

  const auto third = group.circle.join("Third", group.circle.edition);
  CHECK(group.work(third)->given.empty());
  const auto list = my_task(group.circle.services, third.viewer, kTrack, kStep)->group;
  REQUIRE(list.size() == 1);
  CHECK(list[0].peer_remarks == 1);
}

TEST_CASE("ALL-2: nobody of another edition, nor who stopped, sees a colleague's practice") {
  Practised group;
  CHECK_FALSE(group.work(group.outsider));
  CHECK(fault_of(group.say(group.outsider, "Hallo")) == PeerFault::not_found);
  CHECK(my_task(group.circle.services, group.outsider.viewer, kTrack, kStep)->group.empty());

  group.circle.stop(group.peer);
  CHECK_FALSE(group.work(group.peer));
  CHECK(fault_of(group.say(group.peer, "Hallo")) == PeerFault::not_found);
  CHECK(my_task(group.circle.services, group.peer.viewer, kTrack, kStep)->group.empty());
  const auto third = group.circle.join("Third", group.circle.edition);
  CHECK(group.work(third));
  group.circle.stop(group.author);
  CHECK_FALSE(group.work(third));
}

TEST_CASE("A draft is nobody else's business") {
  Practised group;
  group.write("Nog niet af", Keep::draft);
  CHECK(group.work(group.peer)->work.evidence.answers[0].text == "Het liep.");
}

TEST_CASE("Feedback is of a length, said by another, and not without end") {
  Practised group;
  CHECK(group.work(group.author)->own);
  CHECK(fault_of(group.say(group.author, "Mooi van mij")) == PeerFault::not_found);
  CHECK(fault_of(group.say(group.peer, " \r\n ")) == PeerFault::empty);
  std::string longest;
  for (std::size_t i = 0; i < kLongestPeerFeedback; ++i) longest += "\xc3\xab";
  CHECK(fault_of(group.say(group.peer, longest + "!")) == PeerFault::too_long);
  REQUIRE(group.say(group.peer, longest));
  for (std::size_t i = 1; i < kMostPeerFeedback; ++i)
    REQUIRE(group.say(group.peer, "Tip " + std::to_string(i)));
  CHECK(fault_of(group.say(group.peer, "Nog een")) == PeerFault::enough);
}

TEST_CASE("Only practices are shared, by the step they belong to") {
  Practised group;
  CHECK_FALSE(
      colleague_work(group.circle.services, group.peer.viewer, kTrack, "voorbereiding-1", group.piece));
  CHECK_FALSE(
      colleague_work(group.circle.services, group.peer.viewer, kTrack, kStep, {group.piece.value + 1}));
  CHECK_FALSE(colleague_work(group.circle.services, group.peer.viewer, "weg", kStep, group.piece));
}

}  // namespace groeipad::service::test
