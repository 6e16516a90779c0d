#include "base/text.h"
#include "fuzz/require.h"
#include "lti/oidc/login.h"

// A form or query of a stranger, and the login request that it may be.

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace groeipad;
  const auto fields = base::parse_form(fuzz::input(data, size));
  if (!fields) return 0;
  for (const auto& [name, value] : *fields) fuzz::require(base::is_utf8(name) && base::is_utf8(value));
  const auto again = base::parse_form(base::encode_form(*fields));
  fuzz::require(again == fields);

  const auto login = lti::oidc::read_login_request(*fields);
  if (!login) return 0;
  const std::string url = lti::oidc::authentication_url({.login_url = "https://lms.example/auth?x=1",
                                                         .client_id = "client",
                                                         .redirect_uri = "https://tool.example/lti/launch",
                                                         .state = "state",
                                                         .nonce = "nonce"},
                                                        *login);
  fuzz::require(base::is_ascii(url) && url.find_first_of(" \"'<>\\#") == std::string::npos);
  const auto sent = base::parse_form(std::string_view(url).substr(url.find('?') + 1));
  fuzz::require(sent && base::only_field(*sent, "login_hint") == login->login_hint);
  fuzz::require(base::only_field(*sent, "state") == "state");
  return 0;
}
