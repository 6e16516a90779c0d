#include <libpq-fe.h>

#include <charconv>
#include <stdexcept>

#include "store/errors.h"
#include "store/postgres/connection.h"

namespace groeipad::store::postgres {

PostgresStatement::PostgresStatement(Connection& connection, std::string name)
    : connection_(connection), name_(std::move(name)) {}

PostgresStatement::Parameter& PostgresStatement::parameter(int index) {
  if (index < 1) throw BadStatement("parameters count from 1");
  const auto place = static_cast<std::size_t>(index) - 1;
  if (place >= parameters_.size()) parameters_.resize(place + 1);
  return parameters_[place];
}

void PostgresStatement::set(int index, std::string_view value, Format format) {
  Parameter& one = parameter(index);
  one.value.assign(value);
  one.format = format;
  one.null = false;
}

// Numbers travel as text: that fits whatever integer type the server made of the parameter.
PostgresStatement& PostgresStatement::bind(int index, std::int64_t value) {
  set(index, std::to_string(value), Format::text);
  return *this;
}

PostgresStatement& PostgresStatement::bind(int index, std::string_view text) {
  try {
    require_storable(text);
  } catch (const ConstraintBroken&) {
    connection_.spoil();
    throw;
  }
  set(index, text, Format::text);
  return *this;
}

PostgresStatement& PostgresStatement::bind_blob(int index, std::string_view bytes) {
  set(index, bytes, Format::binary);
  return *this;
}

PostgresStatement& PostgresStatement::bind_null(int index) {
  parameter(index).null = true;
  return *this;
}

void PostgresStatement::execute() {
  std::vector<const char*> values;
  std::vector<int> lengths;
  std::vector<int> formats;
  for (const Parameter& one : parameters_) {
    values.push_back(one.null ? nullptr : one.value.data());
    lengths.push_back(static_cast<int>(one.value.size()));
    formats.push_back(static_cast<int>(one.format));
  }
  constexpr int kBinaryResult = 1;
  result_ = connection_.checked(
      ResultSet(PQexecPrepared(connection_.handle(), name_.c_str(), static_cast<int>(values.size()),
                               values.data(), lengths.data(), formats.data(), kBinaryResult)));
}

bool PostgresStatement::step() {
  if (!result_) execute();
  if (row_ + 1 >= PQntuples(result_.get())) {
    row_ = PQntuples(result_.get());
    return false;
  }
  ++row_;
  return true;
}

std::int64_t PostgresStatement::run() {
  if (!result_) execute();
  row_ = PQntuples(result_.get());
  const std::string_view count = PQcmdTuples(result_.get());
  std::int64_t changed = 0;
  std::from_chars(count.data(), count.data() + count.size(), changed);
  return changed;
}

void PostgresStatement::require_value(int column) const {
  if (is_null(column)) throw std::logic_error("NULL read as a value");
}

bool PostgresStatement::is_null(int column) const {
  const PGresult* rows = result_.get();
  const bool there =
      rows != nullptr && row_ >= 0 && row_ < PQntuples(rows) && column >= 0 && column < PQnfields(rows);
  if (!there) throw std::logic_error("no such column or no row");
  return PQgetisnull(rows, row_, column) == 1;
}

std::int64_t PostgresStatement::int_at(int column) const {
  const std::string bytes = blob_at(column);
  if (bytes.size() != 2 && bytes.size() != 4 && bytes.size() != 8)
    throw std::logic_error("not an integer column");
  // Big-endian two's complement; the first byte carries the sign.
  std::uint64_t value = (static_cast<unsigned char>(bytes[0]) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
  for (const char byte : bytes) value = (value << 8U) | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(value);
}

std::string PostgresStatement::text_at(int column) const { return blob_at(column); }

std::string PostgresStatement::blob_at(int column) const {
  require_value(column);
  const auto size = static_cast<std::size_t>(PQgetlength(result_.get(), row_, column));
  return {PQgetvalue(result_.get(), row_, column), size};
}

void PostgresStatement::reset() {
  result_.reset();
  row_ = -1;
  for (Parameter& one : parameters_) one.null = true;
}

}  // namespace groeipad::store::postgres
