#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"

namespace groeipad::store::sqlite {

/// The one connection that writes. Callers that come while a commit is under way wait in a queue; one
/// of them then runs the work of all, each in a savepoint of its own, and commits once: one sync to disk for
/// many. Thread-safe.
///
///     caller A   BEGIN  work A             COMMIT ▏
///     caller B      waits                         ▏ BEGIN  work B  work C  work D  COMMIT ▏
///     callers C, D     wait                                 (B runs it for them)          ▏ return
class Writer {
 public:
  using Work = std::function<bool(Transaction&)>;

  explicit Writer(const std::string& path) : connection_(path, Connection::Use::writing) {}
  /// Returns once the commit with this work is durable, or the work rolled itself back by returning false.
  /// Throws what the work threw; StoreLost where the commit failed.
  void run(const Work& work);

 private:
  struct Waiting;
  void lead(std::unique_lock<std::mutex>& lock);
  void commit_together(const std::vector<Waiting*>& batch);
  void begin();
  void run_alone(Waiting& one);
  void run_in_savepoint(Waiting& one);
  bool keeps(Waiting& one);

  std::mutex mutex_;
  std::deque<Waiting*> queue_;
  bool leading_ = false;
  Connection connection_;  ///< only for the caller that leads
};

}  // namespace groeipad::store::sqlite
