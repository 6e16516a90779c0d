#include "bench/stage.h"

#include <chrono>
#include <stdexcept>

#include "base/clock.h"
#include "base/json.h"
#include "content/content.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"
#include "store/enrolments.h"
#include "store/people.h"
#include "store/platforms.h"
#include "support/ports.h"
#include "support/socket.h"

namespace groeipad::bench {
namespace {

constexpr std::string_view kTrack = "procesbegeleider";
constexpr std::string_view kClaim = "https://purl.imsglobal.org/spec/lti/claim/";

std::string claim(std::string_view name) { return std::string(kClaim) + std::string(name); }

traject::Fact fact(traject::FactKind kind, std::string subject, base::Instant at) {
  traject::Fact made;
  made.kind = kind;
  made.subject = std::move(subject);
  made.at = at;
  return made;
}

}  // namespace

Stage::Stage(const std::string& program, std::size_t people, const std::string& database)
    : port_(testing::free_port()) {
  http::Router router;
  router.add(http::Method::get, "/jwks", [this](const http::Request&) {
    return http::Response::json(200,
                                lti::jose::to_jwk_set({{"bench", key_.public_key(), key_.n(), key_.e()}}));
  });
  lms_ =
      std::make_unique<http::Server>(http::ServerOptions{.port = 0, .workers = 1}, std::move(router), log_);
  lms_port_ = lms_->start().value();

  const std::string url = database.empty() ? "sqlite:" + folder_.file("groeipad.db") : database;
  seed(people, url);
  testing::ProcessOptions options;
  options.program = program;
  options.args = {"serve",       "--allow-loopback-platforms",
                  "--listen",    "127.0.0.1:" + std::to_string(port_),
                  "--data-dir",  folder_.path().string(),
                  "--database",  url,
                  "--log-level", "warn"};
  // The first start of all also makes the tool's own RSA key, which takes as long as luck has it; the second
  // is what an administrator sees.
  first_ready_after_ms_ = start(options);
  server_->stop();
  ready_after_ms_ = start(options);
}

double Stage::start(const testing::ProcessOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  server_ = std::make_unique<testing::Process>(options);
  while (true) {
    auto connection = testing::TcpClient::connect(port_, std::chrono::milliseconds(20));
    if (connection) {
      connection->send("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n");
      if (testing::read_answer(*connection).status == 200) break;
    }
    if (!server_->running()) throw std::runtime_error("the server did not start: " + server_->output());
  }
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void Stage::seed(std::size_t people, const std::string& url) {
  auto db = store::Database::open(url, log_);
  if (!db) throw std::runtime_error(db.error().detail);
  const base::Instant now = base::SystemClock().now();
  const auto day = std::chrono::hours(24);
  (*db)->commit([&](store::Transaction& tx) {
    const auto institution = store::institution_named(tx, "Bench College", store::Sector::mbo, now);
    store::Platform platform;
    platform.institution = institution;
    platform.name = "bench";
    platform.issuer = issuer();
    platform.client_id = kClientId;
    platform.login_url = issuer() + "/auth";
    platform.token_url = issuer() + "/token";
    platform.jwks_url = issuer() + "/jwks";
    platform.deployments = {std::string(kDeployment)};
    const auto id = store::add_platform(tx, platform, now).value();
    const auto edition = store::add_edition(tx, {.track = std::string(kTrack), .name = "2026–2027"});
    store::add_meeting(tx, {.edition = edition,
                            .kind = "intervisie",
                            .title = "Intervisie",
                            .place = "online",
                            .starts = now + 7 * day,
                            .ends = now + 7 * day + std::chrono::hours(2)});
    for (std::size_t i = 0; i < people; ++i) {
      const auto person = store::seen(
          tx, {id, "person-" + std::to_string(i), institution, "Deelnemer " + std::to_string(i), ""}, now);
      const auto enrolment = store::enrol(tx, {.person = person,
                                               .track = std::string(kTrack),
                                               .edition = edition,
                                               .stage = store::Stage::started,
                                               .since = now});
      store::add_fact(tx, enrolment, fact(traject::FactKind::intake, "suitable", now - 60 * day), now);
      store::add_fact(tx, enrolment, fact(traject::FactKind::module_passed, "inleiding", now - 30 * day),
                      now);
      store::add_learning_question(tx, enrolment, "Hoe houd ik de energie in het team?", now);
    }
  });
}

std::string Stage::id_token(std::size_t person, std::string_view nonce) const {
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(base::SystemClock().now().time_since_epoch()).count();
  base::JsonWriter json;
  json.begin_object()
      .member("iss", issuer())
      .member("aud", kClientId)
      .member("sub", "person-" + std::to_string(person))
      .member("iat", std::int64_t{now})
      .member("exp", std::int64_t{now + 600})
      .member("nonce", nonce)
      .member("name", "Deelnemer " + std::to_string(person))
      .member(claim("version"), "1.3.0")
      .member(claim("message_type"), "LtiResourceLinkRequest")
      .member(claim("deployment_id"), kDeployment)
      .member(claim("target_link_uri"), tool_url() + "/lti/launch");
  json.key(claim("roles"))
      .begin_array()
      .value("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")
      .end_array();
  json.key(claim("resource_link")).begin_object().member("id", "8").member("title", "Groeipad").end_object();
  json.key(claim("context"))
      .begin_object()
      .member("id", "2")
      .member("title", "Professionaliseren met ict")
      .end_object();
  json.key(claim("launch_presentation"))
      .begin_object()
      .member("locale", "nl")
      .member("document_target", "iframe")
      .end_object();
  json.end_object();
  return lti::jose::sign(json.str(), key_, "bench");
}

}  // namespace groeipad::bench
