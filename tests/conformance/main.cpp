#include <signal.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <set>

#include "conformance/stage.h"

namespace groeipad::conformance {
namespace {

constexpr const char* kUsage =
    R"(Usage: conformance                      starts the tool itself, in a temporary folder, and tries every row
       conformance --tool URL --invitation LINK... [--listen ADDRESS:PORT --own-url URL]
       conformance --list                prints the names of all rows

  --tool URL             public address of an installed tool
  --invitation LINK      an invitation of that tool; one for each platform that is registered. Three are for the
                         main platforms (Moodle-like, Brightspace-like, Canvas-like), further ones for rows that
                         need a platform of their own (75 are enough for all); without them those rows are skipped, by name
  --listen ADDRESS:PORT  where the suite's platforms listen [127.0.0.1, any port]
  --own-url URL          how the tool reaches them, for a remote tool an https address in front of --listen
  --second-url URL       the same by another name, for rows about other origins
  --only TEXT            only rows whose name holds TEXT
  --failures             no lines for rows that pass

One line for each row, "PASS NAME", "FAIL NAME: REASON" or "SKIP NAME: REASON", then a summary.
Exit codes: 0 no row failed, 1 some did, 2 wrong usage.
)";

struct Arguments {
  Options options;
  std::string only;
  bool list = false;
  bool failures = false;
};

std::optional<Arguments> read_arguments(int argc, char** argv) {
  Arguments read;
  for (int i = 1; i < argc; ++i) {
    const std::string_view name = argv[i];
    if (name == "--list" || name == "--failures") {
      (name == "--list" ? read.list : read.failures) = true;
      continue;
    }
    if (i + 1 == argc) return std::nullopt;
    std::string value = argv[++i];
    if (name == "--tool")
      read.options.tool = std::move(value);
    else if (name == "--invitation")
      read.options.invitations.insert(read.options.invitations.begin(), std::move(value));
    else if (name == "--listen")
      read.options.listen = std::move(value);
    else if (name == "--own-url")
      read.options.own_url = std::move(value);
    else if (name == "--second-url")
      read.options.second_url = std::move(value);
    else if (name == "--only")
      read.only = std::move(value);
    else
      return std::nullopt;
  }
  return read;
}

/// What a list of rows must be, whatever they do. "" where it is.
std::string wrong_with(const Rows& rows) {
  std::set<std::string> names;
  for (const Row& row : rows) {
    if (!names.insert(row.name).second) return "two rows are called " + row.name;
    if (row.name.find(": ") == std::string::npos || row.name.find('\n') != std::string::npos) {
      return "a row's name needs a group and one line: " + row.name;
    }
    if (!row.play) return "a row does nothing: " + row.name;
  }
  return {};
}

struct Count {
  int passed = 0, failed = 0, skipped = 0;
};

void play(Stage& stage, const Row& row, bool quiet, Count& count) {
  std::string line;
  try {
    row.play(stage);
    ++count.passed;
    if (!quiet) line = "PASS " + row.name;
  } catch (const Failed& failed) {
    ++count.failed;
    line = "FAIL " + row.name + ": " + failed.reason;
  } catch (const Skipped& skipped) {
    ++count.skipped;
    line = "SKIP " + row.name + ": " + skipped.reason;
  } catch (const std::exception& unexpected) {
    // An answer that the row did not foresee must not hide the rows behind it.
    ++count.failed;
    line = "FAIL " + row.name + ": " + unexpected.what();
  }
  stage.restore();
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (!line.empty()) std::cout << line << std::endl;
}

int run(const Arguments& arguments) {
  const Rows rows = all_rows();
  if (const std::string wrong = wrong_with(rows); !wrong.empty()) {
    std::cerr << "conformance: " << wrong << "\n";
    return 1;
  }
  if (arguments.list) {
    for (const Row& row : rows) std::cout << row.name << "\n";
    return 0;
  }
  Stage stage(arguments.options);
  Count count;
  for (const Row& row : rows) {
    if (row.name.find(arguments.only) != std::string::npos) play(stage, row, arguments.failures, count);
  }
  std::cout << count.passed << " passed, " << count.failed << " failed, " << count.skipped << " skipped, of "
            << rows.size() << " rows, at " << stage.tool() << std::endl;
  return count.failed == 0 && count.passed > 0 ? 0 : 1;
}

}  // namespace
}  // namespace groeipad::conformance

int main(int argc, char** argv) {
  ::signal(SIGPIPE, SIG_IGN);
  const auto arguments = groeipad::conformance::read_arguments(argc, argv);
  if (!arguments) {
    std::cerr << groeipad::conformance::kUsage;
    return 2;
  }
  return groeipad::conformance::run(*arguments);
}
