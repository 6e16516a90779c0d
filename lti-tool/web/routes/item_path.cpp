#include "web/routes/item_path.h"

#include <algorithm>

#include "web/pages/paths.h"

namespace groeipad::web::routes {
namespace {

bool is_in(const std::vector<store::Enrolment>& mine, const std::string& track) {
  return std::any_of(mine.begin(), mine.end(), [&](const store::Enrolment& enrolment) {
    return enrolment.track == track && store::has_place(enrolment.stage);
  });
}

/// The meetings of the track to land on.
std::string my_meetings(const std::vector<store::Enrolment>& mine) {
  const auto found = std::find_if(mine.begin(), mine.end(), [](const store::Enrolment& enrolment) {
    return store::has_place(enrolment.stage);
  });
  return found == mine.end() ? std::string(paths::kHome) : paths::meetings(found->track);
}

}  // namespace

std::string path_of_item(const std::optional<service::Item>& item,
                         const std::vector<store::Enrolment>& mine) {
  if (!item) return std::string(paths::kHome);
  switch (item->kind) {
    case service::ItemKind::track:
    case service::ItemKind::edition:
      return is_in(mine, item->track) ? paths::track(item->track) : paths::track_among_all(item->track);
    case service::ItemKind::module:
      return is_in(mine, item->track) ? paths::step(item->track, item->subject)
                                      : paths::track_among_all(item->track);
    case service::ItemKind::meetings:
      return my_meetings(mine);
    case service::ItemKind::desk:
      return std::string(paths::kDesk);
    case service::ItemKind::dossier:
      break;
  }
  return std::string(paths::kHome);
}

}  // namespace groeipad::web::routes
