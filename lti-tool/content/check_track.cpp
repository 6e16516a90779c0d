#include <algorithm>

#include "base/time.h"
#include "content/checks.h"
#include "content/id_book.h"
#include "content/requirement_reader.h"

namespace groeipad::content {
namespace {

struct Books {
  IdBook goals;
  IdBook groups;
  IdBook themes;
  IdBook formats;
  IdBook steps;
  const std::set<std::string>& criteria;
};

class RequirementCheck {
 public:
  RequirementCheck(const Books& books, Remarks& remarks) : books_(books), remarks_(remarks) {}

  void node(const Node& node) {
    if (!node.there()) return;
    one_question(node);
    own_id(node);
    if (const Node at_least = node["at_least"]; at_least.there()) enough_parts(at_least);
    references(node);
    attendance(node["attended"]);
    window(node["window"]);
    for (const Node& part : parts_of(node)) this->node(part);
  }

 private:
  void one_question(const Node& node) {
    const auto keys = asking_keys(node);
    if (keys.size() == 1) return;
    std::string said = keys.empty() ? "asks nothing" : "asks several things at once:";
    for (const std::string_view key : keys) said += " " + std::string(key);
    remarks_.push_back({node.pointer(), said, "let it ask one thing; join several with \"all\""});
  }

  void own_id(const Node& node) {
    const std::string id = node["id"].text();
    if (id.empty() || ids_.insert(id).second) return;
    remarks_.push_back({node["id"].pointer(), "uses the id '" + id + "' of another part of this requirement",
                        "give each part an id of its own"});
  }

  void enough_parts(const Node& at_least) {
    const int count = at_least["count"].number(1);
    const auto parts = static_cast<int>(at_least["of"].items().size());
    if (count <= parts) return;
    remarks_.push_back(
        {at_least["count"].pointer(),
         "asks for " + std::to_string(count) + " of " + std::to_string(parts) + ", which nobody can reach",
         "lower the count, or add parts"});
  }

  void references(const Node& node) {
    for (const char* of_module : {"module_passed", "test_passed", "pages_read", "reflection"})
      books_.steps.expect_kind(node[of_module]["module"], {"module"}, remarks_);
    for (const char* of_meeting : {"before_meeting", "after_meeting"})
      books_.steps.expect_kind(node[of_meeting]["step"], {"meeting"}, remarks_);
    books_.steps.expect_kind(node["assignment"]["assignment"], {"assignment", "module"}, remarks_);
    books_.steps.expect(node["attended"]["step"], remarks_);
    books_.formats.expect(node["practice"]["format"], remarks_);
    const Node criterion = node["evidence"]["criterion"];
    if (!criterion.text().empty() && !books_.criteria.contains(criterion.text()))
      remarks_.push_back({criterion.pointer(),
                          "names criterion '" + criterion.text() + "', which does not exist",
                          "mind the spelling, or add it to this track's rubric"});
  }

  void attendance(const Node& attended) {
    if (!attended.there() || attended["kinds"].there() != attended["step"].there()) return;
    remarks_.push_back({attended.pointer(), "must name either kinds of meeting or one step",
                        "keep one of \"kinds\" and \"step\""});
  }

  void window(const Node& window) {
    const auto from = day(window["from"]);
    const auto until = day(window["until"]);
    if (from && until && *until < *from)
      remarks_.push_back({window.pointer(), "closes before it opens", "put \"until\" on or after \"from\""});
  }

  std::optional<base::LocalDate> day(const Node& date) {
    if (date.text().empty()) return std::nullopt;
    const auto day = base::from_iso_date(date.text());
    if (!day)
      remarks_.push_back({date.pointer(), "is '" + date.text() + "', a day that does not exist",
                          "write a day of the calendar as 2026-11-22"});
    return day;
  }

  const Books& books_;
  Remarks& remarks_;
  std::set<std::string> ids_;
};

/// That a module is passed is recorded once it is done.
void waits_for_itself(const Node& done_when, const std::string& module, Remarks& remarks) {
  const Node passed = done_when["module_passed"]["module"];
  if (!module.empty() && passed.text() == module)
    remarks.push_back({passed.pointer(), "waits for itself: a module is passed when this holds",
                       "ask for its pages, reflections, assignment and test"});
  for (const Node& part : parts_of(done_when)) waits_for_itself(part, module, remarks);
}

void check_step(const Node& step, const Books& books, Remarks& remarks) {
  books.themes.expect(step["theme"], remarks);
  books.goals.expect_each(step["goals"], remarks);
  RequirementCheck(books, remarks).node(step["opens_when"]);
  RequirementCheck(books, remarks).node(step["done_when"]);
  waits_for_itself(step["done_when"], step["id"].text(), remarks);
}

/// People are shown each criterion by itself, with what is missing (PBO-18): so each has an id and words.
void check_certificate(const Node& requires_all, const Books& books, Remarks& remarks) {
  if (!requires_all.there()) return;
  if (!requires_all["all"].there())
    remarks.push_back({requires_all.pointer(), "is not a list of criteria",
                       "write {\"all\": […]} with one part for each criterion"});
  for (const Node& part : requires_all["all"].items()) {
    if (part["id"].text().empty())
      remarks.push_back({part.pointer(), "is a criterion without an id", "give it an id"});
    if (part["label"]["nl"].text().empty())
      remarks.push_back({part.pointer(), "is a criterion without a label", "say in a label what it asks"});
  }
  RequirementCheck(books, remarks).node(requires_all);
}

bool asks_for_team(const Node& node) {
  if (node["team_placement"].there() || node["team_months"].there()) return true;
  const auto parts = parts_of(node);
  return std::any_of(parts.begin(), parts.end(), asks_for_team);
}

/// PBO-9: who asks for a place in a team says beside whom, and the other way round.
void check_team(const Node& document, Remarks& remarks) {
  const Node team = document["team"];
  const auto steps = document["steps"].items();
  const bool asked = std::any_of(steps.begin(), steps.end(), [](const Node& step) {
    return asks_for_team(step["opens_when"]) || asks_for_team(step["done_when"]);
  });
  if (asked && !team.there())
    remarks.push_back({document.pointer(), "asks for a place in a design team, but not in which role",
                       "add {\"team\": {\"role\": …, \"beside\": …}}"});
  if (!asked && team.there())
    remarks.push_back({team.pointer(), "names a role in a design team, but no step asks for a place in one",
                       "add a step that asks for team_placement, or leave this out"});
  if (team.there() && team["role"].text() == team["beside"].text())
    remarks.push_back({team["beside"].pointer(), "is the role that people learn themselves",
                       "name the other role: pairing is crosswise"});
}

}  // namespace

Remarks check_track(const Node& document, const std::set<std::string>& criteria) {
  Remarks remarks;
  const Books books{IdBook("goal", document["goals"].items(), remarks),
                    IdBook("goal group", document["goal_groups"].items(), remarks),
                    IdBook("theme", document["themes"].items(), remarks),
                    IdBook("activity format", document["formats"].items(), remarks),
                    IdBook("step", document["steps"].items(), remarks),
                    criteria};
  for (const Node& goal : document["goals"].items()) books.groups.expect(goal["group"], remarks);
  books.groups.expect_each(document["competences"], remarks);
  for (const Node& theme : document["themes"].items()) {
    books.goals.expect_each(theme["goals"], remarks);
    const IdBook subthemes("subtheme of this theme", theme["subthemes"].items(), remarks);
  }
  for (const Node& format : document["formats"].items()) books.themes.expect(format["theme"], remarks);
  for (const Node& step : document["steps"].items()) check_step(step, books, remarks);
  check_team(document, remarks);
  check_certificate(document["certificate"]["requires_all"], books, remarks);
  return remarks;
}

}  // namespace groeipad::content
