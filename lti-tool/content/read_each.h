#pragma once

#include <vector>

#include "content/node.h"

namespace groeipad::content {

/// What `read` makes of each item of a list.
template <class Read>
auto read_each(const Node& list, Read read) {
  std::vector<decltype(read(list))> values;
  for (const Node& item : list.items()) values.push_back(read(item));
  return values;
}

}  // namespace groeipad::content
