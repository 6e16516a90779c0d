#pragma once

#include <map>
#include <string>
#include <string_view>

#include "crypto/rsa.h"

namespace groeipad::conformance {

/// A JSON string; escapes what must be.
[[nodiscard]] std::string as_json(std::string_view text);
/// "https://purl.imsglobal.org/spec/lti/claim/…"
[[nodiscard]] std::string lti(std::string_view name);
/// The same of deep linking, grades and rosters.
[[nodiscard]] std::string dl(std::string_view name);
inline constexpr std::string_view kGradesClaim = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
inline constexpr std::string_view kRosterClaim =
    "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
/// `seconds` from now, as a NumericDate.
[[nodiscard]] std::string in_seconds(long long seconds);
/// A JSON list of texts.
[[nodiscard]] std::string list_of(std::initializer_list<std::string_view> texts);
[[nodiscard]] std::string membership(std::string_view role);

/// A launch in the making. Claims are raw JSON, so that rows may also write what no JSON library would.
class IdToken {
 public:
  IdToken(const crypto::RsaPrivateKey& key, std::string kid);

  IdToken& with(std::string_view claim, std::string json);
  IdToken& without(std::string_view claim);
  /// No other claims than these that follow.
  IdToken& nothing();
  /// Written as it is, in front of the other claims: "\"iss\":1,".
  IdToken& with_raw(std::string raw);
  IdToken& payload(std::string json);
  /// The whole header, as JSON. `kid()` may help.
  IdToken& header(std::string json);
  /// Header {"alg":"RS256","kid":…,MEMBERS}.
  IdToken& with_header(std::string_view members);
  IdToken& of_kid(std::string kid);
  IdToken& signed_by(const crypto::RsaPrivateKey& key);

  [[nodiscard]] const std::string& kid() const { return kid_; }
  /// header.payload, encoded.
  [[nodiscard]] std::string signing_input() const;
  [[nodiscard]] std::string str() const;

 private:
  std::map<std::string, std::string, std::less<>> claims_;
  std::string kid_, raw_, payload_, header_;
  crypto::RsaPrivateKey key_;
};

}  // namespace groeipad::conformance
