#include <catch2/catch.hpp>

#include "lti/links/link_header.h"

namespace groeipad::lti::links {
namespace {

struct Row {
  std::string name;
  std::string header;
  std::string next;
};

TEST_CASE("RFC 8288: the next page in a Link header") {
  const std::vector<Row> rows{
      {"one link", R"(<https://l.example/m?p=2>; rel="next")", "https://l.example/m?p=2"},
      {"a token for a relation", "<https://l.example/m?p=2>;rel=next", "https://l.example/m?p=2"},
      {"in capitals", R"(<https://l.example/2> ; REL = "NEXT")", "https://l.example/2"},
      {"second of three",
       R"(<https://l.example/1>; rel="prev", <https://l.example/2>; rel="next",<https://l.example/9>;rel=last)",
       "https://l.example/2"},
      {"several relations", R"(<https://l.example/2>; rel="last next")", "https://l.example/2"},
      {"behind other parameters", R"(<https://l.example/2>; title="a, b; <c>; rel=no"; rel="next")",
       "https://l.example/2"},
      {"a comma in the address", R"(<https://l.example/1,2>; rel="next")", "https://l.example/1,2"},
      {"only the first rel counts", R"(<https://l.example/2>; rel="prev"; rel="next")", ""},
      {"a relation that only begins so", R"(<https://l.example/2>; rel="next-archive")", ""},
      {"no relation", "<https://l.example/2>", ""},
      {"a flag without value", R"(<https://l.example/2>; rel; rel="next")", ""},
      {"differences", R"(<https://l.example/2>; rel="differences")", ""},
      {"empty", "", ""},
      {"no address", R"(https://l.example/2; rel="next")", ""},
      {"never closed", "<https://l.example/2; rel=next", ""},
      {"a quote never closed", R"(<https://l.example/2>; title="x; rel=next)", ""},
      {"noise", ",,;;<>;;=,<", ""},
      {"not UTF-8", "<https://l.example/\xff>; rel=\xff", ""},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) { CHECK(next_of(row.header) == row.next); }
  }
}

TEST_CASE("Moodle W12: Link headers of line items have entities and typographic quotes") {
  const std::string page =
      "<https://moodle.example/mod/lti/services.php/2/lineitems?type_id=4&amp;limit=1&amp;from=";
  const std::string header = page + "0>; rel=\u201cfirst\u201d, " + page + "0>; rel=\u201ccanonical\u201d, " +
                             page + "1>; rel=\u201cnext\u201d, " + page + "3>; rel=\u201clast\u201d";
  CHECK(next_of(header) ==
        "https://moodle.example/mod/lti/services.php/2/lineitems?type_id=4&limit=1&from=1");
}

TEST_CASE("Moodle W12: Link headers of rosters are well-formed") {
  CHECK(next_of(R"(<http://127.0.0.1:8088/m/memberships?limit=1&from=1>; rel="next")") ==
        "http://127.0.0.1:8088/m/memberships?limit=1&from=1");
}

TEST_CASE("a Link header over 16 KiB is not read, and one of nothing but links ends") {
  std::string header;
  while (header.size() < 16 * 1024 - 60) header += "<https://l.example/1>; rel=\"prev\", ";
  CHECK(next_of(header + R"(<https://l.example/2>; rel="next")") == "https://l.example/2");
  CHECK(next_of(header + header).empty());
  CHECK(next_of(std::string(16 * 1024, '<')).empty());
  CHECK(next_of("<" + std::string(16 * 1024 - 1, ';')).empty());
}

TEST_CASE("Moodle: services go before the query") {
  CHECK(before_query("http://m.example/2/lineitems/11/lineitem?type_id=4", "/scores") ==
        "http://m.example/2/lineitems/11/lineitem/scores?type_id=4");
  CHECK(before_query("https://l.example/items/1", "/results") == "https://l.example/items/1/results");
  CHECK(before_query("https://l.example/items/1/", "/results") == "https://l.example/items/1/results");
  CHECK(before_query("https://l.example/items/1?next=/a?b", "/scores") ==
        "https://l.example/items/1/scores?next=/a?b");
  CHECK(before_query("", "/scores") == "/scores");
}

}  // namespace
}  // namespace groeipad::lti::links
