#include <algorithm>
#include <array>

#include "base/json.h"
#include "service/roster.h"
#include "web/cookies.h"
#include "web/pages/group.h"
#include "web/pages/messages.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using service::RosterFault;

/// The fault that was kept as a code when a roster was last read.
std::optional<RosterFault> fault_of(std::string_view code) {
  if (code.empty()) return std::nullopt;
  constexpr std::array kKept = {RosterFault::not_offered,   RosterFault::suspended,
                                RosterFault::unreachable,   RosterFault::token_refused,
                                RosterFault::scope_missing, RosterFault::bad_roster,
                                RosterFault::busy};
  const auto found = std::find_if(kKept.begin(), kKept.end(),
                                  [&](RosterFault fault) { return service::name_of(fault) == code; });
  return found == kKept.end() ? RosterFault::not_found : *found;
}

http::Response refused(App& app, const http::Request& request, const service::Viewer& viewer,
                       RosterFault fault) {
  const auto frame = frame_for(app, request, viewer);
  if (fault == RosterFault::forbidden) return error_response(frame, request, 403);
  return http::Response::html(404, pages::no_group_page(frame));
}

/// The placement of the viewer's session. `fault`: of a reading just now, which need not have been kept.
http::Response show(App& app, const http::Request& request, const service::Viewer& viewer, int status = 200,
                    const std::optional<RosterFault>& fault = std::nullopt) {
  const auto roster = service::roster(app.services, viewer, {});
  if (!roster) return refused(app, request, viewer, roster.error().code);
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::kGroup;
  return http::Response::html(
      status,
      pages::group_page(frame, {.roster = *roster, .fault = fault ? fault : fault_of(roster->state.fault)}));
}

http::Response read_now(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto read = service::read_roster_now(app.services, viewer, {});
  if (read) return go_to(app, paths::kGroup);
  const RosterFault fault = read.error().code;
  if (fault == RosterFault::forbidden || fault == RosterFault::not_found) {
    return refused(app, request, viewer, fault);
  }
  const bool ours = fault == RosterFault::not_offered || fault == RosterFault::suspended;
  return show(app, request, viewer, ours ? 409 : 503, fault);
}

void add_member(base::JsonWriter& json, const store::NamedMember& named) {
  json.begin_object().member("name", named.person.name);
  json.key("roles").begin_array();
  if (named.member.learner) json.value("learner");
  if (named.member.staff) json.value("staff");
  json.end_array();
  json.member("status", named.member.gone ? "gone" : "active")
      .member("subject", named.member.subject)
      .end_object();
}

std::string as_json(const service::Roster& roster) {
  base::JsonWriter json;
  json.begin_object()
      .member("placement", roster.placement.id.value)
      .member("context", roster.placement.context);
  json.key("read");
  if (roster.state.read) {
    json.value(base::to_iso8601(*roster.state.read));
  } else {
    json.null();
  }
  json.key("members").begin_array();
  for (const store::NamedMember& named : roster.members) add_member(json, named);
  json.end_array().end_object();
  return json.str();
}

/// Whoever may not see a placement does not learn whether it is there.
http::Response roster_as_json(App& app, const http::Request& request) {
  const auto token = session_token(app.services.public_url, request);
  const auto viewer = token ? service::who_is(app.services, *token) : std::nullopt;
  if (!viewer) return http::Response::json(401, R"({"error":"no_session"})");
  const auto fields = request.query_fields().value_or(base::Fields{});
  const auto asked = base::only_field(fields, "placement");
  const auto id = asked ? id_of<base::PlacementId>(*asked) : base::PlacementId{};
  if (asked && !id.known()) return http::Response::json(403, R"({"error":"forbidden"})");
  const auto roster = service::roster(app.services, *viewer, id);
  if (!roster) return http::Response::json(403, R"({"error":"forbidden"})");
  return http::Response::json(200, as_json(*roster));
}

}  // namespace

void add_group(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kGroup,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return show(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kReadGroup,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return read_now(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kRosterApi,
             [&app](const http::Request& request) { return roster_as_json(app, request); });
}

}  // namespace groeipad::web::routes
