#include <catch2/catch.hpp>
#include <set>

#include "lti/launch/launch.h"
#include "web/pages/grades.h"
#include "web/pages/refusal_text.h"
#include "web/pages/staff.h"

using namespace groeipad;
using web::pages::Notice;

TEST_CASE("every check of a launch has words of its own for programme staff") {
  std::set<std::string_view> titles;
  const int last = static_cast<int>(lti::launch::Check::identifiers);
  for (int i = 0; i <= last; ++i) {
    const auto name = lti::launch::name_of(static_cast<lti::launch::Check>(i));
    CAPTURE(name);
    const auto text = web::pages::refusal_text(name);
    CHECK(text.title == "refused." + std::string(name));
    CHECK(text.advice == "advice." + std::string(name));
    CHECK(titles.insert(text.title).second);
  }
  CHECK(web::pages::refusal_text("made_up").title == "refused.other");
  CHECK(web::pages::refusal_text("").advice == "advice.other");
}

TEST_CASE("a score that is stuck for any status has words") {
  CHECK(web::pages::why_key("http_404") == "why.http_404");
  CHECK(web::pages::why_key("http_5xx") == "why.http_5xx");
  CHECK(web::pages::why_key("http_503") == "why.http_5xx");
  CHECK(web::pages::why_key("http_418") == "why.http_other");
  CHECK(web::pages::why_key("left") == "why.left");
  CHECK(web::pages::why_key("") == "why.other");
}

TEST_CASE("a notice comes back from its page's address, and nothing else does") {
  const int last = static_cast<int>(Notice::test_busy);
  for (int i = 1; i <= last; ++i) {
    const auto notice = static_cast<Notice>(i);
    CAPTURE(i);
    CHECK_FALSE(web::pages::slug_of(notice).empty());
    CHECK(web::pages::notice_from(web::pages::slug_of(notice)) == notice);
  }
  CHECK(web::pages::notice_from("") == Notice::none);
  CHECK(web::pages::notice_from("<script>") == Notice::none);
  CHECK(web::pages::slug_of(Notice::none).empty());
}

TEST_CASE("a name is one to 255 characters") {
  using web::pages::check_name;
  using web::pages::NameFault;
  CHECK(check_name("") == NameFault::missing);
  CHECK_FALSE(check_name("Mbo"));
  std::string longest;
  for (int i = 0; i < 255; ++i) longest += "é";
  CHECK_FALSE(check_name(longest));
  CHECK(check_name(longest + "x") == NameFault::too_long);
}
