#include "http/application.h"

#include <algorithm>
#include <array>
#include <exception>
#include <stdexcept>

#include "base/lost.h"
#include "base/text.h"

namespace groeipad::http {
namespace {

std::string_view words_for(int status) {
  switch (status) {
    case 400:
      return "De aanvraag is onleesbaar.";
    case 404:
      return "Deze pagina bestaat niet.";
    case 405:
    case 501:
      return "Dit kan hier niet.";
    case 408:
      return "De aanvraag bleef te lang uit.";
    case 411:
      return "De lengte van de aanvraag ontbreekt.";
    case 413:
      return "De aanvraag is te groot.";
    case 417:
      return "Stuur de aanvraag in een keer.";
    case 503:
      return "Het is nu te druk. Probeer het zo opnieuw.";
    default:
      return "Er ging iets mis.";
  }
}

/// Content-Length, Connection and the like are the server's own.
bool is_servers_own(std::string_view name) {
  constexpr std::array<std::string_view, 5> kOwn = {"Connection", "Content-Length", "Keep-Alive",
                                                    "Transfer-Encoding", "Upgrade"};
  return std::any_of(kOwn.begin(), kOwn.end(),
                     [&](std::string_view own) { return base::equals_ignoring_case(own, name); });
}

void check_headers(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (!is_clean_header(name, value) || is_servers_own(name)) {
      throw std::logic_error("response header not allowed: " + base::percent_encode(name));
    }
  }
}

Response failure(const Application& application, const Request& request, const std::exception& error,
                 int status = 500) {
  application.log.error("request_failed",
                        {{"request", request.id}, {"what", std::string_view(error.what())}});
  Response response = plain(status);
  response.body += "Referentie: " + request.id + "\n";
  return response;
}

Answer routed(const Application& application, Request& request) {
  Router::Match match = application.router.match(request.method, request.path);
  if (match.handler != nullptr) {
    request.route = match.pattern;
    request.path_values = std::move(match.path_values);
    return {(*match.handler)(request), match.pattern};
  }
  if (request.method == Method::other) {
    return {plain(501), {}};
  }
  if (match.allow.empty()) {
    return {plain(404), {}};
  }
  Response response = plain(405);
  response.with("Allow", std::move(match.allow));
  return {std::move(response), {}};
}

Answer routed_or_failed(const Application& application, Request& request) {
  try {
    Answer answer = routed(application, request);
    check_headers(answer.response);
    return answer;
  } catch (const base::ResourceLost& lost) {
    return {failure(application, request, lost, 503), {}};
  } catch (const std::exception& error) {
    return {failure(application, request, error), {}};
  }
}

}  // namespace

Response plain(int status) { return Response::text(status, std::string(words_for(status)) + "\n"); }

Answer answer(const Application& application, Request& request, std::optional<Refusal> refusal) {
  Answer answer = refusal ? Answer{plain(refusal->status), {}} : routed_or_failed(application, request);
  if (!application.finish) {
    return answer;
  }
  try {
    application.finish(request, answer.response);
    check_headers(answer.response);
  } catch (const std::exception& error) {
    answer.response = failure(application, request, error);
  }
  return answer;
}

}  // namespace groeipad::http
