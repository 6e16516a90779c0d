#pragma once

#include <stdexcept>
#include <string_view>

namespace groeipad::store {

/// A statement that the engine does not take: a bug in this room, or (while opening) a database of another
/// make.
class BadStatement : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Text that one of the engines could not store (NUL, not UTF-8) breaks a constraint on both.
void require_storable(std::string_view text);

/// After ConstraintBroken a transaction can only be rolled back; going on is a bug on either engine.
[[noreturn]] void raise_spoiled();

}  // namespace groeipad::store
