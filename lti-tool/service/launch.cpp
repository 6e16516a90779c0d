#include "service/launch.h"

#include <algorithm>

#include "base/text.h"
#include "crypto/digest.h"
#include "service/belief.h"
#include "service/grades.h"
#include "service/items.h"
#include "service/targets.h"
#include "store/deep_links.h"
#include "store/logins.h"
#include "store/people.h"
#include "store/placements.h"
#include "store/platforms.h"
#include "store/sessions.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kSessionBytes = 32;

LaunchFault to_launch_fault(store::LoginFault fault) {
  switch (fault) {
    case store::LoginFault::used:
      return LaunchFault::state_used;
    case store::LoginFault::other_browser:
      return LaunchFault::other_browser;
    case store::LoginFault::unknown:
    case store::LoginFault::expired:
      break;
  }
  return LaunchFault::state_unknown;
}

std::string full_name(const lti::launch::Message& message) {
  if (!message.name.empty()) return message.name;
  std::string name = message.given_name;
  if (!name.empty() && !message.family_name.empty()) name += ' ';
  return name + message.family_name;
}

store::Placement placement_of(const lti::launch::Message& message, const store::Platform& platform) {
  store::Placement placement{.id = {},
                             .platform = platform.id,
                             .deployment = message.deployment_id,
                             .resource_link = message.resource_link->id,
                             .title = message.resource_link->title,
                             .context = message.context ? message.context->id : "",
                             .context_title = message.context ? message.context->title : "",
                             .item = {},
                             .lineitems_url = {},
                             .lineitem_url = {},
                             .grade_scopes = {},
                             .memberships_url = {}};
  const auto item = message.custom.find(std::string(kItemParameter));
  if (item != message.custom.end()) placement.item = base::cut(item->second, kLongestItem);
  if (message.grades) {
    placement.lineitems_url = message.grades->lineitems;
    placement.lineitem_url = message.grades->lineitem;
    for (const auto& scope : message.grades->scopes) {
      placement.grade_scopes += (placement.grade_scopes.empty() ? "" : " ") + scope;
    }
  }
  if (message.memberships) placement.memberships_url = message.memberships->memberships_url;
  return placement;
}

/// Everything that a launch needs in its one transaction.
struct Admission {
  const lti::launch::Message& message;
  const store::Platform& platform;
  const LaunchAttempt& attempt;
  std::vector<std::string> bindings;
  base::Instant now;
};

/// The place in the LMS that this launch came from, and this person's part in it.
base::PlacementId be_placed(store::Transaction& db, const Services& services, const Admission& admission,
                            base::PersonId person) {
  const auto& message = admission.message;
  if (message.type != lti::launch::MessageType::resource_link) return {};
  auto told = placement_of(message, admission.platform);
  const auto known = store::known_placement(db, told);
  const auto placement = told.id = store::place(db, told, admission.now);
  if (known) placement_changed(db, services, *known, told);
  const auto before = store::find_member(db, placement, person);
  const store::Member member{.person = person,
                             .subject = message.subject,
                             .learner = message.roles.learner,
                             .staff = message.roles.staff(),
                             .told_by = store::ToldBy::launch,
                             .gone = std::nullopt};
  if (before != member) {
    store::join(db, placement, member, admission.now);
    joined(db, services, placement, person);
  }
  return placement;
}

base::DeepLinkId ask_for_content(store::Transaction& db, const Admission& admission, base::PersonId person) {
  const auto& settings = admission.message.deep_linking;
  if (!settings) return {};
  return store::add_deep_link(db, {.id = {},
                                   .platform = admission.platform.id,
                                   .person = person,
                                   .deployment = admission.message.deployment_id,
                                   .return_url = settings->return_url,
                                   .data = settings->data,
                                   .accepts_multiple = settings->accept_multiple,
                                   .accepts_line_items = settings->accept_line_items,
                                   .only_in_window = settings->only_in_window,
                                   .started = admission.now});
}

/// False where another deployment was learned meanwhile.
bool learn(store::Transaction& db, base::PlatformId id, const std::string& deployment) {
  if (store::learn_deployment(db, id, deployment)) return true;
  const auto platform = store::find_platform(db, id);
  return platform && std::find(platform->deployments.begin(), platform->deployments.end(), deployment) !=
                         platform->deployments.end();
}

struct Admitted {
  base::PersonId person;
  base::DeepLinkId deep_link;
};

/// The one transaction of a launch: consume the login, know the person, open the session.
base::Result<Admitted, LaunchFault> admit(store::Transaction& db, const Services& services,
                                          const Admission& admission, const LaunchDone& done) {
  const auto& [message, platform, attempt, bindings, now] = admission;
  const auto login = store::consume_login(db, hash_of(attempt.state), bindings, now);
  if (!login) return refuse(to_launch_fault(login.error().code), login.error().detail);
  if (platform.learns_deployment && !learn(db, platform.id, message.deployment_id)) {
    return refuse(LaunchFault::token_refused, "deployment: another launch named one first");
  }
  if (platform.family.empty() && !message.family.empty()) {
    store::learn_family(db, platform.id, message.family);
  }
  store::opened_from(db, platform.id, now);
  const auto person = store::seen(db,
                                  {.platform = platform.id,
                                   .subject = message.subject,
                                   .institution = platform.institution,
                                   .name = full_name(message),
                                   .email = message.email},
                                  now);
  store::Session session{.token_hash = hash_of(done.session_token),
                         .person = person,
                         .platform = platform.id,
                         .launch_roles = {.learner = message.roles.learner, .staff = message.roles.staff()},
                         .locale = message.locale.starts_with("en") ? "en" : "nl",
                         .return_url = message.return_url,
                         .opened = now,
                         .last_seen = now,
                         .placement = be_placed(db, services, admission, person)};
  store::open_session(db, session);
  if (!done.ticket.empty()) {
    session.token_hash.clear();
    store::add_ticket(db, {.ticket_hash = hash_of(done.ticket), .session = session, .issued = now});
  }
  return Admitted{person, ask_for_content(db, admission, person)};
}

}  // namespace

base::Result<LaunchDone, LaunchFault> complete_launch(Services& services, const LaunchAttempt& attempt) {
  struct Known {
    store::PendingLogin login;
    store::Platform platform;
  };
  const auto known = services.db.read([&](store::Reader& db) -> std::optional<Known> {
    auto login = store::find_login(db, hash_of(attempt.state));
    if (!login) return std::nullopt;
    auto platform = store::find_platform(db, login->platform);
    if (!platform) return std::nullopt;
    return Known{std::move(*login), std::move(*platform)};
  });
  if (!known) return refuse(LaunchFault::state_unknown, "no login of that state");
  if (known->platform.suspended) {
    remember_suspended(services, known->platform, attempt.request);
    return refuse(LaunchFault::suspended, "the platform is suspended");
  }
  auto believed = believe(services, known->platform, known->login, attempt.id_token);
  if (!believed.message) {
    remember(services, known->platform, attempt.request, believed);
    return tl::unexpected(believed.message.error());
  }
  const auto& message = *believed.message;

  Admission admission{message, known->platform, attempt, {}, services.wall.now()};
  for (const auto& binding : attempt.bindings) admission.bindings.push_back(hash_of(binding));
  if (!attempt.stored_binding.empty()) admission.bindings.push_back(hash_of(attempt.stored_binding));

  LaunchDone done;
  done.session_token = crypto::random_token(kSessionBytes);
  done.target_path = path_of_target(services.public_url, message.target_link_uri);
  done.platform_origin = origin_of(known->platform.login_url);
  done.review_of = message.for_user;
  const auto item = message.custom.find(std::string(kItemParameter));
  if (item != message.custom.end()) done.item = item->second;
  if (attempt.bindings.empty()) done.ticket = crypto::random_token(kSessionBytes);
  const auto admitted =
      services.db.write([&](store::Transaction& db) { return admit(db, services, admission, done); });
  if (!admitted) {
    believed.failed = name_of(admitted.error().code);
    believed.message = tl::unexpected(admitted.error());
    remember(services, known->platform, attempt.request, believed);
    return tl::unexpected(admitted.error());
  }
  done.deep_link = admitted->deep_link;
  services.log.info("launch", {{"request", attempt.request},
                               {"platform", known->platform.id.value},
                               {"person", admitted->person.value}});
  return done;
}

}  // namespace groeipad::service
