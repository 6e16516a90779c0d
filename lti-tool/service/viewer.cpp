#include "service/viewer.h"

#include <algorithm>

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "store/ties.h"

namespace groeipad::service {
namespace {

/// How often a session in use is written: its idle limit is hours, so a minute costs nothing.
constexpr std::chrono::minutes kTouchEvery{1};

std::string hash_of(std::string_view token) { return std::string(crypto::view(crypto::sha256(token))); }

/// Known to whoever has the session and to nobody else; says nothing of the session's token, nor of its
/// stored hash.
std::string csrf_of(std::string_view token) {
  return crypto::base64url(crypto::view(crypto::sha256("csrf:" + std::string(token))));
}

/// Roles granted here, plus what the platform's setting makes of its own staff. An LMS role alone makes
/// nobody trainer.
std::vector<ViewerRole> roles_in(store::Reader& db, const store::SessionView& view) {
  const store::StandingRoles standing = store::standing_roles(db, view.session.person);
  const auto staff_are = [&](store::StaffAre what) {
    return view.session.launch_roles.staff && view.staff_are == what;
  };
  std::vector<ViewerRole> roles{ViewerRole::participant};
  if (standing.trainer || staff_are(store::StaffAre::trainer)) roles.push_back(ViewerRole::trainer);
  if (standing.contact || staff_are(store::StaffAre::contact)) roles.push_back(ViewerRole::contact);
  if (standing.colleague) roles.push_back(ViewerRole::colleague);
  if (standing.programme) roles.push_back(ViewerRole::programme);
  return roles;
}

}  // namespace

std::string_view name_of(ViewerRole role) {
  switch (role) {
    case ViewerRole::participant:
      return "participant";
    case ViewerRole::trainer:
      return "trainer";
    case ViewerRole::contact:
      return "contact";
    case ViewerRole::colleague:
      return "colleague";
    case ViewerRole::programme:
      return "programme";
  }
  return "";
}

bool Viewer::is(ViewerRole role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

std::optional<Viewer> who_is(Services& services, std::string_view token) {
  if (token.empty()) return std::nullopt;
  const base::Instant now = services.wall.now();
  const std::string hash = hash_of(token);
  auto viewer = services.db.read([&](store::Reader& db) -> std::optional<Viewer> {
    auto view = store::find_session(db, hash, now);
    if (!view) return std::nullopt;
    Viewer found;
    found.roles = roles_in(db, *view);
    found.view = std::move(*view);
    return found;
  });
  if (!viewer) return std::nullopt;
  viewer->language = viewer->view.session.locale == "en" ? base::Language::english : base::Language::dutch;
  viewer->csrf = csrf_of(token);
  if (now - viewer->view.session.last_seen >= kTouchEvery) {
    services.db.commit([&](store::Transaction& db) { store::touch_session(db, hash, now); });
  }
  return viewer;
}

bool csrf_holds(const Viewer& viewer, std::string_view csrf) {
  return crypto::equal_in_constant_time(viewer.csrf, csrf);
}

void speak(Services& services, const Viewer& viewer, base::Language language) {
  const std::string_view locale = language == base::Language::english ? "en" : "nl";
  services.db.commit(
      [&](store::Transaction& db) { store::set_locale(db, viewer.view.session.token_hash, locale); });
}

void log_out(Services& services, const Viewer& viewer) {
  services.db.commit(
      [&](store::Transaction& db) { store::close_session(db, viewer.view.session.token_hash); });
}

}  // namespace groeipad::service
