#include "web/pages/preview_parts.h"
#include "web/pages/rubric.h"

namespace groeipad::web::pages {

std::string preview_rubric_page(const Frame& frame, const PreviewContent& content,
                                const traject::Track& track, const traject::Rubric& rubric) {
  html::Values values = framed(frame);
  add_faults(values, frame, content);
  const std::string& title = track.title.in(frame.language);
  values.set("TRACK", title).set("SHELF_TITLE", title).set("SHELF_ID", "traject-" + track.id);
  add_rubric_parts(values, frame, rubric);
  return frame.templates.render("preview_rubric.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
