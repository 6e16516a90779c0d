#pragma once

#include <string>
#include <string_view>

#include "outbound/https_client.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "support/builders.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

/// Two schools, "ROC Oost" (mbo) and "Pabo West" (hbo), each with an LMS; a group track "verbinder" of two
/// meetings and "procesbegeleider", which asks an intake; an edition of each. Anna trains them, Yvonne is
/// programme staff. It is 1 September 2026, noon.
class Office {
 public:
  Office();

  [[nodiscard]] base::PersonId a_person(const std::string& name, base::InstitutionId institution);
  [[nodiscard]] base::EnrolmentId an_applicant(const std::string& name, base::InstitutionId institution,
                                               std::string_view track = "verbinder");
  [[nodiscard]] Viewer as(base::PersonId person, std::vector<ViewerRole> roles) const;
  [[nodiscard]] store::Enrolment enrolment(base::EnrolmentId id);
  void happens(base::EnrolmentId id, const traject::Fact& fact);
  /// How often that act was remembered of a change or a look.
  [[nodiscard]] std::size_t remembered(std::string_view act);
  void set_time(std::string_view when) { premises_.calendar.set(testing::moment(when)); }

 private:
  class NoLms final : public outbound::HttpsClient {
   public:
    NoLms() : HttpsClient(outbound::FetchPolicy{}) {}
    base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override {
      return base::fail(outbound::FetchError::unreachable, "no LMS here");
    }
  };
  NoLms lms_;
  Premises premises_;

 public:
  Services& services = premises_.services;
  base::InstitutionId roc, pabo;
  base::PlatformId moodle, brightspace;
  base::EditionId connectors, guides;
  Viewer anna, yvonne;
};

}  // namespace groeipad::service::test
