#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "html/templates.h"
#include "service/viewer.h"

namespace groeipad::web::pages {

/// The templates, texts and assets that the build put into the binary.
[[nodiscard]] base::Result<html::Templates, html::TemplateError> load_templates();

/// What a page shows of a person who has a session.
struct Visitor {
  std::string name;  ///< "" where the LMS shares none
  std::string csrf;
  bool has_desk = false;    ///< a trainer or programme staff: the desk is in the header
  bool manages = false;     ///< programme staff: the management of platforms and grades is in the header
  bool has_team = false;    ///< the experienced colleague of a design team: it is in the header
  bool has_group = false;   ///< staff of the placement they came from: so is its group
  bool is_contact = false;  ///< of an institution: so are its people
};

/// What stands around the content of every page. `templates` outlives it.
struct Frame {
  const html::Templates& templates;
  base::Language language = base::Language::dutch;
  base::LocalDate today{};  ///< in the domain's time: dates read "do 12 maart", with the year when it differs
  std::string path;         ///< of this page, to come back to after changing the language
  std::optional<Visitor> visitor;  ///< nullopt: no session
};
[[nodiscard]] Frame frame_of(const html::Templates& templates, const service::Viewer& viewer,
                             std::string_view path, base::Instant calendar_now);
[[nodiscard]] Frame frame_without_session(const html::Templates& templates, base::Language language);

/// The text of `key` in the reader's language.
[[nodiscard]] std::string say(const Frame& frame, std::string_view key);

/// Values with everything that the frame's parts of a template ask for.
[[nodiscard]] html::Values framed(const Frame& frame);

}  // namespace groeipad::web::pages
