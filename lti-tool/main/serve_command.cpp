
#include <iostream>

#include "main/commands.h"
#include "main/runtime.h"
#include "main/signals.h"

namespace groeipad::program {

int serve(const Settings& settings) {
  const StopSignals signals;
  base::Log log(settings.log_level, settings.log_format);
  const base::SystemClock clock;
  auto runtime = Runtime::open(settings, clock, clock, log);
  if (!runtime) {
    std::cerr << "groeipad: cannot start: " << runtime.error().detail << "\n";
    return kFailed;
  }
  const auto port = (*runtime)->start();
  if (!port) {
    std::cerr << "groeipad: cannot listen on " << settings.listen_address << ":" << settings.listen_port
              << ": " << port.error().detail << "\n";
    return kFailed;
  }
  log.info("listening", {{"address", std::string_view(settings.listen_address)},
                         {"port", static_cast<std::int64_t>(*port)}});
  if (settings.trusted_proxies.empty() && settings.public_url.is_https()) {
    log.warn("no_front",
             {{"expects",
               std::string_view("nginx with deploy/nginx/groeipad.conf in front, named by trusted-proxy")}});
  }
  signals.wait();
  log.info("stopping");
  (*runtime)->stop();
  log.info("stopped");
  return kDone;
}

}  // namespace groeipad::program
