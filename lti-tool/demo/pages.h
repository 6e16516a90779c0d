#pragma once

#include <string_view>

#include "base/url.h"
#include "html/templates.h"
#include "http/message.h"
#include "http/router.h"

namespace groeipad::demo {

/// The demo LMS's own pages and the files they need. Immutable, thread-safe.
class Pages {
 public:
  /// `tool`: may be framed by these pages and be posted to.
  static base::Result<Pages, html::TemplateError> load(const base::Url& tool);

  /// `name` without ".tpl".
  [[nodiscard]] http::Response page(int status, std::string_view name, const html::Values& values) const;
  /// A page that sends `fields` on to `action` by itself, and has a button for browsers without scripts.
  [[nodiscard]] http::Response post_on(std::string_view action, const base::Fields& fields) const;
  /// An LMS's plain "no".
  [[nodiscard]] http::Response refusal(int status, std::string_view what) const;

 private:
  Pages(html::Templates templates, std::string policy)
      : templates_(std::move(templates)), policy_(std::move(policy)) {}

  html::Templates templates_;
  std::string policy_;
};

/// Style sheet, scripts and icon under /demo/.
void add_static_routes(http::Router& router);

}  // namespace groeipad::demo
