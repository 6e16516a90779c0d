#include "conformance/stage.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/url.h"

namespace groeipad::conformance {
namespace {

const flow::TestLms& unused_lms() {
  static const flow::TestLms one;
  return one;
}

std::unique_ptr<flow::LiveTool> start_tool() {
  flow::LiveTool::Options options;
  options.register_platform = false;
  return std::make_unique<flow::LiveTool>(unused_lms(), options);
}

struct Where {
  std::string address;
  std::uint16_t port = 0;
};

Where read_where(const std::string& text) {
  const auto colon = text.rfind(':');
  Where where{text.substr(0, colon), 0};
  if (colon != std::string::npos) {
    std::from_chars(text.data() + colon + 1, text.data() + text.size(), where.port);
  }
  return where;
}

}  // namespace

Stage::Stage(Options options) : options_(std::move(options)), spare_(options_.invitations) {
  const auto where = read_where(options_.listen);
  listener_ = std::make_unique<Listener>(where.address, where.port,
                                         [this](const http::Request& request) { return answer(request); });
  const std::string port = std::to_string(listener_->port());
  const bool near = options_.own_url.empty();
  url_ = near ? "http://127.0.0.1:" + port : options_.own_url;
  second_ = near ? "http://localhost:" + port : options_.second_url;
  if (options_.tool.empty()) own_ = start_tool();
  tool_ = own_ ? own_->url() : options_.tool;
}

Stage::~Stage() {
  own_.reset();  // first: what it still asks is answered
  listener_.reset();
}

Reply Stage::answer(const http::Request& request) {
  Platform* platform = nullptr;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& one : platforms_) {
      if (request.path.starts_with(one->folder() + "/")) platform = one.get();
    }
  }
  return platform != nullptr ? platform->answer(request) : json_reply(404, "{}");
}

Platform& Stage::build(Profile profile) {
  const std::string folder = "/" + unique(profile.name);
  auto built = std::make_unique<Platform>(std::move(profile), url_, second_, folder);
  built->know_tool_keys([tool = tool_] { return Browser(tool).get(tool + "/lti/jwks.json").body; });
  const std::lock_guard lock(mutex_);
  return *platforms_.emplace_back(std::move(built));
}

Platform& Stage::of(const Profile& profile, const std::string& folder) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(platforms_.begin(), platforms_.end(), [&](const auto& one) {
      return one->folder().starts_with(folder + "-main");
    });
    if (found != platforms_.end()) return **found;
  }
  Profile main = profile;
  main.name += "-main";
  return fresh(std::move(main));
}

Platform& Stage::fresh(Profile profile) {
  const std::string link = invitation();
  Platform& platform = build(std::move(profile));
  const auto page = enter(platform, link);
  require(page.status == 200, "the registration of " + platform.profile().name + " was answered with " +
                                  std::to_string(page.status) + " " + platform.complaints());
  return platform;
}

std::string Stage::registration_address(Platform& platform, const std::string& invitation) {
  std::string address = base::with_query(invitation, "openid_configuration", platform.configuration_url());
  const std::string token = platform.registration_token();
  return token.empty() ? address : base::with_query(address, "registration_token", token);
}

HttpAnswer Stage::enter(Platform& platform, const std::string& invitation) {
  return browser().get(registration_address(platform, invitation), {{"Accept", "text/html"}});
}

std::string Stage::invitation() {
  if (!spare_.empty()) {
    std::string link = std::move(spare_.back());
    spare_.pop_back();
    return link;
  }
  if (!own_) throw Skipped{"needs one more --invitation"};
  const auto made = own_->command({"platform", "invite", "--institution", "ROC Conform", "--sector", "mbo",
                                   "--staff-are", "trainer", "--public-url", tool_});
  const auto at = made.output.find(tool_ + "/lti/register/");
  require(made.code == 0 && at != std::string::npos, "no invitation: " + made.output);
  return made.output.substr(at, made.output.find_first_of(" \n", at) - at);
}

void Stage::restore() {
  const std::lock_guard lock(mutex_);
  for (const auto& platform : platforms_) platform->restore();
}

std::string Stage::second_url() const {
  if (second_.empty()) throw Skipped{"needs --second-url"};
  return second_;
}

std::string Stage::unique(std::string_view what) {
  return std::string(what) + "-" + std::to_string(++counter_);
}

flow::LiveTool& Stage::own() {
  if (!own_) throw Skipped{"needs the server's own administration"};
  return *own_;
}

store::Database& Stage::data() {
  if (!data_) {
    auto opened = store::Database::open("sqlite:" + own().data_dir() + "/groeipad.db", log_);
    require(opened.has_value(), "the tool's data cannot be opened");
    data_ = std::move(*opened);
  }
  return *data_;
}

}  // namespace groeipad::conformance
