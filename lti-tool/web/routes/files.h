#pragma once

#include <optional>
#include <string_view>

#include "http/message.h"
#include "traject/track.h"

/// What is served as it is, by the tool and by the preview.
namespace groeipad::web::routes {

/// An asset by its hashed name; nullopt where there is none.
[[nodiscard]] std::optional<http::Response> asset_file(std::string_view hashed_name);
/// A figure, as named in kFigure; nullopt where there is none. Opened by itself it may run and load nothing.
[[nodiscard]] std::optional<http::Response> figure_file(const traject::Catalogue& catalogue,
                                                        std::string_view track, std::string_view folder,
                                                        std::string_view name);

}  // namespace groeipad::web::routes
