#include "store/postgres/connection.h"

#include <libpq-fe.h>

#include <array>

#include "store/errors.h"
#include "store/postgres/rewrite.h"

namespace groeipad::store::postgres {
namespace {

/// What the URL may overrule comes before it, the rest behind.
pg_conn* connect(const std::string& url) {
  const std::array<const char*, 7> names = {"fallback_application_name",
                                            "connect_timeout",
                                            "tcp_user_timeout",
                                            "options",
                                            "dbname",
                                            "client_encoding",
                                            nullptr};
  const std::array<const char*, 7> values = {
      "groeipad",  "5",    "30000", "-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s",
      url.c_str(), "UTF8", nullptr};
  return PQconnectdbParams(names.data(), values.data(), 1);
}

/// Only the first line: what follows may quote values.
std::string primary_message(const PGresult* result) {
  const char* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  const char* constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
  std::string text = message != nullptr ? message : "no answer from the server";
  if (constraint != nullptr) text += std::string(" (") + constraint + ")";
  return text;
}

bool is_good(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

}  // namespace

void ClearResult::operator()(pg_result* result) const { PQclear(result); }
void Connection::Finish::operator()(pg_conn* handle) const { PQfinish(handle); }

Connection::~Connection() = default;

void Connection::open_if_closed() {
  if (handle_) return;
  handle_.reset(connect(url_));
  if (PQstatus(handle()) != CONNECTION_OK) {
    const std::string message = PQerrorMessage(handle());
    close();
    throw StoreLost(message);
  }
  // Notices would go to standard error.
  PQsetNoticeProcessor(
      handle(), [](void*, const char*) {}, nullptr);
  const char* encoding = PQparameterStatus(handle(), "server_encoding");
  if (encoding == nullptr || std::string_view(encoding) != "UTF8") {
    close();
    throw StoreLost("the database's encoding is not UTF8");
  }
}

void Connection::close() {
  statements_.clear();
  handle_.reset();
  spoiled_ = false;
}

PostgresStatement& Connection::prepare(std::string_view sql) {
  if (spoiled_) raise_spoiled();
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    const std::string name = "s" + std::to_string(statements_.size());
    checked(ResultSet(PQprepare(handle(), name.c_str(), with_dollar_parameters(sql).c_str(), 0, nullptr)));
    found = statements_.try_emplace(std::string(sql), *this, name).first;
  }
  found->second.reset();
  return found->second;
}

void Connection::execute(const char* sql) { checked(ResultSet(PQexec(handle(), sql))); }

void Connection::commit() {
  try {
    const ResultSet result = checked(ResultSet(PQexec(handle(), "COMMIT")));
    // A transaction that had failed is rolled back by COMMIT, without an error.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") throw StoreLost("the server rolled back");
  } catch (const ConnectionLost& lost) {
    throw StoreLost(std::string("connection lost while committing: ") + lost.what());
  }
}

void Connection::roll_back() noexcept {
  spoiled_ = false;
  if (!handle_) return;
  const bool idle = PQtransactionStatus(handle()) == PQTRANS_IDLE;
  if (!idle && !is_good(ResultSet(PQexec(handle(), "ROLLBACK")).get())) close();
}

ResultSet Connection::checked(ResultSet result) {
  if (is_good(result.get())) return result;
  const std::string message = primary_message(result.get());
  if (PQstatus(handle()) == CONNECTION_BAD) throw ConnectionLost(message);
  const char* field = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  const std::string_view state = field != nullptr ? field : "";
  const std::string_view kind = state.substr(0, 2);
  if (state == "40001" || state == "40P01") throw Clash(message);
  if (kind == "23") {
    spoil();
    throw ConstraintBroken(message);
  }
  // Data, cursor, transaction state, syntax, unsupported.
  if (kind == "22" || kind == "24" || kind == "25" || kind == "42" || kind == "0A")
    throw BadStatement(message);
  throw StoreLost(message);
}

}  // namespace groeipad::store::postgres
