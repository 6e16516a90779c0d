#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/people.h"

namespace groeipad::demo {

/// A tool as an LMS knows it from its registration.
struct ExternalTool {
  std::string client_id;
  std::string deployment_id;  ///< "" until the LMS has made one
  std::string name;
  std::string description;
  std::string domain;  ///< host, with the port where it is not the scheme's own
  std::string login_url;
  std::vector<std::string> redirect_uris;
  std::string jwks_url;
  std::string logo_url;
  std::string target_link_uri;
  std::string deep_linking_uri;  ///< "": as target_link_uri
  std::vector<std::string> scopes;
  std::vector<std::string> claims;  ///< what of the person it is told
  std::map<std::string, std::string> custom;
  bool active = false;

  [[nodiscard]] bool has_scope(std::string_view scope) const;
  /// Names and e-mail go together here, as they do on Moodle's page for a tool.
  [[nodiscard]] bool sees_people() const;
  [[nodiscard]] const std::string& deep_linking_target() const {
    return deep_linking_uri.empty() ? target_link_uri : deep_linking_uri;
  }
};

/// The scopes that these LMSs give out.
[[nodiscard]] const std::vector<std::string>& service_scopes();

/// The tools of one LMS, in the order of their registration. In memory; thread-safe.
class ExternalTools {
 public:
  /// `by_hand`: the one registered before the LMS was opened. On Moodle a tool's number is its deployment; on
  /// Brightspace an administrator makes one.
  ExternalTools(Lms lms, ExternalTool by_hand) : lms_(lms), tools_{std::move(by_hand)} {}

  [[nodiscard]] std::vector<ExternalTool> all() const;
  [[nodiscard]] std::optional<ExternalTool> find(std::string_view client_id) const;
  /// nullopt too where an administrator still has to activate it.
  [[nodiscard]] std::optional<ExternalTool> find_active(std::string_view client_id) const;
  /// With its deployment, where it gets one now; nullopt: the client id is taken.
  [[nodiscard]] std::optional<ExternalTool> add(ExternalTool tool);
  /// `deployment`: for a tool that has none yet. The tool as it then is; nullopt: no such tool, or active
  /// before.
  [[nodiscard]] std::optional<ExternalTool> activate(std::string_view client_id, std::string_view deployment);
  /// The scopes that begin so are given to the tool, or taken from it. False: no such tool.
  bool switch_service(std::string_view client_id, std::string_view scopes, bool on);
  /// False: no such tool.
  bool remove(std::string_view client_id);

 private:
  Lms lms_;
  mutable std::mutex mutex_;
  std::vector<ExternalTool> tools_;
};

}  // namespace groeipad::demo
