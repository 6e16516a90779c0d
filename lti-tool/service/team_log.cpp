#include <algorithm>

#include "base/text.h"
#include "base/url.h"
#include "service/audit.h"
#include "service/team_page.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Act;

base::Result<void, WriteFault> open_to_write(store::Reader& db, const Viewer& viewer, base::TeamId id) {
  const auto team = team_for(db, viewer, id, Act::write_log);
  if (!team) return base::fail(WriteFault::no_such_team);
  if (team->closed) return base::fail(WriteFault::closed);
  return {};
}

/// What people write in their own team is there for all to see; what staff write in it is remembered too.
void remember_staff(store::Transaction& db, const Services& services, const Viewer& viewer, base::TeamId id,
                    std::string_view what) {
  const auto ties = ties_to(db, viewer, id);
  if (ties.has(traject::Tie::member) || ties.has(traject::Tie::self)) return;
  remember_change(db, services, viewer, Act::write_log,
                  {{}, {}, "team " + subject_of(id) + ": " + std::string(what)});
}

base::Result<void, WriteFault> check_length(std::string_view words, std::size_t most) {
  return base::count_code_points(words) > most
             ? base::Result<void, WriteFault>(base::fail(WriteFault::too_long))
             : base::Result<void, WriteFault>();
}

base::Result<store::LogEntry, WriteFault> checked(const NewEntry& entry, sys_days today) {
  const auto kind = traject::log_kind_from(entry.kind);
  if (!kind) return base::fail(WriteFault::unknown_kind);
  if (!entry.day || sys_days(*entry.day) < kFirstTeamDay || sys_days(*entry.day) > today)
    return base::fail(WriteFault::no_day);
  store::LogEntry made;
  made.kind = *kind;
  made.day = sys_days(*entry.day);
  made.words = base::as_typed(entry.words);
  made.corrects = entry.corrects;
  if (made.words.empty()) return base::fail(WriteFault::empty);
  if (const auto fits = check_length(made.words, kLongestEntry); !fits) return tl::unexpected(fits.error());
  return made;
}

base::Result<store::Product, WriteFault> checked(const NewProduct& entry) {
  store::Product made;
  made.title = base::one_line(entry.title);
  made.about = base::as_typed(entry.about);
  made.url = base::trim(entry.url);
  if (made.title.empty()) return base::fail(WriteFault::title_missing);
  if (base::count_code_points(made.title) > kLongestTitle) return base::fail(WriteFault::title_too_long);
  if (const auto fits = check_length(made.about, kLongestEntry); !fits) return tl::unexpected(fits.error());
  if (made.url.empty()) return made;
  const auto url = base::parse_url(made.url);
  if (!url || !url->is_https()) return base::fail(WriteFault::no_https);
  return made;
}

}  // namespace

base::Result<void, WriteFault> write_log(Services& services, const Viewer& viewer, base::TeamId id,
                                         const NewEntry& entry) {
  const base::Instant now = services.calendar.now();
  return services.db.write([&](store::Transaction& db) -> base::Result<void, WriteFault> {
    if (auto open = open_to_write(db, viewer, id); !open) return open;
    auto typed = checked(entry, base::local_date(now));
    if (!typed) return tl::unexpected(typed.error());
    const auto log = store::log_of(db, id);
    if (typed->corrects.known() && std::ranges::find(log, typed->corrects, &store::LogEntry::id) == log.end())
      return base::fail(WriteFault::no_such_entry);
    typed->team = id;
    typed->author = viewer.view.session.person;
    typed->made = now;
    store::add_log_entry(db, *typed);
    remember_staff(db, services, viewer, id, "log entry");
    return {};
  });
}

base::Result<void, WriteFault> add_product(Services& services, const Viewer& viewer, base::TeamId id,
                                           const NewProduct& entry) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, WriteFault> {
    if (auto open = open_to_write(db, viewer, id); !open) return open;
    auto typed = checked(entry);
    if (!typed) return tl::unexpected(typed.error());
    typed->team = id;
    typed->author = viewer.view.session.person;
    typed->made = services.calendar.now();
    store::add_product(db, *typed);
    remember_staff(db, services, viewer, id, "product added");
    return {};
  });
}

base::Result<void, WriteFault> remove_product(Services& services, const Viewer& viewer, base::TeamId id,
                                              base::ProductId product) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, WriteFault> {
    if (auto open = open_to_write(db, viewer, id); !open) return open;
    if (!store::remove_product(db, id, product, services.calendar.now()))
      return base::fail(WriteFault::no_such_product);
    remember_staff(db, services, viewer, id, "product removed");
    return {};
  });
}

}  // namespace groeipad::service
