#pragma once

#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "base/url.h"
#include "store/database.h"
#include "traject/track.h"

namespace groeipad::outbound {
class SmtpClient;
}

namespace groeipad::service {

class LmsServices;
class OutgoingGate;
class PlatformKeys;
class ToolKeys;

/// Whether LMSs may register themselves (Dynamic Registration 1.0).
enum class RegistrationPolicy {
  closed,
  invitation,  ///< by a one-time link that names the institution
  approval,    ///< anyone may ask; programme staff decide
};

/// What a mail about a written report holds. Mail passes many hands, so nothing that people wrote is in it
/// unless whoever runs the tool says so.
enum class MailReports { notice, full };

/// What every use case works with. Made once by main, outlives the server; each part is thread-safe.
struct Services {
  store::Database& db;
  const traject::Catalogue& catalogue;
  PlatformKeys& platform_keys;
  ToolKeys& tool_keys;
  LmsServices& lms;
  OutgoingGate& outgoing;
  const base::Clock& wall;      ///< protocol and sessions: never moved
  const base::Clock& calendar;  ///< the domain's time: the demo moves it
  base::Log& log;
  base::Url public_url;
  bool allow_loopback_platforms = false;
  RegistrationPolicy registration = RegistrationPolicy::invitation;
  outbound::SmtpClient* mailer = nullptr;  ///< nullptr: this tool sends no mail
  MailReports mail_reports = MailReports::notice;
};

}  // namespace groeipad::service
