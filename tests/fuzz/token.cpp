#include "fuzz/expected_launch.h"
#include "lti/jose/jws.h"

// A token as a stranger sends it. None can be signed by a key made a moment ago, so none may pass.

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace groeipad;
  static const crypto::RsaPublicKey kKey = crypto::RsaPrivateKey::generate().public_key();
  const auto jws = lti::jose::take_apart(std::string(fuzz::input(data, size)));
  if (!jws) return 0;
  fuzz::require(size <= lti::jose::kMaxTokenBytes && !jws->kid.empty() && jws->payload.IsObject());
  fuzz::require(jws->token.starts_with(jws->signing_input));
  const auto report = lti::launch::check_launch(*jws, kKey, fuzz::expected_launch());
  fuzz::require(!report.outcome && report.outcome.error().failed == lti::launch::Check::signature);
  return 0;
}
