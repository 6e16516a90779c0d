#pragma once

#include <cairo.h>

#include <memory>

#include "certify/image.h"

namespace groeipad::certify {

/// What an Image holds; a header of its own, so that others see nothing of cairo.
struct Image::Pixels {
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface;
};

}  // namespace groeipad::certify
