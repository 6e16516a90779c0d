#pragma once

#include <rapidjson/document.h>

#include <string_view>

#include "base/result.h"
#include "lti/ags/ags.h"

namespace groeipad::lti::ags {

inline constexpr std::size_t kMostBytes = 1024 * 1024;

/// Bodies of this service that are lists, read as strictly as any other JSON: at most kMostBytes.
class List {
 public:
  static base::Result<List, AgsError> parse(std::string_view json);
  [[nodiscard]] rapidjson::Value::ConstArray entries() const;

 private:
  explicit List(rapidjson::Document wrapped) : wrapped_(std::move(wrapped)) {}
  rapidjson::Document wrapped_;
};

}  // namespace groeipad::lti::ags
