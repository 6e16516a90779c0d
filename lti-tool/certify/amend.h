#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace groeipad::certify {

/// What cairo 1.16 cannot say in a PDF: the language, that a window shows the title rather than the file's
/// name, and what each figure shows (`figures`, in the order in which they were drawn). Added behind the file
/// as an incremental update (ISO 32000-1 §7.5.6). A file that is not as cairo writes it comes back unchanged.
[[nodiscard]] std::string amend(std::string pdf, std::string_view language,
                                const std::vector<std::string>& figures);

/// Text as a hexadecimal string object, UTF-16BE with its mark (§7.9.2.2). `utf8` is valid UTF-8.
[[nodiscard]] std::string pdf_string(std::string_view utf8);

}  // namespace groeipad::certify
