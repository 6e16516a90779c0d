#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"
#include "store/people.h"
#include "store/platforms.h"

namespace groeipad::store {

/// What the LMS said of the person's role at this launch.
struct LaunchRoles {
  bool learner = false;
  bool staff = false;
  bool operator==(const LaunchRoles&) const = default;
};

/// A browser that may act for a person of a platform. Only the token's hash is kept.
struct Session {
  std::string token_hash;  ///< SHA-256, 32 bytes
  base::PersonId person;
  base::PlatformId platform;
  LaunchRoles launch_roles;
  std::string locale;      ///< "nl" or "en"
  std::string return_url;  ///< back to the LMS; "" where not given
  base::Instant opened;
  base::Instant last_seen;
  base::PlacementId placement = {};  ///< launched from; not known() for deep linking and reviews of no link
};

/// Everything a page needs of its session, in one query.
struct SessionView {
  Session session;
  Person person;
  std::string subject;
  std::string institution;
  std::string issuer;
  std::string login_url;  ///< its origin frames our pages
  StaffAre staff_are = StaffAre::nothing;
  base::InstitutionId platform_institution =
      {};  ///< whose LMS it is: for one who works at two, not the person's
};

void open_session(Transaction& db, const Session& session);
/// nullopt where unknown, logged out, idle for over 12 hours, or its platform was removed or suspended.
[[nodiscard]] std::optional<SessionView> find_session(Reader& db, std::string_view token_hash,
                                                      base::Instant now);
void touch_session(Transaction& db, std::string_view token_hash, base::Instant now);
/// `locale`: "nl" or "en".
void set_locale(Transaction& db, std::string_view token_hash, std::string_view locale);
void close_session(Transaction& db, std::string_view token_hash);
/// Sessions idle since before `before`; at most `most` at a time.
std::int64_t prune_sessions(Transaction& db, base::Instant before, std::int64_t most);

/// One-time ticket that carries a proven session into a window of its own, where cookies work. Consumed at
/// most once.
struct Ticket {
  std::string ticket_hash;
  Session session;  ///< token_hash empty: a new token is made when the ticket is used
  base::Instant issued;
};
inline constexpr std::chrono::minutes kTicketLife{5};
void add_ticket(Transaction& db, const Ticket& ticket);
/// nullopt where unknown, used, or older than kTicketLife.
[[nodiscard]] std::optional<Session> consume_ticket(Transaction& db, std::string_view ticket_hash,
                                                    base::Instant now);
/// Tickets issued before `before`; at most `most` at a time.
std::int64_t prune_tickets(Transaction& db, base::Instant before, std::int64_t most);

}  // namespace groeipad::store
