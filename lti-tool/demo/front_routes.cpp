#include <array>
#include <utility>

#include "demo/campus.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

struct Heading {
  std::string_view track;
  std::string_view title;
};
constexpr std::array<Heading, 5> kHeadings = {{
    {"verbinder", "Traject verbinder"},
    {"leidinggevende", "Traject leidinggevende"},
    {"procesbegeleider", "Traject procesbegeleider"},
    {"onderzoeker", "Traject onderzoeker"},
    {"", "Anderen"},
}};

std::string course_path(const Account& account) {
  return "/" + std::string(name_of(account.lms)) + "/course?user=" + account.key;
}

void show_people(html::Values& values) {
  for (const auto& heading : kHeadings) {
    auto& group = values.section("GROUP").set("HEADING", heading.title);
    for (const auto& account : accounts()) {
      if (account.track != heading.track || account.caption.empty()) continue;
      group.section("PERSON")
          .set("NAME", account.name())
          .set("CAPTION", account.caption)
          .set("SCHOOL", school_name(account.lms))
          .set("PRODUCT", product_name(account.lms))
          .set("HREF", course_path(account));
    }
  }
}

/// `trouble`: what was wrong with a move of the clock, "" for nothing.
Response front_page(const Campus& campus, int status, std::string_view trouble) {
  const base::LocalDate today = campus.calendar.today();
  html::Values values;
  values.set("TITLE", "Groeipad proberen")
      .set("TODAY", base::spoken_date(today, {}, base::Language::dutch))
      .set("ISO_TODAY", base::to_iso_date(today))
      .set("TROUBLE", trouble);
  values.show_if("HAS_TROUBLE", !trouble.empty());
  show_people(values);
  return campus.pages.page(status, "front", values);
}

base::Result<void, MoveError> move(Calendar& calendar, std::string_view by, const base::LocalDate& to) {
  if (by == "day") return calendar.forward(std::chrono::days(1));
  if (by == "week") return calendar.forward(std::chrono::days(7));
  if (by == "month") return calendar.forward_a_month();
  return calendar.move_to(to);
}

Response move_clock(Campus& campus, const Request& request) {
  const auto form = request.form();
  if (!form || !is_from_here(campus, request))
    return front_page(campus, 400, "Dit verzoek is niet te lezen.");
  const auto by = base::only_field(*form, "by").value_or("");
  const auto to = base::from_iso_date(base::only_field(*form, "to").value_or(""));
  if (by == "date" && !to) return front_page(campus, 400, "Kies een datum om de klok op te zetten.");
  const auto moved = move(campus.calendar, by, to.value_or(campus.calendar.today()));
  if (!moved && moved.error().code == MoveError::backwards) {
    return front_page(campus, 400, "De klok gaat alleen vooruit: kies een dag na vandaag.");
  }
  if (!moved) return front_page(campus, 400, "Verder dan tien jaar vooruit gaat deze klok niet.");
  return Response::redirect("/");
}

}  // namespace

std::string_view school_name(Lms lms) {
  return lms == Lms::moodle ? "ROC Zilverdijk" : "Hogeschool Noorderhaven";
}

std::string_view product_name(Lms lms) { return lms == Lms::moodle ? "Moodle" : "Brightspace"; }

bool is_from_here(const Campus& campus, const Request& request) {
  const auto origin = request.header("Origin");
  return !origin || *origin == campus.own_url.origin();
}

void show_lms(html::Values& values, Lms lms) {
  values.set("LMS", name_of(lms))
      .set("SCHOOL", school_name(lms))
      .set("PRODUCT", product_name(lms))
      .set("NAME", "");
}

void add_front_routes(http::Router& router, Campus& campus) {
  router.add(Method::get, "/", [&campus](const Request&) { return front_page(campus, 200, ""); });
  router.add(Method::post, "/klok",
             [&campus](const Request& request) { return move_clock(campus, request); });
}

}  // namespace groeipad::demo
