#include "web/preview.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "pages/loaded.h"

namespace groeipad::web {
namespace {

using pages::PreviewContent;

std::shared_ptr<const traject::Catalogue> a_catalogue(std::string title) {
  traject::Catalogue catalogue;
  traject::Track& track = catalogue.tracks.emplace_back();
  track.id = "proef";
  track.title = {std::move(title), ""};
  track.steps.emplace_back().id = "module";
  track.steps.back().title = {"De module", ""};
  traject::Rubric& rubric = catalogue.rubrics.emplace_back();
  rubric.track = "proef";
  rubric.title = {"Het kader", ""};
  traject::TrackMaterial& material = catalogue.materials.emplace_back();
  material.track = "proef";
  traject::Module& module = material.modules.emplace_back();
  module.id = "module";
  module.pages = {{"een", "Pagina een", 5, "Drie woorden hier.\n\n![Plaat](plaat.svg)\n"}};
  module.figures = {{"plaat.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}};
  return std::make_shared<const traject::Catalogue>(std::move(catalogue));
}

/// The preview of whatever `content` is at that moment.
struct Previewing {
  PreviewContent content{a_catalogue("Eerst"), {}};
  Preview preview{test::loaded_templates(), [this] { return content; }};
  http::Router router = make_preview_router(preview);

  http::Response get(const std::string& path, const std::string& language = "nl") const {
    http::Request request;
    request.path = path;
    request.headers = {{"Accept", "text/html"}, {"Accept-Language", language}};
    const auto match = router.match(request.method, request.path);
    request.path_values = match.path_values;
    http::Response response =
        match.handler == nullptr ? http::Response::text(404, "none\n") : (*match.handler)(request);
    finish_preview(preview, request, response);
    return response;
  }
};

bool has(const http::Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

std::string header(const http::Response& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(), response.headers.end(),
                                  [&](const auto& one) { return one.first == name; });
  return found == response.headers.end() ? "" : found->second;
}

const pages::PreviewFault kFault = {"modules/proef/track.json", "/steps/0", "is <b>odd</b>", "make it even"};

}  // namespace

TEST_CASE("The front page leads to each module and rubric, and each has its page") {
  const Previewing server;
  const auto front = server.get("/");
  CHECK(front.status == 200);
  for (const char* path : {"/module/proef/module", "/beoordelingskader/proef"}) {
    CAPTURE(path);
    CHECK(has(front, "href=\"" + std::string(path) + "\""));
    CHECK(server.get(path).status == 200);
  }
  CHECK(has(front, "Woorden: 3"));
  CHECK(has(server.get("/", "en"), "Words: 3"));
}

TEST_CASE("Each request shows the content of that moment") {
  Previewing server;
  CHECK(has(server.get("/"), "Eerst"));
  server.content.catalogue = a_catalogue("Daarna");
  CHECK(has(server.get("/"), "Daarna"));
  CHECK_FALSE(has(server.get("/"), "Eerst"));
}

TEST_CASE("Faults stand above the content as it last was, on every page, and as text") {
  Previewing server;
  server.content.faults = {kFault};
  for (const char* path : {"/", "/module/proef/module", "/beoordelingskader/proef", "/module/proef/nieuw"}) {
    CAPTURE(path);
    const auto page = server.get(path);
    CHECK(has(page, "modules/proef/track.json"));
    CHECK(has(page, "/steps/0"));
    CHECK(has(page, "is &lt;b&gt;odd&lt;/b&gt;"));
    CHECK(has(page, "make it even"));
  }
  CHECK(has(server.get("/module/proef/module"), "Pagina een"));
  CHECK(server.get("/module/proef/nieuw").status == 404);
}

TEST_CASE("Content that was never sound shows its faults and nothing else") {
  Previewing server;
  server.content = {nullptr, {kFault}};
  CHECK(server.get("/").status == 200);
  CHECK(has(server.get("/"), "make it even"));
  CHECK_FALSE(has(server.get("/"), "Geen fouten gevonden"));
  CHECK(server.get("/module/proef/module").status == 404);
  CHECK(has(server.get("/module/proef/module"), "make it even"));
  CHECK(server.get("/inhoud/proef/module/plaat.svg").status == 404);
}

TEST_CASE("Figures may run nothing and are not kept, for they change") {
  const Previewing server;
  CHECK(has(server.get("/module/proef/module"), "/inhoud/proef/module/plaat.svg"));
  const auto figure = server.get("/inhoud/proef/module/plaat.svg");
  CHECK(figure.status == 200);
  CHECK(header(figure, "Content-Type") == "image/svg+xml");
  CHECK(header(figure, "Content-Security-Policy").ends_with("sandbox"));
  CHECK(header(figure, "Cache-Control") == "no-store");
  CHECK(server.get("/inhoud/proef/module/weg.svg").status == 404);
  CHECK(server.get("/inhoud/proef/weg/plaat.svg").status == 404);
}

TEST_CASE("What is not there is said on a page, with the headers of the tool") {
  const Previewing server;
  for (const char* path : {"/nergens", "/module/proef/weg", "/module/weg/module", "/thema/proef/weg",
                           "/microlearning/weg", "/beoordelingskader/weg", "/assets/weg.css"}) {
    CAPTURE(path);
    const auto answer = server.get(path);
    CHECK(answer.status == 404);
    CHECK(has(answer, "<h1"));
    CHECK(header(answer, "Content-Security-Policy").find("script-src 'self'") != std::string::npos);
    CHECK(header(answer, "X-Content-Type-Options") == "nosniff");
  }
}

}  // namespace groeipad::web
