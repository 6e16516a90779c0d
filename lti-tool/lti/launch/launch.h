#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/url.h"
#include "lti/jose/jws.h"

namespace groeipad::lti::launch {

/// The named checks of a launch, in the order in which they are made (Security Framework 1.0 §5.1.3, LTI
/// Core 1.3 §5.3–5.4).
enum class Check {
  token_form,  ///< compact JWS, RS256, kid, well-formed JSON: jose::take_apart
  key_known,
  signature,
  issuer,
  audience,
  authorized_party,
  issued_at,
  expiry,
  not_before,
  nonce,
  version,
  message_type,
  deployment,
  subject,
  roles,
  resource_link,
  deep_linking_settings,  ///< there for a deep linking request, with an http(s) return address
  target_link,
  identifiers,  ///< ids ≤ 255 ASCII characters
};
[[nodiscard]] std::string_view name_of(Check check);

enum class MessageType { resource_link, deep_linking, submission_review };

enum class ContextRole { learner, instructor, teaching_assistant, content_developer, administrator, mentor };

/// Roles by what they allow, from full URIs, sub-roles and short names (LTI Core 1.3 §A.2). Unknown ones are
/// kept out; none known: all false, the least privilege. What someone is in the institution counts for
/// administrators and learners only: most participants of a track are teachers, and Brightspace says so in
/// every launch of theirs.
struct Roles {
  bool learner = false;
  bool instructor = false;          ///< Instructor of this context, or a sub-role that teaches
  bool teaching_assistant = false;  ///< Instructor#TeachingAssistant and the like, Grader
  bool content_developer = false;
  bool administrator = false;  ///< of the institution, system or context
  bool mentor = false;
  bool test_user = false;
  [[nodiscard]] bool staff() const {
    return instructor || teaching_assistant || content_developer || administrator;
  }
  bool operator==(const Roles&) const = default;
};
[[nodiscard]] Roles read_roles(std::span<const std::string_view> roles);

struct Context {
  std::string id;
  std::string label;
  std::string title;
};
struct ResourceLink {
  std::string id;
  std::string title;
};
/// Assignment and Grade Services 2.0 §3.1.
struct GradeService {
  std::vector<std::string> scopes;
  std::string lineitems;
  std::string lineitem;
};
/// Names and Role Provisioning Services 2.0 §3.6.1.1.
struct MembershipService {
  std::string memberships_url;
};

/// Deep Linking 2.0 §4.4.1. What only the platform's pages need is left out.
struct DeepLinkingSettings {
  std::string return_url;               ///< http(s); whose origin it must have is the caller's to check
  bool accepts_resource_links = false;  ///< accept_types has ltiResourceLink
  bool accept_multiple = false;
  bool accept_line_items = true;  ///< false only where the platform says so
  bool only_in_window = false;  ///< accept_presentation_document_targets has window, and no frame of any kind
  std::optional<std::string> data;  ///< to be echoed where given
};

struct Message {
  MessageType type = MessageType::resource_link;
  std::string subject;
  std::string deployment_id;
  Roles roles;
  /// Each "" where not shared, and cut to 255 characters.
  std::string name, given_name, family_name, email;
  std::string locale;  ///< "nl-NL", "nl", "": of the launch, else of the person; always letters, digits, '-'
  std::string target_link_uri;  ///< "" only where a deep linking request has none
  std::string return_url;       ///< an http(s) address, or ""
  /// The product as it names itself ("moodle"), in lower case; "" where it does not.
  std::string family;
  std::string for_user;  ///< submission review: subject whose work is to be seen; else ""
  std::optional<Context> context;
  std::optional<ResourceLink> resource_link;
  std::map<std::string, std::string> custom;  ///< string values only
  std::optional<GradeService> grades;
  std::optional<MembershipService> memberships;
  std::optional<DeepLinkingSettings> deep_linking;
};

/// What the pending login and the registration say this launch must be. Views outlive the call.
struct Expected {
  std::string_view issuer;
  std::string_view client_id;
  std::span<const std::string> deployments;
  std::string_view nonce;
  base::Url tool;  ///< the public base URL: target_link_uri must lie inside it
  base::Instant now;
  bool allow_anonymous = false;
};

struct Refusal {
  Check failed;
  std::string detail;  ///< for the log: what was wrong, without personal data or token parts

  bool operator==(const Refusal&) const = default;
};

struct Report {
  std::vector<Check> passed;  ///< in order; token_form and key_known among them, as the arguments prove them
  tl::expected<Message, Refusal> outcome;
};

/// Whether `address` is a page of the tool: same origin, at or below its path, and no way out by dot
/// segments.
[[nodiscard]] bool lies_inside(const base::Url& tool, std::string_view address);

/// The deployment that a token names, "" where it names none; nothing is checked.
[[nodiscard]] std::string deployment_of(const jose::Jws& token);

/// Checks a token whose key the caller found by (issuer, kid). Pure, thread-safe. Leeway 60 s on exp, nbf and
/// iat; iat at most 10 minutes old. A null claim counts as absent, and so does an optional claim of the wrong
/// type; entries of `roles` that are no strings count as unknown roles.
[[nodiscard]] Report check_launch(const jose::Jws& token, const crypto::RsaPublicKey& key,
                                  const Expected& expected);

}  // namespace groeipad::lti::launch
