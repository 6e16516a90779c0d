#include <iostream>

#include "demo/demo_lms.h"
#include "demo/sample.h"
#include "main/commands.h"
#include "main/runtime.h"
#include "main/signals.h"
#include "service/keys.h"

namespace groeipad::program {
namespace {

constexpr const char* kLmsAddress = "127.0.0.1";

/// The tool is "localhost", the LMS "127.0.0.1": two sites to a browser, so frames are third-party as in real
/// life.
base::Url lms_url(const Settings& settings, const DemoOptions& options) {
  const auto port =
      static_cast<std::uint16_t>(options.lms_port != 0 ? options.lms_port : settings.listen_port + 1);
  return {.scheme = "http", .host = kLmsAddress, .port = port, .path = "/", .query = ""};
}

Settings as_demo(Settings settings) {
  settings.public_url = {
      .scheme = "http", .host = "localhost", .port = settings.listen_port, .path = "/", .query = ""};
  settings.allow_loopback_platforms = true;
  return settings;
}

int cannot(const std::string& why) {
  std::cerr << "groeipad: demo: " << why << "\n";
  return kFailed;
}

std::string why_not(demo::SeedError error) {
  switch (error) {
    case demo::SeedError::other_address:
      return "this data directory belongs to a demo on other ports; give the same ports or another "
             "--data-dir";
    case demo::SeedError::already_there:
      break;
  }
  return "this data directory holds a platform registered by hand; give another --data-dir";
}

void invite(const base::Url& lms) {
  std::cout << "\nGroeipad's demo is ready. Open this address in a browser:\n\n    " << lms.origin()
            << "/\n\nCtrl-C stops it; what you did is kept.\n"
            << std::flush;
}

}  // namespace

int demo(const Settings& given, const DemoOptions& options) {
  const StopSignals signals;
  const Settings settings = as_demo(given);
  base::Log log(settings.log_level, settings.log_format);
  const base::SystemClock wall;
  base::MovableClock clock;
  auto runtime = Runtime::open(settings, wall, clock, log);
  if (!runtime) return cannot(runtime.error().detail);
  service::Services& services = (*runtime)->services();
  demo::restore(clock, services.db);
  demo::Calendar calendar(clock, demo::keep_in(services.db));

  const base::Url address = lms_url(settings, options);
  auto lms = demo::DemoLms::open(
      {.own_url = address,
       .tool_url = settings.public_url,
       .key_folder = settings.data_dir / "demo-lms",
       .fetch_tool_keys = [&services] { return std::optional(services.tool_keys.jwk_set()); }},
      wall, calendar, log);
  if (!lms) return cannot(lms.error().detail);
  const auto seeded = demo::seed(services.db, services.catalogue, (*lms)->registrations(), clock.now());
  if (!seeded) return cannot(why_not(seeded.error().code));

  http::Server lms_server({.address = kLmsAddress, .port = address.port, .workers = 4}, (*lms)->router(),
                          log);
  if (const auto listening = lms_server.start(); !listening) {
    return cannot("the demo LMS cannot listen on " + address.origin() + ": " + listening.error().detail);
  }
  if (const auto listening = (*runtime)->start(); !listening) {
    return cannot("cannot listen on " + settings.public_url.origin() + ": " + listening.error().detail);
  }
  invite(address);
  signals.wait();
  (*runtime)->stop();
  lms_server.stop();
  return kDone;
}

}  // namespace groeipad::program
