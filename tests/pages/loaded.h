#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "html/templates.h"
#include "web/pages/frame.h"

namespace groeipad::test {

/// The program's own templates.
inline const html::Templates& loaded_templates() {
  static const auto templates = web::pages::load_templates();
  INFO((templates ? "" : templates.error().detail));
  REQUIRE(templates);
  return *templates;
}

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace groeipad::test
