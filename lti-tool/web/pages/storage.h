#pragma once

#include <string>

#include "web/pages/frame.h"

/// The pages of the cookie ladder: a browser that keeps no cookie of ours inside the LMS's frame.
namespace groeipad::web::pages {

/// Shown by the login when the platform offers storage: keeps the binding there, then goes on. Without script
/// the person goes on by a link, and the cookie must do.
struct LoginStorage {
  std::string state;
  std::string binding;
  std::string origin;  ///< of the platform's login URL: the only one that gets the message
  std::string frame;   ///< lti_storage_target: a frame's name or "_parent"
  std::string url;     ///< the platform's authentication URL
};
[[nodiscard]] std::string login_storage_page(const Frame& frame, const LoginStorage& storage);

/// Shown by the launch when no cookie came: asks the platform for the binding and sends the launch again with
/// `stored_binding`. After 1.5 s, or without script, it explains how to open Groeipad in a window of its own.
struct LaunchStorage {
  std::string id_token;
  std::string state;
  std::string origin;
  std::string frame;
};
[[nodiscard]] std::string launch_storage_page(const Frame& frame, const LaunchStorage& storage);

/// Explains that the browser keeps no cookies here and offers Groeipad in its own window. `url`: one that
/// opens the session there, "" where the person must start again from the LMS.
[[nodiscard]] std::string login_cookie_page(const Frame& frame, std::string_view url);

}  // namespace groeipad::web::pages
