#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "content/node.h"
#include "content/remark.h"

namespace groeipad::content {

/// The ids of one list and what they belong to; told twice is a remark.
class IdBook {
 public:
  /// `what`: "step", "theme" … `items`: objects with an id.
  IdBook(std::string what, const std::vector<Node>& items, Remarks& remarks);

  /// Remarks where `name` is stated and unknown.
  void expect(const Node& name, Remarks& remarks) const;
  void expect_each(const Node& names, Remarks& remarks) const;
  /// The same, and of one of those kinds: "module" for a step that must be one.
  void expect_kind(const Node& name, std::initializer_list<std::string_view> kinds, Remarks& remarks) const;
  [[nodiscard]] bool knows(const std::string& id) const { return kinds_.contains(id); }

 private:
  std::string what_;
  std::map<std::string, std::string> kinds_;  ///< id → its "kind", "" where it has none
};

}  // namespace groeipad::content
