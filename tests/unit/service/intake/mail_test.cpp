#include "service/mail.h"

#include <catch2/catch.hpp>

#include "store/mail.h"
#include "unit/service/intake/interview.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;
using outbound::SmtpError;
using store::MailState;

void queue(Interview& office) {
  office.services.db.commit([&](store::Transaction& db) {
    CHECK(queue_mail(db, office.services, office.daan, "Er staat iets klaar", "Beste Daan,"));
  });
}
store::MailStanding standing(Interview& office) {
  return office.services.db.read([&](store::Reader& db) { return store::last_mail_to(db, office.daan); })
      .value();
}

TEST_CASE("A mail is sent once, to the address that was known, from this tool") {
  Interview office;
  MailDelivery delivery(office.services, "a");
  CHECK_FALSE(delivery.deliver_one());
  queue(office);
  CHECK(delivery.deliver_one());
  CHECK_FALSE(delivery.deliver_one());
  REQUIRE(office.mailer.letters.size() == 1);
  const outbound::Letter& letter = office.mailer.letters[0];
  CHECK(letter.to == "daan@roc.example");
  CHECK(letter.subject == "Er staat iets klaar");
  CHECK(letter.text == "Beste Daan,");
  CHECK(letter.date == kMonday);
  CHECK(letter.message_id.ends_with("@groeipad.example.nl"));
  CHECK(standing(office).state == MailState::sent);
}

TEST_CASE("What a mail server puts off is tried again, ever later, under the same Message-ID") {
  Interview office;
  queue(office);
  MailDelivery delivery(office.services, "a");
  office.mailer.fault = SmtpError::deferred;
  CHECK(delivery.deliver_one());
  CHECK_FALSE(delivery.deliver_one());
  office.premises.wall.set(kMonday + 1min);
  CHECK(delivery.deliver_one());
  office.premises.wall.set(kMonday + 2min);
  CHECK_FALSE(delivery.deliver_one());
  office.mailer.fault.reset();
  office.premises.wall.set(kMonday + 3min);
  CHECK(delivery.deliver_one());
  REQUIRE(office.mailer.letters.size() == 3);
  CHECK(office.mailer.letters[0].message_id == office.mailer.letters[2].message_id);
  CHECK(standing(office).state == MailState::sent);
}

TEST_CASE("What a mail server refuses for good is not tried again") {
  Interview office;
  queue(office);
  MailDelivery delivery(office.services, "a");
  const auto fault = GENERATE(SmtpError::refused, SmtpError::bad_letter);
  office.mailer.fault = fault;
  CHECK(delivery.deliver_one());
  office.premises.wall.set(kMonday + 24h);
  CHECK_FALSE(delivery.deliver_one());
  CHECK(standing(office).state == MailState::refused);
  CHECK(standing(office).why == outbound::name_of(fault));
}

TEST_CASE("A mail server that does not answer is left alone for a minute, and given up after days") {
  Interview office;
  queue(office);
  queue(office);
  MailDelivery delivery(office.services, "a");
  const auto fault =
      GENERATE(SmtpError::unreachable, SmtpError::timeout, SmtpError::no_tls, SmtpError::login);
  office.mailer.fault = fault;
  CHECK(delivery.deliver_one());
  CHECK_FALSE(delivery.deliver_one());
  CHECK(office.mailer.letters.size() == 1);
  office.premises.wall.set(kMonday + 1min);
  CHECK(delivery.deliver_one());
  CHECK(standing(office).state == MailState::waiting);
  for (int day = 1; day <= 6; ++day) {
    office.premises.wall.set(kMonday + day * 24h);
    static_cast<void>(delivery.deliver_one());
    office.premises.wall.set(kMonday + day * 24h + 2min);
    static_cast<void>(delivery.deliver_one());
  }
  CHECK(standing(office).state == MailState::refused);
}

TEST_CASE("A mail that somebody else is sending is left to them until their claim runs out") {
  Interview office;
  queue(office);
  office.services.db.commit([&](store::Transaction& db) {
    CHECK(store::claim_mail(db, "died", kMonday, kMonday + 2min, 1).size() == 1);
  });
  MailDelivery delivery(office.services, "a");
  CHECK_FALSE(delivery.deliver_one());
  office.premises.wall.set(kMonday + 2min);
  CHECK(delivery.deliver_one());
  CHECK(office.mailer.letters.size() == 1);
}

TEST_CASE("Without a mail server, or an address that mail can go to, nothing is queued") {
  Interview office;
  const auto queued = [&](base::PersonId person) {
    bool done = true;
    office.services.db.commit(
        [&](store::Transaction& db) { done = queue_mail(db, office.services, person, "a", "b"); });
    return done;
  };
  CHECK(queued(office.daan));
  CHECK_FALSE(queued(office.wouter));
  office.services.mailer = nullptr;
  CHECK_FALSE(queued(office.daan));
  CHECK_FALSE(MailDelivery(office.services, "a").deliver_one());
}

}  // namespace
}  // namespace groeipad::service::test
