#include <catch2/catch.hpp>

#include "broken_content.h"

using namespace groeipad;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kFolder = "modules/proef/modules/module/";

/// The faults that a page has in the place of "twee.md".
Lines faults_of_page(std::string_view text) {
  return SmallContent().write(std::string(kFolder) + "twee.md", text).faults();
}
Lines faults_of_figure(std::string_view text) {
  return SmallContent().write(std::string(kFolder) + "plaat.svg", text).faults();
}
Lines page(const std::string& fault) { return {kFolder + ("twee.md: " + fault)}; }
Lines figure(const std::string& fault) { return {kFolder + ("plaat.svg: " + fault)}; }

/// A figure with `inside` on its second line.
std::string svg(std::string_view inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + std::string(inside) + "\n</svg>\n";
}

}  // namespace

TEST_CASE("a page must not have raw HTML, and the line is named") {
  CHECK(faults_of_page("Tekst.\n\n<div>x</div>\n") == page("line 3: has raw HTML, which is left out"));
  CHECK(faults_of_page("Tekst\nmet <br> erin.\n") == page("line 2: has raw HTML, which is left out"));
  CHECK(faults_of_page("Tekst met `<br>` en a < b.\n").empty());
}

TEST_CASE("headings begin at the second level and skip none") {
  CHECK(faults_of_page("# Kop\n\nx\n") ==
        page("line 1: is a heading of level 1, which the title of the page has"));
  CHECK(faults_of_page("### Kop\n\nx\n") == page("line 1: is a heading of level 3 below one of level 1"));
  CHECK(faults_of_page("## Kop\n\n#### Diep\n\nx\n") ==
        page("line 3: is a heading of level 4 below one of level 2"));
  CHECK(faults_of_page("## Kop\n\n### Diep\n\n## Kop\n\nx\n").empty());
}

TEST_CASE("links lead to https only") {
  for (const char* target : {"http://a.nl", "een.md", "#kop", "mailto:a@b.nl", "javascript:x"}) {
    CHECK(faults_of_page("x\n\n[daar](" + std::string(target) + ")\n") ==
          page("line 3: links to '" + std::string(target) + "', which is not https"));
  }
}

TEST_CASE("figures are there, described, and shown") {
  CHECK(faults_of_page("![Wat](weg.svg) x\n") ==
        page("line 1: shows figure 'weg.svg', which is not in this folder"));
  CHECK(faults_of_page("![Wat](een.md) x\n") ==
        page("line 1: shows figure 'een.md', which is not in this folder"));
  CHECK(faults_of_page("![](plaat.svg) x\n") ==
        page("line 1: shows figure 'plaat.svg' without a description"));
  CHECK(SmallContent().write(std::string(kFolder) + "over.svg", svg("")).faults() ==
        Lines{std::string(kFolder) + "over.svg: : is a figure that no page shows"});
}

TEST_CASE("a page that nothing names, that is empty, or that is no text is a fault") {
  CHECK(SmallContent().write(std::string(kFolder) + "drie.md", "x").faults() ==
        Lines{std::string(kFolder) + "drie.md: : is a page that nothing names"});
  CHECK(faults_of_page(" \n") == page(": has no words"));
  CHECK(faults_of_page("x \xff") == page(": is not UTF-8 text"));
  CHECK(faults_of_page(std::string(256 * 1024 + 1, 'x')) == page(": is larger than 256 KiB"));
  CHECK(SmallContent().write(std::string(kFolder) + "foto.png", "x").faults() ==
        Lines{std::string(kFolder) + "foto.png: : is no page or figure"});
  CHECK(SmallContent().write(std::string(kFolder) + ".verborgen", "x").faults().empty());
}

TEST_CASE("pages of a theme and of the library are held to the same") {
  CHECK(
      SmallContent().write("modules/proef/themes/thema/toepassen.md", "# Kop\n").faults() ==
      Lines{
          "modules/proef/themes/thema/toepassen.md: line 1: is a heading of level 1, which the title of the "
          "page has"});
  CHECK(SmallContent().write("modules/microlearnings/kort.md", "[x](http://a.nl)\n").faults() ==
        Lines{"modules/microlearnings/kort.md: line 1: links to 'http://a.nl', which is not https"});
}

TEST_CASE("a figure only draws") {
  struct Row {
    const char* inside;
    const char* wrong;
  };
  const Row rows[] = {
      {"<script>x()</script>", "has <script>, which does more than draw"},
      {"<SCRIPT>x()</SCRIPT>", "has <SCRIPT>, which does more than draw"},
      {"<svg:script/>", "has <svg:script>, which does more than draw"},
      {"<foreignObject/>", "has <foreignObject>, which does more than draw"},
      {"<image href=\"#x\"/>", "has <image>, which does more than draw"},
      {"<style>a{}</style>", "has <style>, which does more than draw"},
      {"<set to=\"x\"/>", "has <set>, which does more than draw"},
      {"<g onload=\"x()\"/>", "has 'onload', which runs a script"},
      {"<g ONCLICK='x()'/>", "has 'onclick', which runs a script"},
      {"<use href=\"https://a.nl/b.svg#c\"/>", "names 'https://a.nl/b.svg#c', which lies outside the figure"},
      {"<use xlink:href=\"b.svg#c\"/>", "names 'b.svg#c', which lies outside the figure"},
      {"<use href=\"&#104;ttps://a.nl\"/>", "names '&#104;ttps://a.nl', which lies outside the figure"},
      {"<g fill=\"url(https://a.nl/x)\"/>", "draws with something outside the figure"},
      {"<g style=\"fill:URL( 'x.svg#a')\"/>", "draws with something outside the figure"},
      {"<g style=\"fill:\\75rl(x)\"/>", "hides a sign in a value"},
      {"<g style=\"fill:&#117;rl(x)\"/>", "hides a sign in a value"},
      {"<g mask=\"image-set('x')\"/>", "has 'image-set(' in a value"},
      {"<g xml:base=\"https://a.nl\"/>", "has 'xml:base', which sends its names elsewhere"},
      {"<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "is of a kind other than SVG"},
      {"<!ENTITY a \"b\">", "has a declaration or instruction, which may bring in more than is seen"},
      {"<![CDATA[x]]>", "has a declaration or instruction, which may bring in more than is seen"},
      {"<?xml-stylesheet href=\"x\"?>",
       "has a declaration or instruction, which may bring in more than is seen"},
      {"<text>a & b</text>", "has an & that begins no known entity"},
      {"<text>&nbsp;</text>", "has an & that begins no known entity"},
      {"<g>", "closes <svg>, which is not open"},
      {"</g>", "closes <g>, which is not open"},
      {"<g x=1/>", "has a value without quotation marks"},
      {"<g x/>", "has an attribute without a value"},
      {"<g x=\"1\" x=\"2\"/>", "has the attribute 'x' twice"},
      {"<g x=\"<\"/>", "has a < in a value"},
      {"< g/>", "has a < that begins no tag"},
  };
  for (const Row& row : rows) {
    INFO(row.inside);
    const std::string line = std::string(row.inside) == "<g>" ? "line 3: " : "line 2: ";
    CHECK_THAT(faults_of_figure(svg(row.inside)), Catch::Contains(figure(line + row.wrong)));
  }
}

TEST_CASE("a figure is one <svg>, whole, and not too large") {
  CHECK(faults_of_figure("<!DOCTYPE svg><svg/>") ==
        figure("line 1: has a declaration or instruction, which may bring in more than is seen"));
  CHECK(faults_of_figure("<html></html>") == figure("line 1: has <html> outside <svg>"));
  CHECK(faults_of_figure("") == figure("line 1: has no <svg>"));
  CHECK(faults_of_figure("<svg></svg>") == figure("line 1: does not say that it is SVG"));
  CHECK(faults_of_figure(svg("") + "<svg/>") == figure("line 4: has <svg> outside <svg>"));
  CHECK(faults_of_figure("x" + svg("")) == figure("line 1: has text outside <svg>"));
  CHECK(faults_of_figure("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g>") ==
        figure("line 2: never closes <g>"));
  CHECK(faults_of_figure("<svg xmlns=\"http") == figure("line 1: has a value that does not end"));
  CHECK(faults_of_figure("<svg") == figure("line 1: has an attribute without a value"));
  CHECK(faults_of_figure(svg("<!-- x")) == figure("line 2: has no '-->' where one must be"));
  CHECK(faults_of_figure(svg(std::string(64 * 1024, ' '))) == figure(": is larger than 64 KiB"));
  CHECK(faults_of_figure("<?xml version=\"1.0\"?>\n<!-- plaat -->\n" +
                         svg("<defs><marker id='a'/></defs><g fill=\"url(#a)\"><use href=\"#a\"/>"
                             "<text>R&amp;D &#233;</text></g>"))
            .empty());
}
