#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "main/command_line.h"
#include "main/commands.h"
#include "main/watched_content.h"
#include "support/temp_dir.h"

namespace groeipad::program {
namespace {

namespace fs = std::filesystem;

/// What the program says and how it ends.
struct Said {
  int code = 0;
  std::string text;
};
Said say(std::vector<std::string> args) {
  args.insert(args.begin(), "groeipad");
  std::vector<char*> argv;
  for (std::string& arg : args) argv.push_back(arg.data());
  const std::ostringstream all;
  std::streambuf* const out = std::cout.rdbuf(all.rdbuf());
  std::streambuf* const err = std::cerr.rdbuf(all.rdbuf());
  const int code = run(static_cast<int>(argv.size()), argv.data());
  std::cout.rdbuf(out);
  std::cerr.rdbuf(err);
  return {code, all.str()};
}

bool has(const Said& said, std::string_view text) { return said.text.find(text) != std::string::npos; }

/// One shipped track and the library, to be altered.
class OwnContent {
 public:
  OwnContent() {
    const fs::path source(GROEIPAD_SOURCE_DIR);
    const auto all = fs::copy_options::recursive;
    fs::create_directories(path() / "modules");
    fs::create_directories(path() / "rubrics");
    for (const auto& entry : fs::directory_iterator(source / "modules")) {
      if (!entry.is_directory() || entry.path().filename() == "procesbegeleider")
        fs::copy(entry, path() / "modules" / entry.path().filename(), all);
    }
    for (const char* name : {"procesbegeleider.json", "rubric.schema.json"})
      fs::copy(source / "rubrics" / name, path() / "rubrics" / name);
  }
  [[nodiscard]] const fs::path& path() const { return folder_.path(); }
  [[nodiscard]] fs::path page() const {
    return path() / "modules/procesbegeleider/modules/inleiding/jouw-rol.md";
  }
  [[nodiscard]] ContentFolders folders() const { return {path() / "modules", path() / "rubrics"}; }
  void write(const fs::path& file, std::string_view text) const {
    (void)folder_.write(fs::relative(file, path()).string(), text);
  }

 private:
  testing::TempDir folder_;
};

std::string text_of_role(const web::pages::PreviewContent& content) {
  const auto* module = content.catalogue->material("procesbegeleider")->module("inleiding");
  for (const traject::Page& page : module->pages) {
    if (page.title.find("rol") != std::string::npos) return page.markdown;
  }
  return {};
}

}  // namespace

TEST_CASE("The preview's help says where it listens, for whom it is and gives examples") {
  const auto help = say({"content", "preview", "--help"});
  CHECK(help.code == kDone);
  for (const char* part : {"DIR", "--listen", "127.0.0.1:8090", "authors", "groeipad content preview"}) {
    CAPTURE(part);
    CHECK(has(help, part));
  }
  CHECK(PreviewOptions{}.listen == "127.0.0.1:8090");
  CHECK(PreviewOptions{}.folder.empty());
}

TEST_CASE("The preview listens on this machine only, at an address in digits") {
  const auto listen = GENERATE(as<std::string>(), "0.0.0.0:8090", "192.0.2.7:8090", "localhost:8090", "8090",
                               "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999", "127.0.0.1:8090/x", "");
  CAPTURE(listen);
  const auto refused = say({"content", "preview", "--listen", listen});
  CHECK(refused.code == kUsage);
  CHECK(has(refused, "listen"));
}

TEST_CASE("The preview takes one folder, which is there") {
  const testing::TempDir empty;
  const auto refused = say({"content", "preview", empty.path().string()});
  CHECK(refused.code == kUsage);
  CHECK(has(refused, (empty.path() / "modules").string()));
  CHECK(say({"content", "preview", "a", "b"}).code == kUsage);
}

TEST_CASE("A listening address is an IPv4 address in digits and a port") {
  REQUIRE(parse_listen("127.0.0.1:8090"));
  CHECK(parse_listen("127.0.0.1:8090")->port == 8090);
  CHECK(parse_listen("10.0.0.1:80")->host == "10.0.0.1");
  CHECK_FALSE(parse_listen("127.0.0.1"));
  CHECK_FALSE(parse_listen("[::1]:80"));
}

TEST_CASE("Content is read anew when a file changed, and only then") {
  const OwnContent own;
  WatchedContent content(own.folders());
  const auto first = content.now();
  REQUIRE(first.catalogue);
  CHECK(first.faults.empty());
  CHECK(content.now().catalogue == first.catalogue);
  own.write(own.page(), "Nieuwe woorden.\n");
  const auto second = content.now();
  CHECK(second.catalogue != first.catalogue);
  CHECK(text_of_role(second) == "Nieuwe woorden.\n");
}

TEST_CASE("While there are faults the last sound content stays beside them, until they are mended") {
  const OwnContent own;
  WatchedContent content(own.folders());
  const auto sound = content.now();
  REQUIRE(sound.catalogue);
  const std::string kept = testing::read_file(own.page());
  fs::remove(own.page());
  const auto broken = content.now();
  CHECK(broken.catalogue == sound.catalogue);
  REQUIRE(broken.faults.size() >= 1);
  CHECK(broken.faults.front().file.ends_with("module.json"));
  own.write(own.page(), kept);
  CHECK(content.now().faults.empty());
}

TEST_CASE("Content that cannot be read from the start is faults only, then whole once it can") {
  const OwnContent own;
  const fs::path track = own.path() / "modules/procesbegeleider/track.json";
  const std::string kept = testing::read_file(track);
  own.write(track, "{");
  WatchedContent content(own.folders());
  CHECK(content.now().catalogue == nullptr);
  CHECK_FALSE(content.now().faults.empty());
  own.write(track, kept);
  CHECK(content.now().catalogue != nullptr);
  CHECK(content.now().faults.empty());
}

}  // namespace groeipad::program
