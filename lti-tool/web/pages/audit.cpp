#include "web/pages/audit.h"

#include <algorithm>

#include "traject/permission.h"
#include "web/pages/paths.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

/// Acts of the table of permissions have words; others of the program are shown by their code.
std::string words_of(const Frame& frame, const std::string& act) {
  const bool known =
      std::ranges::any_of(traject::rules(), [&](const auto& rule) { return rule.name == act; });
  return known ? say(frame, "act." + act) : act;
}

std::string name_of(const Frame& frame, const std::string& name) {
  return name.empty() ? say(frame, "frame.nameless") : name;
}

void add_actor(Values& row, const Frame& frame, const store::NamedAuditEntry& one) {
  const bool somebody = one.entry.actor.known();
  row.show_if("BY_PROGRAM", !somebody).show_if("ACTOR", false);
  if (!somebody) return;
  row.section("ACTOR")
      .set("ACTOR_NAME", name_of(frame, one.actor_name))
      .set("ACTOR_URL", paths::audit_by(one.entry.actor));
}

void add_about(Values& row, const Frame& frame, const store::NamedAuditEntry& one) {
  const bool somebody = one.entry.person.known();
  row.show_if("ABOUT_NOBODY", !somebody).show_if("ABOUT", false);
  if (!somebody) return;
  row.section("ABOUT")
      .set("ABOUT_NAME", name_of(frame, one.person_name))
      .set("ABOUT_URL", paths::audit_about(one.entry.person));
}

void add_entries(Values& values, const Frame& frame, const service::Trail& trail) {
  values.show_if("NO_ENTRIES", trail.entries.empty()).show_if("ENTRIES", false);
  if (trail.entries.empty()) return;
  Values& table = values.section("ENTRIES");
  for (const store::NamedAuditEntry& one : trail.entries) {
    Values& row = table.section("ENTRY");
    row.set("WHEN", when(frame, one.entry.happened)).set("ACT", words_of(frame, one.entry.act));
    add_actor(row, frame, one);
    add_about(row, frame, one);
    row.show_if("DETAIL", false);
    if (!one.entry.detail.empty()) row.section("DETAIL").set("DETAIL_TEXT", one.entry.detail);
  }
}

void add_filters(Values& values, const Frame& frame, const service::Trail& trail) {
  const store::AuditFilter& filter = trail.filter;
  values.show_if("FILTERED", false);
  if (!filter.person.known() && !filter.actor.known()) return;
  Values& filtered = values.section("FILTERED");
  filtered.show_if("ONLY_ABOUT", false).show_if("ONLY_BY", false);
  if (filter.person.known())
    filtered.section("ONLY_ABOUT").set("ABOUT_NAME", name_of(frame, trail.person_name));
  if (filter.actor.known()) filtered.section("ONLY_BY").set("ACTOR_NAME", name_of(frame, trail.actor_name));
}

}  // namespace

std::string audit_page(const Frame& frame, const service::Trail& trail) {
  Values values = framed(frame);
  add_staff_nav(values, "AT_AUDIT", "page");
  add_filters(values, frame, trail);
  add_entries(values, frame, trail);
  const store::AuditFilter& filter = trail.filter;
  values.show_if("OLDER", false).show_if("NEWEST", false);
  if (trail.older > 0)
    values.section("OLDER").set("OLDER_URL", paths::audit(filter.person, filter.actor, trail.older));
  if (filter.before > 0)
    values.section("NEWEST").set("NEWEST_URL", paths::audit(filter.person, filter.actor, 0));
  return frame.templates.render("audit.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
