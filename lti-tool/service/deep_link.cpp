#include "service/deep_link.h"

#include <algorithm>

#include "crypto/digest.h"
#include "lti/deeplink/deeplink.h"
#include "lti/jose/jws.h"
#include "service/keys.h"
#include "service/ties.h"
#include "service/tool_description.h"
#include "store/platforms.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kNonceBytes = 16;
constexpr int kFullScore = 100;

lti::deeplink::ResourceLink link_to(const Services& services, const Item& item, base::Language language,
                                    const store::DeepLink& request) {
  const auto tool = tool_description(services);
  lti::deeplink::ResourceLink link{
      .title = item.title.in(language),
      .text = {},
      .url = base::under(services.public_url, kLaunchPath),
      .icon_url = base::under(services.public_url, tool.icon_path),
      .custom = {{std::string(kItemParameter), item.id}},
      .line_item = std::nullopt,
      .shown_in = request.only_in_window ? lti::deeplink::ShownIn::window : lti::deeplink::ShownIn::frame};
  if (item.graded && request.accepts_line_items) {
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

base::Result<store::DeepLink, DeepLinkFault> deep_link(Services& services, const Viewer& viewer,
                                                       base::DeepLinkId id) {
  auto link = services.db.read([&](store::Reader& db) {
    return store::find_deep_link(db, id, viewer.view.session.person, services.wall.now());
  });
  if (!link) return base::fail(DeepLinkFault::not_found);
  if (!traject::may(traject::Act::place_items, ties_anywhere(viewer)))
    return base::fail(DeepLinkFault::not_staff);
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
    response.items.push_back(link_to(services, item, viewer.language, *link));
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
