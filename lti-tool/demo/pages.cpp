#include "demo/pages.h"

#include <string>
#include <utility>

#include "base/embed.h"

namespace groeipad::embedded {
base::EmbeddedFiles demo_templates();
base::EmbeddedFiles demo_static();
}  // namespace groeipad::embedded

namespace groeipad::demo {
namespace {

/// Forms go to the tool, which redirects back here: browsers hold redirects of a form against the same list.
std::string policy_for(const base::Url& tool) {
  return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
         "frame-src 'self' " +
         tool.origin() + "; form-action 'self' " + tool.origin() + "; frame-ancestors 'self'";
}

std::string_view content_type_of(std::string_view file) {
  if (file.ends_with(".css")) return "text/css; charset=utf-8";
  if (file.ends_with(".js")) return "text/javascript; charset=utf-8";
  return "image/svg+xml";
}

}  // namespace

base::Result<Pages, html::TemplateError> Pages::load(const base::Url& tool) {
  auto templates = html::Templates::load(embedded::demo_templates(), "{}", "{}");
  if (!templates) return tl::unexpected(std::move(templates.error()));
  return Pages(std::move(*templates), policy_for(tool));
}

http::Response Pages::page(int status, std::string_view name, const html::Values& values) const {
  auto response = http::Response::html(
      status, templates_.render(std::string(name) + ".tpl", base::Language::dutch, values));
  response.with("Content-Security-Policy", policy_);
  response.with("X-Content-Type-Options", "nosniff");
  response.with("Cache-Control", "no-store");
  return response;
}

http::Response Pages::post_on(std::string_view action, const base::Fields& fields) const {
  html::Values values;
  values.set("TITLE", "Even doorsturen").set("ACTION", action);
  for (const auto& [name, value] : fields) values.section("FIELD").set("NAME", name).set("VALUE", value);
  return page(200, "post", values);
}

http::Response Pages::refusal(int status, std::string_view what) const {
  html::Values values;
  values.set("TITLE", "Ongeldig verzoek").set("WHAT", what);
  return page(status, "refusal", values);
}

void add_static_routes(http::Router& router) {
  for (const auto& file : embedded::demo_static()) {
    router.add(http::Method::get, "/demo/" + std::string(file.path), [file](const http::Request&) {
      http::Response response;
      response.body = file.content;
      response.with("Content-Type", std::string(content_type_of(file.path)));
      response.with("X-Content-Type-Options", "nosniff");
      response.with("Cache-Control", "no-cache");
      return response;
    });
  }
}

}  // namespace groeipad::demo
