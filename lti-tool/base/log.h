#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace groeipad::base {

enum class LogLevel { debug, info, warn, error };
enum class LogFormat { text, json };

struct LogField {
  std::string_view name;
  std::variant<std::string_view, std::int64_t, double> value;
};

/// Structured log to standard error. No personal data beyond internal ids, no tokens: callers see to it.
/// Thread-safe. Values are escaped; one event is one line.
class Log {
 public:
  Log(LogLevel level, LogFormat format);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  void debug(std::string_view event, std::initializer_list<LogField> fields = {});
  void info(std::string_view event, std::initializer_list<LogField> fields = {});
  void warn(std::string_view event, std::initializer_list<LogField> fields = {});
  void error(std::string_view event, std::initializer_list<LogField> fields = {});
  [[nodiscard]] bool writes(LogLevel level) const;

 private:
  void write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::base
