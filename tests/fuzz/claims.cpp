#include "base/text.h"
#include "fuzz/expected_launch.h"
#include "lti/jose/jws.h"

// The claims of a platform that signs whatever it likes: the checks behind the signature, and the reading of
// a message.

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace groeipad;
  static const crypto::RsaPrivateKey kKey = crypto::RsaPrivateKey::generate();
  static const crypto::RsaPublicKey kPublicKey = kKey.public_key();
  const std::string_view claims = fuzz::input(data, size);
  // Signing is the slow part: spare it for what is JSON at all.
  if (!base::parse_json_object(claims)) return 0;
  const auto jws = lti::jose::take_apart(lti::jose::sign(claims, kKey, "kid"));
  if (!jws) return 0;
  const auto expected = fuzz::expected_launch();
  const auto report = lti::launch::check_launch(*jws, kPublicKey, expected);
  if (!report.outcome) {
    fuzz::require(report.outcome.error().failed != lti::launch::Check::signature);
    fuzz::require(!report.outcome.error().detail.empty());
    return 0;
  }
  const auto& message = *report.outcome;
  fuzz::require(!message.subject.empty() && message.subject.size() <= 255 && base::is_ascii(message.subject));
  fuzz::require(message.deployment_id == "1");
  fuzz::require(message.target_link_uri.empty() ||
                lti::launch::lies_inside(expected.tool, message.target_link_uri));
  fuzz::require(message.resource_link || message.type != lti::launch::MessageType::resource_link);
  return 0;
}
