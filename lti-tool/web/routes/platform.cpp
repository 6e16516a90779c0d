#include "web/pages/platform.h"

#include <algorithm>

#include "base/text.h"
#include "web/pages/paths.h"
#include "web/pages/self_test.h"
#include "web/routes/routes.h"
#include "web/routes/staff.h"

namespace groeipad::web::routes {
namespace {

using base::PlatformId;
using http::Request;
using http::Response;
using pages::Notice;
using service::DeskFault;
using service::Viewer;

/// What the page of one platform shows besides it.
struct Besides {
  Notice notice = Notice::none;
  std::optional<pages::RefusedChange> change;
  std::optional<pages::RefusedDeployment> deployment;
  bool unsure = false;
};

bool is_own(const Viewer& viewer, PlatformId id) { return viewer.view.session.platform == id; }

Response show(App& app, const Request& request, const Viewer& viewer, PlatformId id, int status,
              Besides besides) {
  const auto page = service::platform_page(app.services, viewer, id);
  if (!page) return refused(app, request, viewer, page.error().code);
  return Response::html(status, pages::platform_page(frame_at(app, request, viewer, paths::platform(id)),
                                                     {.page = *page,
                                                      .notice = besides.notice,
                                                      .change = std::move(besides.change),
                                                      .deployment = std::move(besides.deployment),
                                                      .is_own = is_own(viewer, id),
                                                      .unsure = besides.unsure}));
}

Response done_or(App& app, const Request& request, const Viewer& viewer, PlatformId id,
                 const base::Result<void, DeskFault>& done, Notice notice) {
  if (!done) return refused(app, request, viewer, done.error().code);
  return go_to(app, paths::platform(id), notice);
}

Response change(App& app, const Request& request, const Viewer& viewer, PlatformId id,
                const base::Fields& form) {
  pages::RefusedChange typed{
      .name = std::string(base::trim(field(form, "name"))),
      .staff_are = store::staff_are_from(field(form, "staff_are")).value_or(store::StaffAre::nothing),
      .allow_anonymous = field(form, "allow_anonymous") == "yes",
      .fault = {}};
  if (const auto fault = pages::check_name(typed.name)) {
    typed.fault = *fault;
    return show(app, request, viewer, id, 422, {.notice = {}, .change = std::move(typed), .deployment = {}});
  }
  return done_or(
      app, request, viewer, id,
      service::change(app.services, viewer, id, typed.name, typed.staff_are, typed.allow_anonymous),
      Notice::platform_changed);
}

std::optional<pages::DeploymentFault> check_deployment(const std::string& typed,
                                                       const store::Platform& platform) {
  if (typed.empty()) return pages::DeploymentFault::missing;
  if (!service::is_deployment_id(typed)) return pages::DeploymentFault::no_identifier;
  const auto& known = platform.deployments;
  const bool there = std::find(known.begin(), known.end(), typed) != known.end();
  return there ? std::optional(pages::DeploymentFault::already_there) : std::nullopt;
}

Response add_deployment(App& app, const Request& request, const Viewer& viewer, PlatformId id,
                        const base::Fields& form) {
  const auto page = service::platform_page(app.services, viewer, id);
  if (!page) return refused(app, request, viewer, page.error().code);
  const std::string typed(base::trim(field(form, "deployment")));
  if (const auto fault = check_deployment(typed, page->shown.platform)) {
    return show(app, request, viewer, id, 422,
                {.notice = {}, .change = {}, .deployment = pages::RefusedDeployment{typed, *fault}});
  }
  return done_or(app, request, viewer, id, service::add_deployment(app.services, viewer, id, typed),
                 Notice::deployment_added);
}

Response self_test(App& app, const Request& request, const Viewer& viewer, PlatformId id) {
  const auto page = service::platform_page(app.services, viewer, id);
  if (!page) return refused(app, request, viewer, page.error().code);
  const auto lines = service::self_test(app.services, viewer, id);
  if (!lines && lines.error().code == DeskFault::busy) {
    return show(app, request, viewer, id, 503, {.notice = Notice::test_busy, .change = {}, .deployment = {}});
  }
  if (!lines) return refused(app, request, viewer, lines.error().code);
  return Response::html(200, pages::self_test_page(frame_at(app, request, viewer, paths::platform(id)), id,
                                                   page->shown.platform.name, *lines));
}

Response suspend(App& app, const Request& request, const Viewer& viewer, PlatformId id,
                 const base::Fields& form) {
  if (is_own(viewer, id) && field(form, "sure") != "yes") {
    return show(app, request, viewer, id, 422,
                {.notice = {}, .change = {}, .deployment = {}, .unsure = true});
  }
  return done_or(app, request, viewer, id, service::suspend(app.services, viewer, id),
                 Notice::platform_suspended);
}

using PlatformForm = std::function<Response(const Request&, const Viewer&, PlatformId, const base::Fields&)>;

/// A form whose address names a platform.
http::Handler for_platform(App& app, PlatformForm work) {
  return for_form(app, [&app, work = std::move(work)](const Request& request, const Viewer& viewer,
                                                      const base::Fields& form) {
    const auto id = id_in<PlatformId>(request);
    return id ? work(request, viewer, *id, form) : refused(app, request, viewer, DeskFault::not_found);
  });
}

}  // namespace

void add_platform(http::Router& router, App& app) {
  using http::Method;
  router.add(Method::get, paths::kPlatform,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               const auto id = id_in<PlatformId>(request);
               if (!id) return refused(app, request, viewer, DeskFault::not_found);
               return show(app, request, viewer, *id, 200,
                           {.notice = notice_of(request), .change = {}, .deployment = {}});
             }));
  router.add(Method::post, paths::kPlatform,
             for_platform(app, [&app](const auto& request, const auto& viewer, auto id, const auto& form) {
               return change(app, request, viewer, id, form);
             }));
  router.add(Method::post, paths::kPlatformDeployment,
             for_platform(app, [&app](const auto& request, const auto& viewer, auto id, const auto& form) {
               return add_deployment(app, request, viewer, id, form);
             }));
  router.add(Method::post, paths::kPlatformTest,
             for_platform(app, [&app](const auto& request, const auto& viewer, auto id, const auto&) {
               return self_test(app, request, viewer, id);
             }));
  router.add(Method::post, paths::kPlatformSuspend,
             for_platform(app, [&app](const auto& request, const auto& viewer, auto id, const auto& form) {
               return suspend(app, request, viewer, id, form);
             }));
  router.add(Method::post, paths::kPlatformResume,
             for_platform(app, [&app](const auto& request, const auto& viewer, auto id, const auto&) {
               return done_or(app, request, viewer, id, service::resume(app.services, viewer, id),
                              Notice::platform_resumed);
             }));
}

}  // namespace groeipad::web::routes
