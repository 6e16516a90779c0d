#include "store/sqlite/writer.h"

#include <algorithm>
#include <condition_variable>
#include <exception>

#include "store/errors.h"

namespace groeipad::store::sqlite {
namespace {

/// Bounds how long the first of a batch works for the others.
constexpr std::size_t kMostInBatch = 64;

class SqliteTransaction final : public Transaction {
 public:
  explicit SqliteTransaction(Connection& connection) : connection_(connection) {}
  Statement& prepare(std::string_view sql) override { return connection_.prepare(sql); }

 private:
  Connection& connection_;
};

}  // namespace

struct Writer::Waiting {
  const Work& work;
  std::condition_variable woken;
  std::exception_ptr error;
  bool done = false;
};

void Writer::run(const Work& work) {
  Waiting mine{work, {}, nullptr, false};
  std::unique_lock lock(mutex_);
  queue_.push_back(&mine);
  while (!mine.done) {
    if (leading_) {
      mine.woken.wait(lock);
    } else {
      lead(lock);
    }
  }
  lock.unlock();
  if (mine.error) std::rethrow_exception(mine.error);
}

/// Whoever comes first when nobody leads, woken or just arrived: waiting for a thread to get its turn of the
/// processor costs more than most commits.
void Writer::lead(std::unique_lock<std::mutex>& lock) {
  const auto count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), kMostInBatch));
  const std::vector<Waiting*> batch(queue_.begin(), queue_.begin() + count);
  queue_.erase(queue_.begin(), queue_.begin() + count);
  leading_ = true;
  lock.unlock();
  commit_together(batch);
  lock.lock();
  leading_ = false;
  // Under the lock: once it is let go, the others and what they wait on may be gone.
  for (Waiting* one : batch) {
    one->done = true;
    one->woken.notify_one();
  }
  if (!queue_.empty()) queue_.front()->woken.notify_one();
}

void Writer::commit_together(const std::vector<Waiting*>& batch) {
  try {
    begin();
    if (batch.size() == 1) {
      run_alone(*batch.front());
    } else {
      for (Waiting* one : batch) run_in_savepoint(*one);
      connection_.execute("COMMIT");
    }
    connection_.reset_statements();
  } catch (const std::exception& lost) {
    // Of whatever kind: nobody in the queue may be left waiting.
    connection_.roll_back();
    for (Waiting* one : batch) {
      if (!one->error) one->error = std::make_exception_ptr(StoreLost(lost.what()));
    }
  }
}

void Writer::begin() {
  // What a failed rollback left behind.
  if (connection_.in_transaction()) connection_.roll_back();
  connection_.execute("BEGIN IMMEDIATE");
}

void Writer::run_alone(Waiting& one) {
  if (keeps(one)) {
    connection_.execute("COMMIT");
  } else {
    connection_.roll_back();
  }
}

void Writer::run_in_savepoint(Waiting& one) {
  connection_.execute("SAVEPOINT one");
  const bool keep = keeps(one);
  // A full disk or a failed read makes SQLite roll back everything, the work of the others with it.
  if (!connection_.in_transaction()) throw StoreLost("the transaction was rolled back by the database");
  if (!keep) connection_.execute("ROLLBACK TO one");
  connection_.execute("RELEASE one");
}

/// Runs the work; whatever it throws is kept for the thread that asked for it.
bool Writer::keeps(Waiting& one) {
  SqliteTransaction transaction(connection_);
  bool keep = false;
  try {
    keep = one.work(transaction);
    if (keep && connection_.spoiled()) raise_spoiled();
  } catch (...) {
    one.error = std::current_exception();
    keep = false;
  }
  connection_.reset_statements();
  connection_.clear_spoiled();
  return keep;
}

}  // namespace groeipad::store::sqlite
