#include "web/pages/messages.h"

#include <initializer_list>

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::LaunchFault;

struct Action {
  std::string_view url;
  std::string_view key;
};

struct Message {
  std::string_view title;
  std::string_view text;
  std::initializer_list<std::string_view> steps;
  Action action = {};
  std::string_view reference = {};
};

std::string message_page(const Frame& frame, const Message& message) {
  const auto say = [&](std::string_view key) { return frame.templates.text(key, frame.language); };
  Values values = framed(frame);
  values.set("TITLE", say(message.title)).set("WHAT", say(message.text));
  values.show_if("STEPS", message.steps.size() > 0);
  for (const std::string_view step : message.steps) values.section("ITEM").set("ITEM_TEXT", say(step));
  values.show_if("ACTION", !message.action.url.empty());
  if (!message.action.url.empty()) {
    values.set("ACTION_URL", message.action.url).set("ACTION_TEXT", say(message.action.key));
  }
  values.show_if("HAS_REFERENCE", !message.reference.empty()).set("REFERENCE", message.reference);
  return frame.templates.render("message.tpl", frame.language, values);
}

constexpr Action kToHome = {"/", "message.home"};

}  // namespace

std::string home_page(const Frame& frame) {
  return frame.templates.render("home.tpl", frame.language, framed(frame));
}

std::string logged_out_page(const Frame& frame, std::string_view return_url) {
  return message_page(frame, {.title = "logged_out.title",
                              .text = "logged_out.text",
                              .steps = {"message.close"},
                              .action = {return_url, "message.back"}});
}

std::string session_gone_page(const Frame& frame) {
  return message_page(frame, {.title = "session_gone.title",
                              .text = "session_gone.text",
                              .steps = {"message.again", "launch.window"}});
}

std::string error_page(const Frame& frame, int status, std::string_view reference) {
  switch (status) {
    case 400:
    case 411:
    case 415:
      return message_page(
          frame,
          {"error.bad_request.title", "error.bad_request.text", {"message.again"}, kToHome, reference});
    case 403:
      return message_page(
          frame, {"error.forbidden.title", "error.forbidden.text", {"message.again"}, kToHome, reference});
    case 404:
      return message_page(frame, {"error.not_found.title", "error.not_found.text", {}, kToHome, reference});
    case 405:
      return message_page(frame, {"error.method.title", "error.method.text", {}, kToHome, reference});
    case 413:
      return message_page(frame, {"error.too_large.title", "error.too_large.text", {}, kToHome, reference});
    case 408:
    case 429:
    case 503:
      return message_page(
          frame, {"error.busy.title", "error.busy.text", {"message.later", "message.help"}, {}, reference});
    default:
      return message_page(
          frame,
          {"error.broken.title", "error.broken.text", {"message.later", "message.help"}, kToHome, reference});
  }
}

std::string launch_error_page(const Frame& frame, LaunchFault fault, std::string_view reference) {
  switch (fault) {
    case LaunchFault::bad_login:
    case LaunchFault::unknown_platform:
    case LaunchFault::bad_target:
    case LaunchFault::bad_return:
      return message_page(frame,
                          {"launch.setup.title", "launch.setup.text", {"launch.admin"}, {}, reference});
    case LaunchFault::platform_error:
      return message_page(frame, {"launch.platform.title",
                                  "launch.platform.text",
                                  {"message.again", "message.help"},
                                  {},
                                  reference});
    case LaunchFault::state_unknown:
    case LaunchFault::state_used:
      return message_page(
          frame,
          {"launch.expired.title", "launch.expired.text", {"message.again", "message.help"}, {}, reference});
    case LaunchFault::other_browser:
      return message_page(frame, {"launch.browser.title",
                                  "launch.browser.text",
                                  {"message.again", "launch.window", "message.help"},
                                  {},
                                  reference});
    case LaunchFault::token_refused:
      return message_page(
          frame,
          {"launch.refused.title", "launch.refused.text", {"message.again", "message.help"}, {}, reference});
    case LaunchFault::suspended:
      return message_page(
          frame,
          {"launch.suspended.title", "launch.suspended.text", {"launch.ask_programme"}, {}, reference});
    case LaunchFault::waits_approval:
      return message_page(
          frame, {"launch.waits.title", "launch.waits.text", {"launch.ask_programme"}, {}, reference});
    case LaunchFault::not_staff:
      return message_page(frame,
                          {"launch.not_staff.title", "launch.not_staff.text", {"ask.role"}, {}, reference});
    case LaunchFault::keys_unreachable:
      return message_page(frame, {"launch.unreachable.title",
                                  "launch.unreachable.text",
                                  {"message.later", "message.again", "message.help"},
                                  {},
                                  reference});
  }
  return error_page(frame, 500, reference);
}

std::string place_error_page(const Frame& frame, service::DeepLinkFault fault, std::string_view reference) {
  if (fault == service::DeepLinkFault::not_staff) {
    return message_page(frame,
                        {"place.not_staff.title", "launch.not_staff.text", {"ask.role"}, kToHome, reference});
  }
  return message_page(frame,
                      {"place.gone.title", "place.gone.text", {"place.gone.again"}, kToHome, reference});
}

std::string no_review_page(const Frame& frame, std::string_view reference) {
  return message_page(frame,
                      {"review.none.title", "review.none.text", {"review.none.ask"}, kToHome, reference});
}

std::string no_group_page(const Frame& frame) {
  return message_page(frame, {"group.none.title", "group.none.text", {"group.none.again"}, kToHome});
}

std::string manager_link_gone_page(const Frame& frame) {
  return message_page(frame, {.title = "manager.gone_title",
                              .text = "manager.gone_text",
                              .steps = {"manager.gone_whole", "manager.gone_ask"}});
}

}  // namespace groeipad::web::pages
