#include "service/theme.h"

#include <catch2/catch.hpp>

#include "unit/service/group/circle.h"

namespace groeipad::service::test {

TEST_CASE("A theme brings together its background, cards, steps and what the library has more") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  const auto view = theme_view(circle.services, sam.viewer, kTrack, "wie");
  REQUIRE(view);
  CHECK(view->own);
  CHECK(view->material->background.size() == 2);
  CHECK(view->formats.size() == 1);
  CHECK(view->steps.size() == 5);
  REQUIRE(view->more.size() == 1);
  CHECK(view->more[0]->id == "doorvragen");
  CHECK_FALSE(theme_view(circle.services, sam.viewer, kTrack, "weg"));
  CHECK_FALSE(theme_view(circle.services, sam.viewer, "weg", "wie"));
}

TEST_CASE("A background page is marked as read for its reader, and is no gate") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  const auto kim = circle.join("Kim", circle.edition);
  const auto before = circle.facts(sam);
  REQUIRE(mark_background_read(circle.services, sam.viewer, kTrack, "wie", "rol"));
  REQUIRE(mark_background_read(circle.services, sam.viewer, kTrack, "wie", "rol"));
  CHECK_FALSE(mark_background_read(circle.services, sam.viewer, kTrack, "wie", "weg"));
  const auto view = theme_view(circle.services, sam.viewer, kTrack, "wie");
  CHECK(view->has_read("rol"));
  CHECK_FALSE(view->has_read("vraag"));
  CHECK_FALSE(theme_view(circle.services, kim.viewer, kTrack, "wie")->has_read("rol"));
  CHECK(circle.facts(sam) == before);
}

TEST_CASE("Trainers of the track read its themes; people outside it do not") {
  Circle circle;
  const auto anna = circle.a_trainer("Anna", circle.edition);
  const auto view = theme_view(circle.services, anna, kTrack, "wie");
  REQUIRE(view);
  CHECK_FALSE(view->own);
  CHECK(view->steps.empty());
  CHECK(mark_background_read(circle.services, anna, kTrack, "wie", "rol"));
  Viewer stranger;
  stranger.view.session.person = {999};
  CHECK_FALSE(theme_view(circle.services, stranger, kTrack, "wie"));
  CHECK_FALSE(mark_background_read(circle.services, stranger, kTrack, "wie", "rol"));
}

}  // namespace groeipad::service::test
