#include "web/pages/platforms.h"

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::RegistrationPolicy;

InstitutionEntry entry_of(std::string form, base::RegistrationId waiting,
                          const std::optional<RefusedInstitution>& refused) {
  InstitutionEntry entry;
  entry.form = std::move(form);
  if (!refused || refused->waiting != waiting) return entry;
  entry.typed = refused->typed;
  entry.staff_are = refused->staff_are;
  entry.wrong = refused->fault;
  return entry;
}

void add_link(Values& values, const Frame& frame, const std::optional<NewLink>& link) {
  values.show_if("LINK", false);
  if (!link) return;
  Values& card = values.section("LINK");
  card.set("LINK_TITLE", frame.templates.text("platforms.link_title", frame.language,
                                              {{"institution", link->institution}}));
  card.set("WHEN", when(frame, link->expires));
  add_copy_field(card, "link", say(frame, "platforms.link_label"), link->url);
}

void add_waiting(Values& values, const Frame& frame, const PlatformsPage& page) {
  values.show_if("WAITING", false);
  if (page.desk.waiting.empty()) return;
  Values& card = values.section("WAITING");
  for (const store::WaitingRegistration& waiting : page.desk.waiting) {
    Values& row = card.section("WAITS");
    row.set("WAITS_FAMILY", family_name(frame, waiting.family)).set("WAITS_ISSUER", waiting.issuer);
    row.set("WAITS_SINCE", say_when(frame, "platforms.waits_since", waiting.made));
    row.set("WAITS_CLIENT", waiting.client_id).set("WAITS_LOGIN", waiting.login_url);
    row.show_if("WAITS_HAS_DEPLOYMENT", !waiting.deployment.empty());
    row.set("WAITS_DEPLOYMENT", waiting.deployment);
    row.set("APPROVE_URL", paths::approve(waiting.id)).set("DECLINE_URL", paths::decline(waiting.id));
    row.show_if("OPEN", page.refused && page.refused->waiting == waiting.id);
    add_institution(row, frame,
                    entry_of("aanvraag-" + std::to_string(waiting.id.value), waiting.id, page.refused));
  }
}

void add_platforms(Values& values, const Frame& frame, const service::PlatformDesk& desk) {
  values.show_if("NO_PLATFORMS", desk.platforms.empty()).show_if("PLATFORMS", false);
  if (desk.platforms.empty()) return;
  Values& table = values.section("PLATFORMS");
  for (const auto& shown : desk.platforms) {
    const auto& platform = shown.platform;
    const bool suspended = platform.suspended.has_value();
    Values& row = table.section("PLATFORM");
    add_age(row, frame, shown);
    row.set("PLATFORM_URL", paths::platform(platform.id))
        .set("PLATFORM_NAME", platform.name)
        .set("INSTITUTION", shown.institution.name)
        .set("SECTOR_SHORT", store::name_of(shown.institution.sector))
        .set("FAMILY", family_name(frame, platform.family))
        .show_if("IN_SERVICE", !suspended)
        .show_if("SUSPENDED", suspended);
  }
}

void add_ways_in(Values& values, const Frame& frame, const PlatformsPage& page) {
  const RegistrationPolicy policy = page.desk.policy;
  values.show_if("CLOSED", policy == RegistrationPolicy::closed);
  values.show_if("BY_APPROVAL", false).show_if("MAY_INVITE", false);
  if (policy == RegistrationPolicy::approval) {
    add_copy_field(values.section("BY_APPROVAL"), "aanmeldadres", say(frame, "platforms.register_url"),
                   page.register_url);
  }
  if (policy != RegistrationPolicy::closed) {
    add_institution(values.section("MAY_INVITE"), frame, entry_of("uitnodiging", {}, page.refused));
  }
}

void add_invitations(Values& values, const Frame& frame, const PlatformsPage& page) {
  const auto& invitations = page.desk.invitations;
  values.show_if("NO_INVITATIONS", invitations.empty()).show_if("INVITATIONS", false);
  if (invitations.empty()) return;
  Values& table = values.section("INVITATIONS");
  for (const auto& [invitation, institution] : invitations) {
    const bool open = !invitation.used && page.now < invitation.expires;
    Values& row = table.section("INVITATION");
    row.set("INVITED", institution).set("MADE", when(frame, invitation.made));
    row.set("INVITATION_STATE", invitation.used
                                    ? say_when(frame, "platforms.invitation_used", *invitation.used)
                                : open ? say_when(frame, "platforms.invitation_open", invitation.expires)
                                       : say_when(frame, "platforms.invitation_expired", invitation.expires));
    row.show_if("MAY_WITHDRAW", open).set("WITHDRAW_URL", paths::withdraw(invitation.id));
  }
}

}  // namespace

std::string platforms_page(const Frame& frame, const PlatformsPage& page) {
  Values values = framed(frame);
  add_platforms_nav(values, "page");
  add_notice(values, frame, page.notice);
  add_link(values, frame, page.link);
  add_waiting(values, frame, page);
  add_platforms(values, frame, page.desk);
  add_ways_in(values, frame, page);
  add_invitations(values, frame, page);
  add_known_institutions(values, page.desk.institutions);
  return frame.templates.render("platforms.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
