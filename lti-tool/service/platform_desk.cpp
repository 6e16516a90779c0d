#include "service/platform_desk.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "base/url.h"
#include "crypto/digest.h"
#include "service/grades.h"
#include "service/line_items.h"
#include "service/lms_services.h"
#include "service/registered.h"
#include "service/targets.h"
#include "service/ties.h"
#include "service/tool_description.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kSecretBytes = 24;
constexpr int kRefusalsShown = 20;
constexpr std::size_t kLongestText = 255;

tl::unexpected<base::Fault<DeskFault>> no(DeskFault fault) { return base::fail(fault); }

bool may(const Viewer& viewer) { return traject::may(traject::Act::keep_platforms, ties_anywhere(viewer)); }

ShownPlatform shown_platform(store::Reader& db, store::Platform platform) {
  ShownPlatform shown;
  shown.institution = store::find_institution(db, platform.institution).value_or(store::Institution{});
  shown.newest = newest_registration(db, platform);
  shown.opened = store::last_opened(db, platform.id);
  shown.platform = std::move(platform);
  return shown;
}

GradeColumn column_of(store::Reader& db, const Services& services, const store::Placement& placement) {
  if (placement.lineitems_url.empty() && placement.lineitem_url.empty()) return GradeColumn::not_offered;
  if (!is_graded(db, services, placement)) return GradeColumn::nothing_graded;
  if (!placement.lineitem_url.empty()) return GradeColumn::there;
  if (!store::line_item_of(db, placement.id, store::kLostLineItem).empty()) return GradeColumn::gone;
  for (const auto measure : {kProgress, kTest}) {
    if (!store::line_item_of(db, placement.id, measure).empty()) return GradeColumn::there;
  }
  return may_make_line_items(placement) ? GradeColumn::to_make : GradeColumn::none;
}

std::vector<ShownPlatform> platforms(store::Reader& db) {
  std::vector<ShownPlatform> shown;
  for (auto& platform : store::all_platforms(db)) shown.push_back(shown_platform(db, std::move(platform)));
  std::sort(shown.begin(), shown.end(), [](const ShownPlatform& a, const ShownPlatform& b) {
    return std::tie(a.institution.name, a.platform.name, a.platform.id) <
           std::tie(b.institution.name, b.platform.name, b.platform.id);
  });
  return shown;
}

std::vector<ShownInvitation> shown_invitations(store::Reader& db) {
  std::vector<ShownInvitation> shown;
  for (auto& invitation : store::invitations(db)) {
    const auto institution = store::find_institution(db, invitation.institution);
    shown.push_back({std::move(invitation), institution ? institution->name : ""});
  }
  return shown;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto line : base::split(text, '\n')) {
    const auto trimmed = base::trim(line);
    if (!trimmed.empty()) lines.emplace_back(trimmed);
  }
  return lines;
}

/// One change of a platform, for those who may make it: `work` says whether there was such a platform.
template <class Work>
base::Result<void, DeskFault> with_platform(Services& services, const Viewer& viewer, base::PlatformId id,
                                            Work&& work) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, DeskFault> {
    if (!store::find_platform(db, id)) return no(DeskFault::not_found);
    work(db);
    return {};
  });
}

class Remarks {
 public:
  explicit Remarks(const Services& services) : services_(services) {}

  void text(Field field, std::string_view value) {
    if (base::trim(value).empty()) {
      add(field, FieldFault::missing);
    } else if (base::count_code_points(value) > kLongestText) {
      add(field, FieldFault::too_long);
    }
  }
  void address(Field field, std::string_view value) {
    const auto trimmed = base::trim(value);
    const auto url = base::parse_url(trimmed);
    if (trimmed.empty()) {
      add(field, FieldFault::missing);
    } else if (!url) {
      add(field, FieldFault::no_address);
    } else if (!is_admitted(*url, services_.allow_loopback_platforms)) {
      add(field, FieldFault::not_https);
    }
  }
  void deployments(std::string_view value) {
    for (const auto& line : lines_of(value)) {
      if (!is_deployment_id(line)) {
        add(Field::deployments, FieldFault::too_long);
        return;
      }
    }
  }
  std::vector<FieldRemark> take() { return std::move(remarks_); }

 private:
  void add(Field field, FieldFault fault) { remarks_.push_back({field, fault}); }

  const Services& services_;
  std::vector<FieldRemark> remarks_;
};

}  // namespace

base::Result<PlatformDesk, DeskFault> platform_desk(Services& services, const Viewer& viewer) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  return services.db.read([&](store::Reader& db) {
    return PlatformDesk{.platforms = platforms(db),
                        .waiting = store::waiting_registrations(db),
                        .invitations = shown_invitations(db),
                        .institutions = store::all_institutions(db),
                        .policy = services.registration};
  });
}

base::Result<PlatformPage, DeskFault> platform_page(Services& services, const Viewer& viewer,
                                                    base::PlatformId id) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  return services.db.read([&](store::Reader& db) -> base::Result<PlatformPage, DeskFault> {
    auto platform = store::find_platform(db, id);
    if (!platform) return no(DeskFault::not_found);
    PlatformPage page;
    page.shown = shown_platform(db, *std::move(platform));
    for (auto& placement : store::placements_of(db, id)) {
      auto roster = store::roster_state(db, placement.id);
      const auto column = column_of(db, services, placement);
      page.placements.push_back({std::move(placement), std::move(roster), column});
    }
    page.refusals = store::refusals_of(db, id, kRefusalsShown);
    return page;
  });
}

std::string add_invitation(store::Transaction& db, const base::Url& tool,
                           const InstitutionChoice& institution, store::StaffAre staff_are,
                           base::Instant now) {
  const std::string secret = crypto::random_token(kSecretBytes);
  const store::Invitation made{
      .id = {},
      .secret_hash = std::string(crypto::view(crypto::sha256(secret))),
      .institution = store::institution_named(db, base::trim(institution.name), institution.sector, now),
      .staff_are = staff_are,
      .made = now,
      .expires = now + kInvitationLife,
      .used = std::nullopt,
      .platform = {}};
  static_cast<void>(store::add_invitation(db, made));
  return base::under(tool, std::string(kRegisterPath) + "/" + secret);
}

base::Result<std::string, DeskFault> invite(Services& services, const Viewer& viewer,
                                            const InstitutionChoice& institution, store::StaffAre staff_are) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  std::string link;
  services.db.commit([&](store::Transaction& db) {
    link = add_invitation(db, services.public_url, institution, staff_are, services.wall.now());
  });
  return link;
}

base::Result<void, DeskFault> withdraw_invitation(Services& services, const Viewer& viewer,
                                                  base::InvitationId id) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, DeskFault> {
    if (!store::withdraw_invitation(db, id, services.wall.now())) return no(DeskFault::not_found);
    return {};
  });
}

base::Result<base::PlatformId, DeskFault> approve(Services& services, const Viewer& viewer,
                                                  base::RegistrationId id,
                                                  const InstitutionChoice& institution,
                                                  store::StaffAre staff_are) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  const base::Instant now = services.wall.now();
  return services.db.write([&](store::Transaction& db) -> base::Result<base::PlatformId, DeskFault> {
    const auto waiting = store::decide_waiting(db, id, now);
    if (!waiting) return no(DeskFault::not_found);
    const auto platform = platform_from(
        *waiting, store::institution_named(db, base::trim(institution.name), institution.sector, now),
        staff_are);
    const auto added = store::add_platform(db, platform, now);
    if (!added) return no(DeskFault::already_there);
    return *added;
  });
}

base::Result<void, DeskFault> decline(Services& services, const Viewer& viewer, base::RegistrationId id) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, DeskFault> {
    if (!store::decide_waiting(db, id, services.wall.now())) return no(DeskFault::not_found);
    return {};
  });
}

ToolAddresses tool_addresses(const Services& services) {
  const base::Url& tool = services.public_url;
  const auto origin = tool.origin();
  return {.login_url = base::under(tool, kLoginPath),
          .redirect_url = base::under(tool, kLaunchPath),
          .jwks_url = base::under(tool, kKeysPath),
          .target_url = base::under(tool, kLaunchPath),
          .icon_url = base::under(tool, kIconPath),
          .domain = origin.substr(origin.find("//") + 2)};
}

bool is_deployment_id(std::string_view text) {
  return !text.empty() && text.size() <= kLongestText && base::is_ascii(text);
}

std::vector<FieldRemark> check(const Services& services, const ManualRegistration& typed) {
  Remarks remarks(services);
  remarks.text(Field::institution, typed.institution.name);
  remarks.text(Field::name, typed.name);
  remarks.address(Field::issuer, typed.issuer);
  remarks.text(Field::client_id, typed.client_id);
  remarks.address(Field::login_url, typed.login_url);
  remarks.address(Field::token_url, typed.token_url);
  remarks.address(Field::jwks_url, typed.jwks_url);
  remarks.deployments(typed.deployments);
  return remarks.take();
}

base::Result<base::PlatformId, DeskFault> register_by_hand(Services& services, const Viewer& viewer,
                                                           const ManualRegistration& typed) {
  if (!may(viewer)) return no(DeskFault::forbidden);
  const base::Instant now = services.wall.now();
  const auto text = [](std::string_view value) { return std::string(base::trim(value)); };
  return services.db.write([&](store::Transaction& db) -> base::Result<base::PlatformId, DeskFault> {
    const auto deployments = lines_of(typed.deployments);
    const store::Platform platform{.id = {},
                                   .institution = store::institution_named(
                                       db, base::trim(typed.institution.name), typed.institution.sector, now),
                                   .name = text(typed.name),
                                   .issuer = text(typed.issuer),
                                   .client_id = text(typed.client_id),
                                   .login_url = text(typed.login_url),
                                   .token_url = text(typed.token_url),
                                   .jwks_url = text(typed.jwks_url),
                                   .token_audience = text(typed.token_audience),
                                   .staff_are = typed.staff_are,
                                   .learns_deployment = deployments.empty(),
                                   .deployments = deployments};
    const auto added = store::add_platform(db, platform, now);
    if (!added) return no(DeskFault::already_there);
    return *added;
  });
}

base::Result<void, DeskFault> change(Services& services, const Viewer& viewer, base::PlatformId id,
                                     std::string_view name, store::StaffAre staff_are, bool allow_anonymous) {
  return with_platform(services, viewer, id, [&](store::Transaction& db) {
    static_cast<void>(store::change_platform(db, id, base::trim(name), staff_are, allow_anonymous));
  });
}

base::Result<void, DeskFault> add_deployment(Services& services, const Viewer& viewer, base::PlatformId id,
                                             std::string_view deployment) {
  return with_platform(services, viewer, id, [&](store::Transaction& db) {
    store::add_deployment(db, id, base::trim(deployment));
  });
}

base::Result<void, DeskFault> suspend(Services& services, const Viewer& viewer, base::PlatformId id) {
  services.lms.tokens().drop_all(id);
  return with_platform(services, viewer, id, [&](store::Transaction& db) {
    static_cast<void>(store::suspend_platform(db, id, services.wall.now()));
  });
}

base::Result<void, DeskFault> resume(Services& services, const Viewer& viewer, base::PlatformId id) {
  return with_platform(services, viewer, id,
                       [&](store::Transaction& db) { static_cast<void>(store::resume_platform(db, id)); });
}

}  // namespace groeipad::service
