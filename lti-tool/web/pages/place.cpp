#include "web/pages/place.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::Item;
using service::ItemKind;

std::string track_title(const Frame& frame, const traject::Catalogue& catalogue, const std::string& id) {
  const traject::Track* track = catalogue.track(id);
  return track != nullptr ? std::string(track->title.in(frame.language)) : id;
}

std::string group_title(const Frame& frame, const PlacePage& page, const Item& item) {
  switch (item.kind) {
    case ItemKind::track:
      return say(frame, "place.tracks");
    case ItemKind::edition:
      return say(frame, "place.editions");
    case ItemKind::module:
      return frame.templates.text("place.modules", frame.language,
                                  {{"track", track_title(frame, page.catalogue, item.track)}});
    case ItemKind::meetings:
    case ItemKind::dossier:
    case ItemKind::desk:
      break;
  }
  return say(frame, "place.other");
}

/// Modules stand with those of their track.
bool stand_together(const Item& a, const Item& b) {
  const auto is_single = [](const Item& item) {
    return item.kind == ItemKind::meetings || item.kind == ItemKind::dossier || item.kind == ItemKind::desk;
  };
  if (a.kind == ItemKind::module) return b.kind == ItemKind::module && a.track == b.track;
  return a.kind == b.kind || (is_single(a) && is_single(b));
}

/// Groups in the order in which their first item comes.
std::vector<std::vector<const Item*>> groups_of(const std::vector<Item>& items) {
  std::vector<std::vector<const Item*>> groups;
  for (const Item& item : items) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& members) {
      return stand_together(*members.front(), item);
    });
    if (group == groups.end()) {
      groups.push_back({&item});
    } else {
      group->push_back(&item);
    }
  }
  return groups;
}

bool is_picked(const PlacePage& page, const Item& item) {
  return std::find(page.picked.begin(), page.picked.end(), item.id) != page.picked.end();
}

void add_option(Values& group, const Frame& frame, const PlacePage& page, const Item& item) {
  Values& option = group.section("OPTION");
  option.set("NUMBER", &item - page.items.data() + 1).set("ITEM", item.id);
  option.set("INPUT", page.link.accepts_multiple ? "checkbox" : "radio");
  option.show_if("PICKED", is_picked(page, item)).set("OPTION_TITLE", item.title.in(frame.language));
  option.show_if("GRADED", item.graded && page.link.accepts_line_items);
}

/// Modules are many: they show when asked for, and where one was chosen before.
void add_group(Values& values, const Frame& frame, const PlacePage& page,
               const std::vector<const Item*>& items) {
  const bool folded = items.front()->kind == ItemKind::module;
  Values& card = values.section("GROUP");
  card.show_if("SHOWN", false).show_if("FOLDED", false);
  Values& group = card.section(folded ? "FOLDED" : "SHOWN");
  group.set("GROUP_TITLE", group_title(frame, page, *items.front()));
  group.show_if("UNFOLDED", std::any_of(items.begin(), items.end(),
                                        [&](const Item* item) { return is_picked(page, *item); }));
  for (const Item* item : items) add_option(group, frame, page, *item);
}

}  // namespace

std::string place_page(const Frame& frame, const PlacePage& page) {
  Values values = framed(frame);
  values.set("PLACE_URL", paths::place(page.link.id));
  values.set("INTRO", say(frame, page.link.accepts_multiple ? "place.intro_many" : "place.intro_one"));
  values.set("GRADES", say(frame, page.link.accepts_line_items ? "place.grades" : "place.no_grades"));
  values.show_if("REFUSED", page.refused.has_value()).show_if("GROUP", false);
  if (page.refused) {
    const bool nothing = page.refused == PlaceRefusal::nothing_chosen;
    values.set("WRONG", say(frame, nothing ? "place.nothing_chosen" : "place.bad_choice"));
  }
  for (const auto& items : groups_of(page.items)) add_group(values, frame, page, items);
  return frame.templates.render("place.tpl", frame.language, values);
}

std::string placed_page(const Frame& frame, const service::DeepLinkAnswer& answer) {
  Frame bare = frame;
  bare.visitor.reset();
  Values values = framed(bare);
  values.set("RETURN_URL", answer.return_url).set("JWT", answer.jwt);
  return frame.templates.render("placed.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
