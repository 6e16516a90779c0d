#pragma once

#include <rapidjson/document.h>

#include <map>
#include <memory>
#include <string>

#include "content/remark.h"

namespace groeipad::content {

/// What is wrong with a JSON Schema for this program. RapidJSON reads draft-04 only and silently ignores
/// words it does not know, what stands beside a $ref, and escapes in patterns: such a schema would accept
/// everything.
[[nodiscard]] Remarks lint_schema(const rapidjson::Value& schema);

/// A compiled schema that has passed lint_schema().
///
/// RapidJSON stops at the first fault of a document, and an author wants to see all. So every definition is
/// compiled alone, with its $ref replaced by "anything", and documents are checked object by object: one
/// object hides faults of its own at most, never those of its parts or neighbours.
class Schema {
 public:
  explicit Schema(const rapidjson::Value& schema);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// In the order of the schema's properties; empty where the document fits.
  [[nodiscard]] Remarks check(const rapidjson::Value& document) const;

 private:
  struct Part;
  void check_part(const std::string& name, const rapidjson::Value& value, const std::string& pointer,
                  Remarks& remarks) const;

  std::map<std::string, std::unique_ptr<Part>> parts_;  ///< by definition; the root under ""
};

}  // namespace groeipad::content
