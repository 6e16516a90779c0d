#pragma once

#include <memory>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "main/settings.h"
#include "service/services.h"
#include "web/app.h"

namespace groeipad::program {

enum class StartError { data_dir, database, content, keys, templates, listen };

/// Everything that runs, wired once. Parts are destroyed in reverse order; nothing is half started: open()
/// gives a whole or a fault.
class Runtime {
 public:
  /// `calendar`: the domain's clock; lives longer than this.
  static base::Result<std::unique_ptr<Runtime>, StartError> open(const Settings& settings,
                                                                 const base::Clock& wall,
                                                                 const base::Clock& calendar, base::Log& log);
  ~Runtime();
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;

  [[nodiscard]] service::Services& services();
  /// Listens, and starts the housekeeping; the port that was taken.
  base::Result<std::uint16_t, StartError> start();
  /// Lets requests in flight finish.
  void stop();

 private:
  struct Parts;
  explicit Runtime(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// The data directory, made where it is missing, for its owner only.
[[nodiscard]] base::Result<void, StartError> prepare_data_dir(const std::filesystem::path& path);

}  // namespace groeipad::program
