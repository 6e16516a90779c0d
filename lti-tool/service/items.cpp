#include "service/items.h"

#include <algorithm>
#include <charconv>

#include "store/enrolments.h"

namespace groeipad::service {
namespace {

constexpr std::string_view kTrackPrefix = "track:";
constexpr std::string_view kEditionPrefix = "edition:";
constexpr std::string_view kModulePrefix = "module:";

Item track_item(const traject::Track& track) {
  return {.kind = ItemKind::track,
          .id = std::string(kTrackPrefix) + track.id,
          .track = track.id,
          .subject = {},
          .title = track.title,
          .graded = true};
}

Item edition_item(const store::Edition& edition) {
  const std::string number = std::to_string(edition.id.value);
  return {.kind = ItemKind::edition,
          .id = std::string(kEditionPrefix) + number,
          .track = edition.track,
          .subject = number,
          .title = {edition.name, edition.name},
          .graded = true};
}

Item module_item(const traject::Track& track, const traject::Step& step) {
  return {.kind = ItemKind::module,
          .id = std::string(kModulePrefix) + track.id + "/" + step.id,
          .track = track.id,
          .subject = step.id,
          .title = step.title,
          .graded = true};
}

Item page_item(ItemKind kind, std::string id, std::string nl, std::string en) {
  return {.kind = kind,
          .id = std::move(id),
          .track = {},
          .subject = {},
          .title = {std::move(nl), std::move(en)},
          .graded = false};
}

std::vector<Item> page_items() {
  return {page_item(ItemKind::meetings, "meetings", "Bijeenkomsten", "Meetings"),
          page_item(ItemKind::dossier, "dossier", "Groeidossier", "Growth portfolio"),
          page_item(ItemKind::desk, "desk", "Begeleiding", "Coaching desk")};
}

std::optional<Item> find_edition_item(store::Reader& db, const traject::Catalogue& catalogue,
                                      std::string_view number) {
  base::EditionId id;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id.value);
  if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
  const auto edition = store::find_edition(db, id);
  if (!edition || catalogue.track(edition->track) == nullptr) return std::nullopt;
  return edition_item(*edition);
}

/// `place`: "track/step".
std::optional<Item> find_module_item(const traject::Catalogue& catalogue, std::string_view place) {
  const auto slash = place.find('/');
  const auto* track = catalogue.track(place.substr(0, slash));
  if (track == nullptr || slash == std::string_view::npos) return std::nullopt;
  for (const auto& step : track->steps) {
    if (step.kind == traject::StepKind::module && step.id == place.substr(slash + 1)) {
      return module_item(*track, step);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Item> items(Services& services) {
  const auto& catalogue = services.catalogue;
  std::vector<Item> all;
  for (const auto& track : catalogue.tracks) all.push_back(track_item(track));
  for (const auto& edition : services.db.read([](store::Reader& db) { return store::all_editions(db); })) {
    if (catalogue.track(edition.track) != nullptr) all.push_back(edition_item(edition));
  }
  for (const auto& track : catalogue.tracks) {
    for (const auto& step : track.steps) {
      if (step.kind == traject::StepKind::module) all.push_back(module_item(track, step));
    }
  }
  for (auto& page : page_items()) all.push_back(std::move(page));
  return all;
}

std::optional<Item> find_item(store::Reader& db, const traject::Catalogue& catalogue, std::string_view id) {
  if (id.starts_with(kTrackPrefix)) {
    const auto* track = catalogue.track(id.substr(kTrackPrefix.size()));
    return track == nullptr ? std::nullopt : std::optional(track_item(*track));
  }
  if (id.starts_with(kEditionPrefix))
    return find_edition_item(db, catalogue, id.substr(kEditionPrefix.size()));
  if (id.starts_with(kModulePrefix)) return find_module_item(catalogue, id.substr(kModulePrefix.size()));
  for (auto& page : page_items()) {
    if (page.id == id) return std::move(page);
  }
  return std::nullopt;
}

std::optional<Item> find_item(Services& services, std::string_view id) {
  return services.db.read([&](store::Reader& db) { return find_item(db, services.catalogue, id); });
}

}  // namespace groeipad::service
