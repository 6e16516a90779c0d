#include "web/routes/item_path.h"

#include <catch2/catch.hpp>

namespace groeipad::web::routes {
namespace {

using service::Item;
using service::ItemKind;
using store::Stage;

Item item(ItemKind kind, std::string track = "", std::string subject = "") {
  return {kind, "", std::move(track), std::move(subject), {}, false};
}

std::vector<store::Enrolment> in(const std::string& track, Stage stage) {
  return {{{1}, {1}, "leidinggevende", {}, Stage::applied, {}}, {{2}, {1}, track, {7}, stage, {}}};
}

}  // namespace

TEST_CASE("A track or edition leads to one's own track there") {
  for (const ItemKind kind : {ItemKind::track, ItemKind::edition}) {
    const auto verbinder = item(kind, "verbinder", "7");
    CHECK(path_of_item(verbinder, in("verbinder", Stage::started)) == "/traject/verbinder");
    CHECK(path_of_item(verbinder, in("verbinder", Stage::finished)) == "/traject/verbinder");
  }
}

TEST_CASE("A track that one is not in leads to where one can apply") {
  const auto verbinder = item(ItemKind::track, "verbinder");
  const auto module = item(ItemKind::module, "verbinder", "praktijk");
  for (const auto& mine : {std::vector<store::Enrolment>{}, in("verbinder", Stage::applied),
                           in("verbinder", Stage::stopped), in("onderzoeker", Stage::started)}) {
    CHECK(path_of_item(verbinder, mine) == "/trajecten#traject-verbinder");
    CHECK(path_of_item(module, mine) == "/trajecten#traject-verbinder");
  }
}

TEST_CASE("A module leads to its step on the path") {
  CHECK(path_of_item(item(ItemKind::module, "verbinder", "praktijk"), in("verbinder", Stage::started)) ==
        "/traject/verbinder#stap-praktijk");
}

TEST_CASE("The meetings are those of the track one lands on, never of an application") {
  const auto meetings = item(ItemKind::meetings);
  CHECK(path_of_item(meetings, in("verbinder", Stage::started)) == "/traject/verbinder#bijeenkomsten");
  CHECK(path_of_item(meetings, in("verbinder", Stage::applied)) == "/");
  CHECK(path_of_item(meetings, {}) == "/");
}

TEST_CASE("The dossier and what is not known lead to the front door, the desk to the desk") {
  CHECK(path_of_item(item(ItemKind::dossier), in("verbinder", Stage::started)) == "/");
  CHECK(path_of_item(item(ItemKind::desk), {}) == "/begeleiding");
  CHECK(path_of_item(std::nullopt, in("verbinder", Stage::started)) == "/");
}

}  // namespace groeipad::web::routes
