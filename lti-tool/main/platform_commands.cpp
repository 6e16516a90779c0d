#include <iostream>

#include "base/clock.h"
#include "base/text.h"
#include "base/time.h"
#include "main/admin.h"
#include "main/commands.h"
#include "service/platform_desk.h"
#include "store/platforms.h"

namespace groeipad::program {
namespace {

/// What keeps an address of an LMS from being used, or "".
std::string wrong_address(const Settings& settings, const std::string& text) {
  const auto url = base::parse_url(text);
  if (!url) return "is not an absolute http(s) address";
  if (url->is_https()) return "";
  if (!url->is_loopback()) return "must be https";
  return settings.allow_loopback_platforms ? ""
                                           : "is http; --allow-loopback-platforms admits that on loopback";
}

std::string first_wrong(const Settings& settings, const PlatformOptions& options) {
  if (base::trim(options.name).empty()) return "--name must not be empty";
  if (base::trim(options.institution).empty()) return "--institution must not be empty";
  if (!store::sector_from(options.sector)) return "--sector must be po, vso, vo, mbo or hbo";
  if (!store::staff_are_from(options.staff_are)) return "--staff-are must be contact, trainer or nothing";
  if (options.issuer.empty() || !base::is_ascii(options.issuer))
    return "--issuer must be the platform's issuer, as it sends it";
  if (options.client_id.empty() || !base::is_ascii(options.client_id)) return "--client-id must not be empty";
  for (const auto& [flag, url] :
       {std::pair("--login-url", &options.login_url), std::pair("--token-url", &options.token_url),
        std::pair("--jwks-url", &options.jwks_url)}) {
    if (const std::string wrong = wrong_address(settings, *url); !wrong.empty())
      return std::string(flag) + " " + wrong;
  }
  for (const auto& deployment : options.deployments) {
    if (!service::is_deployment_id(deployment)) return "--deployment must be 1 to 255 ASCII characters";
  }
  return options.deployments.empty() ? "--deployment must be given at least once" : "";
}

/// What an LMS's administrator needs of this tool.
void print_tool(const Settings& settings) {
  if (!settings.public_url_told) {
    std::cout
        << "\nWhat to give the LMS is not known here: the public address is a setting of `groeipad serve`.\n"
        << "Give --public-url, or the same --config.\n";
    return;
  }
  std::cout << "\nGive the LMS:\n"
            << "tool URL        " << base::under(settings.public_url, "/lti/launch") << "\n"
            << "login URL       " << base::under(settings.public_url, "/lti/login") << "\n"
            << "redirect URL    " << base::under(settings.public_url, "/lti/launch") << "\n"
            << "keyset URL      " << base::under(settings.public_url, "/lti/jwks.json") << "\n";
}

std::string_view state_of(const store::Platform& platform) {
  return platform.suspended ? "suspended" : "in service";
}

std::string_view or_dash(const std::string& text) { return text.empty() ? "-" : std::string_view(text); }

}  // namespace

int platform_add(const Settings& settings, const PlatformOptions& options) {
  if (const std::string wrong = first_wrong(settings, options); !wrong.empty())
    return misused("platform add: " + wrong);
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  const base::Instant now = base::SystemClock().now();
  const auto added = db->write([&](store::Transaction& transaction) {
    store::Platform platform{.id = {},
                             .institution = store::institution_named(
                                 transaction, options.institution, *store::sector_from(options.sector), now),
                             .name = options.name,
                             .issuer = options.issuer,
                             .client_id = options.client_id,
                             .login_url = options.login_url,
                             .token_url = options.token_url,
                             .jwks_url = options.jwks_url,
                             .token_audience = options.token_audience,
                             .staff_are = *store::staff_are_from(options.staff_are),
                             .deployments = options.deployments};
    return store::add_platform(transaction, platform, now);
  });
  if (!added) return complain("platform add: this issuer already has a platform with that client id");
  std::cout << "platform " << added->value << " added\n";
  return kDone;
}

int platform_list(const Settings& settings) {
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  db->read([](store::Reader& reader) {
    for (const auto& platform : store::all_platforms(reader)) {
      const auto institution = store::find_institution(reader, platform.institution);
      std::cout << platform.id.value << "\t" << platform.name << "\t"
                << (institution ? institution->name : "-") << "\t" << platform.issuer << "\t"
                << platform.client_id << "\t" << base::to_iso_date(base::local_date(platform.made)) << "\t"
                << state_of(platform) << "\n";
    }
    return true;
  });
  return kDone;
}

int platform_show(const Settings& settings, std::int64_t id) {
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  const bool found = db->read([&](store::Reader& reader) {
    const auto platform = store::find_platform(reader, {id});
    if (!platform) return false;
    const auto institution = store::find_institution(reader, platform->institution);
    std::cout << "platform        " << platform->id.value << "\n"
              << "name            " << platform->name << "\n"
              << "institution     " << (institution ? institution->name : "-") << "\n"
              << "sector          " << (institution ? store::name_of(institution->sector) : "-") << "\n"
              << "issuer          " << platform->issuer << "\n"
              << "client-id       " << platform->client_id << "\n"
              << "login-url       " << platform->login_url << "\n"
              << "token-url       " << platform->token_url << "\n"
              << "jwks-url        " << platform->jwks_url << "\n"
              << "token-audience  " << or_dash(platform->token_audience) << "\n"
              << "staff-are       " << store::name_of(platform->staff_are) << "\n"
              << "state           " << state_of(*platform) << "\n"
              << "registered      " << base::to_iso_date(base::local_date(platform->made)) << "\n";
    for (const auto& deployment : platform->deployments)
      std::cout << "deployment      " << deployment << "\n";
    print_tool(settings);
    return true;
  });
  return found ? kDone : complain("platform show: no platform " + std::to_string(id));
}

int platform_remove(const Settings& settings, std::int64_t id) {
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  const auto removed = db->write([&](store::Transaction& transaction) {
    return store::remove_platform(transaction, {id}, base::SystemClock().now());
  });
  if (!removed) return complain("platform remove: no platform " + std::to_string(id));
  std::cout << "platform " << id << " removed; its people keep what they did\n";
  return kDone;
}

int platform_invite(const Settings& settings, const PlatformOptions& options) {
  if (base::trim(options.institution).empty())
    return misused("platform invite: --institution must not be empty");
  const auto sector = store::sector_from(options.sector);
  if (!sector) return misused("platform invite: --sector must be po, vso, vo, mbo or hbo");
  const auto staff_are = store::staff_are_from(options.staff_are);
  if (!staff_are) return misused("platform invite: --staff-are must be contact, trainer or nothing");
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  std::string link;
  db->commit([&](store::Transaction& transaction) {
    link = service::add_invitation(transaction, settings.public_url, {options.institution, *sector},
                                   *staff_are, base::SystemClock().now());
  });
  std::cout << "For the LMS's administrator, to register this tool once within "
            << service::kInvitationLife.count() / 24 << " days:\n"
            << link << "\n";
  return kDone;
}

int platform_suspend(const Settings& settings, std::int64_t id) {
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  bool done = false;
  db->commit([&](store::Transaction& transaction) {
    done = store::suspend_platform(transaction, {id}, base::SystemClock().now());
  });
  if (!done) return complain("platform suspend: no platform " + std::to_string(id) + " in service");
  std::cout << "platform " << id << " suspended: its sessions have ended\n";
  return kDone;
}

int platform_resume(const Settings& settings, std::int64_t id) {
  base::Log log(settings.log_level, settings.log_format);
  const auto db = open_database(settings, log);
  if (!db) return kFailed;
  bool done = false;
  db->commit([&](store::Transaction& transaction) { done = store::resume_platform(transaction, {id}); });
  if (!done) return complain("platform resume: no suspended platform " + std::to_string(id));
  std::cout << "platform " << id << " resumed\n";
  return kDone;
}

}  // namespace groeipad::program
