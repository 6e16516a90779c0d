#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace groeipad::certify {

enum class ImageFault {
  not_png,  ///< by its first bytes, whatever its name says
  too_many_bytes,
  too_many_pixels,
  broken,  ///< begins as a PNG, but cannot be drawn
};

inline constexpr std::size_t kMostImageBytes = 512 * 1024;
inline constexpr int kMostImagePixels = 4000;  ///< each way

/// A picture, decoded. One thread at a time; copies share it.
class Image {
 public:
  /// Refuses by the size that the file states before any of it is unpacked.
  [[nodiscard]] static base::Result<Image, ImageFault> read_png(std::string_view bytes,
                                                                std::size_t most_bytes = kMostImageBytes);

  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  /// Drawn anew, at most `most` pixels each way: nothing that came along in the file is in it.
  [[nodiscard]] base::Result<std::string, ImageFault> to_png(int most) const;

 private:
  friend class Pdf;
  struct Pixels;
  explicit Image(std::shared_ptr<const Pixels> pixels);
  std::shared_ptr<const Pixels> pixels_;
};

}  // namespace groeipad::certify
