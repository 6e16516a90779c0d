#pragma once

#include <string>
#include <vector>

namespace groeipad::content {

/// A fault before it is known in which file it stands.
struct Remark {
  std::string pointer;
  std::string wrong;
  std::string mend;

  bool operator==(const Remark&) const = default;
};

using Remarks = std::vector<Remark>;

}  // namespace groeipad::content
