#include "service/theme.h"

#include <algorithm>

#include "service/step_place.h"
#include "store/progress.h"
#include "traject/permission.h"

namespace groeipad::service {
namespace {

std::string reading_place(std::string_view theme) { return "theme:" + std::string(theme); }

/// Of who takes no part in that track: trainers of any edition of it, and programme staff.
bool may_read(store::Reader& db, const Viewer& viewer, std::string_view track) {
  traject::Ties ties;
  if (viewer.is(ViewerRole::programme)) ties.add(traject::Tie::programme);
  for (const store::Edition& edition : store::editions_of_trainer(db, viewer.view.session.person))
    if (edition.track == track) ties.add(traject::Tie::trainer);
  return traject::may(traject::Act::read_material, ties);
}

std::optional<ThemeView> find_theme(const Services& services, std::string_view track,
                                    std::string_view theme) {
  ThemeView found;
  found.track = services.catalogue.track(track);
  const traject::TrackMaterial* material = services.catalogue.material(track);
  if (found.track == nullptr || material == nullptr) return std::nullopt;
  found.theme = found.track->theme(theme);
  found.material = material->theme(theme);
  if (found.theme == nullptr || found.material == nullptr) return std::nullopt;
  for (const traject::ActivityFormat& format : found.track->formats) {
    if (format.theme == theme) found.formats.push_back(&format);
  }
  return found;
}

bool belongs_to(const traject::Microlearning& item, std::string_view track, const std::string& theme) {
  return std::any_of(item.uses.begin(), item.uses.end(), [&](const traject::Microlearning::Use& use) {
    return use.track == track && std::find(use.themes.begin(), use.themes.end(), theme) != use.themes.end();
  });
}

/// The reader's own part; false where they may not read it at all.
bool add_reader(ThemeView& view, store::Reader& db, const Services& services, const Viewer& viewer) {
  const auto enrolment = place_in(db, viewer, view.track->id);
  if (!enrolment) return may_read(db, viewer, view.track->id);
  view.own = true;
  view.marks = store::has_place(enrolment->stage);
  view.read = store::pages_read(db, enrolment->id, reading_place(view.theme->id));
  auto path = traject::walk(*view.track, store::facts_of(db, enrolment->id), services.calendar.now());
  for (traject::PathStep& step : path.steps) {
    if (step.step->theme == view.theme->id) view.steps.push_back(std::move(step));
  }
  return true;
}

}  // namespace

bool ThemeView::has_read(std::string_view page) const {
  return std::find(read.begin(), read.end(), page) != read.end();
}

std::optional<ThemeView> theme_view(Services& services, const Viewer& viewer, std::string_view track,
                                    std::string_view theme) {
  auto view = find_theme(services, track, theme);
  if (!view) return std::nullopt;
  const bool readable =
      services.db.read([&](store::Reader& db) { return add_reader(*view, db, services, viewer); });
  if (!readable) return std::nullopt;
  for (const traject::Microlearning& item : services.catalogue.library.items) {
    if (belongs_to(item, track, view->theme->id)) view->more.push_back(&item);
  }
  return view;
}

base::Result<void, ThemeFault> mark_background_read(Services& services, const Viewer& viewer,
                                                    std::string_view track, std::string_view theme,
                                                    std::string_view page) {
  const auto view = find_theme(services, track, theme);
  if (!view || view->material->page(page) == nullptr) return base::fail(ThemeFault::not_found);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, ThemeFault> {
    const auto enrolment = place_in(db, viewer, track);
    if (!enrolment) {
      if (!may_read(db, viewer, track)) return base::fail(ThemeFault::not_found);
      return {};
    }
    if (store::has_place(enrolment->stage))
      store::mark_read(db, enrolment->id, reading_place(theme), page, services.calendar.now());
    return {};
  });
}

}  // namespace groeipad::service
