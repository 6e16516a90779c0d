#include "demo/demo_lms.h"

#include "demo/campus.h"
#include "demo/key_file.h"

namespace groeipad::demo {
namespace {

std::filesystem::path key_file(const std::filesystem::path& folder, Lms lms) {
  return folder.empty() ? folder : folder / ("demo-" + std::string(name_of(lms)) + ".pem");
}

Registration registration_of(const Platform& platform) {
  const bool moodle = platform.lms() == Lms::moodle;
  Registration registration;
  registration.institution.name = moodle ? "ROC Zilverdijk" : "Hogeschool Noorderhaven";
  registration.institution.sector = moodle ? store::Sector::mbo : store::Sector::hbo;
  auto& stored = registration.platform;
  stored.name = registration.institution.name + (moodle ? " (Moodle)" : " (Brightspace)");
  stored.issuer = platform.issuer();
  stored.client_id = platform.client_id();
  stored.login_url = platform.login_url();
  stored.token_url = platform.token_url();
  stored.jwks_url = platform.jwks_url();
  stored.token_audience = platform.token_audience();
  stored.family = moodle ? "moodle" : "desire2learn";
  // The university trains; the college sends its people and has a contact.
  stored.staff_are = moodle ? store::StaffAre::contact : store::StaffAre::trainer;
  stored.deployments = {std::string(platform.deployment_id())};
  return registration;
}

}  // namespace

struct DemoLms::Impl {
  Campus campus;
};

DemoLms::DemoLms(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DemoLms::~DemoLms() = default;

base::Result<std::unique_ptr<DemoLms>, DemoError> DemoLms::open(Options options, const base::Clock& wall,
                                                                Calendar& calendar, base::Log& log) {
  auto pages = Pages::load(options.tool_url);
  if (!pages) return base::fail(DemoError::bad_template, pages.error().detail);
  auto moodle_key = kept_key(key_file(options.key_folder, Lms::moodle));
  if (!moodle_key) return tl::unexpected(moodle_key.error());
  auto brightspace_key = kept_key(key_file(options.key_folder, Lms::brightspace));
  if (!brightspace_key) return tl::unexpected(brightspace_key.error());

  const auto platform = [&](Lms lms, crypto::RsaPrivateKey& key) {
    return Platform(lms, options.own_url, options.tool_url, std::move(key), &wall);
  };
  const auto school = [](Platform at) {
    const Lms lms = at.lms();
    const std::string client_id(at.client_id());
    const ExternalTool tool = at.own_tool();
    const Activity activity = at.first_activity();
    return School{std::move(at), Gradebook(lms, client_id), ExternalTools(lms, tool),
                  Activities(lms, activity)};
  };
  // make_unique cannot name the members of an aggregate. NOLINTNEXTLINE(modernize-make-unique)
  return std::unique_ptr<DemoLms>(new DemoLms(std::unique_ptr<Impl>(
      new Impl{Campus{.moodle = school(platform(Lms::moodle, *moodle_key)),
                      .brightspace = school(platform(Lms::brightspace, *brightspace_key)),
                      .launches = {},
                      .visitors = {},
                      .picks = {},
                      .invitations = {},
                      .faults = {},
                      .scores = {},
                      .fetch_tool_keys = options.fetch_tool_keys,
                      .tokens = AccessTokens(options.fetch_tool_keys),
                      .pages = std::move(*pages),
                      .calendar = calendar,
                      .wall = wall,
                      .log = log,
                      .own_url = options.own_url,
                      .tool_url = options.tool_url}})));
}

http::Router DemoLms::router() {
  http::Router router;
  add_static_routes(router);
  add_front_routes(router, impl_->campus);
  add_course_routes(router, impl_->campus);
  add_gradebook_routes(router, impl_->campus);
  add_launch_routes(router, impl_->campus);
  add_deep_link_routes(router, impl_->campus);
  add_security_routes(router, impl_->campus);
  add_registration_routes(router, impl_->campus);
  add_admin_routes(router, impl_->campus);
  add_grade_routes(router, impl_->campus);
  add_roster_routes(router, impl_->campus);
  return router;
}

Platform& DemoLms::platform(Lms lms) { return impl_->campus.school(lms).platform; }

Faults& DemoLms::faults() { return impl_->campus.faults; }

std::vector<ReceivedScore> DemoLms::received_scores() const { return impl_->campus.scores.all(); }

const Gradebook& DemoLms::gradebook(Lms lms) const { return impl_->campus.school(lms).gradebook; }

bool DemoLms::activate(Lms lms, std::string_view client_id) {
  return activate_tool(impl_->campus, lms, client_id);
}

std::vector<Activity> DemoLms::activities(Lms lms) const {
  return impl_->campus.school(lms).activities.all();
}

std::vector<ExternalTool> DemoLms::tools(Lms lms) const { return impl_->campus.school(lms).tools.all(); }

std::vector<Registration> DemoLms::registrations() {
  return {registration_of(impl_->campus.moodle.platform),
          registration_of(impl_->campus.brightspace.platform)};
}

}  // namespace groeipad::demo
