#include "lti/launch/launch.h"

namespace groeipad::lti::launch {

std::string_view name_of(Check check) {
  switch (check) {
    case Check::token_form:
      return "token_form";
    case Check::key_known:
      return "key_known";
    case Check::signature:
      return "signature";
    case Check::issuer:
      return "issuer";
    case Check::audience:
      return "audience";
    case Check::authorized_party:
      return "authorized_party";
    case Check::issued_at:
      return "issued_at";
    case Check::expiry:
      return "expiry";
    case Check::not_before:
      return "not_before";
    case Check::nonce:
      return "nonce";
    case Check::version:
      return "version";
    case Check::message_type:
      return "message_type";
    case Check::deployment:
      return "deployment";
    case Check::subject:
      return "subject";
    case Check::roles:
      return "roles";
    case Check::resource_link:
      return "resource_link";
    case Check::deep_linking_settings:
      return "deep_linking_settings";
    case Check::target_link:
      return "target_link";
    case Check::identifiers:
      return "identifiers";
  }
  return "unknown";
}

}  // namespace groeipad::lti::launch
