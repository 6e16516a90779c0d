#include "service/irregular.h"

#include <utility>

#include "store/progress.h"

namespace groeipad::service {

void remember_irregular(Services& services, const Viewer& viewer, std::string_view what, std::string detail,
                        std::string_view request) {
  services.log.warn("irregular", {{"what", what}, {"about", std::string_view(detail)}, {"request", request}});
  const store::Irregularity irregularity{.person = viewer.view.session.person,
                                         .what = std::string(what),
                                         .detail = std::move(detail),
                                         .request = std::string(request),
                                         .happened = services.wall.now()};
  services.db.commit([&](store::Transaction& db) { store::remember_irregularity(db, irregularity); });
}

}  // namespace groeipad::service
