#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "pages/a_track.h"
#include "pages/loaded.h"
#include "pages/tags.h"
#include "web/assets.h"

using namespace groeipad;
using test::Tag;
using test::tags_of;

namespace {

const std::set<std::string> kVoid = {"!doctype", "meta", "link", "input", "br", "img", "hr"};

std::size_t count(const std::vector<Tag>& tags, const std::string& name) {
  return static_cast<std::size_t>(
      std::count_if(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.name == name; }));
}

std::multiset<std::string> ids_of(const std::vector<Tag>& tags) {
  std::multiset<std::string> ids;
  for (const Tag& tag : tags) {
    if (tag.has("id")) ids.insert(tag.at("id"));
  }
  return ids;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// The first end tag that does not close what is open, "" where all is sound.
std::string broken_nesting(const std::vector<Tag>& tags) {
  std::vector<std::string> open;
  for (const Tag& tag : tags) {
    if (kVoid.contains(tag.name)) continue;
    if (!tag.name.starts_with('/')) {
      open.push_back(tag.name);
    } else if (open.empty() || "/" + open.back() != tag.name) {
      return tag.name + " at " + (open.empty() ? "the top" : open.back());
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back();
}

void check_head(const std::vector<Tag>& tags, const std::string& name) {
  const auto html = std::find_if(tags.begin(), tags.end(), [](const Tag& t) { return t.name == "html"; });
  REQUIRE(html != tags.end());
  CHECK(html->at("lang") == (name.ends_with("_en") ? "en" : "nl"));
  const auto title = std::find_if(tags.begin(), tags.end(), [](const Tag& t) { return t.name == "title"; });
  REQUIRE(title != tags.end());
  CHECK(title->text.find("Groeipad") != std::string::npos);
  CHECK(count(tags, "h1") == 1);
  CHECK(count(tags, "main") == 1);
  CHECK(count(tags, "header") == 1);
}

/// No heading is more than one level below the one before it.
void check_headings(const std::vector<Tag>& tags) {
  int level = 0;
  for (const Tag& tag : tags) {
    if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6') continue;
    CAPTURE(tag.name, tag.text);
    CHECK(tag.name[1] - '0' <= level + 1);
    level = tag.name[1] - '0';
  }
}

void check_references(const std::vector<Tag>& tags) {
  const auto ids = ids_of(tags);
  for (const std::string& id : ids) {
    CAPTURE(id);
    CHECK(ids.count(id) == 1);
  }
  for (const Tag& tag : tags) {
    for (const std::string attribute : {"for", "aria-labelledby", "aria-describedby"}) {
      for (const std::string& id : words(tag.at(attribute))) {
        CAPTURE(tag.name, attribute, id);
        CHECK(ids.contains(id));
      }
    }
    const std::string href = tag.at("href");
    CAPTURE(href);
    if (href.starts_with('#')) CHECK(ids.contains(href.substr(1)));
  }
}

void check_fields(const std::vector<Tag>& tags) {
  std::set<std::string> labelled;
  for (const Tag& tag : tags) {
    if (tag.name == "label") labelled.insert(tag.at("for"));
  }
  for (const Tag& tag : tags) {
    CAPTURE(tag.name, tag.at("name"));
    const bool typed =
        tag.name == "textarea" || tag.name == "select" || (tag.name == "input" && tag.at("type") != "hidden");
    if (typed) CHECK(labelled.contains(tag.at("id")));
  }
}

/// Every form that changes something carries the session's token; the launch has its own proof. A form that
/// leaves us, or that only searches and so shows it in an address, must not carry it.
void check_forms(const std::vector<Tag>& tags) {
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i].name != "form" || tags[i].at("action") == "/lti/launch") continue;
    CAPTURE(tags[i].at("action"));
    const bool searches = tags[i].at("role") == "search";
    CHECK(tags[i].at("method") == (searches ? "get" : "post"));
    const auto end = std::find_if(tags.begin() + static_cast<std::ptrdiff_t>(i), tags.end(),
                                  [](const Tag& tag) { return tag.name == "/form"; });
    const bool carries = std::any_of(tags.begin() + static_cast<std::ptrdiff_t>(i), end, [](const Tag& tag) {
      return tag.at("name") == "csrf" && tag.at("value") == "csrf-0";
    });
    CHECK(carries == (!searches && tags[i].at("action").starts_with('/')));
  }
}

void check_no_inline_code(const std::vector<Tag>& tags) {
  CHECK(count(tags, "style") == 0);
  for (const Tag& tag : tags) {
    if (tag.name == "script") CHECK(tag.has("src"));
    if (tag.name == "script") CHECK(tag.text.empty());
    for (const auto& [name, value] : tag.attributes) {
      CAPTURE(tag.name, name);
      CHECK(name != "style");
      CHECK_FALSE(name.starts_with("on"));
    }
  }
}

/// Every asset and icon that a page names is there.
void check_assets(const std::vector<Tag>& tags) {
  const std::string icons(web::asset(web::asset_url("icons.svg").substr(8))->content);
  for (const Tag& tag : tags) {
    const std::string url = tag.has("src") ? tag.at("src") : tag.at("href");
    if (!url.starts_with("/assets/")) continue;
    CAPTURE(url);
    const std::size_t hash = url.find('#');
    CHECK(web::asset(url.substr(8, hash == std::string::npos ? hash : hash - 8)));
    if (tag.name == "use") CHECK(icons.find("id=\"" + url.substr(hash + 1) + "\"") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("every page holds to the rules of a good page") {
  for (const test::NamedPage& page : test::all_pages(test::loaded_templates())) {
    CAPTURE(page.name);
    const std::vector<Tag> tags = tags_of(page.html);
    CHECK(broken_nesting(tags).empty());
    check_head(tags, page.name);
    check_headings(tags);
    check_references(tags);
    check_fields(tags);
    check_forms(tags);
    check_no_inline_code(tags);
    check_assets(tags);
    for (const std::string_view leftover :
         {"{{", "}}", "[[", "]]", "<dan>", "<ik>", "<niemand>", "<dynamiek>", "<pabo>", "<Zuid>"}) {
      CAPTURE(leftover);
      CHECK(page.html.find(leftover) == std::string::npos);
    }
  }
}
