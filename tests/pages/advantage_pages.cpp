#include "pages/a_track.h"
#include "web/pages/group.h"
#include "web/pages/messages.h"
#include "web/pages/name.h"
#include "web/pages/participant.h"
#include "web/pages/place.h"

/// What LTI Advantage brings: placing, groups, names, looking into a participant's track.
namespace groeipad::test {

namespace {

using base::Language;
using html::Templates;
using service::Item;
using service::ItemKind;
using web::pages::Frame;

std::vector<Item> items_to_place() {
  return {
      {ItemKind::track, "track:procesbegeleider", "procesbegeleider", "", {"Procesbegeleider", ""}, true},
      {ItemKind::track, "track:verbinder", "verbinder", "", {"Verbinder", "Connector"}, true},
      {ItemKind::edition, "edition:7", "procesbegeleider", "7", {"Procesbegeleider: najaar <dan>", ""}, true},
      {ItemKind::module,
       "module:procesbegeleider/inleiding",
       "procesbegeleider",
       "inleiding",
       {"Inleiding", "Introduction"},
       true},
      {ItemKind::module,
       "module:procesbegeleider/proces",
       "procesbegeleider",
       "proces",
       {"Proces & groep", ""},
       true},
      {ItemKind::module, "module:gone/los", "gone", "los", {"Losse module", ""}, false},
      {ItemKind::meetings, "meetings", "", "", {"Mijn bijeenkomsten", "My meetings"}, false},
      {ItemKind::dossier, "dossier", "", "", {"Mijn groeidossier", "My dossier"}, false},
      {ItemKind::desk, "desk", "", "", {"Begeleiding", "My groups"}, false}};
}

store::DeepLink a_deep_link(bool several, bool grades) {
  store::DeepLink link;
  link.id = {12};
  link.accepts_multiple = several;
  link.accepts_line_items = grades;
  return link;
}

void add_placing(std::vector<NamedPage>& pages, const Templates& templates) {
  using web::pages::place_page;
  using web::pages::PlaceRefusal;
  const Frame frame = a_frame(templates);
  const auto items = items_to_place();
  const auto& catalogue = two_tracks();
  const auto several = a_deep_link(true, true);
  const auto one = a_deep_link(false, false);
  pages.push_back({"place", place_page(frame, {.items = items, .link = several, .catalogue = catalogue})});
  pages.push_back({"place_en", place_page(a_frame(templates, Language::english),
                                          {.items = items, .link = several, .catalogue = catalogue})});
  pages.push_back({"place_one", place_page(frame, {.items = items,
                                                   .link = one,
                                                   .catalogue = catalogue,
                                                   .refused = PlaceRefusal::nothing_chosen})});
  pages.push_back({"place_refused", place_page(frame, {.items = items,
                                                       .link = several,
                                                       .catalogue = catalogue,
                                                       .picked = {"module:procesbegeleider/proces", "desk"},
                                                       .refused = PlaceRefusal::bad_choice})});
  pages.push_back(
      {"placed", web::pages::placed_page(
                     frame, {.return_url = "https://lms.example/return?course=3&id=4", .jwt = "a.b.c"})});
  pages.push_back(
      {"place_gone", web::pages::place_error_page(frame, service::DeepLinkFault::not_found, "r-12ab")});
  pages.push_back(
      {"place_not_staff", web::pages::place_error_page(frame, service::DeepLinkFault::not_staff, "r-12ab")});
}

void add_name(std::vector<NamedPage>& pages, const Templates& templates) {
  using web::pages::name_page;
  using web::pages::NameRefusal;
  Frame frame = a_frame(templates);
  frame.visitor->name = "";
  pages.push_back({"name", name_page(frame, {.to = "/traject/verbinder#stap-praktijk"})});
  pages.push_back({"name_empty", name_page(frame, {.to = "/", .refused = NameRefusal::empty})});
  pages.push_back(
      {"name_too_long", name_page(frame, {.to = "/", .typed = "\"<dan>", .refused = NameRefusal::too_long})});
}

store::NamedMember member(std::string name, bool learner, bool staff, store::ToldBy told_by,
                          std::string email = "") {
  static std::int64_t id = 0;
  ++id;
  return {{{id}, "s-" + std::to_string(id), learner, staff, told_by, std::nullopt},
          {{id}, {1}, std::move(name)},
          std::move(email)};
}

void add_group(std::vector<NamedPage>& pages, const Templates& templates) {
  using service::RosterFault;
  using store::ToldBy;
  Frame frame = a_frame(templates);
  frame.visitor->has_group = true;
  service::Roster roster;
  roster.placement.title = "Groeipad in deze cursus";
  const auto add = [&](std::string name, std::optional<RosterFault> fault = std::nullopt) {
    pages.push_back({std::move(name), web::pages::group_page(frame, {.roster = roster, .fault = fault})});
  };
  add("group_empty_not_offered");
  roster.placement.memberships_url = "https://lms.example/members";
  roster.placement.title = "";
  add("group_never_read");
  add("group_suspended", RosterFault::suspended);
  add("group_token_refused", RosterFault::token_refused);
  add("group_scope_missing", RosterFault::scope_missing);
  add("group_bad_roster", RosterFault::bad_roster);
  add("group_busy", RosterFault::busy);
  add("group_fault_unknown", RosterFault::not_found);

  roster.placement.context_title = "Onderwijs & ict <dan>";
  roster.state.read = noon(2, 26);
  roster.members = {member("Anna de Boer", false, true, ToldBy::launch, "anna@example.org"),
                    member("", true, false, ToldBy::launch),
                    member("Fatima el Amrani", true, false, ToldBy::roster, "f@example.org"),
                    member("Gast", false, false, ToldBy::roster)};
  roster.members[2].member.gone = noon(2, 20);
  add("group");
  add("group_unreachable", RosterFault::unreachable);
  pages.push_back({"group_none", web::pages::no_group_page(frame)});
}

void add_participant(std::vector<NamedPage>& pages, const Templates& templates) {
  Frame frame = a_frame(templates);
  frame.visitor->has_desk = true;
  frame.visitor->name = "Anna de Boer";
  const auto add = [&](std::string name, service::MyTrack track, std::string person) {
    pages.push_back(
        {std::move(name), web::pages::participant_page(frame, {.track = std::move(track),
                                                               .person = {{5}, {1}, std::move(person)},
                                                               .institution = "Mbo Rijnstroom"})});
  };
  add("participant", my_track_with(facts_halfway()), "Fatima <dan> Amrani");
  add("participant_waits", my_track_with({}), "Fatima el Amrani");
  add("participant_all_done", my_track_with(facts_all_done()), "Fatima el Amrani");
  service::MyTrack stuck = my_track_with({});
  stuck.enrolment.stage = store::Stage::stopped;
  stuck.edition.reset();
  stuck.questions.clear();
  stuck.path.next = -1;
  for (traject::PathStep& step : stuck.path.steps) step.state = traject::StepState::locked;
  add("participant_stopped", stuck, "");
  pages.push_back({"no_review", web::pages::no_review_page(frame, "r-12ab")});
}

}  // namespace

void add_advantage_pages(std::vector<NamedPage>& pages, const Templates& templates) {
  add_placing(pages, templates);
  add_name(pages, templates);
  add_group(pages, templates);
  add_participant(pages, templates);
}

}  // namespace groeipad::test
