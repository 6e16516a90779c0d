#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "traject/facts.h"

namespace groeipad::traject {

/// Facts laid out by kind, for many questions over the same ones: each leaf looks at its own kind only. Of
/// one kind they keep their order. Lives no longer than the facts.
class KnownFacts {
 public:
  explicit KnownFacts(const Facts& facts);

  [[nodiscard]] std::span<const Fact* const> of(FactKind kind) const {
    const auto at = static_cast<std::size_t>(kind);
    return {facts_.data() + begins_[at], facts_.data() + begins_[at + 1]};
  }

 private:
  static constexpr std::size_t kKinds = static_cast<std::size_t>(FactKind::earned) + 1;

  std::vector<const Fact*> facts_;
  std::array<std::uint32_t, kKinds + 1> begins_{};
};

}  // namespace groeipad::traject
