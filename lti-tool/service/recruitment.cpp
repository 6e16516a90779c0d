#include "service/recruitment.h"

#include "certify/flyer.h"
#include "service/audit.h"
#include "service/ties.h"
#include "store/own_people.h"

namespace groeipad::service {
namespace {

std::optional<store::Institution> where_recruiting(store::Reader& db, const Viewer& viewer,
                                                   base::InstitutionId institution) {
  if (!traject::may(traject::Act::recruit, ties_to(db, viewer, institution))) return std::nullopt;
  return store::find_institution(db, institution);
}

std::vector<std::string> contact_names(store::Reader& db, const Viewer& viewer,
                                       base::InstitutionId institution) {
  std::vector<std::string> names;
  for (const store::Person& person : store::contacts_of(db, institution)) {
    if (!person.name.empty()) names.push_back(person.name);
  }
  const std::string& own = viewer.view.person.name;
  if (names.empty() && !own.empty() && ties_to(db, viewer, institution).has(traject::Tie::contact))
    names.push_back(own);
  return names;
}

LogoFault as_fault(certify::ImageFault fault) {
  switch (fault) {
    case certify::ImageFault::not_png:
      return LogoFault::not_png;
    case certify::ImageFault::too_many_bytes:
      return LogoFault::too_many_bytes;
    case certify::ImageFault::too_many_pixels:
      return LogoFault::too_many_pixels;
    case certify::ImageFault::broken:
      break;
  }
  return LogoFault::broken;
}

base::Result<std::string, certify::ImageFault> redrawn(std::string_view sent) {
  const auto image = certify::Image::read_png(sent);
  if (!image) return tl::unexpected(image.error());
  return image->to_png(kLargestLogo);
}

About about_institution(base::InstitutionId institution, std::string_view what) {
  return {.person = {},
          .enrolment = {},
          .detail = "institution " + std::to_string(institution.value) + " " + std::string(what)};
}

/// What stands on the flyer, before the logo is decoded.
struct OnFlyer {
  certify::Flyer flyer;
  std::optional<std::string> logo;
};

}  // namespace

std::optional<Recruiting> recruiting(Services& services, const Viewer& viewer,
                                     base::InstitutionId institution) {
  return services.db.read([&](store::Reader& db) -> std::optional<Recruiting> {
    auto found = where_recruiting(db, viewer, institution);
    if (!found) return std::nullopt;
    return Recruiting{std::move(*found), store::find_logo(db, institution).has_value(),
                      contact_names(db, viewer, institution)};
  });
}

base::Result<void, LogoFault> keep_logo(Services& services, const Viewer& viewer,
                                        base::InstitutionId institution, std::string_view sent) {
  // Asked first: decoding is work that only those who may upload can cause.
  if (!recruiting(services, viewer, institution)) return base::fail(LogoFault::no_such_institution);
  const auto png = redrawn(sent);
  if (!png) return base::fail(as_fault(png.error().code));
  return services.db.write([&](store::Transaction& db) -> base::Result<void, LogoFault> {
    if (!where_recruiting(db, viewer, institution)) return base::fail(LogoFault::no_such_institution);
    store::keep_logo(db, institution, *png, services.wall.now());
    remember_change(db, services, viewer, traject::Act::recruit, about_institution(institution, "logo"));
    return {};
  });
}

bool remove_logo(Services& services, const Viewer& viewer, base::InstitutionId institution) {
  return services.db
      .write([&](store::Transaction& db) -> base::Result<void, LogoFault> {
        if (!where_recruiting(db, viewer, institution)) return base::fail(LogoFault::no_such_institution);
        if (store::remove_logo(db, institution))
          remember_change(db, services, viewer, traject::Act::recruit,
                          about_institution(institution, "logo removed"));
        return {};
      })
      .has_value();
}

std::optional<std::string> logo(Services& services, const Viewer& viewer, base::InstitutionId institution) {
  return services.db.read([&](store::Reader& db) -> std::optional<std::string> {
    if (!where_recruiting(db, viewer, institution)) return std::nullopt;
    return store::find_logo(db, institution);
  });
}

base::Result<std::string, FlyerFault> flyer(Services& services, const Viewer& viewer,
                                            base::InstitutionId institution, std::string_view track,
                                            base::Language language) {
  const traject::Track* content = services.catalogue.track(track);
  const traject::Outreach* outreach = services.catalogue.outreach(track);
  if (content == nullptr || outreach == nullptr) return base::fail(FlyerFault::not_found);
  auto found = services.db.read([&](store::Reader& db) -> std::optional<OnFlyer> {
    const auto known = where_recruiting(db, viewer, institution);
    if (!known) return std::nullopt;
    return OnFlyer{{.institution = known->name,
                    .logo = {},
                    .contacts = contact_names(db, viewer, institution),
                    .address = base::under(services.public_url, "/"),
                    .made = services.calendar.now()},
                   store::find_logo(db, institution)};
  });
  if (!found) return base::fail(FlyerFault::not_found);
  if (found->logo) {
    auto image = certify::Image::read_png(*found->logo, found->logo->size());
    if (image) found->flyer.logo = std::move(*image);
  }
  auto pdf = certify::flyer_pdf(*content, outreach->recruitment, found->flyer, language);
  if (pdf) return std::move(*pdf);
  const bool no_font = pdf.error().code == certify::PdfFault::no_font;
  services.log.error("flyer_not_drawn", {{"track", track},
                                         {"why", no_font ? std::string_view("the font Lato is not installed")
                                                         : std::string_view(pdf.error().detail)}});
  return base::fail(no_font ? FlyerFault::no_font : FlyerFault::failed);
}

}  // namespace groeipad::service
