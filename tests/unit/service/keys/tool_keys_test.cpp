#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "lti/jose/jwk_set.h"
#include "service/keys.h"
#include "support/temp_dir.h"

namespace groeipad::service {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::read_file;

struct Fixture {
  testing::TempDir temp;
  fs::path folder = temp.path() / "keys";
  base::FixedClock clock{base::Instant(1'700'000'000s)};

  [[nodiscard]] std::unique_ptr<ToolKeys> open() const {
    auto keys = ToolKeys::open(folder, clock);
    if (!keys) FAIL(keys.error().detail);
    return *std::move(keys);
  }
  [[nodiscard]] base::Fault<ToolKeyError> fault() const {
    const auto keys = ToolKeys::open(folder, clock);
    REQUIRE_FALSE(keys);
    return keys.error();
  }
  [[nodiscard]] std::string pem_of(const std::string& kid) const { return folder / (kid + ".pem"); }
};

bool publishes(const ToolKeys& keys, const std::string& kid) {
  const auto set = lti::jose::JwkSet::parse(keys.jwk_set());
  REQUIRE(set);
  return set->find(kid).has_value();
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

void write(const fs::path& path, std::string_view content) {
  std::ofstream(path, std::ios::trunc) << content;
}

std::size_t pems_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::count_if(fs::directory_iterator(folder), fs::directory_iterator(),
                    [](const auto& entry) { return entry.path().extension() == ".pem"; }));
}

}  // namespace

TEST_CASE_METHOD(Fixture, "the first key signs at once, is published, and survives a restart") {
  const auto first = open()->signing();
  const auto keys = open();
  CHECK(keys->signing().kid == first.kid);
  const auto set = lti::jose::JwkSet::parse(keys->jwk_set());
  REQUIRE(set);
  CHECK(set->size() == 1);
  const auto published = set->find(first.kid);
  REQUIRE(published);
  CHECK(published->verifies_rs256("text", keys->signing().key.sign_rs256("text")));
}

TEST_CASE_METHOD(Fixture, "only the owner can read what is on disk") {
  const auto former = ::umask(0);
  const auto kid = open()->signing().kid;
  ::umask(former);
  CHECK(mode_of(folder) == 0700);
  CHECK(mode_of(folder / "keys.json") == 0600);
  CHECK(mode_of(folder / "lock") == 0600);
  CHECK(mode_of(pem_of(kid)) == 0600);
}

TEST_CASE_METHOD(Fixture,
                 "a new key is published a day before it signs, the old one two days after it stopped") {
  const auto keys = open();
  const auto old_kid = keys->signing().kid;
  clock.advance(1h);
  const auto new_kid = keys->rotate();
  REQUIRE(new_kid);
  CHECK(*new_kid != old_kid);
  CHECK(publishes(*keys, *new_kid));
  CHECK(publishes(*keys, old_kid));

  clock.advance(ToolKeys::kPublishAhead - 1ms);
  CHECK(keys->signing().kid == old_kid);
  clock.advance(1ms);
  CHECK(keys->signing().kid == *new_kid);

  clock.advance(ToolKeys::kKeepAfter - 1ms);
  CHECK(publishes(*keys, old_kid));
  clock.advance(1ms);
  CHECK_FALSE(publishes(*keys, old_kid));
  CHECK(publishes(*keys, *new_kid));
}

TEST_CASE_METHOD(Fixture, "the same holds after a restart in between") {
  const auto old_kid = open()->signing().kid;
  const auto new_kid = open()->rotate();
  REQUIRE(new_kid);
  CHECK(open()->signing().kid == old_kid);
  clock.advance(ToolKeys::kPublishAhead);
  CHECK(open()->signing().kid == *new_kid);
  CHECK(publishes(*open(), old_kid));
}

TEST_CASE_METHOD(Fixture, "the file of a key that is past use goes with the next rotation") {
  const auto keys = open();
  const auto first = keys->signing().kid;
  REQUIRE(keys->rotate());
  clock.advance(ToolKeys::kPublishAhead + ToolKeys::kKeepAfter - 1ms);
  const auto third = keys->rotate();
  REQUIRE(third);
  CHECK(fs::exists(pem_of(first)));
  clock.advance(1ms);
  REQUIRE(keys->rotate());
  CHECK_FALSE(fs::exists(pem_of(first)));
  CHECK(pems_in(folder) == 3);
  CHECK(publishes(*open(), *third));
}

TEST_CASE_METHOD(Fixture, "a key is replaced by age, once") {
  const auto keys = open();
  const auto first = keys->signing().kid;
  clock.advance(ToolKeys::kRotateAfter);
  REQUIRE(keys->rotate_by_age());
  CHECK(pems_in(folder) == 1);
  clock.advance(1ms);
  for (int i = 0; i < 3; ++i) REQUIRE(keys->rotate_by_age());
  CHECK(pems_in(folder) == 2);
  CHECK(keys->signing().kid == first);

  clock.advance(ToolKeys::kPublishAhead);
  CHECK(keys->signing().kid != first);
  REQUIRE(keys->rotate_by_age());
  CHECK(pems_in(folder) == 2);
}

TEST_CASE_METHOD(Fixture, "another process's rotation is seen within a minute") {
  const auto keys = open();
  const auto other = open();
  const auto kid = other->rotate();
  REQUIRE(kid);
  CHECK_FALSE(publishes(*keys, *kid));
  clock.advance(1min);
  CHECK(publishes(*keys, *kid));
  clock.advance(ToolKeys::kPublishAhead);
  CHECK(keys->signing().kid == *kid);
}

TEST_CASE_METHOD(Fixture, "two rotations of two processes are both kept") {
  const auto one = open();
  const auto two = open();
  const auto kid_one = one->rotate();
  const auto kid_two = two->rotate();
  REQUIRE((kid_one && kid_two));
  CHECK(publishes(*open(), *kid_one));
  CHECK(publishes(*open(), *kid_two));
}

TEST_CASE_METHOD(Fixture, "processes that start at the same time make one key") {
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const auto pid = ::fork();
    if (pid == 0) {
      const auto keys = ToolKeys::open(folder, clock);
      if (keys) write(temp.path() / std::to_string(i), (*keys)->signing().kid);
      ::_exit(keys ? 0 : 1);
    }
    children.push_back(pid);
  }
  for (const auto pid : children) {
    int status = -1;
    REQUIRE(::waitpid(pid, &status, 0) == pid);
    CHECK(status == 0);
  }
  std::set<std::string> kids;
  for (int i = 0; i < 4; ++i) kids.insert(read_file(temp.path() / std::to_string(i)));
  CHECK(kids == std::set<std::string>{open()->signing().kid});
  CHECK(pems_in(folder) == 1);
}

TEST_CASE_METHOD(Fixture, "a private key that others can read is refused, with the file's name") {
  const auto kid = open()->signing().kid;
  for (const mode_t mode : {0640U, 0604U, 0620U, 0601U}) {
    CAPTURE(mode);
    REQUIRE(::chmod(pem_of(kid).c_str(), mode) == 0);
    CHECK(fault().code == ToolKeyError::wrong_permissions);
    CHECK_THAT(fault().detail, Catch::Contains(kid + ".pem") && Catch::Contains("chmod 600"));
  }
}

TEST_CASE_METHOD(Fixture, "a folder that others can enter is refused") {
  static_cast<void>(open());
  REQUIRE(::chmod(folder.c_str(), 0750) == 0);
  CHECK(fault().code == ToolKeyError::wrong_permissions);
  CHECK_THAT(fault().detail, Catch::Contains("chmod 700"));
}

TEST_CASE_METHOD(Fixture, "a broken index is refused, and no new key takes its place") {
  const auto kid = open()->signing().kid;
  const auto whole = read_file(folder / "keys.json");
  const std::string outside =
      R"({"version":1,"keys":[{"kid":"../../etc/passwd","published_at":"2026-01-01T00:00:00Z",)"
      R"("signs_from":"2026-01-01T00:00:00Z"}]})";
  for (const auto& text :
       {std::string(), std::string("{"), whole.substr(0, whole.size() / 2), std::string("[]"),
        std::string("{}"), std::string(R"({"version":2,"keys":[]})"),
        std::string(R"({"version":1,"keys":[]})"), std::string(R"({"version":1,"keys":[3]})"), outside}) {
    CAPTURE(text);
    write(folder / "keys.json", text);
    CHECK(fault().code == ToolKeyError::malformed);
    CHECK(pems_in(folder) == 1);
  }
  write(folder / "keys.json", whole);
  CHECK(open()->signing().kid == kid);
}

TEST_CASE_METHOD(Fixture, "a private key that is cut short, absent, a link or another one is refused") {
  const auto kid = open()->signing().kid;
  const auto pem = read_file(pem_of(kid));
  for (const auto& bad :
       {pem.substr(0, pem.size() / 2), std::string(), crypto::RsaPrivateKey::generate().to_pem()}) {
    write(pem_of(kid), bad);
    CHECK(fault().code == ToolKeyError::malformed);
  }
  fs::remove(pem_of(kid));
  CHECK(fault().code == ToolKeyError::unreadable);

  write(temp.path() / "elsewhere.pem", pem);
  fs::create_symlink(temp.path() / "elsewhere.pem", pem_of(kid));
  CHECK(fault().code == ToolKeyError::unreadable);
}

TEST_CASE_METHOD(Fixture, "a running server keeps its keys when the folder breaks under it") {
  const auto keys = open();
  const auto kid = keys->signing().kid;
  write(folder / "keys.json", "{");
  clock.advance(1min);
  CHECK(keys->signing().kid == kid);
  CHECK_FALSE(keys->rotate());
  fs::remove_all(folder);
  clock.advance(1min);
  CHECK(keys->signing().kid == kid);
  CHECK(publishes(*keys, kid));
}

TEST_CASE_METHOD(Fixture, "files that a crash left half-way are no hindrance") {
  const auto keys = open();
  fs::create_directories(folder);
  write(folder / "keys.json.new", "{\"vers");
  const auto kid = keys->rotate();
  REQUIRE(kid);
  CHECK(publishes(*open(), *kid));
  CHECK_FALSE(fs::exists(folder / "keys.json.new"));
}

TEST_CASE_METHOD(Fixture, "a place that cannot be a folder is refused") {
  write(folder, "a file");
  CHECK(fault().code == ToolKeyError::unreadable);
  const auto below = ToolKeys::open(folder / "keys", clock);
  REQUIRE_FALSE(below);
  CHECK(below.error().code == ToolKeyError::unwritable);
}

TEST_CASE_METHOD(Fixture, "threads may sign, publish and rotate at once") {
  const auto keys = open();
  const auto kid = keys->signing().kid;
  std::vector<std::thread> readers;
  std::atomic<int> good{0};
  for (int t = 0; t < 4; ++t) {
    readers.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        clock.advance(1s);
        if (keys->signing().kid == kid && !keys->jwk_set().empty()) ++good;
      }
    });
  }
  REQUIRE(keys->rotate());
  for (auto& reader : readers) reader.join();
  CHECK(good == 200);
}

}  // namespace groeipad::service
