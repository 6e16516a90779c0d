#include "certify/image.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "certify/pixels.h"

namespace groeipad::certify {
namespace {

constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
/// The first chunk is IHDR: length, name, then width and height of four bytes each (PNG §11.2.2).
constexpr std::size_t kHeader = 24;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

cairo_status_t read_some(void* from, unsigned char* to, unsigned int count) {
  auto& rest = *static_cast<std::string_view*>(from);
  if (rest.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, rest.data(), count);
  rest.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t write_some(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

Surface owned(cairo_surface_t* surface) { return {surface, cairo_surface_destroy}; }

bool is_sound(const Surface& surface) { return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS; }

Surface scaled(cairo_surface_t* surface, int width, int height) {
  auto smaller = owned(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context(cairo_create(smaller.get()),
                                                                   cairo_destroy);
  cairo_scale(context.get(), static_cast<double>(width) / cairo_image_surface_get_width(surface),
              static_cast<double>(height) / cairo_image_surface_get_height(surface));
  cairo_set_source_surface(context.get(), surface, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_GOOD);
  // Without it the edges fade into the nothing around the picture.
  cairo_pattern_set_extend(cairo_get_source(context.get()), CAIRO_EXTEND_PAD);
  cairo_paint(context.get());
  return smaller;
}

}  // namespace

Image::Image(std::shared_ptr<const Pixels> pixels) : pixels_(std::move(pixels)) {}

base::Result<Image, ImageFault> Image::read_png(std::string_view bytes, std::size_t most_bytes) {
  if (bytes.size() > most_bytes) return base::fail(ImageFault::too_many_bytes);
  if (bytes.size() < kHeader || !bytes.starts_with(kSignature) || bytes.substr(12, 4) != "IHDR")
    return base::fail(ImageFault::not_png);
  const auto most = static_cast<std::uint32_t>(kMostImagePixels);
  if (number_at(bytes, 16) > most || number_at(bytes, 20) > most)
    return base::fail(ImageFault::too_many_pixels);
  std::string_view rest = bytes;
  auto surface = owned(cairo_image_surface_create_from_png_stream(read_some, &rest));
  if (!is_sound(surface)) return base::fail(ImageFault::broken);
  return Image(std::make_shared<const Pixels>(Pixels{std::move(surface)}));
}

int Image::width() const { return cairo_image_surface_get_width(pixels_->surface.get()); }
int Image::height() const { return cairo_image_surface_get_height(pixels_->surface.get()); }

base::Result<std::string, ImageFault> Image::to_png(int most) const {
  const double shrink = std::min(1.0, static_cast<double>(most) / std::max(width(), height()));
  const auto side = [&](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * shrink))); };
  const auto drawn = scaled(pixels_->surface.get(), side(width()), side(height()));
  std::string png;
  if (!is_sound(drawn) ||
      cairo_surface_write_to_png_stream(drawn.get(), write_some, &png) != CAIRO_STATUS_SUCCESS)
    return base::fail(ImageFault::broken);
  return png;
}

}  // namespace groeipad::certify
