#include "service/library.h"

#include <catch2/catch.hpp>

#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

traject::Microlearning item(std::string id, std::string title, std::string text,
                            std::vector<std::string> tags, std::string track) {
  traject::Microlearning item;
  item.id = std::move(id);
  item.title = std::move(title);
  item.markdown = std::move(text);
  item.tags = std::move(tags);
  item.uses = {{std::move(track), {}, {}}};
  return item;
}

traject::Library a_library() {
  traject::Library library;
  library.items = {
      item("een", "Coördineren", "Over ideeën.", {"organisatie"}, "verbinder"),
      item("twee", "Kijken", "Coordineren komt ook hier voor: ![plaat](groepsdynamiek.svg)",
           {"groep", "organisatie"}, "onderzoeker"),
      item("drie", "Vragen", "Ga in gesprek over CREATIVITEIT.", {"coördineren", "groep"}, "verbinder")};
  library.items[2].summary = "Vraag het de collega’s.";
  return library;
}

std::vector<std::string> found(const LibraryQuery& query, const std::vector<std::string>& own = {}) {
  std::vector<std::string> ids;
  const auto library = a_library();
  for (const auto* item : search(library, query, own)) ids.push_back(item->id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("ALL-10: searching looks in title, tags, summary and text, and heeds neither case nor accents") {
  CHECK(found({"coordineren", "", ""}) == Ids{"een", "drie", "twee"});
  CHECK(found({"  IDEEËN  ", "", ""}) == Ids{"een"});
  CHECK(found({"creativiteit gesprek", "", ""}) == Ids{"drie"});
  CHECK(found({"collega's", "", ""}) == Ids{"drie"});
  CHECK(found({"creativiteit kijken", "", ""}).empty());
  CHECK(found({"groepsdynamiek", "", ""}).empty());
}

TEST_CASE("ALL-10: tags and tracks narrow down, and one's own track comes first") {
  CHECK(found({}) == Ids{"een", "twee", "drie"});
  CHECK(found({}, {"onderzoeker"}) == Ids{"twee", "een", "drie"});
  CHECK(found({"", "groep", ""}) == Ids{"twee", "drie"});
  CHECK(found({"", "", "verbinder"}) == Ids{"een", "drie"});
  CHECK(found({"coordineren", "groep", "verbinder"}) == Ids{"drie"});
  CHECK(found({"", "weg", ""}).empty());
}

TEST_CASE("Tags are counted, most used first") {
  const auto library = a_library();
  const auto tags = tags_of(library);
  REQUIRE(tags.size() == 3);
  CHECK(tags[0].tag == "groep");
  CHECK(tags[0].items == 2);
  CHECK(tags[1].tag == "organisatie");
  CHECK(tags[2].items == 1);
}

TEST_CASE("One's own tracks are those one is or was in, not those one applied for") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  CHECK(own_tracks(circle.services, sam.viewer) == Ids{"verbinder"});
  CHECK(own_tracks(circle.services, circle.a_trainer("Anna", circle.edition)).empty());
}

}  // namespace groeipad::service::test
