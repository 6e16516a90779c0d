#pragma once

#include <string>
#include <vector>

#include "conformance/stage.h"

namespace groeipad::conformance {

/// The settings of a deep linking request of this platform; `more`: further members.
[[nodiscard]] std::string settings_of(const Platform& platform, const std::string& more);
/// A deep linking request, to the page on which to choose.
[[nodiscard]] HttpAnswer ask_for_links(Stage& stage, Browser& browser, Platform& platform,
                                       const std::string& settings, const Person& person);
/// The ids that can be chosen on that page.
[[nodiscard]] std::vector<std::string> choices_on(const std::string& page);
[[nodiscard]] HttpAnswer choose(Browser& browser, const HttpAnswer& page,
                                const std::vector<std::string>& items, bool cancel = false);
/// The claims of the answer on the page after a choice, its signature checked.
[[nodiscard]] rapidjson::Document read_response(Stage& stage, const Platform& platform,
                                                const HttpAnswer& page);

}  // namespace groeipad::conformance
