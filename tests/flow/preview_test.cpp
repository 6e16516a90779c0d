#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>

#include "flow/live_tool.h"
#include "support/ports.h"

namespace groeipad::flow {
namespace {

namespace fs = std::filesystem;

/// `groeipad content preview`, as authors start it; `folder` "": what is shipped.
class LivePreview {
 public:
  explicit LivePreview(const std::string& folder = {}) : port_(testing::free_port()) {
    testing::ProcessOptions run;
    run.program = GROEIPAD_BINARY;
    run.directory = GROEIPAD_SOURCE_DIR;
    run.args = {"content", "preview", "--listen", "127.0.0.1:" + std::to_string(port_)};
    if (!folder.empty()) run.args.push_back(folder);
    process_ = std::make_unique<testing::Process>(run);
    if (!process_->wait_for_port(port_, std::chrono::seconds(60)))
      throw std::runtime_error("preview: " + process_->output());
  }
  [[nodiscard]] testing::Process& process() { return *process_; }
  [[nodiscard]] testing::HttpAnswer get(std::string_view path) const {
    testing::HttpClient browser(port_);
    return browser.get(path, {{"Accept", "text/html"}});
  }

 private:
  std::uint16_t port_;
  std::unique_ptr<testing::Process> process_;
};

bool has(const testing::HttpAnswer& answer, std::string_view text) {
  return answer.body.find(text) != std::string::npos;
}

/// The addresses on a page that begin with `start`, without the place on the page they lead to.
std::vector<std::string> links(const std::string& html, const std::string& start) {
  std::vector<std::string> found;
  const std::string mark = "href=\"" + start;
  for (std::size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at + 1)) {
    const std::size_t begin = at + std::string_view("href=\"").size();
    found.push_back(html.substr(begin, html.find_first_of("\"#", begin) - begin));
  }
  return found;
}

}  // namespace

TEST_CASE("The preview shows every module, theme, microlearning and rubric that is shipped") {
  const LivePreview preview;
  const auto front = preview.get("/");
  REQUIRE(front.status == 200);
  const fs::path modules = fs::path(GROEIPAD_SOURCE_DIR) / "modules";
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(modules)) {
    const std::string kind = entry.path().filename().string();
    if (kind != "module.json" && kind != "theme.json") continue;
    const fs::path folder = entry.path().parent_path();
    const std::string track = folder.parent_path().parent_path().filename().string();
    const std::string path =
        (kind == "module.json" ? "/module/" : "/thema/") + track + "/" + folder.filename().string();
    CAPTURE(path);
    CHECK(has(front, "href=\"" + path + "\""));
    const auto page = preview.get(path);
    CHECK(page.status == 200);
    CHECK(has(page, "class=\"prose\""));
    CHECK(has(page, "Bronnen"));
    ++count;
  }
  CHECK(count > 0);
  for (const char* start : {"/microlearning/", "/beoordelingskader/"}) {
    CHECK_FALSE(links(front.body, start).empty());
    for (const std::string& path : links(front.body, start)) {
      CAPTURE(path);
      CHECK(preview.get(path).status == 200);
    }
  }
}

TEST_CASE("A broken file is named with how to mend it, the pages stay, and mending is seen at once") {
  const testing::TempDir folder;
  const fs::path source(GROEIPAD_SOURCE_DIR);
  for (const char* part : {"modules", "rubrics"})
    fs::copy(source / part, folder.path() / part, fs::copy_options::recursive);
  const std::string file = "modules/procesbegeleider/modules/inleiding/jouw-rol.md";
  const std::string kept = testing::read_file(folder.path() / file);
  LivePreview preview(folder.path().string());
  const std::string path = "/module/procesbegeleider/inleiding";
  CHECK_FALSE(has(preview.get(path), "jouw-rol.md"));

  (void)folder.write(file, kept + "\n<script>alert(1)</script>\n");
  for (const std::string& at : {std::string("/"), path}) {
    CAPTURE(at);
    CHECK(has(preview.get(at), "jouw-rol.md"));
    CHECK(has(preview.get(at), "Zo los je het op:"));
    CHECK_FALSE(has(preview.get(at), "<script>alert"));
  }
  CHECK(has(preview.get(path), "class=\"prose\""));

  (void)folder.write("modules/verbinder/track.json", std::string(100, '['));
  CHECK(has(preview.get("/"), "verbinder/track.json"));
  fs::remove_all(folder.path() / "rubrics");
  CHECK(preview.get("/").status == 200);

  for (const char* part : {"modules", "rubrics"})
    fs::copy(source / part, folder.path() / part,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  (void)folder.write(file, kept + "\nEen nieuwe slotzin.\n");
  CHECK(has(preview.get("/"), "Geen fouten gevonden"));
  CHECK(has(preview.get(path), "Een nieuwe slotzin."));
  preview.process().signal(SIGTERM);
  CHECK(preview.process().wait() == 0);
}

TEST_CASE("Right answers stand in the preview, and the tool has no such page") {
  const std::string path = "/module/procesbegeleider/inleiding";
  const LivePreview preview;
  const auto page = preview.get(path);
  CHECK(has(page, "looked-right"));
  CHECK(has(page, "Alleen voor auteurs"));
  auto browser = shared().tool.browser();
  REQUIRE(launch_as(browser, shared().tool, shared().lms, "curious").status == 200);
  CHECK(browser.get(path).status == 404);
}

TEST_CASE("A port that is taken is said so by the preview") {
  testing::ProcessOptions run;
  run.program = GROEIPAD_BINARY;
  run.directory = GROEIPAD_SOURCE_DIR;
  run.args = {"content", "preview", "--listen", "127.0.0.1:" + std::to_string(shared().tool.port())};
  const auto ended = testing::run(run, std::chrono::seconds(20));
  CHECK(ended.code == 1);
  CHECK(ended.output.find("cannot listen") != std::string::npos);
}

}  // namespace groeipad::flow
