#pragma once

#include <string_view>

/// Names of the claims that a launch may carry (LTI Core 1.3 §5.3–5.4 and the services' own specifications).
namespace groeipad::lti::launch::claim {

inline constexpr std::string_view kVersion = "https://purl.imsglobal.org/spec/lti/claim/version";
inline constexpr std::string_view kMessageType = "https://purl.imsglobal.org/spec/lti/claim/message_type";
inline constexpr std::string_view kDeployment = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
inline constexpr std::string_view kTargetLink = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri";
inline constexpr std::string_view kResourceLink = "https://purl.imsglobal.org/spec/lti/claim/resource_link";
inline constexpr std::string_view kContext = "https://purl.imsglobal.org/spec/lti/claim/context";
inline constexpr std::string_view kRoles = "https://purl.imsglobal.org/spec/lti/claim/roles";
inline constexpr std::string_view kPresentation =
    "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
inline constexpr std::string_view kCustom = "https://purl.imsglobal.org/spec/lti/claim/custom";
inline constexpr std::string_view kToolPlatform = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";
inline constexpr std::string_view kForUser = "https://purl.imsglobal.org/spec/lti/claim/for_user";
inline constexpr std::string_view kDeepLinkingSettings =
    "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
inline constexpr std::string_view kGrades = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
inline constexpr std::string_view kMemberships =
    "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

}  // namespace groeipad::lti::launch::claim
