#include <algorithm>

#include "web/pages/module.h"
#include "web/pages/paths.h"
#include "web/routes/files.h"
#include "web/routes/learning.h"
#include "web/routes/routes.h"
#include "web/routes/step.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::LearnFault;
using service::Viewer;

service::Keep keep_of(const base::Fields& form) {
  return field(form, "do") == "hand_in" ? service::Keep::hand_in : service::Keep::draft;
}

bool can_be_mended(LearnFault fault) { return fault == LearnFault::missing || fault == LearnFault::too_long; }

Response text_page(App& app, const Request& request, const Viewer& viewer) {
  return in_open_module(app, request, viewer, [&](const pages::Frame& frame, const auto& mine) {
    const traject::Page* page = mine.module->page(request.path_values.at(2));
    if (page == nullptr) return error_response(frame, request, 404);
    return Response::html(200, pages::module_text_page(frame, mine, *page));
  });
}

/// To the page after the one that was read; after the last one back to the module.
Response read_page(App& app, const Request& request, const Viewer& viewer) {
  const std::string& track = request.path_values.at(0);
  const std::string& step = request.path_values.at(1);
  const auto read = service::mark_page_read(app.services, viewer, track, step, request.path_values.at(2));
  if (!read) return refused_learning(app, request, viewer, track, step, read.error().code);
  const auto& all = app.services.catalogue.material(track)->module(step)->pages;
  const auto next =
      std::find_if(all.begin(), all.end(),
                   [&](const traject::Page& page) { return page.id == request.path_values.at(2); }) +
      1;
  return go_to(app, next == all.end() ? paths::open_step(track, step) : paths::page(track, step, next->id));
}

Response reflect(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const std::string& track = request.path_values.at(0);
  const std::string& step = request.path_values.at(1);
  const std::string& prompt = request.path_values.at(2);
  const std::string text = field(form, "text");
  const auto kept = service::keep_reflection(app.services, viewer, track, step, prompt, text, keep_of(form));
  if (!kept && !can_be_mended(kept.error().code))
    return refused_learning(app, request, viewer, track, step, kept.error().code);
  return in_open_module(app, request, viewer, [&](pages::Frame& frame, const auto& mine) {
    const traject::Page* page = service::page_of(*mine.module, *mine.module->prompt(prompt));
    if (page == nullptr) return error_response(frame, request, 404);
    const std::string url = paths::page(track, step, page->id);
    if (kept) return go_to(app, url + "#reflectie-" + prompt);
    frame.path = url;
    const pages::RefusedWriting refused{prompt, {text}, kept.error().code};
    return Response::html(422, pages::module_text_page(frame, mine, *page, refused));
  });
}

Response figure(App& app, const Request& request, const Viewer& viewer) {
  const auto& names = request.path_values;
  auto found = figure_file(app.services.catalogue, names.at(0), names.at(1), names.at(2));
  if (!found) return error_response(frame_for(app, request, viewer), request, 404);
  found->with("Cache-Control", "private, max-age=3600");
  return std::move(*found);
}

}  // namespace

Response locked_module(App& app, const Request& request, const Viewer& viewer, const service::MyModule& mine,
                       int status) {
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::open_step(mine.track->id, mine.module->id);
  return Response::html(status, pages::module_locked_page(frame, mine));
}

Response refused_learning(App& app, const Request& request, const Viewer& viewer, std::string_view track,
                          std::string_view step, LearnFault fault) {
  const auto mine =
      fault == LearnFault::locked ? service::my_module(app.services, viewer, track, step) : std::nullopt;
  if (mine) return locked_module(app, request, viewer, *mine, 403);
  return error_response(frame_for(app, request, viewer), request,
                        fault == LearnFault::not_taking_part ? 403 : 404);
}

Response module_step(App& app, const Request& request, const Viewer& viewer) {
  const auto mine =
      service::my_module(app.services, viewer, request.path_values.at(0), request.path_values.at(1));
  if (!mine) return error_response(frame_for(app, request, viewer), request, 404);
  if (!mine->is_open()) return locked_module(app, request, viewer, *mine, 200);
  return Response::html(200, pages::module_page(frame_for(app, request, viewer), *mine));
}

Response module_task(App& app, const Request& request, const Viewer& viewer) {
  return in_open_module(app, request, viewer, [&](const pages::Frame& frame, const auto& mine) {
    return Response::html(200, pages::module_task_page(frame, mine));
  });
}

Response keep_module_task(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const std::string& track = request.path_values.at(0);
  const std::string& step = request.path_values.at(1);
  std::vector<std::string> texts;
  for (const traject::Prompt& prompt :
       service::fields_of(app.services.catalogue.material(track)->module(step)->assignment)) {
    texts.push_back(field(form, "veld." + prompt.id));
  }
  const auto kept = service::keep_assignment(app.services, viewer, track, step, texts, keep_of(form));
  if (kept) return go_to(app, paths::task(track, step) + "#uitwerking");
  if (!can_be_mended(kept.error().code))
    return refused_learning(app, request, viewer, track, step, kept.error().code);
  return in_open_module(app, request, viewer, [&](pages::Frame& frame, const auto& mine) {
    frame.path = paths::task(track, step);
    const pages::RefusedWriting refused{"", texts, kept.error().code};
    return Response::html(422, pages::module_task_page(frame, mine, refused));
  });
}

void add_modules(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kPage,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return text_page(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kPage,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return read_page(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kReflection,
             for_form(app, [&app](const auto& request, const auto& viewer,
                                  const auto& form) { return reflect(app, request, viewer, form); }),
             kWritingLimit);
  router.add(http::Method::get, paths::kFigure,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return figure(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
