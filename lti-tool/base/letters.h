#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace groeipad::base {

/// Letters as one types them in haste: lower case, without accents, typographic signs as on the keyboard.
/// For comparing, not for showing.
[[nodiscard]] std::string folded(std::string_view text);

/// The words of `text`, each once, folded: what stands between signs and spaces. "Anne-Fleur d'Hont" has
/// four.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);

}  // namespace groeipad::base
