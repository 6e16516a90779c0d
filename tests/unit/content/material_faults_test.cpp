#include <catch2/catch.hpp>

#include "broken_content.h"

using namespace groeipad;
using Lines = std::vector<std::string>;

namespace {

struct Row {
  const char* pointer;
  const char* json;   ///< "" removes
  const char* fault;  ///< "pointer: wrong"
};

const Row kModule[] = {
    {"/pages", "[]", "/pages: has fewer than 1 items"},
    {"/test/pass_percent", "", "/test: lacks 'pass_percent'"},
    {"/id", R"("ander")", "/id: is 'ander', but the file is that of 'module'"},
    {"/pages/0/file", R"("weg.md")", "/pages/0/file: names 'weg.md', which is not in this folder"},
    {"/assignment/file", R"("weg.md")", "/assignment/file: names 'weg.md', which is not in this folder"},
    {"/pages/1/file", R"("een.md")", "/pages/1/file: names 'een.md' a second time"},
    {"/pages/1/id", R"("een")", "/pages/1/id: uses the id 'een' of another page"},
    {"/prompts/1", R"({"id": "terug", "ask": "Nog eens?"})",
     "/prompts/1/id: uses the id 'terug' of another prompt"},
    {"/prompts/0/page", R"("drie")", "/prompts/0/page: names page 'drie', which does not exist"},
    {"/prompts/0/criteria", R"(["weg"])",
     "/prompts/0/criteria/0: names criterion 'weg', which does not exist"},
    {"/assignment/criteria", R"(["weg"])",
     "/assignment/criteria/0: names criterion 'weg', which does not exist"},
    {"/assignment/fields/0/criteria", R"(["weg"])",
     "/assignment/fields/0/criteria/0: names criterion 'weg', which does not exist"},
    {"/assignment/fields/1", R"({"id": "wat", "ask": "En?"})",
     "/assignment/fields/1/id: uses the id 'wat' of another field of this task"},
    {"/assignment/fields/0/page", R"("een")",
     "/assignment/fields/0/page: names a page, which a field of a task does not stand on"},
    {"/clips/0/url", R"("http://voorbeeld.nl")",
     "/clips/0/url: is 'http://voorbeeld.nl', which does not have the form asked for"},
};

const Row kQuiz[] = {
    {"/test/pools/1/id", R"("kiezen")", "/test/pools/1/id: uses the id 'kiezen' of another pool"},
    {"/test/pools/1/questions/0/id", R"("een")",
     "/test/pools/1/questions/0/id: uses the id 'een' of another question of this module"},
    {"/test/pools/0/draw", "3", "/test/pools/0/draw: draws 3 of 2 questions"},
    {"/test/pools/0/questions/0/options/0/right", "false",
     "/test/pools/0/questions/0/options: has no right answer"},
    {"/test/pools/0/questions/0/options/1/right", "true",
     "/test/pools/0/questions/0/options: has 2 right answers, and one may be chosen"},
    {"/test/pools/0/questions/1/options/2/right", "true",
     "/test/pools/0/questions/1/options: has right answers only"},
    {"/test/pools/0/questions/0/options/1/text", R"("Deze")",
     "/test/pools/0/questions/0/options/1/text: reads the same as one before it"},
    {"/test/pools/0/questions/0/options", "",
     "/test/pools/0/questions/0: is of kind 'single' without 'options'"},
    {"/test/pools/0/questions/0/model", R"("Zo.")",
     "/test/pools/0/questions/0/model: does not belong to a question of kind 'single'"},
    {"/test/pools/1/questions/0/items", R"(["a", "b"])",
     "/test/pools/1/questions/0/items: has fewer than 3 items"},
    {"/test/pools/1/questions/0/items/2", R"("a")",
     "/test/pools/1/questions/0/items/2: reads the same as one before it"},
    {"/test/pools/1/questions/1/pairs/2", "", "/test/pools/1/questions/1/pairs: has fewer than 3 items"},
    {"/test/pools/1/questions/1/pairs/1/left", R"("a")",
     "/test/pools/1/questions/1/pairs/1/left: reads the same as one before it"},
    {"/test/pools/1/questions/1/pairs/1/right", R"("x")",
     "/test/pools/1/questions/1/pairs/1/right: reads the same as one before it"},
    {"/test/pools/1/questions/2/model", "",
     "/test/pools/1/questions/2: is of kind 'short_answer' without 'model'"},
    {"/test/pools", R"([{"id": "p", "draw": 1, "questions": [
       {"id": "a", "kind": "short_answer", "ask": "?", "feedback": "f", "model": "m"},
       {"id": "b", "kind": "ordering", "ask": "?", "feedback": "f", "items": ["a", "b", "c"]}]}])",
     "/test/pools: may draw no question that is scored"},
};

const Row kTheme[] = {
    {"/cards", "[]", "/cards: has fewer than 1 items"},
    {"/theme", R"("ander")", "/theme: is 'ander', but the file is that of 'thema'"},
    {"/background/0/file", R"("weg.md")", "/background/0/file: names 'weg.md', which is not in this folder"},
    {"/cards/0/format", R"("weg")",
     "/cards/0/format: names activity format 'weg', which this theme does not have"},
    {"/cards/0/format", R"("weg")", "/cards: has no card for activity format 'vorm'"},
    {"/preparations/0/step", R"("weg")",
     "/preparations/0/step: names step 'weg', which is no step of kind 'assignment' of this theme"},
    {"/preparations/0/step", R"("toepassen")",
     "/preparations/0/step: names step 'toepassen', which is no step of kind 'assignment' of this theme"},
    {"/practices/0/step", R"("opdracht")",
     "/practices/0/step: names step 'opdracht', which is no step of kind 'practice' of this theme"},
    {"/preparations/1", R"({"step": "opdracht", "file": "opdracht.md", "fields": [{"id": "a", "ask": "?"}]})",
     "/preparations/1/step: is a second task for step 'opdracht'"},
    {"/preparations/0/fields/1/id", R"("vraag")",
     "/preparations/0/fields/1/id: uses the id 'vraag' of another field of this task"},
    {"/practices/0/fields/0/criteria", R"(["weg"])",
     "/practices/0/fields/0/criteria/0: names criterion 'weg', which does not exist"},
};

const Row kLibrary[] = {
    {"/items/0/tags", "[]", "/items/0/tags: has fewer than 1 items"},
    {"/items/0/file", R"("weg.md")", "/items/0/file: names 'weg.md', which is not in this folder"},
    {"/items/0/tracks/0/track", R"("weg")",
     "/items/0/tracks/0/track: names track 'weg', which does not exist"},
    {"/items/0/tracks/0/themes", R"(["weg"])",
     "/items/0/tracks/0/themes/0: names theme of that track 'weg', which does not exist"},
    {"/items/0/tracks/0/goals", R"(["9"])",
     "/items/0/tracks/0/goals/0: names goal of that track '9', which does not exist"},
    {"/items/0/tracks/1", R"({"track": "proef"})",
     "/items/0/tracks/1/track: names track 'proef' a second time"},
    {"/items/1",
     R"({"id": "kort", "title": "t", "summary": "s", "file": "kort.md", "minutes": 1, "tags": ["a"],
       "tracks": [{"track": "proef"}], "sources": [{"ref": "project", "about": "a"}]})",
     "/items/1/id: uses the id 'kort' of another microlearning"},
};

const Row kTrack[] = {
    {"/steps/1/done_when/all/1/reflection/count", "2",
     "/steps/1/done_when/all/1/reflection: asks for 2 reflections where the module has 1"},
    {"/steps/1/done_when/all/3", R"({"module_passed": {"module": "module"}})",
     "/steps/1/done_when/all/3/module_passed/module: waits for itself: a module is passed when this holds"},
};

using Alter = SmallContent& (SmallContent::*)(std::string_view, std::string_view);

template <std::size_t N>
void each_is_named(const Row (&rows)[N], Alter alter, const std::string& file) {
  for (const Row& row : rows) {
    SmallContent content;
    INFO(row.pointer << " = " << row.json);
    (content.*alter)(row.pointer, row.json);
    CHECK_THAT(content.faults(), Catch::VectorContains(file + ": " + row.fault));
  }
}

Lines faults_without(std::string_view name) { return SmallContent().remove(name).faults(); }

}  // namespace

TEST_CASE("each fault in a module is named with its place") {
  each_is_named(kModule, &SmallContent::in_module, "modules/proef/modules/module/module.json");
}

TEST_CASE("each fault in a test is named with its place") {
  each_is_named(kQuiz, &SmallContent::in_module, "modules/proef/modules/module/module.json");
}

TEST_CASE("each fault in a theme is named with its place") {
  each_is_named(kTheme, &SmallContent::in_theme, "modules/proef/themes/thema/theme.json");
}

TEST_CASE("each fault in the library is named with its place") {
  each_is_named(kLibrary, &SmallContent::in_library, "modules/microlearnings/library.json");
}

TEST_CASE("what a track asks of its modules must be there to be done") {
  each_is_named(kTrack, &SmallContent::in_track, "modules/proef/track.json");
}

TEST_CASE("a folder that no step or theme has is a fault, and so is one without its document") {
  CHECK(SmallContent().write("modules/proef/modules/los/module.json", "{}").faults().back() ==
        "modules/proef/modules/los/module.json: : is of a module that is no step of its track");
  CHECK(SmallContent().write("modules/proef/themes/los/theme.json", "{}").faults().back() ==
        "modules/proef/themes/los/theme.json: : is of a theme that its track does not have, or has no "
        "meetings for");
  CHECK_THAT(SmallContent().in_track("/kind", R"("individual")").faults(),
             Catch::VectorContains(
                 std::string("modules/proef/themes/thema/theme.json: : is of a theme that its track "
                             "does not have, or has no meetings for")));
  CHECK_THAT(
      faults_without("modules/proef/modules/module/module.json"),
      Catch::VectorContains(std::string("modules/proef/modules/module/module.json: : cannot be read")));
  CHECK_THAT(faults_without("modules/microlearnings/library.json"),
             Catch::VectorContains(std::string("modules/microlearnings/library.json: : cannot be read")));
  CHECK_THAT(SmallContent().write("modules/los/lees.txt", "x").faults(),
             Catch::VectorContains(std::string("modules/los/track.json: : cannot be read")));
}

TEST_CASE("every module, theme, assignment and practice of a track has its pages and its task") {
  const std::string track = "modules/proef/track.json: ";
  CHECK(faults_without("modules/proef/modules/module") ==
        Lines{track + "/steps/1: is a module that has no pages"});
  CHECK(faults_without("modules/proef/themes/thema") ==
        Lines{track + "/steps/2: is an assignment without a task",
              track + "/steps/3: is a practice without a task",
              track + "/themes/0: is a theme that has no pages"});
  CHECK_THAT(SmallContent().in_theme("/preparations", "[]").faults(),
             Catch::VectorContains(track + "/steps/2: is an assignment without a task"));
  CHECK_THAT(SmallContent().in_theme("/practices", "[]").faults(),
             Catch::VectorContains(track + "/steps/3: is a practice without a task"));
}

TEST_CASE("each kind of material needs its schema") {
  for (const char* kind : {"module", "theme", "library"}) {
    const std::string schema = std::string("modules/") + kind + ".schema.json";
    CHECK(faults_without(schema) == Lines{schema + ": : cannot be read"});
  }
}
