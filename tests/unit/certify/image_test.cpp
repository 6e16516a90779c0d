#include "certify/image.h"

#include <catch2/catch.hpp>
#include <optional>

#include "unit/certify/pictures.h"

namespace groeipad::certify {
namespace {

using testing::a_png;

std::optional<ImageFault> fault_of(const std::string& bytes) {
  const auto image = Image::read_png(bytes);
  return image ? std::nullopt : std::optional(image.error().code);
}

TEST_CASE("A picture is judged by what is in it") {
  CHECK(fault_of(a_png(30, 20)) == std::nullopt);
  CHECK(fault_of("") == ImageFault::not_png);
  CHECK(fault_of("GIF89a" + std::string(60, ' ')) == ImageFault::not_png);
  CHECK(fault_of(std::string("\x89PNG\r\n\x1a\n") + std::string(60, ' ')) == ImageFault::not_png);
}

TEST_CASE("A picture that is cut off or damaged is refused") {
  const std::string png = a_png(30, 20);
  CHECK(fault_of(png.substr(0, png.size() / 2)) == ImageFault::broken);
  std::string damaged = png;
  damaged[png.size() / 2] = 'x';
  CHECK(fault_of(damaged) == ImageFault::broken);
}

TEST_CASE(
    "A picture of more bytes or pixels than allowed is refused, by what it states, before it is unpacked") {
  CHECK(fault_of(a_png(30, 20) + std::string(kMostImageBytes, ' ')) == ImageFault::too_many_bytes);
  std::string wide = a_png(30, 20);
  wide[18] = '\x0F';  // 0x0F1E = 3870
  CHECK(fault_of(wide) == ImageFault::broken);
  wide[18] = '\x10';  // 0x101E = 4126
  CHECK(fault_of(wide) == ImageFault::too_many_pixels);
  std::string high = a_png(30, 20);
  high[20] = '\x7F';
  CHECK(fault_of(high) == ImageFault::too_many_pixels);
}

TEST_CASE("A picture is drawn anew, without what came along, and no larger than asked") {
  const auto image = Image::read_png(a_png(600, 300) + "<script>");
  REQUIRE(image);
  const auto small = image->to_png(200);
  REQUIRE(small);
  CHECK(small->find("<script>") == std::string::npos);
  const auto again = Image::read_png(*small);
  REQUIRE(again);
  CHECK(again->width() == 200);
  CHECK(again->height() == 100);
  CHECK(Image::read_png(image->to_png(5000).value())->width() == 600);
}

}  // namespace
}  // namespace groeipad::certify
