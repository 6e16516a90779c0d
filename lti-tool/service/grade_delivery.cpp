#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <variant>

#include "lti/ags/ags.h"
#include "lti/quirks/quirks.h"
#include "service/grades.h"
#include "service/line_items.h"
#include "service/lms_services.h"
#include "service/registered.h"
#include "store/placements.h"
#include "store/platforms.h"

namespace groeipad::service {
namespace {

namespace ags = lti::ags;
using std::chrono::hours;
using std::chrono::seconds;

/// Longer than all requests that one score can need.
constexpr seconds kLease{120};
constexpr seconds kRest{60};
/// A score's timestamp may lie that far ahead of the clock, where several follow each other within seconds.
constexpr seconds kAhead{5};
/// So often may an earlier registration be refused before its scores end.
constexpr int kTriesOfReplaced = 3;

/// One score on its way, and what is known of where it goes.
struct Errand {
  store::ClaimedScore score;
  store::Placement placement;
  store::Platform platform;
  bool gone = false;      ///< the person has left the course
  bool removed = false;   ///< the platform is no longer ours to send to
  bool replaced = false;  ///< the LMS has registered again since
};

struct Delivered {};
struct Postponed {
  std::string why;
  std::string detail;
  bool may_have_arrived = false;
  seconds at_least{0};
  bool rest = false;  ///< the whole platform does not answer, or lets us in for nothing
};
struct Refused {
  std::string why;
  std::string detail;
};
using Outcome = std::variant<Delivered, Postponed, Refused>;

seconds back_off(int attempts) {
  constexpr seconds kFirst{30};
  constexpr seconds kLongest = hours(6);
  constexpr int kDoublings = 10;
  return std::min(kFirst * (1 << std::min(attempts, kDoublings)), kLongest);
}

/// In seconds; a date is not worth reading.
seconds retry_after(const outbound::FetchAnswer& answer) {
  const auto text = answer.header("retry-after");
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool told = error == std::errc() && end == text.data() + text.size() && value > 0;
  return told ? std::min(seconds(value), seconds(hours(6))) : seconds(0);
}

Outcome of_fault(const base::Fault<LmsFault>& fault, bool may_have_arrived) {
  switch (fault.code) {
    case LmsFault::bad_address:
      return Refused{"bad_address", fault.detail};
    case LmsFault::scope_missing:
      // Whoever switches the service on again need not tell us.
      return Postponed{"scope_missing", fault.detail, may_have_arrived, seconds(300), true};
    case LmsFault::token_refused:
      return Postponed{"token_refused", fault.detail, may_have_arrived, seconds(300), true};
    case LmsFault::token_unusable:
      return Postponed{"token_unusable", fault.detail, may_have_arrived, seconds(300), true};
    case LmsFault::unreachable:
      break;
  }
  return Postponed{"unreachable", fault.detail, may_have_arrived, seconds(0), true};
}

std::string http(int status) { return "http_" + std::to_string(status); }

/// `again`: the same score was sent before, and how that ended is not known.
Outcome of_answer(const outbound::FetchAnswer& answer, bool again) {
  const int status = answer.status;
  const std::string detail = "status " + std::to_string(status);
  if (status >= 200 && status < 300) return Delivered{};
  // A timestamp that is not newer than what the platform has: after an uncertain attempt, our own.
  if (status == 409 && again) return Delivered{};
  if (status == 409) return Postponed{"conflict", detail};
  if (status == 401) return Postponed{http(status), detail, again, seconds(300)};
  if (status == 429) return Postponed{http(status), detail, again, retry_after(answer)};
  if (status == 408) return Postponed{http(status), detail, true};
  if (status >= 500) return Postponed{"http_5xx", detail, true, retry_after(answer)};
  return Refused{http(status), detail};
}

ags::Score score_of(const Errand& errand, const store::Attempt& attempt) {
  constexpr store::Points kFull = 10'000;
  return {.user = errand.score.wanted.subject,
          .given_hundredths = attempt.given,
          .activity =
              attempt.given >= kFull ? ags::ActivityProgress::completed : ags::ActivityProgress::in_progress,
          .grading = ags::GradingProgress::fully_graded,
          .timestamp = attempt.timestamp};
}

/// One delivery, from claim to outcome.
class Delivery {
 public:
  Delivery(Services& services, const std::string& claimant, const Errand& errand)
      : services_(services), claimant_(claimant), errand_(errand), scopes_(grade_scopes(errand.placement)) {}

  Outcome run() {
    const bool again = errand_.score.open_attempt.has_value();
    if (errand_.gone && !again) return Refused{std::string(kLeft), ""};
    if (std::find(scopes_.begin(), scopes_.end(), ags::scope::kScore) == scopes_.end()) {
      return Refused{"scope_missing", "the placement offers no scores"};
    }
    const auto item = line_item(services_, errand_.platform, errand_.placement, errand_.score.wanted.measure);
    if (!item) return of_line_item(item.error(), again);
    return again ? finish_attempt(*item) : begin_attempt(*item);
  }

 private:
  static Outcome of_line_item(const base::Fault<LineItemFault>& fault, bool again) {
    switch (fault.code) {
      case LineItemFault::none:
      case LineItemFault::refused:
        return Refused{"no_line_item", fault.detail};
      case LineItemFault::gone:
        return Refused{"column_gone", fault.detail};
      case LineItemFault::bad_address:
        return of_fault({LmsFault::bad_address, fault.detail, {}}, again);
      case LineItemFault::scope_missing:
        return of_fault({LmsFault::scope_missing, fault.detail, {}}, again);
      case LineItemFault::token_refused:
        return of_fault({LmsFault::token_refused, fault.detail, {}}, again);
      case LineItemFault::unreachable:
        break;
    }
    return of_fault({LmsFault::unreachable, fault.detail, {}}, again);
  }

  /// An attempt whose end is not known is brought to its end first: asked for where the platform tells, else
  /// sent again exactly as it was.
  Outcome finish_attempt(const std::string& item) {
    const auto score = score_of(errand_, *errand_.score.open_attempt);
    if (is_shown(item, score)) return Delivered{};
    return post(item, score, true);
  }

  Outcome begin_attempt(const std::string& item) {
    const base::Instant now = services_.wall.now();
    const store::Attempt attempt{.timestamp = lti::quirks::later_second(now, errand_.score.last_timestamp),
                                 .given = errand_.score.wanted.given,
                                 .revision = errand_.score.revision};
    if (attempt.timestamp > now + kAhead) {
      return Postponed{"conflict", "the last score's time lies ahead", false,
                       std::chrono::ceil<seconds>(attempt.timestamp - now)};
    }
    bool announced = false;
    services_.db.commit([&](store::Transaction& db) {
      announced = store::announce(db, errand_.score.id, claimant_, attempt);
    });
    if (!announced) return Postponed{"", "the claim was lost"};
    return post(item, score_of(errand_, attempt), false);
  }

  bool is_shown(const std::string& item, const ags::Score& score) {
    if (std::find(scopes_.begin(), scopes_.end(), ags::scope::kResultReadOnly) == scopes_.end()) return false;
    const auto answer = services_.lms.call(
        errand_.platform, scopes_,
        {"GET", ags::results_url(item, score.user), {{"Accept", std::string(ags::media::kResults)}}, {}});
    if (!answer || answer->status != 200) return false;
    const auto rows = ags::read_results(answer->body);
    return rows && std::any_of(rows->begin(), rows->end(), [&](const ags::ResultRow& row) {
             return row.user == score.user && ags::shows(row, score);
           });
  }

  Outcome post(const std::string& item, const ags::Score& score, bool again) {
    const auto answer = services_.lms.call(errand_.platform, scopes_,
                                           {"POST",
                                            ags::scores_url(item),
                                            {{"Content-Type", std::string(ags::media::kScore)}},
                                            ags::to_json(score)});
    if (!answer) {
      const bool sent = answer.error().code == LmsFault::unreachable;
      return of_fault(answer.error(), again || sent);
    }
    if (answer->status == 404) {
      services_.db.commit([&](store::Transaction& db) {
        store::forget_line_item(db, errand_.placement.id, errand_.score.wanted.measure);
      });
    }
    return of_answer(*answer, again);
  }

  Services& services_;
  const std::string& claimant_;
  const Errand& errand_;
  std::vector<std::string> scopes_;
};

std::optional<Errand> claim(Services& services, const std::string& claimant) {
  const base::Instant now = services.wall.now();
  std::vector<store::ClaimedScore> claimed;
  const bool any = services.db.read([&](store::Reader& db) {
    const auto due = store::next_score_due(db);
    return due && *due <= now;
  });
  if (!any) return std::nullopt;
  services.db.commit(
      [&](store::Transaction& db) { claimed = store::claim_scores(db, claimant, now, now + kLease, 1); });
  if (claimed.empty()) return std::nullopt;
  Errand errand{.score = std::move(claimed.front()), .placement = {}, .platform = {}};
  services.db.read([&](store::Reader& db) {
    errand.placement = store::find_placement(db, errand.score.wanted.placement).value();
    const auto platform = store::find_platform(db, errand.placement.platform);
    errand.removed = !platform;
    if (platform) {
      errand.platform = *platform;
      errand.replaced = newest_registration(db, *platform) != platform->id;
    }
    const auto member = store::find_member(db, errand.placement.id, errand.score.wanted.person);
    errand.gone = member && member->gone.has_value();
    return true;
  });
  return errand;
}

void settle(Services& services, const std::string& claimant, const Errand& errand, const Outcome& outcome) {
  const base::Instant now = services.wall.now();
  const auto id = errand.score.id;
  services.db.commit([&](store::Transaction& db) {
    if (std::holds_alternative<Delivered>(outcome)) {
      store::delivered(db, id, claimant, now);
    } else if (const auto* postponed = std::get_if<Postponed>(&outcome)) {
      const seconds wait = std::max(back_off(errand.score.attempts), postponed->at_least);
      store::postponed(db, id, claimant, now + wait, postponed->why, postponed->detail,
                       postponed->may_have_arrived);
    } else {
      const auto& refused = std::get<Refused>(outcome);
      store::refused(db, id, claimant, refused.why, refused.detail);
    }
  });
}

/// An LMS that refuses an earlier registration, and has a newer one, will not change its mind.
Outcome unless_replaced(const Errand& errand, Outcome outcome) {
  const auto* postponed = std::get_if<Postponed>(&outcome);
  const bool ends = postponed != nullptr && postponed->why == "token_refused" && errand.replaced &&
                    errand.score.attempts + 1 >= kTriesOfReplaced;
  if (!ends) return outcome;
  return Refused{"replaced", postponed->detail};
}

Outcome carry_out(Services& services, const std::string& claimant, const Errand& errand,
                  std::map<base::PlatformId, GradeDelivery::Rest>& resting) {
  const auto rest = resting.find(errand.platform.id);
  const bool rests = rest != resting.end() && services.wall.now() < rest->second.until;
  // Whoever asks for a score to be sent again waits for what comes of it.
  if (rests && !errand.score.asked_for) {
    return Postponed{rest->second.why, rest->second.detail, errand.score.open_attempt.has_value(), kRest};
  }
  auto outcome = Delivery(services, claimant, errand).run();
  resting.erase(errand.platform.id);
  const auto* postponed = std::get_if<Postponed>(&outcome);
  if (postponed != nullptr && postponed->rest) {
    resting[errand.platform.id] = {services.wall.now() + kRest, postponed->why, postponed->detail};
  }
  return outcome;
}

}  // namespace

bool GradeDelivery::deliver_one() {
  const auto errand = claim(services_, claimant_);
  if (!errand) return false;
  const Outcome outcome = errand->removed
                              ? Outcome(Refused{"removed", ""})
                              : unless_replaced(*errand, carry_out(services_, claimant_, *errand, resting_));
  settle(services_, claimant_, *errand, outcome);
  if (!std::holds_alternative<Delivered>(outcome)) {
    const auto* refused = std::get_if<Refused>(&outcome);
    services_.log.info("grade not delivered",
                       {{"score", errand->score.id.value},
                        {"platform", errand->placement.platform.value},
                        {"why", refused != nullptr ? refused->why : std::get<Postponed>(outcome).why}});
  }
  return true;
}

}  // namespace groeipad::service
