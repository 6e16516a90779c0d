#include "service/line_items.h"

#include <algorithm>

#include "base/text.h"
#include "lti/ags/ags.h"
#include "service/grades.h"
#include "service/lms_services.h"

namespace groeipad::service {
namespace {

namespace ags = lti::ags;
using Fault = base::Fault<LineItemFault>;

LineItemFault fault_of(LmsFault fault) {
  switch (fault) {
    case LmsFault::bad_address:
      return LineItemFault::bad_address;
    case LmsFault::scope_missing:
      return LineItemFault::scope_missing;
    case LmsFault::token_refused:
    case LmsFault::token_unusable:
      return LineItemFault::token_refused;
    case LmsFault::unreachable:
      break;
  }
  return LineItemFault::unreachable;
}

/// How we find our own line items again: never by their label, which teachers change.
ags::LineItem wanted_item(const store::Placement& placement, std::string_view measure) {
  return {.id = {},
          .label = measure == kTest ? "Groeipad: toets" : "Groeipad: voortgang",
          .score_maximum = 100,
          .resource_id = placement.item.empty() ? std::string(measure) : placement.item,
          .tag = std::string(measure),
          .resource_link_id = placement.resource_link};
}

bool is_ours(const ags::LineItem& item, const ags::LineItem& wanted) {
  return item.resource_id == wanted.resource_id && item.tag == wanted.tag &&
         item.resource_link_id == wanted.resource_link_id;
}

class Search {
 public:
  Search(Services& services, const store::Platform& platform, const store::Placement& placement,
         std::string_view measure)
      : services_(services),
        platform_(platform),
        placement_(placement),
        scopes_(grade_scopes(placement)),
        wanted_(wanted_item(placement, measure)) {}

  base::Result<std::string, LineItemFault> run() {
    auto found = find_ours();
    if (!found || !found->empty()) return found;
    auto made = make();
    if (!made) return made;
    // Whoever made one at the same moment sees the same list, and agrees on the first.
    found = find_ours();
    if (!found) return found;
    if (!found->empty() && *found != *made) remove(*made);
    return found->empty() ? made : found;
  }

  /// Moodle tells a placement's own line item only where it is its only one: `lost` may be there still. Else
  /// one that we made earlier.
  base::Result<std::string, LineItemFault> look_for(std::string_view lost) {
    const auto items = list(ags::filtered(placement_.lineitems_url, wanted_.resource_link_id, "", ""));
    if (!items) return tl::unexpected(items.error());
    const bool is_there =
        std::any_of(items->begin(), items->end(), [&](const ags::LineItem& item) { return item.id == lost; });
    auto found = is_there ? std::string(lost) : first_of_ours(*items);
    if (found.empty()) return base::fail(LineItemFault::gone);
    return found;
  }

 private:
  base::Result<outbound::FetchAnswer, LineItemFault> call(outbound::FetchRequest request) {
    auto answer = services_.lms.call(platform_, scopes_, std::move(request));
    if (!answer) return base::fail(fault_of(answer.error().code), answer.error().detail);
    if (answer->status == 401 || answer->status == 429 || answer->status >= 500) {
      return base::fail(LineItemFault::unreachable, "status " + std::to_string(answer->status));
    }
    return *std::move(answer);
  }

  base::Result<std::vector<ags::LineItem>, LineItemFault> list(const std::string& url) {
    const auto answer = call({"GET", url, {{"Accept", std::string(ags::media::kLineItems)}}, {}});
    if (!answer) return tl::unexpected(answer.error());
    auto items = ags::read_line_items(answer->body);
    if (answer->status != 200 || !items) {
      return base::fail(LineItemFault::refused, "line items: status " + std::to_string(answer->status));
    }
    return *std::move(items);
  }

  /// The address of the first of ours, "" where there is none.
  base::Result<std::string, LineItemFault> find_ours() {
    const auto items = list(
        ags::filtered(placement_.lineitems_url, wanted_.resource_link_id, wanted_.resource_id, wanted_.tag));
    if (!items) return tl::unexpected(items.error());
    return first_of_ours(*items);
  }

  std::string first_of_ours(const std::vector<ags::LineItem>& items) const {
    std::string first;
    for (const auto& item : items) {
      if (is_ours(item, wanted_) && (first.empty() || item.id < first)) first = item.id;
    }
    return first;
  }

  base::Result<std::string, LineItemFault> make() {
    const auto answer = call({"POST",
                              placement_.lineitems_url,
                              {{"Content-Type", std::string(ags::media::kLineItem)},
                               {"Accept", std::string(ags::media::kLineItem)}},
                              ags::to_json(wanted_)});
    if (!answer) return tl::unexpected(answer.error());
    const auto made = ags::read_line_item(answer->body);
    if (answer->status < 200 || answer->status >= 300 || !made || made->id.empty()) {
      return base::fail(LineItemFault::refused, "line item: status " + std::to_string(answer->status));
    }
    return made->id;
  }

  void remove(const std::string& url) {
    if (const auto gone = call({"DELETE", url, {}, {}}); !gone || gone->status >= 300) {
      services_.log.warn("line item made twice", {{"platform", platform_.id.value}});
    }
  }

  Services& services_;
  const store::Platform& platform_;
  const store::Placement& placement_;
  std::vector<std::string> scopes_;
  ags::LineItem wanted_;
};

}  // namespace

std::vector<std::string> grade_scopes(const store::Placement& placement) {
  std::vector<std::string> scopes;
  for (const auto scope : base::split(placement.grade_scopes, ' ')) {
    if (scope == ags::scope::kScore || scope == ags::scope::kLineItem ||
        scope == ags::scope::kResultReadOnly) {
      scopes.emplace_back(scope);
    }
  }
  std::sort(scopes.begin(), scopes.end());
  return scopes;
}

bool may_make_line_items(const store::Placement& placement) {
  const auto scopes = grade_scopes(placement);
  return !placement.lineitems_url.empty() &&
         std::find(scopes.begin(), scopes.end(), ags::scope::kLineItem) != scopes.end();
}

base::Result<std::string, LineItemFault> line_item(Services& services, const store::Platform& platform,
                                                   const store::Placement& placement,
                                                   std::string_view measure) {
  if (!placement.lineitem_url.empty()) return placement.lineitem_url;
  const auto [lost, known] = services.db.read([&](store::Reader& db) {
    return std::pair(store::line_item_of(db, placement.id, store::kLostLineItem),
                     store::line_item_of(db, placement.id, measure));
  });
  if (lost.empty() && !known.empty()) return known;
  if (!may_make_line_items(placement)) {
    return base::fail(lost.empty() ? LineItemFault::none : LineItemFault::gone);
  }
  if (!lost.empty()) return Search(services, platform, placement, measure).look_for(lost);
  const auto found = Search(services, platform, placement, measure).run();
  if (!found) return tl::unexpected(found.error());
  services.db.commit(
      [&](store::Transaction& db) { store::keep_line_item(db, placement.id, measure, *found); });
  return *found;
}

}  // namespace groeipad::service
