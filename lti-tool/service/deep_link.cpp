#include "service/deep_link.h"

#include <algorithm>
#include <charconv>

#include "crypto/digest.h"
#include "lti/deeplink/deeplink.h"
#include "lti/jose/jws.h"
#include "service/keys.h"
#include "service/tool_description.h"
#include "store/enrolments.h"
#include "store/platforms.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kNonceBytes = 16;
constexpr int kFullScore = 100;

Item track_item(const traject::Track& track) {
  return {.kind = ItemKind::track,
          .id = "track:" + track.id,
          .track = track.id,
          .subject = {},
          .title = track.title,
          .graded = true};
}

Item edition_item(const store::Edition& edition) {
  const std::string number = std::to_string(edition.id.value);
  return {.kind = ItemKind::edition,
          .id = "edition:" + number,
          .track = edition.track,
          .subject = number,
          .title = {edition.name, edition.name},
          .graded = true};
}

Item module_item(const traject::Track& track, const traject::Step& step) {
  return {.kind = ItemKind::module,
          .id = "module:" + track.id + "/" + step.id,
          .track = track.id,
          .subject = step.id,
          .title = step.title,
          .graded = true};
}

Item page_item(ItemKind kind, std::string id, std::string nl, std::string en) {
  return {.kind = kind,
          .id = std::move(id),
          .track = {},
          .subject = {},
          .title = {std::move(nl), std::move(en)},
          .graded = false};
}

std::vector<Item> page_items() {
  return {page_item(ItemKind::meetings, "meetings", "Bijeenkomsten", "Meetings"),
          page_item(ItemKind::dossier, "dossier", "Groeidossier", "Growth portfolio"),
          page_item(ItemKind::desk, "desk", "Begeleiding", "Coaching desk")};
}

bool is_staff(const Viewer& viewer) { return viewer.view.session.launch_roles.staff; }

lti::deeplink::ResourceLink link_to(const Services& services, const Item& item, base::Language language,
                                    bool with_line_item) {
  const auto tool = tool_description(services);
  lti::deeplink::ResourceLink link{.title = item.title.in(language),
                                   .text = {},
                                   .url = base::under(services.public_url, kLaunchPath),
                                   .icon_url = base::under(services.public_url, tool.icon_path),
                                   .custom = {{std::string(kItemParameter), item.id}},
                                   .line_item = std::nullopt};
  if (item.graded && with_line_item) {
    link.line_item = lti::deeplink::LineItem{.label = link.title,
                                             .score_maximum = kFullScore,
                                             .resource_id = item.id,
                                             .tag = item.kind == ItemKind::module ? "test" : "progress"};
  }
  return link;
}

using Picked = base::Result<std::vector<Item>, DeepLinkFault>;

Picked pick(Services& services, const store::DeepLink& link, const std::vector<std::string>& ids) {
  if (ids.size() > 1 && !link.accepts_multiple) return base::fail(DeepLinkFault::bad_choice, "several");
  const auto all = items(services);
  std::vector<Item> picked;
  for (const auto& item : all) {
    if (std::find(ids.begin(), ids.end(), item.id) != ids.end()) picked.push_back(item);
  }
  if (picked.size() != ids.size()) return base::fail(DeepLinkFault::bad_choice, "cannot be placed");
  return picked;
}

}  // namespace

std::vector<Item> items(Services& services) {
  const auto editions = services.db.read([](store::Reader& db) { return store::all_editions(db); });
  std::vector<Item> all;
  for (const auto& track : services.catalogue.tracks) all.push_back(track_item(track));
  for (const auto& edition : editions) {
    if (services.catalogue.track(edition.track) != nullptr) all.push_back(edition_item(edition));
  }
  for (const auto& track : services.catalogue.tracks) {
    for (const auto& step : track.steps) {
      if (step.kind == traject::StepKind::module) all.push_back(module_item(track, step));
    }
  }
  for (auto& page : page_items()) all.push_back(std::move(page));
  return all;
}

std::optional<Item> find_item(Services& services, std::string_view id) {
  auto all = items(services);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Item& item) { return item.id == id; });
  return found == all.end() ? std::nullopt : std::optional(std::move(*found));
}

base::Result<store::DeepLink, DeepLinkFault> deep_link(Services& services, const Viewer& viewer,
                                                       base::DeepLinkId id) {
  auto link = services.db.read([&](store::Reader& db) {
    return store::find_deep_link(db, id, viewer.view.session.person, services.wall.now());
  });
  if (!link) return base::fail(DeepLinkFault::not_found);
  if (!is_staff(viewer)) return base::fail(DeepLinkFault::not_staff);
  return *std::move(link);
}

base::Result<DeepLinkAnswer, DeepLinkFault> answer_deep_link(Services& services, const Viewer& viewer,
                                                             base::DeepLinkId id,
                                                             const std::vector<std::string>& ids) {
  const auto link = deep_link(services, viewer, id);
  if (!link) return tl::unexpected(link.error());
  const auto picked = pick(services, *link, ids);
  if (!picked) return tl::unexpected(picked.error());
  const auto platform =
      services.db.read([&](store::Reader& db) { return store::find_platform(db, link->platform); });
  if (!platform) return base::fail(DeepLinkFault::not_found, "the platform was removed");

  const std::string nonce = crypto::random_token(kNonceBytes);
  lti::deeplink::Response response{.client_id = platform->client_id,
                                   .issuer = platform->issuer,
                                   .deployment = link->deployment,
                                   .nonce = nonce,
                                   .data = link->data,
                                   .items = {},
                                   .message = {},
                                   .now = services.wall.now()};
  for (const auto& item : *picked) {
    response.items.push_back(link_to(services, item, viewer.language, link->accepts_line_items));
  }
  const auto signing = services.tool_keys.signing();
  std::string jwt = lti::jose::sign(lti::deeplink::response_claims(response), signing.key, signing.kid);
  // Signed before it is closed: whoever loses the race has signed in vain, nobody has answered twice.
  const auto answered = services.db.write([&](store::Transaction& db) -> base::Result<void, DeepLinkFault> {
    if (!store::answer_deep_link(db, id, services.wall.now())) return base::fail(DeepLinkFault::not_found);
    return {};
  });
  if (!answered) return tl::unexpected(answered.error());
  return DeepLinkAnswer{link->return_url, std::move(jwt)};
}

}  // namespace groeipad::service
