#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "pages/a_track.h"
#include "pages/loaded.h"
#include "web/assets.h"

using namespace groeipad;

namespace {

const std::string kApproved = GROEIPAD_SOURCE_DIR "/tests/pages/approved/";

/// The hash in an asset's name says nothing about the page.
std::string without_hashes(std::string html) {
  for (const auto& [name, url] : web::asset_urls()) {
    const std::string plain = "/assets/" + std::string(name);
    for (std::size_t at = html.find(url); at != std::string::npos; at = html.find(url, at + 1)) {
      html.replace(at, url.size(), plain);
    }
  }
  return html;
}

}  // namespace

/// GROEIPAD_APPROVE=1 writes what the pages look like now: look at the difference before you commit it.
TEST_CASE("every page looks as it was approved") {
  const bool approve = std::getenv("GROEIPAD_APPROVE") != nullptr;
  std::set<std::string> known;
  for (const test::NamedPage& page : test::all_pages(test::loaded_templates())) {
    CAPTURE(page.name);
    const std::string file = kApproved + page.name + ".html";
    const std::string html = without_hashes(page.html);
    if (approve) std::ofstream(file, std::ios::binary) << html;
    CHECK(html == test::read_file(file));
    CHECK(known.insert(page.name + ".html").second);
  }
  for (const auto& entry : std::filesystem::directory_iterator(kApproved)) {
    CAPTURE(entry.path());
    CHECK(known.contains(entry.path().filename().string()));
  }
}
