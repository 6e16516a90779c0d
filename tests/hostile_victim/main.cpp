/// A small server over the http room, for the hostile tests to attack. Prints "listening PORT" once it
/// accepts connections and "stopped" after a clean stop. Arguments, all optional: --port N --workers N
/// --queue N
/// --body-deadline MILLISECONDS --trust ADDRESS.
#include <signal.h>

#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <stdexcept>

#include "http/server.h"

namespace {

using namespace groeipad;
using http::Method;
using http::Request;
using http::Response;

long number(std::string_view text) {
  long value = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) {
    throw std::invalid_argument(std::string(text));
  }
  return value;
}

http::ServerOptions options_from(int argc, char** argv) {
  http::ServerOptions options;
  options.port = 0;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string_view value = argv[i + 1];
    if (name == "--port") {
      options.port = static_cast<std::uint16_t>(number(value));
    } else if (name == "--workers") {
      options.workers = static_cast<unsigned>(number(value));
    } else if (name == "--queue") {
      options.queue = static_cast<std::size_t>(number(value));
    } else if (name == "--body-deadline") {
      options.body_deadline = std::chrono::milliseconds(number(value));
    } else if (name == "--trust") {
      options.trusted_proxies.emplace_back(value);
    } else {
      throw std::invalid_argument(std::string(name));
    }
  }
  return options;
}

std::string page(std::size_t size) {
  std::string text = "<!doctype html><html lang=nl><title>Hallo</title><p>";
  text.append(size - text.size(), 'a');
  return text;
}

/// Everything the handler was given, one line each.
Response describe(const Request& request) {
  std::string text = "path " + request.path + "\nquery " + request.query + "\nclient " +
                     request.remote_address + (request.secure ? " secure" : " plain") + "\n";
  for (const auto& [name, value] : request.headers) {
    text.append(name).append(": ").append(value).append("\n");
  }
  return Response::text(200, text);
}

Response fields(const Request& request) {
  const auto form = request.form();
  return form ? Response::text(200, std::to_string(form->size()) + " fields\n")
              : Response::text(400, "no form\n");
}

/// Answers after as many milliseconds as the query says: works at something slow, without the processor.
Response slow(const Request& request) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable().wait_for(lock, std::chrono::milliseconds(number(request.query)),
                                     [] { return false; });
  return Response::text(200, "slow\n");
}

http::Router routes() {
  http::Router router;
  router.add(Method::get, "/hello",
             [body = page(1000)](const Request&) { return Response::html(200, body); });
  router.add(Method::get, "/big",
             [body = page(300'000)](const Request&) { return Response::html(200, body); });
  router.add(Method::get, "/seen", describe);
  router.add(Method::get, "/thing/{}/part", describe);
  router.add(Method::get, "/slow", slow);
  router.add(Method::post, "/slow", slow);
  router.add(Method::post, "/form", fields);
  const auto length = [](const Request& request) {
    return Response::text(200, std::to_string(request.body.size()) + " bytes\n");
  };
  router.add(Method::post, "/count", length);
  router.add(Method::post, "/tiny", length, 10);
  router.add(Method::post, "/upload", length, http::kLargestBodyLimit);
  router.add(Method::get, "/throws",
             [](const Request&) -> Response { throw std::runtime_error("a bug in the handler"); });
  router.add(Method::get, "/split", [](const Request& request) {
    return Response::text(200, "x").with("X-Echo", "a\r\nX-Injected: " + request.query);
  });
  router.add(Method::get, "/cookies", [](const Request&) {
    return Response::text(200, "two").set_cookie({"a", "1"}).set_cookie({"b", "2", 60, "/lti"});
  });
  return router;
}

}  // namespace

int main(int argc, char** argv) {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  base::Log log(base::LogLevel::info, base::LogFormat::text);
  http::Server server(options_from(argc, argv), routes(), log);
  const auto port = server.start();
  if (!port) {
    std::fprintf(stderr, "cannot listen: %s\n", port.error().detail.c_str());
    return 1;
  }
  std::printf("listening %u\n", *port);
  std::fflush(stdout);
  int received = 0;
  sigwait(&ends, &received);
  server.stop(std::chrono::seconds(5));
  std::puts("stopped");
  return 0;
}
