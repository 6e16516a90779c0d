#include "conformance/course.h"

#include "store/enrolments.h"
#include "store/people.h"
#include "store/platforms.h"

namespace groeipad::conformance {

Course::Course(Stage& stage, Platform& platform, std::string person)
    : stage_(stage),
      platform_(platform),
      person_{.subject = std::move(person), .name = "Sam Score", .teaches = false} {
  store::Database& data = stage.data();
  auto browser = stage.browser();
  enters(stage, browser, platform, person_);
  const base::Instant now = base::SystemClock().now();
  data.commit([&](store::Transaction& db) {
    const auto registered = store::platforms_of_issuer(db, platform.issuer());
    if (registered.empty()) return;
    const auto known = store::person_of(db, registered.front().id, subject());
    if (!known) return;
    const auto edition = store::add_edition(
        db,
        {.id = {}, .track = "onderzoeker", .name = "Conform", .starts = std::nullopt, .ends = std::nullopt});
    enrolment_ = store::enrol(db, {.id = {},
                                   .person = *known,
                                   .track = "onderzoeker",
                                   .edition = edition,
                                   .stage = store::Stage::started,
                                   .since = now});
  });
  require(enrolment_.known(), "nobody of that subject in the tool's data");
}

void Course::result(int percent) {
  traject::Fact fact;
  fact.kind = traject::FactKind::test_passed;
  fact.subject = "inleiding";
  fact.detail = std::to_string(percent);
  fact.at = base::SystemClock().now();
  stage_.data().commit([&](store::Transaction& db) { store::add_fact(db, enrolment_, fact, fact.at); });
}

void Course::launch_as(const Person& person, const std::string& link, const std::string& item,
                       const std::string& scopes) {
  auto browser = stage_.browser();
  const auto login = begin(stage_, browser, platform_);
  IdToken token = platform_.launch_at(link, stage_.tool(), login.nonce, person);
  token.without(kRosterClaim).with(lti("custom"), R"({"groeipad_item":)" + as_json(item) + "}");
  if (!scopes.empty()) {
    token.with(kGradesClaim,
               R"({"scope":)" + scopes + R"(,"lineitem":)" + as_json(platform_.item_url(link)) + "}");
  }
  expect_admitted(stage_, browser, post_launch(browser, token.str(), login.state));
}

std::string Course::place(const std::string& item, const std::string& scopes) {
  std::string link = stage_.unique("placement");
  launch_as(person_, link, item, scopes);
  return link;
}

void Course::notice(const std::string& link, const std::string& item) {
  Person other = person_;
  other.teaches = true;
  launch_as(other, link, item, {});
  launch_as(person_, link, item, {});
}

std::string Course::item_of(const std::string& link) const {
  if (platform_.profile().has_own_item) return link;
  for (const auto& [item, column] : platform_.gradebook().columns()) {
    if (column.link == link) return item;
  }
  return {};
}

std::vector<Posted> Course::taken(const std::string& link) const {
  return platform_.gradebook().taken(item_of(link));
}

std::vector<Posted> Course::wait_for(const std::string& link, std::size_t count) {
  const bool came = eventually([&] { return taken(link).size() >= count; }, 15);
  require(came, std::to_string(taken(link).size()) + " scores of " + std::to_string(count) + " arrived; " +
                    platform_.complaints());
  return taken(link);
}

Browser programme_staff(Stage& stage) {
  auto browser = stage.browser();
  const std::string name = stage.unique("Programma");
  enters(stage, browser, stage.canvas(), {.subject = name, .name = name, .teaches = true});
  const auto granted = stage.own().command({"grant", "programme", name});
  require(granted.code == 0, "grant: " + granted.output);
  return browser;
}

}  // namespace groeipad::conformance
