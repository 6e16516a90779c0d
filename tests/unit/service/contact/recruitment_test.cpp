#include "service/recruitment.h"

#include <catch2/catch.hpp>

#include "support/a_png.h"
#include "unit/service/contact/foyer.h"

namespace groeipad::service::test {
namespace {

TEST_CASE("A contact recruits for their own institution, programme staff for any, others for none") {
  Foyer office;
  const Viewer petra = office.contact(office.college, "Petra");
  const auto own = recruiting(office.services, petra, office.college.institution);
  REQUIRE(own);
  CHECK(own->contacts == std::vector<std::string>{"Petra"});
  CHECK_FALSE(own->has_logo);
  CHECK_FALSE(recruiting(office.services, petra, office.university.institution));
  CHECK_FALSE(
      recruiting(office.services, office.person(office.college, "Sanne"), office.college.institution));
  const auto programmes = recruiting(office.services, office.programme(), office.university.institution);
  REQUIRE(programmes);
  CHECK(programmes->contacts.empty());
}

TEST_CASE("A flyer is drawn for who may recruit, for tracks with a text") {
  Foyer office;
  const Viewer petra = office.contact(office.college, "Petra");
  const auto drawn = [&](const Viewer& viewer, base::InstitutionId institution, std::string_view track) {
    const auto pdf = flyer(office.services, viewer, institution, track, base::Language::dutch);
    return pdf ? std::nullopt : std::optional(pdf.error().code);
  };
  const auto pdf = flyer(office.services, petra, office.college.institution, kTrack, base::Language::dutch);
  REQUIRE(pdf);
  CHECK(pdf->starts_with("%PDF-"));
  CHECK(drawn(office.programme(), office.college.institution, kTrack) == std::nullopt);
  CHECK(drawn(petra, office.university.institution, kTrack) == FlyerFault::not_found);
  CHECK(drawn(office.person(office.college, "Sanne"), office.college.institution, kTrack) ==
        FlyerFault::not_found);
  CHECK(drawn(petra, office.college.institution, "stil") == FlyerFault::not_found);
  CHECK(drawn(petra, office.college.institution, "weg") == FlyerFault::not_found);
}

TEST_CASE("A logo is taken from who may recruit, drawn anew, remembered, and can be removed") {
  Foyer office;
  const Viewer petra = office.contact(office.college, "Petra");
  const auto at = office.college.institution;
  const auto fault = [&](const Viewer& viewer, base::InstitutionId institution, const std::string& bytes) {
    const auto kept = keep_logo(office.services, viewer, institution, bytes);
    return kept ? std::nullopt : std::optional(kept.error().code);
  };
  const std::string png = testing::a_png(40, 20);
  CHECK(fault(petra, office.university.institution, png) == LogoFault::no_such_institution);
  CHECK(fault(office.person(office.college, "Sanne"), at, png) == LogoFault::no_such_institution);
  CHECK(fault(petra, at, "GIF89a") == LogoFault::not_png);
  CHECK(fault(petra, at, png.substr(0, 60)) == LogoFault::broken);
  CHECK(fault(petra, at, png + std::string(512 * 1024, ' ')) == LogoFault::too_many_bytes);
  CHECK(office.remembered().empty());

  CHECK(fault(petra, at, png + "<script>") == std::nullopt);
  const auto kept = logo(office.services, petra, at);
  REQUIRE(kept);
  CHECK(kept->starts_with("\x89PNG"));
  CHECK(kept->find("<script>") == std::string::npos);
  CHECK_FALSE(logo(office.services, office.person(office.college, "Sanne"), at));
  CHECK(flyer(office.services, petra, at, kTrack, base::Language::english));

  CHECK_FALSE(remove_logo(office.services, office.person(office.college, "Sanne"), at));
  CHECK(remove_logo(office.services, petra, at));
  CHECK_FALSE(logo(office.services, petra, at));
  const std::string institution = "recruit institution " + std::to_string(at.value);
  CHECK(office.remembered() ==
        std::vector<std::string>{institution + " logo removed", institution + " logo"});
}

}  // namespace
}  // namespace groeipad::service::test
