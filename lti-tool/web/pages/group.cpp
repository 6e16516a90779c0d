#include "web/pages/group.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::RosterFault;

std::string how_many(const Frame& frame, std::string_view one, std::string_view many, std::ptrdiff_t number) {
  if (number == 1) return say(frame, one);
  return frame.templates.text(many, frame.language, {{"count", std::to_string(number)}});
}

std::string_view fault_key(RosterFault fault) {
  switch (fault) {
    case RosterFault::suspended:
      return "group.fault.suspended";
    case RosterFault::unreachable:
      return "group.fault.unreachable";
    case RosterFault::token_refused:
      return "group.fault.token_refused";
    case RosterFault::scope_missing:
      return "group.fault.scope_missing";
    case RosterFault::bad_roster:
      return "group.fault.bad_roster";
    case RosterFault::busy:
      return "group.fault.busy";
    case RosterFault::forbidden:
    case RosterFault::not_found:
    case RosterFault::not_offered:
      break;
  }
  return "group.fault.other";
}

std::string_view role_key(const store::Member& member) {
  if (member.staff) return "group.staff";
  return member.learner ? "group.learner" : "group.no_role";
}

std::string date_of(const Frame& frame, base::Instant at) {
  return base::spoken_date(base::local_date(at), frame.today, frame.language);
}

void add_list(Values& values, const Frame& frame, const GroupPage& page) {
  const bool offered = !page.roster.placement.memberships_url.empty();
  values.show_if("NOT_OFFERED", !offered).show_if("OFFERED", offered);
  const auto& read = page.roster.state.read;
  values.show_if("READ", read.has_value()).show_if("NEVER_READ", !read);
  if (read) {
    const std::string when = base::spoken_time(*read, frame.today, frame.language);
    values.set("READ_WHEN", frame.templates.text("group.read", frame.language, {{"when", when}}));
  }
  values.show_if("FAULT", page.fault.has_value()).set("READ_URL", paths::kReadGroup);
  if (page.fault) values.set("FAULT_TEXT", say(frame, fault_key(*page.fault)));
}

void add_member(Values& row, const Frame& frame, const store::NamedMember& named) {
  const store::Member& member = named.member;
  row.set("NAME", named.person.name.empty() ? say(frame, "frame.nameless") : named.person.name);
  row.set("ROLE", say(frame, role_key(member)));
  const bool launched = member.told_by == store::ToldBy::launch;
  row.set("KNOWN_FROM", say(frame, launched ? "group.from_launch" : "group.from_roster"));
  row.set("EMAIL", say(frame, named.email.empty() ? "group.no" : "group.yes"));
  row.set("PRESENCE", member.gone ? frame.templates.text("group.gone_since", frame.language,
                                                         {{"date", date_of(frame, *member.gone)}})
                                  : say(frame, "group.present"));
}

std::string counted(const Frame& frame, const std::vector<store::NamedMember>& members) {
  const auto gone = std::count_if(members.begin(), members.end(), [](const store::NamedMember& named) {
    return named.member.gone.has_value();
  });
  const auto all = static_cast<std::ptrdiff_t>(members.size());
  std::string text = how_many(frame, "group.people_one", "group.people_many", all - gone);
  if (gone > 0) text += " · " + how_many(frame, "group.gone_one", "group.gone_many", gone);
  return text;
}

}  // namespace

std::string group_page(const Frame& frame, const GroupPage& page) {
  const store::Placement& placement = page.roster.placement;
  const auto& members = page.roster.members;
  Values values = framed(frame);
  const std::string& course = placement.context_title.empty() ? placement.title : placement.context_title;
  values.set("COURSE", course.empty() ? say(frame, "group.title") : course);
  add_list(values, frame, page);
  values.show_if("NOBODY", members.empty()).show_if("PEOPLE", false);
  if (!members.empty()) {
    Values& table = values.section("PEOPLE");
    table.set("COUNTED", counted(frame, members));
    for (const store::NamedMember& named : members) add_member(table.section("MEMBER"), frame, named);
  }
  return frame.templates.render("group.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
