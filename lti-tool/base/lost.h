#pragma once

#include <stdexcept>

namespace groeipad::base {

/// A resource outside the program (a database, a disk) is lost: the same request may work later. The worker
/// loop answers 503.
class ResourceLost : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace groeipad::base
