#include "web/routes/landing.h"

#include "service/items.h"
#include "service/my_track.h"
#include "service/participant.h"
#include "web/pages/paths.h"
#include "web/routes/item_path.h"

namespace groeipad::web::routes {
namespace {

std::string placed_path(App& app, const service::Viewer& viewer, const service::LaunchDone& done) {
  if (!done.review_of.empty()) return paths::review(done.review_of);
  if (done.item.empty()) return done.target_path;
  return path_of_item(service::find_item(app.services, done.item),
                      service::my_enrolments(app.services, viewer));
}

}  // namespace

std::string landing_of(App& app, const service::LaunchDone& done) {
  if (done.deep_link.known()) return paths::place(done.deep_link);
  const auto viewer = service::who_is(app.services, done.session_token);
  // Suspended in between: the next page says that there is no session.
  if (!viewer) return done.target_path;
  std::string path = placed_path(app, *viewer, done);
  return service::must_ask_name(app.services, *viewer) ? paths::name_on_the_way(path) : path;
}

}  // namespace groeipad::web::routes
