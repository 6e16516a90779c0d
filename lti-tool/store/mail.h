#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// Mail on its way. A row passes: add_mail → claim_mail → mail_sent, mail_postponed or mail_refused. Once it
/// has ended its text is gone; that it went, and when, stays.
struct Mail {
  base::MailId id;
  base::PersonId person;
  std::string recipient;
  std::string subject;
  std::string body;
  base::Instant made;
  int attempts = 0;  ///< that failed
};
/// The e-mail address that is known of a person; nullopt where none is.
[[nodiscard]] std::optional<std::string> address_of(Reader& db, base::PersonId person);
/// To be sent as soon as this transaction is durable.
base::MailId add_mail(Transaction& db, const Mail& mail);
/// Rows that are due, longest due first, for `claimant` alone until `until`: at most one node sends a row.
[[nodiscard]] std::vector<Mail> claim_mail(Transaction& db, std::string_view claimant, base::Instant now,
                                           base::Instant until, int most);
/// Ends the claims of all others: for a database that only this process uses, at start.
void drop_mail_claims(Transaction& db, base::Instant now);

// Each of these ends the claim, and does nothing where the claim was lost. `why`: a code.
void mail_sent(Transaction& db, base::MailId id, std::string_view claimant, base::Instant now);
void mail_postponed(Transaction& db, base::MailId id, std::string_view claimant, base::Instant next_try,
                    std::string_view why);
/// For good.
void mail_refused(Transaction& db, base::MailId id, std::string_view claimant, base::Instant now,
                  std::string_view why);

enum class MailState { waiting, sent, refused };
struct MailStanding {
  MailState state = MailState::waiting;
  base::Instant made;
  std::optional<base::Instant> ended;
  int attempts = 0;
  std::string why;
};
/// Of the last mail to a person; nullopt where there was none.
[[nodiscard]] std::optional<MailStanding> last_mail_to(Reader& db, base::PersonId person);
/// When the next row is due; nullopt where none waits.
[[nodiscard]] std::optional<base::Instant> next_mail_due(Reader& db);

/// Those that ended before `before`, at most `most` at a time.
std::int64_t prune_mail(Transaction& db, base::Instant before, std::int64_t most);

}  // namespace groeipad::store
