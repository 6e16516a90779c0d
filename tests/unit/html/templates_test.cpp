#include <catch2/catch.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

#include "unit/html/one_template.h"

using namespace groeipad;
using groeipad::html::TemplateError;
using groeipad::html::Values;
using html::test::load_page;
using html::test::rendered;

namespace {

std::string with_value(std::string_view page, std::string_view value) {
  Values values;
  values.set("V", value);
  return rendered(page, values);
}

}  // namespace

TEST_CASE("a value is escaped for the place where it stands") {
  CHECK(with_value("<p>{{V}}</p>", "<b>&'") == "<p>&lt;b&gt;&amp;&#39;</p>\n");
  CHECK(with_value("<p title=\"{{V}}\">", "\" onclick=\"x") == "<p title=\"&quot; onclick=&quot;x\">\n");
  CHECK(with_value("<textarea>{{V}}</textarea>", "</textarea><script>") ==
        "<textarea>&lt;/textarea&gt;&lt;script&gt;</textarea>\n");
  CHECK(with_value("<title>{{V}}</title>", "</title>") == "<title>&lt;/title&gt;</title>\n");
  CHECK(with_value("<p>{{V}}</p>", "Één coöperatie") == "<p>Één coöperatie</p>\n");
}

TEST_CASE("line breaks stay where a template asks for it, escaped like the rest") {
  CHECK(with_value("<textarea>{{V:p}}</textarea>", "een\ntwee & </textarea>'\"") ==
        "<textarea>een\ntwee &amp; &lt;/textarea&gt;&#39;&quot;</textarea>\n");
  CHECK(with_value("<p>{{V:p}}</p>", "<b>\r\n\t</b>") == "<p>&lt;b&gt;\r\n\t&lt;/b&gt;</p>\n");
}

TEST_CASE("HTML made of Markdown is printed as it is, and escaping goes on behind it") {
  Values values;
  values.set_html("BODY_HTML", markdown::to_html("Een *woord* <b>\n", "")).set("V", "<b>");
  CHECK(rendered("<div>{{BODY_HTML:none}}</div><p>{{V}}</p>", values) ==
        "<div><p>Een <em>woord</em> </p>\n</div><p>&lt;b&gt;</p>\n");
}

TEST_CASE("nothing but such HTML can be given under a name that is printed as it is") {
  Values values;
  CHECK_THROWS_AS(values.set("BODY_HTML", "<b>"), std::logic_error);
  CHECK_THROWS_AS(values.set("BODY_HTML", 3), std::logic_error);
  CHECK_THROWS_AS(values.section("S").set("_HTML", "<b>"), std::logic_error);
  CHECK_THROWS_AS(values.set_html("BODY", markdown::to_html("x", "")), std::logic_error);
}

TEST_CASE("a script address never survives in a link or a form") {
  for (const std::string_view page : {"<a href=\"{{V}}\">x</a>", "<form action=\"{{V}}\"></form>"}) {
    CHECK(with_value(page, "javascript:alert(1)").find("javascript") == std::string::npos);
    CHECK(with_value(page, "JaVaScRiPt:alert(1)").find("alert") == std::string::npos);
    CHECK(with_value(page, "data:text/html,x").find("data:") == std::string::npos);
    CHECK(with_value(page, "/traject?a=b&c=d").find("/traject?a=b&amp;c=d") != std::string::npos);
    CHECK(with_value(page, "https://lms.example/a").find("https://lms.example/a") != std::string::npos);
  }
}

TEST_CASE("a section repeats, sees what stands around it, and hides when told") {
  Values values;
  values.set("TRACK", "VB").show_if("EMPTY", false);
  values.section("STEP").set("TITLE", "een").set("MINUTES", std::int64_t{90});
  values.section("STEP").set("TITLE", "twee").set("MINUTES", std::int64_t{-5});
  const std::string_view page = "{{#STEP}}{{TRACK}} {{TITLE}} {{MINUTES}};{{/STEP}}{{#EMPTY}}leeg{{/EMPTY}}";
  CHECK(rendered(page, values) == "VB een 90;VB twee -5;\n");
}

TEST_CASE("a section shown on a condition expands once") {
  Values values;
  values.show_if("YES", true).show_if("NO", false);
  CHECK(rendered("{{#YES}}ja{{/YES}}{{#NO}}nee{{/NO}}", values) == "ja\n");
}

TEST_CASE("a later value replaces an earlier one, and an inner one covers an outer one") {
  Values values;
  values.set("V", "eerst").set("V", "dan");
  values.section("IN").set("V", "binnen");
  CHECK(rendered("{{V}} {{#IN}}{{V}}{{/IN}}", values) == "dan binnen\n");
}

TEST_CASE("values do not need to outlive the call that sets them") {
  Values values;
  {
    std::string gone(100, 'x');
    values.set(std::string("LONG_ENOUGH_NOT_TO_BE_INLINE"), gone);
    values.section(std::string("SECTION_LONG_ENOUGH_TO_ALLOCATE")).set("V", gone);
    std::fill(gone.begin(), gone.end(), 'y');
  }
  Values moved = std::move(values);
  const std::string page = rendered(
      "{{LONG_ENOUGH_NOT_TO_BE_INLINE}}{{#SECTION_LONG_ENOUGH_TO_ALLOCATE}}{{V}}"
      "{{/SECTION_LONG_ENOUGH_TO_ALLOCATE}}",
      moved);
  CHECK(page == std::string(200, 'x') + "\n");
}

TEST_CASE("a name that the page does not declare ends the rendering, each time") {
  const auto templates = load_page("<p>{{TYPO}}</p>{{#SHOWN}}{{INNER}}{{/SHOWN}}");
  REQUIRE(templates);
  Values nothing;
  for (int round = 0; round < 2; ++round) {
    CHECK_THROWS_WITH(templates->render("page.tpl", base::Language::dutch, nothing), Catch::Contains("TYPO"));
  }
  nothing.set("TYPO", "").show_if("SHOWN", true);
  CHECK_THROWS_WITH(templates->render("page.tpl", base::Language::dutch, nothing), Catch::Contains("INNER"));
  nothing.set("INNER", "");
  CHECK(templates->render("page.tpl", base::Language::dutch, nothing) == "<p></p>\n");
  CHECK_THROWS_AS(templates->render("other.tpl", base::Language::dutch, nothing), std::logic_error);
}

TEST_CASE("texts are escaped, follow the language, and carry variables") {
  Values values;
  values.set("WHO", "<Jan>").set("DAY", "do");
  CHECK(rendered("<p>[[hello]]</p>", values) == "<p>Dag &lt;u&gt; &amp; &quot;wie&quot;</p>\n");
  CHECK(rendered("<p>[[greet]]</p>", values) == "<p>Dag &lt;Jan&gt;, het is do.</p>\n");
  CHECK(rendered("<p>[[greet]]</p>", values, base::Language::english) ==
        "<p>Hi &lt;Jan&gt;, it is do.</p>\n");
}

TEST_CASE("includes and assets are resolved when loading, words on two lines stay two words") {
  CHECK(rendered("<p>\n    een\n\n    twee</p>[[include _part]]", {}, base::Language::dutch,
                 "<link href=\"[[asset app.css]]\">") ==
        "<p>\neen\ntwee</p><link href=\"/assets/app-1a.css\">\n");
}

TEST_CASE("loading names what is missing") {
  CHECK(load_page("[[nowhere]]").error().code == TemplateError::missing_text);
  CHECK(load_page("[[include nowhere]]").error().code == TemplateError::missing_include);
  CHECK(load_page("[[asset nowhere.js]]").error().code == TemplateError::missing_include);
  CHECK(load_page("[[include _part]]", "[[include _part]]").error().code == TemplateError::missing_include);
  CHECK(load_page("[[hello").error().code == TemplateError::bad_template);
  CHECK(load_page("[[nowhere]]").error().detail == "nowhere in page.tpl");
}

TEST_CASE("both languages must have the same texts, and only texts") {
  using html::Templates;
  const auto load = [](std::string_view dutch, std::string_view english) {
    return Templates::load({}, dutch, english);
  };
  CHECK(load(R"({"a":"x"})", R"({"a":"y"})"));
  CHECK(load(R"({"a":"x","b":"x"})", R"({"a":"y"})").error().code == TemplateError::missing_text);
  CHECK(load(R"({"a":"x"})", R"({"a":"y","b":"x"})").error().detail == "only in English: b");
  for (const std::string_view bad : {R"({"a":1})", R"({"a":"{"})", R"({"a":"}"})", R"({"a":"{}"})",
                                     R"({"a":"{A B}"})", R"({"a":"{{x}}"})", R"(["a"])", "{"}) {
    CAPTURE(bad);
    CHECK(load(bad, bad).error().code == TemplateError::bad_template);
  }
}

TEST_CASE("a text outside templates is plain and filled in by name") {
  const auto templates = load_page("");
  REQUIRE(templates);
  CHECK(templates->text("greet", base::Language::english, {{"day", "Thu"}, {"who", "<Jan>"}}) ==
        "Hi <Jan>, it is Thu.");
  CHECK(templates->text("greet", base::Language::dutch, {{"who", "Jan"}}) == "Dag Jan, het is {day}.");
  CHECK_THROWS_AS(templates->text("nowhere", base::Language::dutch), std::logic_error);
}

TEST_CASE("several threads render one set of templates at once") {
  const auto templates = load_page("{{#ROW}}<p title=\"{{V}}\">{{V}}</p>{{/ROW}}");
  REQUIRE(templates);
  const auto page = [&](const std::string& value) {
    Values values;
    for (int row = 0; row < 20; ++row) values.section("ROW").set("V", value);
    return templates->render("page.tpl", base::Language::dutch, values);
  };
  std::vector<std::thread> threads;
  std::array<bool, 4> same{};
  for (std::size_t i = 0; i < same.size(); ++i) {
    threads.emplace_back([&, i] {
      const std::string value = "v" + std::to_string(i);
      const std::string expected = page(value);
      same[i] = expected.find(value) != std::string::npos;
      for (int round = 0; round < 50; ++round) same[i] = same[i] && page(value) == expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(std::all_of(same.begin(), same.end(), [](bool ok) { return ok; }));
}
