#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "lti/launch/claims.h"
#include "lti/launch/launch.h"
#include "lti/launch/message.h"
#include "lti/launch/numeric_date.h"

// The tool's half of a launch, after 1EdTech Security Framework 1.0 §5.1.3 (what to check of an ID token) and
// LTI Core 1.3 §5.3 (what a message must carry). Two steps of §5.1.3 are made elsewhere: the token's form and
// its algorithm (step 4) by jose::take_apart, and that a nonce comes once (part of step 9) by the store,
// which hands out each pending login only once.

namespace groeipad::lti::launch {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kLeeway{60};
constexpr std::chrono::minutes kOldest{10};
constexpr std::size_t kLongestId = 255;

struct Case {
  const jose::Jws& token;
  const crypto::RsaPublicKey& key;
  const Expected& expected;
  const rapidjson::Value& claims;
};

/// What is wrong, or nothing.
using Objection = std::optional<std::string>;

Objection unless(bool fine, std::string_view objection) {
  return fine ? Objection() : Objection(std::string(objection));
}

std::string in_seconds(milliseconds stretch) {
  return std::to_string(std::chrono::duration_cast<seconds>(stretch).count()) + " s";
}

/// A required text: nullopt where it is absent, empty, or of another type.
std::optional<std::string_view> required_text(const rapidjson::Value& object, std::string_view name) {
  const auto text = base::string_member(object, name);
  return text && !text->empty() ? text : std::nullopt;
}

/// §5.1.3 step 1: the platform's key signed it.
Objection check_signature(const Case& c) {
  return unless(jose::is_signed_by(c.token, c.key), "the signature is not by that key");
}

/// §5.1.3 step 2: the issuer is exactly the registered one.
Objection check_issuer(const Case& c) {
  return unless(required_text(c.claims, "iss") == c.expected.issuer, "iss is not the registered issuer");
}

/// §5.1.3 step 3: we are among those the token is for, and no one is whom we do not trust. We trust no other.
Objection check_audience(const Case& c) {
  const auto* audience = base::member(c.claims, "aud");
  if (audience == nullptr) return "aud is absent";
  const auto is_us = [&c](const rapidjson::Value& value) {
    return value.IsString() && value.GetStringLength() > 0 && base::text_of(value) == c.expected.client_id;
  };
  if (audience->IsString()) return unless(is_us(*audience), "aud is not our client id");
  if (!audience->IsArray()) return "aud is neither text nor array";
  const auto all = audience->GetArray();
  if (std::none_of(all.begin(), all.end(), is_us)) return "aud lacks our client id";
  return unless(std::all_of(all.begin(), all.end(), is_us), "aud has an untrusted extra audience");
}

/// §5.1.3 steps 5 and 6: several audiences need an authorized party, and where there is one, it is us.
Objection check_authorized_party(const Case& c) {
  const auto* audience = base::member(c.claims, "aud");
  const bool several = audience != nullptr && audience->IsArray() && audience->Size() > 1;
  const auto* party = base::member(c.claims, "azp");
  if (party == nullptr) return unless(!several, "several aud and no azp");
  return unless(party->IsString() && base::text_of(*party) == c.expected.client_id,
                "azp is not our client id");
}

/// §5.1.3 step 8: not issued too long ago; and not in the future.
Objection check_issued_at(const Case& c) {
  const auto issued = read_numeric_date(c.claims, "iat");
  if (!issued) return "iat is absent or no date";
  if (*issued > c.expected.now + kLeeway)
    return "iat lies " + in_seconds(*issued - c.expected.now) + " ahead";
  if (*issued < c.expected.now - kOldest) return "iat lies " + in_seconds(c.expected.now - *issued) + " back";
  return std::nullopt;
}

/// §5.1.3 step 7: not expired.
Objection check_expiry(const Case& c) {
  const auto expiry = read_numeric_date(c.claims, "exp");
  if (!expiry) return "exp is absent or no date";
  if (c.expected.now >= *expiry + kLeeway) return "expired " + in_seconds(c.expected.now - *expiry) + " ago";
  return std::nullopt;
}

/// RFC 7519 §4.1.5; optional. Brightspace sends it, half of the time a little ahead of our clock.
Objection check_not_before(const Case& c) {
  if (base::member(c.claims, "nbf") == nullptr) return std::nullopt;
  const auto start = read_numeric_date(c.claims, "nbf");
  if (!start) return "nbf is no date";
  if (c.expected.now + kLeeway < *start) return "valid only in " + in_seconds(*start - c.expected.now);
  return std::nullopt;
}

/// §5.1.3 step 9: the nonce is the one that this login was given.
Objection check_nonce(const Case& c) {
  const auto nonce = required_text(c.claims, "nonce");
  if (!nonce) return "nonce is absent";
  return unless(crypto::equal_in_constant_time(*nonce, c.expected.nonce), "nonce is not this login's");
}

/// LTI Core §5.3.2.
Objection check_version(const Case& c) {
  return unless(base::string_member(c.claims, claim::kVersion) == "1.3.0", "version is not 1.3.0");
}

/// LTI Core §5.3.1.
Objection check_message_type(const Case& c) {
  return unless(read_message_type(c.claims).has_value(), "message_type is absent or unknown");
}

/// LTI Core §5.3.3: one of the deployments of this registration.
Objection check_deployment(const Case& c) {
  const auto deployment = required_text(c.claims, claim::kDeployment);
  if (!deployment) return "deployment_id is absent";
  const auto& known = c.expected.deployments;
  return unless(std::find(known.begin(), known.end(), *deployment) != known.end(),
                "deployment_id is not registered");
}

/// LTI Core §5.3.6: who it is; and, in a submission review, whose work it is about (Submission Review 1.0,
/// for_user).
Objection check_subject(const Case& c) {
  const auto* subject = base::member(c.claims, "sub");
  if (subject != nullptr && !subject->IsString()) return "sub is no text";
  const bool named = subject != nullptr && subject->GetStringLength() > 0;
  if (!named && !c.expected.allow_anonymous) return "sub is absent or empty";
  if (read_message_type(c.claims) != MessageType::submission_review) return std::nullopt;
  const auto* user = base::member(c.claims, claim::kForUser);
  return unless(user != nullptr && required_text(*user, "user_id"), "for_user is absent or without user_id");
}

/// LTI Core §5.3.7: the list must be there; an empty one, or one of unknown roles, grants nothing.
Objection check_roles(const Case& c) {
  const auto* roles = base::member(c.claims, claim::kRoles);
  if (roles == nullptr) return "roles is absent";
  return unless(roles->IsArray(), "roles is no array");
}

/// LTI Core §5.3.5: needed where a link is launched. Deep linking happens before there is one, and a review
/// may be of a grade that hangs on no link.
Objection check_resource_link(const Case& c) {
  if (read_message_type(c.claims) != MessageType::resource_link) return std::nullopt;
  const auto* link = base::member(c.claims, claim::kResourceLink);
  if (link == nullptr) return "resource_link is absent";
  return unless(required_text(*link, "id").has_value(), "resource_link has no id");
}

/// Deep Linking 2.0 §4.4.1: where the choice must go, and what may be chosen.
Objection check_deep_linking_settings(const Case& c) {
  if (read_message_type(c.claims) != MessageType::deep_linking) return std::nullopt;
  const auto* settings = base::member(c.claims, claim::kDeepLinkingSettings);
  if (settings == nullptr || !settings->IsObject()) return "deep_linking_settings is absent or no object";
  const auto return_url = base::string_member(*settings, "deep_link_return_url");
  if (!return_url || !base::parse_url(*return_url)) return "deep_link_return_url is no http(s) address";
  const auto* types = base::member(*settings, "accept_types");
  return unless(types != nullptr && types->IsArray(), "accept_types is absent or no array");
}

/// LTI Core §5.3.4: where the person wants to be. Deep Linking 2.0 §4.4 does not ask for it.
Objection check_target_link(const Case& c) {
  const auto* target = base::member(c.claims, claim::kTargetLink);
  if (target == nullptr) {
    return unless(read_message_type(c.claims) == MessageType::deep_linking, "target_link_uri is absent");
  }
  return unless(target->IsString() && lies_inside(c.expected.tool, base::text_of(*target)),
                "target_link_uri points outside the tool");
}

/// LTI Core §5.3.3, §5.3.5, §5.3.6 and §5.4.1 bound the ids that we keep: 255 ASCII characters.
Objection check_identifiers(const Case& c) {
  const auto fits = [](const rapidjson::Value* object, std::string_view name) {
    const auto id = object == nullptr ? std::nullopt : base::string_member(*object, name);
    return !id || (id->size() <= kLongestId && base::is_ascii(*id));
  };
  constexpr std::string_view kObjection = " is over 255 characters or not ASCII";
  const auto object = [&](std::string_view name) { return base::member(c.claims, name); };
  if (!fits(&c.claims, "sub")) return std::string("sub").append(kObjection);
  if (!fits(&c.claims, claim::kDeployment)) return std::string("deployment_id").append(kObjection);
  if (!fits(object(claim::kResourceLink), "id")) return std::string("resource_link.id").append(kObjection);
  if (!fits(object(claim::kContext), "id")) return std::string("context.id").append(kObjection);
  if (!fits(object(claim::kForUser), "user_id")) return std::string("for_user.user_id").append(kObjection);
  return std::nullopt;
}

struct Step {
  Check check;
  Objection (*objection)(const Case&);
};
constexpr Step kSteps[] = {
    {Check::signature, check_signature},
    {Check::issuer, check_issuer},
    {Check::audience, check_audience},
    {Check::authorized_party, check_authorized_party},
    {Check::issued_at, check_issued_at},
    {Check::expiry, check_expiry},
    {Check::not_before, check_not_before},
    {Check::nonce, check_nonce},
    {Check::version, check_version},
    {Check::message_type, check_message_type},
    {Check::deployment, check_deployment},
    {Check::subject, check_subject},
    {Check::roles, check_roles},
    {Check::resource_link, check_resource_link},
    {Check::deep_linking_settings, check_deep_linking_settings},
    {Check::target_link, check_target_link},
    {Check::identifiers, check_identifiers},
};

}  // namespace

Report check_launch(const jose::Jws& token, const crypto::RsaPublicKey& key, const Expected& expected) {
  Report report;
  report.passed.reserve(std::size(kSteps) + 2);
  report.passed = {Check::token_form, Check::key_known};
  const Case launch{token, key, expected, token.payload};
  for (const auto& [check, objection_of] : kSteps) {
    if (auto objection = objection_of(launch)) {
      report.outcome = tl::unexpected(Refusal{check, *std::move(objection)});
      return report;
    }
    report.passed.push_back(check);
  }
  report.outcome = read_message(token.payload);
  return report;
}

}  // namespace groeipad::lti::launch
