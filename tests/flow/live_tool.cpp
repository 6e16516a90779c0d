#include "flow/live_tool.h"

#include <csignal>
#include <stdexcept>

#include "base/text.h"
#include "support/ports.h"

namespace groeipad::flow {
namespace {

std::string query_value(std::string_view url, std::string_view name) {
  const std::size_t question = url.find('?');
  const auto fields = base::parse_form(question == std::string_view::npos ? "" : url.substr(question + 1));
  return std::string(base::only_field(fields.value_or(base::Fields{}), name).value_or(""));
}

}  // namespace

LiveTool::LiveTool(const TestLms& lms, Options options)
    : options_(std::move(options)),
      data_dir_(options_.data_dir.empty() ? folder_.file("data") : options_.data_dir),
      port_(testing::free_port()) {
  if (options_.register_platform) {
    const auto added = command({"platform",
                                "add",
                                "--name",
                                "Test",
                                "--institution",
                                "ROC Test",
                                "--sector",
                                "mbo",
                                "--issuer",
                                lms.issuer(),
                                "--client-id",
                                std::string(kClientId),
                                "--login-url",
                                lms.url("/auth"),
                                "--token-url",
                                lms.url("/token"),
                                "--jwks-url",
                                options_.jwks_url.empty() ? lms.url("/jwks") : options_.jwks_url,
                                "--deployment",
                                std::string(kDeployment),
                                "--allow-loopback-platforms"});
    if (added.code != 0) throw std::runtime_error("platform add: " + added.output);
  }
  start();
}

testing::Finished LiveTool::command(std::vector<std::string> args) const {
  args.insert(args.end(), {"--data-dir", data_dir_});
  if (!options_.database.empty()) args.insert(args.end(), {"--database", options_.database});
  testing::ProcessOptions run;
  run.program = GROEIPAD_BINARY;
  run.args = std::move(args);
  run.directory = GROEIPAD_SOURCE_DIR;
  return testing::run(run);
}

void LiveTool::start() {
  testing::ProcessOptions run;
  run.program = GROEIPAD_BINARY;
  run.directory = GROEIPAD_SOURCE_DIR;
  run.args = {"serve",      "--allow-loopback-platforms",
              "--listen",   "127.0.0.1:" + std::to_string(port_),
              "--data-dir", data_dir_};
  if (!options_.database.empty()) run.args.insert(run.args.end(), {"--database", options_.database});
  run.args.insert(run.args.end(), options_.more.begin(), options_.more.end());
  process_ = std::make_unique<testing::Process>(run);
  if (!process_->wait_for_port(port_, std::chrono::seconds(60)))
    throw std::runtime_error("serve: " + process_->output());
}

void LiveTool::kill() {
  process_->signal(SIGKILL);
  if (!process_->wait()) throw std::runtime_error("the killed process lives on");
}

std::map<std::string, std::string> login_fields(const LiveTool& tool, const TestLms& lms) {
  return {{"iss", lms.issuer()},
          {"target_link_uri", tool.url() + "/lti/launch"},
          {"login_hint", "4"},
          {"lti_message_hint", R"({"cmid":9,"launchid":"a 1"})"},
          {"client_id", std::string(kClientId)},
          {"lti_deployment_id", std::string(kDeployment)}};
}

std::string as_form(const std::map<std::string, std::string>& fields) {
  return base::encode_form(base::Fields(fields.begin(), fields.end()));
}

Started start_login(testing::HttpClient& browser, const LiveTool& tool, const TestLms& lms) {
  Started started;
  started.answer = browser.post("/lti/login", as_form(login_fields(tool, lms)));
  const std::string location = started.answer.header("Location");
  started.state = query_value(location, "state");
  started.nonce = query_value(location, "nonce");
  return started;
}

testing::HttpAnswer post_launch(testing::HttpClient& browser, std::string_view id_token,
                                std::string_view state) {
  return browser.post(
      "/lti/launch", base::encode_form({{"id_token", std::string(id_token)}, {"state", std::string(state)}}));
}

testing::HttpAnswer launch_as(testing::HttpClient& browser, const LiveTool& tool, const TestLms& lms,
                              std::string_view subject) {
  const auto started = start_login(browser, tool, lms);
  const auto launched =
      post_launch(browser, lms.sign(lms.claims(tool.url(), started.nonce, subject)), started.state);
  if (launched.status != 303) return launched;
  const std::string location = launched.header("Location");
  return browser.get(location.substr(location.find('/', std::string_view("http://").size())));
}

std::string hidden_field(std::string_view page, std::string_view name) {
  const std::size_t at = page.find("name=\"" + std::string(name) + "\"");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = page.find("value=\"", at) + std::string_view("value=\"").size();
  return std::string(page.substr(begin, page.find('"', begin) - begin));
}

Shared& shared() {
  static Shared one;
  return one;
}

}  // namespace groeipad::flow
