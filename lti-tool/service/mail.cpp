#include "service/mail.h"

#include <algorithm>
#include <chrono>

#include "outbound/smtp.h"
#include "store/mail.h"

namespace groeipad::service {
namespace {

using outbound::SmtpError;
using std::chrono::hours;
using std::chrono::seconds;

/// Longer than one letter can take.
constexpr seconds kLease{120};
constexpr seconds kRest{60};
/// What could not be brought in that time is given up: nobody waits for it any more.
constexpr hours kLongestWay{5 * 24};

seconds back_off(int attempts) {
  constexpr seconds kFirst{60};
  constexpr seconds kLongest = hours(6);
  constexpr int kDoublings = 9;
  return std::min(kFirst * (1 << std::min(attempts, kDoublings)), kLongest);
}

/// About this letter, and not about the mail server or the way there.
bool is_for_good(SmtpError error) { return error == SmtpError::bad_letter || error == SmtpError::refused; }

std::optional<store::Mail> claim(Services& services, const std::string& claimant) {
  const base::Instant now = services.wall.now();
  const bool any = services.db.read([&](store::Reader& db) {
    const auto due = store::next_mail_due(db);
    return due && *due <= now;
  });
  if (!any) return std::nullopt;
  std::vector<store::Mail> claimed;
  services.db.commit(
      [&](store::Transaction& db) { claimed = store::claim_mail(db, claimant, now, now + kLease, 1); });
  return claimed.empty() ? std::nullopt : std::optional(std::move(claimed.front()));
}

outbound::Letter letter_of(const Services& services, const store::Mail& mail) {
  // The same whenever it is sent, and another for every mail.
  const std::string id = "groeipad." + std::to_string(mail.id.value) + "." +
                         std::to_string(mail.made.time_since_epoch().count()) + "@" +
                         services.public_url.host;
  return {.to = mail.recipient,
          .subject = mail.subject,
          .text = mail.body,
          .message_id = id,
          .date = services.wall.now()};
}

}  // namespace

MailWay mail_way(store::Reader& db, const Services& services, base::PersonId person) {
  if (services.mailer == nullptr) return MailWay::off;
  const auto address = store::address_of(db, person);
  return address && outbound::is_mail_address(*address) ? MailWay::open : MailWay::no_address;
}

bool queue_mail(store::Transaction& db, const Services& services, base::PersonId person,
                std::string_view subject, std::string_view body) {
  if (mail_way(db, services, person) != MailWay::open) return false;
  static_cast<void>(store::add_mail(db, {.id = {},
                                         .person = person,
                                         .recipient = store::address_of(db, person).value(),
                                         .subject = std::string(subject),
                                         .body = std::string(body),
                                         .made = services.wall.now()}));
  return true;
}

bool MailDelivery::deliver_one() {
  if (services_.mailer == nullptr || services_.wall.now() < resting_) return false;
  const auto mail = claim(services_, claimant_);
  if (!mail) return false;
  const auto sent = services_.mailer->send(letter_of(services_, *mail));
  const base::Instant now = services_.wall.now();
  if (sent) {
    services_.db.commit([&](store::Transaction& db) { store::mail_sent(db, mail->id, claimant_, now); });
    return true;
  }
  const SmtpError error = sent.error().code;
  const std::string_view why = outbound::name_of(error);
  const bool too_old = now - mail->made > kLongestWay;
  if (!is_for_good(error) && error != SmtpError::deferred) resting_ = now + kRest;
  services_.db.commit([&](store::Transaction& db) {
    if (is_for_good(error) || too_old) {
      store::mail_refused(db, mail->id, claimant_, now, why);
    } else {
      store::mail_postponed(db, mail->id, claimant_, now + back_off(mail->attempts), why);
    }
  });
  services_.log.info(
      "mail not delivered",
      {{"mail", mail->id.value}, {"why", why}, {"detail", std::string_view(sent.error().detail)}});
  return true;
}

}  // namespace groeipad::service
