#include "web/pages/self_test.h"

#include <algorithm>

#include "web/pages/paths.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::Probe;
using service::ProbeLine;
using service::ProbeResult;

/// Keys of texts: what was found, and what to do about it ("" for nothing).
struct Finding {
  std::string_view what;
  std::string_view to_do = {};
};

std::string_view title_of(Probe probe) {
  switch (probe) {
    case Probe::addresses:
      return "self_test.addresses";
    case Probe::keys:
      return "self_test.keys";
    case Probe::clock:
      return "self_test.clock";
    case Probe::grades_token:
      return "self_test.grades_token";
    case Probe::roster_token:
      return "self_test.roster_token";
  }
  return "self_test.addresses";
}

Finding fine(Probe probe) {
  switch (probe) {
    case Probe::addresses:
      return {"self_test.addresses_fine"};
    case Probe::keys:
      return {"self_test.keys_fine"};
    case Probe::clock:
      return {"self_test.clock_fine"};
    case Probe::grades_token:
      return {"self_test.grades_fine"};
    case Probe::roster_token:
      return {"self_test.roster_fine"};
  }
  return {"self_test.addresses_fine"};
}

Finding finding_of(const ProbeLine& line) {
  switch (line.result) {
    case ProbeResult::fine:
      return fine(line.probe);
    case ProbeResult::bad_address:
      return {"self_test.bad_address", "self_test.bad_address_do"};
    case ProbeResult::unreachable:
      return {"self_test.unreachable", "self_test.unreachable_do"};
    case ProbeResult::bad_status:
      return {"self_test.bad_status", "self_test.bad_status_do"};
    case ProbeResult::no_keys:
      return {"self_test.no_keys", "self_test.no_keys_do"};
    case ProbeResult::clock_differs:
      return {"self_test.clock_differs", "self_test.clock_differs_do"};
    case ProbeResult::token_refused:
      return {"self_test.token_refused", "self_test.token_refused_do"};
    case ProbeResult::token_unusable:
      return {"self_test.token_unusable", "self_test.token_unusable_do"};
    case ProbeResult::scope_missing:
      if (line.probe == Probe::roster_token) {
        return {"self_test.roster_missing", "self_test.roster_missing_do"};
      }
      return {"self_test.grades_missing", "self_test.grades_missing_do"};
    case ProbeResult::not_tried:
      return {line.probe == Probe::clock ? std::string_view("self_test.no_time") : "self_test.not_tried"};
  }
  return {"self_test.not_tried"};
}

void add_line(Values& row, const Frame& frame, const ProbeLine& line) {
  const Finding finding = finding_of(line);
  const bool is_fine = line.result == ProbeResult::fine;
  const bool skipped = line.result == ProbeResult::not_tried;
  row.set("PROBE_TITLE", say(frame, title_of(line.probe))).set("PROBE_TEXT", say(frame, finding.what));
  row.show_if("FINE", is_fine).show_if("SKIPPED", skipped).show_if("WRONG", !is_fine && !skipped);
  row.show_if("DO", !finding.to_do.empty());
  if (!finding.to_do.empty()) row.set("DO_TEXT", say(frame, finding.to_do));
  row.show_if("DETAIL", !is_fine && !line.detail.empty()).set("DETAIL_TEXT", line.detail);
}

}  // namespace

std::string self_test_page(const Frame& frame, base::PlatformId id, std::string_view name,
                           const std::vector<ProbeLine>& lines) {
  Values values = framed(frame);
  add_platforms_nav(values, "true");
  const bool all_fine = std::all_of(lines.begin(), lines.end(), [](const ProbeLine& line) {
    return line.result == ProbeResult::fine || line.result == ProbeResult::not_tried;
  });
  values.set("CONCLUSION", say(frame, all_fine ? "self_test.all_fine" : "self_test.some_wrong"));
  values.set("PLATFORM_NAME", name).set("PLATFORM_URL", paths::platform(id));
  values.set("TEST_URL", paths::platform_test(id));
  for (const ProbeLine& line : lines) add_line(values.section("PROBE"), frame, line);
  return frame.templates.render("self_test.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
