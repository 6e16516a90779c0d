#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "base/url.h"
#include "lti/ags/ags.h"
#include "lti/jose/jwk_set.h"
#include "lti/nrps/nrps.h"
#include "service/lms_services.h"
#include "service/outgoing.h"
#include "service/platform_desk.h"
#include "service/targets.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using std::chrono::seconds;

/// More than half of the leeway that a launch has.
constexpr seconds kClockTolerance{30};

ProbeResult result_of(LmsFault fault) {
  switch (fault) {
    case LmsFault::bad_address:
      return ProbeResult::bad_address;
    case LmsFault::token_refused:
      return ProbeResult::token_refused;
    case LmsFault::token_unusable:
      return ProbeResult::token_unusable;
    case LmsFault::scope_missing:
      return ProbeResult::scope_missing;
    case LmsFault::unreachable:
      break;
  }
  return ProbeResult::unreachable;
}

ProbeLine addresses(const Services& services, const store::Platform& platform) {
  for (const auto* address : {&platform.login_url, &platform.token_url, &platform.jwks_url}) {
    const auto url = base::parse_url(*address);
    if (!url || !is_admitted(*url, services.allow_loopback_platforms))
      return {Probe::addresses, ProbeResult::bad_address, *address};
  }
  return {Probe::addresses, ProbeResult::fine, {}};
}

/// The date of an answer (RFC 9110 §6.6.1).
std::optional<base::Instant> date_of(const outbound::FetchAnswer& answer) {
  std::tm parts{};
  const std::string text(answer.header("date"));
  if (strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts) == nullptr) return std::nullopt;
  return base::Instant(seconds(timegm(&parts)));
}

ProbeLine keys(const outbound::FetchAnswer& answer) {
  if (answer.status != 200) return {Probe::keys, ProbeResult::bad_status, std::to_string(answer.status)};
  const auto set = lti::jose::JwkSet::parse(answer.body);
  if (!set || set->size() == 0) return {Probe::keys, ProbeResult::no_keys, set ? "" : set.error().detail};
  return {Probe::keys, ProbeResult::fine, std::to_string(set->size())};
}

ProbeLine clock(const Services& services, const outbound::FetchAnswer& answer) {
  const auto theirs = date_of(answer);
  if (!theirs) return {Probe::clock, ProbeResult::not_tried, {}};
  const auto ahead = std::chrono::duration_cast<seconds>(*theirs - services.wall.now());
  const bool near = ahead >= -kClockTolerance && ahead <= kClockTolerance;
  return {Probe::clock, near ? ProbeResult::fine : ProbeResult::clock_differs, std::to_string(ahead.count())};
}

ProbeLine token(Services& services, const store::Platform& platform, Probe probe,
                const std::vector<std::string>& scopes) {
  const auto found = services.lms.tokens().find(platform, scopes);
  if (found) return {probe, ProbeResult::fine, {}};
  return {probe, result_of(found.error().code), found.error().detail};
}

}  // namespace

base::Result<std::vector<ProbeLine>, DeskFault> self_test(Services& services, const Viewer& viewer,
                                                          base::PlatformId id) {
  if (!traject::may(traject::Act::keep_platforms, ties_anywhere(viewer)))
    return base::fail(DeskFault::forbidden);
  const auto platform = services.db.read([&](store::Reader& db) { return store::find_platform(db, id); });
  if (!platform) return base::fail(DeskFault::not_found);
  const auto pass = services.outgoing.enter();
  if (!pass) return base::fail(DeskFault::busy);

  std::vector<ProbeLine> lines{addresses(services, *platform)};
  const auto key_set = services.lms.fetch({"GET", platform->jwks_url, {{"Accept", "application/json"}}, {}});
  if (key_set) {
    lines.push_back(keys(*key_set));
    lines.push_back(clock(services, *key_set));
  } else {
    lines.push_back({Probe::keys, result_of(key_set.error().code), key_set.error().detail});
    lines.push_back({Probe::clock, ProbeResult::not_tried, {}});
  }
  services.lms.tokens().drop_all(id);
  lines.push_back(token(services, *platform, Probe::grades_token, {std::string(lti::ags::scope::kScore)}));
  lines.push_back(token(services, *platform, Probe::roster_token, {std::string(lti::nrps::kScope)}));
  return lines;
}

}  // namespace groeipad::service
