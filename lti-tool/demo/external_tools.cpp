#include "demo/external_tools.h"

#include <algorithm>
#include <array>

namespace groeipad::demo {
namespace {

constexpr std::size_t kFirstType = 4;

bool holds(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

template <class Tools>
auto with_client(Tools& tools, std::string_view client_id) {
  return std::find_if(tools.begin(), tools.end(),
                      [&](const ExternalTool& tool) { return tool.client_id == client_id; });
}

}  // namespace

bool ExternalTool::has_scope(std::string_view scope) const { return holds(scopes, scope); }

bool ExternalTool::sees_people() const {
  constexpr std::array<std::string_view, 4> kPersonal = {"name", "given_name", "family_name", "email"};
  return std::any_of(kPersonal.begin(), kPersonal.end(),
                     [&](std::string_view claim) { return holds(claims, claim); });
}

const std::vector<std::string>& service_scopes() {
  static const std::vector<std::string> kScopes = {
      "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
      "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
      "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
      "https://purl.imsglobal.org/spec/lti-ags/scope/score",
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
  };
  return kScopes;
}

std::vector<ExternalTool> ExternalTools::all() const {
  const std::lock_guard lock(mutex_);
  return tools_;
}

std::optional<ExternalTool> ExternalTools::find(std::string_view client_id) const {
  const std::lock_guard lock(mutex_);
  const auto found = with_client(tools_, client_id);
  return found == tools_.end() ? std::nullopt : std::optional(*found);
}

std::optional<ExternalTool> ExternalTools::find_active(std::string_view client_id) const {
  auto tool = find(client_id);
  return tool && tool->active ? std::move(tool) : std::nullopt;
}

std::optional<ExternalTool> ExternalTools::add(ExternalTool tool) {
  const std::lock_guard lock(mutex_);
  if (with_client(tools_, tool.client_id) != tools_.end()) return std::nullopt;
  if (lms_ == Lms::moodle) tool.deployment_id = std::to_string(kFirstType + tools_.size());
  tools_.push_back(tool);
  return tool;
}

std::optional<ExternalTool> ExternalTools::activate(std::string_view client_id, std::string_view deployment) {
  const std::lock_guard lock(mutex_);
  const auto found = with_client(tools_, client_id);
  if (found == tools_.end() || found->active) return std::nullopt;
  found->active = true;
  if (found->deployment_id.empty()) found->deployment_id = deployment;
  return *found;
}

bool ExternalTools::switch_service(std::string_view client_id, std::string_view scopes, bool on) {
  const std::lock_guard lock(mutex_);
  const auto found = with_client(tools_, client_id);
  if (found == tools_.end()) return false;
  std::erase_if(found->scopes, [&](const std::string& scope) { return scope.starts_with(scopes); });
  for (const auto& scope : service_scopes()) {
    if (on && scope.starts_with(scopes)) found->scopes.push_back(scope);
  }
  return true;
}

bool ExternalTools::remove(std::string_view client_id) {
  const std::lock_guard lock(mutex_);
  return std::erase_if(tools_, [&](const ExternalTool& tool) { return tool.client_id == client_id; }) > 0;
}

}  // namespace groeipad::demo
