#include "web/pages/storage.h"

namespace groeipad::web::pages {

std::string login_storage_page(const Frame& frame, const LoginStorage& storage) {
  html::Values values = framed(frame);
  values.set("STATE", storage.state).set("BINDING", storage.binding).set("ORIGIN", storage.origin);
  values.set("FRAME", storage.frame).set("URL", storage.url);
  return frame.templates.render("login_storage.tpl", frame.language, values);
}

std::string launch_storage_page(const Frame& frame, const LaunchStorage& storage) {
  html::Values values = framed(frame);
  values.set("STATE", storage.state).set("ID_TOKEN", storage.id_token).set("ORIGIN", storage.origin);
  values.set("FRAME", storage.frame);
  return frame.templates.render("launch_storage.tpl", frame.language, values);
}

std::string login_cookie_page(const Frame& frame, std::string_view url) {
  html::Values values = framed(frame);
  values.show_if("HAS_URL", !url.empty()).show_if("NO_URL", url.empty()).set("URL", url);
  return frame.templates.render("login_cookie.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
