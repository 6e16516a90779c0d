#include "service/audit_trail.h"

#include <catch2/catch.hpp>

#include "service/audit.h"
#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

struct Office {
  Office() : ann(circle.join("Ann", circle.edition)), petra(circle.join("Petra", circle.edition)) {
    petra.viewer.roles.push_back(ViewerRole::programme);
  }
  void remember(std::size_t times) {
    circle.services.db.commit([&](store::Transaction& db) {
      for (std::size_t i = 0; i < times; ++i)
        remember_change(db, circle.services, petra.viewer, traject::Act::change_stage,
                        about(ann.enrolment, std::to_string(i)));
    });
  }
  [[nodiscard]] Trail read(const store::AuditFilter& filter) {
    return audit_trail(circle.services, petra.viewer, filter).value();
  }

  Circle circle;
  Circle::Member ann;
  Circle::Member petra;
};

TEST_CASE("The audit trail comes in pages of a hundred, newest first") {
  Office office;
  CHECK(office.read({}).entries.empty());
  office.remember(kTrailPage);
  auto page = office.read({});
  CHECK(page.entries.size() == kTrailPage);
  CHECK(page.older == 0);
  office.remember(1);
  page = office.read({});
  CHECK(page.entries.size() == kTrailPage);
  REQUIRE(page.older == page.entries.back().entry.id);
  const auto last = office.read({.before = page.older});
  REQUIRE(last.entries.size() == 1);
  CHECK(last.entries[0].entry.detail == "0");
  CHECK(last.older == 0);
}

TEST_CASE("Reading what was done with one person is remembered, of that person") {
  Office office;
  office.remember(1);
  const auto about_ann = office.read({.person = office.ann.enrolment.person});
  CHECK(about_ann.person_name == "Ann");
  CHECK(about_ann.entries.size() == 1);
  const auto after = office.read({.actor = office.petra.enrolment.person});
  CHECK(after.actor_name == "Petra");
  REQUIRE(after.entries.size() == 2);
  CHECK(after.entries[0].entry.act == "read_audit");
  CHECK(after.entries[0].entry.person == office.ann.enrolment.person);
}

TEST_CASE("The audit trail is for programme staff, and of nobody who is not there") {
  Office office;
  CHECK_FALSE(audit_trail(office.circle.services, office.ann.viewer, {}));
  CHECK_FALSE(
      audit_trail(office.circle.services, office.circle.a_trainer("Truus", office.circle.edition), {}));
  CHECK_FALSE(audit_trail(office.circle.services, office.petra.viewer, {.person = {4711}}));
  CHECK_FALSE(audit_trail(office.circle.services, office.petra.viewer, {.actor = {4711}}));
}

}  // namespace
}  // namespace groeipad::service::test
