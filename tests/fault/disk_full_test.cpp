#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "store/database.h"
#include "store/settings.h"
#include "support/temp_dir.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Database;
using store::Reader;
using store::Transaction;

enum class NoFault { none };

/// A folder on a file system of 4 MiB, or, where mounting is not allowed, files that may not grow past 2 MiB;
/// room is made by free_up().
class SmallDisk {
 public:
  SmallDisk() {
    mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=4m") == 0;
    if (mounted_) {
      folder_.write("ballast", std::string(std::size_t{2} << 20U, 'b'));
    } else {
      previous_signal_ = ::signal(SIGXFSZ, SIG_IGN);
      limit_files(rlim_t{2} << 20U);
    }
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) {
      ::umount2(folder_.path().c_str(), MNT_DETACH);
    } else {
      free_up();
      ::signal(SIGXFSZ, previous_signal_);
    }
  }
  [[nodiscard]] std::string url() const { return "sqlite:" + folder_.file("groeipad.db"); }
  void free_up() {
    if (mounted_) {
      std::filesystem::remove(folder_.file("ballast"));
    } else {
      limit_files(RLIM_INFINITY);
    }
  }

 private:
  static void limit_files(rlim_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }

  TempDir folder_;
  bool mounted_ = false;
  sighandler_t previous_signal_ = SIG_DFL;
};

const std::string kValue(20'000, 'v');

void write(Database& db, int number) {
  db.write([&](Transaction& t) -> base::Result<int, NoFault> {
    store::set_setting(t, std::to_string(number), kValue);
    return 0;
  });
}

/// How many were acknowledged before the disk was full.
int fill(Database& db) {
  for (int number = 0; number < 1000; ++number) {
    try {
      write(db, number);
    } catch (const store::StoreLost&) {
      return number;
    }
  }
  return 1000;
}

TEST_CASE(
    "On a full disk writes are refused; once there is room they work again, and nothing acknowledged is "
    "lost") {
  SmallDisk disk;
  base::Log log(base::LogLevel::error, base::LogFormat::text);
  auto db = Database::open(disk.url(), log).value();
  const int acknowledged = fill(*db);
  CHECK(acknowledged > 5);
  REQUIRE(acknowledged < 1000);
  CHECK_THROWS_AS(write(*db, acknowledged), store::StoreLost);
  CHECK_NOTHROW(db->ping());

  disk.free_up();
  CHECK_NOTHROW(write(*db, acknowledged));
  db.reset();
  db = Database::open(disk.url(), log).value();
  db->read([&](Reader& r) {
    for (int number = 0; number <= acknowledged; ++number) {
      CHECK(store::setting(r, std::to_string(number)) == kValue);
    }
    auto& check = r.prepare("PRAGMA integrity_check");
    REQUIRE(check.step());
    CHECK(check.text_at(0) == "ok");
    return 0;
  });
}

}  // namespace
}  // namespace groeipad
