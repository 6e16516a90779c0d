#include "store/logins.h"

#include <algorithm>
#include <chrono>

#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::chrono::minutes kLoginLife{10};

constexpr std::string_view kSelectLogin =
    "SELECT nonce, binding_hash, platform, target_link_uri, login_hint, storage_target, started, used"
    " FROM login WHERE state_hash = ?1";

PendingLogin read_login(const Statement& row, std::string_view state_hash) {
  return PendingLogin{.state_hash = std::string(state_hash),
                      .nonce = row.text_at(0),
                      .binding_hash = row.blob_at(1),
                      .platform = {row.int_at(2)},
                      .target_link_uri = row.text_at(3),
                      .login_hint = row.text_at(4),
                      .storage_target = row.text_at(5),
                      .started = instant_at(row, 6)};
}

/// Two that read the same unused login both come here: the row is changed for one of them.
bool mark_used(Transaction& db, std::string_view state_hash, base::Instant now) {
  return db.prepare("UPDATE login SET used = ?2 WHERE state_hash = ?1 AND used IS NULL")
             .bind_blob(1, state_hash)
             .bind(2, column(now))
             .run() == 1;
}

}  // namespace

void add_login(Transaction& db, const PendingLogin& login) {
  db.prepare(
        "INSERT INTO login (state_hash, nonce, binding_hash, platform, target_link_uri, login_hint, "
        "storage_target,"
        " started) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
      .bind_blob(1, login.state_hash)
      .bind(2, login.nonce)
      .bind_blob(3, login.binding_hash)
      .bind(4, column(login.platform))
      .bind(5, login.target_link_uri)
      .bind(6, login.login_hint)
      .bind(7, login.storage_target)
      .bind(8, column(login.started))
      .run();
}

std::optional<PendingLogin> find_login(Reader& db, std::string_view state_hash) {
  Statement& query = db.prepare(kSelectLogin).bind_blob(1, state_hash);
  if (!query.step()) return std::nullopt;
  return read_login(query, state_hash);
}

base::Result<PendingLogin, LoginFault> consume_login(Transaction& db, std::string_view state_hash,
                                                     const std::vector<std::string>& bindings,
                                                     base::Instant now) {
  Statement& query = db.prepare(kSelectLogin).bind_blob(1, state_hash);
  if (!query.step()) return base::fail(LoginFault::unknown);
  if (!query.is_null(7)) return base::fail(LoginFault::used);
  PendingLogin login = read_login(query, state_hash);
  if (now - login.started > kLoginLife) return base::fail(LoginFault::expired);
  if (std::ranges::find(bindings, login.binding_hash) == bindings.end()) {
    return base::fail(LoginFault::other_browser);
  }
  if (!mark_used(db, state_hash, now)) return base::fail(LoginFault::used);
  return login;
}

std::int64_t prune_logins(Transaction& db, base::Instant before, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM login WHERE state_hash IN"
          " (SELECT state_hash FROM login WHERE started < ?1 ORDER BY started LIMIT ?2)")
      .bind(1, column(before))
      .bind(2, most)
      .run();
}

}  // namespace groeipad::store
