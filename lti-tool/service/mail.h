#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/ids.h"
#include "service/services.h"

/// Mail to people whose address an LMS shares.
namespace groeipad::service {

enum class MailWay {
  off,         ///< this tool sends no mail
  no_address,  ///< none is known of this person
  open,
};
[[nodiscard]] MailWay mail_way(store::Reader& db, const Services& services, base::PersonId person);
/// In the caller's transaction: nothing leaves before that is durable. False, and nothing queued, where the
/// way is not open.
bool queue_mail(store::Transaction& db, const Services& services, base::PersonId person,
                std::string_view subject, std::string_view body);

/// Carries mail to the mail server. `claimant` names this process among all that share the database. For one
/// thread. A mail that may have arrived is sent again under the same Message-ID, so that a mailbox can tell.
class MailDelivery {
 public:
  MailDelivery(Services& services, std::string claimant)
      : services_(services), claimant_(std::move(claimant)) {}

  /// Deals with one mail that is due. False where none was, or none is sent here. Blocks while the mail
  /// server answers.
  bool deliver_one();

 private:
  Services& services_;
  std::string claimant_;
  /// A mail server that does not answer is left alone until then.
  base::Instant resting_{};
};

}  // namespace groeipad::service
