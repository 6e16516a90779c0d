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

// What the schema sees.
const Row kShape[] = {
    {"/title", "", ": lacks 'title'"},
    {"/title/en", "", "/title: lacks 'en'"},
    {"/title/nl", R"("")", "/title/nl: is an empty or too short text"},
    {"/title/nl", R"("  ")", "/title/nl: is '  ', which does not have the form asked for"},
    {"/title", "null", "/title: is null, must be an object"},
    {"/titel", R"("x")", ": has 'titel', which does not belong here"},
    {"/order", R"("1")", "/order: is a text, must be a whole number"},
    {"/order", "0", "/order: is under 1"},
    {"/team", R"({"role": "researcher", "beside": "chef"})",
     "/team/beside: is 'chef', which is not one of the known words"},
    {"/order", "100", "/order: is over 99"},
    {"/kind", R"("groep")", "/kind: is 'groep', which is not one of the known words"},
    {"/steps", "[]", "/steps: has fewer than 1 items"},
    {"/steps/0/id", R"("Intake!")", "/steps/0/id: is 'Intake!', which does not have the form asked for"},
    {"/steps/0/kind", R"("gesprek")", "/steps/0/kind: is 'gesprek', which is not one of the known words"},
    {"/steps/0/rules", R"(["PBO1"])", "/steps/0/rules/0: is 'PBO1', which does not have the form asked for"},
    {"/steps/0/source", R"("S9")", "/steps/0/source: is 'S9', which does not have the form asked for"},
    {"/steps/1/goals", R"(["1", "1"])", "/steps/1/goals/1: names the same thing twice"},
    {"/steps/0/opens_when", R"({"window": {}})", "/steps/0/opens_when/window: is too empty: it says nothing"},
    {"/steps/0/opens_when", R"({"window": {"from": "1 mei"}})",
     "/steps/0/opens_when/window/from: is '1 mei', which does not have the form asked for"},
    {"/steps/0/opens_when", R"({"any": []})", "/steps/0/opens_when/any: has fewer than 1 items"},
    {"/steps/0/done_when/intake/outcome", R"("maybe")",
     "/steps/0/done_when/intake/outcome: is 'maybe', which is not one of the known words"},
    {"/steps/1/done_when/all/3/test_passed/modul", R"("x")",
     "/steps/1/done_when/all/3/test_passed: has 'modul', which does not belong here"},
};

// What only the whole shows.
const Row kMeaning[] = {
    {"/id", R"("ander")", "/id: is 'ander', but the file is that of 'proef'"},
    {"/steps/1/id", R"("intake")", "/steps/1/id: uses the id 'intake' of another step"},
    {"/goals/1", R"({"id": "1", "group": "groep", "text": {"nl": "x", "en": "x"}})",
     "/goals/1/id: uses the id '1' of another goal"},
    {"/competences/0", R"("weg")", "/competences/0: names goal group 'weg', which does not exist"},
    {"/goals/0/group", R"("weg")", "/goals/0/group: names goal group 'weg', which does not exist"},
    {"/themes/0/goals", R"(["1", "9"])", "/themes/0/goals/1: names goal '9', which does not exist"},
    {"/formats/0/theme", R"("weg")", "/formats/0/theme: names theme 'weg', which does not exist"},
    {"/steps/1/theme", R"("weg")", "/steps/1/theme: names theme 'weg', which does not exist"},
    {"/steps/1/goals", R"(["2"])", "/steps/1/goals/0: names goal '2', which does not exist"},
    {"/steps/2/opens_when/module_passed/module", R"("weg")",
     "/steps/2/opens_when/module_passed/module: names step 'weg', which does not exist"},
    {"/steps/2/opens_when/module_passed/module", R"("intake")",
     "/steps/2/opens_when/module_passed/module: names step 'intake', which is of kind 'intake'"},
    {"/steps/2/done_when/assignment/assignment", R"("intake")",
     "/steps/2/done_when/assignment/assignment: names step 'intake', which is of kind 'intake'"},
    {"/steps/1/done_when/all/0/pages_read/module", R"("opdracht")",
     "/steps/1/done_when/all/0/pages_read/module: names step 'opdracht', which is of kind 'assignment'"},
    {"/steps/1/done_when/all/1/reflection/module", R"("weg")",
     "/steps/1/done_when/all/1/reflection/module: names step 'weg', which does not exist"},
    {"/steps/2/opens_when", R"({"before_meeting": {"step": "module"}})",
     "/steps/2/opens_when/before_meeting/step: names step 'module', which is of kind 'module'"},
    {"/steps/2/opens_when", R"({"after_meeting": {"step": "weg"}})",
     "/steps/2/opens_when/after_meeting/step: names step 'weg', which does not exist"},
    {"/steps/0/opens_when", R"({"attended": {"step": "weg"}})",
     "/steps/0/opens_when/attended/step: names step 'weg', which does not exist"},
    {"/steps/3/done_when/practice/format", R"("weg")",
     "/steps/3/done_when/practice/format: names activity format 'weg', which does not exist"},
    {"/steps/0/opens_when", R"({"evidence": {"criterion": "weg"}})",
     "/steps/0/opens_when/evidence/criterion: names criterion 'weg', which does not exist"},
    {"/steps/0/opens_when", R"({"id": "leeg"})", "/steps/0/opens_when: asks nothing"},
    {"/steps/0/opens_when", R"({"dossier_seen": {}, "team_placement": {}})",
     "/steps/0/opens_when: asks several things at once: dossier_seen team_placement"},
    {"/steps/0/opens_when", R"({"attended": {"step": "module", "kinds": ["plenary"]}})",
     "/steps/0/opens_when/attended: must name either kinds of meeting or one step"},
    {"/steps/0/opens_when", R"({"attended": {"count": 2}})",
     "/steps/0/opens_when/attended: must name either kinds of meeting or one step"},
    {"/steps/0/opens_when", R"({"window": {"from": "2026-09-02", "until": "2026-09-01"}})",
     "/steps/0/opens_when/window: closes before it opens"},
    {"/steps/0/opens_when", R"({"window": {"from": "2026-02-30"}})",
     "/steps/0/opens_when/window/from: is '2026-02-30', a day that does not exist"},
    {"/steps/1/done_when/all/0", R"({"id": "x", "any": [{"id": "x", "dossier_seen": {}}]})",
     "/steps/1/done_when/all/0/any/0/id: uses the id 'x' of another part of this requirement"},
    {"/certificate/requires_all/all/0/at_least/count", "2",
     "/certificate/requires_all/all/0/at_least/count: asks for 2 of 1, which nobody can reach"},
    {"/certificate/requires_all", R"({"dossier_seen": {}})",
     "/certificate/requires_all: is not a list of criteria"},
    {"/certificate/requires_all/all/0/id", "",
     "/certificate/requires_all/all/0: is a criterion without an id"},
    {"/certificate/requires_all/all/0/label", "",
     "/certificate/requires_all/all/0: is a criterion without a label"},
    {"/certificate/requires_all/all/0/at_least/of/0", R"({"dossier_seen": {}})",
     "/certificate/requires_all: asks for dossier_seen, which no step of this track brings about"},
    {"/steps/0/opens_when", R"({"evaluation": {"kind": "midterm"}})",
     "/steps/0/opens_when: asks for evaluation 'midterm', which no step of this track brings about"},
    {"/steps/0/done_when", R"({"team_placement": {}})",
     ": asks for a place in a design team, but not in which role"},
    {"/team", R"({"role": "researcher", "beside": "process_coach"})",
     "/team: names a role in a design team, but no step asks for a place in one"},
    {"/team", R"({"role": "researcher", "beside": "researcher"})",
     "/team: names a role in a design team, but no step asks for a place in one"},
    {"/steps/1/opens_when", R"({"test_passed": {"module": "module"}})",
     "/steps/1/opens_when: can never open: 'module' waits for 'module'"},
    {"/steps/1/opens_when", R"({"assignment": {"assignment": "opdracht", "status": "accepted"}})",
     "/steps/1/opens_when: can never open: 'module' waits for 'opdracht' waits for 'module'"},
};

const Row kRubric[] = {
    {"/levels/1/title", "", "/levels/1: lacks 'title'"},
    {"/track", R"("ander")", "/track: is 'ander', but the file is that of 'proef'"},
    {"/levels/1/id", R"("laag")", "/levels/1/id: uses the id 'laag' of another level"},
    {"/parts/0/theme", R"("weg")", "/parts/0/theme: names theme 'weg', which does not exist"},
    {"/parts/0/criteria/0/goals", R"(["7"])",
     "/parts/0/criteria/0/goals/0: names goal '7', which does not exist"},
    {"/parts/0/criteria/0/per_level/2", R"({"nl": "x", "en": "x"})",
     "/parts/0/criteria/0/per_level: describes 3 of 2 levels"},
};

void each_names_its_place(const Row& row, bool in_rubric) {
  SmallContent content;
  INFO(row.pointer << " = " << row.json);
  if (in_rubric) {
    content.in_rubric(row.pointer, row.json);
  } else {
    content.in_track(row.pointer, row.json);
  }
  const std::string file = in_rubric ? "rubrics/proef.json: " : "modules/proef/track.json: ";
  const Lines faults = content.faults();
  CHECK_THAT(faults, Catch::VectorContains(file + row.fault));
}

}  // namespace

TEST_CASE("small sound content loads, with every requirement as it was written") {
  const auto loaded = SmallContent().load();
  REQUIRE(loaded);
  const traject::Track& track = loaded->tracks.at(0);
  CHECK(track.kind == traject::TrackKind::group);
  const traject::Requirement& opens = track.steps.at(1).opens_when;
  REQUIRE((opens.kind == traject::Requirement::Kind::all && opens.parts.size() == 1));
  const traject::Requirement& gate = opens.parts.at(0);
  CHECK(gate.kind == traject::Requirement::Kind::leaf);
  CHECK(gate.leaf == traject::LeafKind::intake);
  CHECK(gate.subjects == Lines{"suitable"});
  CHECK(gate.days == 14);
  CHECK(track.steps.at(0).opens_when.parts.empty());
  const traject::Requirement& criterion = track.certificate.requires_all.parts.at(0);
  CHECK(criterion.kind == traject::Requirement::Kind::at_least);
  CHECK(criterion.count == 1);
  CHECK(criterion.label.in(base::Language::english) == "Modules");
  CHECK(loaded->rubric("proef")->parts.at(0).criteria.at(0).per_level.at(1).nl == "Hoog");
}

TEST_CASE("each fault in the shape of a track is named with its place") {
  for (const Row& row : kShape) each_names_its_place(row, false);
}

TEST_CASE("each fault in the meaning of a track is named with its place") {
  for (const Row& row : kMeaning) each_names_its_place(row, false);
}

TEST_CASE("each fault in a rubric is named with its place") {
  for (const Row& row : kRubric) each_names_its_place(row, true);
}

TEST_CASE("all faults of all files are told, in the order of the files") {
  SmallContent content;
  content.in_track("/steps/0/title/en", "").in_track("/steps/2/minutes", "0").in_track("/order", R"("een")");
  content.in_track("/steps/1/theme", R"("weg")").in_rubric("/levels/0/id", "");
  const Lines faults = content.faults();
  REQUIRE(faults.size() == 5);
  CHECK(faults[0] == "modules/proef/track.json: /order: is a text, must be a whole number");
  CHECK(faults[1] == "modules/proef/track.json: /steps/0/title: lacks 'en'");
  CHECK(faults[2] == "modules/proef/track.json: /steps/2/minutes: is under 1");
  CHECK(faults[3] == "modules/proef/track.json: /steps/1/theme: names theme 'weg', which does not exist");
  CHECK(faults[4] == "rubrics/proef.json: /levels/0: lacks 'id'");
}

TEST_CASE("a fault says in one line where it is, what is wrong and how to mend it") {
  const content::ContentFault fault{"modules/x/track.json", "/steps/3", "asks nothing",
                                    "let it ask one thing"};
  CHECK(fault.str() == "modules/x/track.json: /steps/3: asks nothing; mend: let it ask one thing");
}

TEST_CASE("a gate with a way around a circle is no circle") {
  SmallContent content;
  content.in_track(
      "/steps/1/opens_when",
      R"({"any": [{"test_passed": {"module": "module"}}, {"intake": {"outcome": "suitable"}}]})");
  CHECK(content.faults().empty());
}

TEST_CASE("each requirement leaf is read into its kind, subjects and numbers") {
  SmallContent content;
  content.in_track("/steps/0/opens_when", R"({"any": [
    {"attended": {"kinds": ["intervisie", "coaching"], "count": 3, "active": true}},
    {"team_months": {"months": 12, "result": "good"}},
    {"window": {"from": "2026-09-01"}},
    {"learning_question": {"count": 2}},
    {"evidence": {"criterion": "criterium"}}]})");
  content.in_track("/steps/3/done_when", R"({"all": [
    {"attended": {"kinds": ["coaching"]}}, {"team_months": {"months": 1}}, {"practice": {"format": "vorm"}}]})");
  content.in_track("/team", R"({"role": "researcher", "beside": "process_coach"})");
  const auto loaded = content.load();
  REQUIRE(loaded);
  const auto& parts = loaded->tracks.at(0).steps.at(0).opens_when.parts;
  REQUIRE(parts.size() == 5);
  CHECK(parts[0].subjects == Lines{"intervisie", "coaching"});
  CHECK((parts[0].count == 3 && parts[0].active));
  CHECK((parts[1].count == 12 && parts[1].detail == "good_result"));
  CHECK((parts[2].from == base::from_iso_date("2026-09-01") && !parts[2].until.ok()));
  CHECK(parts[3].count == 2);
  CHECK(parts[4].subjects == Lines{"criterium"});
}

TEST_CASE("files that cannot be read are named, and do not hide the others") {
  const auto faults_with = [](std::string_view name, std::string_view text) {
    return SmallContent().write(name, text).faults();
  };
  const std::string track = "modules/proef/track.json: ";
  CHECK_THAT(faults_with("modules/proef/track.json", "[]"),
             Catch::VectorContains(track + ": is not a JSON object"));
  CHECK_THAT(faults_with("modules/proef/track.json", "{\"id\": \"\xff\"}"),
             Catch::VectorContains(track + ": is not UTF-8 text"));
  CHECK_THAT(faults_with("modules/proef/track.json", std::string(1024 * 1024 + 1, ' ')),
             Catch::VectorContains(track + ": is larger than 1 MiB"));
  CHECK_THAT(faults_with("modules/proef/track.json", R"({"id": "proef", "id": "proef"})"),
             Catch::VectorContains(track + "/id: is written twice in the same object"));
  const std::string deep = "{\"a\": " + std::string(40, '[') + std::string(40, ']') + "}";
  CHECK_THAT(faults_with("modules/proef/track.json", deep),
             Catch::VectorContains(track + ": is nested deeper than 32 levels"));

  const Lines malformed = faults_with("rubrics/proef.json", "{\"track\": }");
  REQUIRE(malformed.size() == 1);
  CHECK_THAT(malformed[0], Catch::StartsWith("rubrics/proef.json: : is not well-formed JSON"));
}

TEST_CASE("ALL-3: a track without a rubric, and a rubric without a track, are faults") {
  CHECK(SmallContent().remove("rubrics/proef.json").faults() ==
        Lines{"modules/proef/track.json: : is a track without a rubric"});
  const Lines lonely = SmallContent().write("rubrics/ander.json", "{}").faults();
  CHECK_THAT(lonely, Catch::VectorContains(
                         std::string("rubrics/ander.json: : is the rubric of a track that does not exist")));
}

TEST_CASE("folders without what belongs in them are faults") {
  CHECK(SmallContent().remove("modules/proef/track.json").faults().front() ==
        "modules/proef/track.json: : cannot be read");
  CHECK(SmallContent().remove("modules/track.schema.json").faults() ==
        Lines{"modules/track.schema.json: : cannot be read"});
  const auto nowhere = content::load("/nonexistent/modules", "/nonexistent/rubrics");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().front().wrong == "cannot be read");
}
