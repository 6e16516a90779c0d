#include "base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/clock.h"
#include "base/json.h"
#include "base/text.h"
#include "base/time.h"

namespace groeipad::base {
namespace {

std::string_view name_of(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return "debug";
    case LogLevel::info:
      return "info";
    case LogLevel::warn:
      return "warn";
    case LogLevel::error:
      return "error";
  }
  return "error";
}

spdlog::level::level_enum to_spdlog(LogLevel level) {
  switch (level) {
    case LogLevel::debug:
      return spdlog::level::debug;
    case LogLevel::info:
      return spdlog::level::info;
    case LogLevel::warn:
      return spdlog::level::warn;
    case LogLevel::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

/// Of a JSON text: the control characters that JSON allows in a string and a terminal obeys (DEL and U+0080
/// to U+009F), as escapes.
std::string escape_controls(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto byte = static_cast<unsigned char>(json[i]);
    const auto after = i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0U;
    if (byte == 0x7f) {
      out += "\\u007f";
    } else if (byte == 0xc2 && after < 0xa0) {
      out += after < 0x90 ? "\\u008" : "\\u009";
      out += "0123456789abcdef"[after & 0xfU];
      ++i;
    } else {
      out += json[i];
    }
  }
  return out;
}

/// Bare where that is unambiguous, else a JSON string: one event stays one line, whatever a stranger sent.
std::string quoted(std::string_view text) {
  const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c > 0x20 && c < 0x7f && c != '"' && c != '=' && c != '\\';
  });
  if (plain) return std::string(text);
  JsonWriter writer;
  writer.value(mend_utf8(text));
  return escape_controls(writer.str());
}

std::string as_text(const LogField& field) {
  if (const auto* text = std::get_if<std::string_view>(&field.value)) return quoted(*text);
  if (const auto* number = std::get_if<std::int64_t>(&field.value)) return std::to_string(*number);
  return std::to_string(std::get<double>(field.value));
}

void write_value(JsonWriter& writer, const LogField& field) {
  if (const auto* text = std::get_if<std::string_view>(&field.value)) {
    writer.value(mend_utf8(*text));
  } else if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
    writer.value(*number);
  } else {
    writer.value(std::get<double>(field.value));
  }
}

}  // namespace

struct Log::Impl {
  spdlog::logger logger{"groeipad", std::make_shared<spdlog::sinks::stderr_sink_mt>()};
  LogFormat format = LogFormat::text;
  SystemClock clock;
};

Log::Log(LogLevel level, LogFormat format) : impl_(std::make_unique<Impl>()) {
  impl_->format = format;
  impl_->logger.set_level(to_spdlog(level));
  impl_->logger.set_pattern("%v");
}
Log::~Log() = default;

void Log::debug(std::string_view event, std::initializer_list<LogField> fields) {
  write(LogLevel::debug, event, fields);
}
void Log::info(std::string_view event, std::initializer_list<LogField> fields) {
  write(LogLevel::info, event, fields);
}
void Log::warn(std::string_view event, std::initializer_list<LogField> fields) {
  write(LogLevel::warn, event, fields);
}
void Log::error(std::string_view event, std::initializer_list<LogField> fields) {
  write(LogLevel::error, event, fields);
}

bool Log::writes(LogLevel level) const { return impl_->logger.should_log(to_spdlog(level)); }

void Log::write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (!writes(level)) return;
  const std::string at = to_iso8601(impl_->clock.now());
  if (impl_->format == LogFormat::json) {
    JsonWriter writer;
    writer.begin_object().member("at", at).member("level", name_of(level)).member("event", event);
    for (const auto& field : fields) {
      writer.key(field.name);
      write_value(writer, field);
    }
    writer.end_object();
    impl_->logger.log(to_spdlog(level), "{}", escape_controls(writer.str()));
    return;
  }
  std::string line = at;
  line += ' ';
  line += name_of(level);
  line += ' ';
  line += event;
  for (const auto& field : fields) {
    line += ' ';
    line += field.name;
    line += '=';
    line += as_text(field);
  }
  impl_->logger.log(to_spdlog(level), "{}", line);
}

}  // namespace groeipad::base
