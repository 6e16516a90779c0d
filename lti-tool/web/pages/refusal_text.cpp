#include "web/pages/refusal_text.h"

#include <algorithm>
#include <array>

namespace groeipad::web::pages {

namespace {

struct Row {
  std::string_view failed;
  RefusalText text;
};
constexpr std::array<Row, 28> kRows = {{
    {"token_form", {"refused.token_form", "advice.token_form"}},
    {"key_known", {"refused.key_known", "advice.key_known"}},
    {"signature", {"refused.signature", "advice.signature"}},
    {"issuer", {"refused.issuer", "advice.issuer"}},
    {"audience", {"refused.audience", "advice.audience"}},
    {"authorized_party", {"refused.authorized_party", "advice.authorized_party"}},
    {"issued_at", {"refused.issued_at", "advice.issued_at"}},
    {"expiry", {"refused.expiry", "advice.expiry"}},
    {"not_before", {"refused.not_before", "advice.not_before"}},
    {"nonce", {"refused.nonce", "advice.nonce"}},
    {"version", {"refused.version", "advice.version"}},
    {"message_type", {"refused.message_type", "advice.message_type"}},
    {"deployment", {"refused.deployment", "advice.deployment"}},
    {"subject", {"refused.subject", "advice.subject"}},
    {"roles", {"refused.roles", "advice.roles"}},
    {"resource_link", {"refused.resource_link", "advice.resource_link"}},
    {"deep_linking_settings", {"refused.deep_linking_settings", "advice.deep_linking_settings"}},
    {"target_link", {"refused.target_link", "advice.target_link"}},
    {"identifiers", {"refused.identifiers", "advice.identifiers"}},
    {"state_unknown", {"refused.state_unknown", "advice.state_unknown"}},
    {"state_used", {"refused.state_used", "advice.state_used"}},
    {"other_browser", {"refused.other_browser", "advice.other_browser"}},
    {"platform_error", {"refused.platform_error", "advice.platform_error"}},
    {"keys_unreachable", {"refused.keys_unreachable", "advice.keys_unreachable"}},
    {"waits_approval", {"refused.waits_approval", "advice.waits_approval"}},
    {"not_staff", {"refused.not_staff", "advice.not_staff"}},
    {"bad_return", {"refused.bad_return", "advice.bad_return"}},
    {"suspended", {"refused.suspended", "advice.suspended"}},
}};

}  // namespace

RefusalText refusal_text(std::string_view failed) {
  const auto* const found =
      std::find_if(kRows.begin(), kRows.end(), [&](const Row& row) { return row.failed == failed; });
  return found == kRows.end() ? RefusalText{"refused.other", "advice.other"} : found->text;
}

}  // namespace groeipad::web::pages
