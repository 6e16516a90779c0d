#include "web/pages/registration.h"

#include <vector>

#include "base/text.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::RegisterFault;

constexpr std::size_t kLongestDetail = 500;

struct Told {
  std::string_view title;
  std::string_view text;
  std::vector<std::string_view> what_now;
};

Told told_of_address(RegisterFault fault) {
  switch (fault) {
    case RegisterFault::bad_address:
      return {"register.address_title",
              "register.address_text",
              {"register.address_do", "register.still_good", "register.help"}};
    case RegisterFault::unreachable:
      return {"register.unreachable_title",
              "register.unreachable_text",
              {"register.unreachable_do", "register.still_good", "register.help"}};
    case RegisterFault::bad_configuration:
      return {"register.configuration_title",
              "register.configuration_text",
              {"register.configuration_do", "register.configuration_update", "register.still_good",
               "register.help"}};
    case RegisterFault::refused:
      return {"register.refused_title",
              "register.refused_text",
              {"register.refused_do", "register.still_good", "register.help"}};
    default:
      return {"register.answer_title",
              "register.answer_text",
              {"register.answer_do", "register.still_good", "register.help"}};
  }
}

Told told_of(RegisterFault fault) {
  switch (fault) {
    case RegisterFault::closed:
      return {"register.closed_title", "register.closed_text", {"register.closed_do"}};
    case RegisterFault::not_invited:
      return {"register.not_invited_title",
              "register.not_invited_text",
              {"register.not_invited_do", "register.ask_link"}};
    case RegisterFault::invitation_used:
      return {"register.used_title", "register.used_text", {"register.maybe_there", "register.ask_link"}};
    case RegisterFault::invitation_busy:
      return {
          "register.busy_link_title", "register.busy_link_text", {"message.later", "register.maybe_there"}};
    case RegisterFault::bad_request:
      return {"register.by_hand_title",
              "register.by_hand_text",
              {"register.paste_moodle", "register.paste_brightspace", "register.paste_other",
               "register.still_good"}};
    case RegisterFault::already_there:
      return {"register.there_title",
              "register.there_text",
              {"register.maybe_there", "register.there_reset", "register.there_do"}};
    case RegisterFault::busy:
      return {"register.busy_title", "register.busy_text", {"message.later", "register.still_good"}};
    case RegisterFault::bad_address:
    case RegisterFault::unreachable:
    case RegisterFault::bad_configuration:
    case RegisterFault::refused:
    case RegisterFault::bad_answer:
      break;
  }
  return told_of_address(fault);
}

bool shows_detail(RegisterFault fault) {
  return fault == RegisterFault::bad_configuration || fault == RegisterFault::refused;
}

std::vector<std::string_view> next_steps(std::string_view family) {
  if (family == "moodle") {
    return {"register.moodle_where", "register.moodle_activate", "register.moodle_place"};
  }
  if (family == "desire2learn") {
    return {"register.brightspace_where", "register.brightspace_enable", "register.brightspace_deploy"};
  }
  return {"register.other_enable", "register.other_place", "register.other_try"};
}

void add_keys(Values& list, const Frame& frame, const std::vector<std::string_view>& keys) {
  for (const std::string_view key : keys) list.section("STEP").set("STEP_TEXT", say(frame, key));
}

}  // namespace

std::string registered_page(const Frame& frame, const service::RegisterDone& done) {
  Values values = framed(frame);
  values.set("TITLE", say(frame, done.waits ? "register.waits_title" : "register.done_title"));
  values.set("WHAT", done.waits ? say(frame, "register.waits_text")
                                : frame.templates.text("register.done_text", frame.language,
                                                       {{"institution", done.institution}}));
  values.set("CLOSE", say(frame, "register.done_close"));
  values.show_if("HINTS", false).show_if("DETAIL", false).show_if("HAS_REFERENCE", false);
  Values& steps = values.section("STEPS");
  add_keys(steps, frame, next_steps(done.family));
  if (done.waits) add_keys(steps, frame, {"register.waits_tell"});
  return frame.templates.render("registration.tpl", frame.language, values);
}

std::string register_fault_page(const Frame& frame, RegisterFault fault, std::string_view detail,
                                std::string_view reference) {
  const Told told = told_of(fault);
  Values values = framed(frame);
  values.set("TITLE", say(frame, told.title)).set("WHAT", say(frame, told.text));
  values.set("CLOSE", say(frame, "register.close"));
  values.show_if("STEPS", false);
  add_keys(values.section("HINTS"), frame, told.what_now);
  const bool has_detail = shows_detail(fault) && !detail.empty();
  values.show_if("DETAIL", has_detail);
  if (has_detail) values.set("DETAIL_TEXT", base::cut(detail, kLongestDetail));
  values.show_if("HAS_REFERENCE", !reference.empty()).set("REFERENCE", reference);
  return frame.templates.render("registration.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
