#include <catch2/catch.hpp>

#include "service/module.h"
#include "unit/service/learning/classroom.h"

namespace groeipad::service {
namespace {

using test::Classroom;
using traject::FactKind;

}  // namespace

TEST_CASE("reading the last unread page makes one fact, whatever the order and however often") {
  Classroom room;
  const Viewer sam = room.of_sam();
  const auto read = [&](const std::string& page) {
    return mark_page_read(room.services, sam, "coach", "start", page).has_value();
  };
  CHECK(read("twee"));
  CHECK(room.facts(FactKind::pages_read, "start") == 0);
  CHECK(my_module(room.services, sam, "coach", "start")->read == std::vector<std::string>{"twee"});
  CHECK(read("een"));
  CHECK(read("een"));
  CHECK(room.facts(FactKind::pages_read, "start") == 1);
  CHECK_FALSE(read("drie"));
}

TEST_CASE("a module that is locked takes nothing and shows nothing") {
  Classroom room;
  const Viewer sam = room.of_sam();
  CHECK(mark_page_read(room.services, sam, "coach", "later", "een").error().code == LearnFault::locked);
  CHECK(keep_reflection(room.services, sam, "coach", "later", "kijk", "tekst", Keep::hand_in).error().code ==
        LearnFault::locked);
  CHECK(keep_assignment(room.services, sam, "coach", "later", {"a", "b"}, Keep::draft).error().code ==
        LearnFault::locked);
  const auto mine = my_module(room.services, sam, "coach", "later");
  REQUIRE(mine);
  CHECK_FALSE(mine->is_open());
  CHECK(mine->read.empty());
  CHECK(mine->trainers.size() == 1);  // the person to turn to (PBO-18)
}

TEST_CASE("who has no place in a track has no modules there; who stopped reads and writes no more") {
  Classroom room;
  CHECK_FALSE(my_module(room.services, room.viewer(room.bas), "coach", "start"));
  CHECK_FALSE(my_module(room.services, room.of_sam(), "coach", "onbekend"));
  CHECK(mark_page_read(room.services, room.viewer(room.bas), "coach", "start", "een").error().code ==
        LearnFault::not_found);
  room.services.db.commit([&](store::Transaction& db) {
    (void)store::change_stage(db, room.sams, store::Stage::stopped, "", room.calendar.now());
  });
  CHECK(my_module(room.services, room.of_sam(), "coach", "start"));
  CHECK(mark_page_read(room.services, room.of_sam(), "coach", "start", "een").error().code ==
        LearnFault::not_taking_part);
}

TEST_CASE("PBO-12: a reflection is a draft until it is handed in, then it is evidence with its criteria") {
  Classroom room;
  const Viewer sam = room.of_sam();
  const auto keep = [&](const std::string& text, Keep how) {
    return keep_reflection(room.services, sam, "coach", "start", "kijk", text, how);
  };
  CHECK(keep("half", Keep::draft));
  CHECK(room.facts(FactKind::reflection, "start") == 0);
  CHECK(my_module(room.services, sam, "coach", "start")->reflection("kijk")->version == 0);
  CHECK(keep(" \r\n ", Keep::hand_in).error().code == LearnFault::missing);
  CHECK(keep("regel een\r\nregel twee", Keep::hand_in));
  CHECK(keep("regel een\r\nregel twee", Keep::hand_in));  // a double click
  const auto mine = my_module(room.services, sam, "coach", "start");
  const auto* written = mine->reflection("kijk");
  REQUIRE(written != nullptr);
  CHECK(written->version == 1);
  CHECK(written->criteria == std::vector<std::string>{"ruimte"});
  CHECK(written->answers.front().ask == "Wat doe jij?");
  CHECK(written->answers.front().text == "regel een\nregel twee");
  CHECK(room.facts(FactKind::reflection, "start", "kijk") == 1);
  CHECK(keep("beter", Keep::hand_in));
  CHECK(my_module(room.services, sam, "coach", "start")->reflection("kijk")->version == 2);
  CHECK(room.facts(FactKind::reflection, "start") == 1);
}

TEST_CASE("a reflection takes 8,000 characters and not one more") {
  Classroom room;
  const auto keep = [&](std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += "\xc3\xab";
    return keep_reflection(room.services, room.of_sam(), "coach", "start", "doe", text, Keep::draft);
  };
  CHECK(keep(kLongestAnswer));
  CHECK(keep(kLongestAnswer + 1).error().code == LearnFault::too_long);
}

TEST_CASE("an assignment is handed in with all its fields, again and again, and counts once") {
  Classroom room;
  const Viewer sam = room.of_sam();
  const auto keep = [&](std::vector<std::string> texts, Keep how) {
    return keep_assignment(room.services, sam, "coach", "start", texts, how);
  };
  CHECK(keep({"plan"}, Keep::draft));
  CHECK(keep({"plan"}, Keep::hand_in).error().code == LearnFault::missing);
  CHECK(my_module(room.services, sam, "coach", "start")->assignment()->answers.front().text == "plan");
  CHECK(keep({"plan", "terug"}, Keep::hand_in));
  CHECK(keep({"plan", "terug en vooruit"}, Keep::hand_in));
  CHECK(my_module(room.services, sam, "coach", "start")->assignment()->version == 2);
  CHECK(room.facts(FactKind::assignment_handed_in, "start") == 1);
}

TEST_CASE("one comes back where one was: page, reflection, assignment, test") {
  Classroom room;
  const Viewer sam = room.of_sam();
  const auto next = [&] { return next_in(*my_module(room.services, sam, "coach", "start")); };
  using What = ModuleTodo::What;
  CHECK(next().what == What::page);
  CHECK(next().page->id == "een");
  (void)mark_page_read(room.services, sam, "coach", "start", "een");
  CHECK(next().page->id == "twee");
  (void)mark_page_read(room.services, sam, "coach", "start", "twee");
  CHECK(next().what == What::reflection);
  for (const auto* prompt : {"kijk", "doe"})
    (void)keep_reflection(room.services, sam, "coach", "start", prompt, "ja", Keep::hand_in);
  CHECK(next().what == What::assignment);
  (void)keep_assignment(room.services, sam, "coach", "start", {"a", "b"}, Keep::hand_in);
  CHECK(next().what == What::test);
}

}  // namespace groeipad::service
