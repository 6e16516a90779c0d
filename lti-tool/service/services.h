#pragma once

#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "base/url.h"
#include "store/database.h"
#include "traject/track.h"

namespace groeipad::service {

class PlatformKeys;
class ToolKeys;

/// What every use case works with. Made once by main, outlives the server; each part is thread-safe.
struct Services {
  store::Database& db;
  const traject::Catalogue& catalogue;
  PlatformKeys& platform_keys;
  ToolKeys& tool_keys;
  const base::Clock& wall;      ///< protocol and sessions: never moved
  const base::Clock& calendar;  ///< the domain's time: the demo moves it
  base::Log& log;
  base::Url public_url;
  bool allow_loopback_platforms = false;
};

}  // namespace groeipad::service
