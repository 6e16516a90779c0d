#include <optional>
#include <utility>

#include "demo/campus.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

std::string below_lms(Lms lms, std::string_view path) {
  return "/" + std::string(name_of(lms)) + std::string(path);
}

std::string text(const base::Fields& fields, std::string_view name) {
  return std::string(base::only_field(fields, name).value_or(""));
}

void show_activities(html::Values& values, const Campus& campus, const Account& account,
                     const Activity& current) {
  const auto all = campus.school(account.lms).activities.all();
  values.show_if("ACTIVITIES", all.size() > 1);
  values.show_if("ACTIVITY", false);
  for (const auto& activity : all) {
    auto& row = values.section("ACTIVITY");
    row.set("ACTIVITY_TITLE", activity.title)
        .set("ACTIVITY_HREF", below_lms(account.lms, "/course?user=" + account.key + "&id=" + activity.id));
    row.show_if("HERE", activity.id == current.id);
    row.show_if("ELSEWHERE", activity.id != current.id);
  }
}

/// What only teachers see: one link for each tool that can be picked from, and the grade book.
void show_teaching(html::Values& values, const Campus& campus, const Account& account) {
  values.show_if("TEACHING", account.teaches());
  values.set("GRADEBOOK", below_lms(account.lms, "/gradebook?user=" + account.key));
  values.show_if("PICK", false);
  if (!account.edits_course()) return;
  for (const auto& tool : campus.school(account.lms).tools.all()) {
    if (!tool.active) continue;
    values.section("PICK")
        .set("PICK_NAME", tool.name)
        .set("PICK_HREF", below_lms(account.lms, "/course/add?user=" + account.key +
                                                     "&client=" + base::percent_encode(tool.client_id)));
  }
}

/// In Moodle a teacher decides whether an activity accepts grades: it has a column, or loses it with all that
/// is in it.
void show_column(html::Values& values, const Account& account, const Activity& activity) {
  const bool may = account.lms == Lms::moodle && account.edits_course();
  values.show_if("COLUMN_FORM", may);
  values.show_if("HAS_COLUMN", !activity.line_item.empty()).show_if("NO_COLUMN", activity.line_item.empty());
  values.set("COLUMN_URL", below_lms(account.lms, "/course/kolom"))
      .set("ACTIVITY_ID", activity.id)
      .set("USER", account.key);
}

Response switch_column(Campus& campus, const Request& request) {
  const auto form = request.form();
  if (!form || !is_from_here(campus, request)) {
    return campus.pages.refusal(400, "Dit verzoek is niet te lezen.");
  }
  const Account* account = find_account(Lms::moodle, text(*form, "user"));
  School& school = campus.school(Lms::moodle);
  const auto activity = school.activities.find(text(*form, "id"));
  if (account == nullptr || !account->edits_course() || !activity) {
    return campus.pages.refusal(403, "Deze cursus mag je niet bewerken.");
  }
  std::string column;
  if (activity->line_item.empty()) {
    column = school.gradebook
                 .add({.label = activity->title,
                       .resource_link_id = activity->resource_link_id,
                       .client_id = activity->client_id})
                 .id;
  } else {
    static_cast<void>(school.gradebook.remove(activity->line_item));
  }
  school.activities.set_line_item(activity->id, column);
  return Response::redirect(below_lms(Lms::moodle, "/course?user=" + account->key + "&id=" + activity->id));
}

/// Whose work a teacher came to see, from the grade book; nullptr for a launch like any other.
const Account* reviewed(const Account& account, const base::Fields& query) {
  if (account.lms != Lms::moodle || !account.teaches()) return nullptr;
  return find_account(account.lms, text(query, "for"));
}

/// The LMS's page with the tool in a frame, as Moodle and Brightspace have it.
Response course_page(const Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields().value_or(base::Fields());
  const Account* account = find_account(lms, text(query, "user"));
  if (account == nullptr) return campus.pages.refusal(404, "Deze gebruiker bestaat hier niet.");
  const auto activity = campus.school(lms).activities.find(text(query, "id"));
  if (!activity) return campus.pages.refusal(404, "Deze activiteit bestaat hier niet.");
  const Account* student = reviewed(*account, query);
  const std::string review = student == nullptr ? "" : "&action=gradeReport&for=" + student->key;
  html::Values values;
  show_lms(values, lms);
  values.set("TITLE", std::string(kCourseTitle) + " | " + std::string(school_name(lms)))
      .set("COURSE", kCourseTitle)
      .set("NAME", account->name())
      .set("HEADING", activity->title)
      .set("STUDENT", student == nullptr ? "" : student->name())
      .set("TODAY", base::spoken_date(campus.calendar.today(), {}, base::Language::dutch))
      .set("FRAME", launch_path(*account, *activity, Container::frame) + review)
      .set("WINDOW", launch_path(*account, *activity, Container::window) + review)
      .set("TOOL_ORIGIN", campus.tool_url.origin());
  values.show_if("STORAGE", lms == Lms::brightspace);
  values.show_if("REVIEW", student != nullptr);
  show_column(values, *account, *activity);
  show_activities(values, campus, *account, *activity);
  show_teaching(values, campus, *account);
  return campus.pages.page(200, "course", values);
}

/// A frame in which the teacher picks in the tool.
Response pick_page(const Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields().value_or(base::Fields());
  const Account* account = find_account(lms, text(query, "user"));
  if (account == nullptr) return campus.pages.refusal(404, "Deze gebruiker bestaat hier niet.");
  if (!account->edits_course()) return campus.pages.refusal(403, "Deze cursus mag je niet bewerken.");
  const auto tool = campus.school(lms).tools.find_active(text(query, "client"));
  if (!tool) return campus.pages.refusal(404, "Dit hulpmiddel bestaat hier niet.");
  html::Values values;
  show_lms(values, lms);
  values.set("TITLE", "Activiteit toevoegen uit " + tool->name)
      .set("NAME", account->name())
      .set("COURSE", kCourseTitle)
      .set("COURSE_HREF", below_lms(lms, "/course?user=" + account->key))
      .set("TOOL_NAME", tool->name)
      .set("FRAME", deep_link_path(*account, *tool))
      .set("TOOL_ORIGIN", campus.tool_url.origin());
  values.show_if("STORAGE", lms == Lms::brightspace);
  return campus.pages.page(200, "pick", values);
}

}  // namespace

void add_course_routes(http::Router& router, Campus& campus) {
  router.add(Method::post, below_lms(Lms::moodle, "/course/kolom"),
             [&campus](const Request& request) { return switch_column(campus, request); });
  for (const Lms lms : {Lms::moodle, Lms::brightspace}) {
    router.add(Method::get, below_lms(lms, "/course"),
               [&campus, lms](const Request& request) { return course_page(campus, lms, request); });
    router.add(Method::get, below_lms(lms, "/course/add"),
               [&campus, lms](const Request& request) { return pick_page(campus, lms, request); });
  }
}

}  // namespace groeipad::demo
