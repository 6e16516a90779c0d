#include "store/errors.h"

#include "base/text.h"
#include "store/database.h"

namespace groeipad::store {

void require_storable(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw ConstraintBroken("text with a NUL byte");
  if (!base::is_utf8(text)) throw ConstraintBroken("text that is not UTF-8");
}

void raise_spoiled() {
  throw std::logic_error("a transaction went on after one of its statements broke a constraint");
}

}  // namespace groeipad::store
