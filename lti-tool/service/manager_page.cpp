#include "service/manager_page.h"

#include <algorithm>

#include "crypto/digest.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kSecretBytes = 16;
/// A secret is 22 characters of base64url; what is longer is none.
constexpr std::size_t kLongestSecret = 40;
constexpr int kMeetingsShown = 40;

/// The viewer's part in that track that a link may be about: stopped ones are not.
std::optional<store::Enrolment> own_part(store::Reader& db, const Services& services, const Viewer& viewer,
                                         std::string_view track) {
  if (services.catalogue.track(track) == nullptr || services.catalogue.outreach(track) == nullptr)
    return std::nullopt;
  const auto mine = store::enrolments_of(db, viewer.view.session.person);
  // The newest: who finished and begins anew shares what is under way.
  const auto found = std::find_if(mine.rbegin(), mine.rend(), [&](const store::Enrolment& enrolment) {
    return enrolment.track == track && enrolment.stage != store::Stage::stopped;
  });
  if (found == mine.rend() || !traject::may(traject::Act::share_track, ties_to(db, viewer, *found)))
    return std::nullopt;
  return *found;
}

std::size_t working(const std::vector<store::ManagerLink>& links) {
  return static_cast<std::size_t>(
      std::ranges::count_if(links, [](const store::ManagerLink& link) { return !link.revoked; }));
}

std::string hash_of(std::string_view secret) { return std::string(crypto::view(crypto::sha256(secret))); }

void add_edition(store::Reader& db, const Services& services, base::EditionId edition, ManagerPage& page) {
  if (const auto found = store::find_edition(db, edition)) page.edition = found->name;
  for (const auto& meeting : store::upcoming_meetings(db, edition, services.calendar.now(), kMeetingsShown)) {
    const base::LocalDate day = base::local_date(meeting.starts);
    if (page.meetings.empty() || page.meetings.back() != day) page.meetings.push_back(day);
  }
  for (const auto& trainer : store::trainers_of(db, edition)) {
    if (!trainer.name.empty()) page.trainers.push_back(trainer.name);
  }
}

}  // namespace

std::optional<SharedTrack> shared_track(Services& services, const Viewer& viewer, std::string_view track) {
  return services.db.read([&](store::Reader& db) -> std::optional<SharedTrack> {
    const auto part = own_part(db, services, viewer, track);
    if (!part) return std::nullopt;
    SharedTrack shared{services.catalogue.track(track), store::manager_links_of(db, part->id), false};
    shared.may_add = working(shared.links) < kMostManagerLinks;
    return shared;
  });
}

base::Result<std::string, ShareFault> share_track(Services& services, const Viewer& viewer,
                                                  std::string_view track) {
  std::string secret = crypto::random_token(kSecretBytes);
  return services.db.write([&](store::Transaction& db) -> base::Result<std::string, ShareFault> {
    const auto part = own_part(db, services, viewer, track);
    if (!part) return base::fail(ShareFault::no_such_track);
    store::hold(db, part->id);  // how many there are stays true until this one is
    if (working(store::manager_links_of(db, part->id)) >= kMostManagerLinks)
      return base::fail(ShareFault::too_many);
    store::add_manager_link(db, part->id, hash_of(secret), services.wall.now());
    return secret;
  });
}

base::Result<void, ShareFault> revoke_link(Services& services, const Viewer& viewer, std::string_view track,
                                           base::ManagerLinkId link) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, ShareFault> {
    const auto part = own_part(db, services, viewer, track);
    if (!part) return base::fail(ShareFault::no_such_track);
    if (!store::revoke_manager_link(db, part->id, link, services.wall.now()))
      return base::fail(ShareFault::no_such_link);
    return {};
  });
}

std::optional<ManagerPage> manager_page(Services& services, std::string_view secret) {
  if (secret.empty() || secret.size() > kLongestSecret) return std::nullopt;
  const std::string hash = hash_of(secret);
  return services.db.read([&](store::Reader& db) -> std::optional<ManagerPage> {
    const auto shared = store::enrolment_of_manager_link(db, hash);
    const auto part = shared ? store::find_enrolment(db, *shared) : std::nullopt;
    if (!part || part->stage == store::Stage::stopped) return std::nullopt;
    const traject::Outreach* outreach = services.catalogue.outreach(part->track);
    const auto person = store::find_person(db, part->person);
    ManagerPage page;
    page.track = services.catalogue.track(part->track);
    if (!person || page.track == nullptr || outreach == nullptr) return std::nullopt;
    page.participant = person->name;
    page.brief = &outreach->manager;
    if (part->edition.known()) add_edition(db, services, part->edition, page);
    return page;
  });
}

}  // namespace groeipad::service
