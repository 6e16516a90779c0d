#include <catch2/catch.hpp>
#include <string_view>

#include "html/lint.h"
#include "unit/html/one_template.h"

using groeipad::html::lint;
using groeipad::html::TemplateError;

TEST_CASE("what automatic escaping does not cover is refused") {
  const std::string_view unsafe = GENERATE(
      as<std::string_view>{},
      // markers
      "<p>{{V:none}}</p>", "<p>{{V:h}}</p>", "<p title=\"{{V:p}}\">x</p>", "<p>{{#V:p}}x{{/V:p}}</p>",
      "{{%AUTOESCAPE context=\"JSON\"}}", "{{>OTHER}}", "{{=[[ ]]=}}", "<p>{{v}}</p>", "<p>{{V</p>",
      "<p>{{}}</p>", "<p>{{V_html:none}}</p>", "<p title=\"{{V_HTML:none}}\">x</p>", "<p {{V_HTML:none}}>",
      "<!-- {{V_HTML:none}} -->", "<p>{{V_HTML}}</p>", "<p title=\"{{V_HTML}}\">x</p>", "<p>{{V_HTML:p}}</p>",
      "<p>{{V_HTML:none:none}}</p>", "<p>{{V_HTMLS:none}}</p>", "<p>{{#V_HTML:none}}x{{/V_HTML}}</p>",
      // places for variables
      "<{{V}}>", "<p{{V}}>", "<p{{#S}}x{{/S}}>", "<p title{{#S}}x{{/S}}>", "<p {{V}}>", "<p {{V}}=\"x\">",
      "<p data-{{V}}=\"x\">", "<p title={{V}}>", "<p title=x>", "<!-- {{V}} -->", "<img srcset=\"{{V}}\">",
      "<meta name=\"x\" content=\"{{V}}\">", "<object data=\"{{V}}\"></object>",
      "<a ping=\"{{V}}\" href=\"/\">x</a>",
      // sections across places
      "{{#S}}<p {{/S}}>", "<p title=\"{{#S}}\">{{/S}}", "<p title=\"{{#S}}\" lang=\"{{/S}}\">",
      "<p {{#S}}><a {{/S}}>", "{{#S}}x", "{{#S}}x{{/T}}", "x{{/S}}",
      // attributes and elements
      "<p onclick=\"x()\">", "<p ONLOAD='x'>", "<p style=\"color:red\">", "<iframe srcdoc=\"x\"></iframe>",
      "<button formaction=\"/x\">", "<a xlink:href=\"/x\">x</a>", "<style>p{}</style>", "<base href=\"/\">",
      "<script>x()</script>", "<script src=\"/x.js\">x()</script>", "<script data-src=\"/x.js\"></script>",
      "<meta http-equiv=\"refresh\" content=\"0\">", "<embed src=\"/x\">",
      // ends too early
      "<p title=\"x", "<p ", "<!-- x");
  CAPTURE(unsafe);
  const auto checked = lint(unsafe);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == TemplateError::unsafe);
}

TEST_CASE("what pages need is not refused") {
  const std::string_view safe = GENERATE(
      as<std::string_view>{}, "<p>{{V}}</p>", "<p>{{V:p}}</p>", "<div>{{V_HTML:none}}</div>",
      "<p title=\"{{V}}\" lang='nl'>{{! a note }}</p>",
      "<input type=\"checkbox\"{{#ON}} checked{{/ON}} required/>", "<p class=\"a{{#ON}} b{{/ON}}\">x</p>",
      "<p{{#ON}} hidden{{/ON}}>x</p>", "<p required{{#ON}} hidden{{/ON}}>x</p>",
      "{{#S}}<p>{{#T}}<b>x</b>{{/T}}</p>{{/S}}", "<script src=\"/a.js\" defer></script>", "<!-- a note -->",
      "<svg aria-hidden=\"true\"><use href=\"/a.svg#x\"></use></svg>",
      "<meta name=\"viewport\" content=\"width=device-width\">");
  CAPTURE(safe);
  const auto checked = lint(safe);
  INFO((checked ? "" : checked.error().detail));
  CHECK(checked);
}

TEST_CASE("a template that the lint refuses does not load") {
  const auto loaded = groeipad::html::test::load_page("<p>{{V:none}}</p>");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == TemplateError::unsafe);
  CHECK(loaded.error().detail.find("page.tpl") != std::string::npos);
}
