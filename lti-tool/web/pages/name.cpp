#include "web/pages/name.h"

#include "service/participant.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {

std::string name_page(const Frame& frame, const NamePage& page) {
  Frame here = frame;
  here.path = paths::name_on_the_way(page.to);
  html::Values values = framed(here);
  values.set("NAME_URL", paths::kName).set("TO", page.to).set("TYPED", page.typed);
  values.set("LONGEST", static_cast<std::int64_t>(service::kLongestName));
  values.show_if("REFUSED", page.refused.has_value());
  if (page.refused) {
    const bool empty = page.refused == NameRefusal::empty;
    values.set("WRONG", frame.templates.text(empty ? "name.empty" : "name.too_long", frame.language,
                                             {{"longest", std::to_string(service::kLongestName)}}));
  }
  return frame.templates.render("name.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
