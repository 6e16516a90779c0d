#include <algorithm>
#include <cmath>
#include <cstdio>

#include "demo/campus.h"

namespace groeipad::demo {
namespace {

using http::Request;
using http::Response;

/// At most one decimal, with a Dutch comma.
std::string spoken_number(double number) {
  constexpr double kTenth = 10;
  const auto tenths = static_cast<long>(std::lround(number * kTenth));
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "," + std::to_string(tenths % 10);
}

std::string spoken_grade(const std::vector<Grade>& grades, const Account& student, const LineItem& item) {
  const auto found = std::find_if(grades.begin(), grades.end(),
                                  [&](const Grade& grade) { return grade.user == student.subject; });
  if (found == grades.end() || !found->score) return "–";
  return spoken_number(*found->score) + " van " + spoken_number(item.score_maximum);
}

/// Moodle leads from a grade to the work it is for; only columns that belong to an activity have any.
void show_row(html::Values& row, const School& school, const Account& teacher, const Account& student) {
  row.set("STUDENT", student.name());
  for (const auto& item : school.gradebook.items()) {
    auto& cell = row.section("CELL");
    cell.set("GRADE", spoken_grade(school.gradebook.grades(item.id), student, item));
    const auto activity = school.activities.with_resource_link(item.resource_link_id);
    const bool has_work = student.lms == Lms::moodle && activity;
    cell.show_if("WORK", has_work);
    cell.set(
        "WORK_HREF",
        has_work ? "/moodle/course?user=" + teacher.key + "&id=" + activity->id + "&for=" + student.key : "");
  }
}

Response gradebook_page(const Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields().value_or(base::Fields());
  const Account* teacher = find_account(lms, base::only_field(query, "user").value_or(""));
  if (teacher == nullptr) return campus.pages.refusal(404, "Deze gebruiker bestaat hier niet.");
  if (!teacher->teaches()) return campus.pages.refusal(403, "Het cijferboek is voor docenten.");
  const School& school = campus.school(lms);
  html::Values values;
  show_lms(values, lms);
  values.set("TITLE", "Cijferboek | " + std::string(school_name(lms)))
      .set("NAME", teacher->name())
      .set("COURSE", kCourseTitle)
      .set("COURSE_HREF", "/" + std::string(name_of(lms)) + "/course?user=" + teacher->key);
  const auto items = school.gradebook.items();
  values.show_if("EMPTY", items.empty());
  values.show_if("FILLED", !items.empty());
  values.show_if("COLUMN", false).show_if("ROW", false);
  for (const auto& item : items) values.section("COLUMN").set("LABEL", item.label);
  for (const auto& account : accounts()) {
    if (items.empty() || account.lms != lms || account.role != CourseRole::student) continue;
    show_row(values.section("ROW"), school, *teacher, account);
  }
  return campus.pages.page(200, "gradebook", values);
}

}  // namespace

void add_gradebook_routes(http::Router& router, Campus& campus) {
  for (const Lms lms : {Lms::moodle, Lms::brightspace}) {
    router.add(http::Method::get, "/" + std::string(name_of(lms)) + "/gradebook",
               [&campus, lms](const Request& request) { return gradebook_page(campus, lms, request); });
  }
}

}  // namespace groeipad::demo
