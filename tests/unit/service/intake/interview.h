#pragma once

#include <string>
#include <vector>

#include "outbound/smtp.h"
#include "service/intake.h"
#include "service/my_intake.h"
#include "store/audit.h"
#include "unit/service/lms/fake_lms.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

inline const base::Instant kMonday = base::from_iso8601("2026-09-07T10:00:00Z").value();

/// Takes every letter, or answers with a fault.
class FakeMailer final : public outbound::SmtpClient {
 public:
  FakeMailer() : SmtpClient(outbound::SmtpSettings{}) {}
  base::Result<void, outbound::SmtpError> send(const outbound::Letter& letter) override;

  std::vector<outbound::Letter> letters;
  std::optional<outbound::SmtpError> fault;
};

/// Daan awaits his intake in an edition of Anna, Wouter applied, Bram started; Piet trains another edition,
/// Els is programme staff.
struct Interview {
  Interview();

  [[nodiscard]] Viewer as(base::PersonId person, std::vector<ViewerRole> roles) const;
  [[nodiscard]] Viewer daan_() const { return as(daan, {ViewerRole::participant}); }
  [[nodiscard]] Viewer anna_() const { return as(anna, {ViewerRole::trainer}); }
  [[nodiscard]] Viewer els_() const { return as(els, {ViewerRole::programme}); }
  [[nodiscard]] GivenIntake whole() const;
  [[nodiscard]] store::Enrolment now(base::EnrolmentId id);
  [[nodiscard]] std::size_t count(base::EnrolmentId id, traject::FactKind kind, std::string_view subject);
  [[nodiscard]] std::vector<store::AuditEntry> trail(base::PersonId about);
  void hand_in();

  FakeServices lms;
  FakeMailer mailer;
  Premises premises;
  Services& services;
  base::PlatformId platform;
  base::PersonId daan, wouter, bram, anna, piet, els, fatima;
  base::EditionId edition;
  base::EnrolmentId of_daan, of_wouter, of_bram;
};

}  // namespace groeipad::service::test
