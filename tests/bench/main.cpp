// Full launches and session pages per second against a running server, and what they cost. See
// tests/bench/run.
#include <CLI/CLI.hpp>

#include <array>
#include <atomic>
#include <cstdio>
#include <iostream>
#include <thread>

#include "base/text.h"
#include "bench/load.h"
#include "bench/stage.h"

namespace groeipad::bench {
namespace {

struct Options {
  std::string program;
  std::string database;
  std::size_t launches = 20'000;
  std::size_t connections = 64;
  std::size_t people = 1'000;
  std::size_t pages = 100'000;
};

/// One launch between its two halves.
struct Attempt {
  std::string state, nonce, cookie, id_token, session;
};

std::string query_value(std::string_view url, std::string_view name) {
  const std::size_t question = url.find('?');
  const auto fields = base::parse_form(question == std::string_view::npos ? "" : url.substr(question + 1));
  return std::string(base::only_field(fields.value_or(base::Fields{}), name).value_or(""));
}

std::string cookie_of(const Answer& answer) {
  const std::string_view header = answer.header("Set-Cookie");
  return std::string(header.substr(0, header.find(';')));
}

void must(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error(what);
}

std::string post(std::string_view path, const std::string& cookie, const std::string& body) {
  return "POST " + std::string(path) +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: " +
         cookie + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string get(std::string_view path, const std::string& cookie) {
  return "GET " + std::string(path) +
         " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + cookie + "\r\n\r\n";
}

Conversation login(const Stage& stage, Attempt& attempt) {
  auto asked = std::make_shared<bool>(false);
  return {[&stage, asked](std::string& request) {
            if (std::exchange(*asked, true)) return false;
            request = post("/lti/login", "",
                           base::encode_form({{"iss", stage.issuer()},
                                              {"login_hint", "4"},
                                              {"target_link_uri", stage.tool_url() + "/lti/launch"},
                                              {"lti_message_hint", R"({"cmid":9,"launchid":"a1"})"},
                                              {"client_id", std::string(kClientId)},
                                              {"lti_deployment_id", std::string(kDeployment)}}));
            return true;
          },
          [&attempt](const Answer& answer) {
            must(answer.status == 302, "login answered " + std::to_string(answer.status));
            attempt.state = query_value(answer.header("Location"), "state");
            attempt.nonce = query_value(answer.header("Location"), "nonce");
            attempt.cookie = cookie_of(answer);
          }};
}

Conversation launch_and_page(Attempt& attempt) {
  auto step = std::make_shared<int>(0);
  return {[&attempt, step](std::string& request) {
            if (*step == 0)
              request = post("/lti/launch", attempt.cookie,
                             base::encode_form({{"id_token", attempt.id_token}, {"state", attempt.state}}));
            if (*step == 1) request = get("/", attempt.session);
            return (*step)++ < 2;
          },
          [&attempt, step](const Answer& answer) {
            if (*step == 1) {
              must(answer.status == 303, "launch answered " + std::to_string(answer.status));
              attempt.session = cookie_of(answer);
            } else {
              must(answer.status == 200 && answer.body.find("Procesbegeleider") != std::string_view::npos,
                   "the page is not the track's");
            }
          }};
}

/// The LMS's part, not measured: a signature costs 30 times what its check costs.
void sign_all(const Stage& stage, std::vector<Attempt>& attempts, std::size_t first_person,
              std::size_t people) {
  std::array<std::thread, 2> signers;
  std::atomic<std::size_t> next{0};
  for (auto& signer : signers) {
    signer = std::thread([&] {
      for (std::size_t i = next++; i < attempts.size(); i = next++) {
        attempts[i].id_token = stage.id_token((first_person + i) % people, attempts[i].nonce);
      }
    });
  }
  for (auto& signer : signers) signer.join();
}

struct Sum {
  double seconds = 0;
  double cpu = 0;
  std::size_t launches = 0;
  Timing timing;
};

void add(Sum& sum, const Timing& timing) {
  sum.seconds += timing.seconds;
  sum.timing.milliseconds.insert(sum.timing.milliseconds.end(), timing.milliseconds.begin(),
                                 timing.milliseconds.end());
}

/// One wave: all logins, then (unmeasured) all signatures, then all launches with their page.
std::string wave(Stage& stage, const Options& options, std::size_t count, Sum& sum) {
  std::vector<Attempt> attempts(count);
  std::vector<Conversation> conversations;
  for (auto& attempt : attempts) conversations.push_back(login(stage, attempt));
  double cpu = stage.server().cpu_seconds();
  add(sum, play(stage.port(), options.connections, std::move(conversations)));
  sum.cpu += stage.server().cpu_seconds() - cpu;
  sign_all(stage, attempts, sum.launches, options.people);
  conversations.clear();
  for (auto& attempt : attempts) conversations.push_back(launch_and_page(attempt));
  cpu = stage.server().cpu_seconds();
  add(sum, play(stage.port(), options.connections, std::move(conversations)));
  sum.cpu += stage.server().cpu_seconds() - cpu;
  sum.launches += count;
  return attempts.back().session;
}

double openssl_verifications() {
  const auto run = testing::run({.program = "openssl", .args = {"speed", "-seconds", "3", "rsa2048"}});
  const std::size_t line = run.output.rfind("rsa 2048 bits");
  must(line != std::string::npos, "openssl speed said nothing of rsa2048");
  double sign_time = 0, verify_time = 0, sign_rate = 0, verify_rate = 0;
  std::sscanf(run.output.c_str() + line, "rsa 2048 bits %lfs %lfs %lf %lf", &sign_time, &verify_time,
              &sign_rate, &verify_rate);
  return verify_rate;
}

void pages(Stage& stage, const Options& options, const std::string& session, const char* path) {
  std::vector<Conversation> conversations;
  for (std::size_t c = 0; c < options.connections; ++c) {
    auto left = std::make_shared<std::size_t>(options.pages / options.connections);
    conversations.push_back({[left, session, path](std::string& request) {
                               if (*left == 0) return false;
                               --*left;
                               request = get(path, session);
                               return true;
                             },
                             [](const Answer& answer) {
                               must(answer.status == 200, "a page answered " + std::to_string(answer.status));
                             }});
  }
  const double cpu = stage.server().cpu_seconds();
  Timing timing = play(stage.port(), options.connections, std::move(conversations));
  const double used = stage.server().cpu_seconds() - cpu;
  std::printf("GET %-12s %8.0f /s   p50 %.2f ms  p99 %.2f ms   server CPU %.3f s per 1,000\n", path,
              static_cast<double>(timing.requests) / timing.seconds, timing.percentile(0.5),
              timing.percentile(0.99), used / static_cast<double>(timing.requests) * 1000);
}

void measure(const Options& options) {
  const double verifications = openssl_verifications();
  std::printf("openssl speed rsa2048: %.0f verifications/s on one core\n", verifications);
  Stage stage(options.program, options.people, options.database);
  std::printf("start to ready: %.0f ms (the very first start, which makes a key: %.0f ms)\n",
              stage.ready_after_ms(), stage.first_ready_after_ms());
  std::printf("resident at start: %.1f MiB\n", static_cast<double>(stage.server().resident_kib()) / 1024);
  constexpr std::size_t kWave = 2'500;
  constexpr std::size_t kReport = 10'000;
  Sum sum;
  std::string session;
  while (sum.launches < options.launches) {
    session = wave(stage, options, std::min(kWave, options.launches - sum.launches), sum);
    if (sum.launches % kReport == 0) {
      std::printf("resident after %zu launches: %.1f MiB\n", sum.launches,
                  static_cast<double>(stage.server().resident_kib()) / 1024);
      std::fflush(stdout);
    }
  }
  const double rate = static_cast<double>(sum.launches) / sum.seconds;
  std::printf(
      "launches (login, launch, page; %zu connections): %.0f /s, one for every %.1f RSA verifications of one "
      "core\n",
      options.connections, rate, verifications / rate);
  std::printf("  p50 %.2f ms  p99 %.2f ms a request; server CPU %.3f s per 1,000 launches\n",
              sum.timing.percentile(0.5), sum.timing.percentile(0.99),
              sum.cpu / static_cast<double>(sum.launches) * 1000);
  pages(stage, options, session, "/");
  pages(stage, options, session, "/api/me");
  pages(stage, options, session, "/healthz");
  std::printf("resident at the end: %.1f MiB, at its peak %.1f MiB\n",
              static_cast<double>(stage.server().resident_kib()) / 1024,
              static_cast<double>(stage.server().peak_resident_kib()) / 1024);
}

}  // namespace
}  // namespace groeipad::bench

int main(int argc, char** argv) {
  groeipad::bench::Options options;
  CLI::App app{
      "Measures launches and pages per second of a groeipad binary, on this machine, load generator "
      "included."};
  app.add_option("--program", options.program, "The groeipad binary")->required();
  app.add_option("--database", options.database, "Database URL; default: SQLite in a temporary folder");
  app.add_option("--launches", options.launches, "Full launches in all")->capture_default_str();
  app.add_option("--connections", options.connections, "Connections at a time")->capture_default_str();
  app.add_option("--people", options.people, "Different participants")->capture_default_str();
  app.add_option("--pages", options.pages, "Session pages")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    groeipad::bench::measure(options);
  } catch (const std::exception& error) {
    std::cerr << "bench: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
