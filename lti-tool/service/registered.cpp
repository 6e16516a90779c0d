#include "service/registered.h"

#include <algorithm>

#include "base/url.h"

namespace groeipad::service {

store::Platform platform_from(const store::WaitingRegistration& registration, base::InstitutionId institution,
                              store::StaffAre staff_are) {
  const auto issuer = base::parse_url(registration.issuer);
  store::Platform platform{.id = {},
                           .institution = institution,
                           .name = issuer ? issuer->host : registration.issuer,
                           .issuer = registration.issuer,
                           .client_id = registration.client_id,
                           .login_url = registration.login_url,
                           .token_url = registration.token_url,
                           .jwks_url = registration.jwks_url,
                           .token_audience = registration.token_audience,
                           .staff_are = staff_are,
                           .family = registration.family,
                           .learns_deployment = registration.deployment.empty(),
                           .deployments = {}};
  if (!registration.deployment.empty()) platform.deployments.push_back(registration.deployment);
  return platform;
}

base::PlatformId newest_registration(store::Reader& db, const store::Platform& platform) {
  base::PlatformId newest = platform.id;
  for (const auto& other : store::platforms_of_issuer(db, platform.issuer)) {
    if (other.institution == platform.institution) newest = std::max(newest, other.id);
  }
  return newest;
}

}  // namespace groeipad::service
