#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/time.h"
#include "certify/image.h"

/// Pages to print: text set by pango, drawn by cairo. Tagged, with title and language, fonts as subsets
/// inside. Claims neither PDF/A nor PDF/UA.
namespace groeipad::certify {

enum class PdfFault {
  no_font,        ///< Lato is not installed (Debian: fonts-lato): better no page than one in another typeface
  too_much_text,  ///< it does not fit its page, however small
  failed,         ///< the library's word for it is in the detail
};

struct PdfAbout {
  std::string title;
  std::string author;
  std::string subject;
  base::Language language = base::Language::dutch;
  base::Instant made;
};

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};
/// Points (1/72 inch) from the upper left corner of the page.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};
enum class Align { left, centre, right };
struct Type {
  double size = 10.5;
  bool bold = false;
  Colour colour;
  Align align = Align::left;
  double leading = 1.35;  ///< from line to line, in sizes
};
/// What a piece of text is, for who does not see the page.
enum class Tag { title, heading, paragraph };

inline constexpr double kA4Short = 595.28;
inline constexpr double kA4Long = 841.89;

/// One document while it is drawn. What is drawn first is read first. Text is UTF-8; signs that Lato lacks
/// come from another font of the system, where there is one. One thread at a time.
class Pdf {
 public:
  [[nodiscard]] static base::Result<Pdf, PdfFault> begin(const PdfAbout& about, double width = kA4Short,
                                                         double height = kA4Long);
  ~Pdf();
  Pdf(Pdf&&) noexcept;
  Pdf& operator=(Pdf&&) noexcept;

  [[nodiscard]] double height_of(std::string_view text, const Type& type, double width) const;
  /// Wraps at `width`; how high it became.
  double text(Tag tag, std::string_view text, const Type& type, double x, double y, double width);
  /// The same, and leads to `url`.
  double link(std::string_view text, std::string_view url, const Type& type, double x, double y,
              double width);
  /// A list with a dot before each point; how high it became. `gap`: between two points.
  double bullets(const std::vector<std::string>& points, const Type& type, double x, double y, double width,
                 double gap);
  [[nodiscard]] double height_of_bullets(const std::vector<std::string>& points, const Type& type,
                                         double width, double gap) const;
  /// Ornament: not part of what is read.
  void rectangle(const Box& box, Colour colour, double corner = 0);
  /// As large as fits the box, at its upper left. `says`: what it shows, in words.
  void image(const Image& image, const Box& box, std::string_view says);
  /// A QR code, with the white edge that readers need. `says`: as for image().
  void qr(std::string_view content, const Box& box, std::string_view says);
  void next_page();

  /// The whole file. Nothing can be drawn any more.
  [[nodiscard]] base::Result<std::string, PdfFault> end();

 private:
  struct Impl;
  explicit Pdf(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::certify
