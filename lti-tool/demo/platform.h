#pragma once

#include <rapidjson/document.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/url.h"
#include "crypto/rsa.h"
#include "demo/activities.h"
#include "demo/external_tools.h"
#include "demo/key_ring.h"
#include "demo/people.h"

namespace groeipad::demo {

/// Where the tool appears: decides document_target and return_url of a launch.
enum class Container { frame, window };

/// The one course of each LMS, and the link to the tool in it.
inline constexpr std::string_view kCourseId = "2";
inline constexpr std::string_view kResourceLinkId = "8";
inline constexpr std::string_view kCourseTitle = "Professionaliseren met ict";

enum class MessageKind { resource_link, deep_linking, submission_review };

/// One launch, seen from the LMS.
struct Launch {
  const Account* account = nullptr;
  std::string nonce;
  Container container = Container::frame;
  base::Instant now;
  MessageKind message = MessageKind::resource_link;
  std::optional<ExternalTool> tool = {};  ///< nullopt: the one registered by hand
  std::optional<Activity> activity = {};  ///< nullopt: the one that the course begins with
  std::string for_user = {};              ///< submission review: whose work
  std::string deep_link_return_url = {};  ///< deep linking
  std::optional<std::string> data = {};   ///< deep linking: to be echoed
};

/// The LTI 1.3 side of one LMS without its pages: who it is, what it claims, and its signature. Tests use it
/// to make launches, broken ones too: take claims(), change them, sign(). Immutable but for
/// share_personal_data and its keys; thread-safe after that.
class Platform {
 public:
  /// `lms_url`: of the demo LMS, without path ("http://127.0.0.1:8090"). `tool_url`: the tool's public base
  /// URL. `wall`: by which Brightspace takes a new key every hour; nullptr: it keeps `key`.
  Platform(Lms lms, const base::Url& lms_url, const base::Url& tool_url, crypto::RsaPrivateKey key,
           const base::Clock* wall = nullptr);

  [[nodiscard]] Lms lms() const { return lms_; }
  [[nodiscard]] const std::string& issuer() const { return issuer_; }
  [[nodiscard]] std::string_view client_id() const;
  [[nodiscard]] std::string_view deployment_id() const;
  [[nodiscard]] std::string login_url() const;
  [[nodiscard]] std::string token_url() const;
  [[nodiscard]] std::string jwks_url() const;
  /// What `aud` of the tool's assertion must be; "": the token URL.
  [[nodiscard]] std::string_view token_audience() const;
  /// Service addresses name the deployment, "": that of the tool registered by hand.
  [[nodiscard]] std::string lineitems_url(std::string_view deployment = "") const;
  [[nodiscard]] std::string lineitem_url(std::string_view id, std::string_view deployment = "") const;
  [[nodiscard]] std::string memberships_url(std::string_view deployment = "") const;

  [[nodiscard]] std::string target_link_uri() const;
  [[nodiscard]] std::string tool_login_url() const;
  /// The only one of the tool registered by hand.
  [[nodiscard]] std::string redirect_uri() const;
  /// The tool registered by hand, and the course's first link to it.
  [[nodiscard]] ExternalTool own_tool() const;
  [[nodiscard]] Activity first_activity() const;

  /// Off: launches and rosters carry neither name nor e-mail.
  void share_personal_data(bool share) { shares_ = share; }
  [[nodiscard]] bool shares_personal_data() const { return shares_; }

  /// The claims of a launch as this LMS writes them.
  [[nodiscard]] rapidjson::Document claims(const Launch& launch) const;
  /// A JWS over `claims` with this LMS's key.
  [[nodiscard]] std::string sign(const rapidjson::Value& claims) const;
  [[nodiscard]] std::string id_token(const Launch& launch) const { return sign(claims(launch)); }

  [[nodiscard]] std::string jwk_set() const;
  [[nodiscard]] crypto::RsaPrivateKey key() const { return keys_->current().key; }
  [[nodiscard]] std::string kid() const { return keys_->current().kid; }

 private:
  [[nodiscard]] std::string below(std::string_view path) const { return issuer_ + std::string(path); }

  Lms lms_;
  std::string issuer_;
  std::string tool_;
  std::unique_ptr<KeyRing> keys_;
  bool shares_ = true;
};

}  // namespace groeipad::demo
