#include "web/pages/staff.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

struct ToldNotice {
  Notice notice;
  std::string_view slug;
  std::string_view key;
  bool bad = false;
};
constexpr std::array<ToldNotice, 12> kNotices = {{
    {Notice::invitation_withdrawn, "ingetrokken", "platforms.withdrawn"},
    {Notice::registration_declined, "afgewezen", "platforms.declined"},
    {Notice::registration_approved, "goedgekeurd", "platform.approved"},
    {Notice::platform_added, "toegevoegd", "platform.added"},
    {Notice::platform_changed, "gewijzigd", "platform.changed"},
    {Notice::deployment_added, "deployment", "platform.deployment_added"},
    {Notice::platform_suspended, "stilgezet", "platform.was_suspended"},
    {Notice::platform_resumed, "hervat", "platform.was_resumed"},
    {Notice::grade_resent, "opnieuw", "outbox.resent"},
    {Notice::invitation_gone, "weg", "platforms.invitation_gone", true},
    {Notice::registration_there_already, "bestaat", "platforms.there_already", true},
    {Notice::test_busy, "druk", "self_test.busy", true},
}};

constexpr std::array kSectors = {store::Sector::po, store::Sector::vso, store::Sector::vo, store::Sector::mbo,
                                 store::Sector::hbo};

constexpr std::array<std::string_view, 6> kTabs = {
    "AT_EDITIONS", "AT_INSTITUTIONS", "AT_TEAMS", "AT_PLATFORMS", "AT_GRADES", "AT_AUDIT",
};

struct StaffChoice {
  store::StaffAre are;
  std::string_view key;
};
constexpr std::array<StaffChoice, 3> kStaffChoices = {{
    {store::StaffAre::nothing, "staff.are_nothing"},
    {store::StaffAre::contact, "staff.are_contact"},
    {store::StaffAre::trainer, "staff.are_trainer"},
}};

}  // namespace

std::string_view slug_of(Notice notice) {
  const auto found = std::find_if(kNotices.begin(), kNotices.end(),
                                  [&](const ToldNotice& told) { return told.notice == notice; });
  return found == kNotices.end() ? std::string_view() : found->slug;
}

Notice notice_from(std::string_view slug) {
  const auto found = std::find_if(kNotices.begin(), kNotices.end(),
                                  [&](const ToldNotice& told) { return told.slug == slug; });
  return found == kNotices.end() ? Notice::none : found->notice;
}

std::optional<NameFault> check_name(std::string_view trimmed) {
  if (trimmed.empty()) return NameFault::missing;
  if (base::count_code_points(trimmed) > kLongestName) return NameFault::too_long;
  return std::nullopt;
}

std::string_view sector_key(store::Sector sector) {
  switch (sector) {
    case store::Sector::po:
      return "staff.po";
    case store::Sector::vso:
      return "staff.vso";
    case store::Sector::vo:
      return "staff.vo";
    case store::Sector::mbo:
      return "staff.mbo";
    case store::Sector::hbo:
      return "staff.hbo";
  }
  return "staff.mbo";
}

std::string family_name(const Frame& frame, std::string_view family) {
  if (family.empty()) return say(frame, "staff.family_unknown");
  if (family == "moodle") return "Moodle";
  if (family == "desire2learn") return "Brightspace";
  if (family == "canvas") return "Canvas";
  return std::string(family);
}

std::string when(const Frame& frame, base::Instant at) {
  return base::spoken_time(at, frame.today, frame.language);
}

std::string say_when(const Frame& frame, std::string_view key, base::Instant at) {
  return frame.templates.text(key, frame.language, {{"when", when(frame, at)}});
}

void add_age(Values& values, const Frame& frame, const service::ShownPlatform& shown) {
  values.set("REGISTERED", when(frame, shown.platform.made));
  // It is kept by the hour: a time of day would say too much.
  values.set("OPENED", shown.opened
                           ? base::spoken_date(base::local_date(*shown.opened), frame.today, frame.language)
                           : say(frame, "platform.never_opened"));
  values.show_if("EARLIER", shown.newest != shown.platform.id);
}

void add_staff_nav(Values& values, std::string_view at, std::string_view here) {
  for (const std::string_view tab : kTabs) values.show_if(tab, tab == at);
  values.set("HERE", here);
}

void add_platforms_nav(Values& values, std::string_view here) { add_staff_nav(values, "AT_PLATFORMS", here); }

void add_teams_nav(Values& values, std::string_view here) { add_staff_nav(values, "AT_TEAMS", here); }

void add_grades_nav(Values& values) { add_staff_nav(values, "AT_GRADES", "page"); }

void add_notice(Values& values, const Frame& frame, Notice notice) {
  const auto found = std::find_if(kNotices.begin(), kNotices.end(),
                                  [&](const ToldNotice& told) { return told.notice == notice; });
  const bool told = found != kNotices.end();
  values.show_if("NOTICE", told && !found->bad).show_if("PROBLEM", told && found->bad);
  if (told) values.set("NOTICE_TEXT", say(frame, found->key));
}

void add_staff_are(Values& values, const Frame& frame, std::string_view form, store::StaffAre chosen) {
  values.set("FORM", form);
  for (const StaffChoice& choice : kStaffChoices) {
    values.section("STAFF_ARE")
        .set("STAFF_ID", store::name_of(choice.are))
        .set("STAFF_NAME", say(frame, choice.key))
        .show_if("CHOSEN", choice.are == chosen);
  }
}

void add_institution(Values& values, const Frame& frame, const InstitutionEntry& entry) {
  add_staff_are(values, frame, entry.form, entry.staff_are);
  values.set("INSTITUTION_TYPED", entry.typed.name);
  values.show_if("INSTITUTION_REFUSED", entry.wrong.has_value());
  if (entry.wrong) {
    values.set("INSTITUTION_WRONG",
               say(frame, *entry.wrong == NameFault::missing ? std::string_view("staff.institution_missing")
                                                             : "staff.institution_too_long"));
  }
  for (const store::Sector sector : kSectors) {
    values.section("SECTOR")
        .set("SECTOR_ID", store::name_of(sector))
        .set("SECTOR_NAME", say(frame, sector_key(sector)))
        .show_if("CHOSEN", sector == entry.typed.sector);
  }
}

void add_known_institutions(Values& values, const std::vector<store::Institution>& institutions) {
  values.show_if("KNOWN_INSTITUTION", false);
  for (const store::Institution& institution : institutions) {
    values.section("KNOWN_INSTITUTION").set("KNOWN_NAME", institution.name);
  }
}

void add_copy_field(Values& values, std::string_view id, std::string_view label, std::string_view value) {
  values.set("COPY_ID", id).set("COPY_LABEL", label).set("COPY_VALUE", value);
}

}  // namespace groeipad::web::pages
