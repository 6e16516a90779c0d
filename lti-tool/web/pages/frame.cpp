#include "web/pages/frame.h"

#include <algorithm>
#include <stdexcept>

#include "base/embed.h"
#include "web/assets.h"

namespace groeipad::embedded {
base::EmbeddedFiles web_templates();
base::EmbeddedFiles web_texts();
}  // namespace groeipad::embedded

namespace groeipad::web::pages {

namespace {

std::string_view texts_of(std::string_view file) {
  const base::EmbeddedFiles files = embedded::web_texts();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == file; });
  if (found == files.end()) throw std::logic_error("no texts built in: " + std::string(file));
  return found->content;
}

}  // namespace

base::Result<html::Templates, html::TemplateError> load_templates() {
  return html::Templates::load(embedded::web_templates(), texts_of("nl.json"), texts_of("en.json"),
                               asset_urls());
}

Frame frame_of(const html::Templates& templates, const service::Viewer& viewer, std::string_view path,
               base::Instant calendar_now) {
  Visitor visitor;
  visitor.name = viewer.view.person.name;
  visitor.csrf = viewer.csrf;
  visitor.has_desk = viewer.is(service::ViewerRole::trainer) || viewer.is(service::ViewerRole::programme);
  visitor.manages = viewer.is(service::ViewerRole::programme);
  visitor.has_team = viewer.is(service::ViewerRole::colleague);
  visitor.has_group = viewer.view.session.placement.known() && viewer.view.session.launch_roles.staff;
  visitor.is_contact = viewer.is(service::ViewerRole::contact);
  return {templates, viewer.language, base::local_date(calendar_now), std::string(path), std::move(visitor)};
}

Frame frame_without_session(const html::Templates& templates, base::Language language) {
  return {templates, language, base::LocalDate{}, "", std::nullopt};
}

std::string say(const Frame& frame, std::string_view key) {
  return frame.templates.text(key, frame.language);
}

html::Values framed(const Frame& frame) {
  html::Values values;
  values.show_if("VISITOR", frame.visitor.has_value());
  if (!frame.visitor) return values;
  values.set("CSRF", frame.visitor->csrf).set("PATH", frame.path).set("PERSON", frame.visitor->name);
  values.show_if("HAS_DESK", frame.visitor->has_desk).show_if("MANAGES", frame.visitor->manages);
  values.show_if("HAS_GROUP", frame.visitor->has_group).show_if("IS_CONTACT", frame.visitor->is_contact);
  values.show_if("HAS_TEAM", frame.visitor->has_team);
  return values;
}

}  // namespace groeipad::web::pages
