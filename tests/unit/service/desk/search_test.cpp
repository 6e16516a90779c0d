#include "service/search.h"

#include <catch2/catch.hpp>

#include "store/ties.h"
#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

using Names = std::vector<std::string>;

Names names(Circle& circle, const Viewer& viewer, std::string_view typed) {
  Names all;
  for (const auto& one : find_people(circle.services, viewer, typed).people) all.push_back(one.name);
  return all;
}

Viewer as(Circle::Member member, ViewerRole role) {
  member.viewer.roles.push_back(role);
  return member.viewer;
}

TEST_CASE("ALL-2: everyone who may search finds whose stage they may see, in the order of names") {
  Circle circle;
  const auto ann = circle.join("Ann", circle.edition);
  const auto other = circle.join("Änne", circle.other_edition);
  const auto trainer = circle.a_trainer("Anton", circle.edition);
  const auto programme = as(circle.join("Petra", circle.other_edition), ViewerRole::programme);
  const auto contact = as(circle.join("Cor", circle.other_edition), ViewerRole::contact);
  CHECK(names(circle, trainer, "an") == Names{"Ann"});
  CHECK(names(circle, programme, "an") == Names{"Ann", "Änne", "Anton"});
  CHECK(names(circle, contact, "an").empty());
  circle.services.db.commit([&](store::Transaction& db) {
    store::add_contact(db, ann.viewer.view.person.institution, contact.view.session.person,
                       circle.services.wall.now());
  });
  CHECK(names(circle, contact, "an") == Names{"Ann", "Änne"});
  CHECK(names(circle, ann.viewer, "an").empty());
}

TEST_CASE("What is found shows the parts whose stage the viewer may see, open where the track may be seen") {
  Circle circle;
  const auto ann = circle.join("Ann", circle.edition);
  circle.stop(ann);
  circle.services.db.commit([&](store::Transaction& db) {
    (void)store::apply(db, ann.enrolment.person, kTrack, "", circle.services.calendar.now());
  });
  const auto trainer = circle.a_trainer("Truus", circle.edition);
  const auto of_trainer = find_people(circle.services, trainer, "ann").people.at(0).parts;
  REQUIRE(of_trainer.size() == 1);
  CHECK(of_trainer[0].may_open);
  CHECK(of_trainer[0].enrolment.stage == store::Stage::stopped);
  const auto programme = as(circle.join("Petra", circle.other_edition), ViewerRole::programme);
  const auto found = find_people(circle.services, programme, "ann");
  CHECK(found.has_trail);
  const auto& all = found.people.at(0).parts;
  REQUIRE(all.size() == 2);
  CHECK(all[0].may_open);
  CHECK_FALSE(all[1].may_open);  // an application has no page
  const auto contact = as(circle.join("Cor", circle.other_edition), ViewerRole::contact);
  circle.services.db.commit([&](store::Transaction& db) {
    store::add_contact(db, ann.viewer.view.person.institution, contact.view.session.person,
                       circle.services.wall.now());
  });
  const auto of_contact = find_people(circle.services, contact, "ann");
  CHECK_FALSE(of_contact.has_trail);
  REQUIRE(of_contact.people.at(0).parts.size() == 2);
  CHECK_FALSE(of_contact.people[0].parts[0].may_open);
}

TEST_CASE("At most fifty are shown, and that there are more is said") {
  Circle circle;
  const auto programme = as(circle.join("Petra", circle.edition), ViewerRole::programme);
  for (std::size_t i = 0; i < kMostFound; ++i) (void)circle.join("Bo B" + std::to_string(i), circle.edition);
  auto found = find_people(circle.services, programme, "bo");
  CHECK(found.people.size() == kMostFound);
  CHECK_FALSE(found.more);
  (void)circle.join("Bo Over", circle.edition);
  found = find_people(circle.services, programme, "bo");
  CHECK(found.people.size() == kMostFound);
  CHECK(found.more);
}

TEST_CASE("What is no word is not searched for, and what is too long is cut") {
  Circle circle;
  const auto programme = as(circle.join("Petra", circle.edition), ViewerRole::programme);
  CHECK_FALSE(find_people(circle.services, programme, "").asked);
  CHECK_FALSE(find_people(circle.services, programme, " %-' ").asked);
  const auto found = find_people(circle.services, programme, std::string(kLongestNameSearch + 1, 'p'));
  CHECK(found.typed.size() == kLongestNameSearch);
  CHECK(found.people.empty());
}

}  // namespace
}  // namespace groeipad::service::test
