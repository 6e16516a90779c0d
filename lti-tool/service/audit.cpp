#include "service/audit.h"

#include "store/audit.h"

namespace groeipad::service {
namespace {

constexpr std::chrono::minutes kOneLook{10};

store::AuditEntry entry_of(const Services& services, const Viewer& viewer, traject::Act act, About about) {
  return {.id = 0,
          .happened = services.wall.now(),
          .actor = viewer.view.session.person,
          .act = std::string(traject::name_of(act)),
          .person = about.person,
          .enrolment = about.enrolment,
          .detail = std::move(about.detail),
          .request = viewer.request};
}

}  // namespace

About about(const store::Enrolment& enrolment, std::string detail) {
  return {enrolment.person, enrolment.id, std::move(detail)};
}

void remember_change(store::Transaction& db, const Services& services, const Viewer& viewer, traject::Act act,
                     About about) {
  store::remember_act(db, entry_of(services, viewer, act, std::move(about)));
}

void remember_look(Services& services, const Viewer& viewer, traject::Act act, About about) {
  if (about.person == viewer.view.session.person) return;
  const auto entry = entry_of(services, viewer, act, std::move(about));
  const bool known = services.db.read(
      [&](store::Reader& db) { return store::was_remembered(db, entry, entry.happened - kOneLook); });
  if (!known) services.db.commit([&](store::Transaction& db) { store::remember_act(db, entry); });
}

}  // namespace groeipad::service
