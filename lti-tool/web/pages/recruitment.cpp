#include "web/pages/recruitment.h"

#include "web/pages/own_people.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string_view key_of(LogoRefusal refusal) {
  switch (refusal) {
    case LogoRefusal::missing:
      return "recruit.logo_missing";
    case LogoRefusal::not_png:
      return "recruit.logo_not_png";
    case LogoRefusal::too_many_bytes:
      return "recruit.logo_too_many_bytes";
    case LogoRefusal::too_many_pixels:
      return "recruit.logo_too_many_pixels";
    case LogoRefusal::broken:
      break;
  }
  return "recruit.logo_broken";
}

void add_logo(Values& values, const Frame& frame, const RecruitmentPage& page) {
  const base::InstitutionId id = page.recruiting.institution.id;
  values.show_if("HAS_LOGO", page.recruiting.has_logo).show_if("NO_LOGO", !page.recruiting.has_logo);
  values.set("LOGO_URL", paths::logo(id)).set("REMOVE_LOGO_URL", paths::remove_logo(id));
  values.show_if("REFUSED", page.refused.has_value());
  if (page.refused) values.set("WRONG", say(frame, key_of(*page.refused)));
  values.show_if("NOTICE", page.notice != LogoNotice::none);
  values.set("NOTICE_TEXT",
             say(frame, page.notice == LogoNotice::removed ? "recruit.logo_removed" : "recruit.logo_kept"));
}

std::string names_of(const Frame& frame, const std::vector<std::string>& contacts) {
  std::string names;
  for (const std::string& name : contacts) names += (names.empty() ? "" : ", ") + name;
  if (names.empty()) return say(frame, "recruit.no_contacts");
  return frame.templates.text("recruit.contacts", frame.language, {{"names", names}});
}

void add_points(std::string& text, const Frame& frame, std::string_view key,
                const std::vector<traject::Text>& points) {
  text += "\n" + say(frame, key) + "\n";
  for (const traject::Text& point : points) text += "- " + point.in(frame.language) + "\n";
}

}  // namespace

std::string_view slug_of(LogoNotice notice) {
  switch (notice) {
    case LogoNotice::kept:
      return "logo";
    case LogoNotice::removed:
      return "logo-weg";
    case LogoNotice::none:
      break;
  }
  return "";
}

LogoNotice logo_notice_from(std::string_view slug) {
  if (slug == slug_of(LogoNotice::kept)) return LogoNotice::kept;
  return slug == slug_of(LogoNotice::removed) ? LogoNotice::removed : LogoNotice::none;
}

std::string plain_recruitment(const Frame& frame, const traject::Track& track,
                              const traject::Recruitment& words) {
  std::string text = track.title.in(frame.language) + ": " + words.headline.in(frame.language) + "\n\n";
  text += words.pitch.in(frame.language) + "\n";
  add_points(text, frame, "recruit.for_whom", words.for_whom);
  add_points(text, frame, "recruit.learn", words.learn);
  add_points(text, frame, "recruit.setup", words.setup);
  text += "\n" + say(frame, "recruit.time") + "\n" + words.time.in(frame.language) + "\n";
  add_points(text, frame, "recruit.yields", words.yields);
  return text + "\n" + say(frame, "recruit.next") + "\n" + words.next.in(frame.language);
}

std::string recruitment_page(const Frame& frame, const RecruitmentPage& page) {
  const store::Institution& institution = page.recruiting.institution;
  Values values = framed(frame);
  add_institution_nav(values, institution.id, "recruit");
  values.set("INSTITUTION", institution.name).set("CONTACTS", names_of(frame, page.recruiting.contacts));
  add_logo(values, frame, page);
  values.show_if("OWN_TRACK", false);
  for (const traject::Track& track : page.catalogue.tracks) {
    const traject::Outreach* outreach = page.catalogue.outreach(track.id);
    if (outreach == nullptr) continue;
    values.section("OWN_TRACK")
        .set("TRACK_ID", track.id)
        .set("TRACK", track.title.in(frame.language))
        .set("HEADLINE", outreach->recruitment.headline.in(frame.language))
        .set("FLYER_NL", paths::flyer(institution.id, track.id, "nl"))
        .set("FLYER_EN", paths::flyer(institution.id, track.id, "en"))
        .set("PLAIN", plain_recruitment(frame, track, outreach->recruitment));
  }
  return frame.templates.render("recruitment.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
