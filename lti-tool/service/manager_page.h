#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "store/manager_links.h"
#include "traject/outreach.h"

/// What the participant's manager should know and arrange: a page that the participant shares by a link, for
/// anyone who has it, without logging in.
namespace groeipad::service {

/// Links of one enrolment that work at a time.
inline constexpr std::size_t kMostManagerLinks = 10;

/// The viewer's own links for one track.
struct SharedTrack {
  const traject::Track* track = nullptr;
  std::vector<store::ManagerLink> links;  ///< newest first
  bool may_add = false;                   ///< fewer than kMostManagerLinks work
};
/// nullopt where the viewer has no part in that track, or stopped, or there is no text for managers.
[[nodiscard]] std::optional<SharedTrack> shared_track(Services& services, const Viewer& viewer,
                                                      std::string_view track);

enum class ShareFault { no_such_track, no_such_link, too_many };
/// The secret of a new link: 128 bits, of which only the hash is kept.
[[nodiscard]] base::Result<std::string, ShareFault> share_track(Services& services, const Viewer& viewer,
                                                                std::string_view track);
[[nodiscard]] base::Result<void, ShareFault> revoke_link(Services& services, const Viewer& viewer,
                                                         std::string_view track, base::ManagerLinkId link);

/// What the link shows: nothing of how far the participant is, or what they want to learn.
struct ManagerPage {
  std::string participant;  ///< "" where no LMS shares a name
  const traject::Track* track = nullptr;
  const traject::ManagerBrief* brief = nullptr;
  std::string edition;                    ///< "" while there is none
  std::vector<base::LocalDate> meetings;  ///< those to come
  std::vector<std::string> trainers;      ///< names of the people to turn to
};
/// nullopt alike for a secret that is unknown, one that was revoked, and that of somebody who stopped.
[[nodiscard]] std::optional<ManagerPage> manager_page(Services& services, std::string_view secret);

}  // namespace groeipad::service
