#pragma once

#include <string>
#include <string_view>

#include "service/deep_link.h"
#include "service/launch.h"
#include "web/pages/frame.h"

/// Pages that say one thing.
namespace groeipad::web::pages {

/// What a visitor sees who does not come from an LMS.
[[nodiscard]] std::string home_page(const Frame& frame);
/// `return_url`: back to the LMS, "" where not known.
[[nodiscard]] std::string logged_out_page(const Frame& frame, std::string_view return_url);
/// For 401: no session, or idle too long.
[[nodiscard]] std::string session_gone_page(const Frame& frame);
/// 400, 403, 404, 405, 408, 411, 413, 415, 429, 500, 503; any other reads like 500. `reference` names the
/// request in the log.
[[nodiscard]] std::string error_page(const Frame& frame, int status, std::string_view reference);
/// Why a launch did not work, in words for the person who clicked; the reason itself is for the log.
[[nodiscard]] std::string launch_error_page(const Frame& frame, service::LaunchFault fault,
                                            std::string_view reference);
/// Why nothing can be placed: not_found reads as "answered before or expired"; bad_choice has a page of its
/// own (place.h).
[[nodiscard]] std::string place_error_page(const Frame& frame, service::DeepLinkFault fault,
                                           std::string_view reference);
/// A submission review of a person whom the viewer may not look into.
[[nodiscard]] std::string no_review_page(const Frame& frame, std::string_view reference);
/// The session comes from no course.
[[nodiscard]] std::string no_group_page(const Frame& frame);
/// A link for a manager that is unknown or was revoked.
[[nodiscard]] std::string manager_link_gone_page(const Frame& frame);

}  // namespace groeipad::web::pages
