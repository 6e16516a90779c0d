#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "service/services.h"

namespace groeipad::service {

enum class RegisterFault {
  closed,             ///< the setting says so
  not_invited,        ///< no invitation, or an unknown or withdrawn one
  invitation_used,    ///< or expired
  invitation_busy,    ///< another registration with it is under way
  bad_request,        ///< no usable openid_configuration: opened by hand instead of by an LMS
  bad_address,        ///< an address of the platform that we may not go to
  unreachable,        ///< the platform's configuration or registration does not answer
  bad_configuration,  ///< not what the specification asks; the detail names what
  refused,            ///< by the platform; the detail is what it says
  bad_answer,         ///< the platform's answer lacks what it must have
  already_there,      ///< this registration exists
  busy,               ///< too many registrations at the moment
};

struct RegisterRequest {
  std::string invitation;            ///< the secret in the address, "" for none
  std::string openid_configuration;  ///< of the query
  std::string registration_token;  ///< "" where the platform sends none (Brightspace): then no Authorization
  std::string request;             ///< the request's id, for the log
};
struct RegisterDone {
  std::string family;       ///< "moodle", "desire2learn", …; "" where not told
  std::string institution;  ///< "" while it waits for approval
  bool waits = false;       ///< for programme staff (setting approval)
};

/// Registers the tool with a platform (Dynamic Registration 1.0): reads its configuration, sends our request,
/// keeps what comes back. An invitation is spent only by success. Takes up to 20 s of an unwilling platform.
[[nodiscard]] base::Result<RegisterDone, RegisterFault> register_platform(Services& services,
                                                                          const RegisterRequest& request);

/// The origin of the LMS that sends a registration, for framing its page; "" where the address is none that
/// we would talk to.
[[nodiscard]] std::string registering_origin(const Services& services, std::string_view openid_configuration);

}  // namespace groeipad::service
