#pragma once

#include "pages/a_track.h"

namespace groeipad::test {

/// The pages for programme staff and for the window in which an LMS registers the tool.
void add_staff_pages(std::vector<NamedPage>& pages, const html::Templates& templates);

}  // namespace groeipad::test
