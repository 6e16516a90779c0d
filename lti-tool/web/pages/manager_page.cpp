#include "web/pages/manager_page.h"

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string day(const Frame& frame, const base::LocalDate& at) {
  return base::spoken_date(at, frame.today, frame.language);
}

/// The text of `key`, with {when} filled in.
std::string on(const Frame& frame, std::string_view key, base::Instant at) {
  const std::string when = day(frame, base::local_date(at));
  return frame.templates.text(key, frame.language, {{"when", when}});
}

void add_links(Values& values, const Frame& frame, const service::SharedTrack& shared) {
  values.show_if("LINKS", false);
  if (shared.links.empty()) return;
  Values& list = values.section("LINKS");
  for (const store::ManagerLink& link : shared.links) {
    Values& row = list.section("LINK");
    row.set("LINK_MADE", on(frame, "share.made", link.made)).set("LINK_ID", link.id.value);
    row.show_if("WORKS", !link.revoked).show_if("REVOKED", link.revoked.has_value());
    if (link.revoked) row.set("LINK_REVOKED", on(frame, "share.revoked_on", *link.revoked));
    row.set("REVOKE_URL", paths::revoke_link(shared.track->id, link.id));
  }
}

void add_advice(Values& values, const Frame& frame, std::string_view section,
                const std::vector<traject::Advice>& advice) {
  values.show_if(section, false);
  for (const traject::Advice& one : advice) {
    values.section(section)
        .set("ADVICE_TITLE", one.title.in(frame.language))
        .set("ADVICE_TEXT", one.text.in(frame.language));
  }
}

std::string headline(const Frame& frame, const service::ManagerPage& page) {
  const std::string& track = page.track->title.in(frame.language);
  if (page.participant.empty())
    return frame.templates.text("manager.head_nameless", frame.language, {{"track", track}});
  return frame.templates.text("manager.head", frame.language, {{"name", page.participant}, {"track", track}});
}

}  // namespace

std::string share_page(const Frame& frame, const SharePage& page) {
  const service::SharedTrack& shared = page.shared;
  Values values = framed(frame);
  values.set("TRACK", shared.track->title.in(frame.language))
      .set("TRACK_URL", paths::track(shared.track->id));
  values.show_if("IN_MODULE", false).set("SHARE_URL", paths::share(shared.track->id));
  values.show_if("NOTICE", page.notice == LinkNotice::revoked);
  values.show_if("PROBLEM", page.notice == LinkNotice::too_many);
  values.show_if("NEW_LINK", !page.new_link.empty());
  values.set("COPY_ID", "nieuwe-link").set("COPY_LABEL", say(frame, "share.link"));
  values.set("COPY_VALUE", page.new_link);
  values.show_if("MAY_ADD", shared.may_add).show_if("FULL", !shared.may_add);
  add_links(values, frame, shared);
  return frame.templates.render("share.tpl", frame.language, values);
}

std::string manager_page(const Frame& frame, const service::ManagerPage& page) {
  Values values = framed(frame);
  values.set("HEAD", headline(frame, page)).set("INTRO", page.brief->intro.in(frame.language));
  values.set("HOURS", page.brief->hours.in(frame.language));
  add_advice(values, frame, "ARRANGE", page.brief->arrange);
  add_advice(values, frame, "TALK", page.brief->talks);
  values.show_if("IN_EDITION", !page.edition.empty()).set("EDITION", page.edition);
  values.show_if("MEETINGS", !page.meetings.empty()).show_if("NO_MEETINGS", page.meetings.empty());
  for (const base::LocalDate& meeting : page.meetings) {
    values.section("MEETING").set("MEETING_DAY", day(frame, meeting));
  }
  values.show_if("TRAINERS", !page.trainers.empty()).show_if("NO_TRAINERS", page.trainers.empty());
  for (const std::string& trainer : page.trainers) values.section("TRAINER").set("TRAINER_NAME", trainer);
  return frame.templates.render("manager.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
