#include "unit/service/premises.h"

namespace groeipad::service::test {

Premises::Premises(outbound::HttpsClient& lms, traject::Catalogue catalogue, base::Instant start,
                   const std::string& url)
    : wall(start),
      calendar(start),
      log_(base::LogLevel::error, base::LogFormat::text),
      db_(store::Database::open(url.empty() ? "sqlite:" + folder_.file("groeipad.db") : url, log_).value()),
      catalogue_(std::move(catalogue)),
      platform_keys_(lms, wall, log_),
      tool_keys_(ToolKeys::open(folder_.path() / "keys", wall).value()),
      tokens_(lms, *tool_keys_, wall, log_),
      lms_services_(lms, tokens_),
      services{.db = *db_,
               .catalogue = catalogue_,
               .platform_keys = platform_keys_,
               .tool_keys = *tool_keys_,
               .lms = lms_services_,
               .outgoing = outgoing_,
               .wall = wall,
               .calendar = calendar,
               .log = log_,
               .public_url = base::parse_url("https://groeipad.example.nl").value()} {}

}  // namespace groeipad::service::test
