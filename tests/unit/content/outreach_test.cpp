#include <catch2/catch.hpp>

#include "broken_content.h"
#include "real_content.h"

using namespace groeipad;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kOutreach = "modules/proef/outreach.json";

/// `recruitment` and `manager` as they should be, with `pitch` and `arrange` as given.
std::string outreach(const std::string& track, const std::string& pitch, const std::string& arrange) {
  const std::string text = R"({"nl": "Tekst.", "en": "Text."})";
  const std::string points = "[" + text + ", " + text + "]";
  const std::string advice = R"([{"title": )" + text + R"(, "text": )" + text + R"(, "source": "S3 §3"}])";
  return R"({"track": ")" + track + R"(", "recruitment": {"headline": )" + text + R"(, "pitch": {"nl": ")" +
         pitch + R"(", "en": "Text."}, "for_whom": )" + points + R"(, "learn": )" + points +
         R"(, "setup": )" + points + R"(, "time": )" + text + R"(, "yields": )" + points + R"(, "next": )" +
         text + R"(, "source": "project"}, "manager": {"intro": )" + text + R"(, "hours": )" + text +
         R"(, "arrange": )" + (arrange.empty() ? advice : arrange) + R"(, "talks": )" + advice + "}}";
}

}  // namespace

TEST_CASE("what those around a participant are told is read; a track may go without") {
  CHECK(SmallContent().faults().empty());
  CHECK(SmallContent().write(kOutreach, outreach("proef", "Kort.", "")).faults().empty());
}

TEST_CASE("a text that no flyer holds, one without a source, and one of another track are named") {
  CHECK_FALSE(SmallContent().write(kOutreach, outreach("proef", std::string(251, 'a'), "")).faults().empty());
  CHECK(SmallContent().write(kOutreach, outreach("proef", std::string(250, 'a'), "")).faults().empty());
  CHECK_FALSE(SmallContent()
                  .write(kOutreach,
                         outreach("proef", "Kort.",
                                  R"([{"title": {"nl": "a", "en": "a"}, "text": {"nl": "a", "en": "a"}}])"))
                  .faults()
                  .empty());
  const Lines other = SmallContent().write(kOutreach, outreach("ander", "Kort.", "")).faults();
  REQUIRE(other.size() == 1);
  CHECK(other.front().find("/track: is 'ander', but the file is that of 'proef'") != std::string::npos);
}

TEST_CASE("every track that is shipped can be recruited for, and has something for managers") {
  for (const traject::Track& track : real_content().tracks) {
    CAPTURE(track.id);
    const traject::Outreach* outreach = real_content().outreach(track.id);
    REQUIRE(outreach != nullptr);
    CHECK_FALSE(outreach->recruitment.headline.en.empty());
    CHECK(outreach->recruitment.learn.size() >= 2);
    CHECK(outreach->manager.arrange.size() >= 5);
    CHECK(outreach->manager.talks.size() == 3);
  }
}
