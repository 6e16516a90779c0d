#include <catch2/catch.hpp>

#include "broken_content.h"

using namespace groeipad;
using Lines = std::vector<std::string>;

TEST_CASE("what belongs to a module is read as it was written") {
  const auto loaded = SmallContent().load();
  REQUIRE(loaded);
  const traject::TrackMaterial* material = loaded->material("proef");
  REQUIRE(material != nullptr);
  CHECK(loaded->material("weg") == nullptr);
  const traject::Module* module = material->module("module");
  REQUIRE(module != nullptr);
  CHECK(material->module("intake") == nullptr);
  REQUIRE(module->pages.size() == 2);
  CHECK(module->page("een") == &module->pages[0]);
  CHECK(module->page("drie") == nullptr);
  CHECK((module->pages[1].title == "Twee" && module->pages[1].minutes == 6));
  CHECK_THAT(module->pages[0].markdown, Catch::StartsWith("## Kop\n"));
  REQUIRE(module->prompt("terug") != nullptr);
  CHECK(module->prompt("terug")->page == "twee");
  CHECK(module->prompt("terug")->help == "Noem een moment.");
  CHECK(module->prompt("terug")->criteria == Lines{"criterium"});
  CHECK((module->assignment.title == "Doen" && module->assignment.minutes == 30));
  CHECK(module->assignment.fields.at(0).ask == "Wat deed je?");
  CHECK(module->assignment.markdown == "Doe dit.\n");
  CHECK((module->clips.at(0).url == "https://voorbeeld.nl/film" && module->clips.at(0).minutes == 4));
  CHECK(module->sources.at(0).ref == "S3 §3");
  CHECK(module->note == "De bron zwijgt.");
  REQUIRE(module->figures.size() == 1);
  CHECK(module->figures[0].name == "plaat.svg");
  CHECK_THAT(module->figures[0].svg, Catch::StartsWith("<svg "));
}

TEST_CASE("a test is read with its pools and every kind of question") {
  const auto loaded = SmallContent().load();
  REQUIRE(loaded);
  const traject::Quiz& quiz = loaded->material("proef")->module("module")->quiz;
  CHECK((quiz.pass_percent == 70 && quiz.attempts == 3 && quiz.wait_hours == 24));
  REQUIRE(quiz.pools.size() == 2);
  CHECK((quiz.pools[1].id == "ordenen" && quiz.pools[1].draw == 3));
  const auto& choosing = quiz.pools[0].questions;
  CHECK((choosing.at(0).kind == traject::QuestionKind::single && choosing.at(0).feedback == "Over kiezen."));
  CHECK(choosing.at(0).options ==
        std::vector<traject::Option>{{"Deze", true, "Ja."}, {"Die", false, "Nee."}});
  CHECK(choosing.at(1).kind == traject::QuestionKind::multiple);
  const auto& others = quiz.pools[1].questions;
  CHECK((others.at(0).kind == traject::QuestionKind::ordering && others.at(0).items == Lines{"a", "b", "c"}));
  CHECK(others.at(1).pairs.at(2) == traject::Pair{"c", "z"});
  CHECK((others.at(2).kind == traject::QuestionKind::short_answer && others.at(2).model == "Daarom."));
}

TEST_CASE("what belongs to a theme is read, and its tasks stand with their steps") {
  const auto loaded = SmallContent().load();
  REQUIRE(loaded);
  const traject::TrackMaterial& material = *loaded->material("proef");
  const traject::ThemeMaterial* theme = material.theme("thema");
  REQUIRE(theme != nullptr);
  CHECK(theme->page("achtergrond")->minutes == 8);
  const traject::FormatCard& card = theme->cards.at(0);
  CHECK((card.format == "vorm" && card.minutes == 60 && card.variation == "Online"));
  CHECK((card.steps.size() == 3 && card.steps[1].title == "Dan" && card.steps[1].minutes == 20));
  CHECK((card.materials == Lines{"Papier"} && card.pitfalls == Lines{"Haast"}));
  const traject::Task* preparation = material.task("opdracht");
  REQUIRE(preparation != nullptr);
  CHECK((preparation->title == "Opdracht" && preparation->minutes == 45));
  CHECK(preparation->criteria == Lines{"criterium"});
  CHECK(preparation->fields.at(1).id == "plek");
  REQUIRE(material.task("toepassen") != nullptr);
  CHECK(material.task("toepassen")->criteria.empty());
  CHECK(material.task("module") == &material.module("module")->assignment);
  CHECK(material.task("intake") == nullptr);
}

TEST_CASE("ALL-10: the library stands beside the tracks and is none of them") {
  const auto loaded = SmallContent().load();
  REQUIRE(loaded);
  CHECK(loaded->tracks.size() == 1);
  const traject::Microlearning* item = loaded->library.item("kort");
  REQUIRE(item != nullptr);
  CHECK((item->title == "Kort" && item->tags == Lines{"rol"} && item->markdown == "Tekst.\n"));
  CHECK((item->uses.at(0).track == "proef" && item->uses.at(0).themes == Lines{"thema"}));
  CHECK(loaded->library.item("lang") == nullptr);
  const auto without = SmallContent().remove("modules/microlearnings").load();
  REQUIRE(without);
  CHECK(without->library.items.empty());
}

TEST_CASE("every root and every leaf of the requirements has its key, spelt in one way") {
  SmallContent content;
  content.in_track("/steps/0/opens_when", R"({"any": [
    {"attended": {"kinds": ["intervisie", "coaching"], "count": 3, "active": true}},
    {"attended": {"kinds": ["coaching", "intervisie"], "active": true, "count": 3}},
    {"window": {"from": "2026-09-01"}}, {"window": {"until": "2027-07-15"}},
    {"evidence": {"criterion": "criterium"}}, {"learning_question": {"count": 2}}]})");
  content.in_track("/steps/3/done_when", R"({"all": [
    {"attended": {"kinds": ["coaching"]}}, {"team_months": {"months": 12, "result": "good"}},
    {"practice": {"format": "vorm"}}]})");
  content.in_track("/team", R"({"role": "researcher", "beside": "process_coach"})");
  const auto loaded = content.load();
  REQUIRE(loaded);
  const auto& steps = loaded->tracks.at(0).steps;
  const auto keys_of = [](const traject::Requirement& root) {
    Lines keys{root.key};
    for (const traject::Requirement& part : root.parts) keys.push_back(part.key);
    return keys;
  };
  CHECK(keys_of(steps[0].opens_when) == Lines{"opens intake", "attended coaching+intervisie 3 active",
                                              "attended coaching+intervisie 3 active", "window 2026-09-01..",
                                              "window ..2027-07-15", "evidence criterium",
                                              "learning_question 2"});
  CHECK(keys_of(steps[0].done_when) == Lines{"done intake", "intake suitable"});
  CHECK(keys_of(steps[1].opens_when) == Lines{"opens module", "intake suitable 14"});
  CHECK(keys_of(steps[1].done_when) == Lines{"done module", "pages_read module", "reflection module",
                                             "assignment module handed_in", "test_passed module"});
  CHECK(keys_of(steps[3].opens_when) == Lines{"opens toepassen"});
  CHECK(keys_of(steps[3].done_when) ==
        Lines{"done toepassen", "attended coaching", "team_months 12 good_result", "practice vorm"});
  const traject::Requirement& certificate = loaded->tracks.at(0).certificate.requires_all;
  CHECK(keys_of(certificate) == Lines{"", "criterion modules"});
  CHECK(certificate.parts[0].parts.at(0).key == "module_passed module");
}

TEST_CASE("a criterion of one leaf has a key of its own, its id and its label") {
  SmallContent content;
  content.in_track(
      "/certificate/requires_all/all/0",
      R"({"id": "af", "label": {"nl": "Module af", "en": "Module done"}, "module_passed": {"module": "module"}})");
  const auto loaded = content.load();
  REQUIRE(loaded);
  const traject::Requirement& criterion = loaded->tracks.at(0).certificate.requires_all.parts.at(0);
  CHECK((criterion.key == "criterion af" && criterion.id == "af" && criterion.label.nl == "Module af"));
  REQUIRE(criterion.parts.size() == 1);
  CHECK((criterion.parts[0].key == "module_passed module" && criterion.parts[0].label.nl == "Module af"));
  CHECK(criterion.parts[0].id.empty());
}
