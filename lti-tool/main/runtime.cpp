#include "main/runtime.h"

#include <malloc.h>

#include <algorithm>

#include "content/content.h"
#include "main/errands.h"
#include "outbound/https_client.h"
#include "outbound/smtp.h"
#include "service/keys.h"
#include "service/lms_services.h"
#include "service/outgoing.h"
#include "store/database.h"
#include "store/mail.h"
#include "store/scores.h"
#include "web/pages/frame.h"

namespace groeipad::program {
namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Fault<StartError>> cannot(StartError error, std::string detail) {
  return base::fail(error, std::move(detail));
}

base::Result<traject::Catalogue, StartError> read_content(const Settings& settings) {
  auto catalogue = content::load(settings.modules, settings.rubrics);
  // Reading takes far more memory than the catalogue keeps, and only once.
  malloc_trim(0);
  if (catalogue) return std::move(*catalogue);
  std::string all = std::to_string(catalogue.error().size()) + " faults in the content:";
  for (const auto& fault : catalogue.error()) all += "\n  " + fault.str();
  return cannot(StartError::content, all);
}

outbound::FetchPolicy fetch_policy(const Settings& settings) {
  outbound::FetchPolicy policy;
  policy.allow_loopback = settings.allow_loopback_platforms;
  policy.allow_private = settings.allow_private_platforms;
  return policy;
}

/// One line for each answer at debug level. What failed is told at info: its page names the request, and
/// whoever is asked about it must find it. The route, not the address: addresses hold tickets.
void write_down(base::Log& log, const http::Served& served) {
  const auto level = served.status >= 400 ? base::LogLevel::info : base::LogLevel::debug;
  if (!log.writes(level)) return;
  const std::initializer_list<base::LogField> fields = {
      {"request", served.request_id},
      {"route", served.route},
      {"status", static_cast<std::int64_t>(served.status)},
      {"us", static_cast<std::int64_t>(served.took.count())}};
  if (level == base::LogLevel::info) {
    log.info("answered", fields);
  } else {
    log.debug("answered", fields);
  }
}

}  // namespace

struct Runtime::Parts {
  Settings settings;
  base::Log& log;
  traject::Catalogue catalogue;
  html::Templates templates;
  std::unique_ptr<store::Database> db;
  std::unique_ptr<service::ToolKeys> tool_keys;
  outbound::HttpsClient client;
  std::unique_ptr<outbound::SmtpClient> mailer;
  service::PlatformKeys platform_keys;
  service::ServiceTokens service_tokens;
  service::LmsServices lms;
  service::OutgoingGate outgoing;
  service::Services services;
  web::Metrics metrics;
  web::RateLimit login_rate;
  web::App app;
  std::unique_ptr<http::Server> server;
  std::unique_ptr<Errands> errands;

  Parts(const Settings& s, const base::Clock& wall, const base::Clock& calendar, base::Log& l,
        traject::Catalogue c, html::Templates t, std::unique_ptr<store::Database> d,
        std::unique_ptr<service::ToolKeys> k)
      : settings(s),
        log(l),
        catalogue(std::move(c)),
        templates(std::move(t)),
        db(std::move(d)),
        tool_keys(std::move(k)),
        client(fetch_policy(s)),
        mailer(s.mail ? std::make_unique<outbound::SmtpClient>(*s.mail) : nullptr),
        platform_keys(client, wall, l),
        service_tokens(client, *tool_keys, wall, l),
        lms(client, service_tokens),
        // A quarter of the workers may wait for LMSs; the others stay with those who read pages.
        outgoing(std::max(1, static_cast<int>(s.workers) / 4)),
        services{.db = *db,
                 .catalogue = catalogue,
                 .platform_keys = platform_keys,
                 .tool_keys = *tool_keys,
                 .lms = lms,
                 .outgoing = outgoing,
                 .wall = wall,
                 .calendar = calendar,
                 .log = l,
                 .public_url = s.public_url,
                 .allow_loopback_platforms = s.allow_loopback_platforms,
                 .registration = s.registration,
                 .mailer = mailer.get(),
                 .mail_reports = s.mail_reports},
        login_rate({.spare_loopback = s.allow_loopback_platforms}, wall),
        app{.services = services, .templates = templates, .metrics = metrics, .login_rate = login_rate} {}
};

base::Result<std::unique_ptr<Runtime>, StartError> Runtime::open(const Settings& settings,
                                                                 const base::Clock& wall,
                                                                 const base::Clock& calendar,
                                                                 base::Log& log) {
  auto catalogue = read_content(settings);
  if (!catalogue) return tl::unexpected(catalogue.error());
  auto templates = web::pages::load_templates();
  if (!templates) return cannot(StartError::templates, templates.error().detail);
  if (auto made = prepare_data_dir(settings.data_dir); !made) return tl::unexpected(made.error());
  auto db = store::Database::open(settings.database_url, log);
  if (!db) return cannot(StartError::database, db.error().detail);
  auto keys = service::ToolKeys::open(settings.data_dir / "keys", wall);
  if (!keys) return cannot(StartError::keys, keys.error().detail);
  return std::unique_ptr<Runtime>(
      new Runtime(std::make_unique<Parts>(settings, wall, calendar, log, std::move(*catalogue),
                                          std::move(*templates), std::move(*db), std::move(*keys))));
}

Runtime::Runtime(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Runtime::~Runtime() { stop(); }

service::Services& Runtime::services() { return parts_->services; }

base::Result<std::uint16_t, StartError> Runtime::start() {
  const Settings& settings = parts_->settings;
  parts_->server =
      std::make_unique<http::Server>(http::ServerOptions{.address = settings.listen_address,
                                                         .port = settings.listen_port,
                                                         .workers = settings.workers,
                                                         .trusted_proxies = settings.trusted_proxies},
                                     web::make_router(parts_->app), parts_->log);
  web::App& app = parts_->app;
  parts_->server->on_finish([&app](const http::Request& request, http::Response& response) {
    web::finish(app, request, response);
  });
  parts_->server->on_served([&app, &log = parts_->log](const http::Served& served) {
    app.metrics.served(served);
    write_down(log, served);
  });
  const auto port = parts_->server->start();
  if (!port) return cannot(StartError::listen, port.error().detail);
  // Nobody else works on this database: what a process that died had claimed need not be waited for.
  if (settings.database_url.starts_with("sqlite:")) {
    parts_->db->commit([this](store::Transaction& db) {
      store::drop_claims(db);
      store::drop_mail_claims(db, parts_->services.wall.now());
    });
  }
  parts_->errands = std::make_unique<Errands>(parts_->services, parts_->platform_keys);
  return *port;
}

void Runtime::stop() {
  parts_->errands.reset();
  if (parts_->server) parts_->server->stop();
  parts_->server.reset();
}

base::Result<void, StartError> prepare_data_dir(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) {
    fs::create_directories(path, error);
    if (error) return cannot(StartError::data_dir, "cannot make " + path.string() + ": " + error.message());
    fs::permissions(path, fs::perms::owner_all, error);
  }
  if (error || !fs::is_directory(path, error))
    return cannot(StartError::data_dir, path.string() + " is not a folder that can be used");
  return {};
}

}  // namespace groeipad::program
