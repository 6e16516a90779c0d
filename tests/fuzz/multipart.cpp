#include "http/multipart.h"

#include "base/text.h"
#include "fuzz/require.h"

// A form with files: the first line is the content type, the rest the body.

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace groeipad;
  const std::string_view all = fuzz::input(data, size);
  const std::size_t line = std::min(all.find('\n'), all.size());
  const std::string_view body = all.substr(std::min(line + 1, all.size()));
  const auto parts = http::read_multipart(all.substr(0, line), body);
  if (!parts) return 0;
  fuzz::require(parts->size() <= http::kMostParts);
  for (const http::Part& part : *parts) {
    fuzz::require(!part.name.empty() && base::is_utf8(part.name) && base::is_ascii(part.type));
    fuzz::require(part.content.data() >= body.data() &&
                  part.content.data() + part.content.size() <= body.data() + body.size());
    if (!part.file_name) continue;
    fuzz::require(base::is_utf8(*part.file_name) && base::one_line(*part.file_name) == *part.file_name);
    fuzz::require(part.file_name->find_first_of("/\\") == std::string::npos);
  }
  return 0;
}
