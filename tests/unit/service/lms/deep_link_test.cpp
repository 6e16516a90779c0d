#include "service/deep_link.h"

#include <catch2/catch.hpp>

#include "base/json.h"
#include "lti/jose/jws.h"
#include "unit/service/lms/school.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;

/// A teacher who is asked what to place.
struct Asked {
  School school;
  Viewer teacher = school.viewer(school.a_person("6"), true);
  store::DeepLink link{.id = {},
                       .platform = school.platform,
                       .person = teacher.view.session.person,
                       .deployment = "1",
                       .return_url = std::string(kLms) + "/return",
                       .data = std::nullopt,
                       .accepts_multiple = true,
                       .accepts_line_items = true,
                       .started = school.wall.now()};

  base::DeepLinkId ask() {
    return school.write([&](store::Transaction& db) { return store::add_deep_link(db, link); });
  }
  base::Result<DeepLinkAnswer, DeepLinkFault> answer(const std::vector<std::string>& picked) {
    return answer_deep_link(school.services, teacher, ask(), picked);
  }
  DeepLinkFault refused(const std::vector<std::string>& picked) {
    const auto answered = answer(picked);
    REQUIRE_FALSE(answered);
    return answered.error().code;
  }
};

const rapidjson::Value& content(const lti::jose::Jws& jws) {
  return *base::member(jws.payload, "https://purl.imsglobal.org/spec/lti-dl/claim/content_items");
}

}  // namespace

TEST_CASE("An answer is signed with our key, for the platform, and names what was picked by its stable id") {
  Asked asked;
  asked.link.data = "their \"data\"";
  const auto answered = asked.answer({"module:verbinder/inhoud", "track:verbinder"});
  REQUIRE(answered);
  CHECK(answered->return_url == std::string(kLms) + "/return");
  const auto jws = lti::jose::take_apart(answered->jwt).value();
  const auto signing = asked.school.services.tool_keys.signing();
  CHECK(jws.kid == signing.kid);
  CHECK(lti::jose::is_signed_by(jws, signing.key.public_key()));
  CHECK(base::string_member(jws.payload, "aud") == kLms);
  CHECK(base::string_member(jws.payload, "iss") == "client");
  CHECK(base::string_member(jws.payload, "https://purl.imsglobal.org/spec/lti-dl/claim/data") ==
        "their \"data\"");
  REQUIRE(content(jws).Size() == 2);
  const auto& track = content(jws)[0];
  const auto& module = content(jws)[1];
  CHECK(base::string_member(*base::member(track, "custom"), kItemParameter) == "track:verbinder");
  CHECK(base::string_member(*base::member(module, "custom"), kItemParameter) == "module:verbinder/inhoud");
  CHECK(base::string_member(*base::member(module, "lineItem"), "tag") == "test");
  CHECK(base::string_member(*base::member(track, "lineItem"), "resourceId") == "track:verbinder");
}

TEST_CASE("Line items are left out where the platform takes none, and for pages without a grade") {
  Asked asked;
  asked.link.accepts_line_items = GENERATE(true, false);
  const auto answered = asked.answer({"track:verbinder", "meetings"});
  const auto jws = lti::jose::take_apart(answered.value().jwt).value();
  CHECK((base::member(content(jws)[0], "lineItem") != nullptr) == asked.link.accepts_line_items);
  CHECK(base::member(content(jws)[1], "lineItem") == nullptr);
}

TEST_CASE("A changed mind is an answer without content") {
  Asked asked;
  const auto answered = asked.answer({});
  const auto jws = lti::jose::take_apart(answered.value().jwt).value();
  CHECK(content(jws).Size() == 0);
}

TEST_CASE("What cannot be placed is refused, and the question stays open") {
  Asked asked;
  CHECK(asked.refused({"track:unheard"}) == DeepLinkFault::bad_choice);
  CHECK(asked.refused({"track:verbinder", "edition:999"}) == DeepLinkFault::bad_choice);
  CHECK(asked.refused({"track:verbinder", "track:verbinder"}) == DeepLinkFault::bad_choice);
  asked.link.accepts_multiple = false;
  CHECK(asked.refused({"track:verbinder", "meetings"}) == DeepLinkFault::bad_choice);
}

TEST_CASE("A question is answered once, by the one who was asked, in time, and only by staff") {
  Asked asked;
  const auto id = asked.ask();
  auto viewer = asked.teacher;
  SECTION("another") {
    viewer = asked.school.viewer(asked.school.person, true);
    CHECK(deep_link(asked.school.services, viewer, id).error().code == DeepLinkFault::not_found);
  }
  SECTION("no longer staff") {
    viewer = asked.school.viewer(asked.teacher.view.session.person, false);
    CHECK(deep_link(asked.school.services, viewer, id).error().code == DeepLinkFault::not_staff);
  }
  SECTION("too late") {
    asked.school.wall.advance(4h + 1s);
    CHECK(deep_link(asked.school.services, viewer, id).error().code == DeepLinkFault::not_found);
  }
  SECTION("twice") {
    REQUIRE(answer_deep_link(asked.school.services, viewer, id, {"meetings"}));
    CHECK(answer_deep_link(asked.school.services, viewer, id, {"meetings"}).error().code ==
          DeepLinkFault::not_found);
  }
}

TEST_CASE("Every item is found again by its id, and no other") {
  School school;
  const auto all = items(school.services);
  CHECK(all.size() == 6);
  for (const auto& item : all) {
    CAPTURE(item.id);
    REQUIRE(find_item(school.services, item.id));
    CHECK(find_item(school.services, item.id)->kind == item.kind);
  }
  CHECK_FALSE(find_item(school.services, ""));
  CHECK_FALSE(find_item(school.services, "track:"));
}

}  // namespace groeipad::service::test
