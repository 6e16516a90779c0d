#pragma once

#include <memory>

#include "web/pages/preview.h"

namespace groeipad::test {

/// The two tracks with a module, a theme and a microlearning, each with everything they can have.
[[nodiscard]] std::shared_ptr<const traject::Catalogue> a_full_catalogue();
/// In two files.
[[nodiscard]] std::vector<web::pages::PreviewFault> some_faults();

}  // namespace groeipad::test
