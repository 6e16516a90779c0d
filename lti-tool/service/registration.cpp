#include "service/registration.h"

#include <chrono>
#include <optional>
#include <utility>

#include "crypto/digest.h"
#include "lti/registration/registration.h"
#include "service/lms_services.h"
#include "service/outgoing.h"
#include "service/registered.h"
#include "service/targets.h"
#include "service/tool_description.h"
#include "store/registrations.h"

namespace groeipad::service {
namespace {

namespace dr = lti::registration;

/// Longer than two requests can take, so that an invitation is never held by two registrations at once.
constexpr std::chrono::seconds kHeld{60};

tl::unexpected<base::Fault<RegisterFault>> refuse(RegisterFault fault, std::string detail = {}) {
  return base::fail(fault, std::move(detail));
}

RegisterFault fault_of(store::InvitationFault fault) {
  switch (fault) {
    case store::InvitationFault::used:
    case store::InvitationFault::expired:
      return RegisterFault::invitation_used;
    case store::InvitationFault::busy:
      return RegisterFault::invitation_busy;
    case store::InvitationFault::unknown:
    case store::InvitationFault::withdrawn:
      break;
  }
  return RegisterFault::not_invited;
}

RegisterFault fault_of(LmsFault fault) {
  return fault == LmsFault::bad_address ? RegisterFault::bad_address : RegisterFault::unreachable;
}

using MaybeInvitation = std::optional<store::Invitation>;

/// The invitation, held for as long as the registration takes; none where nobody needs one.
base::Result<MaybeInvitation, RegisterFault> hold(Services& services, const RegisterRequest& request) {
  if (services.registration == RegistrationPolicy::closed) return refuse(RegisterFault::closed);
  if (request.invitation.empty()) {
    if (services.registration == RegistrationPolicy::approval) return MaybeInvitation();
    return refuse(RegisterFault::not_invited, "no invitation");
  }
  const base::Instant now = services.wall.now();
  const std::string hash(crypto::view(crypto::sha256(request.invitation)));
  auto invitation = services.db.write(
      [&](store::Transaction& db) { return store::hold_invitation(db, hash, now, now + kHeld); });
  if (!invitation) return refuse(fault_of(invitation.error().code), invitation.error().detail);
  return MaybeInvitation(*std::move(invitation));
}

base::Result<dr::PlatformConfiguration, RegisterFault> read_platform(Services& services,
                                                                     const RegisterRequest& request) {
  const auto answer =
      services.lms.fetch({"GET", request.openid_configuration, {{"Accept", "application/json"}}, {}});
  if (!answer) return refuse(fault_of(answer.error().code), "configuration: " + answer.error().detail);
  if (answer->status != 200) {
    return refuse(RegisterFault::unreachable, "configuration: status " + std::to_string(answer->status));
  }
  auto platform = dr::read_configuration(answer->body, request.openid_configuration);
  if (!platform) return refuse(RegisterFault::bad_configuration, platform.error().detail);
  for (const auto* address : {&platform->authorization_url, &platform->token_url, &platform->jwks_url,
                              &platform->registration_url}) {
    const auto url = base::parse_url(*address);
    if (!url || !is_admitted(*url, services.allow_loopback_platforms)) {
      return refuse(RegisterFault::bad_address, "an endpoint is not https");
    }
  }
  return *std::move(platform);
}

base::Result<dr::Registered, RegisterFault> ask_platform(Services& services, const RegisterRequest& request,
                                                         const dr::PlatformConfiguration& platform) {
  const dr::Tool tool = tool_description(services);
  outbound::FetchRequest post{"POST",
                              platform.registration_url,
                              {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
                              dr::registration_request(platform, tool)};
  if (!request.registration_token.empty()) {
    post.headers.emplace_back("Authorization", "Bearer " + request.registration_token);
  }
  const auto answer = services.lms.fetch(post);
  if (!answer) return refuse(fault_of(answer.error().code), "registration: " + answer.error().detail);
  if (answer->status >= 500) {
    return refuse(RegisterFault::unreachable, "registration: status " + std::to_string(answer->status));
  }
  if (answer->status != 200 && answer->status != 201) {
    return refuse(RegisterFault::refused, dr::read_refusal(answer->body));
  }
  auto registered = dr::read_answer(answer->body, tool);
  if (!registered) return refuse(RegisterFault::bad_answer, registered.error().detail);
  return *std::move(registered);
}

store::WaitingRegistration as_it_came(const dr::PlatformConfiguration& platform,
                                      const dr::Registered& registered, base::Instant now) {
  return {.id = {},
          .issuer = platform.issuer,
          .client_id = registered.client_id,
          .login_url = platform.authorization_url,
          .token_url = platform.token_url,
          .jwks_url = platform.jwks_url,
          .token_audience = platform.token_audience,
          .family = platform.family,
          .deployment = registered.deployment,
          .made = now};
}

base::Result<RegisterDone, RegisterFault> keep_invited(Services& services,
                                                       const store::Invitation& invitation,
                                                       const store::WaitingRegistration& registration) {
  const auto platform = platform_from(registration, invitation.institution, invitation.staff_are);
  return services.db.write([&](store::Transaction& db) -> base::Result<RegisterDone, RegisterFault> {
    const auto id = store::add_platform(db, platform, registration.made);
    if (!id) return refuse(RegisterFault::already_there, id.error().detail);
    if (!store::use_invitation(db, invitation.id, *id, registration.made)) {
      return refuse(RegisterFault::invitation_used, "used or withdrawn meanwhile");
    }
    const auto institution = store::find_institution(db, invitation.institution);
    return RegisterDone{.family = platform.family, .institution = institution ? institution->name : ""};
  });
}

base::Result<RegisterDone, RegisterFault> keep_waiting(Services& services,
                                                       const store::WaitingRegistration& registration) {
  return services.db.write([&](store::Transaction& db) -> base::Result<RegisterDone, RegisterFault> {
    if (!store::add_waiting(db, registration)) return refuse(RegisterFault::already_there, "waits already");
    return RegisterDone{.family = registration.family, .waits = true};
  });
}

base::Result<RegisterDone, RegisterFault> register_with(Services& services, const RegisterRequest& request,
                                                        const MaybeInvitation& invitation) {
  const auto platform = read_platform(services, request);
  if (!platform) return tl::unexpected(platform.error());
  const auto registered = ask_platform(services, request, *platform);
  if (!registered) return tl::unexpected(registered.error());
  const auto registration = as_it_came(*platform, *registered, services.wall.now());
  return invitation ? keep_invited(services, *invitation, registration)
                    : keep_waiting(services, registration);
}

}  // namespace

std::string registering_origin(const Services& services, std::string_view openid_configuration) {
  const auto url = base::parse_url(openid_configuration);
  return url && is_admitted(*url, services.allow_loopback_platforms) ? url->origin() : std::string();
}

base::Result<RegisterDone, RegisterFault> register_platform(Services& services,
                                                            const RegisterRequest& request) {
  if (!base::parse_url(request.openid_configuration)) {
    return refuse(RegisterFault::bad_request, "openid_configuration is absent or no address");
  }
  if (registering_origin(services, request.openid_configuration).empty()) {
    return refuse(RegisterFault::bad_address, "openid_configuration is not https");
  }
  const auto pass = services.outgoing.enter();
  if (!pass) return refuse(RegisterFault::busy);
  const auto invitation = hold(services, request);
  if (!invitation) return tl::unexpected(invitation.error());
  auto done = register_with(services, request, *invitation);
  if (!done) {
    if (*invitation) {
      services.db.commit([&](store::Transaction& db) { store::give_back_invitation(db, (*invitation)->id); });
    }
    services.log.info("registration refused",
                      {{"request", request.request}, {"reason", std::string_view(done.error().detail)}});
    return done;
  }
  services.log.info("registered", {{"request", request.request}, {"family", done->family}});
  return done;
}

}  // namespace groeipad::service
