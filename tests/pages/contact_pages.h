#pragma once

#include "pages/a_track.h"

namespace groeipad::test {

/// A contact's people and recruitment, and what a participant shows their manager.
void add_contact_pages(std::vector<NamedPage>& pages, const html::Templates& templates);

}  // namespace groeipad::test
